// Some categories or all of them; all of them is not written down, so that a category of a later rubric belongs too.
import { Checkbox, Field } from '@fluentui/react-components';
import { usePageStyles } from './page-styles';

interface Props {
  label: string;
  every: string;
  all: readonly string[];
  /** Those to choose from; what is chosen of the others stays chosen. */
  shown: readonly string[];
  /** undefined: all. */
  chosen: readonly string[] | undefined;
  onChange(chosen: string[] | undefined): void;
}

export function CategoryChoice({ label, every, all, shown, chosen, onChange }: Props) {
  const styles = usePageStyles();
  if (shown.length < 2) return null;
  const toggle = (name: string, checked: boolean) => {
    const next = all.filter((each) => (each === name ? checked : (chosen ?? []).includes(each)));
    onChange(next.length === 0 || next.length === all.length ? undefined : next);
  };
  return (
    <Field label={label} size="small">
      <div role="group" aria-label={label} className={styles.row} style={{ gap: 0 }}>
        <Checkbox
          label={every}
          checked={chosen === undefined}
          onChange={(_event, { checked }) => onChange(checked === true ? undefined : [shown[0]!])}
        />
        {shown.map((name) => (
          <Checkbox
            key={name}
            label={name}
            checked={chosen?.includes(name) ?? false}
            onChange={(_event, { checked }) => toggle(name, checked === true)}
          />
        ))}
      </div>
    </Field>
  );
}

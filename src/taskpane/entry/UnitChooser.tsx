// Which unit is entered, and the way to its neighbours; it stays in sight while the form is scrolled.
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { OpenBook } from '../../commands/session';
import type { UnitForm } from '../entry-form';
import { useStrings } from '../strings';

const useStyles = makeStyles({
  bar: { position: 'sticky', top: 0, zIndex: 5, display: 'flex', gap: '6px', alignItems: 'flex-end', padding: '4px 0 6px', backgroundColor: tokens.colorNeutralBackground1 },
  field: { flexGrow: 1 },
  step: { minWidth: '32px', paddingLeft: 0, paddingRight: 0 },
});

interface Props {
  open: OpenBook;
  forms: readonly UnitForm[];
  form: UnitForm | undefined;
  onChoose(index: number): void;
}

export function UnitChooser({ open, forms, form, onChoose }: Props) {
  const { entry: words } = useStrings();
  const styles = useStyles();
  const { categories } = open.book.frame.scheme;
  const inOrder = categories.flatMap((category) => forms.filter((each) => each.category === category));
  const place = form ? inOrder.indexOf(form) : -1;
  const step = (by: number, label: string, sign: string) => {
    const next = form && inOrder[place + by];
    return <Button className={styles.step} aria-label={label} title={label} disabledFocusable={!next} onClick={() => next && onChoose(next.index)}>{sign}</Button>;
  };
  return (
    <div className={styles.bar}>
      <Field label={words.unit} hint={form ? undefined : words.chooseUnit} className={styles.field}>
        <Select value={form ? String(form.index) : ''} onChange={(_event, { value }) => value !== '' && onChoose(Number(value))}>
          <option value="" disabled={form !== undefined}>—</option>
          {categories.map((category) => (
            <optgroup key={category.name} label={category.name}>
              {forms.filter((each) => each.category === category).map(({ index, name }) => <option key={index} value={index}>{name}</option>)}
            </optgroup>
          ))}
        </Select>
      </Field>
      {form && step(-1, words.before, '‹')}
      {form && step(1, words.after, '›')}
    </div>
  );
}

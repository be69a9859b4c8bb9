// One tier of honour: its name, how it is given, its limit, and other limits for single categories.
import type { Honour } from '../../standing/honour';
import { Field, Select } from '@fluentui/react-components';
import { NumberField } from '../parts/NumberField';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { WordsField } from '../parts/WordsField';
import { useNoticeStrings } from '../strings/notice';
import { changeLimitIn, changePolicy, changeTier, limitKey, type Policy } from './honour-edits';

interface Props {
  honours: readonly Honour[];
  place: number;
  categories: readonly string[];
  onChange(honours: readonly Honour[]): void;
}

export function HonourTier({ honours, place, categories, onChange }: Props) {
  const all = useNoticeStrings();
  const { honours: words } = all;
  const styles = usePageStyles();
  const honour = honours[place]!;
  const limit = limitKey[honour.policy];
  const faults: Record<Policy, (value: number | undefined) => string | undefined> = {
    threshold: (value) => (value === undefined || Number.isNaN(value) ? words.number : undefined),
    quota: (value) => (value === undefined || !Number.isInteger(value) || value < 0 ? words.whole : undefined),
    percent: (value) => (value === undefined || !(value >= 0 && value <= 100) ? words.share : undefined),
  };
  const fault = faults[honour.policy];
  const orNothing = (check: typeof fault) => (value: number | undefined) => (value === undefined ? undefined : check(value));
  const isTaken = (name: string) =>
    honours.some((each, index) => index !== place && each.name === name.trim()) ? words.nameTaken : undefined;
  return (
    <>
      <div className={styles.fields}>
        <WordsField
          label={words.name}
          value={honour.name}
          needed={words.nameTaken}
          fault={isTaken}
          onChange={(name) => onChange(changeTier(honours, place, { name: name.trim() }))}
        />
        <Field label={words.policy} size="small">
          <Select
            size="small"
            value={honour.policy}
            onChange={(_event, { value }) => onChange(changePolicy(honours, place, value as Policy))}>
            {Object.entries(words.policies).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <NumberField
          key={limit}
          label={words.limits[honour.policy]}
          value={honour[limit]}
          fault={fault}
          onChange={(value) => onChange(changeTier(honours, place, { [limit]: value }))}
        />
        {honour.policy !== 'threshold' && (
          <NumberField
            label={words.least}
            value={honour.from}
            fault={orNothing(faults.threshold)}
            onChange={(from) => onChange(changeTier(honours, place, { from }))}
          />
        )}
      </div>
      {categories.length > 1 && (
        <details open={honour.categories !== undefined}>
          <summary className={styles.muted}>{words.perCategory}</summary>
          <div className={styles.fields}>
            {categories.map((category) => (
              <NumberField
                key={`${category} ${limit}`}
                label={category}
                value={honour.categories?.[category]?.[limit]}
                placeholder={words.same}
                fault={orNothing(fault)}
                onChange={(value) => onChange(changeLimitIn(honours, place, category, value))}
              />
            ))}
          </div>
        </details>
      )}
      {honours.length > 1 && (
        <div className={styles.row}>
          <QuietButton
            aria-label={`${all.up} ${honour.name}`}
            disabledFocusable={place === 0}
            onClick={() => onChange(moved(honours, place))}>
            {all.up}
          </QuietButton>
          <QuietButton
            aria-label={`${all.remove} ${honour.name}`}
            onClick={() => onChange(honours.filter((_each, index) => index !== place))}>
            {all.remove}
          </QuietButton>
        </div>
      )}
    </>
  );
}

function moved(honours: readonly Honour[], place: number): Honour[] {
  const next = [...honours];
  next.splice(place - 1, 2, honours[place]!, honours[place - 1]!);
  return next;
}

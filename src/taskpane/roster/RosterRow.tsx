// One row of a list that was read: what it was taken for, and the ways to correct it.
import { Button, Field, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { howWords } from '../../app/roster/told';
import type { Correction, ListRow } from '../../app/roster/roster-list';
import { attributesOf } from '../../assessment/facts';
import { clip } from '../../model/text';
import { findCategory } from '../../rubric/find';
import type { Scheme } from '../../rubric/tree';
import { QuietButton } from '../parts/QuietButton';
import { usePageStyles } from '../parts/page-styles';
import { WordsField } from '../parts/WordsField';
import { useRosterStrings } from '../strings/roster';

interface Props {
  row: ListRow;
  scheme: Scheme;
  severalSheets: boolean;
  correction: Correction | undefined;
  /** undefined takes back everything that was said of the row. */
  onCorrect(correction: Correction | undefined): void;
}

export function RosterRow({ row, scheme, severalSheets, correction, onCorrect }: Props) {
  const words = useRosterStrings();
  const styles = usePageStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { draft } = row;
  const name = row.state === 'unit' ? row.unit.name : draft.name;
  const place = words.place(draft.line, severalSheets ? draft.sheet : undefined);
  const say = (more: Correction) => onCorrect({ ...correction, ...more });
  return (
    <>
      <div className={styles.row} style={{ justifyContent: 'space-between', flexWrap: 'nowrap' }}>
        <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <div>{clip(name, 60)}</div>
          <div className={styles.muted}>{`${place} · ${reasonOf(row, words.by)}`}</div>
        </div>
        <QuietButton
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${isOpen ? words.close : words.change} ${clip(name, 30)}`}
          onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.close : words.change}
        </QuietButton>
      </div>
      {isOpen && (
        <div id={id} className={styles.member}>
          {row.state !== 'left-out' && <Fields {...{ row, scheme, correction, say }} />}
          <div className={styles.row}>
            {draft.several && correction?.split === undefined && row.state === 'asked' && (
              <>
                <Button size="small" onClick={() => say({ split: true })}>
                  {words.split(draft.several.length)}
                </Button>
                <Button size="small" onClick={() => say({ split: false })}>
                  {words.asOne}
                </Button>
              </>
            )}
            {row.state === 'left-out' ? (
              <Button size="small" onClick={() => say({ take: true })}>
                {words.take}
              </Button>
            ) : (
              <Button size="small" onClick={() => say({ take: false })}>
                {words.leave}
              </Button>
            )}
            {correction && (
              <Button size="small" appearance="subtle" onClick={() => onCorrect(undefined)}>
                {words.undo}
              </Button>
            )}
          </div>
        </div>
      )}
    </>
  );
}

interface FieldsProps {
  row: ListRow;
  scheme: Scheme;
  correction: Correction | undefined;
  say(more: Correction): void;
}

function Fields({ row, scheme, correction, say }: FieldsProps) {
  const words = useRosterStrings();
  const styles = usePageStyles();
  const unit = row.state === 'unit' ? row.unit : undefined;
  const category = unit?.category ?? (row.state === 'asked' ? row.category : undefined) ?? correction?.category ?? '';
  const known = findCategory(scheme, category);
  const choices = known ? attributesOf(scheme, known).filter(({ input }) => input.type === 'choice') : [];
  const attributeOf = (key: string): string => correction?.attributes?.[key] ?? String(unit?.attributes?.[key] ?? '');
  return (
    <div className={styles.fields}>
      {!(row.draft.several && correction?.split) && (
        <WordsField
          label={words.name}
          value={correction?.name ?? row.draft.name}
          needed={words.nameNeeded}
          onChange={(name) => say({ name })}
        />
      )}
      <Field label={words.category} size="small">
        <Select size="small" value={category} onChange={(_event, { value }) => say({ category: value })}>
          {category === '' && <option value="">{words.choose}</option>}
          {scheme.categories.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {choices.map(({ key, input }) => (
        <Field key={key} label={key} size="small">
          <Select
            size="small"
            value={attributeOf(key)}
            onChange={(_event, { value }) => say({ attributes: { ...correction?.attributes, [key]: value } })}>
            <option value="">{words.notGiven}</option>
            {(input.choices ?? []).map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

/** Why a row is what it is, in a few words. */
function reasonOf(row: ListRow, by: (category: string, how: string) => string): string {
  if (row.state === 'unit') return [by(row.unit.category, howWords[row.by]), ...row.notes].join('；');
  // What is asked goes on after the row in a sentence; here it stands alone.
  return row.why.replace(/^的/u, '');
}

// Which unit is entered, and the way to its neighbours; it stays in sight while the form is scrolled.
import { Button, Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnitProgress } from '../../app/check-list';
import { categoriesInUse } from '../../assessment/in-use';
import type { OpenBook } from '../../open-book/book';
import { showPoints } from '../../model/points';
import type { UnitForm } from '../entry-form';
import { restOf } from '../check/unit-words';
import { usePageStyles } from '../parts/page-styles';
import { SearchField } from '../parts/SearchField';
import { isMatch } from '../search';
import { useStrings, type Strings } from '../strings';
import { useEntryStrings } from '../strings/entry';
import type { EntryStrings } from '../strings/entry-zh-CN';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 5,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    alignItems: 'flex-end',
    padding: '4px 0 6px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  field: { flexGrow: 1, flexBasis: '140px' },
  /** A line of its own. */
  whole: { flexBasis: '100%' },
  step: { minWidth: '32px', paddingLeft: 0, paddingRight: 0 },
});

/** From so many units on, one is looked for rather than seen. */
const MANY = 12;
/** The words that stand under the unit's name. */
const SUM = 'unit-sum';

interface Props {
  open: OpenBook;
  forms: readonly UnitForm[];
  form: UnitForm | undefined;
  progress: UnitProgress | undefined;
  onChoose(index: number): void;
}

export function UnitChooser({ open, forms, form, progress, onChoose }: Props) {
  const { check } = useStrings();
  const words = useEntryStrings();
  const styles = useStyles();
  const shared = usePageStyles();
  const [search, setSearch] = useState('');
  const found = forms.filter((each) => each === form || isMatch(search, each.name));
  const first = search.trim() === '' ? undefined : forms.find((each) => isMatch(search, each.name));
  const categories = categoriesInUse(open.book.frame.scheme, open.book.input.units);
  const inOrder = categories.flatMap((category) => forms.filter((each) => each.category === category));
  const place = form ? inOrder.indexOf(form) : -1;
  const step = (by: number, label: string, sign: string) => {
    const next = form && inOrder[place + by];
    return (
      <Button
        className={styles.step}
        aria-label={label}
        title={label}
        disabledFocusable={!next}
        onClick={() => next && onChoose(next.index)}>
        {sign}
      </Button>
    );
  };
  return (
    <div className={styles.bar}>
      {forms.length > MANY && (
        <div className={styles.whole}>
          <SearchField
            value={search}
            hint={search.trim() === '' ? undefined : first ? words.firstFound(first.name) : words.noneFound}
            onSearch={setSearch}
            onEnter={() => {
              if (first) {
                onChoose(first.index);
                setSearch('');
              }
            }}
          />
        </div>
      )}
      <Field label={words.unit} hint={form ? undefined : words.chooseUnit} className={styles.field}>
        <Select
          value={form ? String(form.index) : ''}
          aria-describedby={form && SUM}
          onChange={(_event, { value }) => value !== '' && onChoose(Number(value))}>
          <option value="" disabled={form !== undefined}>
            —
          </option>
          {categories.map((category) => (
            <optgroup key={category.name} label={category.name}>
              {found
                .filter((each) => each.category === category)
                .map(({ index, name }) => (
                  <option key={index} value={index}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {form && step(-1, words.before, '‹')}
      {form && step(1, words.after, '›')}
      {form && (
        <div id={SUM} role="status" className={mergeClasses(shared.muted, styles.whole)}>
          {sum(open, form, progress, words, check)}
        </div>
      )}
    </div>
  );
}

/** What the unit has so far, and what is still to be done about it. */
function sum(
  { scoreboard }: OpenBook,
  { name, category }: UnitForm,
  progress: UnitProgress | undefined,
  entry: EntryStrings,
  check: Strings['check'],
): string | undefined {
  const result = scoreboard.units.find((unit) => unit.name === name && unit.category === category.name);
  if (!result || !progress) return undefined;
  return progress.progress === 'not-begun'
    ? entry.notBegun
    : entry.soFar(showPoints(result.total), progress.progress === 'done' ? '' : restOf(progress, check));
}

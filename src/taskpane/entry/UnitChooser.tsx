// Which unit is entered, and the way to its neighbours; it stays in sight while the form is scrolled.
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { categoriesInUse } from '../../assessment/in-use';
import type { OpenBook } from '../../commands/session';
import { showPoints } from '../../model/points';
import type { UnitForm } from '../entry-form';
import { SearchField } from '../parts/SearchField';
import { isFound } from '../search';
import { useStrings, type Strings } from '../strings';

const useStyles = makeStyles({
  bar: { position: 'sticky', top: 0, zIndex: 5, display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'flex-end', padding: '4px 0 6px', backgroundColor: tokens.colorNeutralBackground1 },
  field: { flexGrow: 1, flexBasis: '140px' },
  search: { flexBasis: '100%' },
  step: { minWidth: '32px', paddingLeft: 0, paddingRight: 0 },
});

/** From so many units on, one is looked for rather than seen. */
const MANY = 12;

interface Props {
  open: OpenBook;
  forms: readonly UnitForm[];
  form: UnitForm | undefined;
  onChoose(index: number): void;
}

export function UnitChooser({ open, forms, form, onChoose }: Props) {
  const { entry: words } = useStrings();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const found = forms.filter((each) => each === form || isFound(search, each.name));
  const first = search.trim() === '' ? undefined : forms.find((each) => isFound(search, each.name));
  const categories = categoriesInUse(open.book.frame.scheme, open.book.input.units);
  const inOrder = categories.flatMap((category) => forms.filter((each) => each.category === category));
  const place = form ? inOrder.indexOf(form) : -1;
  const step = (by: number, label: string, sign: string) => {
    const next = form && inOrder[place + by];
    return <Button className={styles.step} aria-label={label} title={label} disabledFocusable={!next} onClick={() => next && onChoose(next.index)}>{sign}</Button>;
  };
  return (
    <div className={styles.bar}>
      {forms.length > MANY && (
        <div className={styles.search}>
          <SearchField value={search} hint={search.trim() === '' ? undefined : first ? words.firstFound(first.name) : words.noneFound} onSearch={setSearch} onEnter={() => { if (first) { onChoose(first.index); setSearch(''); } }} />
        </div>
      )}
      <Field label={words.unit} hint={form ? sum(open, form, words) : words.chooseUnit} className={styles.field}>
        <Select value={form ? String(form.index) : ''} onChange={(_event, { value }) => value !== '' && onChoose(Number(value))}>
          <option value="" disabled={form !== undefined}>—</option>
          {categories.map((category) => (
            <optgroup key={category.name} label={category.name}>
              {found.filter((each) => each.category === category).map(({ index, name }) => <option key={index} value={index}>{name}</option>)}
            </optgroup>
          ))}
        </Select>
      </Field>
      {form && step(-1, words.before, '‹')}
      {form && step(1, words.after, '›')}
    </div>
  );
}

/** What the unit has so far, and how much is still blank. */
function sum({ scoreboard }: OpenBook, { name, category }: UnitForm, words: Strings['entry']): string | undefined {
  const result = scoreboard.units.find((unit) => unit.name === name && unit.category === category.name);
  return result && words.soFar(showPoints(result.total), result.missing.length);
}

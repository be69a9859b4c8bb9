// 代表单位和优秀个人: who is named for a category, and one person for each unit of the highest honour.
import { Field, Select } from '@fluentui/react-components';
import { personRows } from '../../app/notice';
import { usePageStyles } from '../parts/page-styles';
import { WordsField } from '../parts/WordsField';
import { useNoticeStrings } from '../strings/notice';
import type { NoticeDesk } from './draft';
import type { NoticeEffect } from './effect';

/** Units of a category whose fields are in sight at once; more are folded away. */
const SHOWN = 10;

export function People({ desk: { template, set }, effect }: { desk: NoticeDesk; effect: NoticeEffect }) {
  const { people: words } = useNoticeStrings();
  const styles = usePageStyles();
  const [highest] = effect.preview.honoured;
  if (!highest) return <div>{words.none}</div>;
  const persons = personRows(effect.published, template);
  const chooseExample = (category: string, unit: string) =>
    set(
      'examples',
      Object.fromEntries([
        ...Object.entries(template.examples).filter(([name]) => name !== category),
        ...(unit === '' ? [] : [[category, unit]]),
      ]),
    );
  const name = (category: string, unit: string, value: string) => {
    const others = template.persons.filter((each) => each.category !== category || each.unit !== unit);
    set('persons', value.trim() === '' ? others : [...others, { category, unit, name: value.trim() }]);
  };
  return (
    <div className={styles.page} style={{ gap: 8 }}>
      {highest.categories.map(({ name: category, units }) => (
        <Field key={category} label={words.example(category)} size="small">
          <Select size="small" value={template.examples[category] ?? ''} onChange={(_event, { value }) => chooseExample(category, value)}>
            <option value="">{words.best(units.reduce((best, unit) => (unit.total > best.total ? unit : best)).name)}</option>
            {units.map((unit) => (
              <option key={unit.name} value={unit.name}>
                {unit.name}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <div role="group" aria-label={words.persons} className={styles.page} style={{ gap: 6 }}>
        <div>{words.persons}</div>
        <div className={styles.muted}>{words.personsHint}</div>
        {[...new Set(persons.map(({ category }) => category))].map((category) => {
          const rows = persons.filter((row) => row.category === category);
          return (
            <details key={category} open={rows.length <= SHOWN}>
              <summary>
                {category}
                <span className={styles.muted}>
                  {'　'}
                  {words.filled(rows.filter((row) => row.name !== '').length, rows.length)}
                </span>
              </summary>
              <div className={styles.page} style={{ gap: 6, marginTop: 4 }}>
                {rows.map(({ unit, name: value }) => (
                  <WordsField key={unit} label={unit} value={value} onChange={(next) => name(category, unit, next)} />
                ))}
              </div>
            </details>
          );
        })}
      </div>
    </div>
  );
}

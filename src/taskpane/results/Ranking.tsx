// The ranking of a category; units without a rank say why.
import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { showPoints } from '../../model/points';
import type { UnitResult } from '../../scoring/scoreboard';
import { usePageStyles } from '../parts/page-styles';
import { SearchField } from '../parts/SearchField';
import { isMatch } from '../search';
import { useResultsStrings } from '../strings/results';
import type { ResultsStrings } from '../strings/results-zh-CN';

/** Rows shown at first. */
const SHOWN = 20;

interface Props {
  units: readonly UnitResult[];
  /** Whether the scheme gives grades: else the last column only says who has no place, and is left out where all have one. */
  graded: boolean;
  onAsk(name: string): void;
}

export function Ranking({ units, graded, onAsk }: Props) {
  const words = useResultsStrings();
  const styles = usePageStyles();
  const [all, setAll] = useState(false);
  const ordered = [...units].sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0);
  const last = graded ? words.grade : units.some((unit) => gradeInWords(unit, words) !== '—') ? words.state : undefined;
  const [search, setSearch] = useState('');
  const isLong = ordered.length > SHOWN + 5;
  const found = ordered.filter(({ name }) => isMatch(search, name));
  const rows = all || !isLong || search.trim() !== '' ? found : found.slice(0, SHOWN);
  return (
    <>
      {isLong && <SearchField value={search} hint={rows.length === 0 ? words.noneFound : undefined} onSearch={setSearch} />}
      <table className={styles.table}>
        <caption className={styles.heading} style={{ textAlign: 'left' }}>
          {words.ranking}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.rank}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col" style={{ textAlign: 'right' }}>
              {words.total}
            </th>
            {last !== undefined && <th scope="col">{last}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((unit) => (
            <tr key={unit.name}>
              <td>{unit.rank ?? '—'}</td>
              <td>
                <Link as="button" id={askId(unit.name)} title={words.why} onClick={() => onAsk(unit.name)}>
                  {unit.name}
                </Link>
              </td>
              <td className={styles.number}>{totalOf(unit)}</td>
              {last !== undefined && <td>{gradeInWords(unit, words)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < found.length && (
        <div>
          <Button size="small" onClick={() => setAll(true)}>
            {words.all(ordered.length)}
          </Button>
        </div>
      )}
    </>
  );
}

/** The link that the focus goes back to. */
export const askId = (name: string): string => `why-${name}`;

export function totalOf({ status, total }: UnitResult): string {
  return status === 'incomplete' || status === 'not-assessed' ? '—' : showPoints(total);
}

/** The grade, or in words why there is none. */
export function gradeInWords({ grade, status, barred = [] }: UnitResult, words: ResultsStrings): string {
  if (grade !== null) return grade;
  if (status !== 'assessed') return words.states[status];
  return barred.length > 0 ? words.barred : '—';
}

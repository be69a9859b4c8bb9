// How the totals of a category are spread, and what share of its points each group reaches on average.
import { roundPoints, sumPoints } from '../../model/points';
import type { Category } from '../../rubric/tree';
import type { UnitResult } from '../../scoring/scoreboard';
import { useStrings } from '../strings';
import { usePageStyles } from './page-styles';

const BAND = 10;

export function Spread({ units, category }: { units: readonly UnitResult[]; category: Category }) {
  const { results: words } = useStrings();
  const assessed = units.filter((unit) => unit.status === 'assessed');
  if (assessed.length === 0) return null;
  const bands = bandsOf(assessed.map((unit) => unit.total));
  const most = Math.max(...bands.map(({ count }) => count));
  const shares = category.groups.map(({ name, weight }) => ({
    name,
    share: sumPoints(assessed.map((unit) => unit.groups[name] ?? 0)) / (weight * assessed.length),
  }));
  return (
    <>
      <Bars title={words.distribution} rows={bands.map(({ from, to, count }) => ({ label: words.band(from, to), share: count / most, figure: String(count) }))} />
      <Bars title={words.groups} rows={shares.map(({ name, share }) => ({ label: name, share, figure: `${roundPoints(share * 100, 1)}%` }))} />
    </>
  );
}

/** Bands of ten points that hold somebody, from the highest down; the top band takes what is above it. */
function bandsOf(totals: readonly number[]): { from: number; to: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const total of totals) {
    const from = Math.floor(total / BAND) * BAND;
    counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => other - one).map(([from, count]) => ({ from, to: from + BAND, count }));
}

function Bars({ title, rows }: { title: string; rows: readonly { label: string; share: number; figure: string }[] }) {
  const styles = usePageStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.heading} style={{ textAlign: 'left' }}>{title}</caption>
      <tbody>
        {rows.map(({ label, share, figure }) => (
          <tr key={label}>
            <th scope="row" style={{ width: '38%', fontWeight: 'normal' }}>{label}</th>
            <td style={{ width: '45%' }}><div className={styles.bar} style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} /></td>
            <td className={styles.number}>{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

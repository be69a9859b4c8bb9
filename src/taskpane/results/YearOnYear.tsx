// 年度对比: a category's mean beside that of an earlier year, and the units that rose or fell most.
import { showPoints } from '../../model/points';
import { keptLastYear } from '../../open-book/last-year';
import { compareYears } from '../../report/year-on-year';
import type { Scoreboard } from '../../scoring/scoreboard';
import { usePageStyles } from '../parts/page-styles';
import { useNoticeStrings } from '../strings/notice';
import { useKept } from '../use-kept';
import { Bars } from './Bars';
import LastYearChoice from './LastYearChoice';

/** Units shown as those that changed most. */
const SHOWN = 5;
/** Bars end here at least, so that a low mean looks low. */
const FULL = 100;

interface Props {
  year: number;
  scoreboard: Scoreboard;
  category: string;
}

export default function YearOnYear({ year, scoreboard, category }: Props) {
  const { years: words } = useNoticeStrings();
  const styles = usePageStyles();
  return (
    <section aria-labelledby="years" className={styles.page} style={{ gap: 4 }}>
      <h2 id="years" className={styles.heading}>
        {words.title}
      </h2>
      <LastYearChoice year={year} />
      <Comparison year={year} scoreboard={scoreboard} category={category} />
    </section>
  );
}

function Comparison({ year, scoreboard, category }: Props) {
  const { years: words } = useNoticeStrings();
  const styles = usePageStyles();
  const { value: lastYear } = useKept(keptLastYear);
  if (!lastYear) return <div className={styles.muted}>{words.hint}</div>;
  const { categories, units, otherRubric } = compareYears(scoreboard, lastYear);
  const figures = categories.find((each) => each.category === category);
  if (!figures || figures.meanBefore === null || figures.meanNow === null) return <div>{words.nobody}</div>;
  const means = [
    { of: lastYear.year, mean: figures.meanBefore },
    { of: year, mean: figures.meanNow },
  ];
  const scale = Math.max(FULL, ...means.map(({ mean }) => mean));
  const changed = units
    .filter((unit) => unit.category === category && (unit.change ?? 0) !== 0)
    .sort((a, b) => Math.abs(b.change!) - Math.abs(a.change!));
  return (
    <>
      {otherRubric && <div role="note">{words.otherRubric}</div>}
      <Bars
        title={words.means}
        rows={means.map(({ of, mean }) => ({ label: words.year(of), share: mean / scale, figure: showPoints(mean) }))}
      />
      <div>{words.counts(figures.both, figures.risen, figures.fallen)}</div>
      {changed.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.most}</th>
              <th scope="col" className={styles.number} style={{ textAlign: 'right' }}>
                {lastYear.year}
              </th>
              <th scope="col" className={styles.number} style={{ textAlign: 'right' }}>
                {year}
              </th>
              <th scope="col" className={styles.number} style={{ textAlign: 'right' }}>
                {words.change}
              </th>
            </tr>
          </thead>
          <tbody>
            {changed.slice(0, SHOWN).map(({ name, before, now, change }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={styles.number}>{showPoints(before!.total)}</td>
                <td className={styles.number}>{showPoints(now!.total)}</td>
                <td className={styles.number}>
                  {change! > 0 ? '+' : ''}
                  {showPoints(change!)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

// 综合得分 on the page of results: the other workbooks, and once all are chosen the places and totals of a category.
import { showPoints } from '../../model/points';
import type { OpenBook } from '../../open-book/book';
import { byPlace } from '../../report/overall';
import { usePageStyles } from '../parts/page-styles';
import { useNoticeStrings } from '../strings/notice';
import OverallChoice from './OverallChoice';

export default function OverallTotals({ open, category }: { open: OpenBook; category: string }) {
  const { scheme, year } = open.book.frame;
  return (
    <div>
      <OverallChoice scheme={scheme} year={year} />
      <Totals open={open} category={category} />
    </div>
  );
}

function Totals({ open, category }: { open: OpenBook; category: string }) {
  const { overall: words } = useNoticeStrings();
  const styles = usePageStyles();
  const { overall } = open.scoreboard;
  if (!overall) return null;
  const graded = open.book.frame.scheme.data.overall!.grades.length > 0;
  return (
    <table className={styles.table} aria-label={overall.name}>
      <thead>
        <tr>
          <th scope="col">{words.place}</th>
          <th scope="col">{words.unit}</th>
          <th scope="col" className={styles.number} style={{ textAlign: 'right' }}>
            {overall.name}
          </th>
          {graded && <th scope="col">{words.grade}</th>}
        </tr>
      </thead>
      <tbody>
        {byPlace(overall.units.filter((unit) => unit.category === category)).map(({ name, rank, total, grade }) => (
          <tr key={name}>
            <td>{rank ?? '—'}</td>
            <th scope="row">{name}</th>
            <td className={styles.number}>{total === null ? '—' : showPoints(total)}</td>
            {graded && <td>{grade ?? '—'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

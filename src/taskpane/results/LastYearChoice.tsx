// Chooses the workbook of an earlier year to compare with; its results are kept in the workbook.
import { keepLastYear, keptLastYear } from '../../open-book/last-year';
import { ok } from '../../model/outcome';
import { BookChooser } from '../parts/BookChooser';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { WorkBar } from '../parts/WorkBar';
import { useNoticeStrings } from '../strings/notice';
import { useKept } from '../use-kept';
import { useWork } from '../use-session';

export default function LastYearChoice({ year }: { year: number }) {
  const { years: words, remove } = useNoticeStrings();
  const styles = usePageStyles();
  const work = useWork();
  const { value: lastYear, inWorkbook } = useKept(keptLastYear);
  const read = (book: File) =>
    work.run(async () => {
      const { readLastYear } = await import('../../open-book/use-cases/read-last-year');
      const before = await readLastYear(book, year);
      if (!before.ok) return before;
      await keepLastYear(before.value);
      return ok(undefined);
    });
  return (
    <div className={styles.page} style={{ gap: 4 }}>
      <div className={styles.row}>
        <BookChooser size="small" label={words.choose} disabledFocusable={work.running} onChoose={(chosen) => void read(chosen)} />
        {lastYear && (
          <span>
            {words.chosen(lastYear.year)} <QuietButton onClick={() => void keepLastYear(undefined)}>{remove}</QuietButton>
          </span>
        )}
      </div>
      {lastYear && !inWorkbook && <div role="note">{words.notKept}</div>}
      <WorkBar work={work} />
    </div>
  );
}

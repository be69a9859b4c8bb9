// Chooses the workbook of an earlier year to compare with.
import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { ok } from '../../model/outcome';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { WorkBar } from '../parts/WorkBar';
import { useNoticeStrings } from '../strings/notice';
import { useWork } from '../use-session';
import { keepLastYear, useLastYear } from './last-year';

export default function LastYearChoice({ year }: { year: number }) {
  const { years: words, remove } = useNoticeStrings();
  const styles = usePageStyles();
  const work = useWork();
  const lastYear = useLastYear();
  const file = useRef<HTMLInputElement>(null);
  const read = (book: File) =>
    work.run(async () => {
      const { readLastYear } = await import('./read-last-year');
      const before = await readLastYear(book, year);
      if (!before.ok) return before;
      keepLastYear(before.value);
      return ok(undefined);
    });
  return (
    <div className={styles.page} style={{ gap: 4 }}>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={work.running} onClick={() => file.current?.click()}>{words.choose}</Button>
        {lastYear && <span>{words.chosen(lastYear.year)} <QuietButton onClick={() => keepLastYear(undefined)}>{remove}</QuietButton></span>}
      </div>
      <input
        ref={file}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={words.choose}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) void read(chosen);
          target.value = '';
        }}
      />
      <WorkBar work={work} />
    </div>
  );
}

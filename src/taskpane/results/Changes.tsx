// 变动: what has become of the results since an earlier state of this workbook, and which entries made the difference.
import { useMemo, useState } from 'react';
import { isBlank } from '../../model/cell';
import { ok } from '../../model/outcome';
import { showPoints } from '../../model/points';
import type { OpenBook } from '../../open-book/book';
import type { TableCell } from '../../report/block';
import { changesSince, type ChangedEntry, type ChangedUnit, type Earlier } from '../../report/changes';
import { statusWords } from '../../report/state';
import { BookChooser } from '../parts/BookChooser';
import { usePageStyles } from '../parts/page-styles';
import { LineList } from '../parts/LineList';
import { QuietButton } from '../parts/QuietButton';
import { WorkBar } from '../parts/WorkBar';
import { useNoticeStrings } from '../strings/notice';
import type { NoticeStrings } from '../strings/notice-zh-CN';
import { useWork } from '../use-session';

export default function Changes({ open }: { open: OpenBook }) {
  const { changes: words, remove } = useNoticeStrings();
  const styles = usePageStyles();
  const work = useWork();
  const [chosen, setChosen] = useState<{ name: string; earlier: Earlier }>();
  const read = (file: File) =>
    work.run(async () => {
      const { readEarlier } = await import('../../open-book/use-cases/read-earlier');
      const before = await readEarlier(file, open);
      if (!before.ok) return before;
      setChosen(before.value);
      return ok(undefined);
    });
  return (
    <section aria-labelledby="changes" className={styles.page} style={{ gap: 4 }}>
      <h2 id="changes" className={styles.heading}>
        {words.title}
      </h2>
      <div className={styles.row}>
        <BookChooser size="small" label={words.choose} disabledFocusable={work.running} onChoose={(file) => void read(file)} />
        {chosen && (
          <span>
            {words.chosen(chosen.name)} <QuietButton onClick={() => setChosen(undefined)}>{remove}</QuietButton>
          </span>
        )}
      </div>
      <WorkBar work={work} />
      {chosen ? <Since open={open} earlier={chosen.earlier} /> : <div className={styles.muted}>{words.hint}</div>}
    </section>
  );
}

function Since({ open, earlier }: { open: OpenBook; earlier: Earlier }) {
  const { changes: words } = useNoticeStrings();
  const { units, entries, added, gone } = useMemo(() => changesSince(open, earlier), [open, earlier]);
  return (
    <>
      <LineList title={words.units(units.length)} lines={units.map((unit) => unitLine(unit, words))} />
      <LineList title={words.entries(entries.length)} lines={entries.map((entry) => entryLine(entry, words))} />
      {added.length > 0 && <LineList title={words.added(added.length)} lines={added} />}
      {gone.length > 0 && <LineList title={words.gone(gone.length)} lines={gone} />}
    </>
  );
}

type Words = NoticeStrings['changes'];

function unitLine({ before, now, isByOthers }: ChangedUnit, words: Words): string {
  const turned = (of: typeof now): string =>
    [showPoints(of.total), ...(of.rank === null ? [statusWords[of.status]] : [words.rank(of.rank)]), ...(of.grade ? [of.grade] : [])].join(
      '、',
    );
  return `${now.name}：${turned(before)} → ${turned(now)}${isByOthers ? `（${words.byOthers}）` : ''}`;
}

function entryLine({ unit, about, before, now, points, isByOthers }: ChangedEntry, words: Words): string {
  const gained = points ? `，${cellText(points.before, words)} → ${cellText(points.now, words)}` : '';
  return `${unit} ${about}：${before} → ${now}${gained}${isByOthers ? `（${words.byOthers}）` : ''}`;
}

function cellText(cell: TableCell, words: Words): string {
  if (cell !== null && typeof cell === 'object') return 'names' in cell ? cell.names.join('、') : cellText(cell.value, words);
  if (typeof cell === 'number') return words.points(showPoints(cell));
  return isBlank(cell) ? '—' : String(cell);
}

// The files that were brought in, the last first; each can be taken back.
import { useState } from 'react';
import { historyOf, type CollectedFile } from '../../collect/history';
import type { JournalRow } from '../../hand-out/journal';
import { ok } from '../../model/outcome';
import { takeBackFile } from '../../open-book/use-cases/bring-in';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { WorkBar } from '../parts/WorkBar';
import { useRoundStrings } from '../strings/round';
import { useWork } from '../use-session';

const SHOWN = 10;

export function BroughtIn({ rows }: { rows: readonly JournalRow[] }) {
  const { back: words, more } = useRoundStrings();
  const styles = usePageStyles();
  const work = useWork();
  const [shown, setShown] = useState(SHOWN);
  const files = [...historyOf(rows).files.values()].reverse();
  if (files.length === 0) return null;
  const take = (file: string) =>
    work.run(async (step) => {
      const taken = await takeBackFile(file, step);
      return taken.ok ? ok(words.taken(file, taken.value.given, taken.value.left)) : taken;
    });
  // Of several of one name the last that stands is the one that is taken back.
  const isNext = ({ row }: CollectedFile) => files.find((each) => !each.isUndone && each.row.file === row.file)?.row === row;
  return (
    <details>
      <summary>
        <h2 className={styles.heading} style={{ display: 'inline' }}>
          {words.title}（{files.length}）
        </h2>
      </summary>
      <ul className={styles.list} style={{ marginTop: 6 }}>
        {files.slice(0, shown).map((file) => (
          <li key={file.row.number} className={styles.item}>
            <div style={{ overflowWrap: 'anywhere' }}>{file.row.file}</div>
            <div className={styles.muted}>{words.line(file.row.who, file.row.at)}</div>
            {file.isUndone ? (
              <div className={styles.muted}>{words.undone}</div>
            ) : (
              isNext(file) && (
                <div>
                  <QuietButton
                    aria-label={words.takeName(file.row.file)}
                    disabledFocusable={work.running}
                    onClick={() => void take(file.row.file)}>
                    {words.take}
                  </QuietButton>
                </div>
              )
            )}
          </li>
        ))}
      </ul>
      {files.length > shown && (
        <QuietButton onClick={() => setShown(shown + SHOWN)}>{more(Math.min(SHOWN, files.length - shown))}</QuietButton>
      )}
      <WorkBar work={work} />
    </details>
  );
}

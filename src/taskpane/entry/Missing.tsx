// What a unit still lacks, each with the way to its cell.
import type { UnitProgress } from '../../app/check-list';
import { blankName } from '../check/unit-words';
import { JumpButton } from '../parts/JumpButton';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';
import { useEntryStrings } from '../strings/entry';

/** Missing entries shown for one unit; more are in the sheet itself. */
const SHOWN = 12;

export function Missing({ progress }: { progress: UnitProgress }) {
  const words = useEntryStrings();
  const { pane } = useStrings();
  const styles = usePageStyles();
  const issues = progress.lacking.filter(({ sheet, cell }) => sheet !== undefined && cell !== undefined);
  if (issues.length === 0) return null;
  const shown = issues.slice(0, SHOWN);
  return (
    <section aria-label={words.missing}>
      <h2 className={styles.heading}>
        {words.missing}
        {progress.progress === 'partly' && pane.aside(String(issues.length))}
      </h2>
      {[...new Set(shown.map(({ sheet }) => sheet!))].map((sheet) => (
        <div key={sheet} className={styles.row} style={{ gap: 2 }}>
          <span className={styles.muted}>{pane.named(sheet, '')}</span>
          {shown
            .filter((issue) => issue.sheet === sheet)
            .map((issue) => (
              <JumpButton key={issue.cell} sheet={sheet} cell={issue.cell!} isSheetSaid>
                {blankName(issue) ?? words.wholeRow}
              </JumpButton>
            ))}
        </div>
      ))}
    </section>
  );
}

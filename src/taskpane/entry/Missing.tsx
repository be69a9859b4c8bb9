// What a unit still lacks, each with the way to its cell.
import type { OpenBook } from '../../commands/session';
import { JumpButton } from '../parts/JumpButton';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';

/** Missing entries shown for one unit; more are in the sheet itself. */
const SHOWN = 12;

export function Missing({ open, unit, name }: { open: OpenBook; unit: number; name: string }) {
  const { entry: words, check, pane } = useStrings();
  const styles = usePageStyles();
  const issues = open.issues.filter((issue) => issue.unit === name && issue.code === 'MISSING_VALUE' && issue.sheet !== undefined && issue.cell !== undefined);
  if (issues.length === 0) return null;
  const shown = issues.slice(0, SHOWN);
  return (
    <section aria-label={words.missing} key={unit}>
      <h2 className={styles.heading}>{words.missing}{pane.aside(String(issues.length))}</h2>
      {[...new Set(shown.map(({ sheet }) => sheet!))].map((sheet) => (
        <div key={sheet} className={styles.row} style={{ gap: 2 }}>
          <span className={styles.muted}>{pane.named(sheet, '')}</span>
          {shown.filter((issue) => issue.sheet === sheet).map((issue) => (
            <JumpButton key={issue.cell} sheet={sheet} cell={issue.cell!} isSheetSaid>{missingName(issue) ?? check.jump}</JumpButton>
          ))}
        </div>
      ))}
    </section>
  );
}

/** Inputs of many indicators are called alike (评分): the indicator tells them apart. */
function missingName({ indicator, argument }: OpenBook['issues'][number]): string | undefined {
  return indicator?.split('/').at(-1) ?? argument;
}

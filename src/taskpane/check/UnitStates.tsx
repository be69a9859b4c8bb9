// How far each unit has come, one line a unit: those begun first, then those not begun, then those that are complete.
import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { countProgress, type UnitProgress } from '../../app/check-list';
import { JumpButton } from '../parts/JumpButton';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';

/** Lines shown at first and with every further request. */
const SHOWN = 20;
const ORDER = { partly: 0, 'not-begun': 1, done: 2 } as const;

/** Whom somebody looks for is shown, whatever is folded away. */
export function UnitStates({ units, isSearched }: { units: readonly UnitProgress[]; isSearched: boolean }) {
  const { check: words } = useStrings();
  const styles = usePageStyles();
  const [shown, setShown] = useState(SHOWN);
  if (units.length === 0) return null;
  const counts = countProgress(units);
  const listed = [...units].sort((one, other) => ORDER[one.progress] - ORDER[other.progress]);
  return (
    <details open={isSearched || counts.done < units.length}>
      <summary><b>{words.states}</b> <span className={styles.muted}>{words.stateCounts(counts)}</span></summary>
      <ul className={styles.list} style={{ gap: 4, marginTop: 6 }}>
        {listed.slice(0, shown).map((each) => <UnitLine key={`${each.category} ${each.unit}`} unit={each} />)}
      </ul>
      {listed.length > shown && <Button size="small" onClick={() => setShown(shown + SHOWN)}>{words.more(Math.min(SHOWN, listed.length - shown))}</Button>}
    </details>
  );
}

function UnitLine({ unit: { unit, progress, lacking, next } }: { unit: UnitProgress }) {
  const { check: words } = useStrings();
  const styles = usePageStyles();
  return (
    <li className={styles.row} style={{ columnGap: 6, rowGap: 0 }}>
      <Badge appearance="tint" color={progress === 'done' ? 'success' : progress === 'partly' ? 'brand' : 'informative'}>{words.progress[progress]}</Badge>
      <span>{unit}</span>
      {progress === 'partly' && <span className={styles.muted}>{words.lacking(lacking.length)}</span>}
      {next?.sheet !== undefined && next.cell !== undefined && <JumpButton sheet={next.sheet} cell={next.cell}>{words.jump}</JumpButton>}
      {lacking.length === 1 && progress === 'partly' && <span className={styles.muted}>{withoutName(lacking[0]!.message, unit)}</span>}
    </li>
  );
}

/** What a message says of a unit that stands before it. */
function withoutName(message: string, unit: string): string {
  return message.startsWith(unit) ? message.slice(unit.length).replace(/^[：的]/u, '') : message;
}

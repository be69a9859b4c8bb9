// How far each unit has come, one line a unit: those begun first, then those not begun, then those that are complete.
import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { countProgress, type UnitProgress } from '../../app/check-list';
import { JumpButton } from '../parts/JumpButton';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';
import { restOf } from './unit-words';

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
      <summary>
        <b>{words.states}</b> <span className={styles.muted}>{words.stateCounts(counts)}</span>
      </summary>
      <ul className={styles.list} style={{ gap: 4, marginTop: 6 }}>
        {listed.slice(0, shown).map((each) => (
          <UnitLine key={`${each.category} ${each.unit}`} unit={each} />
        ))}
      </ul>
      {listed.length > shown && (
        <Button size="small" onClick={() => setShown(shown + SHOWN)}>
          {words.more(Math.min(SHOWN, listed.length - shown))}
        </Button>
      )}
    </details>
  );
}

function UnitLine({ unit: progress }: { unit: UnitProgress }) {
  const { check: words } = useStrings();
  const styles = usePageStyles();
  const { unit, progress: state, next } = progress;
  const rest = state === 'not-begun' ? '' : restOf(progress, words);
  return (
    <li className={styles.row} style={{ columnGap: 6, rowGap: 0 }}>
      <Badge appearance="tint" color={state === 'done' ? 'success' : state === 'partly' ? 'brand' : 'informative'}>
        {words.progress[state]}
      </Badge>
      <span>{unit}</span>
      {rest !== '' && <span className={styles.muted}>{rest}</span>}
      {next?.sheet !== undefined && next.cell !== undefined && (
        <JumpButton sheet={next.sheet} cell={next.cell}>
          {words.jump}
        </JumpButton>
      )}
    </li>
  );
}

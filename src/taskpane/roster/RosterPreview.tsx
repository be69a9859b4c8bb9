// What was read of a list: what has to be decided, the units with how their categories are known, and what was left out.
import { Link } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { judgeList } from '../../app/roster/judge';
import type { Correction, FoundList, ListRow } from '../../app/roster/roster-list';
import { list } from '../../model/text';
import type { Scheme } from '../../rubric/tree';
import { usePageStyles } from '../parts/page-styles';
import { useRosterStrings } from '../strings/roster';
import type { GivenUnits } from './given-units';
import { RosterRow } from './RosterRow';

type Corrections = ReadonlyMap<string, Correction>;

interface Props {
  found: FoundList;
  scheme: Scheme;
  /** The category of units for which the list tells none; undefined: by their names. */
  category: string | undefined;
  corrections: Corrections;
  onCorrections(corrections: Corrections): void;
  onUnits(given: GivenUnits): void;
}

export default function RosterPreview({ found, scheme, category, corrections, onCorrections, onUnits }: Props) {
  const words = useRosterStrings();
  const styles = usePageStyles();
  const judged = useMemo(() => judgeList(found, scheme, { category, corrections }), [found, scheme, category, corrections]);
  const of = (state: ListRow['state']) => judged.rows.filter((row) => row.state === state);
  const [asked, units, leftOut] = [of('asked'), of('unit'), of('left-out')];
  // A row that was decided stays where it was decided, with the way back.
  const isDecided = ({ draft }: ListRow) => corrections.has(draft.key);
  const others = (some: readonly ListRow[]) => some.filter((row) => !isDecided(row));
  const decisions = judged.rows.filter((row) => row.state === 'asked' || isDecided(row));
  useEffect(() => {
    onUnits({
      units: judged.rows.flatMap((row) => (row.state === 'unit' ? [row.unit] : [])),
      waiting: judged.rows.filter((row) => row.state === 'asked').length,
    });
  }, [judged, onUnits]);
  const correct = (key: string, correction: Correction | undefined) => {
    const next = new Map(corrections);
    if (correction) next.set(key, correction);
    else next.delete(key);
    onCorrections(next);
  };
  const rows = (some: readonly ListRow[]) => <Rows rows={some} {...{ scheme, corrections, correct }} sheets={found.sheets} />;
  return (
    <section aria-label={words.title} className={styles.card}>
      <h2 className={styles.heading}>{words.title}</h2>
      <div role="status">{words.summary(units.length, leftOut.length, asked.length)}</div>
      {found.unread.length > 0 && <div className={styles.muted}>{words.unread(list(found.sheets), list(found.unread))}</div>}
      {found.unused.length > 0 && <div className={styles.muted}>{words.unused(list(found.unused))}</div>}
      {decisions.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.askedHead}</h3>
          {rows(decisions)}
        </>
      )}
      {leftOut.length > 0 && (
        <details>
          <summary>{words.leftOutHead(others(leftOut).length)}</summary>
          {rows(others(leftOut))}
        </details>
      )}
      {units.length > 0 && (
        <details>
          <summary>{words.unitsHead(others(units).length)}</summary>
          {rows(others(units))}
        </details>
      )}
    </section>
  );
}

const PAGE = 30;

interface RowsProps {
  rows: readonly ListRow[];
  scheme: Scheme;
  sheets: readonly string[];
  corrections: Corrections;
  correct(key: string, correction: Correction | undefined): void;
}

/** The first rows, and more on demand: a list may have thousands. */
function Rows({ rows, scheme, sheets, corrections, correct }: RowsProps) {
  const words = useRosterStrings();
  const styles = usePageStyles();
  const [shown, setShown] = useState(PAGE);
  const seen = new Map<string, number>();
  // Names that were taken apart come from one row and share its key.
  const keyed = rows.slice(0, shown).map((row) => {
    const before = seen.get(row.draft.key) ?? 0;
    seen.set(row.draft.key, before + 1);
    return { row, key: `${row.draft.key}/${before}` };
  });
  return (
    <>
      <ul className={styles.list}>
        {keyed.map(({ row, key }) => (
          <li key={key} className={styles.item}>
            <RosterRow
              {...{ row, scheme }}
              severalSheets={sheets.length > 1}
              correction={corrections.get(row.draft.key)}
              onCorrect={(next) => correct(row.draft.key, next)}
            />
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Link as="button" onClick={() => setShown(shown + PAGE * 10)}>
          {words.more(Math.min(PAGE * 10, rows.length - shown))}
        </Link>
      )}
    </>
  );
}

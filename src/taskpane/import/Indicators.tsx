// All indicators of a rubric that is being confirmed, by their groups; the one that is looked at is open.
import { mergeClasses } from '@fluentui/react-components';
import { memo, useCallback, useEffect, useRef } from 'react';
import { decisionOf, lookAt, type ImportDesk } from '../../import/confirm/desk';
import type { ImportedIndicator } from '../../import/imported';
import { showPoints } from '../../model/points';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';
import { useImportStrings } from '../strings/import';
import { Detail } from './Detail';
import { stepOnDesk } from './desk-store';
import { FoundOnDesk } from './FoundOnDesk';
import { useImportStyles } from './use-import-styles';

export function Indicators({ desk }: { desk: ImportDesk }) {
  const { desk: words } = useImportStrings();
  const styles = usePageStyles();
  const { current } = desk;
  const section = useRef<HTMLDivElement>(null);
  const isMoving = useRef(false);
  const move = useCallback(() => {
    isMoving.current = true;
  }, []);
  // Who confirmed one goes on with the next; once all are, the focus stays where the page puts it.
  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const next = section.current?.querySelector<HTMLElement>('[aria-expanded=true]');
    next?.focus();
    next?.scrollIntoView?.({ block: 'start' });
  }, [current]);
  return (
    <div ref={section} className={styles.page} style={{ gap: 8 }}>
      <FoundOnDesk desk={desk} onGo={move} />
      {groupsOf(desk.imported.indicators).map(([name, indicators]) => (
        <section key={name} aria-label={name || words.noGroup} className={styles.page} style={{ gap: 6 }}>
          <h3 className={styles.heading}>{name || words.noGroup}</h3>
          <ul className={styles.list}>
            {indicators.map((indicator) => (
              <li key={indicator.id}>
                <Row
                  indicator={indicator}
                  isOpen={current === indicator.id}
                  isConfirmed={decisionOf(desk, indicator.id).confirmed !== undefined}
                />
                {current === indicator.id && <Detail desk={desk} indicator={indicator} onConfirmed={move} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface RowProps {
  indicator: ImportedIndicator;
  isOpen: boolean;
  isConfirmed: boolean;
}

/** Thousands of them are not drawn anew for a letter that is typed. */
const Row = memo(function Row({ indicator: { id, name, weight, reading }, isOpen, isConfirmed }: RowProps) {
  const { desk: words } = useImportStrings();
  const { pane } = useStrings();
  const styles = useImportStyles();
  const { confidence } = reading;
  return (
    <button
      type="button"
      className={styles.row}
      aria-expanded={isOpen}
      onClick={() => stepOnDesk((desk) => lookAt(desk, isOpen ? undefined : id))}>
      <span className={styles.name}>
        {name}
        {pane.aside(weight === null ? words.noWeight : words.weight(showPoints(weight)))}
      </span>
      <span className={mergeClasses(styles.word, !isConfirmed && confidence !== 'certain' && styles.asked)}>
        {isConfirmed ? `✓ ${words.confirmed}` : words.confidence[confidence]}
      </span>
    </button>
  );
});

/** In the order of the document. */
function groupsOf(indicators: readonly ImportedIndicator[]): [name: string, indicators: ImportedIndicator[]][] {
  const groups = new Map<string, ImportedIndicator[]>();
  for (const indicator of indicators) {
    const name = indicator.group ?? '';
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name)!.push(indicator);
  }
  return [...groups];
}

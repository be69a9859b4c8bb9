// All indicators of a rubric that is being confirmed, in the order of the document, under their groups; the one that is looked at is
// open. A row stays where it is whatever is typed into it.
import { mergeClasses } from '@fluentui/react-components';
import { memo, useEffect, useRef } from 'react';
import { confirmAt, decisionOf, lookAt, madeFault, type ImportDesk } from '../../import/confirm/desk';
import type { ImportedIndicator } from '../../import/imported';
import { showPoints } from '../../model/points';
import { today } from '../../model/today';
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
  /** The row that the focus leaves for the one that is looked at next. */
  const left = useRef<string>();
  const confirm = (indicator: ImportedIndicator) => {
    const { id } = indicator;
    if (decisionOf(desk, id).confirmed !== undefined || madeFault(desk, indicator) !== undefined) return;
    left.current = id;
    stepOnDesk((now) => confirmAt(now, id, today()));
  };
  // Who confirmed one goes on with the next; once all are, the focus stays with the last.
  useEffect(() => {
    const last = left.current;
    if (last === undefined) return;
    left.current = undefined;
    const next = document.getElementById(`row ${current ?? last}`);
    next?.focus();
    next?.scrollIntoView?.({ block: current === undefined ? 'nearest' : 'start' });
  }, [current]);
  const indicators = desk.imported.indicators;
  return (
    <>
      <FoundOnDesk
        desk={desk}
        onGo={() => {
          left.current = current ?? '';
        }}
      />
      <ul className={styles.list}>
        {indicators.map((indicator, at) => {
          const isOpen = current === indicator.id;
          const group = groupOf(indicator);
          return (
            <Item
              key={indicator.id}
              indicator={indicator}
              heading={at === 0 || groupOf(indicators[at - 1]!) !== group ? group || words.noGroup : undefined}
              isConfirmed={decisionOf(desk, indicator.id).confirmed !== undefined}
              {...(isOpen && { desk, onConfirm: () => confirm(indicator) })}
            />
          );
        })}
      </ul>
    </>
  );
}

interface ItemProps {
  indicator: ImportedIndicator;
  /** The group that begins here. */
  heading: string | undefined;
  isConfirmed: boolean;
  /** Only of the one that is open. */
  desk?: ImportDesk;
  onConfirm?: () => void;
}

/** Thousands of them are neither drawn anew for a letter that is typed, nor laid out before they are seen. */
const Item = memo(function Item({ indicator, heading, isConfirmed, desk, onConfirm }: ItemProps) {
  const styles = usePageStyles();
  const { item } = useImportStyles();
  return (
    <li
      className={item}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !onConfirm) return;
        event.preventDefault();
        onConfirm();
      }}>
      {heading !== undefined && (
        <h3 className={styles.heading} style={{ paddingBottom: 6 }}>
          {heading}
        </h3>
      )}
      <Row indicator={indicator} isOpen={desk !== undefined} isConfirmed={isConfirmed} />
      {desk && onConfirm && <Detail desk={desk} indicator={indicator} onConfirm={onConfirm} />}
    </li>
  );
});

interface RowProps {
  indicator: ImportedIndicator;
  isOpen: boolean;
  isConfirmed: boolean;
}

function Row({ indicator: { id, name, weight, reading }, isOpen, isConfirmed }: RowProps) {
  const { desk: words } = useImportStrings();
  const { pane } = useStrings();
  const styles = useImportStyles();
  const { confidence } = reading;
  return (
    <button
      id={`row ${id}`}
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
}

const groupOf = ({ group = '' }: ImportedIndicator): string => group;

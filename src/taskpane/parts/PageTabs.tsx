// The pane's tabs: arrow keys move between them, and they wrap where the pane is narrow.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { pageIds, pageNames, type PageId } from '../../commands/page-requests';
import { useLanguage } from '../language';
import { useStrings } from '../strings';

const useStyles = makeStyles({
  tabs: { display: 'flex', flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '0 4px' },
  tab: {
    appearance: 'none',
    border: 'none',
    background: 'none',
    cursor: 'pointer',
    padding: '6px 8px 5px',
    minHeight: '32px',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    borderBottom: '2px solid transparent',
    borderRadius: 0,
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    // Borders that cannot be seen can be seen there.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'HighlightText',
      backgroundColor: 'Highlight',
      borderBottomColor: 'Highlight',
      ':hover': { color: 'HighlightText' },
    },
  },
});

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
const ENDS: Record<string, number> = { Home: 0, End: pageIds.length - 1 };

interface Props {
  page: PageId;
  onChoose(page: PageId): void;
}

export function PageTabs({ page, onChoose }: Props) {
  const { pane } = useStrings();
  const { language } = useLanguage();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const from = pageIds.indexOf(page);
    const to = ENDS[event.key] ?? (event.key in STEPS ? (from + STEPS[event.key]! + pageIds.length) % pageIds.length : undefined);
    if (to === undefined) return;
    event.preventDefault();
    onChoose(pageIds[to]!);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={pane.name} className={styles.tabs} onKeyDown={move}>
      {pageIds.map((id) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === page}
          aria-controls="page"
          tabIndex={id === page ? 0 : -1}
          className={mergeClasses(styles.tab, id === page && styles.chosen)}
          onClick={() => onChoose(id)}>
          {pageNames[id][language]}
        </button>
      ))}
    </div>
  );
}

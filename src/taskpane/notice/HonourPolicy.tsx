// 评优办法: the tiers, what each leads to at once, and the ties that people must decide.
import type { Honour } from '../../standing/honour';
import { Button } from '@fluentui/react-components';
import { list } from '../../model/text';
import { citedFrom } from '../../rubric/citation';
import { NameList } from '../parts/NameList';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';
import { useNoticeStrings } from '../strings/notice';
import type { NoticeDesk } from './draft';
import type { NoticeEffect } from './effect';
import { addTier } from './honour-edits';
import { HonourTier } from './HonourTier';
import { Ties } from './Ties';

export function HonourPolicy({ desk, effect }: { desk: NoticeDesk; effect: NoticeEffect }) {
  const { honours: words } = useNoticeStrings();
  const styles = usePageStyles();
  const { settings } = desk;
  const {
    scheme,
    categories,
    published: { scoreboard },
  } = effect;
  const honours = settings.honours ?? scheme.data.honours;
  const change = (next: readonly Honour[]) => desk.edit({ honours: [...next] });
  return (
    <div className={styles.page} style={{ gap: 10 }}>
      {settings.honours ? <div className={styles.muted}>{words.own}</div> : honours.length === 0 && <div>{words.none}</div>}
      {!settings.honours &&
        honours.map((honour, index) => (
          <div key={index}>
            <div className={styles.muted} style={{ marginBottom: 4 }}>
              {words.document(citedFrom(scheme.data, honour))}
            </div>
            <blockquote className={styles.clause}>{honour.clause}</blockquote>
          </div>
        ))}
      <ul className={styles.list}>
        {honours.map((honour, place) => (
          <li key={place} className={styles.card}>
            <HonourTier honours={honours} place={place} categories={categories.map(({ name }) => name)} onChange={change} />
            <Honoured name={honour.name} effect={effect} />
          </li>
        ))}
      </ul>
      <Ties desk={desk} honours={scoreboard.honours} />
      <div className={styles.row}>
        <Button size="small" onClick={() => change(addTier(honours))}>
          {words.add}
        </Button>
        {settings.honours && (
          <Button size="small" onClick={() => desk.edit({ honours: undefined })}>
            {words.restore}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Who gets the honour as things stand. */
function Honoured({ name, effect }: { name: string; effect: NoticeEffect }) {
  const words = useNoticeStrings();
  const { pane } = useStrings();
  const styles = usePageStyles();
  const units = effect.published.scoreboard.honours.find((each) => each.name === name)?.units ?? [];
  const count = units.reduce((sum, { names }) => sum + names.length, 0);
  return (
    <div aria-live="polite" style={{ marginTop: 6 }}>
      <b>{words.units(count)}</b>
      {count === 0 ? (
        <div className={styles.muted}>{words.honours.noneHonoured}</div>
      ) : (
        units.map(({ category, names }) => (
          <div key={category} className={styles.muted}>
            {pane.named(`${category}${pane.aside(String(names.length))}`, '')}
            <NameList names={names} />
          </div>
        ))
      )}
    </div>
  );
}

/** 优秀 31 个、表扬 5 个，1 处同分待决定. */
export function useHonourSummary({ published: { scoreboard } }: NoticeEffect): string {
  const { honours: words } = useNoticeStrings();
  const ties = scoreboard.honours.reduce((sum, { undecided = [] }) => sum + undecided.length, 0);
  const given = scoreboard.honours.map(({ name, units }) =>
    words.total(
      name,
      units.reduce((sum, { names }) => sum + names.length, 0),
    ),
  );
  return [list(given), ...(ties > 0 ? [words.waiting(ties)] : [])].filter((each) => each !== '').join('，');
}

// Units with equal totals at the last place: nobody of them is honoured until people choose here.
import type { TieDecision } from '../../standing/honour';
import { Button, Checkbox, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import { showPoints } from '../../model/points';
import { list } from '../../model/text';
import type { HonourResult } from '../../scoring/scoreboard';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { useNoticeStrings } from '../strings/notice';
import { decide } from '../../report/notice/settings';
import type { NoticeDesk } from './draft';
import { openTies, type OpenTie } from './honour-edits';

export function Ties({ desk, honours }: { desk: NoticeDesk; honours: readonly HonourResult[] }) {
  const { ties: words } = useNoticeStrings();
  const styles = usePageStyles();
  const { settings } = desk;
  const known = new Set(honours.map(({ name }) => name));
  const take = (decision: TieDecision) => desk.edit({ decisions: decide(settings, decision).decisions });
  return (
    <>
      {openTies(honours).map((tie) => (
        <Tie key={`${tie.honour} ${tie.category} ${tie.names.join()}`} tie={tie} onDecide={take} />
      ))}
      {settings.decisions
        .filter(({ honour }) => known.has(honour))
        .map((decision) => (
          <div key={`${decision.honour} ${decision.category}`} className={styles.muted}>
            {words.decided(decision.category, decision.honour)}
            {decision.chosen.length === 0 ? words.nobody : list(decision.chosen)}{' '}
            <QuietButton onClick={() => desk.edit({ decisions: settings.decisions.filter((each) => each !== decision) })}>
              {words.undo}
            </QuietButton>
          </div>
        ))}
    </>
  );
}

function Tie({ tie, onDecide }: { tie: OpenTie; onDecide(decision: TieDecision): void }) {
  const { ties: words } = useNoticeStrings();
  const styles = usePageStyles();
  const { honour, category, places, total, names } = tie;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.title(category, honour)}</MessageBarTitle>
        <div>{words.text(places, showPoints(total), names.length)}</div>
        <div role="group" aria-label={words.title(category, honour)} className={styles.page} style={{ gap: 0 }}>
          {names.map((name) => (
            <Checkbox
              key={name}
              label={name}
              checked={chosen.includes(name)}
              disabled={!chosen.includes(name) && chosen.length >= places}
              onChange={(_event, { checked }) => setChosen(checked === true ? [...chosen, name] : chosen.filter((each) => each !== name))}
            />
          ))}
        </div>
        <div className={styles.row}>
          <Button size="small" onClick={() => onDecide({ honour, category, tied: names, chosen })}>
            {words.decide}
          </Button>
          <span role="status" className={styles.muted}>
            {words.chosen(chosen.length, places)}
          </span>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

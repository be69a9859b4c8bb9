// 专家合议 in the open workbook: first what it would come to, then the writing.
import { joinExperts, type Joining, type JoinRequest } from '../../collect/join/join-experts';
import { writtenAt } from '../../collect/weigh';
import { readRound } from '../../hand-out/round';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { now } from '../../model/today';
import type { OnProgress } from '../../workbook/host';
import { during } from '../at-work';
import { carryOutOn, toldFirst } from '../carry-out';
import { hostAtHand } from '../chosen-host';
import { refresh } from '../session';
import { moments } from './moments';

export type MarksRequest = Omit<JoinRequest, 'at' | 'saved' | 'isResumed'>;

const timed = (request: MarksRequest, at: string): JoinRequest => ({ ...request, at, saved: new Date(at.replace(' ', 'T')).toISOString() });

/** Nothing is written. */
export const tryJoining = during('collect', async (request: MarksRequest): Promise<Outcome<Joining>> => {
  const session = await refresh();
  if (session.state !== 'open') return refuse('BAD_REQUEST', 'message' in session ? session.message : '');
  const host = await hostAtHand();
  const round = await readRound(host, session.open.book);
  return round.ok ? joinExperts(host, session.open.book, round.value, timed(request, now())) : round;
});

const begun = moments();

/** Against the workbook as it stands now. `written` cells hold what was joined, in the source `into`. */
export const joinMarks = during(
  'collect',
  async (request: MarksRequest, progress: OnProgress): Promise<Outcome<{ written: number; into: string }>> => {
    const done = await carryOutOn(async ({ book }, host) => {
      const round = await readRound(host, book);
      if (!round.ok) return round;
      const { at, isResumed } = begun.begin(JSON.stringify(request), round.value);
      const joined = await joinExperts(host, book, round.value, { ...timed(request, at), isResumed });
      if (!joined.ok) return joined;
      const { changes, decided, weighing, into } = joined.value;
      const written = decided.writes.length + (isResumed ? writtenAt(weighing, at) : 0);
      return ok({ steps: toldFirst(changes), value: { written, into } });
    }, progress);
    if (done.ok) begun.end();
    return done;
  },
);

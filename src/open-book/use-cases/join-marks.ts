// 专家合议 in the open workbook: first what it would come to, then the writing.
import { joinExperts, type Joining, type JoinRequest } from '../../collect/join/join-experts';
import { readRound } from '../../hand-out/round';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { now } from '../../model/today';
import type { OnProgress } from '../../workbook/host';
import { during } from '../at-work';
import { carryOutOn } from '../carry-out';
import { hostAtHand } from '../chosen-host';
import { refresh } from '../session';

export type MarksRequest = Omit<JoinRequest, 'at' | 'saved'>;

const timed = (request: MarksRequest): JoinRequest => ({ ...request, at: now(), saved: new Date().toISOString() });

/** Nothing is written. */
export const tryJoining = during('collect', async (request: MarksRequest): Promise<Outcome<Joining>> => {
  const session = await refresh();
  if (session.state !== 'open') return refuse('BAD_REQUEST', 'message' in session ? session.message : '');
  const host = await hostAtHand();
  const round = await readRound(host, session.open.book);
  return round.ok ? joinExperts(host, session.open.book, round.value, timed(request)) : round;
});

/** Against the workbook as it stands now. */
export const joinMarks = during(
  'collect',
  (request: MarksRequest, progress: OnProgress): Promise<Outcome<Joining>> =>
    carryOutOn(async ({ book }, host) => {
      const round = await readRound(host, book);
      if (!round.ok) return round;
      const joined = await joinExperts(host, book, round.value, timed(request));
      return joined.ok ? ok({ steps: [{ do: 'change', changes: joined.value.changes }], value: joined.value }) : joined;
    }, progress),
);

// 申诉 in the open workbook: decided with a reason; and why a notice goes out though some are not.
import { answerObjection } from '../../collect/objections';
import { noCell } from '../../collect/carry-in';
import { journalCells } from '../../hand-out/journal';
import { appended } from '../../hand-out/kept-table';
import { readObjections } from '../../hand-out/objections';
import { readRound } from '../../hand-out/round';
import { nextNumber } from '../../hand-out/split';
import { ok, refuse, type Outcome } from '../../model/outcome';
import type { ObjectionResult } from '../../report/objections';
import type { OnProgress } from '../../workbook/host';
import { during } from '../at-work';
import { carryOutOn, toldFirst } from '../carry-out';
import { moments } from './moments';

type Answer = Omit<Parameters<typeof answerObjection>[3], 'at' | 'isResumed'>;

const settling = moments();

/** Against the sheet as it stands now. */
export const settleObjection = during(
  'collect',
  async (key: string, answer: Answer, progress?: OnProgress): Promise<Outcome<ObjectionResult>> => {
    const done = await carryOutOn(async ({ book }, host) => {
      const round = await readRound(host, book);
      if (!round.ok) return round;
      const { objections } = round.value;
      const objection = objections && readObjections(objections).find((each) => each.key === key);
      if (!objection) return refuse('BAD_REQUEST', '“申诉”表里找不到这件申诉了。请重新读取后再试。');
      const moment = settling.begin(JSON.stringify([key, answer]), round.value);
      const answered = answerObjection(book, round.value, objection, { ...answer, ...moment });
      if (!answered.ok) return answered;
      const { changes, result } = answered.value;
      return ok({ steps: toldFirst(changes), value: result });
    }, progress);
    if (done.ok) settling.end();
    return done;
  },
);

const noting = moments();

/** Stands in the journal before anybody has the notice. */
export const noteDespite = during('notice', async (reason: string, open: number): Promise<Outcome<undefined>> => {
  const done = await carryOutOn(async ({ book }, host) => {
    const round = await readRound(host, book);
    if (!round.ok) return round;
    const { journal } = round.value;
    const { at, isResumed } = noting.begin(JSON.stringify([reason, open]), round.value);
    const row = {
      ...noCell,
      number: nextNumber(round.value),
      at,
      file: '',
      who: '通报',
      note: `还有 ${open} 件申诉未处理，通报照发，理由：${reason}`,
      data: { is: 'despite' as const, open },
    };
    return ok({
      steps: journal && !isResumed ? [{ do: 'change', changes: appended(journal.table, [journalCells(row)]) }] : [],
      value: undefined,
    });
  });
  if (done.ok) noting.end();
  return done;
});

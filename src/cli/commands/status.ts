// status: who has handed in, who is late, what is missing, returned or confirmed; the words to remind people with.
import { roundStatus, type HandedIn, type HandoutStatus, type RoundStatus } from '../../collect/status';
import { reminderOf } from '../../collect/reminder';
import { reviewStateWords } from '../../hand-out/review-states';
import { objectionLine } from '../../hand-out/open-objections';
import { openObjections } from '../../hand-out/objections';
import { list } from '../../model/text';
import { today } from '../../model/today';
import { EXIT, complain, oneLine, readOptions, type Command } from '../command';
import { openRoundBook } from '../round-book';

export const statusCommand: Command = {
  name: 'status',
  summary: '收发进度：谁交了、谁迟交、缺什么、退回和核定的，写出催办的话',
  help: () => `用法：rubric-score status 工作簿.xlsx [--remind] [--json]

列出下发（split）以后的进度：各份填报表交了没有、有没有迟交，哪些格还空着、缺佐证材料，“审核”表里退回的、已核定的，没有处理的申诉。只读，不改工作簿。

  --remind           给还有事要做的每个单位、处室写一段催办的话，可以贴进消息
  --json             用 JSON 写出：{"handouts":[{"who","state","deadline","received","missing","noEvidence","returned","reminder"…}],"review","objections"}

例：rubric-score status 评分.xlsx
退出状态：0 都交齐了；1 有没交的、没填全的或退回的、申诉没处理的；2 用法有误或读不了文件。
`,
  async run(args, io, shelf) {
    const options = readOptions(args, { remind: { type: 'boolean' }, json: { type: 'boolean' } }, ['工作簿.xlsx']);
    if (!options.ok) return complain(io, options.refusal);
    const { values, positionals } = options.value;
    const desk = await openRoundBook(positionals[0]!, shelf);
    if (!desk.ok) return complain(io, desk.refusal);
    const { book, round } = desk.value;
    if (round.bookId === undefined)
      return complain(io, { code: 'BAD_REQUEST', message: '这本工作簿还没有下发过，没有进度可列。请先用 split 下发。' });
    const status = roundStatus(book, round, today());
    const { title } = book.frame.scheme.data;
    const reminders = status.handouts.map((each) => reminderOf(each, `${book.frame.year} 年度“${title}”`));
    if (values.json)
      io.stdout.write(
        `${JSON.stringify({ ...status, handouts: status.handouts.map((each, at) => ({ ...each, reminder: reminders[at] ?? null })) })}\n`,
      );
    else if (values.remind) io.stdout.write(reminders.flatMap((text) => (text === undefined ? [] : [`${text}\n\n`])).join(''));
    else for (const line of inWords(status)) io.stdout.write(`${oneLine(line)}\n`);
    const open = openObjections(status.objections?.objections ?? []).length;
    return open === 0 && reminders.every((text) => text === undefined) ? EXIT.fine : EXIT.issues;
  },
};

function inWords({ handouts, review, objections }: RoundStatus): string[] {
  const of = (...states: HandedIn[]): HandoutStatus[] => handouts.filter(({ state }) => states.includes(state));
  const names = (some: readonly HandoutStatus[]): string => list(some.map(({ who }) => who));
  const isIn = of('in', 'late');
  const [late, waiting, overdue] = [of('late'), of('waiting'), of('overdue')];
  const states = Object.entries(reviewStateWords).map(([state, word]) => `${word} ${review[state as keyof typeof review]} 项`);
  return [
    `共下发 ${handouts.length} 份：已交 ${isIn.length} 份${late.length > 0 ? `（迟交 ${late.length} 份）` : ''}，未交 ${waiting.length + overdue.length} 份${overdue.length > 0 ? `（已逾期 ${overdue.length} 份）` : ''}。`,
    `审核：${list(states)}。`,
    ...(objections ? objectionWords(objections) : []),
    ...(overdue.length > 0 ? [`逾期未交：${names(overdue)}。`] : []),
    ...(waiting.length > 0 ? [`未交：${names(waiting)}。`] : []),
    ...(late.length > 0 ? [`迟交：${list(late.map(({ who, received }) => `${who}（${received}）`))}。`] : []),
    ...isIn
      .filter(({ missing }) => missing.length > 0)
      .map(({ who, missing }) => `${who}：已交，还有 ${missing.length} 项没有填全：${list(missing.map(({ indicator }) => indicator))}。`),
    ...isIn
      .filter(({ noEvidence }) => noEvidence.length > 0)
      .map(
        ({ who, noEvidence }) =>
          `${who}：缺佐证材料 ${noEvidence.length} 项：${list(noEvidence.map(({ indicator, items }) => `${indicator}（${list(items)}）`))}。`,
      ),
    ...handouts.flatMap(({ who, returned }) =>
      returned.map(
        ({ unit, indicator, reason }) => `退回：${unit === who ? '' : `${who} `}${unit} ${indicator}${reason ? `（${reason}）` : ''}`,
      ),
    ),
  ];
}

function objectionWords({ sent, answered, objections }: NonNullable<RoundStatus['objections']>): string[] {
  const open = openObjections(objections);
  return [
    `申诉：反馈单发出 ${sent} 份，交回 ${answered} 份；申诉 ${objections.length} 件，未处理 ${open.length} 件。`,
    ...open.map((each) => `未处理的申诉：${objectionLine(each)}`),
  ];
}

// decide: an objection is decided with a reason; what is entered may change by it, and what came of it is told.
import { answerObjection } from '../../collect/objections';
import { objectionLine } from '../../hand-out/open-objections';
import { openObjections, readObjections, type Objection } from '../../hand-out/objections';
import type { Cell } from '../../model/cell';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { fold, list } from '../../model/text';
import { now } from '../../model/today';
import { EXIT, complain, oneLine, readOptions, type Command } from '../command';
import { keepEntries, openRoundBook } from '../round-book';

export const decideCommand: Command = {
  name: 'decide',
  summary: '处理申诉：采纳或不采纳，写明理由；采纳的可以同时改数，得分、总分、名次怎样变都记下来',
  help: () => `用法：rubric-score decide 工作簿.xlsx --unit 单位 --indicator 指标 --accept|--reject --reason 理由 [--values 数,数] [--json]

处理一件申诉（split --objections 发出、collect 收回，在工作簿的“申诉”表里）。处理和理由写在“申诉”表，改的数写进录入表，
原来是什么、改为什么记在“收发记录”里；处理以后的得分、总分、名次写在“申诉”表里。

  --unit 单位        申诉的单位
  --indicator 指标   申诉的指标
  --accept、--reject 采纳、不采纳，写一个
  --reason 理由      一定要写
  --values 数,数     采纳后录入的数，照录入表里这一项各格的顺序，用逗号隔开；不写时录入不动（可以自己在录入表里改）
  --json             用 JSON 写出：{"unit","indicator","decision","reason","then","now"}

例：rubric-score decide 评分.xlsx --unit 甲大学 --indicator 信息公开 --accept --reason 补充材料属实 --values 3
退出状态：0 已处理；1 已处理，还有没处理的申诉；2 用法有误或读写不了文件。
`,
  async run(args, io, shelf) {
    const options = readOptions(
      args,
      {
        unit: { type: 'string' },
        indicator: { type: 'string' },
        accept: { type: 'boolean' },
        reject: { type: 'boolean' },
        reason: { type: 'string' },
        values: { type: 'string' },
        json: { type: 'boolean' },
      },
      ['工作簿.xlsx'],
    );
    if (!options.ok) return complain(io, options.refusal);
    const { values, positionals } = options.value;
    if ((values.accept ?? false) === (values.reject ?? false))
      return complain(io, { code: 'BAD_REQUEST', message: '请写明 --accept（采纳）或 --reject（不采纳），只写一个。' });
    if (values.values !== undefined && !values.accept)
      return complain(io, { code: 'BAD_REQUEST', message: '--values 只与 --accept 同用：不采纳的不改数。请去掉一个。' });
    const desk = await openRoundBook(positionals[0]!, shelf);
    if (!desk.ok) return complain(io, desk.refusal);
    const { book, round } = desk.value;
    const objections = round.objections ? readObjections(round.objections) : [];
    const found = wanted(objections, values.unit, values.indicator);
    if (!found.ok) return complain(io, found.refusal);
    const answered = answerObjection(book, round, found.value, {
      decision: values.accept ? 'accepted' : 'rejected',
      reason: values.reason ?? '',
      values: values.values === undefined ? undefined : values.values.split(/[,，]/u).map(cellOf),
      at: now(),
    });
    if (!answered.ok) return complain(io, answered.refusal);
    const kept = await keepEntries(desk.value, answered.value.changes, shelf);
    if (!kept.ok) return complain(io, kept.refusal);
    const { result } = answered.value;
    const open = openObjections(objections).filter(({ key }) => key !== found.value.key).length;
    const { then, now: after } = result;
    const change = (name: string, one: Cell, other: Cell): string =>
      one === other ? `${name} ${one}，没有变` : `${name} ${one} → ${other}`;
    if (values.json) io.stdout.write(`${JSON.stringify(result)}\n`);
    else
      io.stdout.write(
        `${oneLine(`${result.unit} ${result.indicator}：${result.decision}。${change('录入', then.entry, after.entry)}；${change('得分', then.points, after.points)}；${change('总分', then.total, after.total)}；${change('名次', then.rank, after.rank)}。`)}\n${open > 0 ? `还有 ${open} 件申诉没有处理。\n` : '申诉都处理完了。\n'}`,
      );
    return open > 0 ? EXIT.issues : EXIT.fine;
  },
};

function wanted(objections: readonly Objection[], unit = '', indicator = ''): Outcome<Objection> {
  const found = objections.filter((each) => fold(each.unit) === fold(unit) && fold(each.indicator) === fold(indicator));
  if (found.length === 1) return ok(found[0]!);
  const open = openObjections(objections);
  const shown = open.length === 0 ? '现在没有未处理的申诉。' : `未处理的有：${list(open.slice(0, 10).map(objectionLine))}。`;
  return refuse('BAD_REQUEST', `没有单位“${unit}”对指标“${indicator}”的申诉，请核对 --unit 和 --indicator。${shown}`, '--unit');
}

/** As a person types it into a cell. */
function cellOf(text: string): Cell {
  const typed = text.trim();
  return /^-?\d+(?:\.\d+)?$/u.test(typed) ? Number(typed) : typed;
}

// report: an entered workbook in, the result book and on request the notice out.
import { basename, dirname, extname, join } from 'node:path';
import { openWorkbook } from '../../app/open';
import { publish } from '../../app/publish';
import { createXlsx } from '../../hosts/xlsx/create-xlsx';
import { openXlsx } from '../../hosts/xlsx/open-xlsx';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { starterTemplate } from '../../report/notice/starter';
import { orders, type Order } from '../../report/order';
import { statusWords } from '../../report/state';
import type { Scheme } from '../../rubric/tree';
import type { Scoreboard, Status } from '../../scoring/scoreboard';
import { readIfThere } from '../book-file';
import { EXIT, complain, readOptions, type Command, type Io } from '../command';
import { checkTarget, writeTarget, type Target } from '../result-file';
import { today } from '../today';

/** Bytes of a workbook from which on people are told what is going on. */
const LONG_WORK = 1_000_000;

export const report: Command = {
  name: 'report',
  summary: '给录入好的工作簿计分，写出排名、优秀单位名单、存在问题、统计和通报',
  help: `用法：rubric-score report 工作簿.xlsx [--out 结果.xlsx] [--notice 通报.docx] [--order 顺序] [--replace] [--json]

读入录入好的工作簿，计分，写出结果工作簿；录入工作簿不会改动。

  --out 结果.xlsx     写到哪个文件；不写时放在工作簿旁边，名为“…-结果.xlsx”
  --notice 通报.docx  同时写出通报（Word），按公文格式排好，发文字号等由办公室补填
  --order 顺序        名单里单位的顺序：${Object.entries(orders).map(([id, name]) => `${id} ${name}`).join('、')}；不写时按名册顺序
  --replace           结果文件已经有了时，覆盖它
  --json              在标准输出写计分结果（JSON），代替小结

例：rubric-score report 2022年评估.xlsx --notice 通报.docx --order pinyin

退出状态：0 没有问题；1 已写出结果，但有需要核对的（见“待核对”表）；2 用法有误或读写不了文件。
`,
  async run(args, io) {
    const options = readOptions(
      args,
      { out: { type: 'string' }, notice: { type: 'string' }, order: { type: 'string' }, replace: { type: 'boolean' }, json: { type: 'boolean' } },
      ['工作簿.xlsx'],
    );
    if (!options.ok) return complain(io, options.refusal);
    const { values, positionals } = options.value;
    const path = positionals[0]!;
    const order = readOrder(values.order ?? 'roster');
    if (!order.ok) return complain(io, order.refusal);
    const replace = values.replace ?? false;
    const out: Target = { path: values.out ?? besides(path), option: '--out', extension: '.xlsx', replace };
    const notice: Target | undefined = values.notice === undefined ? undefined : { path: values.notice, option: '--notice', extension: '.docx', replace };
    for (const target of notice ? [out, notice] : [out]) {
      const checked = await checkTarget(target, path);
      if (!checked.ok) return complain(io, checked.refusal);
    }

    const bytes = await readIfThere(path);
    if (!bytes.ok) return complain(io, bytes.refusal);
    if (!bytes.value) return complain(io, { code: 'BAD_REQUEST', message: `没有工作簿“${path}”。请核对文件名和位置。` });
    const tell = progressOn(io, bytes.value.length);
    tell('正在读取工作簿……');
    const host = await openXlsx(bytes.value);
    if (!host.ok) return complain(io, host.refusal);
    const opened = await openWorkbook(host.value);
    if (!opened.ok) return complain(io, opened.refusal);
    const { frame, input } = opened.value;
    tell(`正在给 ${input.units.length} 个单位计分……`);
    const { assessment, scoreboard, plan } = publish(opened.value, { order: order.value, today: today() });
    tell(`正在写 ${plan.sheets.length} 个工作表……`);
    const written = await writeTarget(out, await createXlsx(plan));
    if (!written.ok) return complain(io, written.refusal);
    if (notice) {
      tell('正在写通报……');
      // Loaded only when asked for: the Word writer is large.
      const { makeNotice } = await import('../../app/notice');
      const template = { ...starterTemplate(frame.scheme, 'hunan', today()), order: order.value };
      const made = await makeNotice({ assessment, scoreboard, year: frame.year, demo: frame.demo }, template);
      const laid = await writeTarget(notice, made.bytes);
      if (!laid.ok) return complain(io, laid.refusal);
      for (const check of made.checks) io.stderr.write(`通报请核对：${check.message}\n`);
    }

    const files = [out, ...(notice ? [notice] : [])].map((target) => target.path);
    io.stdout.write(values.json ? `${JSON.stringify(scoreboard, null, 2)}\n` : summaryOf(scoreboard, frame.scheme, files));
    return scoreboard.issues.length > 0 ? EXIT.issues : EXIT.fine;
  },
};

/** `2022年评估-结果.xlsx` beside the workbook. */
function besides(book: string): string {
  return join(dirname(book), `${basename(book, extname(book))}-结果.xlsx`);
}

function readOrder(word: string): Outcome<Order> {
  if (Object.hasOwn(orders, word)) return ok(word as Order);
  return refuse('BAD_REQUEST', `没有顺序“${word}”。可用：${Object.keys(orders).join('、')}。`, '--order');
}

function progressOn(io: Io, size: number): (text: string) => void {
  return (text) => {
    if (size >= LONG_WORK) io.stderr.write(`${text}\n`);
  };
}

function summaryOf({ units, honours, issues }: Scoreboard, scheme: Scheme, files: readonly string[]): string {
  const count = (status: Status): number => units.filter((unit) => unit.status === status).length;
  const statuses = (Object.keys(statusWords) as Status[]).map((status) => `${statusWords[status]} ${count(status)}`);
  const lines = honours.map((honour) => {
    const each = honour.units.map(({ category, names }) => `${scheme.categories.find(({ name }) => name === category)!.data.fullName} ${names.length}`);
    const all = honour.units.reduce((sum, { names }) => sum + names.length, 0);
    return `${honour.name} ${all} 个${each.length > 0 ? `：${each.join('，')}` : ''}`;
  });
  return [
    `单位 ${units.length} 个：${statuses.join('，')}`,
    ...lines,
    ...(issues.length > 0 ? [`需要核对 ${issues.length} 处，见结果里的“待核对”表`] : []),
    ...files.map((file) => `已写入 ${file}`),
    '',
  ].join('\n');
}

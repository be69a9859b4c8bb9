// report: an entered workbook in, the result book out.
import { readFile, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { openWorkbook } from '../../app/open';
import { publish } from '../../app/publish';
import { createXlsx } from '../../hosts/xlsx/create-xlsx';
import { openXlsx } from '../../hosts/xlsx/open-xlsx';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { orders, type Order } from '../../report/order';
import { statusWords } from '../../report/state';
import type { Scheme } from '../../rubric/tree';
import type { Scoreboard, Status } from '../../scoring/scoreboard';
import { EXIT, complain, readOptions, type Command, type Io } from '../command';

/** Bytes of a workbook from which on people are told what is going on. */
const LONG_WORK = 1_000_000;

export const report: Command = {
  name: 'report',
  summary: '给录入好的工作簿计分，写出排名、优秀单位名单、存在问题和统计',
  help: `用法：rubric-score report 工作簿.xlsx [--out 结果.xlsx] [--order 顺序] [--replace] [--json]

读入录入好的工作簿，计分，写出结果工作簿；录入工作簿不会改动。

  --out 结果.xlsx   写到哪个文件；不写时放在工作簿旁边，名为“…-结果.xlsx”
  --order 顺序      名单里单位的顺序：${Object.entries(orders).map(([id, name]) => `${id} ${name}`).join('、')}；不写时按名册顺序
  --replace         结果文件已经有了时，覆盖它
  --json            在标准输出写计分结果（JSON），代替小结

例：rubric-score report 2022年评估.xlsx --order pinyin

退出状态：0 没有问题；1 已写出结果，但有需要核对的（见“待核对”表）；2 用法有误或读写不了文件。
`,
  async run(args, io) {
    const options = readOptions(
      args,
      { out: { type: 'string' }, order: { type: 'string' }, replace: { type: 'boolean' }, json: { type: 'boolean' } },
      ['工作簿.xlsx'],
    );
    if (!options.ok) return complain(io, options.refusal);
    const { values, positionals } = options.value;
    const book = positionals[0]!;
    const order = readOrder(values.order ?? 'roster');
    if (!order.ok) return complain(io, order.refusal);
    const out = await targetOf(book, values.out, values.replace ?? false);
    if (!out.ok) return complain(io, out.refusal);

    const bytes = await readBook(book);
    if (!bytes.ok) return complain(io, bytes.refusal);
    const tell = progressOn(io, bytes.value.length);
    tell('正在读取工作簿……');
    const host = await openXlsx(bytes.value);
    if (!host.ok) return complain(io, host.refusal);
    const opened = await openWorkbook(host.value);
    if (!opened.ok) return complain(io, opened.refusal);
    tell(`正在给 ${opened.value.input.units.length} 个单位计分……`);
    const { scoreboard, plan } = publish(opened.value, { order: order.value, today: today() });
    tell(`正在写 ${plan.sheets.length} 个工作表……`);
    const written = await writeResult(out.value, await createXlsx(plan), values.replace ?? false);
    if (!written.ok) return complain(io, written.refusal);

    io.stdout.write(values.json ? `${JSON.stringify(scoreboard, null, 2)}\n` : summaryOf(scoreboard, opened.value.frame.scheme, out.value));
    return scoreboard.issues.length > 0 ? EXIT.issues : EXIT.fine;
  },
};

function readOrder(word: string): Outcome<Order> {
  if (Object.hasOwn(orders, word)) return ok(word as Order);
  return refuse('BAD_REQUEST', `没有顺序“${word}”。可用：${Object.keys(orders).join('、')}。`, '--order');
}

/** Where the result goes: never onto the workbook that was entered, and onto an older result only when told. */
async function targetOf(book: string, given: string | undefined, replace: boolean): Promise<Outcome<string>> {
  const out = given ?? join(dirname(book), `${basename(book, extname(book))}-结果.xlsx`);
  if (extname(out).toLowerCase() !== '.xlsx') return refuse('BAD_REQUEST', `结果文件“${out}”应以 .xlsx 结尾。`, '--out');
  const there = await place(out);
  if (there === undefined) return ok(out);
  if (there === (await place(book))) return refuse('BAD_REQUEST', `结果不能写到录入工作簿“${book}”上。请用 --out 换一个文件名。`, '--out');
  return replace ? ok(out) : exists(out);
}

/** The file's true place; undefined when there is none. */
function place(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}

function exists(out: string): Outcome<never> {
  return refuse('BAD_REQUEST', `结果文件“${out}”已经有了，没有覆盖。要覆盖请加 --replace，或用 --out 换一个文件名。`, '--out');
}

async function readBook(path: string): Promise<Outcome<Uint8Array>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return refuse('BAD_REQUEST', `打不开工作簿“${path}”（${codeOf(error)}）。请核对文件名和位置。`, path);
  }
}

async function writeResult(out: string, bytes: Uint8Array, replace: boolean): Promise<Outcome<void>> {
  try {
    await writeFile(out, bytes, { flag: replace ? 'w' : 'wx' });
    return ok(undefined);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return exists(out);
    return refuse('BAD_REQUEST', `写不了结果文件“${out}”（${codeOf(error)}）。请核对文件夹是否存在、文件是否正在 Excel 里打开。`, '--out');
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '原因不明';
}

function progressOn(io: Io, size: number): (text: string) => void {
  return (text) => {
    if (size >= LONG_WORK) io.stderr.write(`${text}\n`);
  };
}

function summaryOf({ units, honours, issues }: Scoreboard, scheme: Scheme, out: string): string {
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
    `已写入 ${out}`,
    '',
  ].join('\n');
}

/** The day by this machine's clock, `2022-12-20`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

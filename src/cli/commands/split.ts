// split: one file for each who has to fill in; the book keeps what went out.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { handoutWays, type HandoutWay } from '../../hand-out/handout';
import { splitAnnex } from '../../hand-out/annex/split-annex';
import { splitBook, type SplitRequest } from '../../hand-out/split';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { now } from '../../model/today';
import { list } from '../../model/text';
import type { Shelf } from '../../rubric/shelf';
import { EXIT, complain, oneLine, readOptions, type Command, type Io } from '../command';
import { handoutFiles } from '../handout-files';
import { keepRoundBook, openRoundBook } from '../round-book';
import { cannotWrite, faultCode } from '../file-faults';
import { annexesIn } from '../../rubric/annex';
import { findAnnex } from '../find-annex';
import { openBook } from '../open-book';
import type { NewFile } from '../put-files';
import { createXlsxHere } from '../xlsx';
import { reporter } from '../reporter';

export const splitCommand: Command = {
  name: 'split',
  summary: '下发：给每个单位、类别、责任处室或专家各做一份填报表',
  help: () => `用法：rubric-score split 工作簿.xlsx --by unit|category|owner|expert --out 文件夹 [选项]
      rubric-score split 工作簿.xlsx --form 报送表 --out 文件夹 [--deadline 日期] [--to 联系处室]

给每个要填的人各做一份填报表（.xlsx）：封面、要填的各项和条文，用普通公式，WPS、Excel 2010 以后都能填。
下发的情况记在工作簿的“收发记录”“审核”两张表里；工作簿里录入的内容不动。文件夹里已有的文件不覆盖。

  --by 办法          unit 每个单位一份，只有它自己的各项；category 每个类别一份；
                     owner 每个责任处室一份（照工作簿的“责任分工”表，没有这张表的先加上，填好再运行）；
                     expert 每位专家一份，看不到别人评的（专家是工作簿里的轮次或来源）
  --out 文件夹       填报表放在哪里；没有这个文件夹时新建
  --deadline 日期    截止日期，如 2022-12-20，写在封面上，也用来认迟交
  --to 联系处室      填好交给谁，写在封面上
  --track 名称       填哪一轮（哪个来源）；不写时轮次填第一轮，来源由单位填自查（自评），处室填计分的来源
  --experts 甲,乙    只发给这几位专家；不写时每一轮（来源）一份
  --last-year 文件   在旁边列出上年填报的数，供对照；只与 --by unit 同用
  --form 报送表      给每个单位发一份报送表：方案自带的写名称（hunan-2022 有“信息报送表”），自己的写 .json 文件；
                     不写 --deadline 时用表上写明的日期；交回后用 collect 收，汇总在同名的表里
  --evidence         每一项旁边加“佐证材料”（网址或文件名）、日期、说明三格，按类别、责任处室分的另有一张“佐证材料”表；
                     收回后记在工作簿的“佐证材料”表里，只记文字，不打开、不下载；不与 --by expert 同用。
                     加过一次的工作簿以后都有
  --objections       评完以后：给每个单位发反馈单（得分和依据）和“申诉”表，收回后在工作簿的“申诉”表里处理（decide）；
                     只与 --by unit 同用
  --returned         只发“审核”表里退回的各项，退回原因写在旁边

例：rubric-score split 评分.xlsx --by unit --out 下发 --deadline 2022-12-20 --to 厅办公室
退出状态：0 已下发；1 工作簿要先补充（如责任分工）；2 用法有误或读写不了文件。
`,
  async run(args, io, shelf) {
    const options = readOptions(
      args,
      {
        by: { type: 'string' },
        out: { type: 'string' },
        deadline: { type: 'string' },
        to: { type: 'string' },
        track: { type: 'string' },
        experts: { type: 'string' },
        'last-year': { type: 'string' },
        returned: { type: 'boolean' },
        form: { type: 'string' },
        evidence: { type: 'boolean' },
        objections: { type: 'boolean' },
      },
      ['工作簿.xlsx'],
    );
    if (!options.ok) return complain(io, options.refusal);
    const { values, positionals } = options.value;
    const path = positionals[0]!;
    if (values.form !== undefined) {
      const sent = await splitForm(path, values.form, values, io, shelf);
      return sent.ok ? sent.value : complain(io, sent.refusal);
    }
    const request = await readRequest(values, shelf);
    if (!request.ok) return complain(io, request.refusal);
    const done = await split(path, request.value, io, shelf);
    if (!done.ok) return complain(io, done.refusal);
    return done.value;
  },
};

/** Options that divide the entries of the book: a form goes to every unit. */
const OF_ENTRIES = ['by', 'track', 'experts', 'last-year', 'returned'] as const;

async function splitForm(
  path: string,
  name: string,
  values: Pick<Values, 'out' | 'deadline' | 'to' | (typeof OF_ENTRIES)[number]>,
  io: Io,
  shelf: Shelf,
): Promise<Outcome<0>> {
  const { out, deadline, to } = values;
  const other = OF_ENTRIES.find((option) => values[option] !== undefined);
  if (other) return refuse('BAD_REQUEST', `--form 每个单位一份，不与 --${other} 同用。请去掉一个。`, `--${other}`);
  if (out === undefined) return noFolder();
  if (deadline !== undefined && !isDay(deadline)) return noDay(deadline);
  const desk = await openRoundBook(path, shelf);
  if (!desk.ok) return desk;
  const { book, round } = desk.value;
  const annex = await findAnnex(name, annexesIn(shelf.annexes(book.frame.scheme.id)));
  if (!annex.ok) return annex;
  const made = splitAnnex(book, round, annex.value, { deadline, to, newId: randomUUID(), at: now() });
  if (!made.ok) return made;
  const { files, changes } = made.value;
  const folder = await folderFor(out, files);
  if (!folder.ok) return folder;
  const report = reporter(io, `正在做${annex.value.name}`, files.length);
  const put = await keepRoundBook(
    desk.value,
    changes,
    files.map(
      (file, index): NewFile => ({
        path: join(out, file.name),
        bytes: () => {
          report(index + 1);
          return createXlsxHere(file.plan());
        },
        option: '--out',
      }),
    ),
  );
  if (!put.ok) return put;
  io.stdout.write(`已下发 ${files.length} 份${annex.value.name}到“${out}”，记在“${basename(path)}”的“收发记录”里。交回后用 collect 收。\n`);
  return ok(EXIT.fine);
}

interface Values {
  by?: string;
  out?: string;
  deadline?: string;
  to?: string;
  track?: string;
  experts?: string;
  'last-year'?: string;
  returned?: boolean;
  evidence?: boolean;
  objections?: boolean;
}

async function readRequest(values: Values, shelf: Shelf): Promise<Outcome<{ out: string; request: SplitRequest }>> {
  const { by, out, deadline, to, track, experts, 'last-year': last, returned = false, evidence = false, objections = false } = values;
  if (by === undefined || !(handoutWays as readonly string[]).includes(by))
    return refuse('BAD_REQUEST', `请用 --by 写明怎样分：${list(handoutWays)}${by === undefined ? '' : `，现为“${by}”`}。`, '--by');
  if (out === undefined) return noFolder();
  if (deadline !== undefined && !isDay(deadline)) return noDay(deadline);
  if (experts !== undefined && by !== 'expert') return refuse('BAD_REQUEST', '--experts 只与 --by expert 同用。请去掉一个。', '--experts');
  if (track !== undefined && by === 'expert')
    return refuse('BAD_REQUEST', '--by expert 时，每位专家填自己的一列，不用写 --track。请去掉它。', '--track');
  if (last !== undefined && by !== 'unit') return refuse('BAD_REQUEST', '--last-year 只与 --by unit 同用。请去掉一个。', '--last-year');
  if (evidence && by === 'expert')
    return refuse('BAD_REQUEST', '--evidence 不与 --by expert 同用：佐证材料由填数的单位、处室给。请去掉一个。', '--evidence');
  if (objections && by !== 'unit') return refuse('BAD_REQUEST', '--objections 只与 --by unit 同用。请去掉一个。', '--objections');
  if (objections && (returned || evidence || last !== undefined || track !== undefined))
    return refuse(
      'BAD_REQUEST',
      '--objections 发的是反馈单和申诉表，不和 --returned、--evidence、--last-year、--track 同用。请去掉。',
      '--objections',
    );
  const lastYear = last === undefined ? undefined : await openBook(last, shelf);
  if (lastYear && !lastYear.ok) return lastYear;
  const names = experts?.split(/[,，、]/u).map((name) => name.trim());
  return ok({
    out,
    request: {
      way: by as HandoutWay,
      track,
      experts: names?.filter((name) => name !== ''),
      deadline,
      to,
      returned,
      evidence,
      objections,
      newId: randomUUID(),
      at: now(),
      lastYear: lastYear?.value,
    },
  });
}

const noFolder = (): Outcome<never> => refuse('BAD_REQUEST', '请用 --out 写明填报表放在哪个文件夹，例如 --out 下发。', '--out');
const noDay = (day: string): Outcome<never> =>
  refuse('BAD_REQUEST', `截止日期应写成 2022-12-20 的样子，现为“${day}”。请改正。`, '--deadline');

/** A day of the calendar. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
}

async function split(
  path: string,
  { out, request }: { out: string; request: SplitRequest },
  io: Io,
  shelf: Shelf,
): Promise<Outcome<0 | 1>> {
  const desk = await openRoundBook(path, shelf);
  if (!desk.ok) return desk;
  const made = splitBook(desk.value.book, desk.value.round, request);
  if (!made.ok) return made;
  const { files, changes, told } = made.value;
  const folder = files.length > 0 ? await folderFor(out, files) : ok(undefined);
  if (!folder.ok) return folder;
  const report = reporter(io, '正在做填报表', files.length);
  const make = handoutFiles();
  const written = files.map(
    (file, index): NewFile => ({
      path: join(out, file.name),
      bytes: () => {
        report(index + 1);
        return make(file);
      },
      option: '--out',
    }),
  );
  const put = await keepRoundBook(desk.value, changes, written);
  if (!put.ok) return put;
  for (const line of told) io.stderr.write(`${oneLine(line)}\n`);
  if (files.length === 0) return ok(EXIT.issues);
  io.stdout.write(
    `已下发 ${files.length} 份${request.objections ? '反馈与申诉' : '填报表'}到“${out}”，记在“${basename(path)}”的“收发记录”里。交回后用 collect 收。\n`,
  );
  return ok(EXIT.fine);
}

/** A folder that is there, or is made; refuses where one of the files stands in it already. */
async function folderFor(path: string, files: readonly { name: string }[]): Promise<Outcome<void>> {
  const there = await stat(path).catch(() => undefined);
  if (there && !there.isDirectory()) return refuse('BAD_REQUEST', `“${path}”是文件，不是文件夹。请用 --out 换一个文件夹。`, '--out');
  try {
    if (!there) await mkdir(path);
    const taken = new Set(await readdir(path));
    const [first, ...others] = files.filter(({ name }) => taken.has(name));
    if (!first) return ok(undefined);
    const more = others.length > 0 ? `等 ${others.length + 1} 个文件` : '';
    return refuse('BAD_REQUEST', `“${path}”里已经有“${first.name}”${more}，没有覆盖，什么也没有写。请用 --out 换一个文件夹。`, '--out');
  } catch (error) {
    faultCode(error);
    return cannotWrite(path, error, '--out', '');
  }
}

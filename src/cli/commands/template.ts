// template: a scheme and a list of units in, the workbook out; a book that exists is only added to.
import { extname } from 'node:path';
import { listedUnits, type BookRequest } from '../../app/build';
import { demoAssessment } from '../../app/demo';
import { countingEntries, reviewedScheme, type ReviewWords } from '../../app/review';
import type { Draw, UnitInput } from '../../assessment/assessment';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { today } from '../../model/today';
import { categoryOf } from '../../rubric/find';
import type { Shelf } from '../../rubric/shelf';
import type { Scheme } from '../../rubric/tree';
import type { FormulaMode } from '../../workbook/frame';
import { formulaNames } from '../../workbook/settings/settings';
import { readTarget } from '../book-file';
import { fitsInBook } from '../book-size';
import { EXIT, complain, oneLine, readOptions, type Command, type ExitCode, type Io } from '../command';
import { readRosterFile } from '../read-roster';
import { readYear } from '../read-year';
import { makeNextYear } from '../write-next-year';
import { createBook, extendBook } from '../write-template';

const MANY_UNITS = 2000;
const MOST_UNITS = 100_000;

export const templateCommand: Command = {
  name: 'template',
  summary: '生成评分工作簿：指标表、名册、录入表、得分表；已有的只补缺',
  help: (shelf) => `用法：rubric-score template --scheme 方案 [--roster 名单.csv|.xlsx] --out 工作簿.xlsx

生成评分工作簿：官方指标表、单位名册、带下拉和条文提示的录入表、自动计算的得分表。
工作簿已经有了时，只补上缺的单位、行和表（写了 --formulas 时也改换得分公式），已填的内容一概不动。

  --scheme 方案      ${shelf.ids.join('、')}；用 --rubric 评估细则.json 时不写
  --roster 名单      文本（UTF-8、GB18030、UTF-16）或 .xlsx；表头写“单位名称”“类别”，还可有办学层次等列；
                     不写时用文件自己列出的单位（有的方案列出了）
                     .et、.xls 等别的文件名按内容认；没有当作单位的行、类别的来历都会列出
  --category 类别    名单里没有写类别的单位，都归入这一类；不写时按分组行、表名、单位名称判断
  --sheet 表名       名单工作簿里有几张表都像名单时，读哪一张；要一起读的用逗号分开
  --joined 办法      一格里有几个单位名称时：split 拆成几个单位，one 当作一个名称；不写时不猜，请您先改
  --demo             用演示名册和演示数据，逐页标明
  --units 个数       演示名册共多少个单位；只与 --demo 同用
  --formulas 方式    ${Object.entries(formulaNames)
    .map(([mode, name]) => `${mode} ${name}`)
    .join('、')}；新工作簿不写时为 score，
                     已有的工作簿写了就改为这种方式，不写则不变
  --year 年度        考评年度；不写时用方案的年度
  --rounds 轮次      每项指标分轮录入，以最后一轮为准，例如 初评,复评；已有的工作簿写了就改成这样，
                     已录入的归第一轮（按来源的归计分的来源），会丢掉内容的不改，并指出是哪里
  --sources 来源     每项指标按来源录入，例如 自查,监测,第三方；用 --counts 来源 写明以哪个计分
  --from 去年.xlsx   由上一年的工作簿做新一年的：名册（连同自己加的列）、条文理解、评审方式、通报设置照旧，录入为空，年度加一；
                     带不过来的逐处说明；
                     只与 --out、--year、--keep-entries 同用；细则换了的，用 --rubric 写明新的细则：条文对得上的照样带来，
                     同上一年比的数只带条文相同的（先用 compare 看两份细则有哪些不同）
  --keep-entries     同 --from、--rubric 一起用：细则在年中改了，录入的数也带过去，年度不变；原来的工作簿不动
  --limit 分数       各轮或各来源相差超过这么多分时提醒；不写时各轮逐处列出，来源按分值的 20%
  --out 工作簿.xlsx  写到哪个文件

例：rubric-score template --scheme hunan-2022 --roster 名册.csv --out 评分.xlsx
退出状态：0 已生成或已补缺；2 用法有误或读写不了文件。
`,
  async run(args, io, shelf) {
    const options = readOptions(args, {
      scheme: { type: 'string' },
      roster: { type: 'string' },
      category: { type: 'string' },
      sheet: { type: 'string' },
      joined: { type: 'string' },
      demo: { type: 'boolean' },
      units: { type: 'string' },
      formulas: { type: 'string' },
      year: { type: 'string' },
      rounds: { type: 'string' },
      sources: { type: 'string' },
      counts: { type: 'string' },
      limit: { type: 'string' },
      from: { type: 'string' },
      'keep-entries': { type: 'boolean' },
      out: { type: 'string' },
    });
    if (!options.ok) return complain(io, options.refusal);
    if (options.value.values.from !== undefined) return nextYear(options.value.values, io, shelf);
    if (options.value.values['keep-entries'])
      return complain(io, {
        code: 'BAD_REQUEST',
        message: '--keep-entries 要同 --from 一起用。请写明原来的工作簿。',
        argument: '--keep-entries',
      });
    const request = await readRequest(options.value.values, io, shelf);
    if (!request.ok) return complain(io, request.refusal);
    const { out, book, mode } = request.value;
    if (book.units.length >= MANY_UNITS) io.stderr.write(`共 ${book.units.length} 个单位，正在生成……\n`);
    const fits = await fitsInBook(book);
    if (!fits.ok) return complain(io, fits.refusal);
    const old = await readTarget(out, '--out');
    if (!old.ok) return complain(io, old.refusal);
    const told = old.value ? await extendBook(old.value, book, { out, mode, shelf }) : await createBook(book, out);
    if (!told.ok) return complain(io, told.refusal);
    io.stdout.write(told.value);
    return EXIT.fine;
  },
};

interface Values extends ReviewWords {
  scheme?: string;
  roster?: string;
  category?: string;
  sheet?: string;
  joined?: string;
  demo?: boolean;
  units?: string;
  formulas?: string;
  year?: string;
  from?: string;
  'keep-entries'?: boolean;
  out?: string;
}

/** From the book of the last year, whatever else it holds. */
async function nextYear(
  { from, out, year, 'keep-entries': keepsEntries = false, ...others }: Values,
  io: Io,
  shelf: Shelf,
): Promise<ExitCode> {
  const [other] = Object.keys(others);
  if (other !== undefined)
    return complain(io, {
      code: 'BAD_REQUEST',
      message: `--from 只与 --out、--year、--keep-entries 同用，方案、名册等都用上一年的。请去掉 --${other}。`,
      argument: `--${other}`,
    });
  const given = year === undefined ? ok(undefined) : readYear(year);
  if (!given.ok) return complain(io, given.refusal);
  const told = await makeNextYear({ from: from!, out, year: given.value, keepsEntries }, shelf);
  if (!told.ok) return complain(io, told.refusal);
  io.stdout.write(told.value);
  return EXIT.fine;
}

async function readRequest(values: Values, io: Io, shelf: Shelf): Promise<Outcome<{ book: BookRequest; out: string; mode?: FormulaMode }>> {
  const { out, demo = false, scheme: id = shelf.own[0] } = values;
  if (id === undefined) return refuse('BAD_REQUEST', `请用 --scheme 写明方案，可用：${shelf.ids.join('、')}。`, '--scheme');
  if (out === undefined) return refuse('BAD_REQUEST', '请用 --out 写明工作簿的文件名，例如 --out 评分.xlsx。', '--out');
  if (extname(out).toLowerCase() !== '.xlsx') return refuse('BAD_REQUEST', `工作簿“${out}”应以 .xlsx 结尾。`, '--out');
  if (demo && values.roster !== undefined) return refuse('BAD_REQUEST', '--demo 自带演示名册，不能与 --roster 同用。请去掉一个。');
  const plain = shelf.scheme(id);
  if (!plain.ok) return plain;
  const scheme = reviewedScheme(plain.value, values);
  if (!scheme.ok) return scheme;
  const formulas = readMode(values.formulas ?? 'score');
  if (!formulas.ok) return formulas;
  const year = values.year === undefined ? ok(scheme.value.data.year) : readYear(values.year);
  if (!year.ok) return year;
  const count = readCount(values.units, demo);
  if (!count.ok) return count;
  const given = demo ? ok(demoAssessment(scheme.value, undefined, count.value)) : await readUnits(values, scheme.value, io);
  if (!given.ok) return given;
  const { units, draws = [] } = given.value;
  return ok({
    out,
    ...(values.formulas !== undefined && { mode: formulas.value }),
    book: {
      scheme: scheme.value,
      year: year.value,
      units: demo ? countingEntries(units, scheme.value) : units,
      draws,
      formulas: formulas.value,
      demo,
      today: today(),
    },
  });
}

function readMode(word: string): Outcome<FormulaMode> {
  if (Object.hasOwn(formulaNames, word)) return ok(word as FormulaMode);
  return refuse('BAD_REQUEST', `没有公式方式“${word}”。可用：${Object.keys(formulaNames).join('、')}。`, '--formulas');
}

/** How many units the demo roster is to have; undefined for its own number. */
function readCount(word: string | undefined, demo: boolean): Outcome<number | undefined> {
  if (word === undefined) return ok(undefined);
  if (!demo) return refuse('BAD_REQUEST', '--units 只与 --demo 同用。真实的单位请用 --roster 给名单。', '--units');
  const count = Number(word);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_UNITS) return ok(count);
  return refuse('BAD_REQUEST', `--units 应是 1 到 ${MOST_UNITS} 的整数，现为“${word}”。`, '--units');
}

/** The units of the list; without one, those that the document itself lists. */
async function readUnits(
  { roster, category, sheet, joined }: Values,
  scheme: Scheme,
  io: Io,
): Promise<Outcome<{ units: UnitInput[]; draws?: Draw[] }>> {
  if (joined !== undefined && joined !== 'split' && joined !== 'one') {
    return refuse('BAD_REQUEST', `--joined 应是 split（拆成几个单位）或 one（当作一个名称），现为“${joined}”。`, '--joined');
  }
  if (category !== undefined) {
    const known = categoryOf(scheme, category);
    if (!known.ok) return known;
  }
  if (roster === undefined) return ok({ units: listedUnits(scheme) });
  const sheets = sheet === undefined ? undefined : sheet.split(/[,，]/u).map((name) => name.trim());
  const units = await readRosterFile(roster, scheme, { category, sheets, joined }, (line) => io.stderr.write(`${oneLine(line)}\n`));
  return units.ok ? ok({ units: units.value }) : units;
}

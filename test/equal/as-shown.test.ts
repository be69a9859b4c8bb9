// Numbers count as their cells show them, names as they are written, and a truth is no number: for the engine, for plain formulas in two
// programs, and for SCORE alike.
import type { UnitInput } from '../../src/assessment/assessment';
import type { Cell } from '../../src/model/cell';
import { cellName } from '../../src/workbook/area';
import type { FormulaMode } from '../../src/workbook/frame';
import type { SheetPlan } from '../../src/workbook/plan';
import { planSheets } from '../../src/app/build';
import { hasLibreOffice } from '../hosts/libreoffice';
import { bundled, filledUnit } from '../workbook/sample-book';
import type { RandomBook } from './random-book';
import { recalculated } from './recalculated';
import { startScoreGrid } from './score-cells';
import { differences, formulaCells, sheetsOf, withNonsense } from './sheets';

type Find = (cell: { sheet: string; row: number; column: number }) => unknown;

interface Case {
  book: RandomBook;
  sheets(mode: FormulaMode): SheetPlan[];
}

const scheme = bundled('hunan-2022');
const bookOf = (units: UnitInput[]): RandomBook => ({ id: 'hunan-2022', seed: 0, scheme, units, draws: [], findings: new Map() });
const caseOf = (units: UnitInput[], retype = (sheets: SheetPlan[], _mode: FormulaMode): SheetPlan[] => sheets): Case => {
  const book = bookOf(units);
  return { book, sheets: (mode) => retype(sheetsOf(book, mode), mode) };
};

function unitWith(name: string, entries: Record<string, Cell[]>, level = '本科'): UnitInput {
  const unit = filledUnit(name);
  return { ...unit, attributes: { 办学层次: level }, entries: { ...unit.entries, ...entries } };
}

const rates = [89.999999999999986, 89.99999999999999, 89.99, 69.99999999999999, 69.99, 70.1 + 19.9];
const counts = [3.0000000000000004, 2.9999999999999996, 0.1 * 3 * 10];
const ranked = (name: string, level: string): UnitInput => unitWith(name, { 微信排行榜: [13] }, level);

const cases = {
  'calculated numbers': caseOf([
    ...rates.map((rate, index) => unitWith(`率${index}大学`, { 教育阳光服务: [5, rate] })),
    ...counts.map((count, index) => unitWith(`数${index}大学`, { 教育阳光服务: [count, 90] })),
  ]),
  truths: caseOf([
    unitWith('甲大学', { 安全通报: [true] }),
    unitWith('乙大学', { 教育阳光服务: [5, true] }),
    unitWith('丙大学', { 安全通报: [1] }),
  ]),
  // The ids on the score sheet are those of the entry sheet, which are gone.
  'names with signs': caseOf(
    [
      ranked('甲乙大学', '本科'),
      ranked('甲*大学', '专科高职'),
      ranked('甲?大学', '本科'),
      ranked('~甲', '专科高职'),
      ranked('*', '本科'),
      ranked('ABC学院', '专科高职'),
    ],
    withoutIds,
  ),
  'one unit': caseOf([unitWith('甲大学', {})]),
  'front page': caseOf([unitWith('甲大学', { 网站可用性: [true, false, true, false, true], 在线访谈: [true] })], withFrontPage),
};
type CaseName = keyof typeof cases;

interface Way {
  name: string;
  mode: FormulaMode;
  calculate: (name: CaseName) => Promise<Find>;
}

const inGrid =
  (mode: FormulaMode) =>
  async (name: CaseName): Promise<Find> => {
    const grid = startScoreGrid();
    const found = await grid.calculate(scheme, withNonsense(cases[name].sheets(mode)));
    grid.close();
    return found;
  };

/** All cases in one run of the program. */
let calculated: ReturnType<typeof recalculated> | undefined;
async function inLibreOffice(name: CaseName): Promise<Find> {
  calculated ??= recalculated(Object.values(cases).map(({ sheets }) => withNonsense(sheets('native'))));
  const find = await calculated;
  return (cell) => find(Object.keys(cases).indexOf(name), cell);
}

const ways: Way[] = [
  { name: 'plain formulas in the grid', mode: 'native', calculate: inGrid('native') },
  { name: 'SCORE in the grid', mode: 'score', calculate: inGrid('score') },
  ...(hasLibreOffice ? [{ name: 'plain formulas in LibreOffice', mode: 'native', calculate: inLibreOffice } as const] : []),
];

/** What was calculated in a column of the score sheet of 高校, unit after unit. */
async function columnOf(header: string, name: CaseName, { mode, calculate }: Way): Promise<unknown[]> {
  const { book, sheets } = cases[name];
  const find = await calculate(name);
  const cells = formulaCells(book, sheets(mode));
  expect(differences(cells, find).slice(0, 3)).toEqual([]);
  return cells.filter((cell) => cell.sheet === '得分_高校' && cell.header === header).map(find);
}

test.each(ways)(
  'a calculated rate or count is the one that its cell shows: $name',
  async (way) => {
    expect(await columnOf('教育阳光服务', 'calculated numbers', way)).toEqual([10, 10, 5, 5, 0, 10, 10, 10, 10]);
  },
  120_000,
);

// Not in LibreOffice, which may take TRUE for 1 as it opens the file.
test.each(ways.filter(({ calculate }) => calculate !== inLibreOffice))(
  'a truth where a number is asked for is refused: $name',
  async (way) => {
    const found = await columnOf('安全通报', 'truths', way);
    expect(found[0]).toBe(way.mode === 'score' ? '#VALUE!' : '有误');
    expect(typeof found[2]).toBe('number');
  },
  120_000,
);

/** Takes the ids away from the rows of the entry sheet, as from rows that people typed by hand. */
function withoutIds(sheets: SheetPlan[]): SheetPlan[] {
  return sheets.map((sheet) => {
    if (!sheet.name.startsWith('录入_')) return sheet;
    const blocks = sheet.blocks.map((block) =>
      block.cells.length < 3 ? block : { ...block, cells: block.cells.map((row, index) => (index === 0 ? row : [null, ...row.slice(1)])) },
    );
    return { ...sheet, blocks };
  });
}

test.each(ways)(
  '*, ? and ~ in a name stand for nothing but themselves: $name',
  async (way) => {
    const { book, sheets } = cases['names with signs'];
    const find = await way.calculate('names with signs');
    const cells = formulaCells(book, sheets(way.mode)).filter(({ sheet }) => sheet === '得分_高校');
    const places = cells.filter(({ header }) => header === '名册行');
    expect(places.map(find)).toEqual([1, 2, 3, 4, 5, 6]);
  },
  120_000,
);

test.each(ways)(
  'the only unit of a category has its place: $name',
  async (way) => {
    expect(await columnOf('排名', 'one unit', way)).toEqual([1]);
    const { book, sheets } = cases['one unit'];
    const ranks = formulaCells(book, sheets(way.mode)).filter(({ sheet, header }) => sheet === '得分_高校' && header === '排名');
    for (const { formula, row } of ranks) expect(formula).toMatch(new RegExp(`\\$${row + 1}:\\$[A-Z]+\\$${row + 1},`));
  },
  120_000,
);

/** The front page among the sheets, without its links. */
function withFrontPage(sheets: SheetPlan[], mode: FormulaMode): SheetPlan[] {
  const { units } = cases['front page'].book;
  const kept = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return [...planSheets({ scheme, year: 2022, units, formulas: mode, demo: false, today: '2022-12-20' })].flatMap((sheet) =>
    sheet.name === '首页' ? [{ ...sheet, links: [] }] : (kept.get(sheet.name) ?? []),
  );
}

test.each(ways)(
  'the front page counts cells with TRUE and FALSE as filled: $name',
  async ({ mode, calculate }) => {
    const find = await calculate('front page');
    const sheets = cases['front page'].sheets(mode);
    const home = sheets.find(({ name }) => name === '首页')!;
    const block = home.blocks.find(({ cells }) => cells[0]?.includes('已录'))!;
    const row = block.row + block.cells.findIndex((cells) => cells[0] === '高等学校');
    const at = (header: string): unknown => find({ sheet: '首页', row, column: block.column + block.cells[0]!.indexOf(header) });
    expect([cellName(row, 0), at('应录'), at('已录'), at('待录')]).toEqual([cellName(row, 0), expect.any(Number), at('应录'), 0]);
  },
  120_000,
);

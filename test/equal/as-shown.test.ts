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
interface Way {
  name: string;
  mode: FormulaMode;
  calculate: (book: RandomBook, sheets: readonly SheetPlan[]) => Promise<Find>;
}

async function inGrid({ scheme }: RandomBook, sheets: readonly SheetPlan[]): Promise<Find> {
  const grid = startScoreGrid();
  const found = await grid.calculate(scheme, withNonsense(sheets));
  grid.close();
  return found;
}

async function inLibreOffice(_book: RandomBook, sheets: readonly SheetPlan[]): Promise<Find> {
  const calculated = await recalculated([withNonsense(sheets)]);
  return (cell) => calculated(0, cell);
}

const ways: Way[] = [
  { name: 'plain formulas in the grid', mode: 'native', calculate: inGrid },
  { name: 'SCORE in the grid', mode: 'score', calculate: inGrid },
  ...(hasLibreOffice ? [{ name: 'plain formulas in LibreOffice', mode: 'native', calculate: inLibreOffice } as const] : []),
];

const scheme = bundled('hunan-2022');
const bookOf = (units: UnitInput[]): RandomBook => ({ id: 'hunan-2022', seed: 0, scheme, units, draws: [], findings: new Map() });

/** What stands in a column of the score sheet of 高校, unit after unit: what the engine says, and what was calculated. */
async function columnOf(
  header: string,
  units: UnitInput[],
  { mode, calculate }: Way,
  retype: (sheets: SheetPlan[]) => SheetPlan[] = (sheets) => sheets,
): Promise<{ engine: Cell[]; found: unknown[] }> {
  const book = bookOf(units);
  const sheets = retype(sheetsOf(book, mode));
  const find = await calculate(book, sheets);
  const cells = formulaCells(book, sheets);
  expect(differences(cells, find).slice(0, 3)).toEqual([]);
  const own = cells.filter((cell) => cell.sheet === '得分_高校' && cell.header === header);
  return { engine: own.map(({ value }) => value), found: own.map(find) };
}

function unitWith(name: string, entries: Record<string, Cell[]>, level = '本科'): UnitInput {
  const unit = filledUnit(name);
  return { ...unit, attributes: { 办学层次: level }, entries: { ...unit.entries, ...entries } };
}

test.each(ways)(
  'a calculated rate or count is the one that its cell shows: $name',
  async (way) => {
    const rates = [89.999999999999986, 89.99999999999999, 89.99, 69.99999999999999, 69.99, 70.1 + 19.9];
    const counts = [3.0000000000000004, 2.9999999999999996, 0.1 * 3 * 10];
    const units = [
      ...rates.map((rate, index) => unitWith(`率${index}大学`, { 教育阳光服务: [5, rate] })),
      ...counts.map((count, index) => unitWith(`数${index}大学`, { 教育阳光服务: [count, 90] })),
    ];
    expect((await columnOf('教育阳光服务', units, way)).found).toEqual([10, 10, 5, 5, 0, 10, 10, 10, 10]);
  },
  120_000,
);

// Not in LibreOffice, which may take TRUE for 1 as it opens the file.
test.each(ways.filter(({ calculate }) => calculate === inGrid))(
  'a truth where a number is asked for is refused: $name',
  async (way) => {
    const units = [
      unitWith('甲大学', { 安全通报: [true] }),
      unitWith('乙大学', { 教育阳光服务: [5, true] }),
      unitWith('丙大学', { 安全通报: [1] }),
    ];
    const { found } = await columnOf('安全通报', units, way);
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
    const ranked = (name: string, level: string): UnitInput => unitWith(name, { 微信排行榜: [13] }, level);
    const units = [
      ranked('甲乙大学', '本科'),
      ranked('甲*大学', '专科高职'),
      ranked('甲?大学', '本科'),
      ranked('~甲', '专科高职'),
      ranked('*', '本科'),
      ranked('ABC学院', '专科高职'),
    ];
    // The ids on the score sheet are those of the entry sheet, which are gone.
    const book = bookOf(units);
    const sheets = withoutIds(sheetsOf(book, way.mode));
    const find = await way.calculate(book, sheets);
    const cells = formulaCells(book, sheets).filter(({ sheet }) => sheet === '得分_高校');
    const places = cells.filter(({ header }) => header === '名册行');
    expect(places.map(find)).toEqual([1, 2, 3, 4, 5, 6]);
  },
  120_000,
);

test.each(ways)(
  'the only unit of a category has its place: $name',
  async (way) => {
    expect((await columnOf('排名', [unitWith('甲大学', {})], way)).found).toEqual([1]);
    const ranks = formulaCells(bookOf([]), sheetsOf(bookOf([unitWith('甲大学', {})]), way.mode)).filter(
      ({ sheet, header }) => sheet === '得分_高校' && header === '排名',
    );
    for (const { formula, row } of ranks) expect(formula).toMatch(new RegExp(`\\$${row + 1}:\\$[A-Z]+\\$${row + 1},`));
  },
  120_000,
);

test.each(ways)(
  'the front page counts cells with TRUE and FALSE as filled: $name',
  async ({ mode, calculate }) => {
    const units = [unitWith('甲大学', { 网站可用性: [true, false, true, false, true], 在线访谈: [true] })];
    const book = bookOf(units);
    const kept = new Map(sheetsOf(book, mode).map((sheet) => [sheet.name, sheet]));
    const sheets = [...planSheets({ scheme, year: 2022, units, formulas: mode, demo: false, today: '2022-12-20' })].flatMap((sheet) =>
      sheet.name === '首页' ? [{ ...sheet, links: [] }] : (kept.get(sheet.name) ?? []),
    );
    const find = await calculate(book, sheets);
    const home = sheets.find(({ name }) => name === '首页')!;
    const block = home.blocks.find(({ cells }) => cells[0]?.includes('已录'))!;
    const row = block.row + block.cells.findIndex((cells) => cells[0] === '高等学校');
    const at = (header: string): unknown => find({ sheet: '首页', row, column: block.column + block.cells[0]!.indexOf(header) });
    expect([cellName(row, 0), at('应录'), at('已录'), at('待录')]).toEqual([cellName(row, 0), expect.any(Number), at('应录'), 0]);
  },
  120_000,
);

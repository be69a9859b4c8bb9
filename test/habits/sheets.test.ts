// What people do to a book in a spreadsheet: rows, columns, sheets, headers, units and values. None is read wrong in silence.
import type { UnitInput } from '../../src/assessment/assessment';
import type { Cell } from '../../src/model/cell';
import { cellName } from '../../src/workbook/area';
import type { MemoryHost } from '../workbook/memory-host';
import { distinctBook, distinctUnits, judge, tableOf, type Judged, type Verdict } from './judge';

const ENTRY = '录入_高校';
const ROSTER = '名册';

interface Habit {
  verdict: Verdict;
  act: (book: MemoryHost) => void;
  /** What should be read afterwards, where it is not what stood there before. */
  truth?: (units: UnitInput[]) => UnitInput[];
  byValues?: true;
}

const habits: Record<string, Habit> = {
  // Rows.
  'rows of all sheets sorted': {
    verdict: 'read right',
    act: (book) => {
      book.reorder(ENTRY, [2, 0, 1]);
      book.reorder(ROSTER, [5, 4, 3, 2, 1, 0]);
    },
  },
  'a blank row put in among the units': { verdict: 'read right', act: (book) => putRow(book, ENTRY, 1) },
  'a row of the entry sheet deleted': { verdict: 'told', act: (book) => book.deleteRow(ENTRY, 1) },
  'a row of the roster deleted': { verdict: 'told', act: (book) => book.deleteRow(ROSTER, 1) },
  'a row pasted right under a table': { verdict: 'told', act: (book) => under(book, ROSTER, 1, newcomer), truth: withNewcomer },
  'a row typed with one blank row between': { verdict: 'told', act: (book) => under(book, ROSTER, 2, newcomer), truth: withNewcomer },
  'a row typed with four blank rows between': { verdict: 'told', act: (book) => under(book, ROSTER, 5, newcomer), truth: withNewcomer },
  'a name alone, apart from the table': {
    verdict: 'told',
    act: (book) => under(book, ROSTER, 4, [null, null, '新大学']),
    truth: withNewcomer,
  },
  'an entry row moved two rows down': { verdict: 'told', act: (book) => moveDown(book, ENTRY, 2, 3) },
  'a row typed 3,000 rows below': { verdict: 'told', act: (book) => under(book, ROSTER, 3000, newcomer), truth: withNewcomer },
  'a remark some rows below': { verdict: 'read right', act: (book) => under(book, ENTRY, 3, [null, '注：截至年底']) },
  'sums some rows below': { verdict: 'read right', act: (book) => under(book, ENTRY, 3, [null, '合计', 63, 66]) },

  // Columns.
  'a column of the sheet put in': { verdict: 'read right', act: (book) => book.insertSheetColumn(ENTRY, 2) },
  'a column of the table put in': { verdict: 'read right', act: (book) => book.insertTableColumn(ENTRY, 4, '备注') },
  'columns of the sheet moved, with their ids': { verdict: 'read right', act: (book) => permute(book, ENTRY, 'whole', swap(2, 5)) },
  'columns of the table moved, without their ids': {
    verdict: 'read right, and told',
    act: (book) => permute(book, ENTRY, 'table', swap(2, 5)),
  },
  'columns of the roster moved, without their ids': {
    verdict: 'read right, and told',
    act: (book) => permute(book, ROSTER, 'table', swap(4, 7)),
  },
  'columns of the table moved, and no ids': {
    verdict: 'read right, and told',
    act: (book) => {
      permute(book, ENTRY, 'table', swap(2, 5));
      clearIds(book, ENTRY);
    },
  },
  'a column of the table deleted': { verdict: 'told', act: (book) => book.deleteTableColumn(ENTRY, 4) },
  'the hidden column of ids deleted': { verdict: 'read right, and told', act: (book) => book.deleteTableColumn(ENTRY, 0) },

  // Headers.
  'a header typed anew': { verdict: 'read right, and told', act: (book) => head(book, ENTRY, { 3: '个数' }) },
  'a header typed anew, and no ids': {
    verdict: 'told',
    act: (book) => {
      head(book, ENTRY, { 3: '个数' });
      clearIds(book, ENTRY);
    },
  },
  'two headers swapped over their cells': { verdict: 'told', act: (book) => permute(book, ENTRY, 'headers', swap(2, 5)) },
  'headers rotated over their cells': { verdict: 'told', act: (book) => permute(book, ENTRY, 'headers', rotate(2, 6)) },
  'all headers rotated over their cells': { verdict: 'told', act: (book) => permute(book, ENTRY, 'headers', rotate(2, 26)) },
  'headers of the roster rotated over their cells': { verdict: 'told', act: (book) => permute(book, ROSTER, 'headers', rotate(2, 5)) },
  'ids rotated over headers and cells': { verdict: 'read right, and told', act: (book) => permute(book, ENTRY, 'ids', rotate(2, 9)) },
  'headers rotated over their cells, and no ids': {
    verdict: 'told',
    act: (book) => {
      permute(book, ENTRY, 'headers', rotate(2, 6));
      clearIds(book, ENTRY);
    },
  },
  'all headers rotated over their cells, and no ids': {
    verdict: 'told',
    act: (book) => {
      permute(book, ENTRY, 'headers', rotate(2, 26));
      clearIds(book, ENTRY);
    },
  },
  'headers of the roster rotated over their cells, and no ids': {
    verdict: 'told',
    act: (book) => {
      permute(book, ROSTER, 'headers', rotate(2, 5));
      clearIds(book, ROSTER);
    },
  },
  'a header put in twice': { verdict: 'told', act: (book) => head(book, ENTRY, { 3: '开设项数' }) },

  // Sheets.
  'sheets renamed': {
    verdict: 'read right',
    act: (book) => {
      book.rename(ENTRY, '高校（定稿）');
      book.rename(ROSTER, '单位');
    },
  },
  'sheets put in another order': { verdict: 'read right', act: (book) => void book.sheets.reverse() },
  'the entry sheet deleted': { verdict: 'told', act: (book) => book.delete(ENTRY) },
  'the roster deleted': { verdict: 'told', act: (book) => book.delete(ROSTER) },
  'the settings deleted': { verdict: 'refused', act: (book) => book.delete('设置') },
  'the entry sheet copied, and the copy filled': {
    verdict: 'read right, and told',
    act: (book) => {
      copy(book, ENTRY, '录入_高校 (2)', '录入_高校3');
      book.type('录入_高校 (2)', 'C6', 99);
    },
  },
  'the entry sheet copied under a name of its own, cells only, without ids': {
    verdict: 'read right, and told',
    act: (book) => {
      copy(book, ENTRY, '某科室');
      for (let column = 0; column < 30; column++) book.type('某科室', cellName(3, column), null);
      book.type('某科室', 'C6', 99);
    },
  },
  'the entry sheet called 旧, and its copy as the sheet was': {
    verdict: 'told',
    act: (book) => {
      copy(book, ENTRY, '副本', '录入_高校3');
      book.rename(ENTRY, '旧');
      book.rename('副本', ENTRY);
      book.type(ENTRY, 'C6', 99);
    },
    truth: (units) => changed(units, '甲大学', ({ entries }) => ({ entries: { ...entries, 信息公开: [99] } })),
  },
  'the roster copied, and the copy changed': {
    verdict: 'read right, and told',
    act: (book) => {
      copy(book, ROSTER, '名册 (2)', '名册3');
      book.type('名册 (2)', 'C5', '新大学');
    },
  },
  'the roster called 旧, and its copy as the sheet was': {
    verdict: 'read right, and told',
    act: (book) => {
      copy(book, ROSTER, '副本');
      book.rename(ROSTER, '名册旧');
      book.rename('副本', ROSTER);
    },
  },
  'the settings copied, and the copy changed': {
    verdict: 'read right, and told',
    act: (book) => {
      copy(book, '设置', '设置 (2)');
      book.type('设置 (2)', 'C6', '2030');
    },
  },

  // Units.
  'a name corrected in the roster': {
    verdict: 'read right, and told',
    act: (book) => book.type(ROSTER, 'C5', '甲大学（本部）'),
    truth: (units) => changed(units, '甲大学', () => ({ name: '甲大学（本部）' })),
  },
  'a name with other brackets, widths and blanks': { verdict: 'read right', act: (book) => book.type(ENTRY, 'B6', ' 甲 大学') },
  'two names swapped in the roster': { verdict: 'told', act: (book) => names(book, (each) => [each[1]!, each[0]!, ...each.slice(2)]) },
  'two names swapped in the roster, across categories': {
    verdict: 'told',
    act: (book) => names(book, ([one, ...others]) => [others[2]!, others[0]!, others[1]!, one!, ...others.slice(3)]),
  },
  'the names sorted in the roster alone': { verdict: 'told', act: (book) => names(book, (each) => each.toReversed()) },
  'names of the roster moved up by one': { verdict: 'told', act: (book) => names(book, ([, ...others]) => [...others, null]) },
  'names of the roster moved up by one, from the last of a category on': {
    verdict: 'told',
    act: (book) => names(book, ([one, two, , ...others]) => [one!, two!, ...others, null]),
  },
  'the names of the roster sorted, and no ids in it': {
    verdict: 'read right',
    act: (book) => {
      book.reorder(ROSTER, [5, 2, 1, 0, 4, 3]);
      for (let row = 5; row < 11; row++) book.type(ROSTER, `B${row}`, null);
    },
  },
  'two names swapped in the entry sheet': {
    verdict: 'told',
    act: (book) => {
      book.type(ENTRY, 'B6', '乙学院');
      book.type(ENTRY, 'B7', '甲大学');
    },
  },
  'names of the entry sheet moved down by one': {
    verdict: 'told',
    act: (book) => {
      book.type(ENTRY, 'B6', null);
      book.type(ENTRY, 'B7', '甲大学');
      book.type(ENTRY, 'B8', '乙学院');
    },
  },
  'a unit doubled in the entry sheet': {
    verdict: 'told',
    act: (book) =>
      book.addRow(
        ENTRY,
        book.rows(ENTRY)[1]!.map((cell) => (typeof cell === 'number' ? cell + 1 : cell)),
      ),
    truth: (units) => changed(units, '甲大学', () => ({ entries: {} })),
  },
  'a unit doubled in the roster': {
    verdict: 'read right, and told',
    act: (book) => book.addRow(ROSTER, book.rows(ROSTER)[1]!),
    byValues: true,
  },
  'a row copied above its original for a new unit': {
    verdict: 'read right',
    act: (book) => {
      const [, first] = book.rows(ROSTER);
      book.addRow(
        ROSTER,
        first!.map((cell) => (cell === '甲大学' ? '新大学' : cell)),
      );
      book.reorder(ROSTER, [6, 0, 1, 2, 3, 4, 5]);
      book.addRow(ENTRY, ['高校-001', '新大学', 7]);
    },
    truth: (units) => [...units, { ...units[0]!, name: '新大学', entries: { 信息公开: [7] } }],
  },
  'a row of the roster copied above its original for a new unit': {
    verdict: 'read right, and told',
    act: (book) => {
      const [, first] = book.rows(ROSTER);
      book.addRow(
        ROSTER,
        first!.map((cell) => (cell === '甲大学' ? '新大学' : cell)),
      );
      book.reorder(ROSTER, [6, 0, 1, 2, 3, 4, 5]);
    },
    truth: (units) => [...units, { ...units[0]!, name: '新大学', entries: {} }],
  },
  'a name moved to the row of another category, and a new one in its place': {
    verdict: 'told',
    act: (book) => names(book, ([one, two, three, , ...others]) => ['新大学', two!, three!, one!, ...others]),
  },
  'a unit moved to another category in the roster': { verdict: 'told', act: (book) => book.type(ROSTER, 'D7', '直属单位') },
  'a category that nobody knows': { verdict: 'told', act: (book) => book.type(ROSTER, 'D7', '其他'), byValues: true },
  'cells of names merged down': {
    verdict: 'told',
    act: (book) => [2, 1].forEach((column) => book.type(ENTRY, cellName(6, column - 1), null)),
  },

  // Values.
  'words pasted over a check': { verdict: 'told', act: (book) => book.type(ENTRY, 'C6', '三项左右'), byValues: true },
  'a number below zero pasted over a check': { verdict: 'told', act: (book) => book.type(ENTRY, 'C6', -3), byValues: true },
  'a formula that went wrong': { verdict: 'told', act: (book) => book.type(ENTRY, 'C6', '#REF!'), byValues: true },
  'cells of values merged down': { verdict: 'told', act: (book) => book.type(ENTRY, 'C7', null), byValues: true },
  'the tables turned into ranges': { verdict: 'read right, and told', act: (book) => book.forgetTables() },
  'the tables turned into ranges, and headers rotated': {
    verdict: 'told',
    act: (book) => {
      permute(book, ENTRY, 'headers', rotate(2, 6));
      book.forgetTables();
    },
  },
  'no tables and no ids, and headers rotated': {
    verdict: 'told',
    act: (book) => {
      permute(book, ENTRY, 'headers', rotate(2, 6));
      clearIds(book, ENTRY);
      book.forgetTables();
    },
  },
  'no tables, and headers pushed one cell to the right': {
    verdict: 'told',
    act: (book) => {
      push(book, ENTRY, 2);
      book.forgetTables();
    },
  },
  'no tables and no ids, and headers pushed one cell to the right': {
    verdict: 'told',
    act: (book) => {
      push(book, ENTRY, 2);
      clearIds(book, ENTRY);
      book.forgetTables();
    },
  },
  'no tables, and a unit two rows below': {
    verdict: 'told',
    act: (book) => {
      under(book, ROSTER, 3, newcomer);
      book.forgetTables();
    },
    truth: withNewcomer,
  },
};

const results = new Map<string, Judged>();

test.each(Object.entries(habits))('%s', async (name, { verdict, act, truth = (units) => units, byValues }) => {
  const book = distinctBook();
  act(book);
  const judged = await judge(book, truth(distinctUnits()), byValues);
  results.set(name, judged);
  expect([judged.verdict, ...(judged.verdict === verdict ? [] : judged.told)]).toEqual([verdict]);
});

afterAll(() => console.info(tableOf(results)));

const newcomer: Cell[] = [7, null, '新大学', '高校', '本科', '是'];

function withNewcomer(units: UnitInput[]): UnitInput[] {
  return [...units, { ...units[0]!, name: '新大学', attributes: { 办学层次: '本科' }, observations: {}, entries: {} }];
}

function changed(units: UnitInput[], name: string, change: (unit: UnitInput) => Partial<UnitInput>): UnitInput[] {
  return units.map((unit) => (unit.name === name ? { ...unit, ...change(unit) } : unit));
}

function sheetOf(book: MemoryHost, table: string): string {
  return book.sheets.find(({ tables }) => tables.some(({ name }) => name === table))!.name;
}

/** `down` rows below the last row of a table. */
function under(book: MemoryHost, table: string, down: number, cells: readonly Cell[]): void {
  const { row, rows, column } = book.areaOf(table);
  cells.forEach((cell, offset) => cell !== null && book.type(sheetOf(book, table), cellName(row + rows + down - 1, column + offset), cell));
}

function moveDown(book: MemoryHost, table: string, index: number, down: number): void {
  const cells = book.rows(table)[index + 1]!;
  book.deleteRow(table, index);
  under(book, table, down, cells);
}

function putRow(book: MemoryHost, table: string, index: number): void {
  book.addRow(table, []);
  const last = book.areaOf(table).rows - 2;
  const order = Array.from({ length: last }, (_, at) => at);
  book.reorder(table, [...order.slice(0, index), last, ...order.slice(index)]);
}

function head(book: MemoryHost, table: string, headers: Record<number, Cell>): void {
  const { row, column } = book.areaOf(table);
  for (const [offset, header] of Object.entries(headers)) book.type(sheetOf(book, table), cellName(row, column + Number(offset)), header);
}

/** Headers alone, from `first` on. */
function push(book: MemoryHost, table: string, first: number): void {
  const { row, column, columns } = book.areaOf(table);
  const sheet = sheetOf(book, table);
  for (let offset = columns; offset >= first; offset--)
    book.type(sheet, cellName(row, column + offset), offset === first ? null : book.get(sheet, cellName(row, column + offset - 1)));
}

function clearIds(book: MemoryHost, table: string): void {
  const { row, column, columns } = book.areaOf(table);
  for (let offset = 0; offset < columns; offset++) book.type(sheetOf(book, table), cellName(row - 1, column + offset), null);
}

type Order = (offset: number) => number;

const swap =
  (one: number, other: number): Order =>
  (offset) =>
    offset === one ? other : offset === other ? one : offset;

/** Every one of them takes what stands to its right; the last takes that of the first. */
const rotate =
  (from: number, to: number): Order =>
  (offset) =>
    offset < from || offset > to ? offset : offset === to ? from : offset + 1;

/** Puts what stands at `order(offset)` at each offset: of the headers, of the ids, of headers and cells, or of all three. */
function permute(book: MemoryHost, table: string, what: 'headers' | 'ids' | 'table' | 'whole', order: Order): void {
  const { row, column, rows, columns } = book.areaOf(table);
  const sheet = sheetOf(book, table);
  const [first, last] = { headers: [row, row], ids: [row - 1, row - 1], table: [row, row + rows - 1], whole: [row - 1, row + rows - 1] }[
    what
  ] as [number, number];
  for (let at = first; at <= last; at++) {
    const cells = Array.from({ length: columns }, (_, offset) => book.get(sheet, cellName(at, column + offset)));
    cells.forEach((_, offset) => book.type(sheet, cellName(at, column + offset), cells[order(offset)]!));
  }
}

function copy(book: MemoryHost, from: string, name: string, table?: string): void {
  const sheet = book.sheets.find((each) => each.name === from)!;
  const tables = table === undefined ? [] : [{ name: table, area: { ...sheet.tables[0]!.area } }];
  book.sheets.push({ name, hidden: false, cells: new Map(sheet.cells), formats: new Map(sheet.formats), tables });
}

/** The names of the roster, given other places. */
function names(book: MemoryHost, order: (names: Cell[]) => Cell[]): void {
  const { row, rows } = book.areaOf(ROSTER);
  const now = Array.from({ length: rows - 1 }, (_, index) => book.get(ROSTER, `C${row + 2 + index}`));
  order(now).forEach((name, index) => book.type(ROSTER, `C${row + 2 + index}`, name));
}

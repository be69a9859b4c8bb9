// The form for one unit: what stands in the sheet, what it would score, and where it is written.
import { buildWorkbook } from '../../src/app/build';
import type { OpenBook } from '../../src/open-book/book';
import { readOpenBook } from '../../src/open-book/read-open-book';
import { excelHost } from '../../src/hosts/excel';
import type { Cell } from '../../src/model/cell';
import { targetOf } from '../../src/taskpane/entry/target';
import { unitForms, judge, typed, unitAt } from '../../src/taskpane/entry-form';
import { writeCell } from '../../src/open-book/use-cases/write-cell';
import { parseArea } from '../../src/workbook/area';
import { inExcel } from '../excel/in-excel';
import { shelf } from '../shelf';

inExcel({ calculate: () => 0 }, 'file');
let open: OpenBook;

beforeAll(async () => {
  const scheme = shelf.scheme('hunan-2022');
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const unit = (name: string, entries: Record<string, Cell[]>) => ({ name, category: '高校', attributes: { 办学层次: '本科' }, entries });
  const plan = buildWorkbook({
    scheme: scheme.value,
    year: 2022,
    formulas: 'values',
    demo: false,
    today: '2022-12-20',
    units: [unit('甲大学', { 信息公开: [3] }), unit('乙大学', {})],
  });
  await excelHost.apply(plan.sheets.map((sheet) => ({ do: 'add-sheet', plan: sheet })));
  await read();
}, 30_000);

async function read(): Promise<void> {
  const session = await readOpenBook(excelHost);
  if (session.state !== 'open') throw new Error(JSON.stringify(session));
  open = session.open;
}

const formOf = (name: string) => unitForms(open).find((form) => form.name === name)!;
const indicatorOf = (key: string) => formOf('甲大学').category.indicators.find((each) => each.key === key)!;

test('a form shows what stands in the sheet, with the attributes of the unit', () => {
  expect(unitForms(open).map(({ name }) => name)).toEqual(['甲大学', '乙大学']);
  expect(
    formOf('甲大学')
      .slots(indicatorOf('信息公开'))
      .map(({ cell, position }) => [cell, position]),
  ).toEqual([[3, 0]]);
  expect(
    formOf('乙大学')
      .slots(indicatorOf('微信排行榜'))
      .map(({ input, cell, position }) => [input.name, cell, position]),
  ).toEqual([
    ['办学层次', '本科', undefined],
    ['名次', null, 0],
  ]);
});

test('points follow what is typed; blanks are silent, mistakes are not', () => {
  expect(judge(indicatorOf('信息公开'), [2])).toEqual({ points: '10', text: expect.stringContaining('得 10 分') });
  expect(judge(indicatorOf('信息公开'), [null])).toEqual({ text: '' });
  expect(judge(indicatorOf('信息公开'), ['2条'])).toEqual({ text: expect.stringContaining('现为“2条”') });
});

test('numbers typed as text go into the sheet as numbers', () => {
  const [count] = indicatorOf('信息公开').inputs;
  expect([typed(count!, '３'), typed(count!, ' '), typed(count!, '很多')]).toEqual([3, '', '很多']);
  const [, rank] = indicatorOf('微信排行榜').inputs;
  expect(typed(rank!, '未上榜')).toBe('未上榜');
});

test('a value is written into the cell of its unit and nowhere else', async () => {
  const indicator = indicatorOf('信息公开');
  const [slot] = formOf('乙大学').slots(indicator);
  expect(await writeCell(open, formOf('乙大学').index, targetOf(indicator, slot!), 2)).toMatchObject({ ok: true });
  await read();
  expect(formOf('乙大学').slots(indicatorOf('信息公开'))[0]!.cell).toBe(2);
  expect(formOf('甲大学').slots(indicatorOf('信息公开'))[0]!.cell).toBe(3);
});

test('nothing is written when the cell or the row is no longer what the form shows', async () => {
  const indicator = indicatorOf('信息公开');
  const [slot] = formOf('甲大学').slots(indicator);
  expect(await writeCell(open, formOf('甲大学').index, targetOf(indicator, { ...slot!, cell: 1 }), 2)).toMatchObject({
    ok: false,
    refusal: { message: expect.stringContaining('没有写入') },
  });
  const { table, rows } = open.book.forms.find(({ form }) => form.category.name === '高校')!.entries!;
  const swap = (ids: string[]) =>
    excelHost.apply([{ do: 'write', sheet: table.sheet, row: rows[0]!.row, column: table.area.column, cells: ids.map((id) => [id]) }]);
  await swap([rows[1]!.id, rows[0]!.id]);
  expect(await writeCell(open, formOf('甲大学').index, targetOf(indicator, slot!), 2)).toMatchObject({
    ok: false,
    refusal: { message: expect.stringContaining('没有写入') },
  });
  await swap([rows[0]!.id, rows[1]!.id]);
  await read();
  expect(formOf('甲大学').slots(indicator)[0]!.cell).toBe(3);
});

test('a rate in a percent cell is shown as what it means, and written into a plain format', async () => {
  const indicator = formOf('甲大学').category.indicators.find(({ inputs }) => inputs.some(({ type }) => type === 'rate'))!;
  const slots = () => formOf('甲大学').slots(indicator);
  const place = slots().findIndex(({ input }) => input.type === 'rate');
  expect(await writeCell(open, formOf('甲大学').index, targetOf(indicator, slots()[place - 1]!), 5)).toMatchObject({ ok: true });
  const { sheet, cell } = open.book.locate({ unit: 0, indicator: indicator.key, position: place });
  const { row, column } = parseArea(cell!)!;
  await excelHost.apply([{ do: 'write', sheet: sheet!, row, column, cells: [[0.7]], format: '0%' }]);
  await read();
  expect(slots()[place]!.cell).toBe(70);
  expect(await writeCell(open, formOf('甲大学').index, targetOf(indicator, slots()[place]!), 80)).toMatchObject({ ok: true });
  await read();
  expect(slots()[place]!.cell).toBe(80);
  expect(await excelHost.inspect([{ sheet: sheet!, area: { row, column, rows: 1, columns: 1 } }])).toEqual([
    [[{ numberFormat: 'General', isFormula: false }]],
  ]);
});

test('the selected row of an entry sheet or of the roster names the unit', () => {
  const entries = open.book.forms.find(({ form }) => form.category.name === '高校')!.entries!;
  const row = entries.rows.find(({ name }) => name === '乙大学')!.row;
  expect(unitAt(open, entries.table.sheet, row)).toBe(1);
  expect(unitAt(open, entries.table.sheet, row + 50)).toBeUndefined();
  expect(unitAt(open, open.book.roster!.table.sheet, open.book.roster!.units[0]!.row)).toBe(0);
  expect(unitAt(open, '首页', row)).toBeUndefined();
});

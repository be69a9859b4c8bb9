// A workbook saved by the workbench as .xlsx and opened again holds what it held.
import { layWorkbook, readWorkbook } from '../../src/workbench/file/open-file';
import { writeWorkbook } from '../../src/workbench/file/save-file';
import { NO_VALIDATION } from '../../src/workbench/host/model/attachments';
import type { ChartState } from '../../src/workbench/host/model/chart';
import { MemoryGrid } from './memory/memory-grid';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { excelHost } from '../../src/hosts/excel';
import { expectValidOffice } from '../hosts/office-validity';
import { entries } from '../hosts/xlsx/foreign-parts';
import { plan } from '../workbook/sample-book';
import { startOfficeHost } from './office-host';

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** Two columns of the sheet's own size wide. */
const chart = (sheet: string, type: ChartState['type'], column: number): ChartState => ({
  id: String(column),
  name: `评分图_${column}`,
  sheet,
  type,
  place: { left: 120, top: 30, width: 108, height: 28.5 },
  title: { text: '得分', visible: true, font: { size: 12, bold: true, color: '#112233' } },
  font: { size: 9, color: '#333333' },
  legend: { visible: true, position: 'Bottom' },
  categoryAxis: { visible: true, gridlines: false, reversed: true },
  valueAxis: { visible: false, gridlines: false, reversed: false, minimum: 0, maximum: 5 },
  series: [
    {
      name: '次数',
      values: { sheet, area: { row: 1, column, rows: 2, columns: 1 } },
      categories: { sheet, area: { row: 1, column: 0, rows: 2, columns: 1 } },
      gapWidth: 60,
      labelled: true,
      labels: { position: 'OutsideEnd', numberFormat: '0.0' },
      color: '#0F548C',
    },
  ],
});

async function filledGrid(): Promise<MemoryGrid> {
  const grid = new MemoryGrid(() => 42);
  const [first] = grid.sheets();
  const id = first!.id;
  grid.changeSheet(id, { name: '录入 高校', tabColor: '#0F548C', gridlines: false });
  grid.write(id, 0, 0, [
    [{ value: '单位' }, { value: '次数' }],
    [{ value: '甲大学' }, { value: 3 }],
    [{ value: '007' }, { value: true }],
    [{ value: null }, { value: null, formula: '=SUM(B2:B3)' }],
  ]);
  grid.restyle(
    id,
    { row: 0, column: 0, rows: 1, columns: 2 },
    {
      bold: true,
      underline: 'Single',
      color: '#FFFFFF',
      fill: '#0F548C',
      horizontal: 'Center',
      wrap: true,
      fontName: '黑体',
      fontSize: 12,
      borders: { bottom: { style: 'Continuous', weight: 'Medium', color: '#BFBFBF' } },
    },
  );
  grid.restyle(id, cell(1, 1), { numberFormat: '0.00', locked: false });
  grid.restyle(id, cell(1, 0), { link: { documentReference: '名册!A1' } });
  grid.setSize(id, 'columns', 0, 1, 120);
  grid.setSize(id, 'rows', 0, 1, 30);
  grid.setHidden(id, 'rows', 3, 1, true);
  grid.merge(id, { row: 6, column: 0, rows: 1, columns: 3 });
  grid.freeze(id, 1, 1);
  grid.addTable({
    name: '录入_高校',
    sheet: id,
    area: { row: 0, column: 0, rows: 3, columns: 2 },
    style: 'TableStyleLight1',
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filterButton: false,
  });
  grid.setValidation(id, [{ row: 1, column: 1, rows: 2, columns: 1 }], {
    ...NO_VALIDATION,
    rule: { wholeNumber: { formula1: 0, formula2: 5, operator: 'Between' } },
    prompt: { showPrompt: true, title: '次数', message: '填 0–5' },
    errorAlert: { showAlert: true, style: 'Stop', title: '不对', message: '只能是 0–5' },
  });
  grid.setValidation(id, [cell(1, 2)], { ...NO_VALIDATION, rule: { list: { source: '是,否', inCellDropDown: true } } });
  grid.setValidation(id, [cell(2, 2)], { ...NO_VALIDATION, prompt: { showPrompt: true, title: '说明', message: '只有提示，没有规则' } });
  grid.putCondition({
    id: 'a',
    sheet: id,
    areas: [{ row: 1, column: 0, rows: 2, columns: 2 }],
    rule: { kind: 'Custom', formula: '=$B2=""' },
    format: { fill: '#FFF4CE', bold: true },
    stopIfTrue: false,
  });
  grid.putName({ name: '满分', formula: "='录入 高校'!$B$2:$B$3", comment: '', visible: true });
  grid.setNote(id, 1, 0, '说明');
  const other = grid.addSheet('名册');
  grid.changeSheet(other, { hidden: true });
  grid.extras().sheets[other] = { veryHidden: true };
  grid.extras().sheets[id] = { protection: { options: { allowSort: true } }, pageBreaks: { rows: [3], columns: [] } };
  grid.extras().xmlParts = [{ id: '{0AF28B37-4D4D-4A3C-B4A3-2D3A8E1F5C10}', xml: '<a xmlns="urn:rubric">甲 &amp; 乙</a>' }];
  grid.extras().charts = [chart(id, 'BarClustered', 0), chart(id, 'ColumnClustered', 1)];
  grid.extras().settings.方案 = '"hunan-2022"';
  grid.extras().properties.title = '评分';
  return grid;
}

async function reopened(): Promise<{ before: MemoryGrid; after: MemoryGrid; bytes: Uint8Array }> {
  const before = await filledGrid();
  const bytes = await writeWorkbook(before);
  const after = new MemoryGrid(() => 42);
  await layWorkbook(after, await readWorkbook(bytes));
  return { before, after, bytes };
}

test('everything that the grid models comes back', async () => {
  const { before, after } = await reopened();
  const [one] = before.sheets();
  const [two, hidden] = after.sheets();
  const area = { row: 0, column: 0, rows: 5, columns: 3 };
  expect(two).toMatchObject({ name: '录入 高校', tabColor: '#0F548C', gridlines: false });
  expect(hidden).toMatchObject({ name: '名册', hidden: true });
  expect(after.extras().sheets[hidden!.id]?.veryHidden).toBe(true);
  expect(after.contents(two!.id, area)).toEqual(before.contents(one!.id, area));
  expect(after.styles(two!.id, area)).toEqual(before.styles(one!.id, area));
  expect(after.merges(two!.id)).toEqual(before.merges(one!.id));
  expect(after.frozen(two!.id)).toEqual({ rows: 1, columns: 1 });
  expect(after.size(two!.id, 'columns', 0)).toBeCloseTo(120, 1);
  expect(after.size(two!.id, 'rows', 0)).toBe(30);
  expect(after.isHidden(two!.id, 'rows', 3)).toBe(true);
  expect(after.tables()[0]).toMatchObject({
    name: '录入_高校',
    area: { row: 0, column: 0, rows: 3, columns: 2 },
    style: 'TableStyleLight1',
    filterButton: false,
  });
  expect(after.validations(two!.id)).toEqual(before.validations(one!.id));
  expect(after.conditions(two!.id)).toMatchObject([
    { areas: before.conditions(one!.id)[0]!.areas, rule: { kind: 'Custom', formula: '=$B2=""' }, format: { fill: '#FFF4CE', bold: true } },
  ]);
  expect(after.names()).toEqual(before.names());
  expect(after.notes(two!.id)).toEqual([{ row: 1, column: 0, text: '说明' }]);
  expect(after.extras()).toMatchObject({ settings: { 方案: '"hunan-2022"' }, properties: { title: '评分' } });
  expect(after.extras().sheets[two!.id]?.protection?.options).toMatchObject({ allowSort: true });
  expect(after.extras().sheets[two!.id]?.pageBreaks).toEqual({ rows: [3], columns: [] });
});

test('charts come back with their places, axes, series and names', async () => {
  const { before, after } = await reopened();
  const [sheet] = after.sheets();
  expect(after.extras().charts).toEqual(
    before
      .extras()
      .charts!.map((each) => ({
        ...each,
        id: expect.any(String),
        sheet: sheet!.id,
        place: {
          left: expect.closeTo(120, 0),
          top: 30,
          width: expect.closeTo(each.place.width, 0),
          height: expect.closeTo(each.place.height, 0),
        },
        series: each.series.map((one) => ({
          ...one,
          values: { ...one.values, sheet: sheet!.id },
          categories: { ...one.categories, sheet: sheet!.id },
        })),
      })),
  );
});

/** What each sheet says of paper, margins, head and foot, and what is repeated and printed. */
async function paper(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const { sheets } = await readWorkbook(bytes);
  return Object.fromEntries(sheets.map(({ name, pageSetup, headerFooter }) => [name, { pageSetup, headerFooter }]));
}

test('a workbook that is opened and saved is printed as before', async () => {
  const original = await createXlsx(plan());
  const grid = new MemoryGrid(() => 42);
  await layWorkbook(grid, await readWorkbook(original));
  const before = await paper(original);
  expect(before['录入_高校']).toMatchObject({
    pageSetup: { margins: { top: 0.6 }, printTitlesRow: expect.any(String) as string },
    headerFooter: { oddFooter: expect.stringContaining('&P') as string },
  });
  const saved = await writeWorkbook(grid);
  expect(await paper(saved)).toEqual(before);
  expectValidOffice(saved);
});

test('a sheet that the add-in lays is printed as the one in a file, where Excel fits it to pages', async () => {
  const { sheets, title } = plan();
  const chosen = {
    title,
    sheets: sheets.filter(({ name }) => ['指标_高校', '录入_高校', '得分_高校'].includes(name)).map((each) => ({ ...each, links: [] })),
  };
  const host = await startOfficeHost({ excel: 'web', requirementSet: '1.9', global: true });
  expect(await excelHost.apply(chosen.sheets.map((each) => ({ do: 'add-sheet' as const, plan: each })))).toEqual({ ok: true });
  const { Sheet1: _first, ...laid } = await paper(await writeWorkbook(host.grid));
  expect(laid).toEqual(await paper(await createXlsx(chosen)));
  host.close();
});

test('custom XML parts come back as they were', async () => {
  const { after } = await reopened();
  expect(after.extras().xmlParts.map(({ xml }) => xml)).toEqual(['<a xmlns="urn:rubric">甲 &amp; 乙</a>']);
});

test('functions of the add-in are saved as Excel saves them, those that it has not recognised as they were typed; both come back as they were', async () => {
  const before = new MemoryGrid(() => 42);
  const metadata = [
    { id: 'SCORE', name: 'SCORE', parameters: [] },
    { id: 'SCORE.EXPLAIN', name: 'SCORE.EXPLAIN', parameters: [] },
  ];
  before.functions.declare(metadata);
  const [{ id } = { id: '' }] = before.sheets();
  before.write(id, 0, 0, [
    [
      { value: null, formula: '=IF(B1="","待录",SCORE("高校","信息公开",B1))' },
      { value: null, formula: '=SCORE.EXPLAIN("高校",B1)&"SCORE(1)"' },
      { value: null, formula: '=SCORE("高校",B1)', unresolved: true },
      { value: null, formula: '=SUM(B1:B2)' },
    ],
  ]);
  const bytes = await writeWorkbook(before);
  const xml = new TextDecoder().decode(entries(bytes).get('xl/worksheets/sheet1.xml'));
  expect([...xml.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, formula]) => formula!.replaceAll('&quot;', '"'))).toEqual([
    'IF(B1="","待录",_xldudf_SCORE("高校","信息公开",B1))',
    '_xldudf_SCORE_EXPLAIN("高校",B1)&amp;"SCORE(1)"',
    'SCORE("高校",B1)',
    'SUM(B1:B2)',
  ]);
  expectValidOffice(bytes);
  const after = new MemoryGrid(() => 42);
  after.functions.declare(metadata);
  await layWorkbook(after, await readWorkbook(bytes));
  const row = { row: 0, column: 0, rows: 1, columns: 4 };
  const spelled = (grid: MemoryGrid, sheet: string) =>
    grid.contents(sheet, row)[0]!.map(({ formula, unresolved }) => [formula, unresolved]);
  expect(spelled(after, after.sheets()[0]!.id)).toEqual(spelled(before, id));
  expect(spelled(after, after.sheets()[0]!.id)[2]).toEqual(['=SCORE("高校",B1)', true]);
});

test('the file is valid for Office', async () => {
  expectValidOffice((await reopened()).bytes);
});

test('what is no workbook is refused before anything is changed', async () => {
  await expect(readWorkbook(new TextEncoder().encode('no workbook'))).rejects.toThrow();
});

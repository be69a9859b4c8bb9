// Formulas that people write themselves, in the grid, with the genuine client on the emulated host, desktop and web: blanks, zeros,
// schemes.
import { functionsMetadata } from '../../src/functions/metadata';
import { excelKinds, type ExcelKind } from '../../src/workbench/host/behaviour';
import type { FunctionMetadata } from '../../src/workbench/host/model/custom-functions';
import { bundled } from '../cases/units';
import { startOfficeHost, type RunningOfficeHost } from './office-host';
import { startUniverGrid, type UniverGrid } from './univer/start';

jest.setTimeout(60_000);

const metadata = (functionsMetadata('zh') as { functions: FunctionMetadata[] }).functions;

let univer: UniverGrid;
let office: RunningOfficeHost;

/** The page as Excel starts it with the workbook; the pane stays closed. */
async function start(excel: ExcelKind): Promise<void> {
  jest.resetModules();
  univer = startUniverGrid();
  univer.declare(metadata);
  office = await startOfficeHost({
    grid: univer.grid,
    functions: metadata,
    excel,
    global: true,
    associate: (client) => {
      Object.assign(globalThis, { CustomFunctions: client });
    },
  });
  await import('../../src/functions/register');
  const { chooseHost } = await import('../../src/open-book/chosen-host');
  chooseHost('Excel', async () => (await import('../../src/hosts/excel')).excelHost);
  const { followScheme } = await import('../../src/open-book/follow-scheme');
  followScheme();
}
afterEach(() => {
  expect(office.failures).toEqual([]);
  office.close();
  univer.close();
});

async function settled(): Promise<void> {
  do
    await new Promise((done) => {
      setTimeout(done, 150);
    });
  while (univer.grid.functions.waiting);
  await univer.grid.calculated();
}

const write = (address: string, cells: unknown[][]): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).formulas = cells;
    await context.sync();
  });

async function shown(address: string): Promise<unknown[]> {
  await settled();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
    await context.sync();
    return range.values.flat();
  });
}

/** What stands in cells, formulas as such. */
const held = (address: string): Promise<unknown[]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('formulas');
    await context.sync();
    return range.formulas.flat();
  });

/** Every day under the one; `RUBRIC_SCORE_WALKS=all`: under both. */
const kinds = process.env.RUBRIC_SCORE_WALKS === 'all' ? excelKinds : excelKinds.slice(0, 1);

describe.each(kinds)('on %s', (excel) => {
  test('a blank cell is #N/A, a 0 is 0, and the formula follows when one becomes the other', async () => {
    await start(excel);
    await write('A1:C2', [
      [0, '是', '是'],
      ['', '', ''],
    ]);
    const security = '=SCORE("直属单位","安全通报",';
    await write('E1:E8', [
      [`${security}A1)`],
      [`${security}A2)`],
      [`${security}0)`],
      [`${security}A2&"")`],
      [`${security}A1&"")`],
      ['=SCORE("高校","信息更新",B1:C1,A1)'],
      ['=SCORE("高校","信息更新",B1:C1,A2)'],
      ['=SCORE.CHECK("直属单位","安全通报",A2)'],
    ]);
    expect(await shown('E1:E8')).toEqual([4, '#N/A', 4, '#N/A', 4, expect.any(Number), '#N/A', expect.stringContaining('还没有填')]);
    await write('A1:A2', [[''], [0]]);
    expect(await shown('E1:E2')).toEqual(['#N/A', 4]);
  });

  test('BATCH, TOTAL and GRADE tell blanks from zeros', async () => {
    await start(excel);
    await write('A1:B3', [
      ['信息公开', '栏目开设'],
      [0, ''],
      ['', 2],
    ]);
    await write('D1', [['=SCORE.BATCH("高校",A1:B1,A2:B3)']]);
    expect(await shown('D1:E2')).toEqual([0, '#N/A', '#N/A', expect.any(Number)]);
    await write('G1:G2', [['=SCORE.GRADE("高校",A2,FALSE,TRUE)'], ['=SCORE.GRADE("高校",A3,FALSE,TRUE)']]);
    expect(await shown('G1:G2')).toEqual(['—', '#N/A']);
    const { indicators } = bundled('hunan-2022').categories.find(({ name }) => name === '高校')!;
    await write(
      `A10:A${9 + indicators.length}`,
      indicators.map(({ weight }, at) => [at === 2 ? 0 : weight]),
    );
    await write('H1', [[`=SCORE.TOTAL("高校",A10:A${9 + indicators.length})`]]);
    expect(await shown('H1')).toEqual([105 - indicators[2]!.weight!]);
    await write('A12', [['']]);
    expect(await shown('H1')).toEqual(['#N/A']);
  });

  test('freezing a formula that fills a table turns the whole table into values, and one with an error in it stays and is named', async () => {
    await start(excel);
    await write('G1:H4', [
      ['信息公开', '栏目开设'],
      [3, 2],
      [0, 0],
      [1, 1],
    ]);
    await write('J1', [['=SCORE.BATCH("高校",G1:H1,G2:H4)']]);
    await write('A1:B2', [
      ['信息公开', '栏目开设'],
      [3, ''],
    ]);
    await write('A5', [['=SCORE.BATCH("高校",A1:B1,A2:B2)']]);
    await write('D1:D2', [['=SCORE("高校","信息公开",3)'], ['=SCORE("高校","信息公开",G3)']]);
    const before = await shown('A1:J9');
    const table = await shown('J1:K3');
    expect(table.every((each) => typeof each === 'number')).toBe(true);
    const { freezeActiveSheet } = await import('../../src/hosts/excel/formulas');
    expect(await freezeActiveSheet()).toEqual({ changed: 3, locked: [], kept: ['A5'], open: [] });
    expect(await shown('A1:J9')).toEqual(before);
    expect(await shown('J1:K3')).toEqual(table);
    expect(await held('J1:K3')).toEqual(table);
    expect(await held('A5')).toEqual(['=SCORE.BATCH("高校",A1:B1,A2:B2)']);
    await write('G2', [[0]]);
    expect(await shown('J1:K3')).toEqual(table);
  });

  test('repairing writes a formula that fills a table, and nothing into the cells that it fills', async () => {
    await start(excel);
    await write('G1:H4', [
      ['信息公开', '栏目开设'],
      [3, 2],
      [0, 0],
      [1, 1],
    ]);
    await write('J1', [['=SCORE.BATCH("高校",G1:H1,G2:H4)']]);
    const table = await shown('J1:K3');
    const { repairFormulas } = await import('../../src/hosts/excel/formulas');
    expect(await repairFormulas()).toMatchObject({ changed: 1 });
    expect(await shown('J1:K3')).toEqual(table);
    await write('G2', [[0]]);
    expect((await shown('J1:K3'))[0]).toBe(0);
  });

  test('a thousand formulas that refer to zeros and blanks take a few requests', async () => {
    await start(excel);
    await write(
      'A1:A1000',
      Array.from({ length: 1_000 }, (_, row) => [row % 2 === 0 ? 0 : '']),
    );
    expect(await shown('A1')).toEqual([0]);
    await write(
      'B1:B1000',
      Array.from({ length: 1_000 }, (_, row) => [`=SCORE("直属单位","安全通报",A${row + 1})`]),
    );
    await new Promise((done) => {
      setTimeout(done);
    });
    office.resetTraffic();
    await settled();
    expect(office.traffic.syncs).toBeLessThanOrEqual(5);
    const points = await shown('B1:B1000');
    expect(points.filter((each) => each === 4)).toHaveLength(500);
    expect(points.filter((each) => each === '#N/A')).toHaveLength(500);
  });

  test('a formula that could mean several schemes has its points once the workbook is known to be one of them: cells in error are written again', async () => {
    await start(excel);
    await write('A1:A2', [
      ['=SCORE("市直部门","工作落实","0","0","是","是","是","是","否")'],
      ['=SCORE("suizhou-2023-kaoping/市直部门","工作落实","0","0","是","是","是","是","否")'],
    ]);
    expect(await shown('A1:A2')).toEqual(['#VALUE!', 68]);
    const { setOwnScheme } = await import('../../src/functions/open-workbook');
    const { recalculate } = await import('../../src/hosts/excel/formulas');
    setOwnScheme(bundled('suizhou-2023-kaoping', { 'five-aspects': 'together' }));
    await recalculate();
    expect(await shown('A1:A2')).toEqual([20, 20]);
  });
});

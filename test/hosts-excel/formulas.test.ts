// Formulas on protected sheets, repaired with the genuine client on the emulated host where Excel stops half-way, and frozen where it is
// old.
import { failureMessage } from '../../src/open-book/failure-words';
import { excelHost } from '../../src/hosts/excel';
import { inExcel } from '../excel/in-excel';
import { beforeBatch, breakBatch } from './broken-batch';

const { freezeActiveSheet, repairFormulas } = excelHost;
const office = inExcel();

/** Requests of a repair of one protected sheet: the sheets, a look, the others, a look, opening, writing, a look, protecting. */
const [OPENING, WRITING, PROTECTING] = [5, 6, 8];
const sheet = (): string => office.grid.sheets()[0]!.id;
const isProtected = (): boolean => office.grid.extras().sheets[sheet()]?.protection !== undefined;

async function start(requirementSet?: string): Promise<void> {
  await office.open({ ...(requirementSet && { requirementSet }), excel: 'desktop' });
  office.grid.write(sheet(), 0, 0, [[{ value: null, formula: '=SCORE("高校","信息公开",3)' }]]);
}

async function startProtected(): Promise<void> {
  await start();
  office.grid.extras().sheets[sheet()] = { protection: { options: { allowSort: true } } };
}

test('a sheet that Excel does not protect again at once is protected at the second attempt, and nobody need know', async () => {
  await startProtected();
  const came = breakBatch(office, PROTECTING, 0, 'GeneralException');
  expect(await repairFormulas()).toEqual({ changed: 1, locked: [], kept: [], open: [] });
  expect([came(), isProtected()]).toEqual([true, true]);
});

test('a sheet that Excel does not protect again at all is named', async () => {
  await startProtected();
  breakBatch(office, PROTECTING, 0, 'GeneralException');
  breakBatch(office, PROTECTING + 1, 0, 'GeneralException');
  expect(await repairFormulas()).toEqual({ changed: 1, locked: [], kept: [], open: ['Sheet1'] });
  expect(isProtected()).toBe(false);
});

test('where writing fails the sheet is protected again; where that fails too, the message names it', async () => {
  await startProtected();
  breakBatch(office, WRITING, 0);
  expect(await repairFormulas().then(() => '', failureMessage)).toMatch(/^Excel 中断了操作.*请再试一次。$/);
  expect(isProtected()).toBe(true);
  breakBatch(office, WRITING, 0);
  for (const later of [1, 2]) breakBatch(office, WRITING + later, 0);
  expect(await repairFormulas().then(() => '', failureMessage)).toMatch(/^Excel 中断了操作.*工作表Sheet1原来受保护，Excel 没能重新保护/);
  expect(isProtected()).toBe(false);
});

test.each(['GeneralException', 'InvalidSelection'])(
  '%s while a sheet is opened is no password: the clerk is told to come back',
  async (code) => {
    await startProtected();
    breakBatch(office, OPENING, 0, code);
    expect(await repairFormulas().then(() => '', failureMessage)).toMatch(/另一个工作簿.*请切回本工作簿/);
    expect(isProtected()).toBe(true);
  },
);

test('a password that a colleague sets meanwhile keeps the sheet as it is, and it is named', async () => {
  await startProtected();
  beforeBatch(office, OPENING, () => {
    office.grid.extras().sheets[sheet()]!.protection!.password = 'x';
  });
  expect(await repairFormulas()).toEqual({ changed: 0, locked: ['Sheet1'], kept: [], open: [] });
});

test('an Excel that does not say how far a formula reaches keeps the formulas that fill tables', async () => {
  await start('1.11');
  office.grid.write(sheet(), 0, 0, [
    [
      { value: 3, formula: '=SCORE("高校","信息公开",3)' },
      { value: 3, formula: '=SCORE.BATCH("高校",A3:A3,A4:A4)' },
    ],
  ]);
  const { changed, kept } = await freezeActiveSheet();
  expect(kept).toContain('B1');
  expect(changed + kept.length).toBe(2);
});

test.each([
  ['repairing', repairFormulas, '=SCORE.BATCH("高校",A3:A3,A4:A5)'],
  ['freezing', freezeActiveSheet, undefined],
] as const)(
  '%s takes a formula and the cells that it fills for one, also where Excel shows the formula in all of them',
  async (_name, work, formula) => {
    await start();
    const batch = '=SCORE.BATCH("高校",A3:A3,A4:A5)';
    const real = office.grid.contents.bind(office.grid);
    // The formula of the first cell, seen in both that it fills.
    office.grid.contents = (id, area) =>
      real(id, area).map((line, r) =>
        line.map((content, c) => {
          const isSpill = area.column + c === 1 && content.formula === undefined && typeof content.value === 'number' && content.value < 3;
          return isSpill ? { ...content, formula: batch, ...(area.row + r === 0 && { spill: { rows: 2, columns: 1 } }) } : content;
        }),
      );
    office.grid.write(sheet(), 0, 1, [[{ value: 1 }], [{ value: 2 }]]);
    expect(await work()).toMatchObject({ changed: work === repairFormulas ? 2 : 1 });
    const [first, second] = real(sheet(), { row: 0, column: 1, rows: 2, columns: 1 }).flat();
    expect([first!.formula, second!.formula]).toEqual([formula, undefined]);
    expect(second!.value).toBe(2);
  },
);

describe('a workbook too large for one answer of Excel on the web', () => {
  const ROWS = 2_500;
  const formula = `=SCORE("高校","信息公开",3)&"${'长'.repeat(800)}"`;
  const areas = { row: 0, column: 0, rows: ROWS, columns: 1 };

  beforeEach(async () => {
    await office.open({ excel: 'web', calculate: () => 1 });
    office.grid.write(
      sheet(),
      0,
      0,
      Array.from({ length: ROWS }, () => [{ value: null, formula: formula.replace('SCORE', '_xldudf_SCORE_DEV_SCORE') }]),
    );
  });

  test.each([
    ['whose sheets are expected', ['Sheet1']],
    ['about which nothing is known', []],
  ])('is repaired in parts, one %s', async (_which, expected) => {
    expect(await repairFormulas(expected)).toEqual({ changed: ROWS, locked: [], kept: [], open: [] });
    expect(new Set(office.grid.contents(sheet(), areas).map(([cell]) => cell!.formula))).toEqual(new Set([formula]));
  });

  test('is read in parts', async () => {
    office.grid.write(
      sheet(),
      0,
      0,
      Array.from({ length: ROWS }, (_each, row) => [{ value: `${row}${'长'.repeat(800)}` }]),
    );
    const [[rows]] = [await excelHost.read([{ sheet: 'Sheet1', area: areas }])];
    expect(rows!.map(([cell]) => parseInt(String(cell), 10))).toEqual(Array.from({ length: ROWS }, (_each, row) => row));
  });
});

test('a sheet that has gone or come since the workbook was read keeps nobody from repairing the others', async () => {
  await start();
  office.grid.write(office.grid.addSheet('新表'), 0, 0, [[{ value: null, formula: '=SCORE("高校","信息公开",3)' }]]);
  expect(await repairFormulas(['Sheet1', '已删'])).toMatchObject({ changed: 2 });
  expect(await repairFormulas(['Sheet1'])).toMatchObject({ changed: 2 });
});

test.each([
  ['that people use', '', '=SCORE.MAX("高校","信息公开")'],
  ['of developers', 'SCORE_DEV.', '=SCORE_DEV.SCORE.MAX("高校","信息公开")'],
])('formulas of either add-in are repaired into calls of the one %s where that runs', async (_which, prefix, repaired) => {
  await start();
  process.env.FUNCTION_PREFIX = prefix;
  try {
    const calls = ['SCORE_DEV.SCORE.MAX', '_xldudf_SCORE_DEV_SCORE_MAX', 'SCORE.MAX', '_xldudf_SCORE_MAX'];
    office.grid.write(sheet(), 0, 0, [calls.map((call) => ({ value: null, formula: `=${call}("高校","信息公开")` }))]);
    expect(await repairFormulas()).toMatchObject({ changed: calls.length });
    const cells = office.grid.contents(sheet(), { row: 0, column: 0, rows: 1, columns: calls.length })[0]!;
    expect(cells.map(({ formula }) => formula)).toEqual(calls.map(() => repaired));
  } finally {
    Reflect.deleteProperty(process.env, 'FUNCTION_PREFIX');
  }
});

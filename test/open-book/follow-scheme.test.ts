// SCORE and the open workbook, through the genuine client: whose readings decide, however long Excel takes to answer the first time.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { excelHost } from '../../src/hosts/excel';
import { bundled } from '../cases/units';
import { inExcel } from '../excel/in-excel';
import { holdBatches } from '../hosts-excel/broken-batch';

const scheme = bundled('suizhou-2023-kaoping', { 'five-aspects': 'together' });
const aspects = ['工作落实', '0', '0', '是', '是', '是', '是', '否'] as const;

const office = inExcel({ calculate: () => 0 });

beforeEach(() => jest.resetModules());

async function build(): Promise<void> {
  const { units, draws = [] } = demoAssessment(scheme, 2023, 6);
  const plan = buildWorkbook({ scheme, year: 2023, units, draws, formulas: 'score', demo: true, today: '2023-12-20' });
  await excelHost.apply(plan.sheets.map((sheet) => ({ do: 'add-sheet', plan: sheet })));
}

/** The page as Excel starts it: its functions, then the code that follows the workbook; no pane is drawn. */
async function startPage() {
  const { cellsAt, enter } = await import('../functions/excel');
  await import('../../src/functions/register');
  (await import('../../src/open-book/chosen-host')).chooseHost('Excel', async () => excelHost);
  const { followScheme } = await import('../../src/open-book/follow-scheme');
  const session = await import('../../src/open-book/session');
  return { cellsAt, enter, followScheme, ...session };
}

test('with a reading that hangs, a scheme of its own is right once it has come, and never wrong before', async () => {
  await build();
  const { enter, followScheme, currentSession } = await startPage();
  const release = holdBatches(office);
  const seen: unknown[] = [];
  const answers = ['suizhou-2023-kaoping/市直部门', '市直部门'].map((category) => enter('SCORE', category, ...aspects) as Promise<unknown>);
  for (const answer of answers) void answer.then((points) => seen.push(points));
  followScheme();
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  expect([currentSession().state, seen]).toEqual(['reading', []]);
  release();
  expect(await Promise.all(answers)).toEqual([20, 20]);
  expect(enter('SCORE', '市直部门', ...aspects)).toBe(20);
});

test('formulas alone have the workbook read, with the pane closed, and nothing is worked out twice for it', async () => {
  await build();
  const { enter, followScheme, currentSession } = await startPage();
  followScheme();
  expect(currentSession().state).toBe('unread');
  const calculate = jest.spyOn(office.grid, 'calculate');
  expect(await enter('SCORE', '市直部门', ...aspects)).toBe(20);
  expect(currentSession().state).toBe('open');
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
  expect(calculate).not.toHaveBeenCalled();
});

test('a workbook that becomes one of ours while it is open has its formulas worked out anew', async () => {
  const { enter, followScheme, refresh } = await startPage();
  followScheme();
  await refresh();
  expect(enter('SCORE', 'suizhou-2023-kaoping/市直部门', ...aspects)).toBe(68);
  await build();
  const calculate = jest.spyOn(office.grid, 'calculate');
  await refresh();
  expect(enter('SCORE', 'suizhou-2023-kaoping/市直部门', ...aspects)).toBe(20);
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
  expect(calculate).toHaveBeenCalled();
});

test('a 0 in a formula is looked at in its cell', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').values = [[0, '']];
    await context.sync();
  });
  const { cellsAt, enter, followScheme } = await startPage();
  followScheme();
  expect(await enter('SCORE', '直属单位', '安全通报', cellsAt('Sheet1!A1', [0]))).toBe(4);
  expect(await enter('SCORE', '直属单位', '安全通报', cellsAt('Sheet1!B1', [0]))).toMatchObject({ error: '#N/A' });
});

// Formulas that are typed or pasted while the pane is open, on a sheet of people's own: a name that Excel does not know is noticed by
// itself.
import { buildWorkbook } from '../../src/app/build';
import { refresh } from '../../src/open-book/session';
import { setUnresolved, unresolvedSheets } from '../../src/open-book/formulas/unresolved';
import { noteCall } from '../../src/functions/calls';
import { excelHost } from '../../src/hosts/excel';
import { followChanges } from '../../src/open-book/live';
import type { ExcelKind } from '../../src/workbench/host/behaviour';
import { bundled } from '../cases/units';
import { inExcel } from '../excel/in-excel';

const CALL = 'SCORE("高校","信息公开",3)';
const units = [{ name: '甲大学', category: '高校', attributes: { 办学层次: '本科' }, entries: {} }];
const plan = buildWorkbook({ scheme: bundled('hunan-2022'), year: 2022, units, formulas: 'native', demo: false, today: '2022-12-20' });

const office = inExcel();

/** A workbook of ours with a sheet of people's own, and a pane that follows it. */
async function follow(excel: ExcelKind): Promise<string> {
  await office.open({ excel, calculate: (formula) => (String(formula).includes('SCORE(') ? '#NAME?' : 0) });
  await excelHost.apply(plan.sheets.map((sheet) => ({ do: 'add-sheet', plan: sheet })));
  const own = office.grid.addSheet('试算');
  office.grid.write(own, 0, 0, [[{ value: '我的试算' }]]);
  setUnresolved([]);
  noteCall();
  await refresh();
  await followChanges();
  return own;
}

const settled = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, 1_500);
  });

test.each([
  ['typed', 'desktop', [[CALL]]],
  [
    'pasted with others',
    'web',
    [
      ['1+1', CALL],
      [CALL, '2'],
    ],
  ],
] as const)('%s in Excel on the %s', async (_, excel, formulas) => {
  const own = await follow(excel);
  office.grid.write(
    own,
    2,
    1,
    formulas.map((line) => line.map((formula) => ({ value: null, formula: `=${formula}` }))),
  );
  await settled();
  expect(unresolvedSheets()).toEqual(['试算']);
});

test('other formulas, and what is entered on sheets of ours, are none of it: of ours Excel is asked once', async () => {
  const own = await follow('desktop');
  office.grid.write(own, 2, 1, [[{ value: null, formula: '=NO.SCORE("高校")' }]]);
  await settled();
  const entry = office.grid.sheets().find(({ name }) => name === '录入_高校')!.id;
  office.grid.write(entry, 5, 2, [[{ value: 1 }]]);
  await settled();
  const counted = async (act: () => unknown): Promise<number> => {
    office.resetTraffic();
    await act();
    await settled();
    return office.traffic.syncs;
  };
  const reading = await counted(refresh);
  expect(await counted(() => office.grid.write(entry, 5, 2, [[{ value: 2 }]]))).toBe(reading);
  expect(unresolvedSheets()).toEqual([]);
});

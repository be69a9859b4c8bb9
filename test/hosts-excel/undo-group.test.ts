// Entries can be undone at once where Excel can do that, and are written all the same where it cannot.
import { excelHost } from '../../src/hosts/excel';
import type { Change } from '../../src/workbook/host';
import { inExcel } from '../excel/in-excel';
import { samplePlan } from '../hosts/sample-plan';
import { breakBatch } from './broken-batch';

const write = (rows: number): Change => ({
  do: 'write',
  sheet: 'Sheet1',
  row: 0,
  column: 0,
  cells: Array.from({ length: rows }, (_, row) => [row + 1, 'x']),
});
const NEW: Change = {
  do: 'add-sheet',
  plan: {
    name: '名单',
    widths: [9],
    styles: [],
    blocks: [{ row: 0, column: 0, cells: [['单位'], ['甲']] }],
    tables: [{ name: '名单_', area: { row: 0, column: 0, rows: 2, columns: 1 }, columns: ['单位'] }],
  },
};

const office = inExcel();
let groups: boolean[];

/** Notes for each run of the add-in whether it asked for a group. */
async function start(excel: 'desktop' | 'web'): Promise<void> {
  await office.open({ excel });
  groups = [];
  const run = Excel.run.bind(Excel) as (...args: unknown[]) => Promise<unknown>;
  Excel.run = ((...args: unknown[]) => {
    groups.push((args[0] as Excel.RunOptions).mergeUndoGroup === true);
    return run(...args);
  }) as typeof Excel.run;
}

const first = async (): Promise<unknown> =>
  (await excelHost.read([{ sheet: 'Sheet1', area: { row: 0, column: 0, rows: 2, columns: 1 } }]))[0]!.flat();

test('a few cells are one group on the desktop', async () => {
  await start('desktop');
  expect(await excelHost.apply([write(1), { ...write(1), row: 1 } as Change])).toMatchObject({ ok: true });
  expect(groups).toEqual([true]);
  expect(await first()).toEqual([1, 1]);
});

test('where a group is refused, as on the web, they are written once more without one', async () => {
  await start('web');
  expect(await excelHost.apply([write(2)])).toMatchObject({ ok: true });
  expect(groups).toEqual([true, false]);
  expect(await first()).toEqual([1, 2]);
});

test('what Excel had written before it refused the group is not there twice, and events are on afterwards', async () => {
  await start('desktop');
  const changed = new Set<string>();
  office.grid.listen((event) => {
    if (event.kind === 'changed') changed.add(event.change);
  });
  breakBatch(office, 2, 0.8, 'UndoNotSupported'); // looking comes first
  expect(await excelHost.apply([write(1), { ...write(1), row: 1 } as Change])).toMatchObject({ ok: true });
  expect(groups).toEqual([true, false]);
  expect(changed).toEqual(new Set(['RangeEdited'])); // cells were given values; no rows came in
  expect((await excelHost.survey()).sheets).toEqual([{ name: 'Sheet1', hidden: false, used: { row: 0, column: 0, rows: 2, columns: 2 } }]);
  await Excel.run(async (context) => {
    context.runtime.load('enableEvents');
    await context.sync();
    expect(context.runtime.enableEvents).toBe(true);
  });
});

test('what makes, replaces or lengthens sheets, and what is large, is never a group', async () => {
  await start('desktop');
  const replace: Change = { do: 'replace-sheet', sheet: '名单', plan: (NEW as Extract<Change, { plan: unknown }>).plan };
  for (const changes of [
    [NEW],
    [replace],
    [{ do: 'append-rows', table: '名单_', rows: [['乙']] }],
    [write(1), replace],
    [write(400)],
  ] satisfies Change[][]) {
    groups.length = 0;
    expect(await excelHost.apply(changes)).toMatchObject({ ok: true });
    expect(groups).toEqual([false]);
  }
  expect(samplePlan.sheets.some(({ hidden }) => hidden)).toBe(true);
  expect(await excelHost.apply(samplePlan.sheets.map((plan): Change => ({ do: 'add-sheet', plan })))).toMatchObject({ ok: true });
});

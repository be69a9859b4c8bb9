// When Excel fails half-way: what people entered stays, nothing half-made stays, and a second run finishes the job.
import { excelHost } from '../../src/hosts/excel';
import { Cancelled } from '../../src/open-book/failure';
import type { Cell } from '../../src/model/cell';
import type { Change, OnProgress } from '../../src/workbook/host';
import type { SheetPlan } from '../../src/workbook/plan';
import { inExcel } from '../excel/in-excel';
import { samplePlan } from '../hosts/sample-plan';
import { beforeBatch, breakBatch } from './broken-batch';
import { faultyRequest } from './faults/faulty-request';

const addAll: Change[] = samplePlan.sheets.map((plan) => ({ do: 'add-sheet', plan }));
const entered: Cell[][] = [
  ['单位', '项数'],
  ['甲大学', 3],
  ['乙学院', null],
];
const entries: SheetPlan = {
  name: '录入',
  widths: [20, 10],
  styles: [],
  blocks: [{ row: 0, column: 0, cells: entered }],
  tables: [{ name: '录入_', area: { row: 0, column: 0, rows: 3, columns: 2 }, columns: ['单位', '项数'] }],
};

const office = inExcel({ requirementSet: '1.9' });

beforeEach(async () => {
  await excelHost.apply([{ do: 'add-sheet', plan: entries }]);
});

const names = async () => (await excelHost.survey()).sheets.map(({ name }) => name);
const sheet = async (name: string) => {
  const { used } = (await excelHost.survey()).sheets.find((each) => each.name === name)!;
  return (await excelHost.read([{ sheet: name, area: used! }]))[0]!;
};
const eventsOn = () =>
  Excel.run(async (context) => {
    context.runtime.load('enableEvents');
    await context.sync();
    return context.runtime.enableEvents;
  });

/** Requests of a run that adds the sample's sheets: looking, making the sheets, filling them. */
const LOOKING = 1;
const MAKING = 2;
const FILLING = 3;

test.each([LOOKING, MAKING, FILLING])(
  'when request %i fails nothing half-made stays, events are on, and a second run finishes',
  async (request) => {
    const broken = breakBatch(office, request);
    await expect(excelHost.apply(addAll)).rejects.toMatchObject({ code: 'RequestAborted' });
    expect(broken()).toBe(true);
    expect(await names()).toEqual(['Sheet1', '录入']);
    expect(await sheet('录入')).toEqual(entered);
    expect(await eventsOn()).toBe(true);
    expect(await excelHost.apply(addAll)).toMatchObject({ ok: true });
    expect(await names()).toEqual(['Sheet1', '录入', ...samplePlan.sheets.map(({ name }) => name)]);
  },
);

test('what people type on a sheet that is half made stays, and they are told where it is until they have taken it', async () => {
  const broken = faultyRequest(office, FILLING, 'connection lost');
  await expect(excelHost.apply(addAll)).rejects.toMatchObject({ code: 'ConnectionFailure' });
  await broken.mend();
  const [first] = samplePlan.sheets;
  const { id } = office.grid.sheets().find(({ name }) => name === first!.name)!;
  office.grid.write(id, 70, 3, [[{ value: '后来填的' }]]);
  for (let time = 0; time < 2; time++)
    expect(await excelHost.apply(addAll)).toMatchObject({ ok: false, refusal: { message: expect.stringContaining('D71') as string } });
  expect(office.grid.contents(id, { row: 70, column: 3, rows: 1, columns: 1 })).toEqual([[{ value: '后来填的' }]]);
  office.grid.deleteSheet(id);
  expect(await excelHost.apply(addAll)).toMatchObject({ ok: true });
  expect(await names()).toEqual(['Sheet1', '录入', ...samplePlan.sheets.map(({ name }) => name)]);
});

test('a sheet that a colleague made and named alike in the meantime is never taken away', async () => {
  beforeBatch(office, MAKING, () => office.grid.write(office.grid.addSheet('说明'), 0, 0, [[{ value: '同事写的' }]]));
  await expect(excelHost.apply(addAll)).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  expect(await names()).toEqual(['Sheet1', '录入', '说明']);
  expect(await sheet('说明')).toEqual([['同事写的']]);
});

test('a replaced sheet that was left half-done is whole after a second run, and what refers to it still does', async () => {
  const plan = (unit: string): SheetPlan => ({
    name: '排名',
    widths: [10],
    styles: [{ area: { row: 0, column: 0, rows: 2, columns: 1 }, style: 'header' }],
    blocks: [{ row: 0, column: 0, cells: [['单位'], [unit]] }],
  });
  await excelHost.apply([{ do: 'add-sheet', plan: plan('旧') }]);
  const replace: Change[] = [{ do: 'replace-sheet', sheet: '排名', plan: plan('新') }];
  breakBatch(office, FILLING - 1);
  await expect(excelHost.apply(replace)).rejects.toThrow();
  expect(await sheet('录入')).toEqual(entered);
  expect(await excelHost.apply(replace)).toMatchObject({ ok: true });
  expect(await sheet('排名')).toEqual([['单位'], ['新']]);
  expect(await names()).toEqual(['Sheet1', '录入', '排名']);
});

test('rows that were being added when Excel failed are not there twice when the second run asks what is there', async () => {
  const rows = Array.from({ length: 700 }, (_, index) => [`${'很长的名称'.repeat(300)}${index}`, index]);
  // Looking at the table and at its rules, the looks of the new rows, the first slice, then the slice that fails.
  breakBatch(office, 5, 0);
  await expect(excelHost.apply([{ do: 'append-rows', table: '录入_', rows }])).rejects.toMatchObject({ code: 'RequestAborted' });
  const there = new Set((await sheet('录入')).map(([name]) => name));
  const missing = rows.filter(([name]) => !there.has(name as string));
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.length).toBeLessThan(rows.length);
  expect(await excelHost.apply([{ do: 'append-rows', table: '录入_', rows: missing }])).toMatchObject({ ok: true });
  expect(await sheet('录入')).toEqual([...entered, ...rows]);
});

/** As the pane asks: where it can no longer be stopped nothing is thrown. */
const stopFrom =
  (least: number): OnProgress =>
  (done, _total, canStop = true) => {
    if (canStop && done >= least) throw new Cancelled();
  };

test('who stops the making of sheets, even in its last request, finds the workbook as it was', async () => {
  await expect(excelHost.apply(addAll, stopFrom(1))).rejects.toBeInstanceOf(Cancelled);
  expect(await names()).toEqual(['Sheet1', '录入']);
  expect(await eventsOn()).toBe(true);
});

test('who stops before anything is changed finds every cell as it was', async () => {
  const changes: Change[] = [{ do: 'write', sheet: '录入', row: 1, column: 1, cells: [[5]] }, ...addAll];
  await expect(excelHost.apply(changes, stopFrom(0))).rejects.toBeInstanceOf(Cancelled);
  expect(await sheet('录入')).toEqual(entered);
  expect(await names()).toEqual(['Sheet1', '录入']);
});

test('a change of what stood in the workbook before is carried through, and it is said from the start that it cannot be stopped', async () => {
  const told: [number, boolean | undefined][] = [];
  await excelHost.apply([{ do: 'write', sheet: '录入', row: 1, column: 1, cells: [[5]] }, ...addAll], (done, _total, canStop) => {
    told.push([done, canStop]);
    stopFrom(1)(done, _total, canStop);
  });
  expect((await sheet('录入'))[1]).toEqual(['甲大学', 5]);
  expect(await names()).toContain(samplePlan.sheets[0]!.name);
  expect(told.slice(0, 2)).toEqual([
    [0, true],
    [0, false],
  ]);
  expect(told.slice(1).map(([, canStop]) => canStop)).not.toContain(true);
});

test('who is too late is told so as soon as the last request is through', async () => {
  const told: (boolean | undefined)[] = [];
  await excelHost.apply(addAll, (_done, _total, canStop) => told.push(canStop));
  expect(told).toEqual([true, true, false]);
});

test('progress counts what Excel has carried out, not what waits to be sent', async () => {
  const told: number[] = [];
  await excelHost.apply(addAll, (done) => {
    told.push(done);
  });
  expect(told).toEqual([0, addAll.length, addAll.length]);
});

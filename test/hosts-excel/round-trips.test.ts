// How many requests the host needs, however many units there are.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { readOpenBook } from '../../src/commands/read-open-book';
import { excelHost } from '../../src/hosts/excel/excel-host';
import { schemeOf } from '../../src/rubric/library';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { startOfficeHost, type RunningOfficeHost } from '../excel/office-host';
import { samplePlan } from '../hosts/sample-plan';

let office: RunningOfficeHost;

beforeEach(async () => {
  office = await startOfficeHost({ requirementSet: '1.9', global: true });
  await quiet();
  office.resetTraffic();
});
afterEach(async () => {
  await quiet();
  expect(office.failures).toEqual([]);
  office.close();
});

/** Waits until the client has nothing left to tell the host: it announces itself, and lets go of ranges, on its own. */
async function quiet(): Promise<void> {
  for (let before = -1; before !== office.traffic.syncs; ) {
    before = office.traffic.syncs;
    await new Promise((done) => { setTimeout(done, 100); });
  }
}

const add = (plan: WorkbookPlan) => excelHost.apply(plan.sheets.map((sheet) => ({ do: 'add-sheet', plan: sheet })));

function demo(units?: number): WorkbookPlan {
  const scheme = schemeOf('hunan-2022');
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const { units: inputs } = demoAssessment(scheme.value, 2022, units);
  return buildWorkbook({ scheme: scheme.value, year: 2022, units: inputs, formulas: 'score', demo: true, today: '2022-12-20' });
}

test('a small plan takes a lookup and one write', async () => {
  await add(samplePlan);
  expect(office.traffic.syncs).toBe(2);
});

test('looking and reading take three requests', async () => {
  await add(samplePlan);
  await quiet();
  office.resetTraffic();
  const { sheets } = await excelHost.survey();
  expect(office.traffic.syncs).toBe(2);
  await excelHost.read(sheets.flatMap(({ name, used }) => (used ? [{ sheet: name, area: used }] : [])));
  expect(office.traffic.syncs).toBe(3);
});

test('a large area is read in slices and put together again', async () => {
  const cells = Array.from({ length: 3_000 }, (_, row) => Array.from({ length: 40 }, (_each, column) => row * 40 + column));
  await excelHost.apply([{ do: 'add-sheet', plan: { name: '大表', widths: [], styles: [], blocks: [{ row: 0, column: 0, cells }] } }]);
  await quiet();
  office.resetTraffic();
  expect(await excelHost.read([{ sheet: '大表', area: { row: 0, column: 0, rows: 3_000, columns: 40 } }])).toEqual([cells]);
  expect(office.traffic.syncs).toBe(2);
});

test('the workbook of all 164 units takes at most twelve requests, none near 5 MB', async () => {
  await excelHost.survey();
  expect(await add(demo())).toMatchObject({ ok: true });
  await quiet();
  expect(office.traffic.syncs).toBeLessThanOrEqual(12);
  expect(office.traffic.sent / office.traffic.syncs).toBeLessThan(2_000_000);
  const { sheets, tables } = await excelHost.survey();
  expect(sheets).toHaveLength(13);
  expect(tables.find(({ name }) => name === '录入_高校')!.area.rows).toBeGreaterThan(50);
}, 30_000);

test('opening, validating and scoring the workbook takes at most four requests', async () => {
  await add(demo(30));
  await quiet();
  office.resetTraffic();
  expect(await readOpenBook()).toMatchObject({ state: 'open' });
  await quiet();
  expect(office.traffic.syncs).toBeLessThanOrEqual(4);
}, 30_000);

test('more units need no more requests', async () => {
  await add(demo(12));
  await quiet();
  const few = office.traffic.syncs;
  office.close();
  office = await startOfficeHost({ requirementSet: '1.9', global: true });
  await quiet();
  office.resetTraffic();
  await add(demo(400));
  await quiet();
  expect(office.traffic.syncs).toBeLessThanOrEqual(Math.max(12, few));
}, 60_000);

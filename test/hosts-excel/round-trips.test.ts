// How many requests the host needs, however many units there are.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { openWorkbook } from '../../src/app/open';
import { lookEverywhere } from '../../src/open-book/formulas/functions-run';
import { sheetsSoFar } from '../../src/open-book/formulas/places-of-calls';
import { refresh } from '../../src/open-book/session';
import { setUnresolved, unresolvedSheets } from '../../src/open-book/formulas/unresolved';
import { noteCall } from '../../src/functions/calls';
import { excelHost } from '../../src/hosts/excel';
import { parseArea } from '../../src/workbook/area';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { shelf } from '../shelf';
import { roundTrips, type RoundTrips } from '../bench/round-trips';
import { inExcel } from '../excel/in-excel';
import { MemoryHost } from '../workbook/memory-host';
import { plan as bookPlan, rateCells, units } from '../workbook/sample-book';
import { samplePlan } from '../hosts/sample-plan';

afterEach(() => quiet());
const office = inExcel({ requirementSet: '1.9' });

beforeEach(async () => {
  await quiet();
  office.resetTraffic();
});

/** Waits until the client has nothing left to tell the host: it announces itself, and lets go of ranges, on its own. */
async function quiet(): Promise<void> {
  for (let before = -1; before !== office.traffic.syncs; ) {
    before = office.traffic.syncs;
    await new Promise((done) => {
      setTimeout(done, 100);
    });
  }
}

/** A book with three schools; answers where their rates stand. */
async function laidBook() {
  const plan = bookPlan({ units: units().filter(({ category }) => category === '高校') });
  await add(plan);
  return (await rateCells(new MemoryHost(plan))).map((cell) => parseArea(cell)!);
}

/** From now on what is called, until asked. */
function sentNames({ window }: typeof office): () => string[] {
  const external = window.external as unknown as { Execute(id: number, params: unknown[], callback: unknown): void };
  const real = external.Execute;
  const names: string[] = [];
  external.Execute = (id, params, callback) => {
    const body = ((Array.isArray(params[0]) ? params[0] : params) as unknown[])[4];
    if (typeof body === 'string') for (const [, name] of body.matchAll(/"Name":"(\w+)"/gu)) names.push(name!);
    real(id, params, callback);
  };
  return () => {
    external.Execute = real;
    return names;
  };
}

const add = (plan: WorkbookPlan) => excelHost.apply(plan.sheets.map((sheet) => ({ do: 'add-sheet', plan: sheet })));

test('a small plan takes a lookup, one request that makes its sheets, and one that fills them', async () => {
  await add(samplePlan);
  expect(office.traffic.syncs).toBe(3);
});

test('nothing that sheets are laid on is kept: letting go of thousands of ranges would stop the pane for seconds', async () => {
  const heights = Array.from({ length: 400 }, (_, row) => ({ row, points: 20 + (row % 2) }));
  const cells = heights.map(({ row }) => [row]);
  const sent = sentNames(office);
  await add({ title: '', sheets: [{ name: '行高', widths: [10], heights, blocks: [{ row: 0, column: 0, cells }], styles: [] }] });
  await quiet();
  const names = sent();
  expect(names.filter((name) => name === 'GetRangeByIndexes').length).toBeGreaterThan(400); // or nothing was looked at
  expect(names.filter((name) => name === '_KeepReference' || name === '_RemoveReference').length).toBeLessThan(20);
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

test('a workbook whose rates may be percentages is opened with one request more, however many they are', async () => {
  const cells = await laidBook();
  const open = async (): Promise<number> => {
    await quiet();
    office.resetTraffic();
    expect(await openWorkbook(excelHost, shelf)).toMatchObject({ ok: true });
    return office.traffic.syncs;
  };
  const plain = await open();
  await excelHost.apply(cells.map(({ row, column }) => ({ do: 'write', sheet: '录入_高校', row, column, cells: [[0.7]], format: '0%' })));
  expect(await open()).toBe(plain + 1);
});

test('a large area is read in slices and put together again', async () => {
  const cells = Array.from({ length: 3_000 }, (_, row) => Array.from({ length: 40 }, (_each, column) => row * 40 + column));
  await excelHost.apply([{ do: 'add-sheet', plan: { name: '大表', widths: [], styles: [], blocks: [{ row: 0, column: 0, cells }] } }]);
  await quiet();
  office.resetTraffic();
  expect(await excelHost.read([{ sheet: '大表', area: { row: 0, column: 0, rows: 3_000, columns: 40 } }])).toEqual([cells]);
  expect(office.traffic.syncs).toBe(2);
});

describe("a book of 164 units and a sheet of somebody's own, which Excel has not recognised", () => {
  const real = setTimeout;

  beforeEach(async () => {
    await office.open({ requirementSet: '1.9', calculate: () => '#NAME?' });
    const scheme = shelf.scheme('hunan-2022');
    if (!scheme.ok) throw new Error(scheme.refusal.message);
    const { units } = demoAssessment(scheme.value, 2022);
    expect(units).toHaveLength(164);
    await add(buildWorkbook({ scheme: scheme.value, year: 2022, units, formulas: 'score', demo: true, today: '2022-12-20' }));
    office.grid.write(office.grid.addSheet('试算'), 0, 0, [[{ value: '#NAME?', formula: '=SCORE("高校","信息公开",3)' }]]);
    await refresh();
    await quiet();
    office.resetTraffic();
    setUnresolved([]);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test.each([
    ['no function was called', 'unknown'],
    ['functions are called elsewhere', 'known'],
  ])(
    'where %s, a look takes one request and the repair two, with what the client tells on its own; none comes near 5 MB',
    async (_where, knowledge) => {
      if (knowledge === 'known') noteCall();
      else
        jest
          .spyOn(globalThis, 'setTimeout')
          .mockImplementation(((task: () => void, pause = 0) => real(task, pause === 100 ? 0 : pause)) as typeof setTimeout);
      expect(await lookEverywhere()).toBe(knowledge);
      expect(unresolvedSheets()).toContain('试算');
      expect(office.traffic.syncs).toBe(1);
      const { changed, locked } = await excelHost.repairFormulas(sheetsSoFar());
      expect(locked).toEqual([]);
      expect(changed).toBeGreaterThan(2_000);
      await quiet();
      expect(office.traffic.syncs).toBe(3);
      expect(office.traffic.sent).toBeLessThan(4_000_000);
      expect(office.traffic.received).toBeLessThan(4_000_000);
    },
    120_000,
  );
});

describe("the year's work", () => {
  const MEGABYTE = 1_000_000;
  let few: RoundTrips[];
  let many: RoundTrips[];

  beforeAll(async () => {
    few = await roundTrips();
    many = await roundTrips(328);
  }, 120_000);

  test('the workbook of all three categories and 164 units takes at most ten requests', () => {
    expect(few[0]).toMatchObject({ useCase: 'build the workbook', units: 164 });
    expect(few[0]!.syncs).toBeLessThanOrEqual(10);
  });

  test.each([
    ['1.18', 'desktop'],
    ['1.17', 'web'],
  ] as const)(
    'nor more with ExcelApi %s on the %s',
    async (requirementSet, excel) => {
      const [build, open] = await roundTrips(undefined, { requirementSet, excel }, { publishes: false });
      expect(build!.syncs).toBeLessThanOrEqual(10);
      expect(open!.syncs).toBeLessThanOrEqual(3);
    },
    120_000,
  );

  test('opening, validating and scoring it takes at most three, publishing the results at most fourteen', () => {
    expect(few.map(({ useCase }) => useCase)).toEqual([
      'build the workbook',
      'open, validate and score',
      'publish results',
      'publish results again',
    ]);
    expect(few[1]!.syncs).toBeLessThanOrEqual(3);
    expect(few[2]!.syncs).toBeLessThanOrEqual(14);
    expect(few[3]!.syncs).toBeLessThanOrEqual(14);
  });

  test('twice the units need no more requests, but for slices of two megabytes', () => {
    for (const [index, { useCase, syncs, sent }] of many.entries()) {
      const slices = Math.ceil(sent / (2 * MEGABYTE));
      expect({ useCase, syncs }).toEqual({ useCase, syncs: Math.min(syncs, few[index]!.syncs + slices) });
    }
  });

  test('no request comes near the 5 MB that Excel on the web takes', () => {
    for (const { useCase, units, largest } of [...few, ...many]) {
      expect({ useCase, units, largest }).toEqual({ useCase, units, largest: Math.min(largest, 3 * MEGABYTE) });
    }
  });
});

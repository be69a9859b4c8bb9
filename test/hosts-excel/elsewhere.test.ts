// When another workbook comes to the front on Windows or Mac: the clerk is told to come back, nothing half-made stays, and pressing again
// finishes.
import { excelHost } from '../../src/hosts/excel';
import { failureMessage } from '../../src/open-book/failure-words';
import type { Change } from '../../src/workbook/host';
import type { SheetPlan } from '../../src/workbook/plan';
import { inExcel } from '../excel/in-excel';
import { samplePlan } from '../hosts/sample-plan';
import { beforeBatch } from './broken-batch';

const addAll: Change[] = samplePlan.sheets.map((plan) => ({ do: 'add-sheet', plan }));
const COME_BACK = /另一个工作簿.*请切回本工作簿，再按一次/;

const office = inExcel({ requirementSet: '1.9', excel: 'desktop' });

const names = (): string[] => office.grid.sheets().map(({ name }) => name);
const leave = (): void => {
  office.around.otherInFront = true;
};
const comeBack = (): void => {
  office.around.otherInFront = false;
};
const told = (changes: readonly Change[]): Promise<string> =>
  excelHost.apply(changes).then((outcome) => (outcome.ok ? 'done' : outcome.refusal.message), failureMessage);
const cellsOf = (name: string): unknown[][] => {
  const { id } = office.grid.sheets().find((sheet) => sheet.name === name)!;
  return office.grid.contents(id, office.grid.used(id, true)!).map((line) => line.map(({ value }) => value));
};

/** Requests of a run that adds the sample's sheets: looking, making the sheets, filling them. */
test.each([1, 2, 3])('when it does so at request %i, the message says what to do, and pressing again makes everything', async (request) => {
  beforeBatch(office, request, leave);
  expect(await told(addAll)).toMatch(COME_BACK);
  expect(await told(addAll)).toMatch(COME_BACK); // still away
  comeBack();
  expect(await told(addAll)).toBe('done');
  expect(names()).toEqual(['Sheet1', ...samplePlan.sheets.map(({ name }) => name)]);
});

test('sheets that Excel would not delete meanwhile go by themselves after the return, with no button pressed', async () => {
  beforeBatch(office, 3, leave);
  await told(addAll);
  expect(names().length).toBeGreaterThan(1); // Excel deletes no sheet of a workbook that is not in front
  comeBack();
  for (let times = 0; names().length > 1 && times < 100; times++)
    await new Promise((over) => {
      setTimeout(over, 100);
    });
  expect(names()).toEqual(['Sheet1']);
});

test('where it is away already, a sheet that would be written anew is left as it is', async () => {
  const plan = (unit: string): SheetPlan => ({
    name: '排名',
    widths: [10],
    styles: [],
    blocks: [{ row: 0, column: 0, cells: [['单位'], [unit]] }],
    freeze: { rows: 1, columns: 0 },
  });
  await excelHost.apply([{ do: 'add-sheet', plan: plan('旧') }]);
  const replace: Change[] = [{ do: 'replace-sheet', sheet: '排名', plan: plan('新') }];
  leave();
  expect(await told(replace)).toMatch(COME_BACK);
  expect(cellsOf('排名')).toEqual([['单位'], ['旧']]);
  comeBack();
  expect(await told(replace)).toBe('done');
  expect(cellsOf('排名')).toEqual([['单位'], ['新']]);
});

test('where it goes away while a sheet is written anew, all cells of that are there', async () => {
  const plan = (unit: string): SheetPlan => ({
    name: '排名',
    widths: [10],
    styles: [],
    blocks: [{ row: 0, column: 0, cells: [['单位'], [unit]] }],
    gridlines: false,
    freeze: { rows: 1, columns: 0 },
  });
  await excelHost.apply([{ do: 'add-sheet', plan: plan('旧') }]);
  beforeBatch(office, 2, leave);
  expect(await told([{ do: 'replace-sheet', sheet: '排名', plan: plan('新') }])).toMatch(COME_BACK);
  expect(cellsOf('排名')).toEqual([['单位'], ['新']]);
});

test('entries are written all the same', async () => {
  await excelHost.apply(addAll);
  leave();
  const { name } = samplePlan.sheets[1]!;
  expect(await told([{ do: 'write', sheet: name, row: 4, column: 2, cells: [[9]] }])).toBe('done');
  expect(await excelHost.read([{ sheet: name, area: { row: 4, column: 2, rows: 1, columns: 1 } }])).toEqual([[[9]]]);
});

test('going to a cell is refused with the same words', async () => {
  leave();
  await expect(excelHost.jumpTo('Sheet1', 'A1').catch((error: unknown) => failureMessage(error))).resolves.toMatch(COME_BACK);
});

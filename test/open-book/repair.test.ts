// Books whose SCORE formulas Excel has not recognised, and those that it has, opened in the emulated host over a grid that calculates.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { associateCommands } from '../../src/commands';
import { functionsRun, lookEverywhere } from '../../src/open-book/formulas/functions-run';
import { currentMessage } from '../../src/open-book/messages';
import { currentSession, refresh } from '../../src/open-book/session';
import { unresolvedSheets } from '../../src/open-book/formulas/unresolved';
import { call } from '../../src/functions';
import type { FunctionId } from '../../src/functions/catalogue';
import { noteCall } from '../../src/functions/calls';
import { functionsMetadata } from '../../src/functions/metadata';
import { setOwnScheme } from '../../src/functions/open-workbook';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { functionsUnknown } from '../../src/open-book/formulas/unknown-functions';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { layWorkbook, readWorkbook } from '../../src/workbench/file/open-file';
import type { ExcelKind } from '../../src/workbench/host/behaviour';
import type { FunctionMetadata } from '../../src/workbench/host/model/custom-functions';
import type { GridPort } from '../../src/workbench/host/model/grid-port';
import { inExcel } from '../excel/in-excel';
import { shelf } from '../shelf';
import { plainCalls, respellCalls } from '../excel/plain-calls';
import { startUniverGrid, type UniverGrid } from '../excel/univer/start';

jest.setTimeout(120_000);

const { functions: metadata } = functionsMetadata('zh') as { functions: FunctionMetadata[] };
const office = inExcel();
let univer: UniverGrid;

afterEach(() => {
  setOwnScheme(undefined);
  univer.close();
});

/** Some units of the demonstration, the last of which has no entries yet. */
function book(): WorkbookPlan {
  const scheme = shelf.scheme('hunan-2022');
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const units = demoAssessment(scheme.value, 2022, 60)
    .units.filter(({ category }) => category === '高校')
    .slice(0, 3);
  const given = units.map((unit, index) => (index === units.length - 1 ? { ...unit, entries: {} } : unit));
  return buildWorkbook({ scheme: scheme.value, year: 2022, units: given, formulas: 'score', demo: true, today: '2022-12-20' });
}

async function open(excel: ExcelKind, bytes: Uint8Array): Promise<void> {
  univer = startUniverGrid();
  univer.declare(metadata);
  await layWorkbook(univer.grid, await readWorkbook(bytes));
  await office.open({
    grid: univer.grid,
    functions: metadata,
    excel,
    associate: (client) => {
      Object.assign(globalThis, { CustomFunctions: client });
      for (const { id } of metadata)
        client.associate(id, (...given: unknown[]) => {
          noteCall();
          return call(id as FunctionId, given);
        });
    },
  });
  associateCommands();
  const session = await refresh();
  setOwnScheme(session.state === 'open' ? session.open.book.frame.scheme : undefined);
  await settled();
}

/** Looks twice: on a busy machine functions are called later than the first pause ends. */
async function settled(): Promise<void> {
  for (let quiet = 0, looks = 0; quiet < 2 && looks < 150; looks++) {
    await new Promise((done) => {
      setTimeout(done, 200);
    });
    await univer.grid.calculated();
    quiet = univer.grid.functions.waiting || isBusy(office.grid) ? 0 : quiet + 1;
  }
}

const isBusy = (grid: GridPort): boolean =>
  grid.tables().some(({ name }) => name === '得分_高校') && scores(grid).shown.flat().includes('#BUSY!');

/** What stands in the cells of a table that call SCORE, a row for each unit. */
function scores(grid: GridPort): { shown: unknown[][]; unresolved: number } {
  const { sheet, area } = grid.tables().find(({ name }) => name === '得分_高校')!;
  const rows = grid
    .contents(sheet, area)
    .slice(1)
    .map((row) => row.filter(({ formula }) => formula?.includes('SCORE(')));
  return {
    shown: rows.map((row) => row.map(({ value }) => value)),
    unresolved: rows.flat().filter(({ formula, unresolved }) => unresolved || formula!.includes('SCORE_DEV')).length,
  };
}

function entries(grid: GridPort): unknown {
  const { sheet, area } = grid.tables().find(({ name }) => name === '录入_高校')!;
  return grid.contents(sheet, area);
}

async function offered(): Promise<boolean> {
  const session = await refresh();
  return session.state === 'open' && functionsUnknown(session.open);
}

/** The plain name on both is what the work of a year sees: test/excel/healed. */
describe.each([
  ['desktop', 'SCORE('],
  ['web', '_xldudf_SCORE_DEV_SCORE('],
] as const)('on %s', (excel, spelled) => {
  test("a file in Excel's spelling shows every score without a click, and nothing is offered", async () => {
    await open(excel, await createXlsx(book()));
    const { shown, unresolved } = scores(office.grid);
    expect(unresolved).toBe(0);
    expect(shown[0]!.length).toBeGreaterThan(10);
    expect(
      shown
        .slice(0, -1)
        .flat()
        .every((each) => typeof each === 'number'),
    ).toBe(true);
    expect(shown.at(-1)!.every((each) => each === '待录')).toBe(true);
    expect(await offered()).toBe(false);
    expect(await functionsRun()).toBe('known');
  });

  test(`a file with ${spelled} is offered to be repaired, and one click heals all cells, those of units without entries too`, async () => {
    await open(excel, respellCalls(await createXlsx(book()), spelled));
    const before = scores(office.grid);
    expect(before.unresolved).toBe(before.shown.flat().length);
    expect(
      before.shown
        .slice(0, -1)
        .flat()
        .every((each) => each === '#NAME?'),
    ).toBe(true);
    expect(await offered()).toBe(true);
    const entered = entries(office.grid);
    const used = currentSession();
    await office.command('repairFormulas');
    expect(currentMessage()).toMatchObject({ intent: 'success', text: expect.stringContaining('已重新写入') });
    await settled();
    const { shown, unresolved } = scores(office.grid);
    expect(unresolved).toBe(0);
    expect(
      shown
        .slice(0, -1)
        .flat()
        .every((each) => typeof each === 'number'),
    ).toBe(true);
    expect(shown.at(-1)!.every((each) => each === '待录')).toBe(true);
    expect(entries(office.grid)).toEqual(entered);
    expect(await offered()).toBe(false);
    expect(used.state).toBe('open');
  });
});

/** A cell of somebody's own, as it stands in a file that Excel would not recognise. */
function writeOwn(own = univer.grid.addSheet('自用'), [row, column] = [0, 0]): () => unknown {
  const { grid } = univer;
  grid.write(own, row, column, [[{ value: null, formula: '=IF(1,SCORE("hunan-2022/高校","信息公开",3))', unresolved: true }]]);
  return () => grid.contents(own, { row, column, rows: 1, columns: 1 })[0]![0]!.value;
}

test('a formula that shows #NAME? is found and repaired in a workbook that is not ours, too', async () => {
  await open(
    'web',
    await createXlsx({
      title: '别的',
      sheets: [{ name: '别的', widths: [], styles: [], blocks: [{ row: 0, column: 0, cells: [['别的']] }] }],
    }),
  );
  const shown = writeOwn();
  expect(await refresh()).toMatchObject({ state: 'refused' });
  await settled();
  noteCall(); // Excel knows our functions, and not this cell
  expect([await lookEverywhere(), unresolvedSheets()]).toEqual(['known', ['自用']]);
  await office.command('repairFormulas');
  await settled();
  expect([shown(), unresolvedSheets()]).toEqual([15, []]);
});

test("a formula on a sheet of people's own that shows #NAME? is found though the score sheets are right, and repaired", async () => {
  await open('desktop', await createXlsx(book()));
  const shown = writeOwn();
  await refresh();
  await settled();
  expect(shown()).toBe('#NAME?');
  expect([await lookEverywhere(), unresolvedSheets(), await offered()]).toEqual(['known', ['自用'], false]);
  await office.command('repairFormulas');
  await settled();
  expect([shown(), unresolvedSheets()]).toEqual([15, []]);
  expect([await lookEverywhere(), unresolvedSheets()]).toEqual(['known', []]);
});

test.each([
  ['录入_高校', 'beside'],
  ['录入_高校', 'below'],
  ['得分_高校', 'beside'],
] as const)("a formula of people's own on %s, %s the table, is found and repaired", async (name, where) => {
  await open('web', await createXlsx(book()));
  const { sheet, area } = univer.grid.tables().find((table) => table.name === name)!;
  const shown = writeOwn(
    sheet,
    where === 'beside' ? [area.row + 1, area.column + area.columns + 2] : [area.row + area.rows + 3, area.column + 2],
  );
  await refresh();
  await settled();
  expect([shown(), await lookEverywhere(), unresolvedSheets()]).toEqual(['#NAME?', 'known', [name]]);
  await office.command('repairFormulas');
  await settled();
  expect([shown(), unresolvedSheets()]).toEqual([15, []]);
  expect([await lookEverywhere(), unresolvedSheets()]).toEqual(['known', []]);
});

test('a protected sheet is repaired and protected again as it was; one with a password is left and named', async () => {
  await open('desktop', plainCalls(await createXlsx(book())));
  const options = { allowFormatCells: true, allowSort: true };
  const sheet = office.grid.tables().find(({ name }) => name === '得分_高校')!.sheet;
  const other = office.grid.addSheet('自用');
  office.grid.write(other, 0, 0, [[{ value: null, formula: '=SCORE("高校","信息公开",3)', unresolved: true }]]);
  const { sheets } = office.grid.extras();
  sheets[sheet] = { ...sheets[sheet], protection: { options } };
  sheets[other] = { protection: { options: {}, password: 'x' } };
  await office.command('repairFormulas');
  expect(currentMessage()).toMatchObject({ intent: 'warning', text: expect.stringContaining('工作表自用受保护') });
  await settled();
  expect(scores(office.grid).unresolved).toBe(0);
  expect(office.grid.extras().sheets[sheet]?.protection?.options).toMatchObject(options);
  expect(office.grid.contents(other, { row: 0, column: 0, rows: 1, columns: 1 })[0]![0]).toMatchObject({ unresolved: true });
});

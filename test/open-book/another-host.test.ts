// Another program than Excel: pane and ribbon do a year's work on an .xlsx file that is shown as an open workbook, by the same port.
import { openWorkbook } from '../../src/app/open';
import { associateCommands } from '../../src/commands';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx, type XlsxWorkbook } from '../../src/hosts/xlsx/open-xlsx';
import { isBlank } from '../../src/model/cell';
import type { OpenBook } from '../../src/open-book/book';
import { currentMessage } from '../../src/open-book/messages';
import { refresh } from '../../src/open-book/session';
import { openNextYear } from '../../src/open-book/use-cases/next-year';
import { keepNotice } from '../../src/open-book/use-cases/keep-notice';
import { makeSheets } from '../../src/open-book/use-cases/make-sheets';
import { heal } from '../../src/open-book/use-cases/mend';
import { commitCell } from '../../src/taskpane/entry/commit';
import { targetOf } from '../../src/taskpane/entry/target';
import { unitForms, type UnitForm } from '../../src/taskpane/entry-form';
import { shelf } from '../shelf';
import { filledUnit, hunan } from '../workbook/sample-book';
import { showBook, type ShownBook } from './shown-book';

jest.setTimeout(60_000);

const NAMES = ['甲大学', '乙学院'];
let file: XlsxWorkbook;
let shown: ShownBook;

beforeEach(async () => {
  const opened = await openXlsx(await createXlsx({ title: '新工作簿', sheets: [{ name: '工作表1', widths: [], styles: [], blocks: [] }] }));
  if (!opened.ok) throw new Error(opened.refusal.message);
  file = opened.value;
  shown = showBook(file);
  const wanted = { scheme: hunan, year: 2022, units: NAMES.map((name) => filledUnit(name)), formulas: 'values', demo: false } as const;
  expect(await makeSheets(wanted, undefined, () => undefined, { done: '已生成。', nothing: '' })).toEqual({ ok: true, value: '已生成。' });
});

const names = async () => (await file.survey()).sheets.map(({ name }) => name);

async function read(): Promise<OpenBook> {
  const session = await refresh();
  if (session.state !== 'open') throw new Error(JSON.stringify(session));
  return session.open;
}

/** The first number that is entered of a unit. */
function numberOf({ category, slots }: UnitForm) {
  for (const indicator of category.indicators) {
    const slot = slots(indicator).find(({ position, cell }) => position !== undefined && typeof cell === 'number');
    if (slot) return { indicator, slot };
  }
  throw new Error('No number was entered.');
}

test('the sheets are made and the first is shown', async () => {
  expect(await names()).toEqual(expect.arrayContaining(['名册', '录入_高校']));
  expect(await shown.selection()).toEqual({ sheet: '首页', row: 0, column: 0 });
  expect(unitForms(await read()).map(({ name }) => name)).toEqual(NAMES);
});

test('what is typed stands in the file and counts; what stands there no longer as it was shown is refused', async () => {
  const before = await read();
  const [form] = unitForms(before);
  const { indicator, slot } = numberOf(form!);
  expect(await commitCell(before, form!, targetOf(indicator, slot), '')).toBe(true);
  const after = await read();
  const [emptied] = unitForms(after)[0]!
    .slots(indicator)
    .filter(({ position }) => position === slot.position);
  expect(isBlank(emptied!.cell)).toBe(true);
  expect(after.issues.length).toBeGreaterThan(before.issues.length);
  expect(await commitCell(before, form!, targetOf(indicator, slot), 1)).toBe(false);
  expect(currentMessage()).toMatchObject({ intent: 'error', text: expect.stringContaining('没有写入') as string });
});

test('what can be repaired without asking is repaired', async () => {
  const { book } = await read();
  const place = book.locate({ unit: 0, field: 'entries' });
  const { table } = book.forms.find((each) => each.entries?.table.sheet === place.sheet)!.entries!;
  await file.apply([{ do: 'write', sheet: table.sheet, row: table.area.row + 1, column: table.area.column, cells: [['', '']] }]);
  expect((await read()).healing.length).toBeGreaterThan(0);
  expect(await heal(() => undefined)).toMatchObject({ ok: true });
  expect((await read()).healing).toEqual([]);
});

test('the ribbon publishes, remembers which sheets are results, and finds them out of date after a change', async () => {
  const ran: Record<string, (event: object) => Promise<void>> = {};
  Object.assign(globalThis, {
    Office: {
      actions: {
        associate: (id: string, run: (event: object) => Promise<void>) => {
          ran[id] = run;
        },
      },
      addin: { showAsTaskpane: async () => undefined },
    },
  });
  associateCommands();
  await ran['publish']!({ completed: () => undefined });
  Reflect.deleteProperty(globalThis, 'Office');
  expect(currentMessage()).toMatchObject({ intent: 'success', text: expect.stringContaining('张结果表') as string });
  const open = await read();
  expect(open.results).toEqual({ sheets: expect.arrayContaining(['排名_高校', '统计']) as string[], stale: [] });
  expect(await names()).toEqual(expect.arrayContaining(open.results.sheets));
  const [form] = unitForms(open);
  const { indicator, slot } = numberOf(form!);
  await commitCell(open, form!, targetOf(indicator, slot), 0);
  expect((await read()).results.stale).toEqual(open.results.sheets);
});

test('settings of the notice are kept, and next year stands in a workbook of its own', async () => {
  expect(await keepNotice((now) => ({ ...now, template: { ...now.template, documentNumber: '〔2022〕1号' } }))).toMatchObject({ ok: true });
  expect((await read()).book.notice.settings.template.documentNumber).toBe('〔2022〕1号');
  expect(await openNextYear(() => undefined, '')).toMatchObject({ ok: true, value: { year: 2023 } });
  const next = await openXlsx(shown.opened[0]!);
  const opened = next.ok && (await openWorkbook(next.value, shelf));
  expect(opened && opened.ok && [opened.value.frame.year, opened.value.input.units.map(({ name }) => name)]).toEqual([2023, NAMES]);
});

// A new year in the pane, through the genuine client: as a workbook of its own, or made from last year's file in an empty one.
import { buildWorkbook } from '../../src/app/build';
import { openWorkbook } from '../../src/app/open';
import { currentSession, refresh } from '../../src/open-book/session';
import { excelHost } from '../../src/hosts/excel';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import { makeFromLastYear, openNextYear } from '../../src/open-book/use-cases/next-year';
import { keepLastYear } from '../../src/open-book/last-year';
import { loadScheme } from '../../src/rubric/tree';
import { fileTitle } from '../../src/workbench/file/package-parts';
import { shelf } from '../shelf';
import { bundled } from '../cases/units';
import { inExcel } from '../excel/in-excel';

jest.mock('../../src/open-book/last-year');

const scheme = bundled('hunan-2022');
const units = ['甲大学', '乙学院'].map((name) => ({
  name,
  category: '高校',
  attributes: { 办学层次: '本科' },
  entries: { 信息公开: [3] },
}));
const lastYear = buildWorkbook({ scheme, year: 2022, units, formulas: 'native', demo: false, today: '2022-12-20' });

/** After a workbook that nobody has named. */
const NAME = '全省教育系统2023年度网上政务公开政务服务工作评分.xlsx';
const office = inExcel();
let opened: Uint8Array[];
beforeEach(async () => {
  opened = [];
  await office.open({ excel: 'desktop', calculate: () => 0, openWorkbook: (file) => opened.push(file!) });
});

async function read(bytes: Uint8Array): Promise<unknown> {
  const host = await openXlsx(bytes);
  const book = host.ok && (await openWorkbook(host.value, shelf));
  return book && book.ok && [book.value.frame.year, book.value.input.units.map(({ name }) => name), book.value.issues];
}

test('beside the open workbook: a new one with the same units, and the open one is as it was', async () => {
  await excelHost.apply(lastYear.sheets.map((plan) => ({ do: 'add-sheet', plan })));
  await refresh();
  const before = await excelHost.survey();
  expect(await openNextYear(() => undefined, '')).toEqual({ ok: true, value: { year: 2023, name: NAME, told: [] } });
  expect(opened.map(fileTitle)).toEqual([NAME.replace('.xlsx', '')]);
  expect(await Promise.all(opened.map(read))).toEqual([[2023, ['甲大学', '乙学院'], []]]);
  expect(await excelHost.survey()).toEqual(before);
});

test('under a changed rubric of the same year, with what was entered', async () => {
  await excelHost.apply(lastYear.sheets.map((plan) => ({ do: 'add-sheet', plan })));
  await refresh();
  const rubric = { ...scheme.rubric, id: 'own-2022', title: '改过的细则', text: '' };
  const changed = loadScheme(rubric);
  if (!changed.ok) throw new Error(changed.refusal.message);
  const made = await openNextYear(() => undefined, '', { scheme: changed.value, keepsEntries: true });
  expect(made).toMatchObject({ ok: true, value: { year: 2022, told: ['已录入的 2 格照样带来。'] } });
  const host = await openXlsx(opened[0]!);
  const book = host.ok ? await openWorkbook(host.value, shelf) : host;
  expect(book.ok && [book.value.frame.scheme.id, book.value.input.units.map(({ entries }) => entries['信息公开'])]).toEqual([
    'own-2022',
    [[3], [3]],
  ]);
});

test('from the file of last year: the sheets of this one are made, and last year is there to be compared with', async () => {
  const file = new File([new Uint8Array(await createXlsx(lastYear))], '去年.xlsx');
  expect(await makeFromLastYear(file, () => undefined)).toEqual({
    ok: true,
    value: { year: 2023, name: '去年（2023年度）.xlsx', told: [] },
  });
  const session = currentSession();
  expect(
    session.state === 'open' && [
      session.open.book.frame.year,
      session.open.book.input.units.map(({ name, entries }) => [name, entries['信息公开'] ?? []]),
    ],
  ).toEqual([
    2023,
    [
      ['甲大学', []],
      ['乙学院', []],
    ],
  ]);
  expect(keepLastYear).toHaveBeenCalledWith(expect.objectContaining({ year: 2022 }));
  expect((await excelHost.survey()).sheets.map(({ name }) => name)).not.toContain('Sheet1');
});

test('last year’s results that could not be stored are not said to be: pressed again, all is there', async () => {
  const file = new File([new Uint8Array(await createXlsx(lastYear))], '去年.xlsx');
  jest.mocked(keepLastYear).mockResolvedValueOnce('failed').mockResolvedValueOnce('failed');
  const first = await makeFromLastYear(file, () => undefined);
  expect(first).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/2022 年度的成绩没能存进.*再按一次/u) } });
  expect(await makeFromLastYear(file, () => undefined)).toMatchObject({ ok: true, value: { year: 2023 } });
});

test('a file that is no workbook of ours changes nothing', async () => {
  const before = await excelHost.survey();
  expect(await makeFromLastYear(new File(['x'], 'x.xlsx'), () => undefined)).toMatchObject({ ok: false });
  expect(await excelHost.survey()).toEqual(before);
});

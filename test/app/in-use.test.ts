// A book has the sheets of the categories that its roster has units of; those of another are made when it gets its first unit.
import { extendWorkbook } from '../../src/app/extend';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { publish } from '../../src/app/publish';
import { validateWorkbook } from '../../src/app/validate';
import type { UnitInput } from '../../src/assessment/assessment';
import { shelf } from '../shelf';
import type { MemoryHost } from '../workbook/memory-host';
import { bundled, filledUnit, host, hunan, plan, units } from '../workbook/sample-book';

const colleges = (): UnitInput[] => units().filter(({ category }) => category === '高校');
const namesOf = (book: { sheets: readonly { name: string }[] }): string[] => book.sheets.map(({ name }) => name);
const ofCategory = (category: string): string[] => ['指标', '录入', '得分'].map((kind) => `${kind}_${category}`);

async function open(book: MemoryHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

/** Everything that the cells of a sheet say. */
const wordsOn = (book: MemoryHost, sheet: string): string =>
  Object.values(book.snapshot()[sheet]!)
    .map((cell) => JSON.stringify(cell))
    .join('\n');

test('categories without units get no sheets, and none of the common sheets leads to them', async () => {
  const book = host({ units: colleges() });
  expect(namesOf(book)).toEqual(['首页', '指标_高校', '规则', '名册', '录入_高校', '得分_高校', '设置']);
  for (const sheet of ['首页', '规则']) expect(wordsOn(book, sheet)).not.toMatch(/市州|直属/u);
  const opened = await open(book);
  expect(opened.issues).toEqual([]);
  const { issues, healing } = validateWorkbook(opened);
  expect(issues).toEqual([]);
  expect(healing).toEqual([]);
});

test('a book that is made without any unit has the sheets of all of them', () => {
  for (const none of [[], [{ name: '某单位', category: '县区', entries: {} }]]) {
    expect(namesOf(plan({ units: none }))).toEqual(expect.arrayContaining(['市州', '高校', '直属单位'].flatMap(ofCategory)));
  }
});

test('of a category in parts the summary is left out with its other sheets', () => {
  const scheme = bundled('suizhou-2023-kaoping');
  const all = scheme.data.units.map(({ name, category }): UnitInput => ({ name, category, entries: {} }));
  const sheets = namesOf(plan({ scheme, units: all.filter(({ category }) => category === '县市区') }));
  expect(sheets).toContain('汇总_县市区');
  expect(sheets.filter((name) => name.includes('市直部门'))).toEqual([]);
  expect(sheets.length).toBeLessThan(namesOf(plan({ scheme, units: all })).length);
});

test('a unit of another category that is typed into the roster is pointed at, and a repair makes its sheets', async () => {
  const book = host({ units: colleges() });
  book.addRow('名册', [4, null, '长沙市教育局', '市州']);
  const before = await open(book);
  expect(before.issues).toMatchObject([
    { code: 'NEW_CATEGORY', severity: 'error', category: '市州', where: '名册!C8', message: expect.stringContaining('长沙市教育局') },
  ]);
  const { healing } = validateWorkbook(before);
  expect(await book.apply(healing)).toMatchObject({ ok: true });
  const after = await open(book);
  // Where a new book has them.
  expect(namesOf(book)).toEqual([
    '首页',
    '指标_市州',
    '指标_高校',
    '规则',
    '名册',
    '录入_市州',
    '录入_高校',
    '得分_市州',
    '得分_高校',
    '设置',
  ]);
  expect(after.issues).toEqual([]);
  expect(validateWorkbook(after).healing).toEqual([]);
  expect(book.rows('录入_市州').at(-1)!.slice(0, 2)).toEqual(['市州-001', '长沙市教育局']);
  for (const sheet of ['首页', '规则']) expect(wordsOn(book, sheet)).toContain('市州');
  expect(after.input.units.slice(0, 3)).toEqual(before.input.units.slice(0, 3));
});

test('no sheet is laid twice where other things are to be mended as well', async () => {
  const book = host({ units: colleges() });
  book.delete('得分_高校');
  book.addRow('名册', [4, null, '丁学院', '高校']);
  book.addRow('名册', [5, null, '长沙市教育局', '市州']);
  const { healing } = validateWorkbook(await open(book));
  expect(await book.apply(healing)).toMatchObject({ ok: true });
  const after = await open(book);
  expect([...after.issues, ...validateWorkbook(after).healing]).toEqual([]);
  expect(namesOf(book)).toHaveLength(10);
  expect(after.forms.map(({ entries }) => entries?.rows.length)).toEqual([1, 4, undefined]);
});

test('a list with units of another category brings its sheets with it', async () => {
  const book = host({ units: colleges() });
  const extension = extendWorkbook(await open(book), {
    scheme: hunan,
    year: 2022,
    units: [filledUnit('省电化教育馆', '直属单位')],
    formulas: 'score',
    demo: false,
    today: '2023-01-01',
  });
  if (!extension.ok) throw new Error(extension.refusal.message);
  expect(await book.apply(extension.value.changes)).toMatchObject({ ok: true });
  expect(extension.value.added).toEqual(
    expect.arrayContaining(['补上“录入_直属单位”表，共 1 个单位。', '补上“得分_直属单位”表。', '补上“指标_直属单位”表。']),
  );
  expect(namesOf(book).filter((name) => name.includes('市州'))).toEqual([]);
  expect(validateWorkbook(await open(book)).healing).toEqual([]);
});

test('an entry sheet that was deleted is missed all the same, also when the roster is gone', async () => {
  const book = host({ units: [...colleges(), filledUnit('长沙市教育局', '市州')] });
  book.delete('录入_市州');
  expect((await open(book)).issues).toMatchObject([{ code: 'MISSING_TABLE', where: '录入_市州' }]);
  book.delete('名册');
  expect((await open(book)).issues.map(({ where }) => where)).toEqual(['名册']);
});

test('results have no sheet of it either', async () => {
  const { plan: results } = publish(await open(host({ units: colleges() })), { today: '2023-01-05' });
  const words = results.sheets
    .flatMap(({ name, blocks }) => [name, ...blocks.flatMap(({ cells }) => cells.flat())])
    .filter((each) => /市州|直属单位/u.test(String(each)));
  expect(words).toEqual([]);
});

test.each(shelf.ids)('%s: sheets that were lost come back to their places, whatever the others are called', async (id) => {
  const scheme = bundled(id);
  const all = scheme.categories.flatMap(({ name }) => [{ name: `${name}甲`, category: name, entries: {} }]);
  const book = host({ scheme, units: all });
  const names = namesOf(book);
  const lost = names.filter((name, index) => index > 0 && name !== '设置' && index % 2 === 1);
  for (const name of lost) book.delete(name);
  const kept = names.find((name) => name.startsWith('录入_') && !lost.includes(name))!;
  book.rename(kept, '我的录入');
  const extension = extendWorkbook(await open(book), {
    scheme,
    year: 2022,
    units: all,
    formulas: 'score',
    demo: false,
    today: '2022-12-20',
  });
  if (!extension.ok) throw new Error(extension.refusal.message);
  expect(extension.value.kept.filter((line) => line.includes('已录入'))).toEqual([]); // words of the document are nobody's entries
  expect(await book.apply(extension.value.changes)).toMatchObject({ ok: true });
  expect(namesOf(book)).toEqual(names.map((name) => (name === kept ? '我的录入' : name)));
});

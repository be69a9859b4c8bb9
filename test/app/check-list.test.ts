// What a check tells people of a workbook: progress for what is still blank, issues for what is wrong.
import { checkList, countProgress } from '../../src/app/check-list';
import { enrol, isStranger } from '../../src/app/enrol';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { validateWorkbook } from '../../src/app/validate';
import { demoAssessment } from '../../src/app/demo';
import { withReview } from '../../src/assessment/review';
import { rounds, sources } from '../cases/reviewed';
import { bundled, hunan } from '../cases/units';
import { cellName } from '../../src/workbook/area';
import { shelf } from '../shelf';
import type { MemoryHost } from '../workbook/memory-host';
import { host, units } from '../workbook/sample-book';

async function open(book: MemoryHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

async function check(book: MemoryHost) {
  const { issues, assessment } = validateWorkbook(await open(book));
  return { all: issues, ...checkList(issues, assessment) };
}

const blank = (name: string) => ({ name, category: '高校', entries: {} });

test('an empty book is progress: every unit has one line and nothing is wrong', async () => {
  const found = await check(host({ units: [blank('甲大学'), blank('乙学院'), blank('丙学院')] }));
  expect(found.all.length).toBeGreaterThan(3);
  expect(found.issues).toEqual([]);
  expect(found.units.map(({ unit, progress, next }) => [unit, progress, next?.where])).toEqual([
    ['甲大学', 'not-begun', '录入_高校!B6'],
    ['乙学院', 'not-begun', '录入_高校!B7'],
    ['丙学院', 'not-begun', '录入_高校!B8'],
  ]);
});

test.each(shelf.ids)('%s: in a fresh book nobody has begun any unit, whatever the document or a draw puts into its cells', async (id) => {
  const scheme = bundled(id);
  const { units: listed, draws = [] } = demoAssessment(scheme);
  const few = scheme.categories.flatMap(({ name }) => listed.filter(({ category }) => category === name).slice(0, 5));
  const fresh = few.map(({ name, category, attributes = {} }) => ({ name, category, attributes, entries: {} }));
  for (const review of [undefined, rounds, sources]) {
    for (const drawn of [[], draws]) {
      const found = await check(host({ scheme: withReview(scheme, review), year: 2023, units: fresh, draws: drawn }));
      expect(countProgress(found.units)).toEqual({ 'not-begun': fresh.length, partly: 0, done: 0 });
    }
  }
});

test('what somebody entered in a source that does not count is a beginning; so is a veto', async () => {
  const unit = (more: object) => ({ ...blank('甲大学'), ...more });
  const [review] = sources.tracks.filter((track) => sources.kind === 'sources' && track !== sources.counts);
  const other = await check(
    host({ scheme: withReview(hunan, sources), units: [unit({ tracks: { [review!]: { entries: { 信息公开: [2] } } } })] }),
  );
  expect(other.units.map(({ progress }) => progress)).toEqual(['partly']);
  expect((await check(host({ units: [unit({ vetoes: [1] })] }))).units.map(({ progress }) => progress)).toEqual(['partly']);
});

test('units are not begun, begun or complete; what is wrong stays among the issues', async () => {
  const book = host({ units: [...units(), blank('丁学院'), blank('戊学院')] });
  const before = await check(book);
  const { sheet, cell } = before.units.find(({ unit }) => unit === '丁学院')!.next!;
  const row = Number(/\d+$/u.exec(cell!)![0]);
  book.type(sheet!, `C${row}`, 2);
  book.type(sheet!, `D${row}`, '三');
  const after = await check(book);
  expect(countProgress(after.units)).toEqual({
    'not-begun': countProgress(before.units)['not-begun'] - 1,
    partly: countProgress(before.units).partly + 1,
    done: countProgress(before.units).done,
  });
  expect(
    after.units.find(({ unit }) => unit === '丁学院')!.lacking.every(({ severity, sheet: at }) => severity === 'error' && at !== undefined),
  ).toBe(true);
  expect(after.issues.filter(({ unit }) => unit === '丁学院').map(({ code, where }) => [code, where])).toEqual([
    ['INVALID_VALUE', `录入_高校!D${row}`],
  ]);
});

test('a unit with something wrong is not done, as it is not for its score', async () => {
  const book = host();
  const done = await check(book);
  expect(countProgress(done.units)).toEqual({ 'not-begun': 0, partly: 0, done: units().length });
  book.type('录入_高校', 'C6', '三');
  const {
    units: [first],
    issues,
  } = await check(book);
  expect(first).toMatchObject({ progress: 'partly', lacking: [], wrong: [{ code: 'INVALID_VALUE' }], next: { where: '录入_高校!C6' } });
  expect(issues.filter(({ code }) => code === 'INVALID_VALUE')).toHaveLength(1);
});

test('what a vetoed unit has left blank is not asked for, and not passed over', async () => {
  const book = host();
  const { layout, match } = (await open(book)).forms.find(({ form }) => form.category.name === '高校')!.entries!;
  book.type('录入_高校', cellName(5, match.at.get(layout.vetoes[0]!.id)!), '是');
  book.type('录入_高校', 'D6', null);
  const {
    units: [first],
  } = await check(book);
  expect(first).toMatchObject({ progress: 'done', lacking: [], wrong: [], spare: [{ severity: 'warning', where: '录入_高校!D6' }] });
});

test('a unit that waits for a draw is not done, though nothing is left to be typed', async () => {
  const scheme = bundled('suizhou-2023-kaoping');
  const opened = await open(host({ scheme, units: [{ name: '曾都区', category: '县市区', entries: {} }] }));
  const { assessment } = validateWorkbook(opened);
  expect(checkList([], assessment).units).toMatchObject([{ isUndrawn: true, progress: 'not-begun' }]);
  const [unit] = assessment.units;
  expect(checkList([], { units: [{ ...unit!, undrawn: [] }] }).units).toMatchObject([{ isUndrawn: false, progress: 'done' }]);
});

test('a unit that stands on its entry sheet only is put into the roster from the finding, with what was entered', async () => {
  const book = host();
  const rows = book.rows('录入_高校');
  await book.apply([{ do: 'append-rows', table: '录入_高校', rows: [[null, '新来学院', 2]] }]);
  const { issues } = await check(book);
  const finding = issues.find(isStranger)!;
  expect(finding).toMatchObject({ code: 'UNIT_NOT_IN_ROSTER', unit: '新来学院', category: '高校' });
  const changes = enrol(await open(book), finding, '2023-01-01');
  if (!changes.ok) throw new Error(changes.refusal.message);
  expect(await book.apply(changes.value)).toMatchObject({ ok: true });
  const after = await open(book);
  expect(after.issues.filter(isStranger)).toEqual([]);
  expect(after.input.units.find(({ name }) => name === '新来学院')).toMatchObject({ category: '高校', entries: { 信息公开: [2] } });
  expect(book.rows('录入_高校')).toHaveLength(rows.length + 1);
  const { issues: left, healing } = validateWorkbook(after);
  expect(left.filter(({ code }) => code.startsWith('STALE'))).toEqual([]); // the score sheet has its row too
  expect(healing).toEqual([]);
});

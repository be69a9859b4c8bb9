// Rounds or sources for a book that holds entries: every cell stays, under the track that it belongs to, or nothing is changed.
import { buildWorkbook } from '../../src/app/build';
import { changeReview, type ReviewChange } from '../../src/app/change-review';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { validateWorkbook } from '../../src/app/validate';
import { assess } from '../../src/assessment/assess';
import type { UnitInput } from '../../src/assessment/assessment';
import { withReview } from '../../src/assessment/review';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { Review } from '../../src/standing/review';
import { fromSources, inRounds, rounds, sources } from '../cases/reviewed';
import { withTroubles } from '../cases/troubled';
import { bundled } from '../cases/units';
import { MemoryHost } from '../workbook/memory-host';
import { host, units } from '../workbook/sample-book';
import type { WorkbookHost } from '../../src/workbook/host';
import { shelf } from '../shelf';

async function open(book: WorkbookHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

async function change(book: WorkbookHost, review: Review | undefined): Promise<ReviewChange> {
  const made = await changeReview(book, await open(book), review);
  if (!made.ok) throw new Error(made.refusal.message);
  const applied = await book.apply(made.value.changes);
  if (!applied.ok) throw new Error(applied.refusal.message);
  return made.value;
}

async function refusal(book: WorkbookHost, review: Review | undefined): Promise<string> {
  const made = await changeReview(book, await open(book), review);
  return made.ok ? '' : made.refusal.message;
}

/** What the engine makes of the book, but for what is said of rounds. */
function judged({ input, frame }: OpenedWorkbook): unknown {
  return scoreAssessment(assess(input, frame.scheme)).units;
}

const kaoping = bundled('suizhou-2023-kaoping');
const troubled = withTroubles(kaoping);
const book = (review: Review | undefined, own = troubled.units) =>
  new MemoryHost(
    buildWorkbook({
      scheme: withReview(kaoping, review),
      year: 2023,
      units: own,
      draws: troubled.draws,
      formulas: 'native',
      demo: false,
      today: '2023-12-20',
    }),
  );

test.each<[string, Review]>([
  ['rounds', rounds],
  ['sources', sources],
])(
  'a book without review gets %s: its entries are those of the first round or of the source that counts, and every point stays',
  async (_, review) => {
    const old = book(undefined);
    const before = await open(old);
    const { told } = await change(old, review);
    expect(told).toMatch(new RegExp(`已录入的 \\d+ 格都还在，归“${review.kind === 'rounds' ? '初评' : '监测'}”`, 'u'));
    const after = await open(old);
    expect([after.frame.scheme.data.review, after.healing]).toEqual([review, []]);
    expect(after.issues).toEqual(before.issues);
    expect(judged(after)).toEqual(judged(before));
    // Nothing is left to mend: formulas, rules and words are as in a new book.
    expect(validateWorkbook(after).healing).toEqual([]);
  },
);

test('raw cells stay as they stand, whatever they say', async () => {
  const old = host({ units: units().filter(({ category }) => category === '高校') });
  old.type('录入_高校', 'C6', '三');
  old.type('录入_高校', 'C7', null);
  const text = (each: MemoryHost): string[] =>
    each
      .rows('录入_高校')
      .slice(1)
      .map((row) => row.filter((cell) => cell !== null && cell !== '').join('|'));
  const veto = (await open(old)).forms.find(({ form }) => form.category.name === '高校')!.entries!;
  const place = veto.match.at.get('#veto1')!;
  old.type('录入_高校', `${String.fromCharCode(65 + (place % 26))}6`.replace(/^/u, place >= 26 ? 'A' : ''), '否');
  const before = text(old);
  expect(before[0]!.endsWith('否')).toBe(true);
  await change(old, rounds);
  expect(text(old)).toEqual(before);
});

test('another round is added behind those that were entered; fewer are refused while anything stands in them', async () => {
  const old = book(rounds, inRounds(troubled.units));
  const before = await open(old);
  await change(old, { ...rounds, tracks: ['初评', '复评', '终评'] });
  const after = await open(old);
  const withoutWords = (rows: UnitInput['entries'] = {}) =>
    Object.entries(rows).filter(([, row]) => !row.every((cell) => cell === '未抽中' || cell === '不适用'));
  const said = ({ input }: OpenedWorkbook) =>
    input.units.map(({ entries, tracks, reasons, vetoes, causes }) => ({
      entries,
      later: withoutWords(tracks?.['复评']?.entries),
      reasons,
      vetoes,
      causes,
    }));
  expect(said(after)).toEqual(said(before));
  expect(judged(after)).toEqual(judged(before));
  const whole = old.snapshot();
  expect(await refusal(old, undefined)).toMatch(/没有改成“只录一次”.*“录入_.*”的列“复评·.*里有 \d+ 格，新的方式里没有地方放/u);
  expect(await refusal(old, { ...rounds, tracks: ['初评', '终评'] })).toMatch(/里有 \d+ 格/u);
  expect(old.snapshot()).toEqual(whole);
});

test('sources of which only one was entered become one entry again; the words of the document are in nobody’s way', async () => {
  const old = book(
    sources,
    troubled.units.map((unit) => ({ ...unit, entries: {}, tracks: { 监测: { entries: unit.entries } } })),
  );
  const before = await open(old);
  await change(old, undefined);
  const after = await open(old);
  expect([after.frame.scheme.data.review, judged(after)]).toEqual([undefined, judged(before)]);
  expect(await refusal(book(sources, fromSources(troubled.units)), undefined)).toContain('没有地方放');
});

describe('what would be lost is in the way', () => {
  const fresh = () => host({ units: units().filter(({ category }) => category === '高校') });
  const cases: [string, (book: MemoryHost) => void, RegExp][] = [
    ['a column of one’s own', (each) => each.insertTableColumn('录入_高校', 3, '经办人'), /“录入_高校”里有自己加的列“经办人”/u],
    ['a formula', (each) => each.type('录入_高校', 'C6', { formula: '1+1', value: 2 }), /“录入_高校”的 C6 是公式/u],
    ['something far below the table', (each) => each.type('录入_高校', 'B40', '记事'), /“录入_高校”的表格以外还写有内容/u],
    ['something beside it', (each) => each.type('录入_高校', 'ZZ8', '记事'), /“录入_高校”的表格以外还写有内容/u],
    ['a row under the table', (each) => each.type('录入_高校', 'B9', '丁学院'), /不在表格里/u],
    ['a column that is gone', (each) => each.deleteTableColumn('录入_高校', 2), /没有找到列/u],
  ];
  test.each(cases)('%s: refused with its place and what to do, and nothing is touched', async (_, edit, why) => {
    const old = fresh();
    edit(old);
    const whole = old.snapshot();
    expect(await refusal(old, rounds)).toMatch(why);
    expect(await refusal(old, rounds)).toMatch(/工作簿没有改动.*从另一本收进/u);
    expect(old.snapshot()).toEqual(whole);
  });
});

test('the review that it has already changes nothing', async () => {
  expect(await change(book(rounds), rounds)).toEqual({ changes: [], told: '评审方式已经是“初评、复评，以最后一轮为准”，没有改动。' });
});

test('in a file the same', async () => {
  const made = await openXlsx(
    await createXlsx(
      buildWorkbook({ scheme: bundled('hunan-2022'), year: 2022, units: units(), formulas: 'score', demo: false, today: '2022-12-20' }),
    ),
  );
  if (!made.ok) throw new Error(made.refusal.message);
  const before = await open(made.value);
  await change(made.value, rounds);
  const again = await openXlsx(await made.value.save());
  if (!again.ok) throw new Error(again.refusal.message);
  const after = await open(again.value);
  expect([after.input.units, judged(after), validateWorkbook(after).healing]).toEqual([before.input.units, judged(before), []]);
});

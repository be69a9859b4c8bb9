// A book goes on under another rubric: what means the same comes along, what does not is named, nothing is guessed.
import { buildWorkbook } from '../../src/app/build';
import { nextYearBook } from '../../src/app/next-year';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { effectLines } from '../../src/app/other-rubric/effect-words';
import { rubricEffects } from '../../src/app/other-rubric/effects';
import { validateWorkbook } from '../../src/app/validate';
import type { UnitInput } from '../../src/assessment/assessment';
import type { RubricData } from '../../src/rubric/schema';
import { loadScheme, type Scheme } from '../../src/rubric/tree';
import { each, madeRubric } from '../rubric/made-rubric';
import { shelfWith } from '../shelf';
import { MemoryHost } from '../workbook/memory-host';

const growth = (base: number) => ({
  kind: 'growth',
  own: { name: '办件数', type: 'count', better: 'more' },
  lastYear: { name: '上年数' },
  in: 'percent',
  base,
  up: { each: 1, per: 5, most: 10 },
  down: { each: 1, per: 5, least: 0 },
});
const items = (...names: string[]) => ({
  kind: 'sum',
  parts: names.map((name) => ({ name, weight: 5, rule: { kind: 'yes-no', input: { name } } })),
});
const schemeOf = (rubric: RubricData): Scheme => {
  const loaded = loadScheme(rubric);
  if (!loaded.ok) throw new Error(loaded.refusal.message);
  return loaded.value;
};
const attributes = [
  { name: '编制数', type: 'count' },
  { name: '旧属性', type: 'text' },
];
const reading = (label: string) => ({
  id: `r${label.length}`,
  clause: '每召开1次会议计2分。',
  question: '最多计几次？',
  choices: [
    { id: '1', label: '不限' },
    { id: '2', label },
  ],
  default: '1',
  why: '没有写明。',
});
const old = schemeOf(
  madeRubric(
    {
      组织: [
        ['会议', '每召开1次会议计2分。', each(2, '会议')],
        ['台账', '建立台账计5分，公示计5分。', items('建立台账', '公示台账')],
        ['旧事', '按要求完成网站迁移任务。', each(1, '迁移')],
      ],
      办件: [['办件', '与上年持平6分，每增长5%加1分，每下降5%减1分。', growth(6)]],
    },
    { attributes, readings: [reading('五次')] },
  ),
);
const fresh = (clause: string, base: number, label = '五次') =>
  schemeOf(
    madeRubric(
      {
        办件: [['办件', clause, growth(base)]],
        组织建设: [
          ['台账管理', '公示计5分，建立台账计5分。', items('公示台账', '建立台账')],
          ['会议', '每召开一次会议计3分。', each(3, '会议')],
        ],
      },
      {
        id: 'made-2024',
        year: 2024,
        attributes: attributes.slice(0, 1),
        readings: [{ ...reading(label), clause: '每召开1次会议计2分。' }],
      },
    ),
  );
const SAME = '与上年持平6分，每增长5%加1分，每下降5%减1分';

const unit = (name: string, entries: UnitInput['entries']): UnitInput => ({
  name,
  category: '部门',
  attributes: { 编制数: 12, 旧属性: '甲' },
  entries,
});
const units = [
  unit('甲单位', { 会议: [1], 台账: ['是', '否'], 旧事: [3], 办件: [100, 100] }),
  unit('乙单位', { 会议: [2], 台账: ['否', '是'], 旧事: [null], 办件: [80, 100] }),
];

async function open(host: MemoryHost, scheme: Scheme): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(host, shelfWith(scheme));
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

const chosen = old.under({ r2: '2' });
const host = () =>
  new MemoryHost(
    buildWorkbook({ scheme: chosen.ok ? chosen.value : old, year: 2023, units, formulas: 'native', demo: false, today: '2023-12-20' }),
  );

async function made(scheme: Scheme, keepsEntries: boolean) {
  const book = host();
  const next = await nextYearBook(book, await open(book, old), '2024-11-01', keepsEntries ? 2023 : undefined, { scheme, keepsEntries });
  if (!next.ok) throw new Error(next.refusal.message);
  return { ...next.value, opened: await open(new MemoryHost(next.value.book), scheme) };
}

test('the next year under a new rubric: roster, readings and last year’s numbers where the clause says the same', async () => {
  const { opened, left, taken } = await made(fresh(SAME, 6), false);
  expect([opened.frame.year, opened.frame.scheme.id, opened.frame.scheme.readings]).toEqual([2024, 'made-2024', { r2: '2' }]);
  expect(opened.input.units.map(({ name, attributes: facts, entries }) => [name, facts, entries['办件'], entries['会议']])).toEqual([
    ['甲单位', { 编制数: 12 }, [null, 100], undefined],
    ['乙单位', { 编制数: 12 }, [null, 80], undefined],
  ]);
  expect(taken).toEqual(['“办件”的“上年数”：2 个单位的已从 2023 年度的工作簿带来。请核对。']);
  expect(left).toEqual(['单位属性“旧属性”新的细则里没有，没有带来：甲单位、乙单位。']);
  expect([...opened.issues, ...validateWorkbook(opened).healing]).toEqual([]);
});

test('where the clause has other numbers, last year’s number is asked for; a reading that is not there any more is told', async () => {
  const { opened, left, taken } = await made(fresh('与上年持平5分，每增长5%加1分，每下降5%减1分', 5, '十次'), false);
  expect(opened.input.units.map(({ entries }) => entries['办件'])).toEqual([undefined, undefined]);
  expect([taken, opened.frame.scheme.readings]).toEqual([[], { r2: '1' }]);
  expect(left).toEqual([
    expect.stringMatching(/^条文理解“最多计几次？”原来选的是“五次”，新的细则里没有/u),
    expect.stringContaining('旧属性'),
    expect.stringMatching(/^“办件”的“上年数”没有带来：.*条文与上一年不同.*不要填 0/u),
  ]);
});

test('a rubric changed over entries: each goes under the input that asks for the same, however it is placed; what is gone is named', async () => {
  const { opened, left, taken } = await made(fresh(SAME, 6), true);
  expect(opened.frame.year).toBe(2023);
  expect(opened.input.units.map(({ entries }) => [entries['会议'], entries['台账管理'], entries['办件']])).toEqual([
    [[1], ['否', '是'], [100, 100]],
    [[2], ['是', '否'], [80, 100]],
  ]);
  expect(taken).toEqual(['已录入的 10 格照样带来。']);
  expect(left).toEqual(expect.arrayContaining(['“组织/旧事”新的细则里没有，录入的数，没有带来：甲单位。']));
});

test('whose points would change is known before anything is made', async () => {
  const book = await open(host(), old);
  const effects = rubricEffects(book, fresh(SAME, 6));
  expect(
    effects.map(({ unit: name, before, now, indicators }) => [name, before.total, now.total, before.rank, now.rank, indicators]),
  ).toEqual([
    [
      '甲单位',
      16,
      14,
      1,
      1,
      [
        { path: '组织建设/会议', before: 2, now: 3 },
        { path: '组织/旧事', before: 3, now: undefined },
      ],
    ],
    ['乙单位', 11, 13, null, 2, [{ path: '组织建设/会议', before: 4, now: 6 }]],
  ]);
  expect(effectLines(effects)[0]).toBe('甲单位：总分 16 → 14；组织建设/会议 2 分 → 3 分、组织/旧事 3 分 → 没有');
  // What it lacked is no longer asked for.
  expect(effectLines(effects)[1]).toMatch(/^乙单位：总分 11 → 13、\S+ → 第 2 名；/u);
  expect(rubricEffects(book, old)).toEqual([]);
});

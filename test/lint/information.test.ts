// What is not wrong, but worth a look: told on a level of its own, in the command and on the cards, and never a reason to fail.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cardsOf } from '../../src/app/scheme-cards';
import { lint } from '../../src/lint';
import { parseRubric } from '../../src/rubric/load';
import type { RubricData } from '../../src/rubric/schema';
import { everyFile, everyScheme, everySource } from '../cases/every-clause';
import { runCli } from '../cli/run-cli';
import { shelfWith } from '../shelf';

/** A rubric file while something is changed in it: plain JSON. */
type Json = ReturnType<typeof JSON.parse>;
type Change = (file: Json, indicator: (name: string) => Json) => void;

function changed(change: Change): Json {
  const file: Json = structuredClone(everyFile);
  change(file, (name) => file.categories[0].groups.flatMap((group: Json) => group.indicators).find((each: Json) => each.name === name));
  return file;
}

function dataOf(change: Change): RubricData {
  const read = parseRubric(changed(change));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

const known = [
  ['information', 'exceeds:部门/备案报送@扣分'],
  ['information', 'endless:部门/督查督办'],
  ['information', 'no-zero:部门/档案等级@档案管理等级'],
];
const findings = (change: Change = () => {}): string[][] =>
  lint(dataOf(change), { source: everySource })
    .map(({ level, key }) => [level, key])
    .filter(([, key]) => !key!.startsWith('numbers:') && !key!.startsWith('example:') && !known.some((each) => each[1] === key));
const messages = (change: Change, key: string): string[] =>
  lint(dataOf(change), { source: everySource })
    .filter((each) => each.key === key)
    .map(({ level, message }) => `${level} ${message}`);

test('the rubric is right, and three things of it are worth a look', () => {
  const all = lint(
    dataOf(() => {}),
    { source: everySource },
  );
  expect(all.map(({ level, key }) => [level, key]).sort()).toEqual([...known].sort());
  expect(all.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      '“部门”的“备案报送”：扣分有限的各项合计 12 分，超过可扣的 10 分，扣完为止。请核对原文是不是这样。',
      '“部门”的“督查督办”：加分不封顶，可以超过权重 10 分。原文写明封顶的，请补上；没有写的不用改。',
    ]),
  );
});

test('deductions that together exceed what there is', () => {
  const key = 'exceeds:部门/备案报送@扣分';
  const take =
    (points: number): Change =>
    (_file, indicator) =>
      void (indicator('备案报送').rule.items[0].rule.points = points);
  expect(messages(take(-3), key)).toEqual([]);
  expect(messages(take(-3.5), key)[0]).toContain('合计 10.5 分，超过可扣的 10 分');
  expect(messages((_file, indicator) => void (indicator('备案报送').rule.floor = null), key)[0]).toContain('超过的照扣，可以为负');
  expect(messages((_file, indicator) => void (indicator('备案报送').rule.floor = -2), key)).toEqual([]);
  // Without an end of its own an item goes as far as there is anything to take.
  expect(messages((_file, indicator) => void delete indicator('备案报送').rule.items[1].rule.most, key)).toEqual([]);
});

test('of deductions that exclude each other the larger one counts', () => {
  const key = 'exceeds:部门/备案报送@扣分';
  const items = (unless?: string[]): object[] => [
    { name: '漏报', rule: { kind: 'once', points: -6, input: { name: '漏报' } } },
    { name: '迟报', ...(unless && { unless }), rule: { kind: 'once', points: -5, input: { name: '迟报' } } },
  ];
  const of =
    (all: object[]): Change =>
    (_file, indicator) =>
      void (indicator('备案报送').rule.items = all);
  expect(messages(of(items()), key)[0]).toContain('合计 11 分，超过可扣的 10 分');
  expect(messages(of(items(['漏报'])), key)).toEqual([]);
});

test('what 分别 binds is as long on both sides, and the rule keeps the order', () => {
  const of = (clause: string, ...points: number[]): string[] =>
    lint(
      dataOf((_file, indicator) => {
        const own = indicator('表彰奖励');
        own.clause = clause;
        own.rule = { kind: 'by-level', counts: 'all', items: points.map((each) => ({ points: each, input: { name: `${each}分的` } })) };
      }),
      { source: everySource },
    ).flatMap(({ key, level, message }) => (key.startsWith('respectively:') ? [`${level} ${message}`] : []));
  expect(of('国家、省、市级表彰的分别加5分、3分、1分。', 5, 3, 1)).toEqual([]);
  expect(of('获奖的，列前3名的分别奖10分、5分、3分。', 10, 5, 3)).toEqual([]);
  expect(of('国家、省级表彰的分别加5分、3分、1分。', 5, 3, 1)).toEqual([
    'information “部门”的“表彰奖励”：“国家、省级表彰的分别加5分、3分、1分”前面列了 2 个，后面有 3 个数。请核对哪一级对应哪个数。',
  ]);
  expect(of('省、市级表彰的分别加5分、3分。', 3, 5)[0]).toContain('顺序与条文不同');
});

test('items that together give more than there is room for', () => {
  const key = 'exceeds:部门/备案报送@加分';
  const open =
    (start: number, ...points: number[]): Change =>
    (_file, indicator) =>
      void (indicator('备案报送').rule = {
        kind: 'account',
        start,
        items: points.map((each, at) => ({ name: `项${at}`, rule: { kind: 'once', points: each, input: { name: `有项${at}` } } })),
      });
  expect(messages(open(0, 6, 4), key)).toEqual([]);
  expect(messages(open(0, 6, 6), key)).toEqual([
    'information “部门”的“备案报送”：加分有限的各项合计 12 分，超过可加的 10 分，封顶 10 分。请核对原文是不是这样。',
  ]);
  expect(messages(open(6, 3, 2), key)[0]).toContain('合计 5 分，超过可加的 4 分');
  expect(findings(open(0, 6, 3))).toContainEqual(['error', 'attainable:部门/备案报送']);
});

test('what is told of a rule inside another is told with its place and its own weight', () => {
  const inside: Change = (_file, indicator) => {
    const own = indicator('季度办结');
    own.rule = { ...own.rule, weight: 4, rule: { kind: 'account', items: indicator('备案报送').rule.items.slice(0, 1) } };
  };
  expect(messages(inside, 'exceeds:部门/季度办结@扣分')[0]).toContain('合计 5 分，超过可扣的 4 分');
});

test('levels of which one is worth nothing', () => {
  expect(
    messages((_file, indicator) => void (indicator('档案等级').rule.levels[2].points = 0), 'no-zero:部门/档案等级@档案管理等级'),
  ).toEqual([]);
});

test('points without an end are told where there is a weight, and sums that hold them are not said', () => {
  const off: Change = (_file, indicator) => void (indicator('群众满意').rule.anchors[1].points = 9);
  expect(messages(off, 'attainable:部门/群众满意')).toEqual(['error “部门”的“群众满意”：最多得 9 分，应为权重 10 分；请核对条文。']);
  const held: Change = (file, indicator) => {
    off(file, indicator);
    delete indicator('督查督办').rule.ceiling;
    indicator('表彰奖励').rule.candidates[0].rule.most = 5;
  };
  expect(messages(held, 'attainable:部门/群众满意')[0]).toContain('各项合计最多得');
  expect(messages(held, 'endless:部门/督查督办')).toEqual([]);
});

test('weights of which some are left out', () => {
  const open = { kind: 'each', points: 1, input: { name: '次数' } };
  const without =
    (weight: number): Change =>
    (_file, indicator) => {
      Object.assign(indicator('招商到位'), { rule: open, weight: undefined, examples: [{ values: [2], points: 2 }] });
      indicator('增长速度').weight = weight;
    };
  const key = 'weights:部门/目标任务';
  expect(messages(without(15), key)).toEqual([
    'information “部门”的“目标任务”：“招商到位”没有写权重，其余合计 25 分，共 40 分，加不起来核对。原文写明权重的，请补上。',
  ]);
  expect(messages(without(31), key)).toEqual(['error “部门”的“目标任务”：写明的权重合计 41 分，应为 40 分以内。请核对权重。']);
  const noGroup: Change = (file, indicator) => {
    without(31)(file, indicator);
    delete file.categories[0].groups[1].weight;
  };
  expect(messages(noGroup, 'weights:部门')).toEqual([
    'error “部门”：除加分和扣分指标外，写明的权重合计 101 分，超过满分 100 分。请核对权重。',
  ]);
  // A bonus and penalties stop at their weight, whatever is in them.
  expect(findings((file) => void (file.categories[0].groups[2].weight = 5))).toEqual([]);
});

const refusals: [string, Change, string][] = [
  ['a mark between two bounds', (_file, indicator) => void (indicator('改革创新').rule.from = 4), '幅度的下限（from）不能大于上限（to）'],
  [
    'an account',
    (_file, indicator) => void Object.assign(indicator('督查督办').rule, { floor: 11 }),
    '起始分（start）不能低于下限（floor）',
  ],
  ['a tier', (_file, indicator) => void (indicator('季度办结').rule.rule.tiers[1].from = 96), '止点不能小于起点'],
  ['points between numbers', (_file, indicator) => void indicator('群众满意').rule.anchors.reverse(), '各点的数应从小到大'],
];

test.each(refusals)('bounds of %s that are not in order are refused', (_name, change, message) => {
  const read = parseRubric(changed(change));
  expect(read.ok ? '' : read.refusal.message).toContain(message);
});

const unbound: [string, Change, string][] = [
  ['a level of a prize', (_file, indicator) => void delete indicator('表彰奖励').rule.candidates[0].rule.items[2].points, 'items.2.points'],
  ['a described level', (_file, indicator) => void delete indicator('档案等级').rule.levels[3].points, 'levels.3.points'],
  ['a tier', (_file, indicator) => void delete indicator('债务变动').rule.tiers[1].points, 'tiers.1.points'],
];

test.each(unbound)('of two lists bound one to one (分别) %s without its points is refused at its place', (_name, change, place) => {
  const read = parseRubric(changed(change));
  expect(read.ok ? '' : read.refusal.message).toContain(place);
});

describe('as people see it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-lint-'));
  beforeAll(() => {
    writeFileSync(join(folder, 'rubric.json'), JSON.stringify(everyFile));
    writeFileSync(join(folder, 'source.md'), everySource);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the command says so apart from errors, and ends well', async () => {
    const { code, out } = await runCli(['lint', join(folder, 'rubric.json')]);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.startsWith('请留意  “部门”的'))).toHaveLength(3);
    expect(out).toMatch(/\n0 处错误，0 处原文如此、已有说明，3 处请留意。\n$/u);
    expect((await runCli(['lint', '--help'])).out).toContain('“请留意”');
  });

  test('a card counts it apart', () => {
    const [card] = cardsOf(shelfWith(everyScheme()));
    expect(card!.proof).toMatchObject({ noted: 0, information: 3 });
  });
});

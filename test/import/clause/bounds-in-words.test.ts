// What stands beside a number decides what it is: a bound, what each has to do, a slip of the pen, or how often something happens.
import { readClause } from '../../../src/import/clause';
import { kindOf } from '../../../src/rules';
import type { ClauseReading } from '../../../src/import/reading';

const read = (clause: string, weight: number | null = 20): ClauseReading =>
  readClause(clause, { name: '某项工作', weight, role: 'base', notes: weight === null ? [] : ['扣完为止，不计负分'] });

const itemsOf = (clause: string, weight?: number | null): object[] =>
  (read(clause, weight).rule as { items?: { rule: object }[] }).items!.map(({ rule }) => rule);

test.each([
  ['收文一周内未办结的，扣3分；漏办每件扣1分。'],
  ['发文超过1天未归档的，扣3分；漏办每件扣1分。'],
  ['每班3名安全员未配齐的，扣3分；漏办每件扣1分。'],
])('%s: the first is taken once', (clause) => {
  expect(itemsOf(clause)).toMatchObject([
    { kind: 'once', points: -3 },
    { kind: 'each', points: -1, input: { measure: '件' } },
  ]);
});

test('停水超过1小时的事故瞒报一次扣2分: each time, not each hour', () => {
  expect(itemsOf('停水超过1小时的事故瞒报一次扣2分；漏检每处扣1分。')).toMatchObject([
    { kind: 'each', points: -2, input: { measure: '次' } },
    { kind: 'each', points: -1, input: { measure: '处' } },
  ]);
});

test('逾期1天扣2分 is taken for each day', () => {
  expect(itemsOf('材料逾期1天扣2分；漏检每处扣1分。')).toMatchObject([{ kind: 'each', points: -2, input: { measure: '天' } }, {}]);
});

test.each([
  ['例会少于4次的，每少一次扣2分。', 4],
  ['全年走访企业6次，每少1次扣2分。', 6],
  ['应急演练不足2次的，缺一次扣2分。', 2],
])('%s: what is required is stated', (clause, required) => {
  const { rule, confidence, numbers } = read(clause);
  expect(rule).toMatchObject({ kind: 'account', items: [{ rule: { kind: 'missing', required, each: 2 } }] });
  expect(confidence).toBe('certain');
  expect(numbers.filter(({ span }) => span !== null).map(({ role, value }) => [role, value])).toEqual([
    ['required', required],
    ['each', 2],
  ]);
});

test('抽查3个单位，每缺一份扣1分: what is looked at is not what is required', () => {
  expect(read('抽查3个单位，台账每缺一份扣1分。').rule).not.toMatchObject({ items: [{ rule: { kind: 'missing' } }] });
});

test('没次, 没缺一份 are read as 每, and it is told', () => {
  const { why, rule } = read('值班脱岗，没次扣2分；台账没缺一份扣1分；持证上岗，没人扣0.5分。');
  expect(rule).toMatchObject({
    items: [
      { rule: { kind: 'each', points: -2, input: { measure: '次' } } },
      { rule: { kind: 'each', points: -1, input: { measure: '份' } } },
      { rule: { kind: 'each', points: -0.5, input: { measure: '人' } } },
    ],
  });
  expect(why).toContain('“没”像是“每”的误写，按“每”读，请核对');
});

test.each(['值班没人的，扣2分。', '整改没有一处落实的，扣2分。', '隐患没发现的，扣2分。'])('%s says what it says', (clause) => {
  expect(read(clause).why).not.toContain('“没”像是“每”的误写，按“每”读，请核对');
});

test('points that are added are no full mark of what is taken beside them', () => {
  expect(itemsOf('建成书屋并开放的，加2分；活动场地不足2处的，扣1分；漏报的，每次扣0.5分。', null)).toMatchObject([
    { kind: 'yes-no', points: 2 },
    { kind: 'once', points: -1 },
    { kind: 'each', points: -0.5 },
  ]);
});

test.each([
  ['全市平均数', 'mean'],
  ['上年', 'growth'],
])('超过%s每一件扣2分, beside other points: it takes, and what stands in another sentence is not its own', (other, kind) => {
  expect(itemsOf(`投诉件数超过${other}的，每增加一件扣2分；办结率达100%的，加5分。`, 30)).toMatchObject([
    { kind, base: 0, down: { each: 2, per: 1 } },
    { kind: 'yes-no', points: 5 },
  ]);
});

test('alone it is less than the weight', () => {
  expect(read('投诉件数超过全市平均数的，每增加一件扣2分。', 30).rule).toMatchObject({ kind: 'mean', base: 30 });
});

test.each([
  ['（书面材料与电子材料同等）缺一种台账扣1分；漏检每处扣1分。', '缺一种台账'],
  ['查阅会议记录，任查2个月，未开会的扣1分；漏检每处扣1分。', '未开会'],
  ['造成不良影响的，加扣1分；漏检每处扣1分。', '造成不良影响'],
  ['案件数与本地上年相比，每上升一个百分点扣1分；漏检每处扣1分。', '案件数'],
])('%s: the first is called %s', (clause, name) => {
  expect((read(clause).rule as { items?: { name: string }[] }).items![0]!.name).toBe(name);
});

test('an item that is done or not says which in words', () => {
  const { rule } = read('建成示范站的，加3分；通过验收的，加1分。', null);
  expect(kindOf(rule).terms(rule, undefined).split('\n')).toEqual([
    '0 分起',
    '“建成示范站”：是 3 分，否则 0 分',
    '“通过验收”：是 1 分，否则 0 分',
  ]);
});

describe('what is added beside what is taken', () => {
  test('makes up for it, up to the weight: whether it may go beyond is asked', () => {
    const { rule, why } = read('获上级表扬的，加2分\n未报计划的，扣3分；漏报每次扣1分', 10);
    expect(rule).toMatchObject({
      kind: 'account',
      items: [{ rule: { kind: 'yes-no', points: 2 } }, { rule: { kind: 'once', points: -3 } }, { rule: { kind: 'each', points: -1 } }],
    });
    expect(rule).not.toHaveProperty('start');
    expect(why).toContain('加分能不能超过分值，没有写明');
  });

  test('of all missing below what is due it is the full mark', () => {
    expect(read('开展宣讲4次的加8分，每少一次扣2分。', null).rule).toMatchObject({ kind: 'deduction', full: 8, each: 2 });
  });
});

test.each(['测评优秀（90分）以上，加3分；漏报每次扣1分。', '测评得分90分以上的，加3分；漏报每次扣1分。'])(
  '%s: 90 is no number of points',
  (clause) => {
    expect(itemsOf(clause, 10)).toMatchObject([
      { kind: 'yes-no', points: 3 },
      { kind: 'each', points: -1 },
    ]);
  },
);

test('加2 without 分 is read as points, and it is told', () => {
  const { rule, why } = read('获一等奖加3分，获二等奖加2，获三等奖加1分。', null);
  expect(rule).toMatchObject({ kind: 'by-level', items: [{ points: 3 }, { points: 2 }, { points: 1 }] });
  expect(why).toContain('有的数没有写“分”，按分读，请核对');
});

test('from the full mark down to none they are levels, whatever they are called', () => {
  expect(read('水体清澈见底的，得20分；有少许漂浮物的得15分；岸线杂乱的得8分，淤塞发臭的不得分。', 20).rule).toMatchObject({
    kind: 'levels',
    levels: [{ points: 20 }, { points: 15 }, { points: 8 }, { points: 0 }],
  });
});

test('每门课程加5分 is called 课程, 每项（次） by what it is of', () => {
  expect(read('评为精品的每门课程加5分；承担专项任务每项（次）加1分。', null).rule).toMatchObject({
    items: [{ name: '评为精品的课程' }, { name: '承担专项任务' }],
  });
});

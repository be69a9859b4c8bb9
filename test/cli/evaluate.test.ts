// evaluate: an assessment in, the scoreboard out.
import { appliesTo } from '../../src/rubric/concern';
import type { Scoreboard } from '../../src/scoring/scoreboard';
import { bundled, fullUnit } from '../cases/units';
import { runCli } from './run-cli';

/** The assessment that the public contract shows. */
const example = `{"scheme":"hunan-2022","readings":{"subsidiary-security-full":"four"},
 "units":[{"name":"甲大学","category":"高校","attributes":{"办学层次":"本科"},"gates":{"上报工作总结":true},
           "entries":{"信息公开":[3],"信息更新":[true,true,12]},"vetoes":[1],"externalDeduction":0,
           "observations":{"website-compromised":true}}]}`;

test('the example of the contract is answered in the shape of the contract', async () => {
  const { code, out, err } = await runCli(['evaluate'], example);
  const board = JSON.parse(out) as Scoreboard;
  expect(Object.keys(board)).toEqual(['scheme', 'rubricVersion', 'units', 'honours', 'problems', 'issues']);
  expect(board.units).toEqual([
    {
      name: '甲大学',
      category: '高校',
      scores: { 信息公开: 15, 信息更新: 12 },
      groups: { 校务公开: 27 },
      base: 27,
      bonus: 0,
      deduction: 0,
      total: 27,
      rank: null,
      grade: '不合格',
      status: 'vetoed',
      missing: expect.arrayContaining(['栏目开设：开设个数']) as string[],
    },
  ]);
  expect(board.problems.flatMap((problem) => problem.findings).filter((finding) => finding.units.length > 0)).toMatchObject([
    { id: 'website-compromised', units: ['甲大学'] },
  ]);
  expect(board.issues.every((issue) => issue.severity === 'warning' && issue.where?.startsWith('units[0].entries.'))).toBe(true);
  expect([code, err]).toEqual([1, '']);
});

test('without the veto the same unit is incomplete', async () => {
  const { out } = await runCli(['evaluate'], example.replace('"vetoes":[1]', '"vetoes":[]'));
  expect((JSON.parse(out) as Scoreboard).units[0]).toMatchObject({ status: 'incomplete', grade: null, rank: null, total: 27 });
});

test('a complete assessment has no issues and leaves with 0; readings are applied', async () => {
  const input = { scheme: 'hunan-2022', readings: { 'total-above-100': 'capped' }, units: [fullUnit('高校', '甲大学')] };
  const { code, out } = await runCli(['evaluate'], `\uFEFF${JSON.stringify(input)}`);
  expect(JSON.parse(out)).toMatchObject({ units: [{ base: 100, bonus: 5, total: 100, rank: 1, grade: '优秀' }], issues: [] });
  expect(code).toBe(0);
});

test.each([
  ['', 'BAD_REQUEST：标准输入是空的'],
  ['{', 'BAD_REQUEST：标准输入不是 JSON'],
  ['[]', 'BAD_REQUEST：整个输入应为对象'],
  ['{"scheme":"hunan-2022","units":[{}]}', 'BAD_REQUEST：“units[0].name”还没有填'],
  ['{"scheme":"none","units":[]}', 'UNKNOWN_SCHEME：没有方案“none”'],
  ['{"scheme":"hunan-2022","review":{"kind":"x"},"units":[]}', 'BAD_REQUEST：“review.kind”应为 rounds（轮次）或 sources（来源）'],
  ['{"scheme":"hunan-2022","readings":{"x":"y"},"units":[]}', 'BAD_REQUEST：方案 hunan-2022 没有条文理解“x”'],
])('what cannot be read is refused in one line and leaves with 2: %s', async (input, message) => {
  const { code, out, err } = await runCli(['evaluate'], input);
  expect(err.startsWith(message)).toBe(true);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect([code, out]).toEqual([2, '']);
});

test('parts, what does not apply, an outside deduction, a bar and own honours come through the contract', async () => {
  const { categories } = bundled('suizhou-2023-kaoping');
  const department = (name: string, more: object) => {
    const concerned = categories[1]!.indicators.filter((indicator) => appliesTo(indicator, { name, attribute: () => undefined }) !== false);
    const entries = concerned.map(({ key, kind, rule, weight }) => [key, kind.witness(rule, weight)]);
    return { name, category: '市直部门', entries: Object.fromEntries(entries), ...more };
  };
  const assessment = {
    scheme: 'suizhou-2023-kaoping',
    units: [department('市发改委', { externalDeduction: 1.5 }), department('市招商局', {}), department('市住建局', { vetoes: [1] })],
    honours: [{ name: '优秀', policy: 'quota', count: 1 }],
  };
  const { code, out } = await runCli(['evaluate'], JSON.stringify(assessment));
  const { units, honours, issues } = JSON.parse(out) as Scoreboard;
  expect([code, issues]).toEqual([0, []]);
  expect(units.map(({ total, rank, attainable, parts, barred }) => [total, rank, attainable, parts!.平台测评, barred])).toEqual([
    [101.5, 3, 100, 100, undefined],
    [103, 1, 94.4, 100, undefined],
    [103, 1, 100, 100, ['考核材料弄虚作假']],
  ]);
  expect(honours).toEqual([{ name: '优秀', units: [{ category: '市直部门', names: ['市招商局'] }] }]);
});

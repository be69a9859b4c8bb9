// Conditions written by hand: read into data, written back, and refused with what to do.
import { parseCondition, writeCondition } from '../../../src/report/notice/condition-text';
import { subjectsOf } from '../../../src/report/notice/subjects';
import type { Condition } from '../../../src/standing/condition';
import { hunan } from '../../cases/units';

const read = (text: string): Condition => {
  const outcome = parseCondition(text, hunan);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
};
const refusal = (text: string): string => {
  const outcome = parseCondition(text, hunan);
  return outcome.ok ? '' : outcome.refusal.message;
};

test.each<[string, Condition]>([
  ['【在线访谈】=否', { entry: '在线访谈', is: false }],
  ['【信息公开】<2', { entry: '信息公开', below: 2 }],
  ['【信息公开】 不低于 2', { entry: '信息公开', atLeast: 2 }],
  ['得分【信息公开】<5', { points: '信息公开', below: 5 }],
  ['检查【网站存在漏洞、暗链、后门】=是', { observation: 'website-compromised', is: true }],
  ['检查[website-compromised]＝有', { observation: 'website-compromised', is: true }],
  ['【教育阳光服务/满意率】<70%', { entry: '教育阳光服务', input: '满意率', below: 70 }],
  ['【微信排行榜/办学层次】=本科', { entry: '微信排行榜', input: '办学层次', is: '本科' }],
  ['非【在线访谈】=是', { not: { entry: '在线访谈', is: true } }],
  [
    '【信息公开】<1 且 【在线访谈】=否 或 得分【IPV6改造】<1',
    {
      any: [
        {
          all: [
            { entry: '信息公开', below: 1 },
            { entry: '在线访谈', is: false },
          ],
        },
        { points: 'IPV6改造', below: 1 },
      ],
    },
  ],
  [
    '【信息公开】<1 且（【在线访谈】=否 或 得分【IPV6改造】<1）',
    {
      all: [
        { entry: '信息公开', below: 1 },
        {
          any: [
            { entry: '在线访谈', is: false },
            { points: 'IPV6改造', below: 1 },
          ],
        },
      ],
    },
  ],
])('%s', (text, condition) => {
  expect(read(text)).toEqual(condition);
  expect(read(writeCondition(condition, hunan))).toEqual(condition);
});

test('the rubric’s own conditions can be written and mean the same when they are read again', () => {
  for (const { findings } of hunan.data.problems) for (const { when } of findings) expect(read(writeCondition(when, hunan))).toEqual(when);
});

test('every subject that is offered can be asked about', () => {
  const offered = subjectsOf(hunan);
  expect(offered.length).toBeGreaterThan(40);
  for (const { text, kind, name, input } of offered) {
    const value = kind === 'observation' ? '=是' : '<1';
    const condition = read(`${text}${value}`);
    const expected = {
      observation: { observation: name, is: true },
      points: { points: name, below: 1 },
      entry: { entry: name, ...(input !== undefined && { input }), below: 1 },
    }[kind];
    expect(condition).toEqual(expected);
  }
});

test('a subject knows the categories whose units have it', () => {
  const of = (text: string): string[] | undefined => subjectsOf(hunan).find((subject) => subject.text === text)?.categories;
  expect(of('【信息公开】')).toEqual(['市州', '高校']);
  expect(of('检查【教育阳光服务入口可正常访问】')).toEqual(['市州', '高校']);
});

test.each([
  ['', '还没有写条件'],
  ['在线访谈=否', '名称写在【】里'],
  ['【在线访谈】', '后面请写 ='],
  ['【在线访谈】=', '后面还没有写值'],
  ['【在线访谈】=也许', '应填“是”或“否”'],
  ['【在线讲座】=否', '没有录入项“【在线讲座】”'],
  ['检查【门户】=是', '可用：检查【已明确责任部门和专干】'],
  ['得分【信息公开】≥5', '得分只能和数字比低于'],
  ['【信息公开】<几项', '应写数字'],
  ['（【在线访谈】=否', '括号没有成对'],
  ['【在线访谈】=否 【信息公开】<1', '“且”或“或”'],
  ['【在线访谈】=否 】', '读不懂'],
])('%s is refused with what to do', (text, words) => expect(refusal(text)).toContain(words));

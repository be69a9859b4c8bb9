// A small invented rubric with everything that bends a total or a place: weighted parts, indicators for some units only, a
// draw, the best of a column, bonus, penalties, an outside deduction, vetoes of both sorts, and what is not taken off twice.
import type { AssessmentInput, Draw, UnitInput } from '../../src/assessment/assessment';
import { assess } from '../../src/assessment/assess';
import { parseRubric } from '../../src/rubric/load';
import { loadScheme, type Scheme } from '../../src/rubric/tree';
import type { RubricData } from '../../src/rubric/schema';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { Scoreboard, UnitResult } from '../../src/scoring/scoreboard';

const clause = '由测评人员评分。';
const mark = (name: string, weight: number, more: object = {}) => ({
  name,
  weight,
  clause,
  rule: { kind: 'mark', input: { name: '评分' } },
  examples: [{ values: [weight], points: weight }],
  ...more,
});
const field = (name: string) => mark(name, 20, { under: ['重点领域'] });
const only = (...units: string[]) => ({ applies: { units, clause: '采集范围' } });
const penalty = (name: string, weight: number, percent: number) => ({
  name,
  weight,
  printedWeight: `-${weight}`,
  clause: `每次扣权重的${percent}%。`,
  rule: { kind: 'penalty', items: [{ percent, input: { name: '次数', measure: '次' } }] },
  examples: [{ values: [1], points: -(weight * percent) / 100 }],
});

export const standingFile = {
  id: 'standing',
  version: '1',
  title: '小考评方案',
  issuer: '某市',
  year: 2023,
  work: '政务公开',
  scope: '全市',
  units: [
    { name: '甲局', category: '部门' },
    { name: '乙局', category: '部门', fullName: '某市乙局' },
    { name: '丙局', category: '部门' },
  ],
  attributes: [{ name: '主城区', type: 'yes-no', categories: ['部门'] }],
  parts: [
    { name: '平台', weight: 60, clause: '平台测评60%。' },
    { name: '日常', weight: 40, clause: '日常测评40%。' },
  ],
  externalDeduction: { name: '第三方扣分', clause: '扣减第三方所扣分数。' },
  sampling: [
    { id: 'fields', name: '重点领域', clause: '抽查2个领域。', category: '部门', kind: 'indicators', of: '公开/重点领域', draw: 2 },
    {
      id: 'towns',
      name: '抽查乡镇',
      clause: '抽查2个乡镇,丙局1个。',
      category: '部门',
      kind: 'places',
      pool: '乡镇',
      draw: 2,
      byUnit: [{ units: ['丙局'], draw: 1 }],
      indicators: ['保障'],
    },
  ],
  categories: [
    {
      name: '部门',
      fullName: '市直部门',
      heading: '指标(部门)',
      groups: [
        {
          name: '公开',
          part: '平台',
          weight: 100,
          levels: [{ under: ['重点领域'], weight: 40 }],
          indicators: [
            mark('目录', 30, {
              official: { 测评方式: '网络测评' },
              exempts: [{ attribute: '主城区', is: true, item: '耕地指标', clause: '主城区不抽查耕地指标' }],
            }),
            mark('搜索', 5, { label: '功能实现' }),
            mark('搜索', 5, { label: '集约应用' }),
            mark('项目', 10, only('甲局', '乙局')),
            mark('政策', 10, only('甲局', '丁局')),
            field('就业'),
            field('统计'),
            field('旅游'),
          ],
        },
        {
          name: '运维',
          part: '日常',
          weight: 100,
          indicators: [
            mark('保障', 60),
            {
              name: '数据',
              weight: 40,
              clause: '数据集数量(标杆法),50%;接口数量(标杆法),50%。(弄虚作假的不得分。)',
              rule: {
                kind: 'zeroing',
                rule: {
                  kind: 'ratio',
                  items: [
                    { percent: 50, own: { name: '数据集' }, best: { name: '最优数据集' } },
                    { percent: 50, own: { name: '接口' }, best: { name: '最优接口' } },
                  ],
                },
                flags: [{ name: '弄虚作假' }],
              },
              examples: [{ values: [1, 2, 2, 2, '否'], points: 30 }],
            },
          ],
        },
        { name: '加分', part: '日常', role: 'bonus', weight: 10, indicators: [mark('创新', 10)] },
        { name: '扣分', part: '日常', role: 'penalty', weight: 10, indicators: [penalty('通报', 6, 50), penalty('曝光', 4, 50)] },
      ],
      vetoes: {
        name: '一票否决',
        label: '一票否决',
        items: [
          { number: 1, clause: '弄虚作假的不能评优。', name: '弄虚作假', barsHonour: true },
          { number: 2, clause: '泄密的评为不合格。', name: '泄密', grade: '不合格' },
        ],
        note: '注',
      },
      causes: [{ id: 'stale', name: '更新不及时', clause: '不重复扣分', indicator: '运维/保障', elsewhere: ['目录', '数据', '项目'] }],
      duties: [{ title: '附录1', indicators: ['项目'], units: [{ name: '甲 局', text: '公开审批信息。' }] }],
    },
  ],
  readings: [
    {
      id: 'not-applicable',
      clause: '采集范围',
      question: '不适用的怎样计分？',
      choices: [
        { id: 'rescale', label: '折算' },
        { id: 'full', label: '按满分计', changes: [{ notApplicable: 'full' }] },
        { id: 'none', label: '不折算', changes: [{ notApplicable: 'none' }] },
      ],
      default: 'rescale',
      why: '条文没有写。',
    },
    {
      id: 'cap',
      clause: '日常测评40%',
      question: '日常测评封顶吗？',
      choices: [
        { id: 'no', label: '不封顶' },
        { id: 'yes', label: '最多 100 分', changes: [{ part: '日常', cap: 100 }] },
      ],
      default: 'no',
      why: '条文没有写。',
    },
    {
      id: 'per',
      clause: '抽查2个领域',
      question: '各单位分别抽吗？',
      choices: [
        { id: 'once', label: '只抽一次' },
        { id: 'each', label: '分别抽', changes: [{ sampling: 'fields', per: 'unit' }] },
      ],
      default: 'once',
      why: '条文没有写。',
    },
  ],
};

export const standingSource = `指标(部门) 甲局 乙 局 丙局 采集范围 网络测评 平台测评60%。 日常测评40%。 扣减第三方所扣分数。 抽查2个领域。 抽查2个乡镇,丙局1个。
${clause} 主城区不抽查耕地指标 每次扣权重的50%。 数据集数量(标杆法),50%;接口数量(标杆法),50%。(弄虚作假的不得分。)
弄虚作假的不能评优。 泄密的评为不合格。 注 不重复扣分 附录1 公开审批信息。`;

/** The rubric after some change to its file; throws when the file is refused. */
export function standingRubric(change: (file: typeof standingFile) => void = () => {}): RubricData {
  const file = structuredClone(standingFile);
  change(file);
  const parsed = parseRubric(file);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.value;
}

export function standingScheme(readings: Record<string, string> = {}, data = standingRubric()): Scheme {
  const scheme = loadScheme(data, readings);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  return scheme.value;
}

/** 就业 and 统计 were drawn, 旅游 was not. */
export const fieldsDrawn: Draw = { sampling: 'fields', drawn: ['就业', '统计'], seed: '2023', at: '2023-12-05T09:30:00+08:00' };

/** A unit that reaches the most everywhere; what does not concern it is blank. */
export function fullDepartment(name: string, change: Partial<UnitInput> = {}): UnitInput {
  const marks = { 目录: 30, '公开/搜索/功能实现': 5, '公开/搜索/集约应用': 5, 就业: 20, 统计: 20, 保障: 60, 创新: 10 };
  const own = { ...(name !== '丙局' && { 项目: [10] }), ...(name === '甲局' && { 政策: [10] }), 数据: [4, 2, '否'], 通报: [0], 曝光: [0] };
  const entries = { ...Object.fromEntries(Object.entries(marks).map(([key, points]) => [key, [points]])), ...own };
  return { name, category: '部门', ...change, entries: { ...entries, ...change.entries } };
}

/** The scoreboard of an assessment in which the fields were drawn. */
export function departmentBoard(units: UnitInput[], more: Partial<AssessmentInput> = {}, scheme = standingScheme()): Scoreboard {
  return scoreAssessment(assess({ scheme: 'standing', units, draws: [fieldsDrawn], ...more }, scheme));
}

/** The result of one unit by itself. */
export function departmentResult(unit: UnitInput, readings: Record<string, string> = {}): UnitResult {
  return departmentBoard([unit], {}, standingScheme(readings)).units[0]!;
}

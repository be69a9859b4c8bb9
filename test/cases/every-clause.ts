// An invented rubric in which every way of scoring stands that speaks of deductions, accounts, levels and targets: a base with weights, a
// bonus without any, penalties, targets that the roster holds, an indicator by periods, and vetoes of every effect.
import { assess } from '../../src/assessment/assess';
import type { UnitInput } from '../../src/assessment/assessment';
import { parseRubric } from '../../src/rubric/load';
import { loadScheme, type Scheme } from '../../src/rubric/tree';
import { scoreAssessment } from '../../src/scoring/score-assessment';

type Values = (string | number | null)[];
const of = (name: string, clause: string, rule: object, examples: [Values, number][]) => ({
  name,
  clause,
  rule,
  examples: examples.map(([values, points]) => ({ values, points })),
});
const weighed = (weight: number, ...rest: Parameters<typeof of>) => ({ ...of(...rest), weight });
const item = (name: string, rule: object) => ({ name, rule });
const input = (name: string, measure?: string) => ({ name, ...(measure !== undefined && { measure }) });

const filing = [
  item('备案', { kind: 'once', points: -5, input: input('未按时备案') }),
  item('差错', { kind: 'each', points: -1, most: { points: 3 }, input: input('信息差错', '条') }),
  item('报送', { kind: 'missing', required: { attribute: '应报信息数' }, each: 0.5, most: 4, input: input('已报信息数', '篇') }),
];
const byRate = {
  kind: 'measure-tiers',
  input: { ...input('按期办结率'), type: 'rate' },
  tiers: [
    { from: 95, points: 10 },
    { from: 85, below: 95, points: 7 },
    { above: 60, below: 85, points: 4 },
  ],
  otherwise: 0,
};

export const everyFile = {
  id: 'every-clause',
  version: '1',
  title: '综合考核办法',
  issuer: '某市',
  documentNumber: '某办发〔2023〕1号',
  year: 2023,
  work: '综合考核',
  scope: '全市',
  attributes: [
    { name: '应报信息数', type: 'count', measure: '篇', categories: ['部门'] },
    { name: '年度任务', type: 'quantity', measure: '万元', categories: ['部门'] },
    { name: '增幅目标', type: 'signed-rate', categories: ['部门'], hint: '可以是负数。' },
  ],
  totalFloor: null,
  categories: [
    {
      name: '部门',
      fullName: '市直部门',
      heading: '指标(部门)',
      causes: [{ id: 'late-reply', name: '逾期回复', clause: '逾期回复已在别处扣分的，不重复扣分。', indicator: '督查督办' }],
      groups: [
        {
          name: '日常工作',
          weight: 60,
          indicators: [
            weighed(
              10,
              '备案报送',
              '未按时备案的扣5分；信息差错每条扣1分，最多扣3分；比应报数每少1篇扣0.5分，最多扣4分。扣完为止。',
              { kind: 'account', items: filing },
              [
                [[12, '否', 2, 10], 7],
                [[12, '是', 9, 0], 0],
              ],
            ),
            weighed(
              10,
              '督查督办',
              '10分起评，逾期办结每件扣2分，扣至0分为止；提前办结每件加0.5分，不封顶。',
              {
                kind: 'account',
                start: 10,
                ceiling: null,
                items: [
                  item('逾期', { kind: 'each', points: -2, input: input('逾期办结', '件') }),
                  item('提前', { kind: 'each', points: 0.5, input: input('提前办结', '件') }),
                ],
              },
              [[[1, 6], 11]],
            ),
            weighed(
              10,
              '安全管理',
              '发生一般事故每起扣2分，瞒报的加倍扣分；隐患整改不力的酌情扣2—6分。',
              {
                kind: 'account',
                items: [
                  item('事故', {
                    kind: 'multiplied',
                    rule: { kind: 'each', points: -2, input: input('一般事故', '起') },
                    factor: 2,
                    input: input('瞒报事故'),
                  }),
                  item('隐患', { kind: 'bounds', from: 2, to: 6, sign: '-', input: input('整改不力扣分') }),
                ],
              },
              [
                [[1, '是', 3], 3],
                [[0, '否', 2.5], 7.5],
              ],
            ),
            weighed(
              10,
              '档案等级',
              '档案管理评为优的得10分，良的得8分，一般的得5分，没有建档的扣2分。',
              {
                kind: 'levels',
                levels: [
                  { name: '优', points: 10 },
                  { name: '良', points: 8 },
                  { name: '一般', points: 5 },
                  { name: '没有建档', points: -2 },
                ],
                input: input('档案管理等级'),
              },
              [
                [['良'], 8],
                [['没有建档'], -2],
              ],
            ),
            weighed(
              10,
              '群众满意',
              '满意率100%得10分，60%以下不得分，其间按线性插值法计分。',
              {
                kind: 'interpolation',
                input: { ...input('满意率'), type: 'rate' },
                anchors: [
                  { at: 60, points: 0 },
                  { at: 100, points: 10 },
                ],
              },
              [[[90], 7.5]],
            ),
            weighed(
              10,
              '季度办结',
              '每季度考核一次，按期办结率95%以上（含）得10分，85%以上（含）得7分，超过60%得4分，其余不得分，取四个季度的平均分。',
              { kind: 'periods', names: ['第一季度', '第二季度', '第三季度', '第四季度'], join: 'mean', rule: byRate },
              [[[95, 90, 60, 61], 5.25]],
            ),
          ],
        },
        {
          name: '目标任务',
          weight: 40,
          indicators: [
            weighed(
              15,
              '招商到位',
              '完成年度任务得15分，未完成的按完成比例得分。',
              {
                kind: 'target-share',
                own: { ...input('到位资金', '万元'), type: 'quantity', better: 'more' },
                target: { attribute: '年度任务' },
              },
              [[[800, 600], 11.25]],
            ),
            weighed(
              15,
              '增长速度',
              '达到增幅目标得12分，每高1个百分点加0.5分，最多加3分；每低1个百分点扣1分，最低计负3分。',
              {
                kind: 'account',
                start: 12,
                floor: -3,
                items: [
                  item('增幅', {
                    kind: 'slope',
                    own: { ...input('实际增幅'), type: 'signed-rate' },
                    target: { attribute: '增幅目标' },
                    above: { points: 0.5, per: 1, most: 3 },
                    below: { points: -1, per: 1 },
                  }),
                ],
              },
              [
                [[5, 3.5], 10.5],
                [[-2, -20], -3],
              ],
            ),
            weighed(
              10,
              '债务变动',
              '债务余额净减少的得10分，净增加不超过50万元（含）的得6分，超过50万元的扣3分。',
              {
                kind: 'measure-tiers',
                input: { ...input('债务净增加额', '万元'), type: 'signed' },
                tiers: [
                  { below: 0, points: 10 },
                  { from: 0, to: 50, points: 6 },
                ],
                otherwise: -3,
              },
              [
                [[-1.5], 10],
                [[50.5], -3],
              ],
            ),
          ],
        },
        {
          name: '加分项目',
          role: 'bonus',
          indicators: [
            of(
              '表彰奖励',
              '受国家级表彰每次加5分，省级每次加3分，市级每次加1分，同一事项就高不重复；经验被省级以上推广的加4分；以上就高计一项。',
              {
                kind: 'best-of',
                counts: 'most',
                candidates: [
                  {
                    name: '表彰',
                    rule: {
                      kind: 'by-level',
                      counts: 'once',
                      items: [
                        { points: 5, input: input('国家级表彰', '次') },
                        { points: 3, input: input('省级表彰', '次') },
                        { points: 1, input: input('市级表彰', '次') },
                      ],
                    },
                  },
                  { name: '推广', rule: { kind: 'once', points: 4, input: input('经验被推广') } },
                ],
              },
              [
                [[0, 1, 2, '否'], 5],
                [[0, 1, 0, '是'], 4],
              ],
            ),
            of('改革创新', '改革创新成效突出的，酌情加1—3分。', { kind: 'bounds', from: 1, to: 3, sign: '+', input: input('创新加分') }, [
              [[2], 2],
            ]),
          ],
        },
        {
          name: '扣分项目',
          role: 'penalty',
          weight: 20,
          indicators: [
            of(
              '通报批评',
              '被市级通报批评的每次扣2分，被省级通报批评的每次扣4分。',
              {
                kind: 'by-level',
                counts: 'all',
                items: [
                  { points: -2, input: input('市级通报', '次') },
                  { points: -4, input: input('省级通报', '次') },
                ],
              },
              [[[1, 1], -6]],
            ),
            of(
              '公文差错',
              '公文差错率每高于1%目标0.5个百分点扣1分，不足0.5个百分点的按0.5个百分点计，最多扣5分。',
              {
                kind: 'slope',
                own: { ...input('公文差错率'), type: 'rate' },
                target: 1,
                above: { points: -1, per: 0.5, steps: 'begun', most: 5 },
              },
              [[[2.2], -3]],
            ),
          ],
        },
      ],
      vetoes: {
        name: '单项否决',
        label: '单项否决',
        note: '注',
        items: [
          { number: 1, clause: '发生重大事故的为不合格。', name: '重大事故', grade: '不合格' },
          { number: 2, clause: '弄虚作假的不能评优。', name: '弄虚作假', barsHonour: true },
          { number: 3, clause: '受到处分的最高评为合格。', name: '处分', capsGrade: '合格' },
          { number: 4, clause: '数据不实的，目标任务不得分。', name: '数据不实', zeroes: ['目标任务'] },
        ],
      },
    },
  ],
  grades: [
    { name: '优秀', from: 90, clause: '90分以上的为优秀。' },
    { name: '合格', from: 60, below: 90, clause: '60分以上的为合格。' },
    { name: '不合格', below: 60, clause: '低于60分的为不合格。' },
  ],
  honours: [{ name: '先进', policy: 'threshold', from: 95, clause: '95分以上的为先进。' }],
  problems: [
    {
      heading: '按时备案',
      findings: [{ id: 'late-filing', text: '未按时备案', when: { entry: '备案报送', input: '未按时备案', is: true } }],
    },
  ],
  readings: [
    {
      id: 'filing-floor',
      clause: '扣完为止',
      indicators: ['部门/备案报送'],
      question: '扣分超过10分的，还往下扣吗？',
      choices: [
        { id: 'stops', label: '扣完为止' },
        {
          id: 'goes-on',
          label: '可以为负',
          changes: [{ category: '部门', indicator: '备案报送', rule: { kind: 'account', floor: null, items: filing } }],
        },
      ],
      default: 'stops',
      why: '照字面。',
      answers: [],
    },
  ],
};

export const everySource = [
  '指标(部门) 注',
  ...everyFile.categories.flatMap(({ groups, vetoes, causes }) => [
    ...groups.flatMap(({ indicators }) => indicators.map(({ clause }) => clause)),
    ...vetoes.items.map(({ clause }) => clause),
    ...causes.map(({ clause }) => clause),
  ]),
  ...everyFile.grades.map(({ clause }) => clause),
  ...everyFile.honours.map(({ clause }) => clause),
].join('\n');

/** The rubric, after some change to its file (plain JSON, without the types that would forbid it). */
export function everyScheme(
  readings: Record<string, string> = {},
  change: (file: ReturnType<typeof JSON.parse>) => void = () => {},
): Scheme {
  const file = structuredClone(everyFile);
  change(file);
  const data = parseRubric(file);
  if (!data.ok) throw new Error(data.refusal.message);
  const scheme = loadScheme(data.value, readings);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  return scheme.value;
}

/** A unit that reaches what is usual, with whatever is said of it. */
export function everyUnit(name: string, change: Partial<UnitInput> = {}): UnitInput {
  return {
    name,
    category: '部门',
    ...change,
    attributes: { 应报信息数: 12, 年度任务: 800, 增幅目标: 5, ...change.attributes },
    entries: {
      备案报送: ['否', 2, 10],
      督查督办: [1, 6],
      安全管理: [1, '是', 3],
      档案等级: ['良'],
      群众满意: [90],
      季度办结: [95, 90, 60, 61],
      招商到位: [600],
      增长速度: [3.5],
      债务变动: [-1.5],
      表彰奖励: [0, 1, 2, '否'],
      改革创新: [2],
      通报批评: [1, 1],
      公文差错: [2.2],
      ...change.entries,
    },
  };
}

/** Everything that follows from these units. */
export function everyBoard(units: UnitInput[], scheme = everyScheme()) {
  const assessment = assess({ scheme: scheme.id, units }, scheme);
  return { assessment, ...scoreAssessment(assessment) };
}

// A small invented rubric with everything that stands around an indicator: full marks of 1,000, points to begin with, a bonus and an
// account without weights, penalties that stop together, a total that may go below 0, grades by bands, and vetoes of every sort.
import { assess } from '../../src/assessment/assess';
import type { UnitInput } from '../../src/assessment/assessment';
import { parseRubric } from '../../src/rubric/load';
import { loadScheme, type Scheme } from '../../src/rubric/tree';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { Scoreboard } from '../../src/scoring/scoreboard';

const count = { kind: 'count', each: 150, input: { name: '项数', measure: '项' } };
const penalty = (name: string, percent: number) => ({
  name,
  weight: 60 as number | undefined,
  clause: `每次扣权重的${percent}%。`,
  rule: { kind: 'penalty', items: [{ percent, input: { name: '次数', measure: '次' } }] } as object,
  examples: [{ values: [1] as unknown[], points: -(60 * percent) / 100 }],
});

const file = {
  id: 'around',
  version: '1',
  title: '小考核办法',
  issuer: '某市',
  year: 2023,
  work: '政务公开',
  scope: '全市',
  fullMarks: 1000 as number | null,
  start: { points: 6, clause: '基础得分为6分。' } as object | undefined,
  totalFloor: null as number | null,
  parts: [] as object[],
  notApplicable: 'none',
  attributes: [] as object[],
  categories: [
    {
      name: '部门',
      fullName: '市直部门',
      heading: '指标(部门)',
      causes: [] as object[],
      groups: [
        {
          name: '公开',
          part: undefined as string | undefined,
          indicators: [
            {
              name: '主动公开',
              weight: 600 as number | undefined,
              clause: '每项150分。',
              rule: count as object,
              examples: [{ values: [4] as unknown[], points: 600 }],
            },
            {
              name: '政策解读',
              weight: 400 as number | undefined,
              clause: '400分,每少一条扣120分。',
              rule: { kind: 'deduction', full: 400, each: 120, input: { name: '少的条数', measure: '条' } } as object,
              examples: [{ values: [1] as unknown[], points: 280 }],
            },
          ],
        },
        {
          name: '加分',
          part: undefined as string | undefined,
          role: 'bonus',
          indicators: [
            {
              name: '表扬',
              weight: undefined as number | undefined,
              clause: '受到表扬的加40分。',
              rule: { kind: 'yes-no', points: 40, input: { name: '受到表扬' } } as object,
              examples: [{ values: ['是'] as unknown[], points: 40 }],
            },
            {
              name: '信息',
              weight: undefined as number | undefined,
              clause: '1至2条加20分,3条以上加50分。',
              rule: {
                kind: 'count-tiers',
                tiers: [
                  { from: 1, to: 2, points: 20 },
                  { from: 3, points: 50 },
                ],
                otherwise: 0,
                input: { name: '条数', measure: '条' },
              } as object,
              examples: [{ values: [2] as unknown[], points: 20 }],
            },
          ],
        },
        {
          name: '扣分',
          part: undefined as string | undefined,
          role: 'penalty',
          weight: 80,
          indicators: [penalty('通报', 50), penalty('曝光', 100)],
        },
      ],
      vetoes: {
        name: '单项否决',
        label: '单项否决',
        note: '注',
        items: [
          { number: 1, clause: '泄密的不合格。', name: '泄密', grade: '不合格' },
          { number: 2, clause: '弄虚作假的不能评优。', name: '弄虚作假', barsHonour: true },
          { number: 3, clause: '受到处分的最高评为合格。', name: '处分', capsGrade: '合格' },
          { number: 4, clause: '公开不实的该项不得分。', name: '公开不实', zeroes: ['主动公开'] },
          { number: 5, clause: '受到通报的加分项不得分,最高评为良好。', name: '市级通报', capsGrade: '良好', zeroes: ['加分'] },
        ] as object[],
      },
    },
  ],
  grades: [
    { name: '优秀', of: 'rate', above: 90, clause: '得分率高于90%的为优秀。' },
    { name: '良好', of: 'rate', from: 80, to: 90, clause: '80%以上的为良好。' },
    { name: '合格', from: 600, below: 800, clause: '600分以上的为合格。' },
    { name: '不合格', below: 600, clause: '低于600分的为不合格。' },
  ] as object[],
  honours: [{ name: '先进', policy: 'threshold', from: 900, clause: '900分以上的为先进。' }] as object[],
  readings: [] as object[],
  overall: undefined as object | undefined,
};

export type AroundFile = typeof file;

export const aroundSource = `指标(部门) 基础得分为6分。 每项150分。 400分,每少一条扣120分。 受到表扬的加40分。 1至2条加20分,3条以上加50分。
每次扣权重的50%。 每次扣权重的100%。 泄密的不合格。 弄虚作假的不能评优。 受到处分的最高评为合格。 公开不实的该项不得分。
受到通报的加分项不得分,最高评为良好。 注 得分率高于90%的为优秀。 80%以上的为良好。 600分以上的为合格。 低于600分的为不合格。 900分以上的为先进。`;

/** What comes of the file after some change to it. */
export function readAround(change: (file: AroundFile) => void = () => {}): ReturnType<typeof parseRubric> {
  const own = structuredClone(file);
  change(own);
  return parseRubric(own);
}

export function aroundScheme(change: (file: AroundFile) => void = () => {}): Scheme {
  const read = readAround(change);
  if (!read.ok) throw new Error(read.refusal.message);
  const scheme = loadScheme(read.value);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  return scheme.value;
}

/** Honours are the only grades, and a veto caps them. */
export function withHonoursOnly(own: AroundFile): void {
  own.grades = [];
  own.honours = [
    { name: '良好', policy: 'threshold', from: 900, clause: '900分以上的为先进。' },
    { name: '合格', policy: 'threshold', from: 600, clause: '600分以上的为合格。' },
  ];
}

/** An open account: nothing has a weight but the penalties, and there are no full marks. */
export function asOpenAccount(own: AroundFile): void {
  own.fullMarks = null;
  own.grades = own.grades.map((grade) => ({ ...grade, of: 'total' }));
  own.categories[0]!.groups[0]!.indicators = own.categories[0]!.groups[1]!.indicators.map((each) => ({
    ...each,
    name: `${each.name}次数`,
  }));
  (own.categories[0]!.vetoes.items[3] as { zeroes: string[] }).zeroes = ['公开'];
}

/** An indicator that asks forty times for yes or no, and each decides about the whole twice over. */
export function withManyTruths(own: AroundFile): void {
  const aspects = Array.from({ length: 39 }, (_, at) => ({ name: `要点${at + 1}` }));
  own.categories[0]!.groups[0]!.indicators[1] = {
    name: '政策解读',
    weight: 400,
    clause: '400分,每少一条扣120分。',
    rule: { kind: 'zeroing', rule: { kind: 'bundle', percent: 97.5, counts: 'each', aspects }, flags: [{ name: '失实' }] },
    examples: [{ values: [...aspects.map(() => '是'), '否'], points: 390 }],
  };
}

/** Two parts: the account is one of its own, and begins with points. */
export function inParts(own: AroundFile): void {
  own.parts = [
    { name: '日常', weight: 60, clause: '指标(部门)', start: own.start },
    { name: '平时', weight: 40, clause: '指标(部门)' },
  ];
  own.start = undefined;
  for (const [at, group] of own.categories[0]!.groups.entries()) group.part = at === 1 ? '平时' : '日常';
}

/** A unit that reaches the most everywhere. */
export function fullUnit(name: string, change: Partial<UnitInput> = {}): UnitInput {
  const entries = { 主动公开: [4], 政策解读: [0], 表扬: ['否'], 信息: [0], 通报: [0], 曝光: [0] };
  return { name, category: '部门', ...change, entries: { ...entries, ...change.entries } };
}

export function aroundBoard(units: UnitInput[], scheme = aroundScheme()): Scoreboard {
  return scoreAssessment(assess({ scheme: scheme.id, units }, scheme));
}

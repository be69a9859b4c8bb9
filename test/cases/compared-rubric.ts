// A small invented rubric whose indicators all look at other units or at last year, some of them for some units only.
import { assess } from '../../src/assessment/assess';
import type { UnitInput } from '../../src/assessment/assessment';
import type { Cell } from '../../src/model/cell';
import { parseRubric } from '../../src/rubric/load';
import { loadScheme, type Scheme } from '../../src/rubric/tree';
import { scoreAssessment } from '../../src/scoring/score-assessment';

type Values = (string | number)[];
const indicator = (name: string, clause: string, rule: object, example: [Values, number], more: object = {}) => ({
  name,
  weight: 10,
  clause,
  rule,
  examples: [{ values: example[0], points: example[1] }],
  ...more,
});
const own = (name: string, type: 'count' | 'rate' | 'quantity', better: 'more' | 'less', measure?: string) => ({
  name,
  type,
  better,
  ...(measure && { measure }),
});
const placing = (rest: object) => ({ kind: 'placing', rank: { name: '名次' }, total: { name: '参评单位数' }, otherwise: 0, ...rest });
const growth = (rest: object) => ({
  kind: 'growth',
  lastYear: { name: '上年数' },
  base: 6,
  up: { each: 1, per: 5, most: 10 },
  down: { each: 0.5, per: 1, least: 0 },
  ...rest,
});

const file = {
  id: 'compared',
  version: '1',
  title: '比较考核办法',
  issuer: '某市',
  year: 2023,
  work: '政务服务',
  scope: '全市',
  units: [
    { name: '甲局', category: '部门' },
    { name: '乙局', category: '部门', fullName: '某市乙局' },
  ],
  attributes: [{ name: '设有窗口', type: 'yes-no', categories: ['部门'] }],
  sampling: [
    { id: 'fields', name: '领域', clause: '抽查1个领域。', category: '部门', kind: 'indicators', of: '抽查/领域', draw: 1, per: 'unit' },
  ],
  categories: [
    {
      name: '部门',
      fullName: '市直部门',
      heading: '指标(部门)',
      groups: [
        {
          name: '各单位比',
          weight: 70,
          indicators: [
            indicator(
              '满意度',
              '满意率排第1名的计10分，第2—3名8分，其余5分。',
              placing({
                own: own('满意率', 'rate', 'more'),
                tiers: [
                  { places: 1, points: 10 },
                  { places: 3, points: 8 },
                ],
                otherwise: 5,
              }),
              [[92.5, 3, 12], 8],
            ),
            indicator(
              '投诉',
              '投诉最少的计10分，每降1名减1.5分。',
              placing({ own: own('投诉数', 'count', 'less', '件'), tiers: [{ places: 1, points: 10 }], each: 1.5 }),
              [[2, 3, 12], 7],
            ),
            indicator(
              '窗口',
              '办件量居前30%的计10分，前60%的6分。',
              placing({
                own: own('办件量', 'quantity', 'more', '万件'),
                tiers: [
                  { percent: 30, points: 10 },
                  { percent: 60, points: 6 },
                ],
              }),
              [[1.5, 3, 12], 10],
              { applies: { attribute: '设有窗口', is: true, clause: '设有窗口的' } },
            ),
            indicator(
              '网办',
              '按极差计分。',
              { kind: 'min-max', own: own('网办率', 'rate', 'more'), max: { name: '最高网办率' }, min: { name: '最低网办率' }, floor: 0 },
              [[92, 98, 80], 6.666666667],
            ),
            indicator(
              '积压',
              '按极差计分，最低4分。',
              {
                kind: 'min-max',
                own: own('积压数', 'count', 'less', '件'),
                max: { name: '最多积压' },
                min: { name: '最少积压' },
                floor: 4,
              },
              [[0, 9, 0], 10],
              { applies: { units: ['甲局', '乙局', '丙局'], clause: '三局' } },
            ),
            indicator(
              '信息',
              '达到平均的计5分，每高1条加0.5分，每低1条减0.5分。',
              {
                kind: 'mean',
                own: own('信息数', 'count', 'more', '条'),
                mean: { name: '平均信息数' },
                in: 'number',
                base: 5,
                up: { each: 0.5, per: 1, most: 10 },
                down: { each: 0.5, per: 1, least: 0 },
              },
              [[12, 8.5], 6.75],
            ),
            indicator(
              '数据',
              '数据集数量(标杆法)。',
              { kind: 'ratio', items: [{ percent: 100, own: { name: '数据集' }, best: { name: '最优数据集' } }] },
              [[1, 2], 5],
            ),
          ],
        },
        {
          name: '与上年比',
          weight: 20,
          indicators: [
            indicator(
              '办件',
              '与上年持平6分，每增长5%加1分，每下降1%减0.5分。',
              growth({ own: own('办件数', 'count', 'more', '件'), in: 'percent' }),
              [[110, 100], 8],
            ),
            indicator(
              '两项',
              '能耗、满意率各5分。',
              {
                kind: 'sum',
                parts: [
                  {
                    name: '能耗',
                    weight: 5,
                    rule: {
                      kind: 'growth',
                      own: own('能耗', 'quantity', 'less', '吨'),
                      lastYear: { name: '上年能耗' },
                      in: 'number',
                      base: 3,
                      up: { each: 0.1, per: 0.5, most: 5 },
                    },
                  },
                  {
                    name: '排名',
                    weight: 5,
                    rule: {
                      ...placing({ own: own('办结率', 'rate', 'more'), tiers: [{ percent: 50, points: 5 }] }),
                      rank: { name: '办结率名次' },
                    },
                  },
                ],
              },
              [[90, 100, 99, 3, 12], 10],
            ),
          ],
        },
        {
          name: '抽查',
          weight: 10,
          indicators: [
            indicator(
              '教育',
              '高于平均的加分。',
              {
                kind: 'mean',
                own: own('教育公开率', 'rate', 'more'),
                mean: { name: '平均公开率' },
                in: 'percent',
                base: 6,
                up: { each: 1, per: 10, most: 10 },
              },
              [[88, 80], 7],
              { under: ['领域'] },
            ),
            indicator(
              '医疗',
              '第1名10分。',
              placing({ own: own('医疗公开率', 'rate', 'more'), tiers: [{ places: 1, points: 10 }], each: 1 }),
              [[88, 2, 3], 9],
              { under: ['领域'] },
            ),
          ],
        },
      ],
    },
  ],
};

/** The invented rubric; it has no readings. */
export function comparedScheme(): Scheme {
  const data = parseRubric(structuredClone(file));
  if (!data.ok) throw new Error(data.refusal.message);
  const scheme = loadScheme(data.value, {});
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  return scheme.value;
}

/** A unit with what was entered for some indicators. */
export const department = (
  name: string,
  entries: Record<string, Cell[]>,
  attributes: Record<string, Cell> = { 设有窗口: '是' },
): UnitInput => ({ name, category: '部门', attributes, entries });

/** Everything that follows from these units. */
export function comparedBoard(units: UnitInput[], draws: NonNullable<Parameters<typeof assess>[0]['draws']> = []) {
  const assessment = assess({ scheme: 'compared', units, draws }, comparedScheme());
  return { assessment, ...scoreAssessment(assessment) };
}

// The rules of the Suizhou 2023 daily-work evaluation (tables C and D), in points.
import { ruleOf } from './enter';
import { describeOfficial, type Official } from './official';

const yes = (name: string, points: number) => ({ kind: 'yes-no', points, input: { name } });
const times = (name: string) => ({ name, measure: '次' });
const pieces = (name: string) => ({ name, measure: '个' });

const aspects = ['信息公开保密审查', '审核发布', '政策咨询', '依申请公开办理答复', '政策解读'].map((name) => ({ name }));
const aspectsClause =
  '3.以部门或部门办公室名义印发政务公开工作规范。含政府信息公开保密审查、审核发布、政策咨询、依申请公开办理答复、政策解读等5个方面。(60分)';

/** Rules of tables C and D, in points. */
const daily: Official[] = [
  {
    of: 'C 交流培训',
    clause: '2.组织开展全县市区(覆盖县市区所有政府部门和乡镇)政务公开工作交流培训不少于1次(15分)。',
    weight: 15,
    rule: { kind: 'count-tiers', tiers: [{ from: 1, points: 15 }], otherwise: 0, input: times('培训次数') },
    values: ['培训次数'],
    awards: [
      [[0], 0],
      [[1], 15],
      [[4], 15],
    ],
  },
  {
    of: 'C 开展评估并运用',
    clause: '3.开展政务公开工作评估(10分),评估结果在本级相关考核目标中运用(15分)。',
    weight: 25,
    rule: {
      kind: 'sum',
      parts: [
        { name: '评估', weight: 10, rule: yes('开展评估', 10) },
        { name: '运用', weight: 15, rule: yes('结果运用', 15) },
      ],
    },
    values: ['开展评估', '结果运用'],
    awards: [
      [['是', '是'], 25],
      [['是', '否'], 10],
      [['否', '否'], 0],
    ],
  },
  {
    of: 'C 乡镇制度',
    clause: '4.建立乡镇(街道)级政府信息公开平台政府信息审核提供、编辑发布、管理工作制度(20分,抽查5个乡镇)。',
    weight: 20,
    rule: { kind: 'ratio', items: [{ percent: 100, own: pieces('已建立制度的乡镇数'), drawn: pieces('抽查乡镇数') }] },
    values: ['已建立制度的乡镇数', '抽查乡镇数'],
    awards: [
      [[5, 5], 20],
      [[3, 5], 12],
      [[0, 5], 0],
      [[1, 1], 20],
      [[0, 1], 0],
      [[0, 0], 0],
    ],
  },
  {
    of: 'C 政务公开专区',
    clause: '评估县级政务服务大厅政务公开专区政府信息查询(5分)、政府信息公开申请办理(10分)、政策咨询开展情况(5分)。',
    weight: 20,
    rule: {
      kind: 'sum',
      parts: [
        ['政府信息查询', 5],
        ['申请办理', 10],
        ['政策咨询', 5],
      ].map(([name, weight]) => ({ name, weight, rule: { kind: 'mark', input: { name } } })),
    },
    values: ['政府信息查询', '申请办理', '政策咨询'],
    awards: [
      [[5, 10, 5], 20],
      [[4.5, 7.25, 0], 11.75],
    ],
  },
  {
    of: 'D 任务分工',
    clause: '1.内部各机构政务公开工作任务分工明确(20分)。',
    weight: 20,
    rule: yes('任务分工明确', 20),
    values: ['任务分工明确'],
    awards: [
      [['是'], 20],
      [['否'], 0],
    ],
  },
  {
    of: 'D 主动公开文件',
    clause: '1.按要求报送主动公开文件。发现1条未报送或超时报送,扣5分,扣完本项得分为止。(10分)',
    weight: 10,
    rule: { kind: 'deduction', full: 10, each: 5, input: { name: '未按要求报送条数', measure: '条' } },
    values: ['未按要求报送条数'],
    awards: [
      [[0], 10],
      [[1], 5],
      [[2], 0],
      [[3], 0],
    ],
  },
  {
    of: 'D 问题整改',
    clause: '2.按照政务公开问题整改通知要求完成整改,1项未整改到位的扣5分,扣完本项得分为止。(10分)',
    weight: 10,
    rule: { kind: 'deduction', full: 10, each: 5, input: { name: '未整改到位项数', measure: '项' } },
    values: ['未整改到位项数'],
    awards: [
      [[0], 10],
      [[1], 5],
      [[2], 0],
      [[3], 0],
    ],
  },
  {
    of: 'D 加分项',
    clause: '指导县部门开展政务公开工作。组织开展政务公开工作培训(6分),结合业务工作要求,指导县部门公开相关信息(4分)。',
    weight: 10,
    rule: {
      kind: 'sum',
      parts: [
        { name: '培训', weight: 6, rule: yes('组织培训', 6) },
        { name: '指导', weight: 4, rule: yes('指导县部门公开', 4) },
      ],
    },
    values: ['组织培训', '指导县部门公开'],
    awards: [
      [['是', '是'], 10],
      [['否', '是'], 4],
      [['否', '否'], 0],
    ],
  },
  {
    of: 'D 工作规范, 12 each',
    clause: aspectsClause,
    weight: 60,
    rule: { kind: 'bundle', percent: 100, counts: 'each', aspects },
    values: aspects.map((aspect) => aspect.name),
    awards: [
      [['是', '是', '是', '是', '是'], 60],
      [['是', '是', '否', '是', '是'], 48],
      [[1, 0, 0, 0, 0], 12],
      [[0, 0, 0, 0, 0], 0],
    ],
  },
  {
    of: 'D 工作规范, all or nothing',
    clause: aspectsClause,
    weight: 60,
    rule: { kind: 'bundle', percent: 100, counts: 'together', aspects },
    values: aspects.map((aspect) => aspect.name),
    awards: [
      [['是', '是', '是', '是', '是'], 60],
      [['是', '是', '否', '是', '是'], 0],
    ],
  },
];

describeOfficial(daily);

test('every rule reaches its weight', () => {
  for (const { of, weight, rule } of daily) expect([of, ruleOf(rule, weight).range]).toEqual([of, { least: 0, most: weight }]);
});

// Clauses of the sort that offices write, each with the reading that a careful clerk gives it.
import type { ClauseKind, Confidence, Role } from './reading-types';

export interface Example {
  clause: string;
  weight: number | null;
  kind: ClauseKind;
  /** The numbers that stand in the clause and that the rule uses, in any order. */
  numbers: readonly number[];
  sure: Confidence;
  role?: Role;
  notes?: readonly string[];
  /** The kinds of the parts that it is split into. */
  items?: readonly ClauseKind[];
}

type More = Partial<Pick<Example, 'role' | 'notes' | 'items'>>;

const of = (
  clause: string,
  weight: number | null,
  kind: ClauseKind,
  numbers: readonly number[],
  sure: Confidence,
  more: More = {},
): Example => ({ clause, weight, kind, numbers, sure, ...more });

const FLOOR = ['各项扣完为止，不计负分'];
const penalty = { role: 'penalty' } as const;
const bonus = { role: 'bonus' } as const;

/** By the rows of what official rubrics say. */
export const examples: Readonly<Record<string, readonly Example[]>> = {
  'several deductions off one full mark': [
    of('未研究部署的，扣4分，研究部署少于2次的，扣2分，扣完为止。', 12, 'full-minus-items', [4, 2], 'check', {
      items: ['deduct-once', 'deduct-once'],
    }),
    of('未制定年度方案扣2分；每少一次巡河扣1分；问题每发现一处未整改扣0.5分，扣完为止。', 10, 'full-minus-items', [2, 1, 0.5], 'check', {
      items: ['deduct-once', 'deduct-per-event', 'deduct-per-event'],
    }),
    of(
      '每发现一处道路不洁扣0.5分；每发现一处垃圾积存扣1分；每接到一次有效投诉扣2分，扣完为止。',
      20,
      'full-minus-items',
      [0.5, 1, 2],
      'certain',
      { items: ['deduct-per-event', 'deduct-per-event', 'deduct-per-event'] },
    ),
    of('①未及时备案的扣5分；②要素未规范录入每条扣1分。', 10, 'full-minus-items', [5, 1], 'check', {
      items: ['deduct-once', 'deduct-per-event'],
    }),
    of(
      '（1）擅自增设机构的，每个扣2分；（2）超编进人的，每人扣1分；（3）台账不实的，每处扣0.5分。',
      15,
      'full-minus-items',
      [2, 1, 0.5],
      'certain',
      { notes: FLOOR, items: ['deduct-per-event', 'deduct-per-event', 'deduct-per-event'] },
    ),
    of('1、每缺1份记录扣0.5分。2、每有1名职工未参训扣0.2分。', 4, 'full-minus-items', [0.5, 0.2], 'check', {
      notes: FLOOR,
      items: ['deduct-per-event', 'deduct-per-event'],
    }),
    of('监测设备每缺失1台扣1分;数据每中断1次扣０.５分;传感器未按期标校每台扣0. 5分', 8, 'full-minus-items', [1, 0.5, 0.5], 'check', {
      items: ['deduct-per-event', 'deduct-per-event', 'deduct-per-event'],
    }),
    of('迟到一次扣0.5分，旷课一次扣2分，不参加教研活动一次扣1分，扣完为止', 10, 'full-minus-items', [0.5, 2, 1], 'check', {
      items: ['deduct-per-event', 'deduct-per-event', 'deduct-per-event'],
    }),
    of('食品经营单位未亮证经营的，每户扣0.5分；后厨不洁的，每户扣1分；', 6, 'full-minus-items', [0.5, 1], 'check', {
      items: ['deduct-per-event', 'deduct-per-event'],
    }),
    of('未建立台账的扣3分，台账不全的扣1分', 5, 'full-minus-items', [3, 1], 'check', { items: ['deduct-once', 'deduct-once'] }),
    of(
      '出现断链、错链的，每处扣1分；首页超过两周未更新的，每次扣2分；出现严重表述错误的，每处扣5分。',
      10,
      'full-minus-items',
      [1, 2, 5],
      'check',
      { items: ['deduct-per-event', 'deduct-per-event', 'deduct-per-event'] },
    ),
  ],
  'items with their points': [
    of('1.成立领导小组（2分）；2.制定实施方案（3分）；3.明确专人负责（5分）。', 10, 'sum-of-items', [2, 3, 5], 'check', {
      items: ['yes-no', 'yes-no', 'yes-no'],
    }),
    of('建立工作台账（5分）', 5, 'yes-no', [5], 'check'),
    of('年初有计划（1分），年中有检查（2分），年末有总结（2分）。', 5, 'sum-of-items', [1, 2, 2], 'check', {
      items: ['yes-no', 'yes-no', 'yes-no'],
    }),
    of('一是机构健全（3分）；二是制度完善（3分）；三是档案规范（4分）。', 10, 'sum-of-items', [3, 3, 4], 'check', {
      items: ['yes-no', 'yes-no', 'yes-no'],
    }),
    of('⑴设立公示栏，2分；⑵及时更新，3分', 5, 'sum-of-items', [2, 3], 'check', { items: ['yes-no', 'yes-no'] }),
    of('村务公开栏规范，得2分；党务公开及时，得3分。', 5, 'sum-of-items', [2, 3], 'check', { items: ['yes-no', 'yes-no'] }),
    of('完成“三会一课”（4分），出现1次缺课扣1分；按时缴纳党费（2分）', 6, 'sum-of-items', [4, 1, 2], 'check', {
      items: ['full-minus-per-event', 'yes-no'],
    }),
    of('1.安全教育培训（4分，每少1人次扣0.5分）；2.应急演练（6分，每少一次扣2分）。', 10, 'sum-of-items', [4, 0.5, 6, 2], 'check', {
      items: ['full-minus-per-event', 'full-minus-per-event'],
    }),
  ],
  'so much less for every place': [
    of('全市排名第一名得10分，以后每降一个名次减1分，减完为止。', 10, 'rate-slope', [10, 1, 1], 'check'),
    of('分类准确率排名第一名得15分，每降低一个名次减1分，最低得5分。', 15, 'rate-slope', [15, 1, 1, 5], 'check'),
    of('考核排名第1位得10分，每后移一位扣0.5分', 10, 'rate-slope', [10, 1, 0.5], 'check'),
  ],
  'which level, and not how many': [
    of('达到三级得6分，二级得4分，一级得2分', 6, 'level-tiers', [6, 4, 2], 'check'),
    of('创成一级的得8分，二级的得5分，三级的得3分', 8, 'level-tiers', [8, 5, 3], 'check'),
    of('发现一级隐患的扣2分，扣完为止', 5, 'deduct-once', [2], 'check'),
  ],
  'what is lacking is another thing than what is due': [
    of('全员年培训不少于25学时，每少1人次扣0.5分，扣完为止', 5, 'per-missing-deduction', [0.5], 'check'),
    of('每人每年培训不少于40学时，每少1学时扣0.2分，扣完为止', 5, 'per-missing-deduction', [40, 0.2], 'check'),
  ],
  'one deduction off a full mark': [
    of('每发生一起一般事故扣2分，扣完为止。', 10, 'full-minus-per-event', [2], 'certain'),
    of('每发现1处扣1分', 5, 'full-minus-per-event', [1], 'check'),
    of('满分5分，每出现一次负面舆情扣1分，扣完为止。', 5, 'full-minus-per-event', [5, 1], 'certain'),
    of('信息内容出现错别字，每处扣0.1分', 2, 'full-minus-per-event', [0.1], 'certain', { notes: FLOOR }),
    of('消防设施损坏未修复的，扣1分/处，扣完为止', 6, 'full-minus-per-event', [1], 'certain'),
    of('全年未受通报得5分；每被通报1次扣1分，扣完为止。', 5, 'full-minus-per-event', [5, 1], 'certain'),
    of('井下作业人员未持证上岗的，每人次扣２分，扣完该项分值为止', 10, 'full-minus-per-event', [2], 'certain'),
    of('公厕管理不到位的，每座次扣0.5分', null, 'deduct-per-event', [0.5], 'certain', penalty),
    of('未研究部署的扣5分', 5, 'yes-no', [5], 'certain', { notes: FLOOR }),
    of('未制定应急预案的，扣2分', 5, 'deduct-once', [2], 'check', { notes: FLOOR }),
  ],
  'describedLevels that are described': [
    of('资料完整得2分，不完整得1分，没有资料不得分。', 2, 'level-tiers', [2, 1], 'check'),
    of('考核优秀得10分，良好得8分，合格得6分，不合格不得分。', 10, 'level-tiers', [10, 8, 6], 'check'),
    of('年度考核优秀的加2分，称职的加1分，不称职的扣2分', null, 'level-tiers', [2, 1, 2], 'check', bonus),
    of('群众评价：好5分，较好3分，一般1分，差0分', 5, 'level-tiers', [5, 3, 1], 'check'),
    of('A级得5分、B级得3分、C级得1分', 5, 'level-tiers', [5, 3, 1], 'check'),
    of('档案齐全规范的得4分；基本齐全的得2分；不齐全的不得分', 4, 'level-tiers', [4, 2], 'check'),
    of('一等奖5分，二等奖3分，三等奖1分', null, 'bonus-by-level', [5, 3, 1], 'check', bonus),
  ],
  'all or nothing': [
    of('按期报送年度总结的得3分，否则不得分。', 3, 'yes-no', [3], 'certain'),
    of('完成网站适老化改造，得5分；未完成的不得分。', 5, 'yes-no', [5], 'certain'),
    of('签订责任书得满分，未签订不得分', 4, 'yes-no', [], 'certain'),
    of('设置无障碍通道，否则不得分（2分）', 2, 'yes-no', [2], 'certain'),
    of('专用水池有明显标识。', 2, 'yes-no', [], 'certain', { notes: ['每项符合要求得满分，不符合不得分'] }),
    of('食品库房隔墙离地10cm以上存放。', 3, 'yes-no', [], 'certain', { notes: ['符合的该项得满分，不符合的该项不得分'] }),
    of('有专职管理人员计2分，无专职管理人员计0分', 2, 'yes-no', [2], 'certain'),
  ],
  'a bonus by level': [
    of('获得国家级表彰每次加5分，省级表彰每次加3分，市级表彰每次加1分。', null, 'bonus-by-level', [5, 3, 1], 'certain', bonus),
    of('被省、市通报表扬的分别加3分、2分。', null, 'bonus-by-level', [3, 2], 'check', bonus),
    of('在国家、省、市级会议上作典型发言的，分别加5分、3分、1分', 5, 'bonus-by-level', [5, 3, 1], 'check', bonus),
    of(
      '经验做法被国家级媒体报道的每篇加3分，省级媒体每篇加2分，市级媒体每篇加1分，最高加10分。',
      10,
      'bonus-by-level',
      [3, 2, 1, 10],
      'certain',
      bonus,
    ),
    of('受到国家级表彰加10分，省级表彰加5分，市级表彰加2分，同一事项就高不重复', 10, 'bonus-by-level', [10, 5, 2], 'check', bonus),
    of('信息被中央媒体采用的每条加2分；被省级媒体采用的每条加1分', null, 'bonus-by-level', [2, 1], 'certain', bonus),
    of('教师获国家、省、市级优质课一等奖的分别计8、5、3分', null, 'bonus-by-level', [8, 5, 3], 'check', bonus),
  ],
  'a deduction by authority': [
    of(
      '被国家部委通报批评的每次扣5分，被省级通报批评的每次扣3分，被市级通报批评的每次扣1分。',
      null,
      'penalty-by-authority',
      [5, 3, 1],
      'certain',
      penalty,
    ),
    of('被省、市级通报批评的分别扣3分、2分', null, 'penalty-by-authority', [3, 2], 'check', penalty),
    of('被中央媒体曝光一次扣5分；被省级媒体曝光一次扣3分', 10, 'penalty-by-authority', [5, 3], 'check', penalty),
  ],
  'at least so many': [
    of('全年开展培训不少于4次，每少一次扣1分。', 4, 'per-missing-deduction', [4, 1], 'certain', { notes: FLOOR }),
    of('每年至少召开两次专题会议，少一次扣2分，扣完为止。', 4, 'per-missing-deduction', [2, 2], 'certain'),
    of('报送信息12篇以上，每少1篇扣0.5分，扣完为止', 6, 'per-missing-deduction', [12, 0.5], 'certain'),
    of('每季度开展检查不少于1次，每少1次扣1分，扣完为止', 4, 'per-missing-deduction', [1, 1], 'check'),
    of('听课不得少于20节，每少一节扣0.2分，扣完为止', 5, 'per-missing-deduction', [20, 0.2], 'certain'),
    of('全年引进项目不少于三个（10分），每少一个扣3分', 10, 'per-missing-deduction', [3, 10, 3], 'check'),
    of('应急演练每年不少于2次，缺1次扣1分。', null, 'deduct-per-missing', [2, 1], 'certain', penalty),
  ],
  'a slope on a rate': [
    of('整改率达到100%，每低1个百分点扣0.5分，扣完为止', 10, 'rate-slope', [100, 1, 0.5], 'check'),
    of('群众满意率低于90%的，每低1%扣0.2分', 5, 'rate-slope', [90, 1, 0.2], 'check', { notes: FLOOR }),
    of('生活垃圾无害化处理率不低于95%，每降低1个百分点扣1分。', 5, 'rate-slope', [95, 1, 1], 'check'),
    of('办结率未达98%的，每低0.5个百分点扣1分', 6, 'rate-slope', [98, 0.5, 1], 'check'),
    of('任务完成率每低于目标1个百分点，扣0.5分', 5, 'rate-slope', [1, 0.5], 'check'),
  ],
  tiers: [
    of('满意率90%及以上得10分，80%（含）—90%（不含）得6分，低于80%不得分。', 10, 'rate-tiers', [90, 80, 90, 80, 10, 6], 'certain'),
    of('采用信息10篇以上得5分，5篇以上不足10篇得3分，不足5篇不得分', 5, 'count-tiers', [10, 5, 10, 5, 5, 3], 'check'),
    of('引进资金1亿元以上得10分，5000万元至1亿元得6分，不足5000万元得2分', 10, 'mark', [], 'judge'),
    of(
      '到位资金1000万元以上的得10分，500万元至1000万元的得6分，500万元以下的得2分',
      10,
      'rate-tiers',
      [1000, 500, 1000, 500, 10, 6, 2],
      'check',
    ),
    of('超过3天扣1分，超过5天扣2分，超过10天扣5分', null, 'rate-tiers', [3, 5, 10, 1, 2, 5], 'check', penalty),
    of('排名第1名得10分，第2至5名得8分，第6至10名得5分', 10, 'rank-tiers', [1, 2, 5, 6, 10, 10, 8, 5], 'check'),
    of('考核排名前3名的得5分，4—8名的得3分，其他不得分', 5, 'rank-tiers', [3, 4, 8, 5, 3], 'check'),
    of('完成率100%得满分，90%以上得8分，80%以上得5分，80%以下不得分', 10, 'rate-tiers', [100, 90, 80, 80, 8, 5], 'check'),
  ],
  'so much each': [
    of('每开展一次宣传活动得1分，最高得5分。', 5, 'count-cap', [1, 5], 'certain'),
    of('每报送1条信息计0.5分', 10, 'count-cap', [0.5], 'check'),
    of('每采用一篇加2分，最多加10分', null, 'count-cap', [2, 10], 'certain', bonus),
    of('每引进一个项目加3分。', null, 'bonus-per-event', [3], 'certain', bonus),
    of('信息被县级以上采用，每条计1分，累计不超过5分', 5, 'count-cap', [1, 5], 'certain'),
    of('每创建一个示范点得2分，累计计分不超过本条分值', 8, 'count-cap', [2], 'certain'),
    of('每上报一条经验材料加一分，加满五分为止', null, 'count-cap', [1, 5], 'certain', bonus),
  ],
  'in proportion': [
    of('完成招商引资任务10个，按完成比例得分。', 10, 'ratio', [10], 'check'),
    of('按年度任务完成比例计分（20分）', 20, 'ratio', [20], 'check'),
    of('新建高标准农田500亩，按完成比例得分（15分）', 15, 'ratio', [500, 15], 'check'),
  ],
  'left to people': [
    of('酌情扣1-3分', 5, 'mark-range', [1, 3], 'check', { notes: FLOOR }),
    of('视情节轻重扣2～5分。', null, 'mark-range', [2, 5], 'check', penalty),
    of('工作有创新、有特色的，酌情加1—5分', 5, 'mark-range', [1, 5], 'check', bonus),
    of('资料不全的，酌情扣分。', 5, 'mark', [], 'judge'),
    of('加强组织领导，健全工作机制。', 5, 'mark', [], 'judge'),
    of('由考核组综合评分', 10, 'mark', [], 'judge'),
    of('按照市考核办公室印发的办法执行。', 10, 'mark', [], 'judge'),
    of('', 5, 'mark', [], 'judge'),
  ],
  'what makes it nothing': [
    of('发生较大以上安全事故的，本项不得分。', 10, 'zeroing', [], 'check'),
    of('每发现1处隐患未整改扣1分，扣完为止；发生亡人事故的，本项不得分。', 10, 'full-minus-items', [1], 'certain', {
      items: ['deduct-per-event', 'zeroing'],
    }),
    of('1.台账规范（4分）；2.上报及时（6分）；弄虚作假的，该项不得分', 10, 'sum-of-items', [4, 6], 'check', {
      items: ['yes-no', 'yes-no', 'zeroing'],
    }),
  ],
  'percent of the weight': [
    of('1.栏目设置合理,60%;2.内容更新及时,40%。', 5, 'percent-items', [60, 40], 'check'),
    of('每发现一条错误扣10%。', 3, 'percent-off', [10], 'check'),
    of('每被省级通报一次，扣权重的50%；每被市级通报一次，扣权重的20%。', 6, 'penalty-by-authority', [50, 20], 'check', penalty),
  ],
  'lateness and deadlines': [
    of('每迟报一天扣0.5分，扣完为止。', 3, 'full-minus-per-event', [0.5], 'certain'),
    of('3日内办结得5分，5日内办结得3分，超过5日不得分', 5, 'rate-tiers', [3, 5, 5, 5, 3], 'check'),
    of('逾期报送的，每逾期1个工作日扣1分', 5, 'full-minus-per-event', [1], 'certain', { notes: FLOOR }),
  ],
  'against others': [
    of('得分高于全县平均分的，每高1分加0.1分；低于平均分的，每低1分扣0.1分', null, 'mean-baseline', [1, 0.1, 1, 0.1], 'check'),
    of('信访量比上年每上升1%扣0.5分，每下降1%加0.5分', null, 'year-over-year', [1, 0.5, 1, 0.5], 'check'),
    of('第一名得满分，其他单位按与第一名的比例折算得分', 10, 'proportional-to-first', [], 'check'),
  ],
  'open accounts': [
    of('1.发生赴省上访的，每人次扣1分；2.发生进京上访的，每人次扣2分。', null, 'accumulate', [1, 2], 'certain', {
      ...penalty,
      items: ['deduct-per-event', 'deduct-per-event'],
    }),
    of('①被评为先进集体的加3分；②承办现场会的，每次加2分。', null, 'accumulate', [3, 2], 'check', {
      ...bonus,
      items: ['bonus-once', 'bonus-per-event'],
    }),
  ],
};

// What the columns of scoring tables are called in offices of every kind.
import { squeezed } from './plain';

/**
 * `number` 序号; `level` 一级指标, 考核项目; `content` 考核内容; `standard` 考核标准, which is a clause where no column is called so;
 * `clause` 评分标准; `weight` 分值; `score` 自评, 得分; `reason` 失分原因; `method` 考评方式, 责任单位; `remark` 说明, 备注.
 */
export type ColumnKind = 'number' | 'level' | 'content' | 'standard' | 'clause' | 'weight' | 'score' | 'reason' | 'method' | 'remark';

const GIVEN = '评分|计分|扣分|加分|赋分|得分|打分|记分|给分|奖分|减分|加减分|增减分|加扣分|奖扣分|评定|量化|奖惩|奖励|处罚|扣罚|评比';

/** In the order in which they are asked. */
const WORDS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(?:序号|编号|项次|序|号|代码|条款号?|指标序号|项号|no\.?|顺序号?|指标编号|项目编号|条目)$/iu],
  ['content', new RegExp(`^(?:${GIVEN}|扣减|追责)(?:的)?(?:项目?|内容|事项|因素|行为|情形|条件|类别|名称)$`, 'u')],
  [
    'reason',
    /(?:失分|扣分|得分|减分|丢分)(?:的)?(?:原因|理由|情况|点|记录)|存在(?:的)?(?:主要)?问题|整改|^(?:检查|考核|自查|完成|实际|落实|考评|评价|验收)(?:完成|实际|得分)?(?:情况|记录|结果)(?:说明|描述)?$/u,
  ],
  [
    'weight',
    /^(?:.*(?:分值|权重|标准分|满分|基本分|基础分|配分|额定分|应得分|标分|权值|规定分|设定分|比重|占比)(?:数|值|设置|\(.*\))?|分数|总分|分|赋分|最高分|值|单项分|项目分|指标分|考核分值?|百分比|最高得分|计划分|小计分?|合计分?)$/u,
  ],
  [
    'method',
    new RegExp(
      `^(?!.*(?:${GIVEN}))(?:.*(?:考核|考评|检查|评价|测评|评估|审查|检测|核查|评审|验收|考察|检验|督查)(?:的)?(?:方式|方法|途径|手段|形式|程序|方式方法|周期|时间|频次)|.*(?:资料|数据|信息|佐证|支撑|证明|印证|备查|台账)(?:来源|材料|资料|采集.*|清单|名称)?)$`,
      'u',
    ),
  ],
  [
    'method',
    /^(?:.*(?:责任|牵头|考核|评分|评价|考评|主管|配合|负责|提供|监管|实施|承办|协办|采集|打分|评审|被考核|受检|检查|适用|完成)(?:单位|部门|科室|处室|股室|主体|人员?|领导|机构|对象|方|时限|时间|范围)|时限|时间|频次|周期|计量单位|单位|依据|指标依据|政策依据|考核依据|文件依据|.*(?:指标)(?:属性|性质|类型|导向)|.*采集范围|签[字名]|联系人)$/u,
  ],
  ['clause', new RegExp(`(?:${GIVEN}|计算)(?:标准|细则|办法|方法|规则|说明|依据|要点|方式|要求|条件|原则|口径|标准和方法)`, 'u')],
  ['clause', new RegExp(`(?:${GIVEN})?(?:及|和|与|、|/|或)(?:${GIVEN})(?:标准|细则|办法|方法|规则|说明)?`, 'u')],
  ['clause', /^(?:考核|考评|评价|评估|检查|测评|评分)?细则$|^考核(?:标准|内容)及(?:分值|办法)$/u],
  ['content', /(?:指标|项目)(?:说明|内容|解释|内涵|要求|描述|释义)$/u],
  [
    'standard',
    /^(?:考核|考评|检查|评价|评估|测评|验收|达标|质量|工作|目标|任务|管理|作业|考察|基本|具体|合格|审查|评审|标准)*(?:标准|办法|要求|规范|方法)(?:及要求|和要求)?$/u,
  ],
  // Levels of a mark that stand beside one another.
  ['clause', /^(?:优秀?|良好?|中等?|一般|合格|不合格|较好|较差|很好|好|差|[ABCD甲乙丙丁][级等]?|达标|不达标|完成|未完成|基本完成)$/u],
  [
    'score',
    /得分|自评|评分|考评分|打分|实得|扣分|加分|减分|核定|初评|复评|复核|终评|互评|小计|合计|^审核|排名|名次|等次|成绩|自查|^结果|评定/u,
  ],
  ['remark', /^(?:说明|备注|注|附注|备考)$/u],
  [
    'level',
    /^(?:.*(?:一级|二级|三级|四级|类别|分类|类型|指标|项目|维度|板块|大项|小项|子项|要素|环节|名称|模块|科目|主项|分项|部位|区域|方面|类目|大类|小类|领域|单元|岗位))$|^(?:类|项|目)$/u,
  ],
  ['content', /内容|要点|任务|目标|内涵|描述|要求|事项|职责|举措|措施|观测点|评价点|考核点|得分点|关键点|考核$|标准/u],
];

/** What a head calls its column; undefined for words that are no head of a scoring table. */
export function columnKind(head: string): ColumnKind | undefined {
  const whole = squeezed(head);
  const plain = whole.replace(/\([^()]*\)?/gu, '') || whole;
  if (plain.length === 0 || plain.length > 16 || /[。;；]|\d{2,}/u.test(plain)) return undefined;
  return WORDS.find(([, pattern]) => pattern.test(plain))?.[0];
}

// The assessment behind the official notice of Shanghai for 2017: 16 districts, two honours by quota, counts by condition.
import { assess } from '../../../src/assessment/assess';
import type { Assessment, UnitInput } from '../../../src/assessment/assessment';
import { templateSchema, type NoticeTemplate } from '../../../src/report/notice/template';
import { parseRubric } from '../../../src/rubric/load';
import { loadScheme, type Scheme } from '../../../src/rubric/tree';

const observation = (id: string, name: string) => ({ id, name });
const finding = (id: string, text: string) => ({ id, text, when: { observation: id, is: true } });

const rubric = {
  id: 'shanghai-2017',
  version: '1',
  title: '2017年度上海市区教育局政务公开和网站建设评议工作实施方案',
  issuer: '上海市教育委员会',
  documentNumber: '沪教委办〔2017〕43号',
  year: 2017,
  work: '政务公开和网站建设评议',
  scope: '区教育局',
  addressees: '各区教育局',
  observations: [
    observation('disclosed-90', '主动公开率在90%以上'),
    observation('faultless', '公文属性认定零误差'),
    observation('wechat', '开通政务微信'),
    observation('catalogue', '未编制流水目录'),
    observation('interpretation', '解读和回应不足'),
  ],
  categories: [
    {
      name: '区教育局',
      fullName: '区教育局',
      heading: '(区教育局)',
      groups: [
        {
          name: '政府信息公开',
          weight: 100,
          indicators: [
            {
              name: '评议得分',
              weight: 100,
              clause: '每项计 1 分',
              rule: { kind: 'count', each: 1, input: { name: '得分' } },
              examples: [{ values: [1], points: 1 }],
            },
          ],
        },
      ],
    },
  ],
  honours: [
    { name: '优秀', policy: 'quota', count: 3, clause: '3家单位为优秀单位' },
    { name: '表扬', policy: 'quota', count: 5, clause: '5家单位为表扬单位' },
  ],
  problems: [
    {
      heading: '政府信息公开目录建设规范化程度有待提升',
      findings: [finding('catalogue', '对网站信息公开目录的规范设置重视不够，未按照规定要求编制政府公文信息公开流水目录')],
    },
    {
      heading: '重大政策文件解读的精准性、有效性有待加强',
      findings: [finding('interpretation', '为公开而公开，对政策文件的通俗化解读和对热点问题的积极回应不足，不能适应政民互动新形势要求')],
    },
  ],
};

export const shanghaiScheme: Scheme = (() => {
  const data = parseRubric(rubric);
  if (!data.ok) throw new Error(data.refusal.message);
  const scheme = loadScheme(data.value);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  return scheme.value;
})();

const districts = [
  '黄浦',
  '普陀',
  '闵行',
  '杨浦',
  '金山',
  '浦东新',
  '宝山',
  '崇明',
  '徐汇',
  '长宁',
  '静安',
  '虹口',
  '嘉定',
  '松江',
  '青浦',
  '奉贤',
];

/** Totals from 98 down; `change` makes ties. */
export function shanghaiUnits(change: Readonly<Record<string, number>> = {}): UnitInput[] {
  return districts.map((district, at) => ({
    name: `${district}区教育局`,
    category: '区教育局',
    entries: { 评议得分: [change[district] ?? 98 - at] },
    observations: { 'disclosed-90': at !== 15, faultless: at < 9, wechat: at < 13, catalogue: at >= 12, interpretation: at >= 10 },
  }));
}

export function shanghaiAssessment(change: Readonly<Record<string, number>> = {}): Assessment {
  return assess({ scheme: 'shanghai-2017', units: shanghaiUnits(change) }, shanghaiScheme);
}

const counting = (name: string, id: string) => ({ name, when: { observation: id, is: true } });

export const shanghaiTemplate: NoticeTemplate = templateSchema.parse({
  form: 'shanghai',
  issuer: '上海市教育委员会',
  documentNumber: '沪教委办〔2018〕13号',
  issueDate: '2018-04-08',
  addressees: '各区教育局',
  basis: [
    { title: '上海市教育委员会关于印发<2017年度上海市区教育局政务公开和网站建设评议工作实施方案>的通知', number: '沪教委办〔2017〕43号' },
  ],
  lead: '市教委采用单位自查、资料查阅、现场评议、公众测评和第三方测评等方式，开展了{年度}年度{范围}{工作}工作。',
  review: '综合各项测评结果',
  achievements: {
    intro: '本次评议结果显示，{年度}年度各区教育局在政务公开和网站建设上取得了以下{成效数}方面的工作成效：',
    points: [
      {
        heading: '政府信息公开工作力度进一步加大',
        text: '主动公开率在90%以上的区教育局有{主动公开}个。有{零误差}个区教育局公文信息公开属性认定做到了零误差。',
      },
      { heading: '政务信息服务水平进一步提升', text: '均开设了政务微博，其中有{政务微信}个区教育局开通了政务微信，占{政务微信率}。' },
    ],
  },
  next: { points: [{ heading: '增强工作规范性', text: '要切实加强源头管理。' }] },
  closing: ['希望获得优秀和表扬的单位再接再厉，开拓创新，争取更大的成绩。'],
  measures: [
    counting('主动公开', 'disclosed-90'),
    counting('零误差', 'faultless'),
    counting('政务微信', 'wechat'),
    { ...counting('政务微信率', 'wechat'), show: 'share' },
  ],
});

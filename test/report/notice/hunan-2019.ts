// The assessment behind the official notice of 2019, built from its lists, and the words of staff in that notice.
import { assess } from '../../../src/assessment/assess';
import type { Assessment } from '../../../src/assessment/assessment';
import { templateSchema, type NoticeTemplate } from '../../../src/report/notice/template';
import { units2019 } from '../../cases/hunan-2019/entries';
import { honoured } from '../../cases/hunan-2019/read-notice';
import { hunan } from '../../cases/units';

export const assessment2019: Assessment = assess(
  { scheme: 'hunan-2022', units: units2019 },
  { ...hunan, data: { ...hunan.data, work: '政务公开政务服务' } },
);

/** 人员01 …, one for each honoured unit, as the notice has them with the names left out. */
export const persons2019 = honoured
  .flatMap(({ names }, at) => names.map((unit) => ({ category: ['市州', '高校', '直属单位'][at]!, unit })))
  .map((each, index) => ({ ...each, name: `人员${String(index + 1).padStart(2, '0')}` }));

const goals = { title: '关于印发〈湖南省教育厅网上政务公开基本目录〉的通知', number: '湘教通〔2017〕417号' };

export const template2019: NoticeTemplate = templateSchema.parse({
  form: 'hunan',
  issuer: '湖南省教育厅',
  documentNumber: '湘教通〔2020〕51号',
  issueDate: '2020-03-17',
  addressees: '各市州教育（体）局、普通高校、厅委直属各单位',
  basis: [{ title: '关于开展湖南教育政务网市州、高校内容保障工作的通知', number: '湘教办〔2018〕85号' }, goals],
  lead: '我厅组织专家对{年度}年度{范围}{工作}工作开展情况进行了检查',
  basics: [
    '此次检查由厅办公室负责统筹协调，厅信息中心具体负责实施，主要通过网上监测、日常来稿数量统计、网站实时浏览等方式，从政务公开（湖南教育政务网内容保障、本单位自建网站公开内容）、在线服务（教育阳光服务）、政民互动（访谈保障、“湘微教育”互动）、组织保障（平台建设、网站链接）以及相关工作落实等方面，由专家进行打分（百分制）形成检查结果。',
  ],
  review: '经专家初评、复评',
  next: {
    points: [
      {
        heading: '高度重视、切实整改',
        text: '请各单位进一步提高站位，认真贯彻落实《关于印发〈湖南省教育厅网上政务公开基本目录〉的通知》（湘教通〔2017〕417号）和《关于开展湖南教育政务网市州、高校内容保障工作的通知》（湘教办通〔2018〕85号）等文件要求，切实做好教育政务网内容保障、在线服务、信息公开工作，提升我省教育系统政务公开政务服务水平。',
      },
      {
        heading: '健全制度、夯实基础',
        text: '没有明确教育政务网内容保障工作责任部门和电子政务专干，要尽快明确责任部门和责任人，并及时向我厅备案；要积极响应并参与省教育政务网和省教育厅官方微信公众号“湘微教育”上的互动活动，做好省教育厅官网官微宣传推广工作；切实增强政策法规意识和信息安全意识、保密意识，把好网上政务公开、在线服务及咨询投诉回复的政策关和政务信息发布的内容审核关。',
      },
      {
        heading: '开拓创新、提高水平',
        text: '各地各校要进一步创新政务公开方式方法，加强教育政务网内容保障，着力推进教育决策、管理、服务、执行和结果等信息公开，统筹推进政务服务体系建设，不断提升全省教育系统政务公开政务服务工作水平。',
      },
    ],
  },
  contact: '工作联系人：（姓名），电话：（电话），邮箱：（邮箱）。',
  examples: { 高校: '湖南财政经济学院' },
  persons: persons2019,
});

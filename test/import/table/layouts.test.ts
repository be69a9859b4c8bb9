// Scoring tables as offices of many kinds lay them out: every indicator with its group, weight, role and clause, and nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../../../src/import/read/read-source';
import { readDraft } from '../../../src/import/table/read-draft';
import type { DraftIndicator, DraftRubric } from '../../../src/import/draft';

interface Expected {
  verdict: DraftRubric['verdict'];
  /** 组 分值 > 中间各级 > 名称 | 分值 作用 | 条文 */
  indicators: string[];
  vetoes?: string[];
  scheme?: string[];
  findings?: string[];
}

function line({ group, groupWeight, path, name, weight, role, clause }: DraftIndicator): string {
  const top = group === undefined ? '' : `${group}${groupWeight === null ? '' : ` ${groupWeight}`}`;
  const worth = `${weight ?? '—'}${role === 'base' ? '' : ` ${role}`}`;
  return `${[top, ...path, name].join(' > ')} | ${worth} | ${clause.replaceAll('\n', '⏎')}`;
}

async function read(file: string): Promise<DraftRubric> {
  const source = await readSource(readFileSync(join(__dirname, 'layouts', file)), file);
  if (!source.ok) throw new Error(source.refusal.message);
  return readDraft(source.value);
}

const layouts: Record<string, Expected> = {
  // A page keeps the heads in sight: they are a table of their own.
  'head-apart.html': {
    verdict: 'rubric',
    indicators: ['值守 8 > 交接班 | 5 | 缺交接记录的，每次扣1分', '值守 8 > 在岗 | 3 | 脱岗的，每次扣2分'],
  },
  'bonus-list.html': {
    verdict: 'rubric',
    indicators: [
      '基础考核 100 > 经济发展 > 集体收入 | 50 | 达到10万元得50分，每少1万元扣5分',
      '基础考核 100 > 社会治理 > 矛盾调解 | 50 | 调解成功率达到95%得满分，否则不得分',
      ' > 加分项目 | 10 bonus | 1.获得市级以上荣誉的，每项加3分。⏎2.经验在全县推广的，加2分。',
      '扣分项目 > 被通报批评的，每次扣2分 | — penalty | 1.被通报批评的，每次扣2分。',
      '扣分项目 > 发生信访积案的，每件扣3分 | — penalty | 2.发生信访积案的，每件扣3分。',
    ],
    findings: ['“扣分项目”没有写最多加（扣）多少分，没有封顶，请核对。'],
  },
  'bonus-tables.html': {
    verdict: 'rubric',
    indicators: [
      ' > 被国务院采用 | — bonus | 每条加20分',
      ' > 被省采用 | — bonus | 每条加10分',
      ' > 迟报 | — penalty | 每次扣5分',
      ' > 漏报 | — penalty | 每次扣10分',
    ],
    scheme: ['base 100'],
  },
  'broken-pages.html': {
    verdict: 'rubric',
    indicators: [
      '责任落实 > 签订责任书 | 5 | 未签订不得分',
      '责任落实 > 专题会议 | 5 | 每缺一次扣1分',
      '隐患排查 > 台账 | 10 | 无台账扣10分',
      '隐患排查 > 整改 | 10 | 未整改一处扣2分',
    ],
  },
  'coal.html': {
    verdict: 'rubric',
    indicators: [
      '基础工作 30 > 管理制度 > 有年度计划并组织实施；有责任制度 | 10 | 查资料。无计划或者未实施不得分，缺1项制度扣2分',
      '基础工作 30 > 资料管理 > 图纸齐全、内容完整 | 10 | 查资料。图纸缺1种扣2分，1处不符合要求扣0.5分',
      '基础工作 30 > 资料管理 > 台账建立满5年 | 10 | 查资料。未建立不得分，漏填1处扣1分',
      '现场管理 20 > 观测 > 水平和垂直误差不超过20mm，每季度复测一次 | 20 | 查现场。1处不符合要求扣5分',
    ],
    findings: ['写明合计 60，各项分值相加是 50，请核对。'],
  },
  'establishment.csv': {
    verdict: 'rubric',
    indicators: [
      '领导体制 30 > 党管机构编制 | 15 | 未召开专题会议的,扣5分;未按程序报批的,每次扣5分',
      '领导体制 30 > 制度建设 | 15 | 制度不健全的,酌情扣1-5分',
      '编制管理 70 > 超编进人 | 40 | 超编1人扣10分',
      '编制管理 70 > 领导职数 | 30 | 超职数配备不得分',
    ],
  },
  'filled-in.csv': {
    verdict: 'rubric',
    indicators: [
      ' > 地面 | 10 | 地面清洁，无积水，发现一处扣1分',
      ' > 墙面 | 5 | 墙面无张贴，发现一处扣0.5分',
      ' > 垃圾 | 10 | 日产日清，未清运一次扣2分',
    ],
  },
  'full-marks.csv': {
    verdict: 'rubric',
    indicators: [
      '内容更新 > 首页信息每两周更新一次 | 20 | 每超期一次扣5分',
      '内容更新 > 栏目无空白 | 10 | 发现一个空白栏目扣2分',
      '链接 > 链接可用率达到95%以上 | 10 | 每低1%扣1分',
      '安全 > 无暗链、无篡改 | 20 | 发现一次不得分',
    ],
  },
  'grades.html': {
    verdict: 'rubric',
    indicators: [
      ' > 日常监管 | 60 | 监督检查覆盖率100%得60分；90%—99%得50分；90%以下不得分。',
      ' > 抽检监测 | 40 | 完成4批次/千人，得40分，每少0.1批次扣2分。',
    ],
    scheme: ['grade 90', 'grade 80 89', 'grade 60'],
  },
  'letter.txt': { verdict: 'none', indicators: [] },
  'levels.html': {
    verdict: 'rubric',
    indicators: [
      '主动公开 60 > 信息发布 > 及时性 | 20 | 超过20个工作日公开的，每条扣2分。',
      '主动公开 60 > 信息发布 > 准确性 | 20 | 出现错别字每处扣0.5分，扣完为止。',
      '主动公开 60 > 政策解读 > 解读率 | 20 | 解读率达到100%得20分，每低1个百分点扣1分。',
      '依申请公开 40 > 答复 > 答复时限 | 40 | 逾期答复一件扣10分。',
    ],
  },
  'list.txt': {
    verdict: 'rubric',
    indicators: [
      '质量管理 40 > 实体质量 | 25 | 评分标准：检测不合格一处扣2分，出现裂缝的扣5分。',
      '质量管理 40 > 资料管理 | 15 | 评分标准：资料缺失一份扣1分。',
      '安全管理 60 > 安全投入 | 20 | 评分标准：未按规定投入的扣10分。',
      '安全管理 60 > 事故控制 | 40 | 评分标准：发生一般事故的扣40分。',
    ],
  },
  'merged-clause.html': {
    verdict: 'rubric',
    indicators: [
      '乡镇 > 到位资金 | 60 | 完成任务的计满分，未完成的按完成比例计分；超额完成的每超10%加2分，最高加10分。',
      '乡镇 > 新签项目 | 40 | 完成任务的计满分，未完成的按完成比例计分；超额完成的每超10%加2分，最高加10分。',
      '部门 > 外出招商 | 100 | 每外出一次计10分，计满为止。',
    ],
  },
  'notice.html': { verdict: 'results', indicators: [] },
  'numbered.html': {
    verdict: 'rubric',
    indicators: [
      '安全机构 20 > 机构设置 > 设立安全管理机构 | 10 | 未设立扣10分',
      '安全机构 20 > 人员配备 > 专职人员不少于2人 | 10 | 每少1人扣5分',
      '现场管理 30 > 设备设施 > 防护装置齐全 | 15 | 缺1处扣2分',
      '现场管理 30 > 用电 > 无私拉乱接 | 15 | 发现1处扣3分',
    ],
  },
  'own-part-each.html': {
    verdict: 'rubric',
    indicators: [
      '共同工作 40 > 各科室 > 学习 | 40 | 缺一次扣2分',
      '分工工作 60 > 财务科 > 报账 | 60 | 差错一处扣5分',
      '分工工作 60 > 档案科 > 归档 | 40 | 迟一次扣2分',
      '分工工作 60 > 档案科 > 借阅 | 20 | 丢失一件扣10分',
    ],
    findings: [
      '“分工工作”写 60 分，下面“财务科”、“档案科”各自合计 60 分，看来一个单位只考其中一段；现在每个单位都按各段计分，合计 120 分。请在面板里核对时选“每个单位只考自己的一段”，或者按段各存一份细则；确实都考的，不用改。',
    ],
  },
  'paragraphs.txt': {
    verdict: 'rubric',
    indicators: [
      '组织领导 30 > 成立领导小组，明确专人负责 | 10 | 未成立的扣10分，未明确专人的扣5分。',
      '组织领导 30 > 定期召开会议 | 20 | 每季度至少召开一次，少一次扣5分。',
      '日常管理 70 > 设施维护 | 40 | 1.灭火器完好有效，发现一具失效扣2分。⏎2.疏散通道畅通，堵塞一处扣5分。',
      '日常管理 70 > 宣传培训 | 30 | 全年培训不少于2次，少一次扣10分；未建档的扣5分。',
      ' > 加分项 | — bonus | 获得县级以上表彰的，加5分；在市级会议上作经验交流的，加3分。',
    ],
    vetoes: ['五、有下列情形之一的，实行一票否决：发生亡人火灾事故的 → 不合格'],
    scheme: ['grade 90 60'],
  },
  'pasted-lines.tsv': {
    verdict: 'rubric',
    indicators: [
      '基层组织 40 > 班子建设 > 班子健全；分工明确 | 20 | 缺一人扣2分；⏎分工不明确扣5分',
      '基层组织 40 > 党员教育 > 每月学习一次 | 20 | 少一次扣2分',
      '民生实事 60 > 道路硬化 > 完成年度任务 | 60 | 按完成比例得分',
    ],
    vetoes: ['发生群体性事件的 → 不合格'],
  },
  'pasted.tsv': {
    verdict: 'rubric',
    indicators: [
      '经济指标 40 > 固定资产投资增速 | 20 | 完成目标得满分，每低1个百分点扣1分',
      '经济指标 40 > 招商引资到位资金 | 20 | 按完成比例计分',
      '社会事业 60 > 城镇新增就业 | 30 | 完成率低于90%的不得分',
      '社会事业 60 > 安全生产 | 30 | 发生一般事故一起扣5分',
    ],
  },
  'plan.txt': { verdict: 'scheme-only', indicators: [], scheme: ['parts 40 60', 'grade 90 80 90 60'] },
  'publicity.txt': {
    verdict: 'rubric',
    indicators: [
      '计分标准 > 信息采用 > 被国家级媒体采用的，每篇计20分 | — bonus | 1.被国家级媒体采用的，每篇计20分；',
      '计分标准 > 信息采用 > 被省级媒体采用的，每篇计10分 | — bonus | 2.被省级媒体采用的，每篇计10分；',
      '计分标准 > 信息采用 > 被市级媒体采用的，每篇计5分 | — bonus | 3.被市级媒体采用的，每篇计5分。',
      '计分标准 > 扣分 > 每季度少报一篇扣2分 | — penalty | 1.每季度少报一篇扣2分；',
      '计分标准 > 扣分 > 信息失实的，每篇扣5分 | — penalty | 2.信息失实的，每篇扣5分。',
    ],
  },
  'river.html': {
    verdict: 'rubric',
    indicators: [
      ' > 巡河履职 | 20 | 巡河率达到100%得20分，80%（含）以上得15分，60%以上得10分，60%以下不得分。',
      ' > 问题整改 | 30 | 整改率×30分',
      ' > 水质达标 | 50 | Ⅲ类以上得50分，Ⅳ类得25分，劣Ⅴ类得0分',
      ' > 加分 | 5 bonus | 经验被省级推广的加5分',
      ' > 扣分 | — penalty | 被省级通报的，每次扣5分，最多扣10分',
    ],
    vetoes: ['发生重大水污染事件的 → 不合格'],
  },
  'rows-of-zero.html': {
    verdict: 'rubric',
    indicators: ['应急预案 > 有预案并演练 | 10 | 有预案并演练⏎没有预案', '持证上岗 > 全部持证 | 8 | 全部持证⏎有无证人员'],
  },
  'sanitation.txt': {
    verdict: 'rubric',
    indicators: [
      '道路清扫 > 路面见本色，无积尘 | 30 | 有积尘的每百米扣1分',
      '道路清扫 > 无垃圾漏扫 | 20 | 发现一处扣0.5分',
      '垃圾收集 > 日产日清 | 30 | 未清运的每桶扣2分',
      '公厕管理 > 无异味、无蛛网 | 20 | 有异味的每座扣2分；设施损坏未报修的每处扣1分',
    ],
    vetoes: ['发生重大安全责任事故的，当月考核为不合格 → 不合格'],
  },
  'section-rows.csv': {
    verdict: 'rubric',
    indicators: [
      '组织领导 20 > 组织领导 > 成立机构 | 10 | 未成立扣10分',
      '组织领导 20 > 组织领导 > 工作部署 | 10 | 未部署扣5分',
      '业务工作 80 > 业务工作 > 信息公开 | 50 | 每少一条扣2分',
      '业务工作 80 > 业务工作 > 依申请公开 | 30 | 逾期一件扣10分',
    ],
  },
  'side-by-side.html': {
    verdict: 'rubric',
    indicators: [
      '食品安全 > 许可证 | 10 | 齐全有效10分⏎过期未换5分⏎没有0分',
      '食品安全 > 健康证 | 10 | 人人持证10分⏎缺1—2人5分⏎缺3人以上0分',
      '环境卫生 > 后厨 | 20 | 整洁20分⏎一般10分⏎脏乱0分',
    ],
  },
  'strokes.txt': {
    verdict: 'rubric',
    indicators: [
      '平安建设 30 > 宣传发动 | 10 | 未开展扣5分',
      '平安建设 30 > 巡逻防控 | 20 | 未落实一处扣2分',
      '矛盾调处 40 > 排查 | 40 | 漏排一件扣5分',
    ],
    scheme: ['total-cap 5'],
  },
  'teacher.html': {
    verdict: 'rubric',
    indicators: [
      '师德师风 20 > 师德师风 | 20 | 1.遵守职业道德规范（10分）；2.无体罚学生现象（10分），出现一次不得分。',
      '教学工作 50 > 教学工作 | 15 | 出勤：事假每天扣0.5分，旷工每天扣5分，扣完为止。',
      '教学工作 50 > 教学工作 | 35 | 成绩：优秀率高于年级平均的，每高1个百分点加1分，最高35分。',
      ' > 附加 | — | 论文发表：国家级5分、省级3分、市级1分，就高不重复。',
    ],
  },
  'upright.html': {
    verdict: 'rubric',
    indicators: [
      '组织领导 20 > 主要领导负责 | 10 | 看文件，没有扣10分',
      '组织领导 20 > 有专门机构 | 10 | 看现场，没有扣5分',
      '宣传 10 > 标语 | 10 | 少一条扣1分',
    ],
  },
  'village.html': {
    verdict: 'rubric',
    indicators: [
      '党建工作 30 > 组织生活 | 20 | 按时召开支委会，每少一次扣2分；党课每年不少于4次，少一次扣1分。',
      '党建工作 30 > 党员管理 | 10 | 党费按月收缴，未按月收缴的每人次扣0.5分。',
      '重点工作 70 > 环境整治 | 40 | 发现垃圾乱堆一处扣1分，扣完为止。',
      '重点工作 70 > 信访维稳 | 30 | 发生越级上访一起扣5分。',
      '加分项 10 > 表彰奖励 | — bonus | 获国家级、省级、市级表彰的分别加5分、3分、1分。',
    ],
    vetoes: ['发生较大以上安全事故的，取消评优资格。 → 取消评优资格'],
    scheme: ['grade 90 70 89 70'],
  },
  'website.html': {
    verdict: 'rubric',
    indicators: [
      '发布解读 30 > 概况信息 | 10 | 1.未开设栏目，扣5分。2.更新不及时或信息不准确，每处扣1分。',
      '发布解读 30 > 动态要闻 | 20 | 2周内未更新，每次扣2分。',
      '办事服务 70 > 事项公开 | 70 | 事项不准确的，每处扣2分。',
      '加分指标 30 > 办事服务 > 一网通办 | 5 bonus | 实现统一身份认证的，得5分。',
      '加分指标 30 > 创新发展 > 经验推广 | 25 bonus | 被上级推广的，每次得5分，最高15分。',
    ],
    vetoes: [
      '1.出现严重表述错误。2.泄露国家秘密。 → 不合格',
      '监测一周，每天间隔访问20次以上，超过（含）15秒网站仍打不开的次数比例累计超过（含）5%，即单项否决。 → 不合格',
    ],
  },
  'weights-in-clauses.html': {
    verdict: 'rubric',
    indicators: [
      ' > 产业发展 | 15 | （15分）每新增一个合作社得3分，最高15分。',
      ' > 人居环境 | 15 | 1.垃圾清运及时（5分）；2.污水处理达标（10分）。',
      ' > 乡风文明 | 10 | 满分10分。评为市级文明村的得10分，县级的得6分。',
      ' > 基层党建 | — | 由党建办评定。',
    ],
  },
  'weights-in-names.html': {
    verdict: 'rubric',
    indicators: [
      '政治建设 30 > 理论学习 | 10 | 少一次扣1分',
      '政治建设 30 > 意识形态 | 20 | 未研判扣5分；发生问题不得分',
      '组织建设 70 > 三会一课 | 40 | 缺一次扣2分',
      '组织建设 70 > 党费收缴 | 30 | 未足额的扣5分',
    ],
  },
  'weights-of-groups.html': {
    verdict: 'rubric',
    indicators: [
      '组织领导 10 > 领导重视 | — | 未列入议程扣2分',
      '组织领导 10 > 机构健全 | — | 无专职人员扣3分',
      '组织领导 10 > 经费保障 | — | 经费不足扣2分',
      '矛盾化解 15 > 排查 | — | 未排查一次扣1分',
      '矛盾化解 15 > 调处 | — | 调处率低于95%扣5分',
    ],
  },
};

test.each(Object.entries(layouts))('%s', async (file, expected) => {
  const draft = await read(file);
  expect({
    verdict: draft.verdict,
    indicators: draft.indicators.map(line),
    vetoes: draft.vetoes.map(({ clause, effect }) => `${clause.replaceAll('\n', '⏎')} → ${effect}`),
    scheme: draft.scheme.map(({ kind, numbers }) => `${kind} ${numbers.join(' ')}`),
    findings: draft.findings.map(({ message }) => message),
  }).toEqual({ vetoes: [], scheme: [], findings: [], ...expected });
  expect(new Set(draft.indicators.map(({ id }) => id)).size).toBe(draft.indicators.length);
});

test('what is no indicator is put aside with its reason', async () => {
  const draft = await read('village.html');
  expect(draft.ignored).toEqual(
    expect.arrayContaining([
      { text: '小计30', why: '小计、合计行' },
      { text: '总分100', why: '小计、合计行' },
      { text: '考核单位', why: '考评方式、责任单位一类，不影响计分' },
    ]),
  );
  expect(draft.notes).toEqual([expect.stringContaining('扣完为止')]);
  expect((await read('filled-in.csv')).ignored).toEqual(
    expect.arrayContaining([expect.objectContaining({ text: '扣分原因' }), expect.objectContaining({ text: '实得分' })]),
  );
});

test('a document that is no rubric says why, and what to give instead', async () => {
  expect((await read('notice.html')).why).toMatch(/填好的结果.*请给出评分标准/u);
  expect((await read('plan.txt')).why).toMatch(/没有逐项的评分标准.*请给出/u);
  expect((await read('letter.txt')).why).toMatch(/没有找到评分标准.*核对/u);
});

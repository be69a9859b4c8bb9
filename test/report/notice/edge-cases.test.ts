// Notices about nobody, one, all; and everything that the notice check finds.
import { assess } from '../../../src/assessment/assess';
import type { UnitInput } from '../../../src/assessment/assessment';
import { checkNotice } from '../../../src/report/notice/check';
import { composeNotice, type Notice } from '../../../src/report/notice/compose';
import { starterTemplate } from '../../../src/report/notice/starter';
import { templateSchema, type NoticeTemplate } from '../../../src/report/notice/template';
import { noticeWords } from '../../../src/report/notice/words';
import { appraisalOf } from '../../../src/report/wording';
import { withOverall } from '../../../src/scoring/overall';
import { scoreAssessment } from '../../../src/scoring/score-assessment';
import type { Honour } from '../../../src/standing/honour';
import { assessmentOf, exampleScheme, mixedUnits, unit } from '../example';

const starter = starterTemplate(exampleScheme(), 'hunan', '2023-01-05');

function make(units: UnitInput[], change: Partial<NoticeTemplate> = {}): Notice {
  const assessment = assessmentOf(units);
  return composeNotice(assessment, scoreAssessment(assessment), {
    template: { ...starter, documentNumber: '示通〔2023〕1号', ...change },
    year: 2022,
  });
}

const words = (notice: Notice): string[] => noticeWords(notice.document);
const basics = (notice: Notice): string => words(notice).find((text) => text.startsWith('此次检查'))!;
const codes = (notice: Notice): string[] => checkNotice(notice).map(({ code }) => code);
const good = (name: string, more: Partial<UnitInput> = {}): UnitInput => unit(name, [60, 300, 0], more);
const bad = (name: string, more: Partial<UnitInput> = {}): UnitInput => unit(name, [1, 1, 0], more);

describe('how many are honoured', () => {
  test('nobody: the sentence, the attachment and its note are left out', () => {
    const notice = make([bad('甲市教育局')]);
    expect(basics(notice)).toBe('此次检查从公开、服务等方面，按百分制打分形成检查结果。');
    expect(notice.document.parts).toHaveLength(1);
    expect(words(notice).join('')).not.toContain('附件');
    expect(codes(notice)).toEqual([]);
  });

  test('no unit at all: the aspects are those of the whole rubric', () => {
    expect(basics(make([]))).toBe('此次检查从公开、服务等方面，按百分制打分形成检查结果。');
  });

  test('one: no 等 and no count', () => {
    expect(basics(make([good('甲市教育局'), bad('乙市教育局')]))).toContain(
      '结果。甲市教育局得分在80分以上，被评为“2022年度全系统政务公开工作优秀单位”，优秀单位名单见附件。',
    );
  });

  test('two in two categories: both are named, so there is no 等', () => {
    expect(basics(make([good('甲市教育局'), good('丁城学院', { category: '乙类' })]))).toContain('甲市教育局、丁城学院2个单位得分在');
  });

  test('many: the best of each category is named, then 等 and the count', () => {
    expect(basics(make([good('甲市教育局'), unit('乙市教育局', [60, 400, 0]), good('丁城学院', { category: '乙类' })]))).toContain(
      '乙市教育局、丁城学院等3个单位',
    );
  });

  test('all of 1,000: counted and listed once each', () => {
    const notice = make(Array.from({ length: 1000 }, (_, at) => good(`第${at}号单位`)));
    expect(basics(notice)).toContain('等1000个单位');
    expect(notice.document.parts[1]!.blocks.flatMap((block) => (block.block === 'list' ? block.items[0]!.names : []))).toHaveLength(1000);
    expect(codes(notice)).toEqual([]);
  });

  test('vetoed, not assessed and incomplete units never appear', () => {
    const text = words(make(mixedUnits(), { anonymous: true })).join('');
    for (const name of ['否决局', '未报局', '缺项局']) expect(text).not.toContain(name);
  });

  test.each<[string, Partial<Honour>[], string[][]]>([
    [
      'by points, in tiers, with another limit in a category',
      [
        { policy: 'threshold', from: 90, categories: { 乙类: { from: 85 } } },
        { name: '表扬', policy: 'threshold', from: 80 },
      ],
      [
        ['甲局', '丁校'],
        ['丙局', '乙局'],
      ],
    ],
    [
      'by places',
      [
        { policy: 'quota', count: 3 },
        { name: '表扬', policy: 'quota', count: 5 },
      ],
      [['丙局', '甲局', '乙局', '丁校'], ['零分局']],
    ],
    [
      'by share of the assessed, rounded down',
      [
        { policy: 'percent', percent: 75, categories: { 乙类: { percent: 100 } } },
        { name: '表扬', policy: 'percent', percent: 25 },
      ],
      [['丙局', '甲局', '乙局', '丁校'], ['零分局']],
    ],
    ['everybody', [{ policy: 'percent', percent: 100 }], [['丙局', '甲局', '零分局', '乙局', '丁校']]],
  ])('%s: only assessed units without a veto are honoured, each once', (_policy, honours, names) => {
    const own = honours.map((honour): Honour => ({ name: '优秀', policy: 'quota', clause: '自定', ...honour }));
    const assessment = assess({ scheme: 'example', units: mixedUnits(), honours: own }, exampleScheme());
    const scoreboard = scoreAssessment(assessment);
    expect(scoreboard.honours.map(({ units }) => units.flatMap((each) => each.names))).toEqual(names);
    const { document, matter } = composeNotice(assessment, scoreboard, { template: starter, year: 2022 });
    expect(matter.honoured.map(({ count }) => count)).toEqual(names.map(({ length }) => length));
    const lists = document.parts[1]!.blocks.flatMap((block) =>
      block.block === 'list' ? [block.items.flatMap((item) => [...item.names])] : [],
    );
    expect(lists).toEqual(names);
  });

  const person = (name: string) => ({ category: '甲类', unit: `${name}市教育局`, name: `人员${name}` });
  test.each([
    [0, ''],
    [1, '人员甲被评为'],
    [2, '人员甲等2位同志被评为'],
    [4, '人员甲等4位同志被评为'],
  ])('%s persons are counted as people count', (count, said) => {
    const names = [...'甲乙丙丁'].slice(0, count);
    const text = basics(
      make(
        [...'甲乙丙丁'].map((name) => good(`${name}市教育局`)),
        { persons: names.map(person) },
      ),
    );
    if (count === 0) expect(text).not.toMatch(/同志|个人/u);
    else expect(text).toContain(said);
  });

  test.each([
    [0, ''],
    [1, '确定甲市教育局为2022年度'],
    [2, '确定甲市教育局、乙市教育局等2家单位为2022年度'],
    [3, '确定甲市教育局、乙市教育局、丙市教育局等3家单位为2022年度'],
  ])('the Shanghai form names all of %s', (count, said) => {
    const units = [...'甲乙丙'].map((name, at) => (at < count ? good : bad)(`${name}市教育局`));
    const lead = words(make(units, starterTemplate(exampleScheme(), 'shanghai', '2023-01-05')))[2]!;
    if (count === 0) expect(lead).not.toMatch(/确定|家单位|综合/u);
    else expect(lead).toContain(said);
  });
});

describe('problems', () => {
  const leaking = { observations: { duty: true, leak: true } };
  const point = (notice: Notice): string | undefined => words(notice).find((text) => text.startsWith('（一）安全'));

  test('without any the section is left out and the next one moves up', () => {
    expect(words(make([good('甲市教育局')])).filter((text) => /^[一二三]、/u.test(text))).toEqual(['一、基本情况', '二、下一步工作']);
  });

  test('what units are to mend follows what is there', () => {
    const next = (notice: Notice): string => words(notice).find((text) => text.startsWith('（一）高度重视'))!;
    expect(next(make([good('甲市教育局')]))).toBe(
      '（一）高度重视、切实整改。各单位要对照《评估细则》逐项自查整改，切实提升政务公开工作水平。',
    );
    expect(next(make([bad('甲市教育局', leaking)]))).toContain('各单位要对照本通报指出的问题逐项自查整改');
    const shanghai = starterTemplate(exampleScheme(), 'shanghai', '2023-01-05');
    expect(words(make([bad('甲市教育局', leaking)], shanghai)).join('')).toContain('各单位要针对本次评估反映出的问题，制定整改计划');
    expect(words(make([good('甲市教育局')], shanghai)).join('')).toContain('各单位要对照《评估细则》，制定整改计划');
  });

  test('words about problems where there are none are pointed out', () => {
    const closing = ['各单位要针对指出的问题抓紧整改。'];
    expect(codes(make([good('甲市教育局')], { closing }))).toEqual(['NOTICE_NO_PROBLEMS']);
    expect(codes(make([bad('甲市教育局', leaking)], { closing }))).toEqual([]);
  });

  test('one unit, two units: just their names and what was found', () => {
    expect(point(make([bad('甲市教育局', leaking)]))).toBe('（一）安全不足。甲市教育局网站存在漏洞。');
    expect(point(make([bad('甲市教育局', leaking), bad('乙市教育局', leaking)]))).toBe(
      '（一）安全不足。甲市教育局、乙市教育局网站存在漏洞。',
    );
  });

  test('named nowhere when staff ask for it: 个别, 部分, 各', () => {
    const anonymous = (...units: UnitInput[]): string | undefined => point(make(units, { anonymous: true }));
    expect(anonymous(bad('甲市教育局', leaking), bad('乙市教育局'))).toBe('（一）安全不足。个别甲类单位网站存在漏洞。');
    expect(anonymous(bad('甲市教育局', leaking), bad('乙市教育局', leaking), bad('丙市教育局'))).toBe(
      '（一）安全不足。部分甲类单位网站存在漏洞。',
    );
    expect(anonymous(bad('甲市教育局', leaking), bad('乙市教育局', leaking))).toBe('（一）安全不足。各甲类单位网站存在漏洞。');
    expect(anonymous(bad('甲市教育局', leaking), bad('丁城学院', { category: '乙类', ...leaking }), bad('丙市教育局'))).toBe(
      '（一）安全不足。部分甲类单位、乙类单位网站存在漏洞。',
    );
  });

  test('the table of findings becomes the second attachment, and the text speaks of 附件1', () => {
    const notice = make([good('甲市教育局'), bad('乙市教育局', leaking)], { attachFindings: true });
    expect(basics(notice)).toContain('优秀单位名单见附件1。');
    expect(words(notice)).toEqual(expect.arrayContaining(['附件1', '附件2', '附件：2. 单位与问题对照表']));
    expect(codes(notice)).toEqual([]);
    expect(make([bad('乙市教育局', leaking)], { attachFindings: true, anonymous: true }).document.parts).toHaveLength(1);
  });
});

describe('units that took no part or are not complete', () => {
  const silent = { observations: {} };
  const findings = (notice: Notice): string =>
    words(notice)
      .filter((text) => /^（[一二]）(重视|安全)/u.test(text))
      .join('');

  test('blanks accuse nobody, zeros and facts do', () => {
    expect(findings(make([unit('缺项教育局', [null, 1, 0], silent)]))).toBe('');
    expect(findings(make([unit('缺项教育局', [0, 1, 0], silent)]))).toBe('（一）重视不够。缺项教育局没有公开信息。');
    expect(findings(make([unit('缺项教育局', [null, 1, 0], { observations: { leak: true } })]))).toBe(
      '（一）安全不足。缺项教育局网站存在漏洞。',
    );
  });

  test('nor when staff ask the other way round: 非…', () => {
    const when = { not: { entry: '信息公开', atLeast: 1 } };
    const scheme = exampleScheme();
    const own = scheme.with({ problems: [{ heading: '重视不够', findings: [{ id: 'own', text: '没有公开信息', when }] }] });
    const units = [unit('缺项教育局', [null, 1, 0]), unit('零项教育局', [0, 1, 0]), unit('满项教育局', [60, 1, 0])];
    const assessment = assess({ scheme: 'example', units }, own);
    const notice = composeNotice(assessment, scoreAssessment(assessment), {
      template: { ...starter, measures: [{ name: '未公开', when, show: 'count' }], closing: ['未公开{未公开}个。'] },
      year: 2022,
    });
    expect(findings(notice)).toBe('（一）重视不够。零项教育局没有公开信息。');
    expect(words(notice)).toContain('未公开1个。');
  });

  test('one that is named is pointed out, so that people decide whether it should be', () => {
    const leaking = { observations: { duty: true, leak: true } };
    const units = [
      unit('未报教育局', [60, 300, 0], { ...leaking, gates: { 上报总结: false } }),
      unit('缺项教育局', [null, 1, 0], leaking),
      unit('否决教育局', [60, 1, 0], { ...leaking, vetoes: [1] }),
    ];
    const issues = checkNotice(make(units)).filter(({ code }) => code === 'NOTICE_FOUND_OUTSIDE');
    expect(issues.map(({ unit: name, severity, message }) => [name, severity, message.includes('不参评')])).toEqual([
      ['未报教育局', 'warning', true],
      ['缺项教育局', 'warning', false],
    ]);
    expect(codes(make(units, { anonymous: true }))).not.toContain('NOTICE_FOUND_OUTSIDE');
  });
});

describe('the notice check', () => {
  test('an honoured unit with a finding', () => {
    const [issue] = checkNotice(make([good('甲市教育局', { observations: { duty: false, leak: true } })]));
    expect(issue).toMatchObject({
      severity: 'warning',
      code: 'HONOURED_WITH_FINDING',
      unit: '甲市教育局',
      message: '甲市教育局评为“优秀”，又列在存在的问题（一）（二）里。请核对。',
    });
  });

  test('an example that is not honoured is replaced, and said so', () => {
    const notice = make([good('甲市教育局'), bad('乙市教育局')], { examples: { 甲类: '乙市教育局' } });
    expect(basics(notice)).toContain('甲市教育局得分在');
    expect(checkNotice(notice)).toMatchObject([{ severity: 'error', code: 'NOTICE_EXAMPLE', unit: '乙市教育局' }]);
    expect(codes(make([good('甲市教育局'), unit('乙市教育局', [60, 400, 0])], { examples: { 甲类: '甲市教育局' } }))).toEqual([]);
  });

  test('persons: one for each honoured unit, no fewer, no more; those of other units are not named', () => {
    const person = (unit: string, name: string) => ({ category: '甲类', unit, name });
    const notice = make([good('甲市教育局'), good('乙市教育局'), bad('丙市教育局')], {
      persons: [person('甲市教育局', '人员一'), person('甲市教育局', '人员二'), person('丙市教育局', '人员三')],
    });
    expect(codes(notice)).toEqual(['NOTICE_PERSON', 'NOTICE_PERSON']);
    expect(words(notice).join('')).not.toMatch(/人员[二三]/u);
    expect(basics(notice)).toContain('根据优秀单位推荐的优秀个人（每单位1名），人员一被评为');
  });

  test('figures that do not exist, and numbers of documents that are not written one way', () => {
    const notice = make([bad('甲市教育局')], { closing: ['共{参评数}个，见示发[2022]3号、示发〔2022〕 04 号和附件2。', '详见附件3。'] });
    expect(codes(notice)).toEqual(['NOTICE_ATTACHMENT_MISSING', 'NOTICE_FIGURE', 'DOCUMENT_NUMBER', 'DOCUMENT_NUMBER']);
    expect(
      checkNotice(notice)
        .map(({ message }) => message)
        .join(),
    ).toMatch(/见附件3.*\{参评数\}.*〔2022〕3号.*〔2022〕4号/u);
  });

  test('a number that is still missing, a date before the year that was assessed, a short name, unfinished units', () => {
    expect(codes(make([good('湖大')], { documentNumber: '', issueDate: '2021-12-31' }))).toEqual([
      'NOTICE_NAME',
      'NOTICE_NUMBER_MISSING',
      'NOTICE_DATE',
    ]);
    expect(codes(make([unit('缺项教育局', [null, 1, 0])]))).toEqual(['NOTICE_INCOMPLETE']);
  });

  test('a stale notice: data changed after it was made', () => {
    const before = make([good('甲市教育局')]);
    expect(codes(make([good('甲市教育局')], { madeFrom: before.fingerprint }))).toEqual([]);
    expect(codes(make([unit('甲市教育局', [58, 300, 0])], { madeFrom: before.fingerprint }))).toEqual(['NOTICE_STALE']);
  });

  test('a document that was tampered with no longer agrees with itself', () => {
    const notice = make([good('甲市教育局'), good('乙市教育局')]);
    const [body, attachment] = notice.document.parts;
    const shorter = attachment!.blocks.map((block) =>
      block.block === 'list' ? { ...block, items: block.items.map((item) => ({ ...item, names: item.names.slice(1) })) } : block,
    );
    const other = attachment!.blocks.map((block) => (block.block === 'title' ? { ...block, pieces: ['别的名单'] } : block));
    expect(codes({ ...notice, document: { ...notice.document, parts: [body!, { blocks: shorter }] } })).toEqual(['NOTICE_COUNT']);
    expect(codes({ ...notice, document: { ...notice.document, parts: [body!, { blocks: other }] } })).toEqual(['NOTICE_ATTACHMENT']);
  });
});

describe('the template', () => {
  test('what is computed cannot be typed: unknown fields are refused, gaps are filled', () => {
    expect(templateSchema.safeParse({ ...starter, count: 31 }).success).toBe(false);
    expect(
      templateSchema.parse({
        form: 'hunan',
        issuer: '某局',
        issueDate: '2023-01-05',
        addressees: '',
        basis: [],
        lead: '开展检查',
        next: { points: [] },
      }),
    ).toMatchObject({ order: 'roster', persons: [], documentNumber: '' });
    expect(templateSchema.safeParse({ ...starter, issueDate: '2023年1月5日' }).success).toBe(false);
  });

  test('figures stand in staff’s own words', () => {
    const notice = make([good('甲市教育局'), bad('乙市教育局')], { closing: ['{年度}年度共{单位数}个单位，优秀{ 优秀单位数 }个。'] });
    expect(words(notice)).toContain('2022年度共2个单位，优秀1个。');
  });

  test('so do the figures of an overall total, once its other schemes are at hand', () => {
    const assessment = assessmentOf([good('甲市教育局'), bad('乙市教育局'), good('丙市教育局')]);
    const members = [assessment.scheme.id, 'other'].map((scheme) => ({ scheme, name: scheme, weight: 50, of: 'total' as const }));
    const overall = {
      name: '综合得分',
      clause: '综合。',
      members,
      grades: [{ name: '一等', of: 'total' as const, from: 90, clause: '一等。' }],
    };
    const scheme = { ...assessment.scheme, data: { ...assessment.scheme.data, overall } };
    const board = scoreAssessment(assessment);
    const units = board.units.slice(0, 2).map((each) => ({ ...each, total: 100 }));
    const said = (beside: Parameters<typeof withOverall>[2]) =>
      composeNotice({ ...assessment, scheme }, withOverall(scheme, board, beside), {
        template: { ...starter, closing: ['{综合得分排名单位数}个单位有综合得分，一等{综合得分一等单位数}个。'] },
        year: 2022,
      });
    expect(words(said([{ scheme: 'other', year: 2022, fullMarks: 100, units }]))).toContain('2个单位有综合得分，一等1个。');
    expect(codes(said([]))).toContain('NOTICE_FIGURE');
  });

  test('a title of one’s own is taken as it is, line by line', () => {
    const notice = make([good('甲市教育局')], { title: '关于{年度}年\n评估结果的通报' });
    expect(notice.document.parts[0]!.blocks).toContainEqual({ block: 'title', pieces: ['关于2022年', '评估结果的通报'] });
  });
});

describe('units that are hard to write', () => {
  const LONG = `${'某'.repeat(34)}教育科学研究`;
  const names = ['=SUM(A1)大学', '<b>加粗</b>&学院', LONG];

  test('a name of 40 characters, one that begins with =, one with markup: each stands as it is, in text and list', () => {
    expect([...LONG]).toHaveLength(40);
    const notice = make(names.map((name) => good(name)));
    expect(notice.document.parts[1]!.blocks).toContainEqual({ block: 'list', items: [{ label: '甲类单位', names }] });
    expect(codes(notice)).toEqual([]);
  });

  test('a unit under five findings is named five times, once for each', () => {
    const findings = ['一', '二', '三', '四', '五'].map((name, at) => ({
      id: `own-${at}`,
      text: `有问题${name}`,
      when: { points: '信息公开', below: at + 1 },
    }));
    const scheme = exampleScheme();
    const own = scheme.with({
      problems: [
        { heading: '甲方面', findings: findings.slice(0, 2) },
        { heading: '乙方面', findings: findings.slice(2) },
      ],
    });
    const assessment = assess({ scheme: 'example', units: [unit('五项教育局', [0, 0, 0]), unit('无事教育局', [60, 0, 0])] }, own);
    const notice = composeNotice(assessment, scoreAssessment(assessment), { template: { ...starter, attachFindings: true }, year: 2022 });
    const named = notice.document.parts[0]!.blocks.flatMap((block) =>
      block.block === 'point' ? block.spans.filter(({ computed, text }) => computed && text === '五项教育局') : [],
    );
    expect(named).toHaveLength(5);
    const [table] = notice.document.parts[1]!.blocks.flatMap((block) => (block.block === 'table' ? [block] : []));
    expect(table!.rows[0]).toEqual({ cells: ['甲类', '五项教育局', '●', '●', '●', '●', '●', 5] });
  });

  test('a unit under every finding is named under each, and once in the table', () => {
    const notice = make([unit('甲市教育局', [0, 0, 0], { observations: { duty: false, leak: true } })], { attachFindings: true });
    const points = notice.document.parts[0]!.blocks.flatMap((block) =>
      block.block === 'point' && /^（[一二]）(重视|安全)/u.test(block.heading) ? block.spans.filter(({ computed }) => computed) : [],
    );
    expect(points.map(({ text }) => text)).toEqual(['甲市教育局', '甲市教育局', '甲市教育局']);
    const [table] = notice.document.parts[1]!.blocks.flatMap((block) => (block.block === 'table' ? [block] : []));
    expect(table!.rows).toHaveLength(2);
  });
});

test('sections may be renamed; numbers stay where they belong', () => {
  const notice = make([bad('甲市教育局', { observations: { duty: false, leak: false } })], {
    headings: { problems: '突出问题', next: '整改要求' },
  });
  expect(words(notice).filter((text) => /^[一二三]、/u.test(text))).toEqual(['一、基本情况', '二、突出问题', '三、整改要求']);
});

test('the Shanghai form calls an appraisal one, once', () => {
  expect(['政务公开', '政务公开和网站建设评议', '政务公开考评'].map(appraisalOf)).toEqual([
    '政务公开评估',
    '政务公开和网站建设评议',
    '政务公开考评',
  ]);
});

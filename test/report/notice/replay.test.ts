// Two official notices made again: the same counts, the same units, the same words around them.
import { textOfSpans } from '../../../src/report/block';
import { checkNotice } from '../../../src/report/notice/check';
import { composeNotice, type Notice } from '../../../src/report/notice/compose';
import { noticeWords } from '../../../src/report/notice/words';
import { scoreAssessment } from '../../../src/scoring/score-assessment';
import { findings, honoured } from '../../cases/hunan-2019/read-notice';
import { assessment2019, persons2019, template2019 } from './hunan-2019';
import { shanghaiAssessment, shanghaiTemplate } from './shanghai-2017';

const codes = (notice: Notice): string[] => checkNotice(notice).map(({ code }) => code);

describe('Hunan 2019', () => {
  const notice = composeNotice(assessment2019, scoreAssessment(assessment2019), { template: template2019, year: 2019 });
  const texts = noticeWords(notice.document);
  const blocks = notice.document.parts.flatMap((part) => [...part.blocks]);

  test('title, addressees, lead, issuer and date read as in the original', () => {
    expect(texts.slice(0, 3)).toEqual([
      '湘教通〔2020〕51号',
      '关于2019年全省教育系统政务公开政务服务工作开展情况的通报',
      '各市州教育（体）局、普通高校、厅委直属各单位：',
    ]);
    expect(texts[3]).toBe(
      '根据《关于开展湖南教育政务网市州、高校内容保障工作的通知》（湘教办〔2018〕85号）、《关于印发〈湖南省教育厅网上政务公开基本目录〉的通知》（湘教通〔2017〕417号）等文件精神，我厅组织专家对2019年度全省教育系统政务公开政务服务工作开展情况进行了检查，现将有关情况通报如下：',
    );
    expect(blocks.find(({ block }) => block === 'signature')).toEqual({
      block: 'signature',
      issuer: '湖南省教育厅',
      date: '2020年3月17日',
    });
    expect(texts.filter((text) => /^[一二三]、/u.test(text))).toEqual([
      '一、基本情况',
      '二、存在的主要问题',
      '三、下一步工作',
      '一、优秀单位',
      '二、优秀个人',
    ]);
  });

  test('31 units and 31 persons are counted, with one example for each category', () => {
    const basics = texts.find((text) => text.startsWith('此次检查'))!;
    expect(basics).toContain(
      '经专家初评、复评，长沙市教育局、湖南财政经济学院、湖南省教育考试院等31个单位得分在80分以上，被评为“2019年度全省教育系统政务公开政务服务工作优秀单位”。',
    );
    expect(basics).toContain(
      '（每单位1名），人员01、人员15、人员26等31位同志被评为“2019年度全省教育系统政务公开政务服务工作优秀个人”，优秀单位和优秀个人名单见附件。',
    );
  });

  test('the attachment lists the same 31 units by category, and one person for each', () => {
    const lists = blocks.flatMap((block) => (block.block === 'list' ? [block.items.map(({ names }) => names)] : []));
    expect(lists).toEqual([honoured.map(({ names }) => names)]);
    for (const { name, unit } of persons2019) expect(texts).toContain(`${name}\u3000${unit}`);
    expect(texts.filter((text) => text.startsWith('人员'))).toHaveLength(31);
  });

  test('the five findings stand under the same headings with the same units, in the same order', () => {
    const points = blocks.flatMap((block) => (block.block === 'point' ? [block] : []));
    const named = points.flatMap(({ heading, spans }) =>
      spans
        .filter(({ computed }) => computed)
        .map(({ text }) => ({ heading: heading.replace(/^（.）|。$/gu, ''), units: text.split('、') })),
    );
    expect(named).toEqual(findings.map(({ heading, units }) => ({ heading, units })));
    expect(points.map(({ heading }) => heading).slice(0, 3)).toEqual([
      '（一）思想上不够重视。',
      '（二）网站安全防护能力不足。',
      '（三）政务信息公开程度不够。',
    ]);
  });

  test('every figure and name is marked as computed', () => {
    const typed = blocks.flatMap((block) => ('spans' in block ? block.spans.filter(({ computed }) => !computed) : []));
    const figures = typed.filter(({ text }) => /31|80|人员|财政经济学院|长沙市教育局/u.test(text));
    expect(figures).toEqual([]);
  });

  test('the check finds what is truly wrong in the original: one document cited under two numbers', () => {
    expect(codes(notice)).toEqual(['DOCUMENT_NUMBER_DIFFERS']);
    expect(checkNotice(notice)[0]!.message).toContain('湘教办〔2018〕85号、湘教办通〔2018〕85号');
  });
});

describe('Shanghai 2017', () => {
  const make = (assessment = shanghaiAssessment(), template = shanghaiTemplate): Notice =>
    composeNotice(assessment, scoreAssessment(assessment), { template, year: 2017 });
  const notice = make();
  const texts = noticeWords(notice.document);

  test('3 + 5 of 16 districts are honoured by quota, in the words of the original', () => {
    expect(texts[1]).toBe('上海市教育委员会关于公布2017年度区教育局政务公开和网站建设评议结果的通知');
    expect(texts[3]).toContain('（沪教委办〔2017〕43号），市教委采用单位自查、');
    expect(texts[3]).toContain(
      '综合各项测评结果，确定黄浦区教育局、普陀区教育局、闵行区教育局等3家单位为2017年度区教育局政务公开和网站建设评议工作优秀单位；' +
        '杨浦区教育局、金山区教育局、浦东新区教育局、宝山区教育局、崇明区教育局等5家单位为2017年度区教育局政务公开和网站建设评议工作表扬单位。',
    );
  });

  test('the counts of the original: 15, 9 and 13', () => {
    const achievements = texts.filter((text) => /^（[一二]）政[府务]信息/u.test(text)).join('');
    expect(achievements).toContain('主动公开率在90%以上的区教育局有15个。有9个区教育局公文信息');
    expect(achievements).toContain('其中有13个区教育局开通了政务微信，占81.3%。');
    expect(texts).toContain('本次评议结果显示，2017年度各区教育局在政务公开和网站建设上取得了以下两方面的工作成效：');
  });

  test('problems name no district, and no scores are given', () => {
    const [from, to] = [texts.indexOf('二、存在问题'), texts.indexOf('三、工作要求')];
    const problems = texts.slice(from + 1, to);
    expect(problems).toEqual([
      '（一）政府信息公开目录建设规范化程度有待提升。部分区教育局对网站信息公开目录的规范设置重视不够，未按照规定要求编制政府公文信息公开流水目录。',
      '（二）重大政策文件解读的精准性、有效性有待加强。部分区教育局为公开而公开，对政策文件的通俗化解读和对热点问题的积极回应不足，不能适应政民互动新形势要求。',
    ]);
    expect(texts.join('')).not.toMatch(/9[0-8]分/u);
    expect(notice.document.parts).toHaveLength(1);
    expect(codes(notice)).toEqual([]);
  });

  test('a tie at the edge of the quota is left to people, and the honour below waits', () => {
    const tied = shanghaiAssessment({ 闵行: 95, 杨浦: 95 });
    const open = make(tied);
    expect(noticeWords(open.document)[3]).toContain('确定黄浦区教育局、普陀区教育局等2家单位为');
    expect(noticeWords(open.document)[3]).not.toContain('表扬');
    const [first] = checkNotice(open);
    expect(first).toMatchObject({ severity: 'error', code: 'HONOUR_TIE' });
    expect(first!.message).toContain('“优秀”还剩 1 个名额，闵行区教育局、杨浦区教育局共 2 个单位都是 95 分');

    const decision = { honour: '优秀', category: '区教育局', tied: ['闵行区教育局', '杨浦区教育局'], chosen: ['杨浦区教育局'] };
    const decided = composeNotice(tied, scoreAssessment(tied, [decision]), { template: shanghaiTemplate, year: 2017 });
    expect(codes(decided)).toEqual([]);
    const [lead] = decided.document.parts[0]!.blocks.flatMap((block) => (block.block === 'paragraph' ? [textOfSpans(block.spans)] : []));
    expect(lead).toContain('确定黄浦区教育局、普陀区教育局、杨浦区教育局等3家单位');
    expect(lead).toContain('；闵行区教育局、金山区教育局、浦东新区教育局、宝山区教育局、崇明区教育局等5家单位');
  });
});

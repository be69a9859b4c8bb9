// From entries to Word files: the notice, and a statement for every unit.
import mammoth from 'mammoth';
import { demoAssessment } from '../../src/app/demo';
import { makeNotice, makeStatements, personRows, previewNotice, staleNotice, statementDocument } from '../../src/app/notice';
import { unitsUnder } from '../../src/app/notice-findings';
import { assess } from '../../src/assessment/assess';
import { starterTemplate } from '../../src/report/notice/starter';
import { statementSections } from '../../src/report/statement/sections';
import { noticeWords } from '../../src/report/notice/words';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { fullUnit, hunan } from '../cases/units';
import { expectValidOffice } from '../hosts/office-validity';
import { shanghaiAssessment, shanghaiTemplate } from '../report/notice/shanghai-2017';

const assessment = assess(demoAssessment(hunan), hunan);
const published = { assessment, scoreboard: scoreAssessment(assessment), demo: true };

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
}

test('the notice of the demonstration says what the scoreboard says', async () => {
  const { bytes, checks } = await makeNotice(published, starterTemplate(hunan, 'hunan', '2022-12-30'));
  const text = await textOf(bytes);
  const honoured = published.scoreboard.honours[0]!.units.flatMap(({ names }) => names);
  expect(text).toContain(`等${honoured.length}个单位得分在80分以上`);
  for (const name of honoured) expect(text).toContain(name);
  expect(checks.every(({ code }) => ['HONOURED_WITH_FINDING', 'NOTICE_NUMBER_MISSING', 'NOTICE_INCOMPLETE'].includes(code))).toBe(true);
  expectValidOffice(bytes, 'docx');
}, 60_000);

test('made-up data is marked on every page, real data is not', async () => {
  const template = starterTemplate(hunan, 'hunan', '2022-12-30');
  expect((await makeNotice(published, template)).document.mark).toContain('演示数据');
  expect((await makeNotice({ ...published, demo: false }, template)).document.mark).toBeUndefined();
});

test('a notice of units that are not complete is a draft on every page, until somebody says why it goes out', async () => {
  const template = starterTemplate(hunan, 'hunan', '2022-12-30');
  const open = assess(
    { scheme: 'hunan-2022', units: [fullUnit('高校', '湘大'), { name: '吉首大学', category: '高校', entries: {} }] },
    hunan,
  );
  const unfinished = { assessment: open, scoreboard: scoreAssessment(open) };
  const draft = previewNotice(unfinished, template);
  expect(draft.document.mark).toBe('草稿：1 个单位还没有录完，不作印发');
  expect(draft.checks.find(({ code }) => code === 'NOTICE_INCOMPLETE')!.message).toContain('草稿');
  expect(previewNotice({ ...unfinished, demo: true }, template).document.mark).toMatch(/^演示数据.*草稿/u);
  const meant = previewNotice(unfinished, { ...template, unfinished: '吉首大学迁址，另行通报' });
  expect(meant.document.mark).toBeUndefined();
  expect(meant.checks.find(({ code }) => code === 'NOTICE_INCOMPLETE')!.message).toContain('吉首大学迁址，另行通报');
});

test('主送 follows the categories that have units, and staff’s own words stay as they are', () => {
  const template = starterTemplate(hunan, 'hunan', '2022-12-30');
  const spokenTo = (categories: readonly string[], addressees = template.addressees) => {
    const some = assess({ scheme: 'hunan-2022', units: categories.map((category) => fullUnit(category, `${category}甲`)) }, hunan);
    const { document } = previewNotice({ assessment: some, scoreboard: scoreAssessment(some) }, { ...template, addressees });
    return document.parts[0]!.blocks.flatMap((block) => (block.block === 'addressees' ? [block.text] : []));
  };
  expect(spokenTo(['高校'])).toEqual(['各普通高等学校：']);
  expect(spokenTo(['市州', '直属单位'])).toEqual(['各市州教育（体）局，委厅直属各单位：']);
  expect(spokenTo(['市州', '高校', '直属单位'])).toEqual([`${hunan.data.addressees!}：`]);
  expect(spokenTo(['高校'], '各有关学校')).toEqual(['各有关学校：']);
});

test('the template that comes back remembers the data, so that a later change shows', async () => {
  const board = (change = {}) => {
    const own = shanghaiAssessment(change);
    return { assessment: own, scoreboard: scoreAssessment(own) };
  };
  const { template, checks } = await makeNotice(board(), shanghaiTemplate);
  expect(checks).toEqual([]);
  expect((await makeNotice(board(), template)).checks).toEqual([]);
  expect((await makeNotice(board({ 奉贤: 1 }), template)).checks.map(({ code }) => code)).toEqual(['NOTICE_STALE']);
});

test('164 statements come in one file, a single one alone', async () => {
  const all = await makeStatements(published);
  expect(all.document.parts).toHaveLength(164);
  expectValidOffice(all.bytes, 'docx');
  const one = await makeStatements(published, [{ category: '高校', name: '湘潭大学' }]);
  const text = await textOf(one.bytes);
  expect(text).toContain('湘潭大学：');
  expect(text).not.toContain('吉首大学：');
}, 120_000);

describe('what the roster says for documents', () => {
  const few = assess(
    { scheme: 'hunan-2022', units: [fullUnit('高校', '湘大'), fullUnit('高校', '吉首大学'), fullUnit('市州', '长沙市教育局')] },
    hunan,
  );
  const roster = {
    persons: [{ category: '高校', unit: '湘大', name: '人员一' }],
    fullNames: [
      { category: '高校', unit: '湘大', name: '湘潭大学' },
      { category: '高校', unit: '吉首大学', name: '' },
      { category: '市州', unit: '长沙市教育局', name: '长沙市教育局' },
    ],
  };
  const data = { assessment: few, scoreboard: scoreAssessment(few), roster };
  const template = { ...starterTemplate(hunan, 'hunan', '2022-12-30'), documentNumber: '湘教通〔2023〕1号', examples: { 高校: '湘大' } };

  test('units stand under their full names everywhere; one without is pointed out', () => {
    const { document, checks } = previewNotice(data, template);
    const text = noticeWords(document).join('\n');
    expect(text).toContain('长沙市教育局、湘潭大学等3个单位');
    expect(text).not.toMatch(/湘大/u);
    expect(checks.filter(({ code }) => code === 'NOTICE_NAME').map(({ unit }) => unit)).toEqual(['吉首大学']);
    expect(noticeWords(statementDocument(data, [{ category: '高校', name: '湘大' }]))[1]).toBe('湘潭大学：');
  });

  test('without a column of full names a short name is pointed out', () => {
    const { checks } = previewNotice({ ...data, roster: undefined as never }, { ...template, examples: {} });
    expect(checks.filter(({ code }) => code === 'NOTICE_NAME').map(({ unit }) => unit)).toEqual(['湘大']);
  });

  test('persons come from the roster and from the settings, each once', () => {
    const own = {
      ...template,
      persons: [
        { category: '高校', unit: '湘潭大学', name: '人员一' },
        { category: '高校', unit: '吉首大学', name: '人员二' },
      ],
    };
    expect(personRows(data, own)).toEqual([
      { category: '市州', unit: '长沙市教育局', name: '' },
      { category: '高校', unit: '湘潭大学', name: '人员一' },
      { category: '高校', unit: '吉首大学', name: '人员二' },
    ]);
    const { document, checks } = previewNotice(data, own);
    expect(noticeWords(document).join('\n')).toContain('人员一等2位同志');
    expect(checks.filter(({ code }) => code === 'NOTICE_PERSON').map(({ unit }) => unit)).toEqual(['长沙市教育局']);
  });

  test('staleness is known without making the notice again', () => {
    const made = previewNotice(data, template).template;
    expect(staleNotice(data, template)).toBeUndefined();
    expect(staleNotice(data, made)).toBeUndefined();
    const changed = assess({ scheme: 'hunan-2022', units: [fullUnit('高校', '湘大')] }, hunan);
    expect(
      staleNotice({ ...data, roster: { ...roster, persons: [{ category: '高校', unit: '湘大', name: '人员九' }] } }, made),
    ).toMatchObject({ code: 'NOTICE_STALE' });
    expect(
      staleNotice(
        { ...data, roster: { ...roster, persons: [...roster.persons, { category: '高校', unit: '别的大学', name: '人员九' }] } },
        made,
      ),
    ).toBeUndefined();
    expect(staleNotice({ ...data, assessment: changed, scoreboard: scoreAssessment(changed) }, made)).toMatchObject({
      code: 'NOTICE_STALE',
    });
  });
});

test('a condition is tested on the data at once, in some categories or in all', () => {
  const board = { assessment: shanghaiAssessment(), scoreboard: scoreAssessment(shanghaiAssessment()) };
  const when = { observation: 'disclosed-90', is: false };
  expect(unitsUnder(when, board)).toEqual([{ category: '区教育局', names: ['奉贤区教育局'] }]);
  expect(unitsUnder(when, board, ['别的'])).toEqual([]);
});

test('statements as sheets: one for each unit, led to by a list, units of one name kept apart', () => {
  const twins = assess({ scheme: 'hunan-2022', units: [fullUnit('高校', '同名单位'), fullUnit('直属单位', '同名单位')] }, hunan);
  const sections = statementSections(statementDocument({ assessment: twins, scoreboard: scoreAssessment(twins) }));
  expect(sections.map(({ name }) => name)).toEqual(['反馈单目录', '反馈单_同名单位', '反馈单_同名单位_2']);
  expect(sections[0]!.blocks).toEqual([
    { block: 'contents', sections: sections.slice(1).map(({ name }) => ({ name, title: '同名单位' })) },
  ]);
  expect(sections[1]!.blocks.map(({ block }) => block)).toEqual(['paragraph', 'heading', 'table']);
});

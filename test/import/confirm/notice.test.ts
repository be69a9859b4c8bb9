// What is asked of the notice, of categories and of several tables stands in the rubric, and the first notice begins with it.
import { factsOf } from '../../../src/scoring/problems';
import { holds } from '../../../src/standing/condition';
import { asRubric, importPasted } from '../../../src/import';
import { newDesk, withFact, withNotice, withTables, type ImportDesk } from '../../../src/import/confirm/desk';
import { segmentsIn } from '../../../src/import/categories';
import { finishedRubric } from '../../../src/import/confirm/finish';
import { groupsOnDesk } from '../../../src/import/confirm/groups-on-desk';
import { noticeKindIn, workIn } from '../../../src/import/confirm/notice-starters';
import { reopenedDesk } from '../../../src/import/confirm/reopen-desk';
import { lint } from '../../../src/lint';
import { noSettings, templateFor } from '../../../src/report/notice/settings';
import type { RubricData } from '../../../src/rubric/schema';
import { loadScheme } from '../../../src/rubric/tree';
import { TABLE } from './table';

function begun(text = TABLE): ImportDesk {
  const read = importPasted(text);
  if (!read.ok) throw new Error(read.refusal.message);
  return withFact(newDesk(read.value, 2023), { issuer: '某局' });
}

function made(desk: ImportDesk): RubricData {
  const rubric = finishedRubric(desk);
  if (!rubric.ok) throw new Error(rubric.refusal.message);
  return rubric.value;
}

test.each([
  ['某局2023年度信息工作考核评分细则', '信息', 'appraised'],
  ['关于印发《2022年网站绩效评估指标体系》', '网站', 'appraised'],
  ['2021年河长制工作检查评分标准（试行）', '河长制', 'inspected'],
  ['村级组织评估表', '村级组织', 'evaluated'],
])('%s is about %s, and its notice is proposed as %s', (title, work, kind) => {
  expect([workIn(title), noticeKindIn(title)]).toEqual([work, kind]);
});

test('the notice begins with the title, the addressees, the honours and the problems that were asked', () => {
  const asked = withNotice(withFact(begun(), { category: '县市区', scope: '全市', addressees: '各县市区' }), {
    honour: { name: '优秀', policy: 'quota', limit: 2 },
    below: 60,
    headings: { 组织领导: '组织领导不到位', 工作成效: '' },
  });
  const rubric = made(asked);
  expect(rubric).toMatchObject({ scope: '全市', work: '信息', addressees: '各县市区', categories: [{ name: '县市区' }] });
  expect(rubric.honours).toMatchObject([{ name: '优秀', policy: 'quota', count: 2 }]);
  expect(rubric.problems.map(({ heading, findings }) => [heading, findings.map(({ when }) => when)])).toEqual([
    [
      '组织领导不到位',
      [
        { points: '组织领导/报送计划', below: 6 },
        { points: '组织领导/信息报送', below: 12 },
      ],
    ],
  ]);
  const scheme = loadScheme(rubric);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  expect(templateFor(noSettings, scheme.value, '2024-01-01')).toMatchObject({
    form: 'hunan',
    title: expect.stringContaining('考核情况'),
    addressees: '各县市区',
  });
  expect(templateFor(noSettings, scheme.value, '2024-01-01').basics.join('')).toBe('此次考核从{评估方面}等方面打分，形成考核结果。');
  // They look at the points that a unit has.
  const facts = factsOf({ category: scheme.value.categories[0] } as never, { scores: { 报送计划: 5 } } as never);
  expect(rubric.problems[0]!.findings.map(({ when }) => holds(when, facts))).toEqual([true, false]);
  // Another form has words of its own.
  expect(templateFor({ ...noSettings, template: { form: 'shanghai' } }, scheme.value, '2024-01-01').title).toBeUndefined();
  expect(lint(rubric, { source: rubric.text! }).filter(({ level }) => level === 'error')).toEqual([]);
  // What a rubric says already is not asked again.
  expect(made(reopenedDesk(rubric))).toEqual(rubric);
});

const TWO = [
  '2023年度政务公开考核评分细则',
  ...['平台建设评分表', '日常工作评分表'].flatMap((title) => [
    '',
    title,
    '考核项目\t考核内容\t分值\t评分标准',
    '公开\t公开目录\t60\t没有公布目录的，扣60分。',
    '公开\t年度报告\t40\t未按时公布的，每迟1天扣2分，扣完为止。',
  ]),
].join('\n');

test('tables that add up each by itself are what people say: one, a category each, or a part each', () => {
  const desk = begun(TWO);
  expect(new Set(desk.imported.indicators.map(({ table }) => table)).size).toBe(2);
  const categories = made(withTables(desk, { as: 'categories' }));
  expect([categories.fullMarks, categories.categories.map(({ name, groups }) => [name, groups[0]!.indicators.length])]).toEqual([
    100,
    [
      ['平台建设评分表', 2],
      ['日常工作评分表', 2],
    ],
  ]);
  const parts = withTables(desk, { as: 'parts', shares: { 平台建设评分表: 70, 日常工作评分表: 20 } });
  expect(finishedRubric(parts)).toMatchObject({ ok: false, refusal: { message: expect.stringContaining('90') } });
  const whole = made(withTables(desk, { as: 'parts', shares: { 平台建设评分表: 70, 日常工作评分表: 30 } }));
  expect([whole.fullMarks, whole.parts.map(({ name, weight }) => [name, weight])]).toEqual([
    100,
    [
      ['平台建设评分表', 70],
      ['日常工作评分表', 30],
    ],
  ]);
  expect(new Set(whole.categories[0]!.groups.map(({ name, part }) => `${name} ${part}`)).size).toBe(2);
  for (const rubric of [categories, whole]) {
    expect(lint(rubric, { source: rubric.text! }).filter(({ level }) => level === 'error')).toEqual([]);
    expect(made(reopenedDesk(rubric))).toEqual(rubric);
  }
});

test('the groups that are asked for a heading are those under which the rubric tells problems', () => {
  const wishes = { below: 60, headings: {} };
  const headings = (desk: ImportDesk) => made(withNotice(desk, wishes)).problems.map(({ heading }) => heading);
  const asked = (desk: ImportDesk) => groupsOnDesk(desk).map((group) => `${group}方面存在不足`);
  expect(asked(begun())).toEqual(headings(begun()));
  expect(asked(begun()).length).toBeGreaterThan(1);
  const again = reopenedDesk(made(begun()));
  expect(asked(again)).toEqual(headings(again));
  const parts = withTables(begun(TWO), { as: 'parts', shares: { 平台建设评分表: 70, 日常工作评分表: 30 } });
  expect(asked(parts)).toEqual(headings(parts));
  expect(asked(parts)).toHaveLength(2);
});

test('a rubric that nobody confirmed begins its notice alike: the work that its title speaks of, and nothing of 百分制', () => {
  const { imported, text } = begun();
  expect(asRubric(imported, text, 2023)).toMatchObject({
    work: '信息',
    notice: { form: 'hunan', title: expect.stringContaining('考核情况') },
  });
  expect(JSON.stringify(asRubric(imported, text, 2023))).not.toContain('百分制');
});

const SEGMENTS = [
  '2023年度工作考核评分细则',
  '',
  '一级指标\t二级指标\t三级指标\t分值\t评分标准',
  '共同工作（40分）\t日常\t会议\t40\t每缺席1次扣2分。',
  '分工工作（60分）\t财务科\t报账\t60\t每迟报1次扣5分，扣完为止。',
  '分工工作（60分）\t档案科\t归档\t60\t每漏归1件扣3分，扣完为止。',
].join('\n');

test('departments of which each has its own part are a category each, with what all have, once people say so', () => {
  const desk = begun(SEGMENTS);
  const found = segmentsIn(desk.imported)!;
  expect([found.group, found.each.map(({ name }) => name)]).toEqual(['分工工作', ['财务科', '档案科']]);
  expect(made(desk).fullMarks).toBe(160);
  const apart = withTables(desk, { as: 'segments', group: '分工工作' });
  const rubric = made(apart);
  expect([rubric.fullMarks, rubric.categories.map(({ name, groups }) => [name, groups.map((group) => group.indicators[0]!.name)])]).toEqual(
    [
      100,
      [
        ['财务科', ['会议', '报账']],
        ['档案科', ['会议', '归档']],
      ],
    ],
  );
  // A reading of what all have is asked once, and changes it for all.
  expect(rubric.readings.map(({ indicators, choices }) => [indicators, choices.at(-1)!.changes.length])).toEqual([
    [['财务科/共同工作/日常/会议', '档案科/共同工作/日常/会议'], 2],
  ]);
  expect(lint(rubric, { source: rubric.text! }).filter(({ level }) => level === 'error')).toEqual([]);
  expect(made(reopenedDesk(rubric))).toEqual(rubric);
  expect(groupsOnDesk(apart)).toEqual(['共同工作', '分工工作']);
  // A document without such parts asks nothing.
  expect([segmentsIn(begun().imported), segmentsIn(begun(TWO).imported)]).toEqual([undefined, undefined]);
});

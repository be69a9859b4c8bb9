// Every kind of fault is found when one is planted, and nothing else is.
import { lint } from '../../src/lint';
import { attainable } from '../../src/lint/attainable';
import { parseRubric } from '../../src/rubric/load';
import { buildScheme } from '../../src/rubric/tree';
import { shelf } from '../shelf';
import { smallRubric, smallSource } from '../rubric/small-rubric';

const rubric = shelf.rubric('hunan-2022');
const sources = shelf.documents('hunan-2022');

/** A rubric file while a fault is planted: plain JSON, without the types that would forbid the fault. */
type Json = ReturnType<typeof JSON.parse>;

/** Errors of the 2022 rubric after a fault was planted in its file. */
function errorsAfter(
  plant: (file: Json, indicator: (category: number, name: string) => Json) => void,
  texts = sources,
): [string, string][] {
  const file: Json = structuredClone(rubric.ok ? rubric.value : undefined);
  plant(file, (category, name) => {
    const all = file.categories[category].groups.flatMap((group: Json) => group.indicators);
    return all.find((each: Json) => each.name === name);
  });
  const parsed = parseRubric(file);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return lint(parsed.value, texts)
    .filter((each) => each.level === 'error')
    .map((each) => [each.key, each.message]);
}
const keysAfter: (...args: Parameters<typeof errorsAfter>) => string[] = (...args) => errorsAfter(...args).map(([key]) => key);

test('nothing planted, nothing found', () => {
  expect(keysAfter(() => {})).toEqual([]);
});

test('a weight that is off by one', () => {
  const found = errorsAfter((_file, indicator) => (indicator(1, '在线访谈').weight = 6));
  expect(found.map(([key]) => key)).toEqual(['weights:高校/互动交流', 'attainable:高校/在线访谈']);
  expect(found[0]![1]).toBe('“高校”的“互动交流”：各指标权重合计 21 分，应为 20 分。请核对权重。');
});

test('words that let only what is confirmed count, and are not in the document', () => {
  expect(keysAfter((file) => (file.confirmedOnly = { clause: '经核定的数据方可计分。' }))).toEqual(['verbatim:confirmedOnly']);
});

test('groups that do not add up to a hundred', () => {
  expect(keysAfter((file) => (file.categories[0].groups[0].role = 'bonus'))).toEqual(['weights:市州']);
});

test('a rule that cannot reach its weight', () => {
  const found = errorsAfter((_file, indicator) => (indicator(0, '信息公开').rule.input.outOf = 2));
  expect(found.map(([key]) => key)).toEqual(['attainable:市州/信息公开', 'example:市州/信息公开#4', 'example:市州/信息公开#5']);
  expect(found[0]![1]).toContain('合计最多得 103 分，权重合计 105 分');
});

test('a rule that gives more than its weight', () => {
  expect(keysAfter((_file, indicator) => (indicator(0, '安全通报').rule.full = 6))[0]).toBe('attainable:市州/安全通报');
});

test('a kind whose arithmetic and whose scoring disagree about the most', () => {
  const data = smallRubric();
  const scheme = buildScheme(data, {});
  const [schools] = scheme.categories.slice(1);
  const indicator = schools!.indicators[0]!;
  const astray = { ...indicator, kind: { ...indicator.kind, witness: () => [1] } };
  const found = attainable({ data, scheme: { ...scheme, categories: [{ ...schools!, indicators: [astray] }] }, sources: {} });
  expect(found).toMatchObject([{ key: 'witness:学校/信息 A', message: expect.stringContaining('推算最多得 100 分，实际试算得 2 分') }]);
});

test('a gap between tiers', () => {
  expect(keysAfter((_file, indicator) => (indicator(0, '微信排行榜').rule.tiers[1].from = 7))).toContain('gap:市州/微信排行榜@6');
});

test('an overlap that no reading records', () => {
  expect(keysAfter((_file, indicator) => (indicator(0, '微信排行榜').rule.tiers[0].to = 6))).toContain('overlap:市州/微信排行榜@6');
});

test.each<[string, (file: Json, indicator: (category: number, name: string) => Json) => void, string]>([
  [
    'one character',
    (_file, indicator) => (indicator(1, '信息公开').clause = indicator(1, '信息公开').clause.replace('目录', '目彔')),
    '高校/信息公开',
  ],
  [
    'a half-width comma',
    (_file, indicator) => (indicator(1, '信息公开').clause = indicator(1, '信息公开').clause.replace('，', ',')),
    '高校/信息公开',
  ],
  [
    'a missing space',
    (_file, indicator) => (indicator(2, '信息发布').clause = indicator(2, '信息发布').clause.replace(' 1 条', '1 条')),
    '直属单位/信息发布',
  ],
  ['a veto', (file) => (file.categories[2].vetoes.items[1].clause += '等'), '直属单位/veto-2'],
  ['the note of the vetoes', (file) => (file.categories[0].vetoes.note = '注：评为不合格。'), '市州/veto-note'],
  ['the gate', (file) => (file.gates[0].clause = file.gates[0].clause.replace('12月10日', '12月11日')), 'gate/上报工作总结'],
  ['a reading', (file) => (file.readings[0].clause = '全年未受通报，计 4 分'), 'reading/subsidiary-security-full'],
  ['the document of an honour', (file) => delete file.honours[0].document, 'honour/优秀'],
  ['a heading', (file) => (file.categories[0].heading = '（市州教育局）'), '市州/heading'],
])('a quotation changed in %s', (_what, plant, path) => {
  expect(keysAfter(plant)).toEqual([`verbatim:${path}`]);
});

test('white space alone is folded, and only runs of it', () => {
  expect(
    keysAfter((_file, indicator) => (indicator(1, '信息公开').clause = indicator(1, '信息公开').clause.replace(' 1 项', '\n\t1  项'))),
  ).toEqual([]);
});

test('a clause of several cells is quoted line by line, each of them to the letter', () => {
  const [first, last] = ['“高校”一级指标', '“直属单位”一级指标'];
  const quoted = (clause: string) =>
    keysAfter((_file, indicator) => (indicator(1, '信息公开').clause = clause), {
      ...sources,
      source: `${sources.source}\n${first}\n甲\n${last}`,
    });
  expect(quoted(`${first}\n${last}`)).not.toContain('verbatim:高校/信息公开');
  expect(quoted(`${first}\n${last}等`)).toContain('verbatim:高校/信息公开');
});

test('a document whose text is not there is said once', () => {
  const { source } = sources;
  expect(keysAfter(() => {}, { source: source! })).toEqual(['verbatim:notice-2019.md']);
});

test('a number that is not in the clause', () => {
  const found = errorsAfter((_file, indicator) => {
    indicator(0, '调查征集').rule.each = 2.5;
    indicator(0, '调查征集').examples = [{ values: [2], points: 5 }];
  });
  expect(found).toEqual([
    ['numbers:市州/调查征集@2.5', '“市州”的“调查征集”：计分规则用到 2.5，条文里没有这个数。请对照条文核对计分规则。'],
  ]);
});

test('an example that is wrong, and one that cannot be read', () => {
  const found = errorsAfter((_file, indicator) => {
    indicator(1, '联动传播').examples[1].points = 1;
    indicator(1, '联动传播').examples[2].values = ['三'];
  });
  expect(found.map(([key]) => key)).toEqual(['example:高校/联动传播#2', 'example:高校/联动传播#3']);
  expect(found[0]![1]).toContain('第 2 个算例（1）写的是 1 分，按规则应为 0.5 分');
});

test.each<[string, (file: Json, indicator: (category: number, name: string) => Json) => void, string[]]>([
  [
    'a reading that concerns an indicator that is not there',
    (file) => file.readings[1].indicators.push('高校/没有'),
    ['reference:reading/security-floor@高校/没有'],
  ],
  [
    'a reading that changes an indicator that is not there',
    (file) => (file.readings[0].choices[1].changes[0].indicator = '没有'),
    ['reference:reading/subsidiary-security-full@直属单位/没有', 'reference:reading/subsidiary-security-full@直属单位/没有（未列）'],
  ],
  [
    'a reading that changes more than it lists',
    (file) => (file.readings[0].indicators = []),
    ['reference:reading/subsidiary-security-full@直属单位/安全通报（未列）'],
  ],
  [
    'a reading of a document that is not listed',
    (file) => (file.documents = []),
    ['reference:honour/优秀@notice-2019', 'reference:reading/honour-bound@notice-2019'],
  ],
  ['an answer to nothing', (file) => file.readings[1].answers.push('overlap:高校/信息公开@3'), ['idle:overlap:高校/信息公开@3']],
  [
    'a finding about an indicator that one of its categories lacks',
    (file) => delete file.problems[2].findings[0].categories,
    ['reference:finding/disclosure-absent@直属单位'],
  ],
  [
    'a finding about an observation that is not there',
    (file) => (file.problems[1].findings[0].when.observation = 'nothing'),
    ['市州', '高校', '直属单位'].map((category) => `reference:finding/website-compromised@${category}`),
  ],
  [
    'a finding that does not say which input',
    (file) => (file.problems[2].findings[0].when = { entry: '信息更新', is: 0 }),
    ['reference:finding/disclosure-absent@市州', 'reference:finding/disclosure-absent@高校'],
  ],
  [
    'a finding that compares a count with yes',
    (file) => (file.problems[2].findings[0].when = { entry: '信息公开', is: true }),
    ['reference:finding/disclosure-absent@市州', 'reference:finding/disclosure-absent@高校'],
  ],
  [
    'a category that is not there',
    (file) => (file.observations[2].categories = ['高校', '中学', '市州']),
    ['reference:observation/sunshine-reachable@中学'],
  ],
  [
    'an honour for a category that is not there',
    (file) => (file.honours[0].categories = { 高校: { from: 85 }, 中学: { from: 70 } }),
    ['reference:honour/优秀@中学'],
  ],
  ['an attribute that the roster lacks', (file) => file.attributes.shift(), ['reference:高校/微信排行榜@办学层次']],
  [
    'an attribute with other choices',
    (file) => Object.assign(file.attributes[0], { choices: ['本科', '高职'], synonyms: {} }),
    ['reference:高校/微信排行榜@办学层次'],
  ],
])('%s', (_what, plant, expected) => {
  expect(keysAfter(plant)).toEqual(expected);
});

test('a note of the rubric answers a finding as a reading does', () => {
  const noted = smallRubric((file) => Object.assign(file, { notes: [{ text: '原文如此。', answers: ['weights:学校'] }] }));
  noted.categories[1]!.groups[0] = { ...noted.categories[1]!.groups[0]!, role: 'bonus' };
  expect(lint(noted, { source: smallSource })).toMatchObject([{ key: 'weights:学校', level: 'noted' }]);
});

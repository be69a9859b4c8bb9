// A rubric file that cannot be used is refused in words, with the place.
import { parseRubric } from '../../src/rubric/load';
import { smallFile, smallRubric } from './small-rubric';

function refusal(change: (file: typeof smallFile) => void): string {
  const file = structuredClone(smallFile);
  change(file);
  const parsed = parseRubric(file);
  return parsed.ok ? '' : parsed.refusal.message;
}

test('a file in order is accepted, with what it leaves out filled in', () => {
  expect(smallRubric()).toMatchObject({
    totalCap: null,
    gates: [],
    notes: [],
    documents: [],
    categories: [{ groups: [{ role: 'base' }, {}] }, { aliases: [] }],
  });
});

test.each([null, 3, 'x', [], {}, { id: 'a' }])('%j is refused in Chinese', (json) => {
  const parsed = parseRubric(json);
  expect(parsed).toMatchObject({ ok: false, refusal: { code: 'BAD_REQUEST' } });
  expect(parsed.ok ? '' : parsed.refusal.message).toMatch(/^评估细则文件.*不合格式：无效/u);
});

test('the refusal names the first place that is wrong', () => {
  expect(refusal((file) => Object.assign(file.categories[0]!.groups[1]!, { weight: -1 }))).toContain('“categories.0.groups.1.weight”');
  expect(refusal((file) => Object.assign(file.categories[0]!, { colour: 'red' }))).toContain('colour');
  expect(refusal((file) => Object.assign(file.categories[0]!.groups[0]!.indicators[0]!.rule, { kind: 'magic' }))).toContain(
    '没有“magic”这种计分方式',
  );
});

test('of several places that are wrong the first is named, and no other', () => {
  const words = refusal((file) => {
    Object.assign(file.categories[0]!.groups[0]!, { weight: -1 });
    Object.assign(file.categories[0]!.groups[1]!, { weight: -1 });
  });
  expect(words).toContain('“categories.0.groups.0.weight”');
  expect(words).not.toContain('groups.1');
});

test('a key that no schema would see is refused with its place, however deep the file nests', () => {
  const text = JSON.stringify(smallFile).replace('"rule":{', '"rule":{"__proto__":[null],');
  const parsed = parseRubric(JSON.parse(text));
  expect(parsed.ok ? '' : parsed.refusal.message).toBe(
    '评估细则文件的“categories.0.groups.0.indicators.0.rule.__proto__”不能用，请删去这一项。',
  );
  const deep = JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`) as object;
  expect(parseRubric(deep)).toMatchObject({ ok: false });
});

test.each<[string, (file: typeof smallFile) => void, string]>([
  ['two categories of one name', (file) => (file.categories[1]!.fullName = '市直 机关'), '类别“市直 机关”出现了两次'],
  ['two groups of one name', (file) => (file.categories[0]!.groups[1]!.name = '功能'), '“机关”的一级指标“功能”出现了两次'],
  [
    'two indicators of one name in a group',
    (file) => (file.categories[0]!.groups[0]!.indicators[1]!.name = '智能 搜索'),
    '“功能/智能 搜索”出现了两次',
  ],
  [
    'a group of no part, where there are none',
    (file) => Object.assign(file.categories[0]!.groups[0]!, { part: '平台' }),
    '“功能”的 part“平台”不是组成部分。组成部分有：无',
  ],
  [
    'a group without a part, where there are some',
    (file) => Object.assign(file, { parts: [{ name: '平台', weight: 100, clause: '平台' }] }),
    '“功能”没有写明 part。组成部分有：平台',
  ],
  [
    'two units of one name',
    (file) =>
      Object.assign(file, {
        units: [
          { name: '甲局', category: '机关' },
          { name: '乙局', category: '机关', fullName: '甲 局' },
        ],
      }),
    '“机关”的单位“甲 局”出现了两次',
  ],
  [
    'a veto that neither decides the grade nor bars',
    (file) =>
      Object.assign(file.categories[0]!, { vetoes: { name: 'a', label: 'a', note: 'a', items: [{ number: 1, clause: 'a', name: 'a' }] } }),
    '每条否决写且只写一样',
  ],
  ['two readings of one id', (file) => file.readings.push(file.readings[0]!), '条文理解“each”出现了两次'],
  ['two choices of one id', (file) => (file.readings[0]!.choices[1]!.id = 'two'), '选项“two”出现了两次'],
  [
    'an ending of names that speaks for two categories',
    (file) => file.categories.forEach((each) => Object.assign(each, { endings: ['局'] })),
    '单位名称的结尾“局”出现了两次',
  ],
  [
    'another word that means two choices',
    (file) =>
      Object.assign(file, {
        attributes: [{ name: '层次', type: 'choice', choices: ['本科', '高职'], synonyms: { 本科: ['专科'], 高职: ['专 科'] } }],
      }),
    '单位属性“层次”的选项“专 科”出现了两次',
  ],
  [
    'another word that is a choice itself',
    (file) =>
      Object.assign(file, { attributes: [{ name: '层次', type: 'choice', choices: ['本科', '高职'], synonyms: { 本科: ['高职'] } }] }),
    '单位属性“层次”的选项“高职”出现了两次',
  ],
  [
    'other words for what is no choice',
    (file) => Object.assign(file, { attributes: [{ name: '层次', type: 'choice', choices: ['本科'], synonyms: { 专科: ['高职'] } }] }),
    'synonyms 写的“专科”不是它的选项。选项有：本科',
  ],
  [
    'two attributes under one header',
    (file) =>
      Object.assign(file, {
        attributes: [
          { name: '层次', type: 'text' },
          { name: '级别', aliases: ['层 次'], type: 'text' },
        ],
      }),
    '单位属性“层 次”出现了两次',
  ],
  ['a default that is no choice', (file) => (file.readings[0]!.default = 'four'), '默认选项“four”不在它的选项里'],
])('%s cannot be told apart and is refused', (_what, change, words) => {
  expect(refusal(change)).toContain(words);
});

// The proofs about parts, draws, applicability, penalties, quotations and incomplete rules: planted faults are found, and nothing else is.
import { lint } from '../../src/lint';
import { attainableByUnit } from '../../src/lint/applicable';
import { statedPercent } from '../../src/lint/incomplete';
import { standingRubric, standingScheme, standingSource, type standingFile } from '../cases/standing-rubric';

/** A rubric file while a fault is planted: plain JSON, without the types that would forbid the fault. */
type Json = ReturnType<typeof JSON.parse>;

/** What the document of the example itself says: not faults of the rubric, and answered by notes in a real one. */
const own = ['sampling:fields', 'applies:部门/平台', 'unit:丁局'];

function found(plant: (file: Json, indicator: (name: string) => Json) => void = () => {}, source = standingSource) {
  const data = standingRubric((file: typeof standingFile) => {
    const json: Json = file;
    const all = json.categories[0].groups.flatMap((group: Json) => group.indicators);
    plant(json, (name) => all.find((each: Json) => each.name === name || each.label === name));
  });
  return lint(data, { source });
}
const keysAfter = (...args: Parameters<typeof found>) =>
  found(...args)
    .map(({ key }) => key)
    .filter((key) => !own.includes(key));

test('nothing planted, and only what the document itself says is found', () => {
  expect(found().map(({ key, level }) => [key, level])).toEqual(own.map((key) => [key, 'error']));
  expect(found((file) => (file.notes = [{ text: '原文如此。', answers: own }])).map(({ level }) => level)).toEqual(own.map(() => 'noted'));
});

test('what is listed and what counts under a draw', () => {
  expect(found()[0]!.message).toBe(
    '“部门”的抽样“重点领域”：列出 3 项，抽 2 项；平台列出的权重合计 120 分，计入 100 分。请写明没有抽中的怎样计分。',
  );
});

test('what every unit can reach where indicators apply to some', () => {
  expect(found()[1]!.message).toContain('各单位最多可得：100 分 1 个（甲局）；90 分 1 个（乙局）；80 分 1 个（丙局）');
  const data = standingRubric();
  const scheme = standingScheme();
  const [category] = scheme.categories;
  expect([...attainableByUnit({ data, scheme, sources: {} }, category!, category!.parts[0]!)]).toEqual([
    ['甲局', 100],
    ['乙局', 90],
    ['丙局', 80],
  ]);
});

test('a name outside the list is said once, with every place', () => {
  const [, , unit] = found(
    (file) => file.categories[0].duties[0].units.push({ name: '丁 局', text: '公开审批信息。' }),
    `${standingSource} 丁局`,
  );
  expect(unit).toMatchObject({ key: 'unit:丁局', message: expect.stringContaining('“政策”的适用范围、“附录1”却写到它') });
});

test.each<[string, (file: Json, indicator: (name: string) => Json) => void, string[]]>([
  ['parts that do not come to a hundred', (file) => (file.parts[0].weight = 50), ['weights:parts']],
  ['an indicator heavier than its group allows', (_file, indicator) => (indicator('目录').weight = 31), ['weights:部门/公开']],
  ['a level that does not add up', (file) => (file.categories[0].groups[0].levels[0].weight = 60), ['weights:部门/公开/重点领域']],
  ['a part whose base is not a hundred', (file) => (file.categories[0].groups[1].role = 'bonus'), ['weights:部门/日常']],
  ['a printed weight with the wrong sign', (_file, indicator) => (indicator('曝光').printedWeight = '4'), ['printed:部门/曝光']],
  [
    'a draw of more than there are',
    (file) => (file.sampling[0].draw = 4),
    ['weights:部门/公开', 'weights:部门/公开/重点领域', 'sampling:fields@pool'],
  ],
  [
    'a draw among unequal weights',
    (_file, indicator) => {
      indicator('就业').weight = 25;
      indicator('统计').weight = 15;
    },
    ['sampling:fields@weights', 'example:部门/统计#1'],
  ],
  [
    'a draw of nothing',
    (file) => (file.sampling[0].of = '公开/没有'),
    ['weights:部门/公开', 'weights:部门/公开/重点领域', 'sampling:fields@pool'],
  ],
  [
    'a draw for a category that is not there',
    (file) => (file.sampling[1].category = '学校'),
    ['unit:丙局', 'reference:sampling/towns@学校'],
  ],
  [
    'a draw that concerns an indicator that is not there',
    (file) => (file.sampling[1].indicators = ['没有']),
    ['reference:sampling/towns@部门/没有'],
  ],
  [
    'a cause at an indicator that is not there',
    (file) => (file.categories[0].causes[0].indicator = '没有'),
    ['reference:cause/stale@部门/没有'],
  ],
  [
    'a cause that may show at an ambiguous indicator',
    (file) => (file.categories[0].causes[0].elsewhere = ['搜索']),
    ['reference:cause/stale@部门/搜索'],
  ],
  [
    'a duty for an indicator that is not there',
    (file) => (file.categories[0].duties[0].indicators = ['没有']),
    ['reference:duty/附录1@部门/没有'],
  ],
  ['an exemption by an attribute that is not there', (file) => (file.attributes = []), ['reference:部门/目录@主城区']],
  [
    'an exemption by a value that the attribute cannot have',
    (_file, indicator) => (indicator('目录').exempts[0].is = '主城区'),
    ['reference:部门/目录@主城区=主城区'],
  ],
  [
    'a reading of a part that is not there',
    (file) => (file.readings[1].choices[1].changes[0].part = '夜间'),
    ['reference:reading/cap@夜间'],
  ],
  [
    'a reading of a draw that is not there',
    (file) => (file.readings[2].choices[1].changes[0].sampling = '没有'),
    ['reference:reading/per@没有'],
  ],
  [
    'a reading of a draw that is always made for each unit',
    (file) => (file.readings[2].choices[1].changes[0].sampling = 'towns'),
    ['reference:reading/per@towns'],
  ],
  [
    'a penalty that cannot take all of its weight',
    (_file, indicator) => (indicator('通报').rule.items[0].input.limit = 1),
    ['attainable:部门/通报'],
  ],
  [
    'points in a group of penalties',
    (_file, indicator) => {
      indicator('曝光').rule = { kind: 'mark', input: { name: '评分' } };
      indicator('曝光').examples = [{ values: [1], points: 1 }];
    },
    ['attainable:部门/曝光'],
  ],
])('%s', (_what, plant, expected) => {
  expect(keysAfter(plant)).toEqual(expected);
});

test.each<[string, (file: Json, indicator: (name: string) => Json) => void, string]>([
  ['a further cell of the table', (_file, indicator) => (indicator('目录').official.测评方式 = '电话测评'), '部门/目录/测评方式'],
  ['the range of an indicator', (_file, indicator) => (indicator('项目').applies.clause = '适用范围'), '部门/项目/applies'],
  ['an exemption', (_file, indicator) => (indicator('目录').exempts[0].clause = '主城区免查'), '部门/目录/exempt/耕地指标'],
  ['a part', (file) => (file.parts[1].clause = '日常测评30%。'), 'part/日常'],
  ['a draw', (file) => (file.sampling[0].clause = '抽查3个领域。'), 'sampling/fields'],
  ['the outside deduction', (file) => (file.externalDeduction.clause = '扣减'.repeat(3)), 'external-deduction'],
  ['a cause', (file) => (file.categories[0].causes[0].clause = '重复扣分的'), '部门/cause-stale'],
  ['a further heading', (file) => (file.categories[0].headings = ['指标(其他)']), '部门/heading-2'],
  ['the title of a duty', (file) => (file.categories[0].duties[0].title = '附录2'), '部门/附录2'],
  ['the text of a duty', (file) => (file.categories[0].duties[0].units[0].text = '公开全部信息。'), '部门/附录1/甲 局'],
  ['the name of a unit', (file) => (file.units[2].name = '丙委'), 'unit/丙委'],
])('a quotation changed in %s', (_what, plant, path) => {
  expect(keysAfter(plant)).toContain(`verbatim:${path}`);
});

test('names of units may be broken anywhere in the document', () => {
  expect(keysAfter(() => {}, standingSource.replace('甲局', '甲\n局'))).toEqual([]);
});

describe('incomplete rules', () => {
  const cut = (clause: string, incomplete: string | undefined) =>
    found((_file, indicator) => {
      indicator('保障').clause = clause;
      Object.assign(indicator('保障').rule, { incomplete });
    }, `${standingSource} ${clause}`)
      .filter(({ key }) => !own.includes(key))
      .map(({ key }) => key);

  test('a clause that breaks off has to be marked, and one that is whole must not be', () => {
    expect(cut('1.栏目体系合理,50%;', undefined)).toEqual(['percent:部门/保障']);
    expect(cut('1.栏目体系合理,50%;', 'cut')).toEqual(['incomplete:部门@cut']);
    expect(cut('1.栏目体系合理,50%; 2.更新及时,50%。', 'cut')).toEqual(['incomplete:部门@cut', 'percent:部门/保障']);
    expect(cut('1.栏目体系合理,50%; 2.更新及时,50%。', undefined)).toEqual([]);
    expect(cut('细则另行发布。', 'elsewhere')).toEqual(['incomplete:部门@elsewhere']);
  });

  test('what they come to is said, the bonus by itself', () => {
    const findings = found((_file, indicator) => ['保障', '目录', '创新'].forEach((name) => (indicator(name).rule.incomplete = 'cut')));
    expect(findings.find(({ key }) => key === 'incomplete:部门@cut')!.message).toBe(
      '“部门”：2 项（权重合计 90 分）评分细则在公开文本中不全，另有加分 1 项 10 分，以评定的分数代替。请写明依据。',
    );
  });

  test.each<[string, number | undefined]>([
    ['1、栏目,30%; 2、更新,20%; 3、图解,20%; 4、名称,30%。 (注:弄虚作假,该指标不得分。)', 100],
    ['1.对接。每发现一个扣5%,共20%; 2.质量。每发现一个5%,共40%; 3.每次扣5%,共40%。', 100],
    ['1.答复,50%(随机抽查,每月2次)。', 50],
    ['1个工作日内的,50%,5个工作日内的,只得20%;', 20],
    ['1.功能,50%; 2.排序,50%. (注:第一页)', 100],
    ['每发现一条扣10%。同步数据出现错误,不得分。', undefined],
    ['每被通报一次,扣权重的100%;每被点名一次,扣权重的5%。', undefined],
    ['组织培训(6分)。', undefined],
  ])('%s', (clause, percent) => {
    expect(statedPercent(clause)).toBe(percent);
  });
});

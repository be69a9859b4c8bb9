// Categories and indicators are found by the names people use, and by nothing else.
import { findCategory, findCategoryAmong, findIndicator } from '../../src/rubric/find';
import { loadScheme, type Scheme } from '../../src/rubric/tree';
import { shelf } from '../shelf';
import { standingRubric, standingScheme } from '../cases/standing-rubric';
import { expectInProportion } from '../times-as-long';
import { smallRubric } from './small-rubric';

function load(outcome: ReturnType<typeof shelf.scheme>): Scheme {
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}
const hunan = load(shelf.scheme('hunan-2022'));
const small = load(loadScheme(smallRubric()));
const twin = { ...small, id: 'twin' };
const [offices, schools] = small.categories as [Scheme['categories'][0], Scheme['categories'][0]];

test.each([
  ['市州', '市州'],
  ['市州教育局', '市州'],
  ['市州教育（体）局', '市州'],
  ['市州教育(体)局', '市州'],
  ['高校', '高校'],
  ['高等学校', '高校'],
  [' 普通 高等学校 ', '高校'],
  ['直属单位', '直属单位'],
  ['直属', '直属单位'],
  ['委厅直属单位', '直属单位'],
])('“%s” is the category %s', (name, expected) => {
  expect(findCategory(hunan, name)?.name).toBe(expected);
});

test.each(['', '高', '中学', '__proto__', 'constructor', 3, null, undefined, ['高校']])('%p is no category', (name) => {
  expect(findCategory(hunan, name)).toBeUndefined();
  expect(findCategoryAmong(name, [hunan], [small])).toMatchObject({ ok: false, refusal: { code: 'UNKNOWN_CATEGORY', argument: '类别' } });
});

test('a category is looked up in the preferred schemes first', () => {
  const found = findCategoryAmong('机关', [hunan, small], [twin]);
  expect(found.ok && found.value.scheme.id).toBe('small');
});

test('a category of another scheme is found when only one scheme has it', () => {
  const found = findCategoryAmong('机关', [hunan], [hunan, small]);
  expect(found.ok && found.value.scheme.id).toBe('small');
});

test('a category that several other schemes have is refused with the ways to name it', () => {
  const found = findCategoryAmong('机关', [hunan], [small, twin]);
  expect(found.ok ? '' : found.refusal.message).toContain('small/机关、twin/机关');
});

test.each(['twin/机关', 'TWIN／市直（机关）单位', ' twin/ 市直机关'])('“%s” is the category of the named scheme', (name) => {
  const found = findCategoryAmong(name, [hunan], [small, twin]);
  expect(found.ok && [found.value.scheme.id, found.value.category.name]).toEqual(['twin', '机关']);
});

test('a scheme that does not exist and a category that the scheme lacks are told apart', () => {
  expect(findCategoryAmong('nowhere/机关', [hunan], [small])).toMatchObject({ refusal: { code: 'UNKNOWN_SCHEME' } });
  expect(findCategoryAmong('__proto__/机关', [hunan], [small])).toMatchObject({ refusal: { code: 'UNKNOWN_SCHEME' } });
  const found = findCategoryAmong('small/高校', [hunan], [small]);
  expect(found).toMatchObject({ refusal: { code: 'UNKNOWN_CATEGORY' } });
  expect(found.ok ? '' : found.refusal.message).toContain('机关、学校');
});

test.each(['IPV6改造', 'IPv6 改造', 'ＩＰＶ６改造', 'ipv6改造', '功能状态/IPv6改造'])('“%s” is the indicator IPV6改造', (name) => {
  const found = findIndicator(hunan.categories[0]!, name);
  expect(found.ok && found.value.key).toBe('IPV6改造');
});

test('an indicator whose name stands twice is found by its path only', () => {
  const bare = findIndicator(offices, '智能搜索');
  expect(bare).toMatchObject({ refusal: { code: 'AMBIGUOUS_INDICATOR', argument: '指标' } });
  expect(bare.ok ? '' : bare.refusal.message).toContain('功能/智能搜索、服务/智能搜索');
  const found = findIndicator(offices, ' 服务／智能 搜索');
  expect(found.ok && [found.value.key, found.value.weight]).toEqual(['服务/智能搜索', 40]);
});

test('an indicator whose name stands once goes by its name, whatever other categories have', () => {
  expect(offices.indicators.map((each) => each.key)).toEqual(['功能/智能搜索', '信息 A', '服务/智能搜索']);
  expect(findIndicator(schools, '信息a')).toMatchObject({ ok: true, value: { weight: 100 } });
});

test('an indicator is found by its other names', () => {
  const named = load(
    loadScheme(smallRubric((file) => Object.assign(file.categories[1]!.groups[0]!.indicators[0]!, { aliases: ['甲项'] }))),
  );
  expect(findIndicator(named.categories[1]!, '甲 项')).toMatchObject({ ok: true, value: { name: '信息 A' } });
});

test.each(['', '没有的', '__proto__', 'toString', '功能/', 7, true, null])(
  '%p is no indicator, and the answer lists what there is',
  (name) => {
    const found = findIndicator(schools, name);
    expect(found).toMatchObject({ refusal: { code: 'UNKNOWN_INDICATOR' } });
    expect(found.ok ? '' : found.refusal.message).toContain('信息 A');
  },
);

describe('deeper paths', () => {
  const [category] = standingScheme().categories;
  const keyOf = (name: string) => {
    const found = findIndicator(category!, name);
    return found.ok ? found.value.key : found.refusal.code;
  };

  test('levels in between may be left out, in their order', () => {
    expect(['就业', '重点领域/就业', '公开/就业', '公开／重点领域／就业'].map(keyOf)).toEqual(Array(4).fill('就业'));
    expect(['重点领域/公开/就业', '运维/就业', '就业/公开', '公开/重点领域'].map(keyOf)).toEqual(Array(4).fill('UNKNOWN_INDICATOR'));
  });

  test('two of one name in one place go by their labels', () => {
    expect(['公开/搜索/功能实现', '公开/功能实现', '搜索/功能实现', '功能实现'].map(keyOf)).toEqual(Array(4).fill('公开/搜索/功能实现'));
    expect(['搜索', '公开/搜索'].map(keyOf)).toEqual(Array(2).fill('AMBIGUOUS_INDICATOR'));
    const bare = findIndicator(category!, '公开/搜索');
    expect(bare.ok || bare.refusal.message).toContain('公开/搜索/功能实现、公开/搜索/集约应用');
  });

  test('a name may hold a slash itself', () => {
    const named = standingScheme(
      {},
      standingRubric((file) => void (file.categories[0]!.groups[0]!.indicators[0]!.name = '访谈/发布会')),
    );
    for (const path of ['访谈/发布会', '公开/访谈/发布会', '公开/发布会']) {
      expect(findIndicator(named.categories[0]!, path)).toMatchObject({ ok: true, value: { key: '访谈/发布会' } });
    }
  });
});

test('every indicator of a long table is found in proportion to their number', async () => {
  const { indicators } = offices;
  const long = (many: number) =>
    Array.from({ length: many }, (_, at) => ({ ...indicators[0]!, name: `第 ${at} 项`, path: `甲/第 ${at} 项` }));
  await expectInProportion((many) => {
    const category = { ...offices, indicators: long(many) };
    const isFound = (name: string, at: number): boolean => {
      const found = findIndicator(category, name);
      return found.ok && found.value === category.indicators[at];
    };
    expect(category.indicators.every(({ name, path }, at) => isFound(name, at) && isFound(path, at))).toBe(true);
  }, 150);
});

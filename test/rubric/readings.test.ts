// Readings of unclear clauses: defaults, choices, and when an explanation names them.
import { UNRANKED } from '../../src/model/inputs/rank';
import type { Value } from '../../src/model/inputs';
import { findIndicator } from '../../src/rubric/find';
import { loadScheme, readingsOf } from '../../src/rubric/tree';
import { award } from '../../src/scoring/award';
import { shelf } from '../shelf';
import { standingRubric, standingScheme } from '../cases/standing-rubric';
import { smallRubric } from './small-rubric';

function hunan(readings: Record<string, unknown> = {}) {
  const scheme = shelf.scheme('hunan-2022', readings);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  return scheme.value;
}
function indicatorOf(category: string, name: string, readings: Record<string, unknown> = {}) {
  const found = findIndicator(hunan(readings).categories.find((each) => each.name === category)!, name);
  if (!found.ok) throw new Error(found.refusal.message);
  return found.value;
}
const rubric = shelf.rubric('hunan-2022');
const readings = rubric.ok ? rubric.value.readings : [];

test('every unclear clause that people know of is a named reading', () => {
  expect(hunan().readings).toEqual({
    'subsidiary-security-full': 'four',
    'security-floor': 'zero',
    'satisfaction-bounds': 'upper',
    'no-cases': 'zero',
    'wechat-shared-bound': 'better',
    'late-correction': 'whole',
    'honour-bound': 'included',
    'total-above-100': 'allowed',
  });
});

test('choosing every default by name is the same as choosing nothing', () => {
  expect(hunan(Object.fromEntries(readings.map((each) => [each.id, each.default]))).data).toEqual(hunan().data);
});

test('the rubric itself stays as it was when a reading is chosen', () => {
  const before = structuredClone(rubric);
  hunan({ 'subsidiary-security-full': 'ten', 'total-above-100': 'capped' });
  expect(rubric).toEqual(before);
});

test.each<[string, string, string, string, Value[], number, number]>([
  ['subsidiary-security-full', 'ten', '直属单位', '安全通报', [1], 3, 9],
  ['no-cases', 'full', '市州', '教育阳光服务', [0, null], 0, 10],
  ['no-cases', 'full', '高校', '教育阳光服务', [0, null], 0, 10],
  ['no-cases', 'full', '直属单位', '教育阳光服务', [0, null], 0, 10],
  ['late-correction', 'own-half', '直属单位', '我为政府网站找错', [false, true], 0, 5],
])('%s = %s changes %s %s %j from %d to %d', (reading, choice, category, name, values, byDefault, otherwise) => {
  expect(award(indicatorOf(category, name), values)).toBe(byDefault);
  expect(award(indicatorOf(category, name, { [reading]: choice }), values)).toBe(otherwise);
});

test('the cap on totals is a reading', () => {
  expect(hunan().data.totalCap).toBeNull();
  expect(hunan({ 'total-above-100': 'capped' }).data.totalCap).toBe(100);
});

test('the table above covers every choice that changes anything', () => {
  const changing = readings.flatMap((each) =>
    each.choices.filter((choice) => choice.changes.length > 0).map((choice) => `${each.id}=${choice.id}`),
  );
  expect(changing).toEqual(['subsidiary-security-full=ten', 'no-cases=full', 'late-correction=own-half', 'total-above-100=capped']);
});

test('ten minus the notices stays at nought after the tenth', () => {
  const indicator = indicatorOf('直属单位', '安全通报', { 'subsidiary-security-full': 'ten' });
  expect([0, 10, 11].map((count) => award(indicator, [count]))).toEqual([10, 0, 0]);
});

test('an unknown reading and an unknown choice are refused with what there is', () => {
  const unknown = shelf.scheme('hunan-2022', { 'no-such': 'zero' });
  expect(unknown).toMatchObject({ ok: false, refusal: { code: 'BAD_REQUEST' } });
  expect(unknown.ok ? '' : unknown.refusal.message).toContain('no-cases');
  const choice = shelf.scheme('hunan-2022', { 'no-cases': 'half' });
  expect(choice.ok ? '' : choice.refusal.message).toContain('zero、full');
  for (const odd of [{ 'no-cases': 3 }, { 'no-cases': null }, JSON.parse('{"__proto__":"zero"}')]) {
    expect(shelf.scheme('hunan-2022', odd)).toMatchObject({ ok: false });
  }
});

test('a reading changes the indicator at its path, not its namesake', () => {
  const scheme = loadScheme(smallRubric(), { each: 'three' });
  expect(scheme.ok && scheme.value.categories[0]!.indicators.map((each) => award(each, [1]))).toEqual([2, 2, 3]);
});

test.each<[string, string, Value[], string[]]>([
  ['直属单位', '安全通报', [0], ['subsidiary-security-full']],
  ['直属单位', '安全通报', [10], []],
  ['高校', '安全通报', [0], []],
  ['高校', '教育阳光服务', [0, null], ['no-cases']],
  ['高校', '教育阳光服务', [8, 90], []],
  ['直属单位', '我为政府网站找错', [false, true], ['late-correction']],
  ['直属单位', '我为政府网站找错', [true, true], []],
  ['高校', '微信排行榜', ['本科', UNRANKED], []],
])('in the explanation of %s %s %j the readings %j are named', (category, name, values, expected) => {
  expect(readingsOf(indicatorOf(category, name), values).map((each) => each.id)).toEqual(expected);
});

test('a reading is named as it was chosen', () => {
  const indicator = indicatorOf('直属单位', '安全通报', { 'subsidiary-security-full': 'ten' });
  expect(readingsOf(indicator, [0])).toMatchObject([{ id: 'subsidiary-security-full', label: '按权重，10 分起扣' }]);
});

describe('readings of how totals are formed', () => {
  test('change a part, what does not apply, and who has a draw of their own; nothing else', () => {
    const plain = standingScheme().data;
    expect(standingScheme({ cap: 'yes' }).data).toEqual({ ...plain, parts: [plain.parts[0], { ...plain.parts[1], cap: 100 }] });
    expect(standingScheme({ 'not-applicable': 'full' }).data).toEqual({ ...plain, notApplicable: 'full' });
    expect(standingScheme({ per: 'each' }).data).toEqual({
      ...plain,
      sampling: [{ ...plain.sampling[0], per: 'unit' }, plain.sampling[1]],
    });
  });

  test('say whom an indicator concerns, or that it concerns everybody', () => {
    const applies = { units: ['甲局'], clause: '甲局' };
    const scheme = (choice: string) =>
      standingScheme(
        { whom: choice },
        standingRubric((file) =>
          Object.assign(file, {
            readings: [
              {
                ...file.readings[0],
                id: 'whom',
                indicators: ['部门/目录', '部门/项目'],
                default: 'as-written',
                choices: [
                  { id: 'as-written', label: '照写' },
                  {
                    id: 'other',
                    label: '另解',
                    changes: [
                      { category: '部门', indicator: '目录', applies },
                      { category: '部门', indicator: '项目', applies: null },
                    ],
                  },
                ],
              },
            ],
          }),
        ),
      );
    const concerned = (choice: string) =>
      scheme(choice)
        .categories[0]!.indicators.filter(({ name }) => ['目录', '项目'].includes(name))
        .map((each) => [each.name, each.applies && 'units' in each.applies ? each.applies.units : undefined]);
    const [, listed] = concerned('as-written').find(([name]) => name === '项目')!;
    expect(listed).toBeDefined(); // else nothing would be lifted
    expect(concerned('as-written')).toContainEqual(['目录', undefined]);
    expect(concerned('other')).toEqual(
      expect.arrayContaining([
        ['目录', ['甲局']],
        ['项目', undefined],
      ]),
    );
  });

  test('reach an indicator by any path that means it', () => {
    const rule = { kind: 'yes-no', points: 5, input: { name: '有无' } };
    const scheme = standingScheme(
      { search: 'yes' },
      standingRubric((file) =>
        Object.assign(file, {
          readings: [
            {
              ...file.readings[0],
              id: 'search',
              indicators: ['部门/搜索/功能实现'],
              choices: [
                { id: 'no', label: '否' },
                { id: 'yes', label: '是', changes: [{ category: '部门', indicator: '搜索/功能实现', rule }] },
              ],
              default: 'no',
            },
          ],
        }),
      ),
    );
    const kinds = scheme.categories[0]!.indicators.filter(({ name }) => name === '搜索').map(({ label, rule: { kind }, readings: own }) => [
      label,
      kind,
      own.length,
    ]);
    expect(kinds).toEqual([
      ['功能实现', 'yes-no', 1],
      ['集约应用', 'mark', 0],
    ]);
  });
});

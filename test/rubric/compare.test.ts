// Two rubrics held against each other: every clause is the same, reworded, changed in its numbers, new or gone.
import { compareRubrics } from '../../src/rubric/compare';
import { numbersStated } from '../../src/rubric/compare/clause-words';
import { comparisonLines, countsInWords, isSameRubric } from '../../src/rubric/compare/words';
import { rubricForYear } from '../../src/rubric/for-year';
import { parseRubric } from '../../src/rubric/load';
import { each, madeRubric } from './made-rubric';

const before = madeRubric({
  组织: [
    ['培训', '全年组织培训，每少1次扣2分。'],
    ['档案', '档案齐全，视质量酌情计分。'],
    ['会议', '每召开一次专题会议计2分。', each(2, '会议')],
  ],
  公开: [
    ['公开信息', '每主动公开1条政府信息计0.5分。', each(0.5, '信息')],
    ['回应关切', '对群众关心的问题及时回应，由考核组评分。'],
    ['旧事', '按要求完成网站迁移任务，由考核组评定。'],
  ],
});
const now = madeRubric({
  组织: [
    ['会议', '每召开1次专题会议，计2分。', each(2, '专题会议')],
    ['培训', '全年组织培训，每少一次扣3分。'],
    ['档案', '档案 齐全，视质量酌情计分', undefined, 8],
  ],
  政务公开: [
    ['公开信息', '每主动公开1条政府信息计0.5分。', each(0.5, '信息')],
    ['问题回应', '对群众关心的问题应当及时回应，由考核组评分。'],
    ['新媒体', '政务新媒体运行正常，无安全事故。'],
  ],
});
const comparison = compareRubrics(before, now);
const at = (name: string) => comparison.indicators.find((one) => (one.now ?? one.before)!.name === name)!;

test('each clause is the one thing that became of it', () => {
  expect(comparison.indicators.map((one) => [(one.now ?? one.before)!.name, one.change, one.isComparable])).toEqual([
    ['会议', 'reworded', true],
    ['培训', 'numbers', false],
    ['档案', 'same', false],
    ['公开信息', 'same', true],
    ['问题回应', 'reworded', true],
    ['新媒体', 'new', false],
    ['旧事', 'gone', false],
  ]);
  expect(countsInWords(comparison)).toBe('不变 2 项、去掉 1 项、新增 1 项、改了说法 2 项、改了数 1 项');
});

test('numbers, weight, heading and place that changed are named, and only these', () => {
  expect(at('培训')).toMatchObject({ numbers: { before: [2], now: [3] } });
  expect(at('培训')).not.toHaveProperty('place');
  expect(at('档案')).toMatchObject({ weight: { before: 10, now: 8 } });
  expect(at('会议')).toMatchObject({ place: { before: 3, now: 1 } });
  expect(at('公开信息')).toMatchObject({ heading: { before: '公开', now: '政务公开' } });
  expect(comparison.indicators.filter(({ place }) => place)).toHaveLength(1);
  expect(comparisonLines(comparison)).toContain(
    '【改了数】组织/培训：数 2 → 3；原文 全年组织培训，每少1次扣2分。；现为 全年组织培训，每少一次扣3分。',
  );
});

test('the same clause that is scored in another way is no longer compared', () => {
  const other = madeRubric({ 公开: [['公开信息', '每主动公开1条政府信息计0.5分。', each(1, '信息')]] });
  const old = madeRubric({ 公开: [['公开信息', '每主动公开1条政府信息计0.5分。', each(0.5, '信息')]] });
  const [one] = compareRubrics(old, other).indicators;
  expect(one).toMatchObject({ change: 'same', isComparable: false, terms: { before: expect.stringContaining('0.5') as string } });
  expect(isSameRubric(compareRubrics(old, other))).toBe(false);
  expect(isSameRubric(compareRubrics(old, structuredClone(old)))).toBe(true);
});

test('vetoes, full marks, grades and conditions that changed are told', () => {
  const vetoes = (clause: string) => ({
    name: '否决',
    label: '否决',
    items: [{ number: 1, name: '事故', clause, grade: '不合格' }],
    note: clause,
  });
  const withAll = (clause: string, fullMarks: number | null, from: number) => {
    const made = madeRubric({ 甲: [['子', '做到得10分。']] });
    return {
      ...made,
      fullMarks,
      grades: [{ name: '优秀', of: 'total' as const, from, clause: `${from}分以上为优秀` }],
      categories: [{ ...made.categories[0]!, vetoes: vetoes(clause) }],
    };
  };
  const changed = compareRubrics(withAll('发生1起以上责任事故的', null, 85), withAll('发生2起以上责任事故的', 10, 90));
  expect(changed.vetoes).toMatchObject([{ change: 'numbers', before: { number: 1 }, now: { number: 1 } }]);
  expect(changed.facts).toEqual([
    { about: '满分', before: '没有', now: '10 分' },
    { about: '等次“优秀”', before: '85分以上为优秀', now: '90分以上为优秀' },
  ]);
});

test('twins are told apart by their order, and many akin by their words', () => {
  const twins = (count: number) => madeRubric({ 甲: Array.from({ length: count }, (_, at) => [`第${at}项`, '由考核组评分。']) });
  expect(compareRubrics(twins(3), twins(3)).indicators.map(({ change }) => change)).toEqual(['same', 'same', 'same']);
  const many = (word: string) =>
    madeRubric({
      甲: Array.from({ length: 150 }, (_, at) => [`事项${at}`, `${word}第${at}号任务${'甲乙丙丁戊己庚辛'[at % 8]}类工作，每项${at}分。`]),
    });
  const { indicators } = compareRubrics(many('完成'), many('按时完成'));
  expect(indicators.filter(({ before: old, now: fresh }) => old?.name === fresh?.name)).toHaveLength(150);
});

test.each([
  ['每少1次扣0.5分，扣完为止', [1, 0.5]],
  ['1.低于90%的，每低一个百分点扣2分；2.统一领导、一线工作', [90, 1, 2]],
  ['提高百分之五的，计2分', [5, 2]],
  ['①十二个月内半年一次', [12, 0.5, 1]],
])('the numbers of %s', (clause, numbers) => {
  expect(numbersStated(clause)).toEqual(numbers);
});

test('a copy for the next year says the same under its own id, without what is of the old year', () => {
  const dated = {
    ...before,
    documentNumber: '某发〔2023〕1号',
    gates: [{ name: '上报总结', question: '是否上报', clause: '按时上报', deadline: '2023-12-10', grade: '不参评' }],
  };
  const { rubric, left } = rubricForYear(dated, 2024);
  expect(parseRubric(JSON.parse(JSON.stringify(rubric))).ok).toBe(true);
  expect(rubric).toMatchObject({ id: 'made-2024', year: 2024, title: '2024 年度考核细则' });
  expect(left).toHaveLength(2);
  expect(compareRubrics(before, rubric).indicators.every(({ change, isComparable }) => change === 'same' && isComparable)).toBe(true);
  expect(rubricForYear(rubric, 2025).rubric.id).toBe('made-2025');
});

// A policy on one line: by points, by number, by share, in tiers, by category.
import { parseHonours, writeHonours } from '../../../src/report/notice/honour-text';
import { bestow, type Honour } from '../../../src/standing/honour';
import { hunan } from '../../cases/units';

const read = (text: string): Honour[] => {
  const outcome = parseHonours(text, hunan);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
};
const refusal = (text: string): string => {
  const outcome = parseHonours(text, hunan);
  return outcome.ok ? '' : outcome.refusal.message;
};

/** Who of ten units with 100, 90, … 10 points gets the first honour. */
const given = (text: string, category: string): number => {
  const candidates = Array.from({ length: 10 }, (_, at) => ({ name: String(at), total: 100 - 10 * at }));
  return bestow(read(text)[0]!, category, candidates, { assessed: 10, decisions: [] }).names.length;
};

test.each([
  ['优秀≥80', [3, 3, 3]],
  ['优秀 >= 80 分', [3, 3, 3]],
  ['优秀单位=3个', [3, 3, 3]],
  ['优秀=30%', [3, 3, 3]],
  ['优秀=5且≥80', [3, 3, 3]],
  ['优秀≥80；高校：优秀≥60', [3, 5, 3]],
  ['高校：优秀=5；市州：优秀=3', [3, 5, 0]],
  ['高校：优秀≥60', [0, 5, 0]],
  ['高等学校：优秀=50%', [0, 5, 0]],
])('%s', (text, counts) => {
  expect(['市州', '高校', '直属单位'].map((category) => given(text, category))).toEqual(counts);
  expect(['市州', '高校', '直属单位'].map((category) => given(writeHonours(read(text)), category))).toEqual(counts);
});

test('tiers keep their order, also when only some categories have the higher one', () => {
  const honours = read('表扬=5，优秀=0；高校：优秀=3');
  expect(honours.map(({ name }) => name)).toEqual(['表扬', '优秀']);
  expect(read(writeHonours(honours))).toEqual(honours);
  expect(writeHonours(read('高校：优秀=3；市州：表扬=5'))).toBe('优秀=0，表扬=0；高校：优秀=3；市州：表扬=5');
});

test('the rubric’s own honour can be written and read', () => expect(writeHonours(hunan.data.honours)).toBe('优秀≥80'));

test.each([
  ['', '还没有写评优办法'],
  ['优秀80', '“优秀80”读不懂'],
  ['优秀=2.5', '名额应为整数'],
  ['优秀=120%', '不能超过 100%'],
  ['优秀=3，优秀=5', '写了两次'],
  ['中学：优秀=3', '没有类别“中学”'],
  ['高校：优秀=3；市州：优秀≥80', '同一种办法'],
])('%s is refused with what to do', (text, words) => expect(refusal(text)).toContain(words));

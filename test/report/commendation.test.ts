// The list of honoured units agrees with the scoreboard, in whatever order.
import { textOfSpans } from '../../src/report/block';
import { commendationLists, commendations } from '../../src/report/commendation';
import type { Order } from '../../src/report/order';
import { sourceOf } from '../../src/report/source';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { assessmentOf, exampleSource, mixedUnits, unit } from './example';

const named = (order: Order, ...names: string[]): string[][] => {
  const units = names.map((name, index) => unit(name, [50 + index, 400, 0]));
  return commendations(exampleSource(units, order))[0]!.categories.map((each) => each.units.map(({ name }) => name));
};

function wordsOf(source: ReturnType<typeof exampleSource>): string[] {
  return commendationLists(source)[0]!.blocks.flatMap((block) => {
    if (block.block === 'paragraph') return [textOfSpans(block.spans)];
    if (block.block === 'remark') return [block.text];
    return block.block === 'list' ? block.items.map(({ label, names }) => `${label} ${names.length} ${names.join('、')}`) : [];
  });
}

test('units stand in roster order unless told otherwise', () => {
  expect(named('roster', '湘潭大学', '吉首大学', '长沙学院')).toEqual([['湘潭大学', '吉首大学', '长沙学院']]);
});

test('score order puts the best first', () => {
  expect(named('score', '湘潭大学', '吉首大学', '长沙学院')).toEqual([['长沙学院', '吉首大学', '湘潭大学']]);
});

test('pinyin order follows the sound', () => {
  expect(named('pinyin', '湘潭大学', '吉首大学', '长沙学院', '北方学院')).toEqual([['北方学院', '长沙学院', '吉首大学', '湘潭大学']]);
});

test('stroke order follows the number of strokes', () => {
  expect(named('stroke', '湘潭大学', '中南大学', '一中', '人民学院')).toEqual([['一中', '人民学院', '中南大学', '湘潭大学']]);
});

test('numbered names follow their numbers in pinyin order', () => {
  expect(named('pinyin', '学院10', '学院9')).toEqual([['学院9', '学院10']]);
});

test('the sentence names the best of each category and counts all', () => {
  expect(wordsOf(exampleSource(mixedUnits()))).toEqual([
    '甲局、丁校等 4 个单位得分在 80 分以上，被评为“全系统2022年度政务公开工作优秀单位”。',
    '甲类单位 3 丙局、甲局、乙局',
    '乙类单位 1 丁校',
  ]);
});

test('a single honoured unit is named without 等 and without a count', () => {
  expect(wordsOf(exampleSource([unit('甲局', [60, 400, 0]), unit('乙局', [0, 0, 0])]))[0]).toMatch(/^甲局得分在 80 分以上/);
});

test('when every honoured unit is named there is no 等', () => {
  const units = [unit('甲局', [60, 400, 0]), unit('丁校', [60, 400, 0], { category: '乙类' })];
  expect(wordsOf(exampleSource(units))[0]).toMatch(/^甲局、丁校 2 个单位得分/);
});

test('when nobody is honoured the list says so and nothing else', () => {
  expect(wordsOf(exampleSource([unit('甲局', [0, 0, 0])]))).toEqual(['没有评为“优秀”的单位。']);
});

test('the counts of the lists are the honours of the scoreboard', () => {
  const source = exampleSource(mixedUnits(), 'stroke');
  const listed = commendations(source).flatMap(({ categories }) => categories.flatMap(({ units }) => units.map(({ name }) => name)));
  expect(listed.sort()).toEqual(source.scoreboard.honours.flatMap(({ units }) => units.flatMap(({ names }) => names)).sort());
});

test('computed words are told from those that stand in every notice', () => {
  const [sentence] = commendationLists(exampleSource(mixedUnits()))[0]!.blocks;
  expect(sentence).toMatchObject({
    block: 'paragraph',
    spans: [{ text: '甲局、丁校等 4 个单位', computed: true }, { text: '得分在 ' }, { text: '80', computed: true }, {}, {}, {}, {}],
  });
});

test('where categories have different lines the sentence speaks of none', () => {
  const assessment = assessmentOf([unit('甲局', [60, 400, 0]), unit('丁校', [60, 400, 0], { category: '乙类' })]);
  const [ruled] = assessment.scheme.data.honours;
  const own = {
    ...assessment,
    scheme: { ...assessment.scheme, data: { ...assessment.scheme.data, honours: [{ ...ruled!, categories: { 乙类: { from: 85 } } }] } },
  };
  expect(wordsOf(sourceOf(own, scoreAssessment(own), { order: 'roster', year: 2022 }))[0]).toBe(
    '甲局、丁校 2 个单位被评为“全系统2022年度政务公开工作优秀单位”。',
  );
});

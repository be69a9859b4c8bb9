// Two years beside one another: who is compared with whom, and what is said of the others.
import { pairsOf } from '../../src/model/pairs';
import type { TableBlock } from '../../src/report/block';
import { reportOf } from '../../src/report/report';
import { compareYears } from '../../src/report/year-on-year';
import { yearSection } from '../../src/report/year-on-year-section';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { assessmentOf, exampleSource, mixedUnits, unit } from './example';

const board = (units: Parameters<typeof assessmentOf>[0]) => scoreAssessment(assessmentOf(units));
const last = (...units: Parameters<typeof assessmentOf>[0]) => ({ year: 2021, scoreboard: board(units) });

const section = (now: Parameters<typeof assessmentOf>[0], before: ReturnType<typeof last>) => yearSection(exampleSource(now), before);
const rowsOf = (made: ReturnType<typeof section>, index: number) =>
  made.blocks.filter((block): block is TableBlock => block.block === 'table')[index]!.rows.map((row) => ('cells' in row ? row.cells : []));

test('units are compared by full name, whatever their order and however the name was typed', () => {
  const { units } = compareYears(
    board([unit('甲局', [60, 400, 0]), unit('乙局', [50, 305, 0])]),
    last(unit(' 乙 局 ', [50, 304, 0]), unit('甲局', [50, 400, 0])),
  );
  expect(units.map(({ name, change }) => [name, change])).toEqual([
    ['甲局', 10],
    ['乙局', 0.1],
  ]);
});

test('a unit without a comparable total is shown as what it is, and counts in no mean', () => {
  const before = last(...mixedUnits().slice(0, 5), unit('换类局', [60, 400, 0]), unit('撤并局', [40, 0, 0]));
  const now = [
    ...mixedUnits().filter(({ name }) => name !== '零分局'),
    unit('新设局', [60, 400, 0]),
    unit('换类局', [60, 400, 0], { category: '乙类' }),
  ];
  const made = section(now, before);
  const notes = Object.fromEntries(rowsOf(made, 1).map(([name, , , , change, , , note]) => [name as string, [change, note]]));
  expect(notes).toEqual({
    丙局: [0, ''],
    甲局: [0, ''],
    否决局: ['—', '2021年单项否决，2022年单项否决'],
    未报局: ['—', '2021年不参评，2022年不参评'],
    缺项局: ['—', '2021年未录完，2022年未录完'],
    乙局: ['—', '2022年新增'],
    丁校: ['—', '2022年新增'],
    新设局: ['—', '2022年新增'],
    换类局: ['—', '2021年类别为“甲类”'],
    撤并局: ['—', '2022年没有'],
  });
  expect(rowsOf(made, 0)).toEqual([
    ['甲类单位', 2, 92.5, 92.5, 0, 0, 0],
    ['乙类单位', 0, '—', '—', '—', 0, 0],
  ]);
  expect(JSON.stringify(made.blocks)).toContain('"label":"2021年有、2022年没有","names":["撤并局"]');
});

test('a namesake in another category is never taken from the unit that it belongs to', () => {
  const both = (points: number) => [unit('同名校', [points, 0, 0], { category: '乙类' }), unit('同名校', [points + 5, 0, 0])];
  const { units } = compareYears(board(both(30)), last(...both(20).reverse()));
  expect(units.map(({ category, change }) => [category, change])).toEqual([
    ['乙类', 10],
    ['甲类', 10],
  ]);
});

test('a rise or fall of ten points and more stands out', () => {
  const made = section(
    [unit('升', [60, 0, 0]), unit('降', [20, 0, 0]), unit('平', [30, 0, 0])],
    last(unit('升', [50, 0, 0]), unit('降', [30, 0, 0]), unit('平', [39, 0, 0])),
  );
  expect(rowsOf(made, 1).map((cells) => cells[4])).toEqual([{ value: 10, tone: 'good' }, { value: -10, tone: 'warning' }, -9]);
});

test('another edition of the rubric is said so', () => {
  const units = [unit('甲局', [60, 0, 0])];
  const other = { year: 2021, scoreboard: { ...board(units), rubricVersion: '0' } };
  expect(JSON.stringify(section(units, other))).toContain('评估细则不同，去年是 example（0），今年是 example（1）');
  expect(JSON.stringify(section(units, last(...units)))).not.toContain('评估细则不同');
});

test('the report has the comparison when an earlier year is given, and only then', () => {
  const assessment = assessmentOf(mixedUnits());
  const names = (lastYear?: ReturnType<typeof last>) =>
    reportOf(assessment, scoreAssessment(assessment), {
      order: 'roster',
      year: 2022,
      made: '2022年12月20日',
      ...(lastYear && { lastYear }),
    }).map(({ name }) => name);
  expect(names(last(unit('甲局', [1, 0, 0])))).toContain('年度对比');
  expect(names()).not.toContain('年度对比');
});

test('nobody is matched twice: who is left over by name alone is nobody else’s', () => {
  const [here, there] = [
    { name: '甲', category: '机关' },
    { name: '甲', category: '学校' },
  ];
  expect([...pairsOf([here, there], [{ name: '甲', category: '机关' }]).keys()]).toEqual([here]);
  expect([...pairsOf([there], [{ name: ' 甲', category: '机关' }]).keys()]).toEqual([there]);
});

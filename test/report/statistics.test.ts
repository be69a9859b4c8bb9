// Figures checked by hand on a few units.
import type { TableBlock } from '../../src/report/block';
import { scoreBandsOf, medianOf, meanOf } from '../../src/report/statistics';
import { allStatistics, indicatorSection, overviewTable, statisticsSection } from '../../src/report/statistics-tables';
import { sourceOf } from '../../src/report/source';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { Honour } from '../../src/standing/honour';
import { assessmentOf, exampleSource, mixedUnits, unit } from './example';

test('units are counted by status, and figures come from assessed units only', () => {
  const [first, second] = allStatistics(exampleSource(mixedUnits()));
  expect(first).toMatchObject({
    units: 7,
    statuses: { assessed: 4, vetoed: 1, 'not-assessed': 1, incomplete: 1 },
    tiers: [{ name: '优秀', count: 3 }],
    share: 0.75,
    mean: 66.25, // (105 + 80 + 80 + 0) ÷ 4
    median: 80,
    most: 105,
    least: 0,
  });
  expect(first!.bands.filter(({ count }) => count > 0)).toEqual([
    { from: 0, to: 10, count: 1 },
    { from: 80, to: 90, count: 2 },
    { from: 100, to: undefined, count: 1 },
  ]);
  expect(second).toMatchObject({ units: 1, tiers: [{ name: '优秀', count: 1 }], share: 1, mean: 85.5, median: 85.5 });
});

test('indicators tell their mean, their rate, their full marks and what is lost', () => {
  const [{ indicators }] = allStatistics(exampleSource(mixedUnits())) as [ReturnType<typeof allStatistics>[number]];
  // 60, 50, 50 and 0 of 60; 40, 30, 30 and 0 of 40; one bonus of 5.
  expect(indicators.map(({ mean, rate, full, lost }) => [mean, rate, full, lost])).toEqual([
    [40, 40 / 60, 0.25, 20],
    [25, 0.625, 0.25, 15],
    [1.25, 0.25, 0.25, null],
  ]);
});

test('groups tell their mean and what share of the points to be had was had', () => {
  const [{ groups }] = allStatistics(exampleSource(mixedUnits())) as [ReturnType<typeof allStatistics>[number]];
  expect(groups.map(({ group, mean, rate }) => [group.name, mean, rate])).toEqual([
    ['公开', 40, 160 / 240],
    ['服务', 25, 100 / 160],
    ['加分项', 1.25, 5 / 20],
  ]);
});

test('the distribution and the rates of each category have a chart over exactly their own columns', () => {
  const source = exampleSource(mixedUnits());
  const charts = statisticsSection(source, allStatistics(source)).blocks.flatMap((block) =>
    block.block === 'table' && block.chart ? [{ ...block.chart, columns: block.columns.map(({ title }) => title) }] : [],
  );
  expect(charts.map(({ kind, figures, columns }) => [kind, figures.map((figure) => columns[figure])])).toEqual([
    ['column', ['甲类', '乙类']],
    ['bar', ['得分率']],
    ['bar', ['得分率']],
  ]);
});

test('without an assessed unit there are no figures instead of zeros', () => {
  const [only] = allStatistics(exampleSource([unit('缺项局', [null, 0, 0])]));
  expect(only).toMatchObject({ tiers: [{ name: '优秀', count: 0 }], share: null, mean: null, median: null, most: null, least: null });
  const { blocks } = statisticsSection(exampleSource([unit('缺项局', [null, 0, 0])]), [only!]);
  expect(JSON.stringify(blocks)).not.toMatch(/NaN|Infinity|"chart"/);
});

test('a total on the edge of a band belongs to the upper one', () => {
  const units = [unit('甲局', [50, 300, 0]), unit('乙局', [50, 299, 0]), unit('丙局', [60, 400, 0])];
  const [{ bands }] = allStatistics(exampleSource(units)) as [ReturnType<typeof allStatistics>[number]];
  expect(bands.map(({ from, count }) => [from, count])).toEqual([
    [70, 1],
    [80, 1],
    [90, 0],
    [100, 1],
  ]);
});

test('units within two points of the threshold are listed with their distance, exactly', () => {
  const units = [
    unit('够', [50, 300, 0]),
    unit('差一点', [50, 299, 0]),
    unit('差两分', [50, 280, 0]),
    unit('差得多', [50, 279, 0]),
    unit('多两分', [52, 300, 0]),
  ];
  const source = exampleSource(units);
  const tables = statisticsSection(source, allStatistics(source)).blocks.filter((block): block is TableBlock => block.block === 'table');
  expect(tables.at(-1)!.rows.map((row) => ('cells' in row ? row.cells : []))).toEqual([
    ['多两分', '甲类', 82, 2, '达到'],
    ['够', '甲类', 80, 0, '达到'],
    ['差一点', '甲类', 79.9, -0.1, '未达到'],
    ['差两分', '甲类', 78, -2, '未达到'],
  ]);
});

test('the indicators that lose most points are marked, bonus never', () => {
  const source = exampleSource([unit('甲局', [0, 400, 0])]);
  const table = indicatorSection(source, allStatistics(source)).blocks.find((block): block is TableBlock => block.block === 'table')!;
  expect(table.rows.map((row) => ('tone' in row ? row.tone : undefined))).toEqual(['problem', undefined, undefined]);
});

test('means are exact decimals, and the median of an even number lies between the two in the middle', () => {
  expect(meanOf([0.1, 0.2, 0.3])).toBe(0.2);
  expect(medianOf([1, 2, 4, 8.5])).toBe(3);
  expect(medianOf([])).toBeNull();
});

test('chapters are numbered in order, whatever there is to tell', () => {
  const source = exampleSource(mixedUnits());
  const [own, ruled] = [source.scoreboard.honours[0]!, source.scheme.data.honours[0]!];
  const twice = {
    ...source,
    scheme: { ...source.scheme, data: { ...source.scheme.data, honours: [ruled, { ...ruled, name: '表扬' }] } },
    scoreboard: { ...source.scoreboard, honours: [own, { ...own, name: '表扬' }] },
  };
  const headings = (...given: Parameters<typeof statisticsSection>) =>
    statisticsSection(...given).blocks.flatMap((block) => (block.block === 'heading' ? [block.text.split('、')[0]] : []));
  expect(headings(source, allStatistics(source))).toEqual(['一', '二', '三', '四']);
  expect(headings(twice, allStatistics(twice), { year: 2021, scoreboard: source.scoreboard })).toEqual([
    '一',
    '二',
    '三',
    '四',
    '五',
    '六',
  ]);
});

test('the means of an earlier year stand beside this year’s, with a chart, where units can be compared', () => {
  const source = exampleSource(mixedUnits());
  const chartsWith = (board: typeof source.scoreboard) =>
    statisticsSection(source, allStatistics(source), { year: 2021, scoreboard: board }).blocks.flatMap((block) =>
      block.block === 'table' && block.chart?.title === '可比单位的平均分' ? [block.rows] : [],
    );
  expect(chartsWith(source.scoreboard)).toEqual([
    [{ cells: ['甲类单位', 4, 66.25, 66.25, 0, 0, 0] }, { cells: ['乙类单位', 1, 85.5, 85.5, 0, 0, 0] }],
  ]);
  expect(chartsWith({ ...source.scoreboard, units: [] })).toEqual([]);
});

describe('honours in the overview', () => {
  const overviewOf = (honours: readonly Honour[]): { titles: string[]; cells: unknown[] } => {
    const assessment = assessmentOf(mixedUnits());
    const own = { ...assessment, scheme: { ...assessment.scheme, data: { ...assessment.scheme.data, honours: [...honours] } } };
    const table = overviewTable(allStatistics(sourceOf(own, scoreAssessment(own), { order: 'roster', year: 2022 })));
    return {
      titles: table.columns.map(({ title }) => title).slice(6, -4),
      cells: (table.rows[0] as { cells: unknown[] }).cells.slice(6, -4),
    };
  };
  const quota = (name: string, count: number): Honour => ({ name, policy: 'quota', count, clause: '名额' });

  test('each has a column of its own, with one rate for all', () => {
    expect(overviewOf([quota('优秀', 1)])).toEqual({ titles: ['优秀', '优秀率'], cells: [1, 0.25] });
    expect(overviewOf([quota('优秀', 1), quota('表扬', 2)])).toEqual({ titles: ['优秀', '表扬', '评优率'], cells: [1, 2, 0.75] });
  });

  test('without any there are no such columns', () => {
    expect(overviewOf([])).toEqual({ titles: [], cells: [] });
  });
});

test('a category with a line of its own is held against that one', () => {
  const units = [
    unit('甲局', [50, 310, 0]),
    unit('丁校', [60, 240, 0], { category: '乙类' }),
    unit('戊校', [60, 310, 0], { category: '乙类' }),
  ];
  const assessment = assessmentOf(units);
  const [ruled] = assessment.scheme.data.honours;
  const own = {
    ...assessment,
    scheme: { ...assessment.scheme, data: { ...assessment.scheme.data, honours: [{ ...ruled!, categories: { 乙类: { from: 85 } } }] } },
  };
  const source = sourceOf(own, scoreAssessment(own), { order: 'roster', year: 2022 });
  const { blocks } = statisticsSection(source, allStatistics(source));
  expect(blocks.flatMap((block) => (block.block === 'heading' ? [block.text] : [])).at(-1)).toBe(
    '四、离“优秀”标准不超过 2 分的单位（2 个）',
  );
  expect((blocks.at(-1) as TableBlock).rows).toMatchObject([
    { cells: ['甲局', '甲类', 81, 1, '达到'] },
    { cells: ['丁校', '乙类', 84, -1, '未达到'] },
  ]);
});

test('bands of ten points begin with their first point; empty ones in between are shown; the top one has no end', () => {
  expect(scoreBandsOf([69.9, 70, 79.5, 100, 104])).toEqual([
    { from: 60, to: 70, count: 1 },
    { from: 70, to: 80, count: 2 },
    { from: 80, to: 90, count: 0 },
    { from: 90, to: 100, count: 0 },
    { from: 100, to: undefined, count: 2 },
  ]);
  expect(scoreBandsOf([])).toEqual([]);
});

test('the table of bands shows those between two categories that nobody of either is in', () => {
  const source = exampleSource([unit('甲局', [10, 0, 0]), { ...unit('乙校', [60, 400, 0]), category: '乙类' }]);
  const [, bands] = statisticsSection(source, allStatistics(source)).blocks.filter((block): block is TableBlock => block.block === 'table');
  expect(bands!.rows).toEqual(
    [
      ['100 分及以上', 0, 1, 1],
      ...[90, 80, 70, 60, 50, 40, 30, 20].map((from) => [`${from} 分（含）至 ${from + 10} 分`, 0, 0, 0]),
      ['10 分（含）至 20 分', 1, 0, 1],
    ].map((cells) => ({ cells })),
  );
});

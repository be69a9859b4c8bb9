// The figures of every category as tables: overview, distribution, units near the threshold, indicators.
import { showPoints } from '../model/points';
import { groupWeight, NO_WEIGHT } from '../rubric/weight';
import type { Block, BlockColumn, Row, Section, TableBlock } from './block';
import { leastTotal } from './commendation';
import { countHonoured } from './counts';
import { NEAR, nearTo } from './near';
import { subjectOf, type ReportSource } from './source';
import { statusWords } from './state';
import { bandScale, scoreBandsOf, statisticsOf, type ScoreBand, type CategoryStatistics } from './statistics';
import { chineseNumber } from './wording';
import type { LastYear } from './year-on-year';
import { yearMeans } from './year-on-year-section';

/** How many indicators count as those that lose most points. */
const MOST_LOST = 3;

/** The figures of every category that has units. */
export function allStatistics(source: ReportSource): CategoryStatistics[] {
  return source.categories.map(({ category, standings }) => {
    const tiers = source.scoreboard.honours.map((honour) => ({ name: honour.name, count: countHonoured(honour, category.name) }));
    return statisticsOf(
      category,
      standings.map(({ result }) => result),
      tiers,
    );
  });
}

/** 统计: overview, distribution, groups, the comparison with an earlier year, and the units near a threshold. */
export function statisticsSection(source: ReportSource, statistics: readonly CategoryStatistics[], lastYear?: LastYear): Section {
  const years = lastYear && yearMeans(source, lastYear);
  const chapters: Chapter[] = [
    { title: '总体情况', blocks: [overviewTable(statistics)] },
    { title: '分数段分布（单位数）', blocks: [bandTable(statistics)] },
    { title: '一级指标得分率', blocks: statistics.flatMap(groupBlocks), newPage: statistics.length > 1 },
    ...(years ? [{ title: years.title, blocks: [years.table], newPage: true }] : []),
    ...nearChapters(source),
  ];
  return {
    name: '统计',
    title: '得分统计',
    blocks: [
      {
        block: 'remark',
        text: `${subjectOf(source.scheme, source.year)}。平均分、中位数、分数段${source.scoreboard.honours.length > 0 ? `、${rateName(source.scoreboard.honours)}` : ''}只算参评单位，不含单项否决、不参评和未录完的单位。`,
      },
      ...chapters.flatMap(({ title, blocks, newPage }, index): Block[] => [
        { block: 'heading', text: `${chineseNumber(index + 1)}、${title}`, ...(newPage && { newPage }) },
        ...blocks,
      ]),
    ],
  };
}

interface Chapter {
  title: string;
  blocks: readonly Block[];
  newPage?: boolean;
}

/** 优秀率 of one honour; 评优率 of several together. */
function rateName(honours: readonly { name: string }[]): string {
  return honours.length === 1 ? `${honours[0]!.name}率` : '评优率';
}

/** One line a category. Without honours there is nothing to count. */
export function overviewTable(statistics: readonly CategoryStatistics[]): TableBlock {
  const counts = [...(['assessed', 'vetoed', 'not-assessed', 'incomplete'] as const)];
  const tiers = statistics[0]?.tiers ?? [];
  return {
    block: 'table',
    columns: [
      { title: '类别', holds: 'name' },
      { title: '单位数', holds: 'count' },
      ...counts.map((status): BlockColumn => ({ title: statusWords[status], holds: 'count' })),
      ...tiers.map(({ name }): BlockColumn => ({ title: name, holds: 'count' })),
      ...(tiers.length > 0 ? [{ title: rateName(tiers), holds: 'share' } as const] : []),
      ...['平均分', '中位数', '最高分', '最低分'].map((title): BlockColumn => ({ title, holds: 'mean' })),
    ],
    rows: statistics.map((each) => ({
      cells: [
        each.category.data.fullName,
        each.units,
        ...counts.map((status) => each.statuses[status]),
        ...each.tiers.map(({ count }) => count),
        ...(tiers.length > 0 ? [each.share ?? '—'] : []),
        ...[each.mean, each.median, each.most, each.least].map((figure) => figure ?? '—'),
      ],
    })),
  };
}

function bandTable(statistics: readonly CategoryStatistics[]): TableBlock {
  const all = statistics.flatMap(({ totals }) => totals).sort((a, b) => a - b);
  const scale = bandScale(statistics[0]?.category.fullMarks ?? null, all);
  const bandsOf = new Map(statistics.map((each) => [each, scoreBandsOf(each.totals, scale)]));
  const bands = scoreBandsOf(all, scale).reverse();
  return {
    block: 'table',
    columns: [
      { title: '分数段', holds: 'name' },
      ...statistics.map(({ category }): BlockColumn => ({ title: category.name, holds: 'count' })),
      { title: '合计', holds: 'count' },
    ],
    rows: bands.map((band) => {
      const counts = statistics.map((each) => bandsOf.get(each)!.find(({ from }) => from === band.from)?.count ?? 0);
      return { cells: [bandLabel(band), ...counts, counts.reduce((sum, count) => sum + count, 0)] };
    }),
    ...(bands.length > 0 && {
      chart: { kind: 'column', title: '各分数段的单位数', names: 0, figures: statistics.map((_, index) => index + 1) },
    }),
  };
}

function groupBlocks({ category, groups }: CategoryStatistics): Block[] {
  const rows = groups.filter(({ mean }) => mean !== null);
  const { fullName } = category.data;
  if (rows.length === 0) return [{ block: 'remark', text: `${fullName}：没有参评单位。` }];
  return [
    {
      block: 'table',
      columns: [
        { title: `${fullName}一级指标`, holds: 'name' },
        { title: '分值', holds: 'points' },
        { title: '平均得分', holds: 'mean' },
        { title: '得分率', holds: 'share' },
      ],
      rows: rows.map(({ group, mean, rate }) => ({ cells: [group.name, groupWeight(group) ?? NO_WEIGHT, mean, rate ?? '—'] })),
      chart: { kind: 'bar', title: `${fullName}一级指标得分率`, names: 0, figures: [3], shares: true },
    },
  ];
}

function bandLabel({ from, to }: Omit<ScoreBand, 'count'>): string {
  return to === undefined ? `${from} 分及以上` : `${from} 分（含）至 ${to} 分`;
}

function nearChapters({ scheme, categories }: ReportSource): Chapter[] {
  return scheme.data.honours.flatMap(({ name }): Chapter[] => {
    const lines = categories.flatMap((each) => {
      const from = leastTotal(scheme, name, each.category.name);
      return from === undefined ? [] : [{ ...each, from }];
    });
    if (lines.length === 0) return [];
    const rows = lines.flatMap(({ category, standings, from }) =>
      nearTo(
        from,
        standings.map(({ result }) => result),
      ).map(
        ({ unit, distance }): Row => ({ cells: [unit.name, category.name, unit.total, distance, unit.total >= from ? '达到' : '未达到'] }),
      ),
    );
    const totals = [...new Set(lines.map(({ from }) => from))];
    return [
      {
        title: `离“${name}”标准${totals.length === 1 ? ` ${showPoints(totals[0]!)} 分` : ''}不超过 ${NEAR} 分的单位（${rows.length} 个）`,
        blocks: [rows.length === 0 ? { block: 'remark', text: '没有。' } : { block: 'table', columns: nearColumns, rows }],
      },
    ];
  });
}

const nearColumns: readonly BlockColumn[] = [
  { title: '单位', holds: 'name' },
  { title: '类别', holds: 'label' },
  { title: '总分', holds: 'mean' },
  { title: '相差', holds: 'mean' },
  { title: '标准', holds: 'count' },
];

/** 指标分析: how well each indicator was met, and where most points were lost. */
export function indicatorSection(source: ReportSource, statistics: readonly CategoryStatistics[]): Section {
  return {
    name: '指标分析',
    title: '指标得分分析',
    blocks: [
      {
        block: 'remark',
        text: `${subjectOf(source.scheme, source.year)}。得分率 = 平均得分 ÷ 分值；满分率 = 得满分的单位 ÷ 参评单位；失分最多的 ${MOST_LOST} 项标红，加分项不算失分。`,
      },
      ...statistics.flatMap((each): Block[] => [
        { block: 'heading', text: `${each.category.data.fullName}（参评 ${each.statuses.assessed} 个）` },
        indicatorTable(each),
      ]),
    ],
  };
}

function indicatorTable({ indicators }: CategoryStatistics): TableBlock {
  const most = indicators
    .filter(({ lost }) => (lost ?? 0) > 0)
    .sort((a, b) => b.lost! - a.lost!)
    .slice(0, MOST_LOST);
  return {
    block: 'table',
    columns: [
      { title: '一级指标', holds: 'label' },
      { title: '指标', holds: 'name' },
      { title: '分值', holds: 'points' },
      { title: '平均得分', holds: 'mean' },
      { title: '得分率', holds: 'share' },
      { title: '满分率', holds: 'share' },
      { title: '平均失分', holds: 'mean' },
    ],
    rows: indicators.map((each) => ({
      tone: most.includes(each) ? 'problem' : undefined,
      cells: [
        each.group,
        each.indicator.name,
        each.indicator.weight ?? NO_WEIGHT,
        ...[each.mean, each.rate, each.full, each.lost].map((figure) => figure ?? '—'),
      ],
    })),
  };
}

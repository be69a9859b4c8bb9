// The sheet 年度对比: what has become of each category and each unit since last year.
import type { Block, BlockColumn, Row, Section, TableBlock, TableCell } from './block';
import { subjectOf, type ReportSource } from './source';
import { statusWords, totalCell } from './state';
import { compareYears, sameCategory, type LastYear, type PastResult, type UnitComparison, type YearComparison } from './year-on-year';

/** Points from which on a change is marked. */
const LARGE = 10;

export function yearSection(source: ReportSource, lastYear: LastYear): Section {
  const comparison = compareYears(source.scoreboard, lastYear);
  const years = yearsOf(source, lastYear);
  return {
    name: '年度对比',
    title: `与${years.before}度对比`,
    blocks: [
      {
        block: 'remark',
        text: `${subjectOf(source.scheme, source.year)}。按单位全称与${years.before}度逐一对应；只比较两年都参评、类别未变的单位；升降 ${LARGE} 分及以上的标色。`,
      },
      ...(comparison.otherRubric ? [warning(lastYear, source)] : []),
      { block: 'heading', text: '一、各类别' },
      categoryTable(comparison, source, years),
      { block: 'heading', text: '二、两年名单的变化' },
      ...rosterBlocks(comparison, years),
      { block: 'heading', text: '三、各单位', newPage: true },
      unitTable(comparison, years),
    ],
  };
}

/** The means of both years, a category a line, with their chart; undefined where no unit can be compared. */
export function yearMeans(source: ReportSource, lastYear: LastYear): { title: string; table: TableBlock } | undefined {
  const years = yearsOf(source, lastYear);
  const table = categoryTable(compareYears(source.scoreboard, lastYear), source, years);
  return table.chart && { title: `与${years.before}对比（可比单位的平均分）`, table };
}

interface Years {
  before: string;
  now: string;
}

function yearsOf(source: ReportSource, lastYear: LastYear): Years {
  return { before: `${lastYear.year}年`, now: `${source.year}年` };
}

function warning({ scoreboard }: LastYear, { scoreboard: now }: ReportSource): Block {
  const edition = (board: { scheme: string; rubricVersion: string }): string => `${board.scheme}（${board.rubricVersion}）`;
  return {
    block: 'remark',
    text: `请注意：两年用的评估细则不同，去年是 ${edition(scoreboard)}，今年是 ${edition(now)}，分值含义可能不一样，升降仅供参考。`,
  };
}

function categoryTable({ categories }: YearComparison, source: ReportSource, years: Years): TableBlock {
  const rows = categories.map((each): Row => {
    const fullName = source.categories.find(({ category }) => category.name === each.category)?.category.data.fullName ?? each.category;
    const change = each.meanNow === null ? null : each.meanNow - each.meanBefore!;
    return {
      cells: [fullName, each.both, ...[each.meanBefore, each.meanNow, change].map((figure) => figure ?? '—'), each.risen, each.fallen],
    };
  });
  return {
    block: 'table',
    columns: [
      { title: '类别', holds: 'name' },
      { title: '可比单位', holds: 'count' },
      { title: `${years.before}平均分`, holds: 'mean' },
      { title: `${years.now}平均分`, holds: 'mean' },
      { title: '平均升降', holds: 'mean' },
      { title: '上升', holds: 'count' },
      { title: '下降', holds: 'count' },
    ],
    rows,
    ...(categories.some(({ both }) => both > 0) && { chart: { kind: 'column', title: '可比单位的平均分', names: 0, figures: [2, 3] } }),
  };
}

function rosterBlocks({ units }: YearComparison, years: Years): Block[] {
  const items = [
    { label: `${years.now}新增`, names: units.filter(({ before }) => !before).map(({ name }) => name) },
    { label: `${years.before}有、${years.now}没有`, names: units.filter(({ now }) => !now).map(({ name }) => name) },
    {
      label: '类别有变化',
      names: units.filter(({ before, now }) => before && now && !sameCategory(before.category, now.category)).map(({ name }) => name),
    },
  ].filter(({ names }) => names.length > 0);
  return [items.length > 0 ? { block: 'list', items } : { block: 'remark', text: '两年的单位相同。' }];
}

function unitTable({ units }: YearComparison, years: Years): TableBlock {
  const columns: BlockColumn[] = [
    { title: '单位', holds: 'name' },
    { title: '类别', holds: 'label' },
    ...[years.before, years.now].map((year): BlockColumn => ({ title: `${year}总分`, holds: 'mean' })),
    { title: '升降', holds: 'mean' },
    ...[years.before, years.now].map((year): BlockColumn => ({ title: `${year}名次`, holds: 'count' })),
    { title: '说明', holds: 'words' },
  ];
  return { block: 'table', records: true, columns, rows: units.map((unit) => ({ cells: cellsOf(unit, years) })) };
}

function cellsOf(unit: UnitComparison, years: Years): TableCell[] {
  const { name, category, before, now, change } = unit;
  const total = (result: PastResult | undefined): TableCell => (result ? totalCell(result) : '—');
  return [name, category, total(before), total(now), changeCell(change), before?.rank ?? '—', now?.rank ?? '—', noteOf(unit, years)];
}

function changeCell(change: number | null): TableCell {
  if (change === null) return '—';
  return Math.abs(change) < LARGE ? change : { value: change, tone: change > 0 ? 'good' : 'warning' };
}

/** Why two years cannot be compared. */
function noteOf({ before, now, change }: UnitComparison, years: Years): string {
  if (change !== null) return '';
  if (!before) return `${years.now}新增`;
  if (!now) return `${years.now}没有`;
  if (!sameCategory(before.category, now.category)) return `${years.before}类别为“${before.category}”`;
  const words = [
    { year: years.before, result: before },
    { year: years.now, result: now },
  ].filter(({ result }) => result.status !== 'assessed');
  return words.map(({ year, result }) => `${year}${statusWords[result.status]}`).join('，');
}

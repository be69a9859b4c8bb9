// The table of a unit statement: every indicator with its clause, what was entered, the points and what they fell short of.
import type { Entry } from '../../assessment/assessment';
import { typeOf, type Input, type Value } from '../../model/inputs';
import { exact, showPoints, sumPoints } from '../../model/points';
import type { Indicator } from '../../rubric/tree';
import type { Column, Row, TableBlock, TableCell } from '../block';
import type { Standing } from '../source';
import { pointsCell } from '../state';
import { bestValues } from './best-values';

const columns: readonly Column[] = [
  { title: '指标', holds: 'label' },
  { title: '条文', holds: 'long' },
  { title: '可得分', holds: 'points' },
  { title: '得分', holds: 'points' },
  { title: '失分', holds: 'points' },
  { title: '录入值', holds: 'words' },
  { title: '计分说明', holds: 'words' },
  { title: '得满分的例子', holds: 'words' },
];

/** One row for each indicator, under its group; group rows give weight and points. */
export function pointsTable(standing: Standing): TableBlock {
  const rows = standing.unit.category.groups.flatMap((group): Row[] => {
    const points = standing.result.groups[group.name];
    const got = points === undefined ? '未录完' : `得 ${showPoints(points)} 分`;
    return [{ heading: `${group.name}（${showPoints(group.weight)} 分，${got}）` }, ...group.indicators.map((indicator) => indicatorRow(standing, indicator))];
  });
  return { block: 'table', columns, rows: [...rows, sumRow(standing)] };
}

function indicatorRow(standing: Standing, indicator: Indicator): Row {
  const entry = standing.unit.entries.get(indicator.key);
  const points = standing.result.scores[indicator.key];
  const most = attainable(indicator);
  const lost = points === undefined ? null : exact(most - points);
  return {
    cells: [
      indicator.name,
      indicator.clause,
      most,
      pointsCell(standing, indicator.key),
      lost,
      enteredWords(indicator, entry),
      reasonWords(indicator, entry),
      lost === 0 ? '—' : bestWords(standing, indicator),
    ],
  };
}

function sumRow({ unit, result }: Standing): Row {
  const { indicators } = unit.category;
  const scored = indicators.filter(({ key }) => result.scores[key] !== undefined);
  const lost = sumPoints(scored.map((indicator) => attainable(indicator) - result.scores[indicator.key]!));
  const isWhole = scored.length === indicators.length;
  const got: TableCell = isWhole ? sumPoints(scored.map(({ key }) => result.scores[key]!)) : '未录完';
  return { cells: ['合计', '', sumPoints(indicators.map(attainable)), got, isWhole ? lost : null, '', '', ''] };
}

/** The most that the clause can give, which may be less than the weight. */
function attainable({ kind, rule, weight }: Indicator): number {
  return Math.min(weight, kind.range(rule, weight).most);
}

function enteredWords({ inputs }: Indicator, entry: Entry | undefined): string {
  if (entry?.state !== 'entered') return '—';
  return inputs.map((input, index) => valueWords(input, entry.values[index] ?? null)).filter((words) => words !== '').join('；');
}

function reasonWords({ kind, rule, weight }: Indicator, entry: Entry | undefined): string {
  if (entry?.state === 'entered') return kind.explain(rule, weight, entry.values);
  return entry?.state === 'refused' ? entry.refusal.message : `还没有录入${entry ? `：${entry.inputs.join('、')}` : ''}`;
}

/** 开设项数 3 项, as far as it is the unit's to change. */
function bestWords({ unit }: Standing, indicator: Indicator): string {
  const best = bestValues(indicator, (attribute) => unit.attributes.get(attribute));
  if (!best) return '见条文';
  return indicator.inputs.flatMap((input, index) => (input.attribute === undefined ? valueWords(input, best[index]!) || [] : [])).join('；');
}

/** 开设项数 3 项; nothing for what was not asked. */
function valueWords(input: Input, value: Value): string {
  if (value === null) return '';
  const written = typeOf(input).write(input, value);
  const shown = typeof written === 'boolean' ? (written ? '是' : '否') : input.type === 'rate' ? `${String(written)}%` : String(written);
  return `${input.name} ${shown}${input.measure && typeof written === 'number' ? ` ${input.measure}` : ''}`;
}

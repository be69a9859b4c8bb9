// The header rows above the inputs of an entry sheet: each indicator stands once over its inputs, and each level over its indicators.
import { showPoints } from '../../model/points';
import type { Indicator } from '../../rubric/tree';
import type { Band } from '../band';
import { NAME_COLUMN, type CauseColumn, type EntryColumn, type EntryLayout, type InputColumn, type ReasonColumn } from './entry-layout';

export function bandsOf({ columns, category, rows }: EntryLayout): Band[] {
  return joined(columns, (column): [unknown, string] | undefined => {
    if (column.role === 'name') return [column, rows.levels === undefined ? '二级指标' : '指标'];
    if (isOfIndicator(column)) return [column.indicator, bandTitle(column.indicator)];
    const label = category.data.vetoes?.label;
    return column.role === 'veto' && label ? ['veto', `${label}\n没有出现的留空`] : undefined;
  });
}

/** Group and levels above each indicator: 主动公开 · 政策. */
export function levelBands({ columns }: EntryLayout): Band[] {
  return joined(columns, (column): [unknown, string] | undefined => {
    if (column.role === 'name') return [column, '一级 · 二级指标'];
    if (!isOfIndicator(column)) return undefined;
    const title = [column.indicator.group, ...column.indicator.under].join(' · ');
    return [title, title];
  });
}

/** The rounds or sources of each indicator; the source that counts says so. */
export function trackBands({ columns, form: { review } }: EntryLayout): Band[] {
  if (!review) return [];
  return joined(columns, (column): [unknown, string] | undefined => {
    if (column.role === 'name') return [column, review.kind === 'rounds' ? '轮次' : '来源'];
    if (column.role !== 'input') return undefined;
    const counts = review.kind === 'sources' && review.counts === column.track ? '（计分）' : '';
    return [`${column.indicator.path}@${column.track}`, `${column.track}${counts}`];
  });
}

function isOfIndicator(column: EntryColumn): column is InputColumn | ReasonColumn | CauseColumn {
  return column.role === 'input' || column.role === 'reason' || column.role === 'cause';
}

function bandTitle({ data, name, label, weight }: Indicator): string {
  const points = `${data.printedWeight ?? showPoints(weight)} 分`;
  return [data.printed ?? name, ...(label === undefined ? [] : [`（${label}）`]), points].join('\n');
}

/** Neighbours that stand for the same thing share a band. */
function joined(columns: readonly EntryColumn[], of: (column: EntryColumn) => [thing: unknown, title: string] | undefined): Band[] {
  const bands: (Band & { thing: unknown })[] = [];
  for (const [index, column] of columns.entries()) {
    const found = of(column);
    if (!found || index < NAME_COLUMN) continue;
    const [thing, title] = found;
    const last = bands.at(-1);
    if (last && last.thing === thing && last.column + last.columns === index) last.columns++;
    else bands.push({ thing, title, column: index, columns: 1 });
  }
  return bands.map(({ title, column, columns: count }) => ({ title, column, columns: count }));
}

// The columns of an official table: its levels, what the document says of each indicator, and the weight.
import { printedWeightOf } from '../../rubric/weight';
import { showPoints } from '../../model/points';
import type { Indicator } from '../../rubric/tree';
import type { Form } from '../form';
import { textWidth } from '../text-size';

export interface OfficialColumn {
  title: string;
  holds: 'level' | 'weight' | 'clause' | 'words';
  width: number;
  isCentred: boolean;
  valueOf(indicator: Indicator): string | number | null;
}

interface Heads {
  levels: readonly string[];
  before: readonly string[];
  clause: string;
  after: readonly string[];
  weight: string;
}

const NONE = '——';
const plain = { levels: [12, 16], weight: 8, clause: 66 } as const;

/** As the document prints them; where the rubric does not say how, a plain table with every cell that it has. */
export function officialColumns(form: Form): OfficialColumn[] {
  const table = form.category.data.tables?.[form.category.parts.indexOf(form.part)];
  if (table) return columnsOf(form, table);
  const others = [...new Set(form.indicators.flatMap(({ data }) => Object.keys(data.official ?? {})))];
  if (others.length > 0) return columnsOf(form, { levels: levelTitles(form), before: [], clause: '说明', after: others, weight: '权重' });
  const [first, second, weight, clause] = [...levelColumns(form, ['一级指标', '二级指标']), weightColumn('权重'), clauseColumn('说明')];
  return [
    { ...first!, width: plain.levels[0] },
    { ...second!, width: plain.levels[1] },
    { ...weight!, width: plain.weight },
    { ...clause!, width: plain.clause },
  ];
}

function levelTitles({ indicators }: Form): string[] {
  return indicators.some(({ under }) => under.length > 0) ? ['一级指标', '二级指标', '三级指标'] : ['一级指标', '二级指标'];
}

function columnsOf(form: Form, { levels, before, clause, after, weight }: Heads): OfficialColumn[] {
  const words = (title: string): OfficialColumn => ({
    title,
    holds: 'words',
    width: 0,
    isCentred: false,
    valueOf: ({ data }) => data.official?.[title] ?? null,
  });
  const texts = [...before.map(words), clauseColumn(clause), ...after.map(words)];
  return fitted([...levelColumns(form, levels), ...texts, weightColumn(weight)], form);
}

/** Room across a page of A4, in characters: upright, and lying on its side with smaller letters. */
export const PAGE = { upright: 104, lying: 150 } as const;
const MOST = 60;
/** A column stays this narrow only if no text makes its row high: the others need its room less than it does. */
const NARROW = 12;
const FEW_LINES = 4;

/** Texts share the page as their longest cells ask; a short word is centred. */
function fitted(columns: readonly OfficialColumn[], { indicators }: Form): OfficialColumn[] {
  const longest = columns.map((column) =>
    Math.max(0, ...indicators.map((indicator) => textWidth(String(column.valueOf(indicator) ?? '')))),
  );
  const wishes = columns.map(({ width, title }, index) =>
    width > 0 ? 0 : Math.min(MOST, Math.max(textWidth(title) + 2, 11, Math.round(longest[index]! / 11))),
  );
  const fixed = columns.reduce((sum, { width }) => sum + width, 0);
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  const room = (fixed + wished > PAGE.upright ? PAGE.lying : PAGE.upright) - fixed;
  const isNarrow = (index: number): boolean => wishes[index]! > 0 && wishes[index]! <= NARROW && longest[index]! <= NARROW * FEW_LINES;
  const narrow = wishes.reduce((sum, wish, index) => sum + (isNarrow(index) ? wish : 0), 0);
  return columns.map((column, index) => {
    const wish = wishes[index]!;
    if (wish === 0) return column;
    if (isNarrow(index)) return { ...column, width: wish, isCentred: longest[index]! <= 24 };
    return { ...column, width: Math.floor((wish * (room - narrow)) / (wished - narrow)), isCentred: longest[index]! <= 24 };
  });
}

function clauseColumn(title: string): OfficialColumn {
  return { title, holds: 'clause', width: 0, isCentred: false, valueOf: ({ clause }) => clause };
}

function weightColumn(title: string): OfficialColumn {
  return { title, holds: 'weight', width: 7, isCentred: true, valueOf: printedWeightOf };
}

/** A single level is the indicator itself; more levels than columns stand together in the last one. */
function levelColumns({ category, part }: Form, titles: readonly string[]): OfficialColumn[] {
  const weights = new Map(
    category.data.groups.flatMap((group) =>
      (group.levels ?? []).map(({ under, weight }) => [[group.name, ...under].join('/'), weight] as const),
    ),
  );
  for (const { name, weight } of part.groups) if (weight !== undefined) weights.set(name, weight);
  const shown = (indicator: Indicator, level: number): string => {
    const path = pathOf(indicator);
    const key = path.slice(0, level + 1).join('/');
    const weight = level < path.length - 1 ? weights.get(key) : undefined;
    return weight === undefined ? path[level]! : `${path[level]}\n${showPoints(weight)}`;
  };
  return titles.map((title, level) => ({
    title,
    holds: 'level',
    width: [10, 13, 15][Math.min(level, 2)]!,
    isCentred: true,
    valueOf(indicator) {
      const path = pathOf(indicator);
      if (titles.length === 1) return path.at(-1)!;
      if (level >= path.length) return NONE;
      return level === titles.length - 1 ? path.slice(level).join(' · ') : shown(indicator, level);
    },
  }));
}

/** Group, levels, and the name as the document prints it. */
function pathOf({ group, under, name, data }: Indicator): string[] {
  return [group, ...under, data.printed ?? name];
}

/** Rows that belong together in a column of levels: the same in this and in all columns before. `starts` tells the rows with which a
 *  page begins: there everything is said again, as official tables do. */
export function sharedRows(
  form: Form,
  columns: readonly OfficialColumn[],
  column: number,
  starts: ReadonlySet<number> = new Set(),
): { first: number; rows: number }[] {
  const keyOf = (indicator: Indicator): string =>
    columns
      .slice(0, column + 1)
      .map((each) => each.valueOf(indicator))
      .join('\n/');
  const spans: { first: number; rows: number; key: string }[] = [];
  for (const [index, indicator] of form.indicators.entries()) {
    const last = spans.at(-1);
    const key = keyOf(indicator);
    if (last?.key === key && !starts.has(index)) last.rows++;
    else spans.push({ first: index, rows: 1, key });
  }
  return spans;
}

// What the tables and the segments of a document are: one rubric, categories of units, or parts of the total.
import { nextName } from '../model/next-name';
import { sumPoints } from '../model/points';
import type { ImportedIndicator, ImportedRubric } from './imported';

type Indicators = Pick<ImportedRubric, 'indicators'>;

/** What people say of it: `segments`: each unit has one segment of a group of its own, beside what all of them have. */
export interface TablesSaid {
  as: 'one' | 'categories' | 'parts' | 'segments';
  /** Percent of the total, by the table. */
  shares: Readonly<Record<string, number>>;
  /** The group whose segments are meant. */
  group?: string;
}

/** A category that comes of it. */
interface CategorySaid {
  name: string;
  /** Whether it stands over a table of its own in the document. */
  isTable?: true;
  has(indicator: ImportedIndicator): boolean;
}

/** A group that is split into segments, each worth what the group is worth. */
interface Segments {
  group: string;
  weight: number | null;
  /** What each is called, and the path to it. */
  each: readonly { name: string; key: string; sum: number }[];
}

/** Those that add up each by itself. */
export function tablesIn({ indicators }: Indicators): string[] {
  return [...new Set(indicators.flatMap(({ table }) => (table === undefined ? [] : [table])))];
}

/** What a table is called as a category or a part. */
export const tableName = (table: string): string => table.replace(/\s+/gu, '') || '评分表';

/** The group that people named, or the first one that seems to be split: most of its segments come to what all of it is worth, and all of
 *  them together do not. */
export function segmentsIn(imported: Indicators, named?: string): Segments | undefined {
  const groups = [...new Set(imported.indicators.flatMap(({ group }) => group ?? []))];
  if (named !== undefined) return groups.includes(named) ? segmentsOf(imported, named) : undefined;
  return groups.map((group) => segmentsOf(imported, group)).find((each) => each && seemsSplit(each));
}

function segmentsOf({ indicators }: Indicators, group: string): Segments | undefined {
  const own = indicators.filter((each) => each.group === group && each.path.length > 0);
  const taken = new Set<string>();
  const each = [...new Set(own.map(pathKey))].map((key) => {
    const rows = own.filter((one) => pathKey(one) === key);
    return { name: nextName(tableName(rows[0]!.path.at(-1)!), taken), key, sum: sumPoints(rows.map(({ weight }) => weight ?? 0)) };
  });
  return each.length > 1 ? { group, weight: own[0]!.groupWeight, each } : undefined;
}

function seemsSplit({ weight, each }: Segments): boolean {
  const whole = sumPoints(each.map(({ sum }) => sum));
  return weight !== null && whole !== weight && each.filter(({ sum }) => sum === weight).length * 2 > each.length;
}

const pathKey = ({ path }: ImportedIndicator): string => path.join('\n');

/** What is said, where the document has that: everything else is one rubric. */
export function saidOf(imported: Indicators, said: TablesSaid | undefined): TablesSaid['as'] {
  if (said?.as === 'segments') return segmentsIn(imported, said.group) ? 'segments' : 'one';
  return tablesIn(imported).length > 1 ? (said?.as ?? 'one') : 'one';
}

/** `only` is what a single one is called. */
export function categoriesSaid(imported: Indicators, said: TablesSaid | undefined, only: string): CategorySaid[] {
  const as = saidOf(imported, said);
  if (as === 'segments') {
    const { group, each } = segmentsIn(imported, said!.group)!;
    return each.map(({ name, key }) => ({
      name,
      has: (indicator) => indicator.group !== group || indicator.path.length === 0 || pathKey(indicator) === key,
    }));
  }
  if (as !== 'categories') return [{ name: only, has: () => true }];
  const tables = tablesIn(imported);
  return tables.map((table) => ({ name: tableName(table), isTable: true, has: (indicator) => (indicator.table ?? tables[0]) === table }));
}

/** What the base of every category, or of every part of the total, is worth, where all of them come to the same. */
export function fullMarksSaid(imported: Indicators, said: TablesSaid | undefined, categories: readonly CategorySaid[]): number | null {
  const base = imported.indicators.filter(({ role }) => role === 'base');
  if (base.length === 0 || base.some(({ weight }) => weight === null)) return null;
  const isParts = saidOf(imported, said) === 'parts';
  const all = isParts
    ? tablesIn(imported).map((table) => base.filter((each) => each.table === table))
    : categories.map(({ has }) => base.filter(has));
  const sums = new Set(all.map((own) => sumPoints(own.map(({ weight }) => weight!))));
  return sums.size === 1 ? [...sums][0]! : null;
}

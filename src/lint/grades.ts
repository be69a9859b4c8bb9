// Grades leave no total without one, and give no total two.
import { exact, showPoints } from '../model/points';
import type { Category } from '../rubric/tree';
import { mostTotal } from '../scoring/attainable';
import { gradeCases, liesIn, type GradeCase } from '../standing/grade';
import type { Fault, Lint, LintSubject } from './finding';

export const grades: Lint = (subject) =>
  subject.data.grades.length === 0 ? [] : subject.scheme.categories.flatMap((category) => faultsIn(category, subject));

function faultsIn(category: Category, { data }: LintSubject): Fault[] {
  const bands = gradeCases(data, category.name).filter(({ isHonour }) => !isHonour);
  const toTotal = ({ of }: GradeCase, bound: number | undefined): number | undefined =>
    bound === undefined || of === 'total' ? bound : exact((bound * (data.fullMarks ?? 100)) / 100);
  const onTotals = bands.map((band) => ({
    ...band,
    from: toTotal(band, band.from),
    above: toTotal(band, band.above),
    to: toTotal(band, band.to),
    below: toTotal(band, band.below),
  }));
  const range = { least: data.totalFloor ?? -Infinity, most: mostTotal(category) };
  return bandFaults(onTotals, { range, key: 'grades', category: category.name, what: '总分' });
}

interface Bands {
  /** What the totals can come to. */
  range: { least: number; most: number };
  /** How the names of what is found begin. */
  key: string;
  category: string;
  /** What the total is called. */
  what: string;
}

/** A grade with its bounds; undefined where it has none. */
type Bounded = Pick<GradeCase, 'name'> & Parameters<typeof liesIn>[0];

/** Gaps and overlaps of grades whose bounds are totals. */
export function bandFaults(bands: readonly Bounded[], { range: { least, most }, key: prefix, category, what }: Bands): Fault[] {
  if (bands.length === 0) return [];
  const bounds = [...new Set(bands.flatMap(({ from, above, to, below }) => [from, above, to, below]))]
    .filter((bound) => bound !== undefined)
    .filter((bound) => bound > least && bound < most);
  const ends = [least, ...bounds.sort((a, b) => a - b), most];
  const faults: Fault[] = [];
  const tell = (fault: 'gap' | 'overlap', at: string, message: string): void => {
    const key = `${prefix}:${fault}:${category}@${at}`;
    faults.push({ key, category, message: `“${category}”的等次：${message}请核对 grades 的起点和止点。` });
  };
  const judge = (value: number, at: string, where: string): void => {
    const names = bands.filter((band) => liesIn(band, value)).map(({ name }) => `“${name}”`);
    if (names.length === 0) tell('gap', at, `${where}没有等次。`);
    if (names.length > 1) tell('overlap', at, `${where}有 ${names.length} 个等次（${names.join('')}）。`);
  };
  for (const [index, end] of ends.entries()) {
    if (Number.isFinite(end)) judge(end, `${end}`, `${what}正好 ${showPoints(end)} 分的`);
    const next = ends[index + 1];
    if (next === undefined || next === end) continue;
    const [low, high] = [end === -Infinity ? '' : `${showPoints(end)} 分以上`, next === Infinity ? '' : `不到 ${showPoints(next)} 分`];
    judge(between(end, next), `${bound(end)}..${bound(next)}`, `${what}${[low, high].filter(Boolean).join('、')}的`);
  }
  return faults;
}

function between(low: number, high: number): number {
  if (low === -Infinity) return high === Infinity ? 0 : high - 1;
  return high === Infinity ? low + 1 : (low + high) / 2;
}

function bound(total: number): string {
  return Number.isFinite(total) ? `${total}` : '';
}

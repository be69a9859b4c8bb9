// 路径: where an indicator stands, written from its group down: 功能应用/智能搜索/智能搜索功能实现.
import { fold } from '../model/text';

/** Where an indicator stands in its category, by names; `label` tells two of one name apart. */
export interface IndicatorPath {
  group: string;
  under?: readonly string[] | undefined;
  name: string;
  label?: string | undefined;
}

/** The whole path: group, the levels in between, name, label. */
export function pathOf({ group, under = [], name, label }: IndicatorPath): string {
  return [group, ...under, name, ...(label === undefined ? [] : [label])].join('/');
}

/**
 * Whether a written path means this place: its levels in their order, any of them left out but the last, which is the
 * name or the label. A name alone is such a path. Names may hold a slash themselves.
 */
export function isPathTo(place: IndicatorPath, written: string): boolean {
  const { name, label } = place;
  const wanted = levelsOf(written);
  const ends = [name, ...(label === undefined ? [] : [label])];
  // Most places are told from it by their last level.
  if (ends.every((end) => levelsOf(end).at(-1) !== wanted.at(-1))) return false;
  return [pathOf({ ...place, label: undefined }), ...(label === undefined ? [] : [pathOf(place)])].some((path) =>
    endsAlike(levelsOf(path), wanted),
  );
}

/** Whether the path to a place begins with these levels. */
export function beginsWith(place: IndicatorPath, prefix: string): boolean {
  const levels = levelsOf(pathOf(place));
  const wanted = levelsOf(prefix);
  return wanted.length < levels.length && wanted.every((level, at) => level === levels[at]);
}

/** Whether a written path means this place, or something that it stands in. */
export function isWithin(place: IndicatorPath, written: string): boolean {
  return isPathTo(place, written) || beginsWith(place, written);
}

/** Finds those that may mean a place, in their order, by the last level of their paths: thousands are asked for at thousands of places. */
export function seekByPath<What>(all: readonly What[], pathsOf: (each: What) => readonly string[]): (place: IndicatorPath) => What[] {
  const byEnd = new Map<string, Set<number>>();
  for (const [at, each] of all.entries())
    for (const path of pathsOf(each)) {
      const end = levelsOf(path).at(-1)!;
      byEnd.set(end, (byEnd.get(end) ?? new Set()).add(at));
    }
  return ({ name, label }) => {
    const ends = new Set([name, ...(label === undefined ? [] : [label])].map((end) => levelsOf(end).at(-1)!));
    const found = new Set([...ends].flatMap((end) => [...(byEnd.get(end) ?? [])]));
    return [...found].sort((one, other) => one - other).map((at) => all[at]!);
  };
}

/** Paths are asked for again and again: every reading at every indicator. */
const known = new Map<string, readonly string[]>();
const MOST = 10_000;

/** Levels, folded for comparison; a full-width slash parts them too. */
function levelsOf(path: string): readonly string[] {
  const found = known.get(path);
  if (found) return found;
  const levels = fold(path).split('/');
  if (known.size >= MOST) known.clear();
  known.set(path, levels);
  return levels;
}

function endsAlike(levels: readonly string[], wanted: readonly string[]): boolean {
  if (wanted.at(-1) !== levels.at(-1)) return false;
  let at = 0;
  for (const level of levels) if (level === wanted[at]) at++;
  return at >= wanted.length;
}

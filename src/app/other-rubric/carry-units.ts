// The units of a book under another rubric: who they are, and, where the work of the year goes on, what was entered for them.
import type { UnitInput } from '../../assessment/assessment';
import { tablesOf } from '../../assessment/names';
import { NOT_APPLICABLE_WORD, NOT_SAMPLED_WORD } from '../../assessment/states';
import { isBlank, isError, type Cell } from '../../model/cell';
import type { Input } from '../../model/inputs';
import { fold, list } from '../../model/text';
import { areAkin } from '../../rubric/compare/clause-words';
import { statedInputs, type Category, type Indicator } from '../../rubric/tree';
import { rosterLayout } from '../../workbook/roster/roster-layout';
import type { EnteredBook } from './as-data';
import type { IndicatorPair, RubricFit } from './fit';

/** Names told of each kind. */
const NAMED = 5;

interface CarriedUnits {
  units: UnitInput[];
  /** How many cells of entries came along. */
  filled: number;
  /** What has no place under the new rubric, in sentences. */
  left: string[];
}

/** Whose category is gone keeps its name: it stands in the roster, for people to mend. */
export function carryUnits({ frame, input }: Pick<EnteredBook, 'frame' | 'input'>, fit: RubricFit, withEntries: boolean): CarriedUnits {
  const told = new Left();
  const find = tablesOf(frame.scheme);
  const keeps = factsKept(fit);
  let filled = 0;
  const units = input.units.map((unit): UnitInput => {
    const table = find(unit.category);
    const old = table.ok ? table.value.category : undefined;
    const category = old && fit.categoryNow(old.name);
    if (old && !category) told.add(`类别“${old.name}”新的细则里没有，它的单位请在名册里改类别`, unit.name);
    const facts = (of: 'attributes' | 'gates' | 'observations', what: string): Record<string, Cell> =>
      Object.fromEntries(
        Object.entries(unit[of] ?? {}).filter(([key, cell]) => {
          if (isBlank(cell) || isError(cell)) return false;
          const isKept = keeps(of, key);
          if (!isKept) told.add(`${what}“${nameOf(frame.scheme.data, of, key)}”新的细则里没有`, unit.name);
          return isKept;
        }),
      );
    const known: UnitInput = {
      name: unit.name,
      category: category?.name ?? unit.category,
      attributes: facts('attributes', '单位属性'),
      entries: {},
    };
    if (!withEntries) return known;
    const pairs = category ? [...fit.before(category).values()] : [];
    const moved = (rows: Record<string, Cell[]>): Record<string, Cell[]> => {
      const next = old ? moveRows(rows, old, pairs, (about) => told.add(about, unit.name)) : {};
      filled += Object.values(next).reduce((sum, row) => sum + row.filter((cell) => !isBlank(cell)).length, 0);
      return next;
    };
    const vetoes = (unit.vetoes ?? []).flatMap((number) => {
      const now = old && fit.vetoNow(old.name, number);
      if (now === undefined) told.add(`否决第 ${number} 条新的细则里没有`, unit.name);
      return now ?? [];
    });
    const { externalDeduction, causes = {} } = unit;
    const isDeducted = fit.scheme.data.externalDeduction !== undefined;
    if (!isDeducted && !isBlank(externalDeduction ?? null)) told.add('外部扣分新的细则里没有', unit.name);
    const keptCauses = Object.entries(causes).filter(([id]) => category?.data.causes.some((cause) => cause.id === id));
    for (const [id, { points }] of Object.entries(causes))
      if (!isBlank(points) && keptCauses.every(([kept]) => kept !== id)) told.add(`不重复扣分“${id}”新的细则里没有`, unit.name);
    return {
      ...known,
      gates: facts('gates', '参评条件'),
      observations: facts('observations', '检查记录'),
      entries: moved(unit.entries),
      ...(unit.tracks && {
        tracks: Object.fromEntries(Object.entries(unit.tracks).map(([track, { entries }]) => [track, { entries: moved(entries) }])),
      }),
      ...(unit.reasons && { reasons: reasonsNow(unit.reasons, pairs) }),
      ...(vetoes.length > 0 && { vetoes }),
      ...(isDeducted && externalDeduction !== undefined && { externalDeduction }),
      ...(keptCauses.length > 0 && { causes: Object.fromEntries(keptCauses) }),
    };
  });
  return { units, filled, left: told.sentences() };
}

/** What finds no place, by what it is about, with the units concerned. */
class Left {
  private readonly units = new Map<string, Set<string>>();

  add(about: string, unit: string): void {
    const known = this.units.get(about);
    if (known) known.add(unit);
    else this.units.set(about, new Set([unit]));
  }

  sentences(): string[] {
    return [...this.units].map(([about, names]) => {
      const some = [...names].slice(0, NAMED);
      return `${about}，没有带来：${list(some)}${names.size > NAMED ? `等 ${names.size} 个单位` : ''}。`;
    });
  }
}

function factsKept({ scheme }: RubricFit): (of: string, key: string) => boolean {
  const known = new Set(rosterLayout(scheme).facts.map(({ of, key }) => `${of}:${fold(key)}`));
  return (of, key) => known.has(`${of}:${fold(key)}`);
}

function nameOf({ observations }: RubricFit['scheme']['data'], of: string, key: string): string {
  return of === 'observations' ? (observations.find(({ id }) => id === key)?.name ?? key) : key;
}

/** Rows by the keys of the new rubric: raw cells, each under the input that asks for the same. */
function moveRows(
  rows: Record<string, Cell[]>,
  old: Category,
  pairs: readonly IndicatorPair[],
  lose: (about: string) => void,
): Record<string, Cell[]> {
  const next: Record<string, Cell[]> = {};
  for (const [key, row] of Object.entries(rows)) {
    if (row.every(isBlank)) continue;
    const pair = pairs.find(({ before }) => before.key === key);
    if (!pair) {
      lose(`“${old.indicators.find((each) => each.key === key)?.path ?? key}”新的细则里没有，录入的数`);
      continue;
    }
    const { cells, lost } = moveCells(row, pair);
    for (const input of lost) lose(`“${pair.now.path}”不再录入“${input}”，录入的数`);
    if (!cells.every(isBlank)) next[pair.now.key] = cells;
  }
  return next;
}

function moveCells(row: readonly Cell[], { before, now }: IndicatorPair): { cells: Cell[]; lost: string[] } {
  const stated = statedInputs(before, row.length);
  const places = placesFor(stated, now.entered);
  const isWord = (cell: Cell): boolean => [NOT_APPLICABLE_WORD, NOT_SAMPLED_WORD].some((word) => fold(word) === fold(String(cell ?? '')));
  const keepsWords = hasWords(now);
  return {
    cells: places.map((place): Cell => {
      const cell = place === undefined ? null : (row[place] ?? null);
      return isWord(cell) && !keepsWords ? null : cell;
    }),
    lost: stated.flatMap(({ name }, place) => {
      const cell = row[place] ?? null;
      const isLost = isWord(cell) ? !keepsWords : !places.includes(place);
      return isLost && !isBlank(cell) ? [name] : [];
    }),
  };
}

const hasWords = ({ applies, sampling }: Indicator): boolean => applies !== undefined || sampling !== undefined;

/** For every new input the place of the old one that asks for the same: by its name; renamed, where both are the only one of their sort and
 *  nothing else was renamed, or the names are akin. */
function placesFor(old: readonly Input[], fresh: readonly Input[]): (number | undefined)[] {
  const places = fresh.map((input) => old.findIndex((each) => sortOf(each) === sortOf(input) && fold(each.name) === fold(input.name)));
  return places.map((place, at) => {
    if (place >= 0) return place;
    const input = fresh[at]!;
    const open = old.flatMap((each, index) => (!places.includes(index) && sortOf(each) === sortOf(input) ? [index] : []));
    const rivals = fresh.filter((each, index) => places[index]! < 0 && sortOf(each) === sortOf(input));
    if (open.length !== 1 || rivals.length !== 1) return undefined;
    const isOnly = old.length === 1 && fresh.length === 1;
    return isOnly || areAkin(old[open[0]!]!.name, input.name) ? open[0] : undefined;
  });
}

const sortOf = ({ type, measure = '', choices = [] }: Input): string => JSON.stringify([type, measure, choices]);

function reasonsNow(reasons: Record<string, string>, pairs: readonly IndicatorPair[]): Record<string, string> {
  return Object.fromEntries(
    pairs.flatMap(({ before, now }) => (reasons[before.key] === undefined ? [] : [[now.key, reasons[before.key]!] as const])),
  );
}

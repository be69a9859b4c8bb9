// 复评与多来源: sorts what was entered by round or source, and takes out of it what counts.
import { isBlank, type Cell } from '../model/cell';
import type { Outcome } from '../model/outcome';
import { bare, fold, list } from '../model/text';
import type { Scheme } from '../rubric/tree';
import { countingTrack, type Review } from '../standing/review';
import type { UnitInput } from './assessment';
import { ByIndicator, type PerIndicator } from './by-indicator';
import { sortEntries } from './entries';
import type { FindIndicator, Table } from './names';
import type { At, Note } from './note';

/** What a unit's cells say: one row for each indicator that counts, and all of them by track. */
export interface Tracks {
  /** The counting cells by indicator key. */
  rows: ByIndicator<readonly Cell[]>;
  /** Every row with a filled cell: track → indicator key → cells; empty without a review. */
  all: ReadonlyMap<string, PerIndicator<readonly Cell[]>>;
  /** The track that counts for an indicator; undefined without a review. */
  counted(key: string): string | undefined;
  /** Where the cells of an indicator stand: in which track, and whether among the unit's plain entries. */
  placeOf(key: string, track?: string): Pick<At, 'track' | 'inEntries'>;
  /** Why a round changes the one before it, by indicator key. */
  reasons: ReadonlyMap<string, string>;
}

/** The scheme with another review in place of its own, where there is one. */
export function withReview(scheme: Scheme, review: Review | undefined): Scheme {
  return review ? scheme.with({ review }) : scheme;
}

/** Reads the rows of a unit. What is given without a review that would know it is noted and not used. */
export function readTracks(unit: UnitInput, review: Review | undefined, table: Table, note: Note): Tracks {
  if (!review) return withoutReview(unit, table, note);
  const { indicator: find } = table;
  const [first] = review.tracks;
  const all = new Map<string, Map<string, readonly Cell[]>>();
  const own = new Set<string>();
  for (const [given, { entries }] of Object.entries(unit.tracks ?? {})) {
    const track = review.tracks.find((each) => fold(each) === fold(given));
    if (track === undefined)
      note('warning', 'UNKNOWN_FIELD', `没有“${given}”，填的没有使用。可用：${list(review.tracks)}。`, { field: 'entries' });
    else {
      const rows = sortEntries(entries, table, (severity, code, message, at) => note(severity, code, message, { ...at, track }));
      for (const key of rows.keys()) own.add(`${track}/${key}`);
      all.set(track, filled(rows));
    }
  }
  const plain = filled(
    sortEntries(unit.entries, table, (severity, code, message, at) =>
      note(severity, code, message, { ...at, track: first!, inEntries: true }),
    ),
  );
  const firstRows = all.get(first!) ?? new Map<string, readonly Cell[]>();
  for (const [key, row] of plain) {
    if (!firstRows.has(key)) firstRows.set(key, row);
    else note('error', 'DUPLICATE_ENTRY', '填了两次，只用第一次的。请删去一个。', { indicator: key, track: first!, inEntries: true });
  }
  all.set(first!, firstRows);
  const counted = (key: string): string => countingTrack(review, (track) => all.get(track)?.has(key) ?? false);
  const rows = new ByIndicator<readonly Cell[]>(table.category);
  for (const indicator of table.category.indicators) {
    const row = all.get(counted(indicator.key))?.get(indicator.key);
    if (row) rows.put(indicator, row);
  }
  return {
    rows,
    all,
    counted,
    placeOf: (key, track = counted(key)) => ({
      track,
      ...(track === first && !own.has(`${track}/${key}`) && { inEntries: true as const }),
    }),
    reasons: readReasons(unit, find, note),
  };
}

/** The unit as if only the cells that count had been entered; faults are left for {@link readTracks} to note. */
export function countingUnit(unit: UnitInput, { data: { review } }: Scheme, findTable: (category: string) => Outcome<Table>): UnitInput {
  const table = review && findTable(unit.category);
  if (!table?.ok) return unit;
  return {
    ...unit,
    entries: Object.fromEntries([...readTracks(unit, review, table.value, () => undefined).rows].map(([key, row]) => [key, [...row]])),
  };
}

/** The source that counts, or the last round that was begun for some unit. */
export function lastBegun(units: readonly UnitInput[], review: Review | undefined): string | undefined {
  return review && countingTrack(review, (track) => units.some((unit) => Object.keys(unit.tracks?.[track]?.entries ?? {}).length > 0));
}

function withoutReview(unit: UnitInput, table: Table, note: Note): Tracks {
  const given = unit.tracks ? Object.keys(unit.tracks) : [];
  if (given.length > 0 || (unit.reasons && Object.keys(unit.reasons).length > 0)) {
    note(
      'warning',
      'UNKNOWN_FIELD',
      `没有启用复评或多个来源，${given.length > 0 ? `“${list(given)}”填的` : '填的理由'}没有使用。请先写明 review。`,
      { field: 'entries' },
    );
  }
  return { rows: sortEntries(unit.entries, table, note), ...WITHOUT_REVIEW };
}

const WITHOUT_REVIEW: Omit<Tracks, 'rows'> = { all: new Map(), counted: () => undefined, placeOf: () => ({}), reasons: new Map() };

/** A row without any filled cell says nothing. */
function filled(rows: PerIndicator<readonly Cell[]>): Map<string, readonly Cell[]> {
  return new Map([...rows].filter(([, row]) => row.some((cell) => !isBlank(cell))));
}

function readReasons({ reasons = {} }: UnitInput, find: FindIndicator, note: Note): Map<string, string> {
  const read = new Map<string, string>();
  for (const [name, reason] of Object.entries(reasons)) {
    const found = find(name);
    if (!found.ok) note('error', found.refusal.code, found.refusal.message, { indicator: name, isReason: true });
    else if (bare(reason) !== '') read.set(found.value.key, bare(reason));
  }
  return read;
}

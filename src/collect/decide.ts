// What is written of a weighing: all that is certain, and of the rest what the user has decided.
import { isBlank } from '../model/cell';
import { lastWriting, type History } from './history';
import { sameCell } from './same-cell';
import type { Conflict, Weighed, Weighing } from './weigh';

/** What counts where there is a conflict: the file that was saved last, the file, or what stands in the book. */
export const preferences = ['newest', 'file', 'book'] as const;
export type Preference = (typeof preferences)[number];

export interface Decided {
  /** To be written, one for each cell. */
  writes: Weighed[];
  /** Still open. */
  open: Weighed[];
  /** Conflicts that the preference settled by leaving the book as it is. */
  left: Weighed[];
}

/** Where what stands in the book stays, whatever is preferred. */
const LOCKED: readonly Conflict[] = ['confirmed', 'decided', 'formula'];

export function decideCells({ submissions, cells, history }: Weighing, prefer?: Preference): Decided {
  const decided: Decided = { writes: [], open: [], left: [] };
  const groups = new Map<string, Weighed[]>();
  for (const each of cells) {
    const { is } = each.verdict;
    if (is === 'new' || is === 'change' || is === 'conflict') groups.set(each.key, [...(groups.get(each.key) ?? []), each]);
  }
  for (const group of groups.values()) {
    const conflicts = group.filter(({ verdict }) => verdict.is === 'conflict');
    const certain = group.find(({ verdict }) => verdict.is !== 'conflict');
    // Others that say the same add nothing to it, however old they are: one that said something else would have made it uncertain.
    if (certain) decided.writes.push(certain);
    else settle(group, conflicts, prefer);
  }
  return decided;

  function settle(group: readonly Weighed[], conflicts: readonly Weighed[], how: Preference | undefined): void {
    if (how === 'book') return void decided.left.push(...conflicts);
    const free = group.filter(({ verdict }) => verdict.is !== 'conflict' || !LOCKED.includes(verdict.why));
    const winner = how === undefined || free.length < group.length ? undefined : winnerOf(free, how);
    if (!winner) decided.open.push(...conflicts);
    else if (winner === 'book') decided.left.push(...conflicts);
    else decided.writes.push(winner);
  }

  /** The latest of the files; the book, where it has the value from a later one. */
  function winnerOf(group: readonly Weighed[], how: Preference): Weighed | 'book' | undefined {
    const savedAt = ({ from }: Weighed): number => Date.parse(submissions[from]!.file.saved ?? '');
    const latest = group.length === 1 ? group[0] : onlyLatest(group, savedAt);
    if (how === 'file') return latest ?? undefined;
    if (group.some(({ verdict }) => verdict.is === 'conflict' && BY_HAND.includes(verdict.why))) return undefined;
    const inBook = savedInBook(history, group[0]!);
    if (!latest || Number.isNaN(savedAt(latest)) || inBook === undefined) return undefined;
    return inBook > savedAt(latest) ? 'book' : inBook < savedAt(latest) ? latest : undefined;
  }
}

/** Nobody knows when what stands against the file was done. */
const BY_HAND: readonly Conflict[] = ['meanwhile', 'clause', 'erased'];

/** The one that is later than all that say something else. */
function onlyLatest(group: readonly Weighed[], savedAt: (each: Weighed) => number): Weighed | undefined {
  return group.find((each) => group.every((other) => sameCell(other.cell.value, each.cell.value) || savedAt(other) < savedAt(each)));
}

/** When the file was saved from which the book has the cell: before all times where it is as it went out, undefined where nobody knows. */
function savedInBook(history: History, { key, place, cell }: Weighed): number | undefined {
  if (isBlank(place!.value) || sameCell(place!.value, cell.given)) return -Infinity;
  const last = lastWriting(history.of(key));
  const saved = last && sameCell(last.row.after, place!.value) ? Date.parse(last.file.data.saved ?? '') : NaN;
  return Number.isNaN(saved) ? undefined : saved;
}

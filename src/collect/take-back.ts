// Takes a file back: every cell that it wrote and that still holds what it wrote gets what stood there before.
import { isOfAnnex } from '../hand-out/annex/annex-book';
import { journalCells, type JournalRow } from '../hand-out/journal';
import { appended } from '../hand-out/kept-table';
import type { EntryPlace } from '../hand-out/entry-places';
import type { Round } from '../hand-out/round';
import { nextNumber } from '../hand-out/split';
import type { Cell } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { fold, list } from '../model/text';
import type { Change } from '../workbook/host';
import { entryWords, noCell } from './carry-in';
import { historyOf, lastWriting, valueBefore, type CollectedFile, type Writing } from './history';
import { reviewWithout } from './review-after';
import { lockOn } from './locks';
import { sameCell } from './same-cell';
import type { BookCells } from './book-cells';
import { writeChanges, type CellWrite } from './write-cells';

/** `from` is what the file wrote there. */
interface Given extends CellWrite {
  from: Cell;
}

export interface TakenBack {
  file: JournalRow;
  changes: Change[];
  /** BookCells that got back what they held. */
  given: Given[];
  /** BookCells that hold something else by now, or are confirmed: nothing was done to them. */
  left: { unit: string; indicator: string; item: string; why: string }[];
}

/** `name` is the file's; of several of one name the last that was brought in. */
export function takeFileBack(cells: BookCells, round: Round, name: string, at: string): Outcome<TakenBack> {
  const history = historyOf(round.journal?.rows ?? []);
  const standing = [...history.files.values()].filter(({ isUndone }) => !isUndone);
  const found = standing.findLast(({ row }) => fold(row.file) === fold(name));
  if (!round.journal || !found) return refuse('BAD_REQUEST', `“收发记录”里没有收进过“${name}”，没有可以撤回的。${namesOf(standing)}`);
  if (isOfAnnex(found.data.handout))
    return refuse('BAD_REQUEST', `“${name}”是报送表，没有改录入的格，不用撤回。不要的，请在汇总它的表里把这一行的“状态”改掉。`);
  const isGone = (file: CollectedFile): boolean => file.isUndone || file === found;
  const given: Given[] = [];
  const left: TakenBack['left'] = [];
  for (const writings of history.cells.values()) {
    const own = writings.filter(({ file }) => file === found);
    if (own.length === 0 || lastWriting(writings)!.file !== found) continue;
    const place = placeOf(cells, own.at(-1)!);
    const value = valueBefore(writings, own[0]!, isGone);
    const { after } = own.at(-1)!.row;
    // Where it has what stood there, it was given back already: by people, or by work that was interrupted.
    const isStill = place !== undefined && [after, value].some((each) => sameCell(place.value, each));
    const lock = place && lockOn(round, place);
    const why = !place ? GONE : lock ? LOCKED[lock] : isStill ? undefined : CHANGED;
    if (why !== undefined) left.push({ ...own[0]!.row, why });
    else given.push({ place: place!, value, from: after });
  }
  const number = nextNumber(round);
  const row = { ...noCell, at, file: found.row.file, who: found.row.who };
  const rows: JournalRow[] = [
    {
      ...row,
      number,
      note: `取回 ${given.length} 格${left.length > 0 ? `，${left.length} 格没有动` : ''}`,
      data: { is: 'undo', file: found.row.number, ...(left.length > 0 && { left: left.length }) },
    },
    ...given.map(
      ({ place, value, from }, index): JournalRow => ({
        ...row,
        ...entryWords(place),
        number: number + 1 + index,
        before: from,
        after: value,
        note: '',
        data: { is: 'back', file: found.row.number, form: '', unit: place.unit.id, column: place.column.id },
      }),
    ),
  ];
  // The journal comes last: until then the file is one that can be taken back.
  const changes = [...writeChanges(given), ...reviewWithout(cells, round, given), ...appended(round.journal.table, rows.map(journalCells))];
  return ok({ file: found.row, given, left, changes });
}

/** Of how many cells the journal says that they were given back at that moment, and left: undefined where it tells of no such file. */
export function takenBackAt({ journal }: Round, name: string, at: string): { given: number; left: number } | undefined {
  const rows = (journal?.rows ?? []).filter((row) => row.at === at && fold(row.file) === fold(name));
  const undo = rows.flatMap(({ data }) => (data.is === 'undo' ? [data] : [])).at(-1);
  return undo && { given: rows.filter(({ data }) => data.is === 'back' && data.file === undo.file).length, left: undo.left ?? 0 };
}

const GONE = '工作簿里找不到这一格';
const LOCKED = { confirmed: '已核定', decided: '申诉已经处理' } as const;
const CHANGED = '后来又改过';

function placeOf({ finders }: BookCells, { data, row }: Writing): EntryPlace | undefined {
  const finder = finders.get(data.form);
  const unit = finder?.unit(data.unit, row.unit);
  return unit && finder!.place(unit, data.column);
}

function namesOf(files: readonly CollectedFile[]): string {
  const names = [...new Set(files.map(({ row }) => `“${row.file}”`))];
  return names.length === 0 ? '' : `收进过的有${list(names.slice(0, 10))}${names.length > 10 ? `等 ${names.length} 份` : ''}。`;
}

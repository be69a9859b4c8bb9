// Only what is confirmed counts (已核定): what of a book does not yet, where its rubric says so. It is told, never dropped in silence.
import { entryMark } from '../app/counted-only';
import type { OpenedWorkbook } from '../app/open';
import type { UnitInput } from '../assessment/assessment';
import { isBlank } from '../model/cell';
import type { Issue } from '../model/issue';
import { ok, type Outcome } from '../model/outcome';
import { list } from '../model/text';
import { cellName } from '../workbook/area';
import type { WorkbookHost } from '../workbook/host';
import { readKeptTable } from './kept-table';
import { roundNames } from './names';
import { readStates, reviewKey, reviewStateWords, stateColumns } from './review-states';

/** The same book where the rubric says nothing of it. */
export async function countingConfirmed(host: WorkbookHost, book: OpenedWorkbook): Promise<Outcome<OpenedWorkbook>> {
  const { roster, frame, survey, input } = book;
  if (!frame.scheme.data.confirmedOnly || !roster) return ok(book);
  const kept = await readKeptTable(host, survey, roundNames.states, stateColumns);
  if (!kept.ok) return kept;
  const records = kept.value ? readStates(kept.value) : new Map<string, never>();
  const unconfirmed = new Set<string>();
  const issues = roster.units.flatMap((unit, at): Issue[] => {
    const given = input.units[at]!;
    const open = enteredIn(given).filter((key) => records.get(reviewKey(unit, { key }))?.state !== 'confirmed');
    for (const key of open) unconfirmed.add(entryMark(given, key));
    if (open.length === 0) return [];
    const row = records.get(reviewKey(unit, { key: open[0]! }))?.row;
    const place = kept.value && row !== undefined ? { sheet: kept.value.table.sheet, cell: cellName(row, STATE_COLUMN) } : undefined;
    return [
      {
        severity: 'warning',
        code: 'UNCONFIRMED',
        message: `细则只计已核定的：${unit.name}有 ${open.length} 项填了，还没有核定，按未录入计：${list(open.slice(0, 8))}${open.length > 8 ? '等' : ''}。${kept.value ? `核对后请在“${roundNames.states}”表改为“${reviewStateWords.confirmed}”。` : `请先下发（split）得到“${roundNames.states}”表，核对后改为“${reviewStateWords.confirmed}”。`}`,
        ...(place && { ...place, where: `${place.sheet}!${place.cell}` }),
        unit: unit.name,
        category: given.category,
      },
    ];
  });
  return ok(unconfirmed.size === 0 ? book : { ...book, unconfirmed, issues: [...book.issues, ...issues] });
}

const STATE_COLUMN = stateColumns.findIndex(({ id }) => id === '#state');

/** Keys of indicators of which anything is entered, in any round or source. */
function enteredIn({ entries, tracks = {} }: UnitInput): string[] {
  const all = [entries, ...Object.values(tracks).map((track) => track.entries)];
  return [...new Set(all.flatMap((own) => Object.entries(own).flatMap(([key, cells]) => (cells.every(isBlank) ? [] : [key]))))];
}

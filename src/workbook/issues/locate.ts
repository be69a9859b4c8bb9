// Says at which cell of the workbook a fact of the assessment stands.
import type { Locate, Location, Place } from '../../assessment/place';
import { cellName } from '../area';
import { inputId, reasonId } from '../entry/entry-ids';
import type { FoundTable } from '../found/found-table';
import type { OpenedEntries } from '../entry/read-entries';
import type { OpenedRoster } from '../roster/read-roster';
import { DEDUCTION } from '../roster/columns/deduction';

/** Units are counted as the roster lists them. What an absent entry row would hold is shown at the unit's name. */
export function locateIn(roster: OpenedRoster | undefined, entries: readonly (OpenedEntries | undefined)[]): Locate {
  const rows = new Map(
    entries.map((sheet) => [sheet, new Map((sheet?.rows ?? []).flatMap((row) => (row.unit ? [[row.unit, row.row] as const] : [])))]),
  );
  return (place) => {
    const unit = roster?.units[place.unit];
    if (!roster || !unit) return { where: '' };
    for (const sheet of entries) {
      const row = sheet?.layout.category === unit.category ? rows.get(sheet)!.get(unit) : undefined;
      const id = row === undefined ? undefined : entryColumn(place, sheet!);
      if (id !== undefined) return at(sheet!.table, sheet!.match.at.get(id), row!);
    }
    return at(roster.table, roster.match.at.get(rosterColumn(place)), unit.row);
  };
}

/** The column that holds what the place speaks of, if it stands on this sheet. */
function entryColumn(place: Place, { layout }: OpenedEntries): string | undefined {
  if (place.field === 'entries') return '#name';
  if (place.veto !== undefined) return layout.vetoes.find(({ veto }) => veto.number === place.veto)?.id;
  if (place.cause !== undefined)
    return layout.causes.find(({ cause, field }) => cause.id === place.cause && field === (place.causeField ?? 'points'))?.id;
  const indicator = layout.form.indicators.find((each) => each.key === place.indicator);
  if (!indicator) return undefined;
  const { category, form } = layout;
  if (place.isReason) return reasonId(category, indicator);
  return inputId(category, indicator, Math.max(0, place.position ?? 0), form.review && (place.track ?? form.review.tracks[0]));
}

function rosterColumn(place: Place): string {
  if (place.attribute !== undefined) return `attributes:${place.attribute}`;
  if (place.gate !== undefined) return `gates:${place.gate}`;
  if (place.observation !== undefined) return `observations:${place.observation}`;
  if (place.field === 'externalDeduction') return DEDUCTION;
  return place.field === 'category' ? '#category' : '#name';
}

function at({ sheet, area }: FoundTable, offset: number | undefined, row: number): Location {
  const cell = cellName(row, area.column + (offset ?? 0));
  return { where: `${sheet}!${cell}`, sheet, cell };
}

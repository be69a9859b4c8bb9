// Says at which cell of the workbook a fact of the assessment stands.
import type { Locate, Location, Place } from '../assessment/place';
import { cellName } from './area';
import { inputId } from './entry-layout';
import type { FoundTable } from './found-table';
import type { EntryRow, OpenedEntries } from './read-entries';
import type { OpenedRoster, RosterUnit } from './read-roster';

/** Units are counted as the roster lists them. What an absent entry row would hold is shown at the unit's name. */
export function locateIn(
  roster: OpenedRoster | undefined,
  entries: readonly (OpenedEntries | undefined)[],
  rowOf: ReadonlyMap<RosterUnit, EntryRow>,
): Locate {
  return (place) => {
    const unit = roster?.units[place.unit];
    if (!roster || !unit) return { where: '' };
    const row = rowOf.get(unit);
    const sheet = entries.find((each) => each?.layout.category === unit.category);
    const entryId = sheet && row && entryColumn(place, sheet);
    if (entryId !== undefined) return at(sheet!.table, sheet!.match.at.get(entryId), row!.row);
    return at(roster.table, roster.match.at.get(rosterColumn(place)), unit.row);
  };
}

function entryColumn(place: Place, { layout }: OpenedEntries): string | undefined {
  if (place.field === 'entries') return '#name';
  if (place.veto !== undefined) return `#veto${place.veto}`;
  const indicator = layout.category.indicators.find((each) => each.key === place.indicator);
  return indicator && inputId(layout.category, indicator, Math.max(0, place.position ?? 0));
}

function rosterColumn(place: Place): string {
  if (place.attribute !== undefined) return `attributes:${place.attribute}`;
  if (place.gate !== undefined) return `gates:${place.gate}`;
  if (place.observation !== undefined) return `observations:${place.observation}`;
  return place.field === 'category' ? '#category' : '#name';
}

function at({ sheet, area }: FoundTable, offset: number | undefined, row: number): Location {
  const cell = cellName(row, area.column + (offset ?? 0));
  return { where: `${sheet}!${cell}`, sheet, cell };
}

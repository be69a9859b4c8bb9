// Adds units to the roster of an opened workbook, and fills blanks about those it has; what differs is left alone.
import type { UnitInput } from '../assessment/assessment';
import { tablesOf } from '../assessment/names';
import { isBlank, type Cell } from '../model/cell';
import { fold, list } from '../model/text';
import type { Category, Scheme } from '../rubric/tree';
import type { Change } from '../workbook/host';
import { nextRow } from '../workbook/issues/table-issues';
import type { OpenedRoster, RosterUnit } from '../workbook/roster/read-roster';
import { rosterLayout, type RosterLayout } from '../workbook/roster/roster-layout';
import { idsFor } from '../workbook/unit-id';
import { rosterRow } from '../workbook/roster/roster-row';

interface GrownRoster {
  roster: OpenedRoster;
  /** Units that were not in the roster before. */
  newcomers: RosterUnit[];
  changes: Change[];
  added: string[];
  kept: string[];
}

const NAMED = 10;

export function growRoster(roster: OpenedRoster, scheme: Scheme, wanted: readonly UnitInput[]): GrownRoster {
  const layout = rosterLayout(scheme);
  const find = tablesOf(scheme);
  const known = new Map(roster.units.map((unit) => [keyOf(unit.category, unit.name), unit]));
  const newId = idMaker(roster);
  const first = roster.table.area.row + 1;
  const next = nextRow(roster.table, roster.units.length);
  const newcomers: RosterUnit[] = [];
  const changes: Change[] = [];
  const differing: string[] = [];
  for (const input of wanted) {
    const found = find(input.category);
    if (!found.ok) continue;
    const { category } = found.value;
    const unit = known.get(keyOf(category, input.name));
    if (unit) {
      const facts = fillFacts(layout, roster, unit, input);
      changes.push(...facts.changes);
      differing.push(...facts.differing);
      continue;
    }
    const row = next + newcomers.length;
    const id = newId(category);
    const cells = rosterRow(layout, { id, input }, category.name, row - first + 1);
    const newcomer: RosterUnit = {
      row,
      id,
      name: input.name,
      category,
      input: { ...input, category: category.name, entries: {}, vetoes: [] },
      cells: new Map(layout.columns.map((column, index) => [column.id, cells[index]!])),
    };
    known.set(keyOf(category, input.name), newcomer);
    newcomers.push(newcomer);
  }
  const rows = newcomers.map((unit) => rowFor(roster, unit));
  if (rows.length > 0) changes.push({ do: 'append-rows', table: roster.table.name, rows });
  return {
    roster:
      rows.length === 0
        ? roster
        : { ...roster, units: [...roster.units, ...newcomers], table: { ...roster.table, rows: [...roster.table.rows, ...rows] } },
    newcomers,
    changes,
    added: rows.length > 0 ? [`“${roster.table.name}”补上 ${rows.length} 个单位。`] : [],
    kept: [
      ...(roster.units.length > 0 ? [`“${roster.table.name}”原有 ${roster.units.length} 个单位，已填的内容没有改动。`] : []),
      ...(differing.length > 0
        ? [
            `与名单不同的，保留工作簿里的：${list(differing.slice(0, NAMED))}${differing.length > NAMED ? `等 ${differing.length} 处` : ''}。`,
          ]
        : []),
    ],
  };
}

function idMaker(roster: OpenedRoster): (category: Category) => string {
  const taken = roster.units.map((unit) => unit.id);
  const makers = new Map<Category, () => string>();
  return (category) => {
    if (!makers.has(category)) makers.set(category, idsFor(category.name, taken));
    return makers.get(category)!();
  };
}

function fillFacts(
  layout: RosterLayout,
  { table, match }: OpenedRoster,
  unit: RosterUnit,
  input: UnitInput,
): { changes: Change[]; differing: string[] } {
  const wanted = rosterRow(layout, { id: unit.id, input }, '', 0);
  const changes: Change[] = [];
  const differing: string[] = [];
  for (const [index, column] of layout.columns.entries()) {
    const offset = match.at.get(column.id);
    const [now, then] = [unit.cells.get(column.id) ?? null, wanted[index] ?? null];
    if (!column.isFilled || offset === undefined || isBlank(then) || fold(String(now)) === fold(String(then))) continue;
    if (isBlank(now)) changes.push({ do: 'write', sheet: table.sheet, row: unit.row, column: table.area.column + offset, cells: [[then]] });
    else differing.push(`${unit.name}的“${column.header}”`);
  }
  return { changes, differing };
}

/** The unit's cells in the order that the table's columns have now. */
function rowFor({ table, match }: OpenedRoster, unit: RosterUnit): Cell[] {
  const row = Array.from({ length: table.area.columns }, (): Cell => null);
  for (const [id, offset] of match.at) row[offset] = unit.cells.get(id) ?? null;
  return row;
}

function keyOf(category: Category | undefined, name: string): string {
  return `${category?.name ?? ''}/${fold(name)}`;
}

// Reads the roster back: one unit for each row that is not blank, with its id mended where it is missing or copied.
import type { UnitInput } from '../../assessment/assessment';
import type { Table } from '../../assessment/names';
import { isBlank, isError, UNCALCULATED, type Cell } from '../../model/cell';
import type { Issue } from '../../model/issue';
import type { Outcome } from '../../model/outcome';
import type { Category } from '../../rubric/tree';
import { cellName } from '../area';
import type { FoundTable } from '../found/found-table';
import type { Change } from '../host';
import { damagedHeaders, headerChanges, missingColumns, movedHeaders } from '../found/mend-table';
import { matchColumns, type ColumnMatch } from '../found/match-columns';
import { rowsOutside } from '../found/rows-outside';
import type { RosterColumn } from './roster-column';
import type { RosterLayout } from './roster-layout';
import { idsFor } from '../unit-id';

export interface RosterUnit {
  /** Row of the sheet, from 0. */
  row: number;
  id: string;
  /** None stood there, or the same stood at another unit: in other tables the id proves nothing. */
  isIdUnproven?: true;
  name: string;
  /** undefined when the category is blank or unknown. */
  category: Category | undefined;
  /** Without entries: those stand on the entry sheets. */
  input: UnitInput;
  /** The row's cells by column id. */
  cells: ReadonlyMap<string, Cell>;
}

export interface OpenedRoster {
  table: FoundTable;
  match: ColumnMatch<RosterColumn>;
  units: RosterUnit[];
  issues: Issue[];
  healing: Change[];
}

export function readRoster(layout: RosterLayout, table: FoundTable, findTable: (name: string) => Outcome<Table>): OpenedRoster {
  const match = matchColumns(layout.columns, table);
  const healing = headerChanges(table, match);
  const units: RosterUnit[] = [];
  const errors: Issue[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (row.every(isBlank)) continue; // at once: a table may have been dragged far beyond its units
    const cells = new Map([...match.at].map(([id, offset]) => [id, row[offset] ?? null]));
    const filled = [...cells].some(([id, cell]) => id !== '#number' && id !== '#unit' && !isBlank(cell));
    if (!filled) continue;
    if (isError(cells.get('#name'))) {
      errors.push(noName(table, table.area.row + 1 + index, match.at.get('#name')!, String(cells.get('#name'))));
      continue;
    }
    const category = text(cells, '#category');
    const found = category === '' ? undefined : findTable(category);
    units.push({
      row: table.area.row + 1 + index,
      id: text(cells, '#unit'),
      name: text(cells, '#name'),
      category: found?.ok ? found.value.category : undefined,
      input: inputOf(layout, cells),
      cells,
    });
  }
  return {
    table,
    match,
    units,
    issues: [
      ...damagedHeaders(table, match),
      ...movedHeaders(table, match),
      ...missingColumns(table, match),
      ...errors,
      ...rowsOutside(table, match.at),
    ],
    healing: [...healing, ...mendIds(units, table, match)],
  };
}

/** An error of a formula is no name. */
function noName({ sheet, area }: FoundTable, row: number, offset: number, error: string): Issue {
  const cell = cellName(row, area.column + offset);
  const message =
    error === UNCALCULATED
      ? '单位名称是公式，文件里还没有它算出的结果，这一行没有读取。请在 Excel 中打开这个文件，等它算完后保存，再试一次；或直接写单位名称。'
      : `单位名称是公式，结果出错（${error}），这一行没有读取。请改正公式，或直接写单位名称。`;
  return { severity: 'error', code: 'NAME_IS_ERROR', message, where: `${sheet}!${cell}`, sheet, cell };
}

function text(cells: ReadonlyMap<string, Cell>, id: string): string {
  return String(cells.get(id) ?? '').trim();
}

function inputOf({ columns }: RosterLayout, cells: ReadonlyMap<string, Cell>): UnitInput {
  const input: UnitInput = { name: '', category: '', attributes: {}, gates: {}, observations: {}, entries: {} };
  for (const { id, read } of columns) {
    const cell = cells.get(id) ?? null;
    if (!isBlank(cell)) read(cell, input);
  }
  return input;
}

/** Gives an id to every unit that has none or the copy of another's; ids are hidden, so nobody chose them. */
function mendIds(units: RosterUnit[], table: FoundTable, match: ColumnMatch<RosterColumn>): Change[] {
  const offset = match.at.get('#unit');
  const wanting: RosterUnit[] = [];
  const first = new Map<string, RosterUnit>();
  for (const unit of units) {
    if (unit.id !== '' && !first.has(unit.id)) first.set(unit.id, unit);
    else {
      const same = first.get(unit.id);
      if (same) same.isIdUnproven = true;
      unit.isIdUnproven = true;
      wanting.push(unit);
    }
  }
  const taken = new Set(first.keys());
  const makers = new Map<Category, () => string>();
  return wanting.flatMap((unit): Change[] => {
    unit.id = '';
    if (!unit.category || offset === undefined) return [];
    if (!makers.has(unit.category)) makers.set(unit.category, idsFor(unit.category.name, taken));
    unit.id = makers.get(unit.category)!();
    return [{ do: 'write', sheet: table.sheet, row: unit.row, column: table.area.column + offset, cells: [[unit.id]] }];
  });
}

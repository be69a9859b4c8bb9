// A strict workbook in memory: the port's contract over plain cells, and the edits that people make in Excel.
import type { Cell } from '../../src/model/cell';
import { ok, refuse, type Outcome } from '../../src/model/outcome';
import { cellName, overlap, type Area } from '../../src/workbook/area';
import type { CellTraits, Change, Survey, WorkbookHost } from '../../src/workbook/host';
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';

interface Sheet {
  name: string;
  hidden: boolean;
  cells: Map<string, PlanCell>;
  /** Number formats that are not General. */
  formats: Map<string, string>;
  tables: { name: string; area: Area }[];
}

export class MemoryHost implements WorkbookHost {
  readonly sheets: Sheet[] = [];
  /** How often it was surveyed and read. */
  calls = 0;

  constructor(plan: WorkbookPlan) {
    for (const sheet of plan.sheets) this.sheets.push(laid(sheet));
  }

  async survey(): Promise<Survey> {
    this.calls++;
    return {
      sheets: this.sheets.map(({ name, hidden, cells }) => ({ name, hidden, used: usedArea(cells) })),
      tables: this.sheets.flatMap(({ name, tables }) =>
        tables.map((table) => ({ name: table.name, sheet: name, area: { ...table.area } })),
      ),
    };
  }

  async read(requests: readonly { sheet: string; area: Area }[]): Promise<Cell[][][]> {
    this.calls++;
    return requests.map(({ sheet, area }) => this.values(this.sheet(sheet), area));
  }

  async inspect(requests: readonly { sheet: string; area: Area }[]): Promise<CellTraits[][][]> {
    this.calls++;
    return requests.map(({ sheet, area }) => {
      const { cells, formats } = this.sheet(sheet);
      const traits = (place: string): CellTraits => ({
        numberFormat: formats.get(place) ?? 'General',
        isFormula: isFormula(cells.get(place)),
      });
      return Array.from({ length: area.rows }, (_, down) =>
        Array.from({ length: area.columns }, (__, across) => traits(cellName(area.row + down, area.column + across))),
      );
    });
  }

  async apply(changes: readonly Change[], progress?: (done: number, total: number) => void): Promise<Outcome<void>> {
    for (const [index, change] of changes.entries()) {
      const outcome = this.carryOut(change);
      if (!outcome.ok) return outcome;
      progress?.(index + 1, changes.length);
    }
    return ok(undefined);
  }

  /** Every cell of every sheet as it is now, for comparing before and after. */
  snapshot(): Record<string, Record<string, PlanCell>> {
    return Object.fromEntries(
      this.sheets.map(({ name, cells }) => [name, Object.fromEntries([...cells].sort(([one], [other]) => (one < other ? -1 : 1)))]),
    );
  }

  // What people do.

  /** `cell` by its name: `F8`; `format` is what Excel makes of a typed 70%. */
  type(sheet: string, cell: string, value: PlanCell, format?: string): void {
    const { cells, formats } = this.sheet(sheet);
    if (value === null) cells.delete(cell);
    else cells.set(cell, value);
    if (format !== undefined) formats.set(cell, format);
  }

  formatOf(sheet: string, cell: string): string {
    return this.sheet(sheet).formats.get(cell) ?? 'General';
  }

  get(sheet: string, cell: string): Cell {
    return valueOf(this.sheet(sheet).cells.get(cell));
  }

  rename(sheet: string, name: string): void {
    this.sheet(sheet).name = name;
  }

  /** Saves it as an old program does: every cell stays, and no table is known any more. */
  forgetTables(): void {
    for (const sheet of this.sheets) sheet.tables = [];
  }

  delete(sheet: string): void {
    this.sheets.splice(this.sheets.indexOf(this.sheet(sheet)), 1);
  }

  /** Inserts a column into the whole sheet. */
  insertSheetColumn(sheet: string, column: number): void {
    const found = this.sheet(sheet);
    this.move(found, (row, each) => (each >= column ? [row, each + 1] : [row, each]));
    for (const table of found.tables) {
      if (table.area.column >= column) table.area.column++;
      else if (table.area.column + table.area.columns > column) {
        table.area.columns++;
        found.cells.set(cellName(table.area.row, column), '列1');
      }
    }
  }

  /** Inserts a column into a table only: what stands above it stays. */
  insertTableColumn(name: string, offset: number, header: string): void {
    const { sheet, table } = this.table(name);
    const { row: top, column: left, rows } = table.area;
    const inside = (row: number) => row >= top && row < top + rows;
    this.move(sheet, (row, column) => (inside(row) && column >= left + offset ? [row, column + 1] : [row, column]));
    table.area.columns++;
    sheet.cells.set(cellName(top, left + offset), header);
  }

  deleteTableColumn(name: string, offset: number): void {
    const { sheet, table } = this.table(name);
    const { row: top, column: left, rows } = table.area;
    for (let row = top; row < top + rows; row++) sheet.cells.delete(cellName(row, left + offset));
    this.move(sheet, (row, column) => (row >= top && row < top + rows && column > left + offset ? [row, column - 1] : [row, column]));
    table.area.columns--;
  }

  /** Puts the rows of a table in another order: `order[i]` is the row that comes to place i. */
  reorder(name: string, order: readonly number[]): void {
    const { sheet, table } = this.table(name);
    const { row, column, columns } = table.area;
    const rows = order.map((from) =>
      Array.from({ length: columns }, (_, offset) => sheet.cells.get(cellName(row + 1 + from, column + offset))),
    );
    rows.forEach((cells, to) =>
      cells.forEach((cell, offset) => {
        const place = cellName(row + 1 + to, column + offset);
        if (cell === undefined) sheet.cells.delete(place);
        else sheet.cells.set(place, cell);
      }),
    );
  }

  /** Types a row below a table, which takes it in. */
  addRow(name: string, cells: readonly Cell[]): void {
    const { sheet, table } = this.table(name);
    const row = table.area.row + table.area.rows++;
    cells.forEach((cell, offset) => this.type(sheet.name, cellName(row, table.area.column + offset), cell));
  }

  deleteRow(name: string, index: number): void {
    const { sheet, table } = this.table(name);
    const at = table.area.row + 1 + index;
    for (let column = 0; column < table.area.columns; column++) sheet.cells.delete(cellName(at, table.area.column + column));
    this.move(sheet, (row, column) => (row > at ? [row - 1, column] : [row, column]));
    table.area.rows--;
  }

  areaOf(name: string): Area {
    return this.table(name).table.area;
  }

  rows(name: string): Cell[][] {
    const { sheet, table } = this.table(name);
    return this.values(sheet, table.area);
  }

  private carryOut(change: Change): Outcome<void> {
    switch (change.do) {
      case 'add-sheet': {
        const { plan, after } = change;
        if (this.sheets.some(({ name }) => name === plan.name)) return refuse('BAD_REQUEST', `已有“${plan.name}”，请改名或删除。`);
        const taken = this.takenTable(plan, undefined);
        if (taken) return taken;
        const at = this.sheets.findIndex(({ name }) => name === after);
        this.sheets.splice(at < 0 ? this.sheets.length : at + 1, 0, laid(plan));
        return ok(undefined);
      }
      case 'replace-sheet': {
        const at = this.sheets.findIndex(({ name }) => name === change.sheet);
        if (at < 0) return refuse('BAD_REQUEST', `没有“${change.sheet}”。`);
        const taken = this.takenTable(change.plan, this.sheets[at]);
        if (taken) return taken;
        this.sheets[at] = { ...laid(change.plan), name: change.sheet, hidden: this.sheets[at]!.hidden };
        return ok(undefined);
      }
      case 'add-table': {
        const sheet = this.sheets.find(({ name }) => name === change.sheet);
        if (!sheet) return refuse('BAD_REQUEST', `没有“${change.sheet}”。`);
        const { name, area, columns } = change.planned;
        const taken = this.takenTable({ tables: [change.planned] }, undefined);
        if (taken) return taken;
        if (sheet.tables.some((table) => overlap(table.area, area))) return refuse('BAD_REQUEST', `“${name}”的位置已有表格。`);
        lay(sheet.cells, { row: area.row, column: area.column, cells: [columns] });
        sheet.tables.push({ name, area: { ...area } });
        return ok(undefined);
      }
      case 'append-rows':
        return this.append(change);
      case 'write': {
        const sheet = this.sheets.find(({ name }) => name === change.sheet);
        if (!sheet) return refuse('BAD_REQUEST', `没有“${change.sheet}”。`);
        lay(sheet.cells, change);
        if (change.format !== undefined) {
          change.cells.forEach((line, down) =>
            line.forEach(
              (cell, across) => cell !== null && sheet.formats.set(cellName(change.row + down, change.column + across), change.format!),
            ),
          );
        }
        return ok(undefined);
      }
    }
  }

  private append({ table: name, rows }: Extract<Change, { do: 'append-rows' }>): Outcome<void> {
    const found = this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table }))).find(({ table }) => table.name === name);
    if (!found) return refuse('BAD_REQUEST', `没有表“${name}”。`);
    const { sheet, table } = found;
    const { area } = table;
    if (rows.some((row) => row.length > area.columns)) throw new Error(`Rows are longer than table ${name}.`);
    const values = this.values(sheet, area);
    const first = area.rows === 2 && values[1]!.every((cell) => cell === null) ? area.row + 1 : area.row + area.rows;
    for (let row = area.row + area.rows; row < first + rows.length; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const place = cellName(row, column);
        if (sheet.cells.has(place)) return refuse('BAD_REQUEST', `${name} 下面的 ${place} 有内容，请移开。`);
      }
    }
    lay(sheet.cells, { row: first, column: area.column, cells: rows });
    area.rows = first + rows.length - area.row;
    return ok(undefined);
  }

  private takenTable(plan: Pick<SheetPlan, 'tables'>, leaving: Sheet | undefined): Outcome<void> | undefined {
    const names = this.sheets.filter((sheet) => sheet !== leaving).flatMap((sheet) => sheet.tables.map(({ name }) => name));
    const table = (plan.tables ?? []).find(({ name }) => names.includes(name));
    return table && refuse('BAD_REQUEST', `已有表“${table.name}”，请改名或删除。`);
  }

  private sheet(name: string): Sheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`There is no sheet “${name}”.`);
    return found;
  }

  private table(name: string): { sheet: Sheet; table: { name: string; area: Area } } {
    for (const sheet of this.sheets) for (const table of sheet.tables) if (table.name === name) return { sheet, table };
    throw new Error(`There is no table “${name}”.`);
  }

  private values({ cells }: Sheet, { row, column, rows, columns }: Area): Cell[][] {
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) => valueOf(cells.get(cellName(row + down, column + across)))),
    );
  }

  private move(sheet: Sheet, to: (row: number, column: number) => [number, number]): void {
    const moved = [...sheet.cells].map(([place, cell]): [string, PlanCell] => [cellName(...to(...positionOf(place))), cell]);
    sheet.cells.clear();
    for (const [place, cell] of moved) sheet.cells.set(place, cell);
  }
}

function laid(plan: SheetPlan): Sheet {
  const cells = new Map<string, PlanCell>();
  for (const block of plan.blocks) lay(cells, block);
  return {
    name: plan.name,
    hidden: plan.hidden !== undefined,
    cells,
    formats: new Map(),
    tables: (plan.tables ?? []).map(({ name, area }) => ({ name, area: { ...area } })),
  };
}

function lay(cells: Map<string, PlanCell>, block: { row: number; column: number; cells: readonly (readonly PlanCell[])[] }): void {
  block.cells.forEach((line, down) =>
    line.forEach((cell, across) => {
      const place = cellName(block.row + down, block.column + across);
      if (cell === '') cells.delete(place);
      else if (cell !== null) cells.set(place, isFormula(cell) ? { formula: cell.formula, value: cell.value } : cell);
    }),
  );
}

function isFormula(cell: PlanCell | undefined): cell is Exclude<PlanCell, Cell> {
  return typeof cell === 'object' && cell !== null;
}

function valueOf(cell: PlanCell | undefined): Cell {
  const value = cell !== null && typeof cell === 'object' ? cell.value : cell;
  return value === undefined || value === '' ? null : value;
}

function positionOf(place: string): [number, number] {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(place)!;
  return [Number(digits) - 1, [...letters!].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1];
}

function usedArea(cells: ReadonlyMap<string, PlanCell>): Area | null {
  const filled = [...cells]
    .filter(([, cell]) => valueOf(cell) !== null || (cell !== null && typeof cell === 'object'))
    .map(([place]) => positionOf(place));
  if (filled.length === 0) return null;
  const [rows, columns] = [filled.map(([row]) => row), filled.map(([, column]) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

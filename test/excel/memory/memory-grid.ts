// A grid without a screen: the port's plain implementation, for tests of what runs against the emulated host.
import {
  areaAddress,
  cellsIn,
  cutOut,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  quotedSheet,
  type CellArea,
} from '../../../src/workbench/host/model/area';
import type { ConditionState, NameState, NoteState, TableState, ValidationState } from '../../../src/workbench/host/model/attachments';
import type { CellContent, CellValue, Entered } from '../../../src/workbench/host/model/cell';
import { CustomFunctions, type FunctionResult } from '../../../src/workbench/host/model/custom-functions';
import { fitColumns } from '../../../src/workbench/host/model/autofit';
import { compareValues } from '../../../src/workbench/host/model/compare';
import { emptyExtras, type DocumentExtras } from '../../../src/workbench/host/model/document';
import type { Axis, GridEvent, GridPort, SheetState, SortKey } from '../../../src/workbench/host/model/grid-port';
import type { CellStyle, StylePatch } from '../../../src/workbench/host/model/style';
import { formatValue } from '../../../src/workbench/host/model/number-format';
import { shiftArea, type Shift } from '../../../src/workbench/host/model/shift';
import { MemorySheet } from './memory-sheet';
import { shiftFormula } from './shift-formula';

/** Works out a formula (with its `=`) that stands at the place; `call` asks a custom function. There is no engine here: a test
 *  brings its own. */
export type Calculate = (formula: string, place: { sheet: string; row: number; column: number }, call: Call) => CellValue;
type Call = (name: string, ...args: unknown[]) => FunctionResult;

const SIZES = { rows: 14.25, columns: 54 };

export class MemoryGrid implements GridPort {
  private list: MemorySheet[] = [];
  private tableList: TableState[] = [];
  private nameList: NameState[] = [];
  private selected: { sheet: string; area: CellArea };
  private document = emptyExtras();
  private listeners = new Set<(event: GridEvent) => void>();
  private serial = 0;
  private stale = false;
  readonly functions = new CustomFunctions();

  constructor(private readonly calculateFormula: Calculate = () => '#CALC!') {
    const first = this.addSheet('Sheet1');
    this.selected = { sheet: first, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.functions.recalculate = () => {
      this.stale = true;
      return false; // not before somebody looks
    };
    this.functions.address = ({ sheet, row, column }) =>
      `${quotedSheet(this.sheet(sheet).name)}!${areaAddress({ row, column, rows: 1, columns: 1 })}`;
  }

  fileName(): string {
    return '工作簿1.xlsx';
  }
  sheets(): SheetState[] {
    return this.list.map(({ id, name, hidden, tabColor, gridlines }) => ({ id, name, hidden, tabColor, gridlines }));
  }
  activeSheet(): string {
    return this.selected.sheet;
  }

  addSheet(name: string): string {
    const id = this.newId();
    this.list.push(new MemorySheet(id, name));
    this.emit({ kind: 'added', sheet: id });
    return id;
  }

  copySheet(source: string, name: string): string {
    const id = this.newId();
    this.list.push(this.sheet(source).copy(id, name));
    this.emit({ kind: 'added', sheet: id });
    return id;
  }

  deleteSheet(id: string): void {
    const gone = this.sheet(id);
    this.list = this.list.filter((sheet) => sheet !== gone);
    this.tableList = this.tableList.filter((table) => table.sheet !== id);
    this.nameList = this.nameList.filter((name) => name.scope !== id);
    delete this.document.sheets[id];
    this.emit({ kind: 'deleted', sheet: id });
    if (this.selected.sheet === id) this.activate((this.list.find((sheet) => !sheet.hidden) ?? this.list[0]!).id);
  }

  changeSheet(id: string, change: Partial<Omit<SheetState, 'id'>>): void {
    const sheet = this.sheet(id);
    const before = sheet.name;
    Object.assign(sheet, change);
    if (sheet.name !== before) this.emit({ kind: 'renamed', sheet: id, before, after: sheet.name });
  }

  moveSheet(id: string, position: number): void {
    const sheet = this.sheet(id);
    this.list = this.list.filter((each) => each !== sheet);
    this.list.splice(position, 0, sheet);
  }

  activate(id: string): void {
    if (this.selected?.sheet === id) return;
    const before = this.selected.sheet;
    this.selected = { sheet: this.sheet(id).id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.emit({ kind: 'deactivated', sheet: before });
    this.emit({ kind: 'activated', sheet: id });
  }

  selection(): { sheet: string; area: CellArea } {
    return this.selected;
  }

  select(sheet: string, area: CellArea): void {
    this.activate(sheet);
    this.selected = { sheet, area };
    this.emit({ kind: 'selected', sheet, area });
  }

  contents(sheet: string, area: CellArea): CellContent[][] {
    return this.map(sheet, area, (from, row, column) => from.content(row, column));
  }

  texts(sheet: string, area: CellArea): string[][] {
    return this.map(sheet, area, (from, row, column) => formatValue(from.content(row, column).value, from.style(row, column).numberFormat));
  }

  write(id: string, row: number, column: number, cells: readonly (readonly (Entered | undefined)[])[]): void {
    const sheet = this.sheet(id);
    const area = { row, column, rows: cells.length, columns: cells[0]!.length };
    const single = area.rows === 1 && area.columns === 1 ? sheet.content(row, column).value : undefined;
    cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (!cell) return;
        sheet.setContent(row + r, column + c, this.recognised(cell));
        this.functions.forget({ sheet: id, row: row + r, column: column + c });
        if (cell.numberFormat && sheet.style(row + r, column + c).numberFormat === 'General') {
          sheet.restyle({ row: row + r, column: column + c, rows: 1, columns: 1 }, { numberFormat: cell.numberFormat });
        }
      }),
    );
    this.stale = true;
    const values = single === undefined ? {} : { before: single, after: sheet.content(row, column).value };
    this.emit({ kind: 'changed', sheet: id, area, change: 'RangeEdited', ...values });
  }

  styles(sheet: string, area: CellArea): CellStyle[][] {
    return this.map(sheet, area, (from, row, column) => from.style(row, column));
  }
  restyle(sheet: string, area: CellArea, patch: StylePatch): void {
    this.sheet(sheet).restyle(area, patch);
  }
  restyleCells(sheet: string, row: number, column: number, patches: readonly (readonly (StylePatch | undefined)[])[]): void {
    patches.forEach((line, r) =>
      line.forEach((patch, c) => {
        if (patch) this.restyle(sheet, { row: row + r, column: column + c, rows: 1, columns: 1 }, patch);
      }),
    );
  }

  clear(sheet: string, area: CellArea, what: 'contents' | 'formats' | 'all'): void {
    this.sheet(sheet).clear(area, what);
    this.stale = true;
    if (what !== 'formats') this.emit({ kind: 'changed', sheet, area, change: 'RangeEdited' });
  }

  used(sheet: string, valuesOnly: boolean): CellArea | null {
    return this.sheet(sheet).used(valuesOnly);
  }
  insert(sheet: string, area: CellArea, shift: 'Down' | 'Right'): void {
    this.shift(sheet, { axis: shift === 'Down' ? 'rows' : 'columns', area, deleted: false });
  }
  remove(sheet: string, area: CellArea, shift: 'Up' | 'Left'): void {
    this.shift(sheet, { axis: shift === 'Up' ? 'rows' : 'columns', area, deleted: true });
  }

  sort(id: string, area: CellArea, keys: readonly SortKey[], matchCase: boolean): void {
    const sheet = this.sheet(id);
    const lines = this.contents(id, area);
    lines.sort((one, other) =>
      keys.reduce((sign, { key, ascending }) => sign || compareValues(one[key]!.value, other[key]!.value, ascending, matchCase), 0),
    );
    for (const [row, column] of cellsIn(area)) sheet.setContent(row, column, lines[row - area.row]![column - area.column]!);
    this.stale = true;
    this.emit({ kind: 'sorted', sheet: id, area });
    this.emit({ kind: 'changed', sheet: id, area, change: 'RangeEdited' });
  }

  merges(sheet: string): CellArea[] {
    return this.sheet(sheet).merges;
  }

  merge(sheet: string, area: CellArea): void {
    const kept = this.sheet(sheet).content(area.row, area.column);
    this.unmerge(sheet, area);
    this.sheet(sheet).clear(area, 'contents');
    this.sheet(sheet).setContent(area.row, area.column, kept);
    this.sheet(sheet).merges.push(area);
  }

  unmerge(id: string, area: CellArea): void {
    const sheet = this.sheet(id);
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  }

  size(sheet: string, axis: Axis, index: number): number {
    return this.sheet(sheet).sizes[axis].get(index) ?? SIZES[axis];
  }
  setSize(sheet: string, axis: Axis, first: number, count: number, points: number): void {
    const { sizes } = this.sheet(sheet);
    for (let index = first; index < first + Math.min(count, MAX_COLUMNS); index++) sizes[axis].set(index, points);
  }
  /** Rows have no height of their own to fit in a model without a screen. */
  autofit(sheet: string, axis: Axis, first: number, count: number): void {
    if (axis === 'columns') fitColumns(this, sheet, first, count);
  }
  isHidden(sheet: string, axis: Axis, index: number): boolean {
    return this.sheet(sheet).hiddenLines[axis].has(index);
  }
  setHidden(sheet: string, axis: Axis, first: number, count: number, hidden: boolean): void {
    const lines = this.sheet(sheet).hiddenLines[axis];
    if (hidden) for (let index = first; index < first + count; index++) lines.add(index);
    else for (const index of lines) if (index >= first && index < first + count) lines.delete(index);
  }
  frozen(sheet: string): { rows: number; columns: number } {
    return this.sheet(sheet).frozen;
  }
  freeze(sheet: string, rows: number, columns: number): void {
    this.sheet(sheet).frozen = { rows, columns };
  }

  tables(): TableState[] {
    return this.tableList.map((table) => ({ ...table }));
  }
  addTable(table: Omit<TableState, 'id'>): string {
    const id = String(++this.serial);
    this.tableList.push({ ...table, id });
    return id;
  }
  changeTable(id: string, change: Partial<TableState>): void {
    Object.assign(this.tableList.find((table) => table.id === id)!, change);
  }
  removeTable(id: string): void {
    this.tableList = this.tableList.filter((table) => table.id !== id);
  }

  names(): NameState[] {
    return this.nameList.map((name) => ({ ...name }));
  }
  putName(name: NameState): void {
    this.removeName(name);
    this.nameList.push(name);
    this.stale = true;
  }
  removeName({ name, scope }: NameState): void {
    this.nameList = this.nameList.filter((each) => each.scope !== scope || each.name.toLowerCase() !== name.toLowerCase());
  }

  validations(sheet: string): { area: CellArea; validation: ValidationState }[] {
    return this.sheet(sheet).validations;
  }
  setValidation(id: string, areas: readonly CellArea[], validation: ValidationState | null): void {
    const sheet = this.sheet(id);
    for (const area of areas) {
      const others = sheet.validations.flatMap((each) => cutOut(each.area, area).map((part) => ({ ...each, area: part })));
      sheet.validations = validation ? [...others, { area, validation }] : others;
    }
  }

  conditions(sheet: string): ConditionState[] {
    return this.sheet(sheet).conditions;
  }
  putCondition(condition: ConditionState): void {
    const { conditions } = this.sheet(condition.sheet);
    const index = conditions.findIndex(({ id }) => id === condition.id);
    if (index < 0)
      conditions.unshift(condition); // a new one comes first, as in Excel
    else conditions[index] = condition;
  }
  removeCondition(id: string, condition: string): void {
    const sheet = this.sheet(id);
    sheet.conditions = sheet.conditions.filter((each) => each.id !== condition);
  }

  notes(sheet: string): NoteState[] {
    return this.sheet(sheet).notes;
  }
  setNote(id: string, row: number, column: number, text: string | null): void {
    const sheet = this.sheet(id);
    sheet.notes = sheet.notes.filter((note) => note.row !== row || note.column !== column);
    if (text !== null) sheet.notes.push({ row, column, text });
  }

  extras(): DocumentExtras {
    return this.document;
  }
  keepExtras(): void {
    this.emit({ kind: 'stored' });
  }
  calculated(): Promise<void> {
    return Promise.resolve();
  }

  calculate(): void {
    this.functions.renew();
    this.stale = true;
  }

  /** Excel recognises functions while a formula is written, or never. */
  private recognised(cell: Entered): Entered {
    const isUnknown = !this.functions.known && cell.formula !== undefined && this.functions.names.marked(cell.formula) !== cell.formula;
    return isUnknown ? { ...cell, unresolved: true } : cell;
  }

  /** Works formulas out when somebody looks, not at every write. */
  private settle(): void {
    if (!this.stale) return;
    this.stale = false;
    this.functions.begin();
    for (const sheet of this.list)
      for (const { row, column, formula, unresolved } of sheet.formulas()) {
        const call: Call = (name, ...args) =>
          unresolved
            ? '#NAME?'
            : this.functions.ask(
                name,
                { sheet: sheet.id, row, column },
                args.map((value) => ({ value })),
              );
        const value = this.calculateFormula(formula, { sheet: sheet.name, row, column }, call);
        sheet.setContent(row, column, { formula, value, ...(unresolved && { unresolved }) });
      }
  }
  beginBatch(): void {
    /* nothing to undo with */
  }
  endBatch(): void {
    /* nothing to undo with */
  }
  forgetUndo(): void {
    /* nothing to undo with */
  }
  together(steps: readonly (() => unknown)[]): void {
    steps.forEach((step) => step());
  }
  evaluate(sheet: string, row: number, column: number, formula: string): CellValue {
    return this.calculateFormula(formula, { sheet: this.sheet(sheet).name, row, column }, () => '#BUSY!');
  }

  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private shift(id: string, shift: Shift): void {
    const sheet = this.sheet(id);
    sheet.shift(shift);
    for (const each of this.list) each.rewriteFormulas((formula) => shiftFormula(formula, each.name, sheet.name, shift));
    this.nameList = this.nameList.map((name) => ({ ...name, formula: shiftFormula(name.formula, '', sheet.name, shift) }));
    this.tableList = this.tableList.flatMap((table) => {
      const area = table.sheet === id ? shiftArea(table.area, shift) : table.area;
      return area ? [{ ...table, area }] : [];
    });
    this.stale = true;
    const whole = shift.axis === 'rows' ? shift.area.columns === MAX_COLUMNS : shift.area.rows === MAX_ROWS;
    const what = whole ? (shift.axis === 'rows' ? 'Row' : 'Column') : 'Cell';
    this.emit({ kind: 'changed', sheet: id, area: shift.area, change: `${what}${shift.deleted ? 'Deleted' : 'Inserted'}` });
  }

  private map<T>(id: string, area: CellArea, read: (sheet: MemorySheet, row: number, column: number) => T): T[][] {
    this.settle();
    const sheet = this.sheet(id);
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => read(sheet, area.row + r, area.column + c)),
    );
  }

  /** The whole workbook as it is now, to be put back as often as one likes. */
  keep(): () => void {
    const { list, tableList, nameList, selected, document, serial } = this;
    const kept = structuredClone({ tableList, nameList, selected, document, serial });
    const sheets = list.map((sheet) => sheet.copy(sheet.id, sheet.name));
    return () => {
      this.list = sheets.map((sheet) => sheet.copy(sheet.id, sheet.name));
      Object.assign(this, structuredClone(kept), { stale: true });
    };
  }

  private sheet(id: string): MemorySheet {
    const found = this.list.find((sheet) => sheet.id === id);
    if (!found) throw new Error(`no sheet ${id}`);
    return found;
  }

  private newId(): string {
    return `{${String(++this.serial).padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }
  private emit(event: GridEvent): void {
    this.listeners.forEach((listener) => listener(event));
  }
}

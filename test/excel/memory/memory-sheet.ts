// One sheet as plain data: cells, sizes, merges, validations, conditions, notes.
import { cellsIn, cutOut, intersect, MAX_COLUMNS, MAX_ROWS, type CellArea } from '../../../src/workbench/host/model/area';
import type { ConditionState, NoteState, ValidationState } from '../../../src/workbench/host/model/attachments';
import type { CellContent } from '../../../src/workbench/host/model/cell';
import type { SheetState } from '../../../src/workbench/host/model/grid-port';
import { applyPatch, PLAIN, type CellStyle, type StylePatch } from '../../../src/workbench/host/model/style';
import { shiftArea, type Shift } from '../../../src/workbench/host/model/shift';

interface MemoryCell extends CellContent {
  style: CellStyle;
}

export class MemorySheet implements SheetState {
  hidden = false;
  tabColor = '';
  gridlines = true;
  readonly sizes = { rows: new Map<number, number>(), columns: new Map<number, number>() };
  readonly hiddenLines = { rows: new Set<number>(), columns: new Set<number>() };
  frozen = { rows: 0, columns: 0 };
  merges: CellArea[] = [];
  validations: { area: CellArea; validation: ValidationState }[] = [];
  conditions: ConditionState[] = [];
  notes: NoteState[] = [];
  private cells = new Map<number, MemoryCell>();
  /** Looks given to whole columns, rows or the sheet: untouched cells there have them too. */
  private bands: { area: CellArea; patch: StylePatch }[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  content(row: number, column: number): CellContent {
    const cell = this.cells.get(row * MAX_COLUMNS + column);
    if (!cell) return { value: null };
    const { value, formula, unresolved } = cell;
    return formula === undefined ? { value } : { value, formula, ...(unresolved && { unresolved }) };
  }

  style(row: number, column: number): CellStyle {
    return this.cells.get(row * MAX_COLUMNS + column)?.style ?? this.untouched(row, column);
  }

  setContent(row: number, column: number, { value, formula, unresolved }: CellContent): void {
    const cell = this.cell(row, column);
    cell.value = value;
    if (formula === undefined) delete cell.formula;
    else cell.formula = formula;
    if (formula !== undefined && unresolved) cell.unresolved = unresolved;
    else delete cell.unresolved;
  }

  restyle(area: CellArea, patch: StylePatch): void {
    const looks = new Map<CellStyle, CellStyle>(); // cells that looked the same look the same afterwards
    const give = (cell: MemoryCell): void => {
      const look = looks.get(cell.style) ?? applyPatch(cell.style, patch);
      looks.set(cell.style, look);
      cell.style = look;
    };
    if (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS) {
      for (const [row, column] of cellsIn(area)) give(this.cell(row, column));
      return;
    }
    this.bands.push({ area, patch });
    this.within(area).forEach(([, cell]) => give(cell));
  }

  clear(area: CellArea, what: 'contents' | 'formats' | 'all'): void {
    for (const [key, cell] of this.within(area)) {
      if (what === 'all') this.cells.delete(key);
      else if (what === 'formats') cell.style = PLAIN;
      else this.setContent(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, { value: null });
    }
    if (what === 'contents') return;
    this.bands = this.bands.filter((band) => cutOut(band.area, area).length > 0);
    this.conditions = this.conditions.flatMap((each) => {
      const areas = each.areas.flatMap((one) => cutOut(one, area));
      return areas.length > 0 ? [{ ...each, areas }] : [];
    });
    this.merges = this.merges.filter((merge) => !intersect(merge, area));
    if (what === 'all')
      this.validations = this.validations.flatMap((each) => cutOut(each.area, area).map((part) => ({ ...each, area: part })));
  }

  used(valuesOnly: boolean): CellArea | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [key, cell] of this.cells) {
      if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Moves cells and everything that hangs on them. */
  shift(shift: Shift): void {
    const moved = new Map<number, MemoryCell>();
    for (const [key, cell] of this.cells) {
      const place = shiftArea({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, rows: 1, columns: 1 }, shift);
      if (place) moved.set(place.row * MAX_COLUMNS + place.column, cell);
    }
    this.cells = moved;
    const keep = (area: CellArea): CellArea[] => {
      const after = shiftArea(area, shift);
      return after ? [after] : [];
    };
    this.merges = this.merges.flatMap(keep);
    this.validations = this.validations.flatMap((each) => keep(each.area).map((area) => ({ ...each, area })));
    this.conditions = this.conditions.map((each) => ({ ...each, areas: each.areas.flatMap(keep) })).filter(({ areas }) => areas.length > 0);
    this.notes = this.notes.flatMap((note) => keep({ ...note, rows: 1, columns: 1 }).map(({ row, column }) => ({ ...note, row, column })));
  }

  /** All formulas, to be rewritten by `change`. */
  rewriteFormulas(change: (formula: string) => string): void {
    for (const cell of this.cells.values()) if (cell.formula !== undefined) cell.formula = change(cell.formula);
  }

  formulas(): { row: number; column: number; formula: string; unresolved: true | undefined }[] {
    const found: ReturnType<MemorySheet['formulas']> = [];
    for (const [key, { formula, unresolved }] of this.cells) {
      if (formula !== undefined) found.push({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, formula, unresolved });
    }
    return found;
  }

  /** A deep copy under another id and name. */
  copy(id: string, name: string): MemorySheet {
    const { cells, bands, ...plain } = this;
    // Looks are never changed where they are, only replaced.
    const own = { cells: new Map([...cells].map(([key, cell]) => [key, { ...cell }])), bands: [...bands] };
    return Object.assign(new MemorySheet(id, name), structuredClone({ ...plain, id, name }), own);
  }

  private within(area: CellArea): [number, MemoryCell][] {
    const found: [number, MemoryCell][] = [];
    for (const entry of this.cells) if (contains(area, Math.floor(entry[0] / MAX_COLUMNS), entry[0] % MAX_COLUMNS)) found.push(entry);
    return found;
  }

  private cell(row: number, column: number): MemoryCell {
    const key = row * MAX_COLUMNS + column;
    const found = this.cells.get(key) ?? { value: null, style: this.untouched(row, column) };
    this.cells.set(key, found);
    return found;
  }

  private untouched(row: number, column: number): CellStyle {
    return this.bands.reduce((style, { area, patch }) => (contains(area, row, column) ? applyPatch(style, patch) : style), PLAIN);
  }
}

const contains = ({ row, column, rows, columns }: CellArea, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

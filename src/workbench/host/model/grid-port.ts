// The port to a grid: what the emulated host asks of Univer in the browser, or of the plain model in a test.
import type { CellArea } from './area';
import type { ConditionState, NameState, NoteState, TableState, ValidationState } from './attachments';
import type { CellContent, CellValue, Entered } from './cell';
import type { CustomFunctions } from './custom-functions';
import type { DocumentExtras } from './document';
import type { CellStyle, StylePatch } from './style';

export type Awaitable<T> = T | Promise<T>;

export interface SheetState {
  id: string;
  name: string;
  hidden: boolean;
  /** `''` for none. */
  tabColor: string;
  gridlines: boolean;
}

export type CellChange = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export type GridEvent =
  | { kind: 'changed'; sheet: string; area: CellArea; change: CellChange; before?: CellValue; after?: CellValue }
  | { kind: 'selected'; sheet: string; area: CellArea }
  | { kind: 'activated' | 'deactivated' | 'added' | 'deleted'; sheet: string }
  | { kind: 'renamed'; sheet: string; before: string; after: string }
  | { kind: 'sorted'; sheet: string; area: CellArea }
  /** What the document keeps beside its cells was changed: settings, charts, protection. */
  | { kind: 'stored' };

export type Axis = 'rows' | 'columns';
export interface SortKey {
  /** Offset of the column within the sorted area. */
  key: number;
  ascending: boolean;
}

export interface SheetsPort {
  fileName(): string;
  sheets(): SheetState[];
  activeSheet(): string;
  /** Adds at the end; the active sheet stays. Answers the new sheet's id. */
  addSheet(name: string): string;
  copySheet(id: string, name: string): string;
  deleteSheet(id: string): void;
  changeSheet(id: string, change: Partial<Omit<SheetState, 'id'>>): void;
  moveSheet(id: string, position: number): void;
  activate(id: string): void;
  selection(): { sheet: string; area: CellArea };
  select(sheet: string, area: CellArea): void;
}

export interface CellsPort {
  contents(sheet: string, area: CellArea): CellContent[][];
  /** What is seen in the cells. */
  texts(sheet: string, area: CellArea): string[][];
  /** `undefined` leaves a cell as it is. */
  write(sheet: string, row: number, column: number, cells: readonly (readonly (Entered | undefined)[])[]): void;
  styles(sheet: string, area: CellArea): CellStyle[][];
  restyle(sheet: string, area: CellArea, patch: StylePatch): void;
  /** Different looks for different cells at once; `undefined` leaves a cell as it is. */
  restyleCells(sheet: string, row: number, column: number, patches: readonly (readonly (StylePatch | undefined)[])[]): void;
  clear(sheet: string, area: CellArea, what: 'contents' | 'formats' | 'all'): void;
  /** The area in use; null for an untouched sheet. */
  used(sheet: string, valuesOnly: boolean): CellArea | null;
  insert(sheet: string, area: CellArea, shift: 'Down' | 'Right'): Awaitable<void>;
  remove(sheet: string, area: CellArea, shift: 'Up' | 'Left'): Awaitable<void>;
  sort(sheet: string, area: CellArea, keys: readonly SortKey[], matchCase: boolean): Awaitable<void>;
  merges(sheet: string): CellArea[];
  merge(sheet: string, area: CellArea): void;
  unmerge(sheet: string, area: CellArea): void;
}

export interface LayoutPort {
  /** In points. */
  size(sheet: string, axis: Axis, index: number): number;
  setSize(sheet: string, axis: Axis, first: number, count: number, points: number): void;
  autofit(sheet: string, axis: Axis, first: number, count: number): void;
  isHidden(sheet: string, axis: Axis, index: number): boolean;
  setHidden(sheet: string, axis: Axis, first: number, count: number, hidden: boolean): void;
  /** How many rows and columns stay on screen. */
  frozen(sheet: string): { rows: number; columns: number };
  freeze(sheet: string, rows: number, columns: number): void;
}

export interface AttachmentsPort {
  tables(): TableState[];
  addTable(table: Omit<TableState, 'id'>): Awaitable<string>;
  changeTable(id: string, change: Partial<Omit<TableState, 'id' | 'sheet'>>): Awaitable<void>;
  removeTable(id: string): Awaitable<void>;
  names(): NameState[];
  /** Adds the name, or replaces the one of the same name and scope. */
  putName(name: NameState): void;
  removeName(name: NameState): void;
  validations(sheet: string): { area: CellArea; validation: ValidationState }[];
  /** Gives all these cells one validation, or none. */
  setValidation(sheet: string, areas: readonly CellArea[], validation: ValidationState | null): void;
  conditions(sheet: string): ConditionState[];
  putCondition(condition: ConditionState): void;
  removeCondition(sheet: string, id: string): void;
  notes(sheet: string): NoteState[];
  setNote(sheet: string, row: number, column: number, text: string | null): void;
}

export interface GridPort extends SheetsPort, CellsPort, LayoutPort, AttachmentsPort {
  /** The add-in's functions, as cells call them. */
  readonly functions: CustomFunctions;
  /** The live data; call `keepExtras` after changing it. */
  extras(): DocumentExtras;
  keepExtras(): void;
  /** Resolves when what was written is calculated. */
  calculated(): Promise<void>;
  /** Works out every formula anew. */
  calculate(): void;
  /** Everything until `endBatch` is one step of undo, or clears the history of undo. */
  beginBatch(): void;
  endBatch(): void;
  /** Nothing that was done so far can be undone any more. */
  forgetUndo(): void;
  /** Carries out steps, each of which needs what the one before has done; people undo them at once. */
  together(steps: readonly (() => Awaitable<void>)[]): void;
  /** The value of a formula as if it stood in the cell; used for custom validation rules. */
  evaluate(sheet: string, row: number, column: number, formula: string): Awaitable<CellValue>;
  listen(listener: (event: GridEvent) => void): () => void;
}

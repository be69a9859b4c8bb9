// What hangs on cells and sheets besides contents and looks: tables, names, validations, conditions, notes.
import type { CellArea } from './area';
import type { Side, SideName } from './style';

export interface TableState {
  id: string;
  name: string;
  sheet: string;
  /** Includes the header row. */
  area: CellArea;
  style: string;
  bandedRows: boolean;
  bandedColumns: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  filterButton: boolean;
}

export interface NameState {
  name: string;
  /** With its leading `=`. */
  formula: string;
  comment: string;
  visible: boolean;
  /** Id of the sheet that the name belongs to; none for names of the workbook. */
  scope?: string;
}

export interface CellComparison {
  formula1: string | number;
  formula2?: string | number;
  operator: string;
}

/** Excel.DataValidationRule: exactly one of them, or none. */
export interface ValidationRule {
  wholeNumber?: CellComparison;
  decimal?: CellComparison;
  date?: CellComparison;
  time?: CellComparison;
  textLength?: CellComparison;
  list?: { source: string; inCellDropDown: boolean };
  custom?: { formula: string };
}

export interface ValidationState {
  rule: ValidationRule;
  ignoreBlanks: boolean;
  prompt: { showPrompt: boolean; title: string; message: string };
  errorAlert: { showAlert: boolean; style: string; title: string; message: string };
}

export const NO_VALIDATION: ValidationState = {
  rule: {},
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
};

export interface ConditionFormat {
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  fill?: string;
  numberFormat?: string;
  borders?: Partial<Record<SideName, Side>>;
}

export interface ConditionState {
  id: string;
  sheet: string;
  areas: CellArea[];
  rule: { kind: 'Custom'; formula: string } | { kind: 'CellValue'; formula1: string; formula2?: string; operator: string };
  format: ConditionFormat;
  stopIfTrue: boolean;
}

export interface NoteState {
  row: number;
  column: number;
  text: string;
}

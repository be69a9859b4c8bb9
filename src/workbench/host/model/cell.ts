// What a cell holds, and what typing something into it gives.

/** An empty cell is `null`; an error value is its text (`#N/A`). */
export type CellValue = string | number | boolean | null;

export interface CellContent {
  value: CellValue;
  /** With its leading `=`, as people type it. */
  formula?: string;
  /** Excel has not recognised the add-in's functions that it calls: #NAME? until the cell is written again. */
  unresolved?: true;
  /** How far its result reaches, where it is more than the cell. */
  spill?: { rows: number; columns: number };
}

export interface Entered extends CellContent {
  /** The number format that Excel gives a general cell when such a thing is typed into it. */
  numberFormat?: string;
}

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA|BLOCKED!|CONNECT!|FIELD!|UNKNOWN!|BUSY!|PYTHON!)$/;

export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && ERROR.test(value);
}

/** Excel.RangeValueType of a value. */
export function valueType(value: CellValue): 'Empty' | 'Error' | 'String' | 'Double' | 'Boolean' {
  if (value === null || value === '') return 'Empty';
  if (isErrorValue(value)) return 'Error';
  return ({ string: 'String', number: 'Double', boolean: 'Boolean' } as const)[typeof value as 'string' | 'number' | 'boolean'];
}

/** A calendar date as Excel's serial number; undefined for a day that does not exist. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return time / 86_400_000 + 25_569;
}

function enteredDate(text: string): number | undefined {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  return match ? dateSerial(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

function enteredText(text: string): Entered {
  const trimmed = text.trim();
  if (trimmed === '') return { value: text };
  if (/^[+-]?(\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) {
    const number = Number(trimmed.replaceAll(',', ''));
    if (Number.isFinite(number)) return { value: number };
  }
  const percent = /^([+-]?\d+(\.\d+)?)%$/.exec(trimmed);
  if (percent) return { value: Number(percent[1]) / 100, numberFormat: percent[2] ? '0.00%' : '0%' };
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  const date = enteredDate(trimmed);
  return date === undefined ? { value: text } : { value: date, numberFormat: 'yyyy/m/d' };
}

/** What a cell with the given number format holds after `input` was typed or assigned. */
export function enter(input: unknown, numberFormat: string): Entered {
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input };
  const text = String(input ?? '');
  if (text === '') return { value: null };
  if (numberFormat === '@') return { value: text };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  return text.startsWith("'") ? { value: text.slice(1) } : enteredText(text);
}

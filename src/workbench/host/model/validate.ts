// Whether a value keeps a validation rule: what Excel decides when somebody types.
import { columnLetters, parseAddress, type CellArea } from './area';
import type { CellComparison, ValidationRule, ValidationState } from './attachments';
import { dateSerial, type CellValue } from './cell';
import type { GridPort } from './grid-port';

interface Place {
  row: number;
  column: number;
}
interface Validated {
  area: CellArea;
  validation: ValidationState;
}

const HOLDS: Record<string, (value: number, one: number, two: number) => boolean> = {
  Between: (value, one, two) => value >= one && value <= two,
  NotBetween: (value, one, two) => value < one || value > two,
  EqualTo: (value, one) => value === one,
  NotEqualTo: (value, one) => value !== one,
  GreaterThan: (value, one) => value > one,
  GreaterThanOrEqualTo: (value, one) => value >= one,
  LessThan: (value, one) => value < one,
  LessThanOrEqualTo: (value, one) => value <= one,
};

/** `rule.area`'s first cell is what relative references of its formulas mean. */
export async function isValid(grid: GridPort, sheet: string, place: Place, rule: Validated, value: CellValue): Promise<boolean> {
  const { rule: what, ignoreBlanks } = rule.validation;
  if (value === null || value === '') return ignoreBlanks;
  const evaluate = async (formula: string): Promise<CellValue> =>
    grid.evaluate(sheet, place.row, place.column, relocate(formula, rule.area, place));
  if (what.list) return (await listWords(grid, sheet, what.list.source, evaluate)).includes(String(value).trim());
  if (what.custom) return Boolean(await evaluate(substitute(what.custom.formula, rule.area, value)));
  const [kind, comparison] = (Object.entries(what) as [keyof ValidationRule, CellComparison][])[0] ?? [];
  if (!kind || !comparison) return true;
  const measured = measure(kind, value);
  if (measured === undefined) return false;
  const operand = async (given: string | number | undefined): Promise<number> => {
    if (typeof given !== 'string') return given ?? 0;
    return given.startsWith('=') ? Number(await evaluate(given)) : literal(given);
  };
  return HOLDS[comparison.operator]!(measured, await operand(comparison.formula1), await operand(comparison.formula2));
}

function measure(kind: keyof ValidationRule, value: CellValue): number | undefined {
  if (kind === 'textLength') return [...String(value)].length;
  if (typeof value !== 'number') return undefined;
  return kind === 'wholeNumber' && !Number.isInteger(value) ? undefined : value;
}

function literal(text: string): number {
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(text) ?? [];
  return year ? (dateSerial(Number(year), Number(month), Number(day)) ?? NaN) : Number(text);
}

/** The words of a drop-down: written out, a range, or a name of one. */
export async function listWords(
  grid: GridPort,
  home: string,
  source: string,
  evaluate?: (formula: string) => Promise<CellValue>,
): Promise<string[]> {
  if (!source.startsWith('=')) return source.split(',').map((word) => word.trim());
  const name = grid.names().find((each) => each.name.toLowerCase() === source.slice(1).trim().toLowerCase());
  const parsed = parseAddress(name?.formula ?? source);
  if (!parsed) return evaluate ? [String(await evaluate(source))] : [];
  const sheet = parsed.sheet === undefined ? home : grid.sheets().find((each) => each.name === parsed.sheet)?.id;
  const cells = sheet === undefined ? [] : grid.contents(sheet, parsed.area).flat();
  return cells.flatMap(({ value }) => (value === null ? [] : [String(value)]));
}

/** The value that is about to stand in the cell, put in place of references to the cell itself. */
function substitute(formula: string, area: CellArea, value: CellValue): string {
  const self = new RegExp(`(?<![\\w$!:])\\$?${columnLetters(area.column)}\\$?${area.row + 1}(?![\\w:(])`, 'gi');
  const written = typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
  return formula.replace(self, () => written);
}

/** Relative references moved from the rule's first cell to the cell in question. */
function relocate(formula: string, { row, column }: CellArea, place: Place): string {
  const shifted = (dollar: string, index: number, by: number): number => (dollar ? index : index + by);
  return formula.replace(
    /"[^"]*"|(\$?)\b([A-Z]{1,3})(\$?)(\d+)\b(?!\()/gi,
    (whole, $column?: string, letters?: string, $row?: string, digits?: string) => {
      const cell = letters && digits ? parseAddress(letters + digits)?.area : undefined;
      if (!cell) return whole as string;
      const [toColumn, toRow] = [shifted($column!, cell.column, place.column - column), shifted($row!, cell.row, place.row - row)];
      return `${$column}${columnLetters(toColumn)}${$row}${toRow + 1}`;
    },
  );
}

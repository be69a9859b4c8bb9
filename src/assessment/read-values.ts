// Reads the raw cells of one indicator into typed values, or says what is wrong with them.
import { isBlank, isError, UNCALCULATED, type Cell } from '../model/cell';
import { typeOf, type Input, type Value } from '../model/inputs';
import { ok, refuse, type Outcome, type Refusal } from '../model/outcome';
import { list } from '../model/text';
import type { Indicator } from '../rubric/tree';

/** What one cell turned out to be: a value (`null` where it was not asked for), a blank, or refused. */
export type CellOutcome = { state: 'value'; value: Value } | { state: 'blank' } | { state: 'refused'; refusal: Refusal };

/** Reads every input of an indicator from its cells, in contract order; absent cells are blank. */
export function readCells(inputs: readonly Input[], cells: readonly Cell[]): CellOutcome[] {
  const readings: CellOutcome[] = [];
  for (const [position, input] of inputs.entries()) {
    readings.push(isAsked(input, readings) ? readCell(input, cells[position] ?? null) : { state: 'value', value: null });
  }
  return readings;
}

/** Reads one cell. */
export function readCell(input: Input, cell: Cell): CellOutcome {
  if (isBlank(cell)) return { state: 'blank' };
  if (isError(cell)) return { state: 'refused', refusal: aboutFormula(input, cell) };
  const read = typeOf(input).read(input, cell);
  return read.ok ? { state: 'value', value: read.value } : { state: 'refused', refusal: read.refusal };
}

/** A formula without a result is neither a blank nor a wrong entry: what is to be done is to have it calculated. */
function aboutFormula(input: Input, cell: string): Refusal {
  const [fault, remedy] =
    cell === UNCALCULATED
      ? ['填的是公式，文件里还没有它算出的结果', '请在 Excel 中打开这个文件，等它算完后保存，再试一次']
      : [`填的是公式，结果出错（${cell}）`, '请改正公式'];
  return {
    code: 'INVALID_VALUE',
    message: `“${input.name}”${fault}。${remedy}，或直接填${typeOf(input).allowed(input)}。`,
    argument: input.name,
  };
}

/** Reads the cells of one indicator into complete values; refuses at the first that is blank or cannot be read. */
export function readValues(indicator: Indicator, cells: readonly Cell[]): Outcome<Value[]> {
  const { inputs } = indicator;
  if (cells.length > inputs.length) return tooMany(indicator.name, inputs, cells.length);
  const values: Value[] = [];
  for (const [position, reading] of readCells(inputs, cells).entries()) {
    const input = inputs[position]!;
    if (reading.state === 'refused') return { ok: false, refusal: reading.refusal };
    if (reading.state === 'blank') {
      return refuse('MISSING_VALUE', `“${indicator.name}”的“${input.name}”还没有填。请填${typeOf(input).allowed(input)}。`, input.name);
    }
    values.push(reading.value);
  }
  return ok(values);
}

/** The refusal of more cells than there are inputs. */
export function tooMany(indicator: string, inputs: readonly Input[], given: number): { ok: false; refusal: Refusal } {
  return refuse(
    'TOO_MANY_VALUES',
    `“${indicator}”要 ${inputs.length} 个值（${list(inputs.map((input) => input.name))}），现给了 ${given} 个。请删去多余的值。`,
  );
}

/** Whether an input is asked for, given what was read before it. */
function isAsked(input: Input, before: readonly CellOutcome[]): boolean {
  if (!input.askedWhen) return true;
  const decisive = before[input.askedWhen.position];
  return decisive?.state !== 'value' || typeof decisive.value !== 'number' || decisive.value > input.askedWhen.exceeds;
}

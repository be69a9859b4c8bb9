// Makes the functions that the add-in associates callable from cells: a cell calls the function in the add-in's window, at once.
import type { FUniver } from '@univerjs/core/facade';
import { areaName, sheetReference } from '../host/model/area';

/** functions.json, the metadata that every add-in with custom functions ships. */
interface Parameter {
  name: string;
  dimensionality?: 'scalar' | 'matrix';
  repeating?: boolean;
}
export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: Parameter[];
}

/** Univer calls a registered function with its executor as `this`, which knows the calling cell. */
interface Caller {
  row: number;
  column: number;
  subUnitId: string;
}

/** The part of the client that holds what CustomFunctions.associate was given. */
interface FunctionsRuntime {
  _association: { mappings: Record<string, ((...args: unknown[]) => unknown) | undefined> };
  Error: new () => Error & { code: string };
}

type Result = string | number | boolean | null | (string | number | boolean | null)[][];

export class CellFunctions {
  /** Whether the add-in's runtime is up; until then its cells are still getting their data. */
  running = false;
  /** `sheet id!B3` → what the last error there said. */
  readonly messages = new Map<string, string>();
  calls = 0;
  /** Whether a cell was told to wait for the add-in. */
  waiting = false;

  constructor(private readonly api: FUniver, private readonly addin: () => Window | null) {}

  /** To be called right after the workbook is made: a formula that is parsed while its function is unknown stays #NAME?. */
  declare(functions: readonly FunctionMetadata[]): void {
    const call = (metadata: FunctionMetadata, caller: Caller, args: unknown[]): Result => this.call(metadata, caller, args);
    for (const metadata of functions) {
      const run = function run(this: Caller, ...args: unknown[]): Result { return call(metadata, this, args); };
      this.api.getFormula().registerFunction(metadata.name, run as Parameters<ReturnType<FUniver['getFormula']>['registerFunction']>[1], metadata.description ?? '');
    }
  }

  /** The runtime is up, again after a reload: what was waiting for it can be calculated. */
  ready(): void {
    this.running = true;
    if (this.waiting) this.api.getFormula().executeCalculation();
    this.waiting = false;
  }

  messageAt(sheet: string, row: number, column: number): string | undefined {
    return this.messages.get(place(sheet, row, column));
  }

  private call(metadata: FunctionMetadata, caller: Caller, args: unknown[]): Result {
    this.calls++;
    const runtime = (this.addin() as (Window & { CustomFunctions?: FunctionsRuntime }) | null)?.CustomFunctions;
    const implementation = runtime?._association.mappings[metadata.id];
    if (!runtime || !implementation) {
      this.waiting ||= !this.running;
      return this.running ? '#NAME?' : '#GETTING_DATA';
    }
    const here = place(caller.subUnitId, caller.row, caller.column);
    this.messages.delete(here);
    try {
      const sheet = this.api.getActiveWorkbook()?.getSheetBySheetId(caller.subUnitId)?.getSheetName() ?? '';
      const address = `${sheetReference(sheet)}!${areaName({ row: caller.row, column: caller.column, rows: 1, columns: 1 })}`;
      const result = implementation(...marshal(metadata.parameters, args), { address, functionName: metadata.id }) as Result;
      return typeof result === 'number' && !Number.isFinite(result) ? '#NUM!' : result;
    } catch (error) {
      const expected = error instanceof runtime.Error ? error : undefined;
      const message = (error as Error).message;
      if (message) this.messages.set(here, message);
      return expected?.code ?? '#VALUE!';
    }
  }
}

const place = (sheet: string, row: number, column: number): string => `${sheet}!${areaName({ row, column, rows: 1, columns: 1 })}`;

/** Univer hands over a matrix for a reference and a plain value for a literal; the add-in expects what its metadata says. */
function marshal(parameters: readonly Parameter[], args: readonly unknown[]): unknown[] {
  return parameters.map((parameter, index) => {
    const convert = parameter.dimensionality === 'matrix' ? toMatrix : toScalar;
    return parameter.repeating ? args.slice(index).map(convert) : convert(args[index]);
  });
}
const blank = (value: unknown): unknown => (value === undefined || value === '' ? null : value);
const toMatrix = (value: unknown): unknown[][] => (Array.isArray(value) ? value.map((row: unknown[]) => row.map(blank)) : [[blank(value)]]);
const toScalar = (value: unknown): unknown => blank(Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value);

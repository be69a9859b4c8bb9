// The custom functions of an add-in as Excel calls them: a cell asks and says #BUSY!, the function is called in a later turn.
import type { ExcelKind } from '../behaviour';
import { isErrorValue, type CellValue } from './cell';
import { FunctionNames } from './function-spelling';
import { marshal, type GivenArgument, type Parameter } from './function-arguments';

/** functions.json, the metadata that every add-in with custom functions ships. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: Parameter[];
  result?: { dimensionality?: 'scalar' | 'matrix' };
  options?: { requiresParameterAddresses?: boolean };
}

/** Where the functions run: the add-in's window, while it is there. */
export interface FunctionRuntime {
  /** What the add-in has associated with an id. */
  implementation(id: string): ((...args: unknown[]) => unknown) | undefined;
  /** The error that the add-in threw to show it in the cell. */
  codeOf(error: unknown): string | undefined;
}

export interface CellPlace {
  /** A sheet's id. */
  sheet: string;
  row: number;
  column: number;
}

export type FunctionResult = CellValue | CellValue[][];

const BUSY = '#BUSY!';
const UNKNOWN = '#NAME?';
const HELD = 5;

/** One call of one cell. */
interface Asked {
  place: CellPlace;
  metadata: FunctionMetadata;
  args: readonly GivenArgument[];
  isDone: boolean;
  result: FunctionResult;
  message?: string;
  /** Which full recalculation it belongs to. */
  generation: number;
  /** In which calculation the cell last asked for it. */
  pass: number;
}

export class CustomFunctions {
  names = new FunctionNames();
  excel: ExcelKind = 'desktop';
  /** How often a function of the add-in was called. */
  calls = 0;
  /** What must be over before functions are called: they never are in the middle of a request or a calculation. */
  readonly holds: (() => boolean)[] = [];
  /** Works out cells whose functions have answered; without places, every cell that calls one. True where a calculation will begin. */
  recalculate: (places?: readonly CellPlace[]) => boolean = () => false;
  /** A place as the add-in is told it. */
  address: (place: CellPlace) => string = () => '';

  private metadata = new Map<string, FunctionMetadata>();
  private runtime: FunctionRuntime | undefined;
  private registered = true;
  private asked = new Map<string, Map<string, Asked>>();
  private queue: Asked[] = [];
  private answered: CellPlace[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private generation = 0;
  private pass = 0;
  /** Promises of the add-in's. */
  private pending = 0;
  /** Whether cells are to be calculated with what was answered. */
  private due = false;

  declare(functions: readonly FunctionMetadata[]): void {
    this.metadata = new Map(functions.map((each) => [each.name, each]));
    this.names = new FunctionNames(functions.map(({ name }) => name));
  }

  get declared(): readonly FunctionMetadata[] {
    return [...this.metadata.values()];
  }

  /** Whether Excel has the add-in's functions registered: what is written meanwhile stays unresolved otherwise. */
  get known(): boolean {
    return this.registered;
  }

  set known(is: boolean) {
    const isBack = is && !this.registered;
    this.registered = is;
    if (isBack) this.due = this.recalculate();
  }

  /** Whether answers are still to come, or to be shown. */
  get waiting(): boolean {
    return this.timer !== undefined || this.pending > 0 || this.due || this.holds.some((held) => held());
  }

  get running(): boolean {
    return this.runtime !== undefined;
  }

  /** The runtime is up: cells of the workbook are worked out at once, whatever the add-in's page is doing. */
  start(runtime: FunctionRuntime): void {
    const isFirst = this.calls === 0 && this.queue.length === 0;
    this.runtime = runtime;
    if (isFirst) this.due = this.recalculate();
    this.soon();
  }

  /** The add-in's page goes away. */
  stop(): void {
    this.runtime = undefined;
  }

  /** A calculation begins. */
  begin(): void {
    this.pass++;
    this.due = false;
  }

  /** Everything is calculated anew: functions are called again, but for those whose cells show an error. */
  renew(): void {
    this.generation++;
  }

  /** The cell was written. */
  forget(place: CellPlace): void {
    this.asked.delete(keyOf(place));
  }

  /** What a cell gets when it asks for a function's result. */
  ask(name: string, place: CellPlace, args: readonly GivenArgument[]): FunctionResult {
    const metadata = this.metadata.get(name);
    if (!metadata || !this.registered) return UNKNOWN;
    const key = JSON.stringify([name, args]);
    if (key.includes(`"${BUSY}"`)) return BUSY; // it waits for what it is given
    const calls = this.asked.get(keyOf(place)) ?? new Map<string, Asked>();
    const before = calls.get(key);
    if (before && (!before.isDone || before.generation === this.generation || shownError(before.result))) {
      before.pass = this.pass;
      return before.result;
    }
    for (const [other, { pass }] of calls) if (pass !== this.pass) calls.delete(other);
    const asked: Asked = { place, metadata, args, isDone: false, result: BUSY, generation: this.generation, pass: this.pass };
    this.asked.set(keyOf(place), calls.set(key, asked));
    this.queue.push(asked);
    this.soon();
    return BUSY;
  }

  /** What the error in a cell says. */
  messageAt(place: CellPlace): string | undefined {
    return [...(this.asked.get(keyOf(place))?.values() ?? [])].find(({ message }) => message)?.message;
  }

  private soon(): void {
    if (this.runtime) this.timer ??= setTimeout(() => this.turn(), 0);
  }

  /** Calls everything that was asked for at once, and has the cells calculated once. */
  private turn(): void {
    if (this.holds.some((held) => held())) {
      this.timer = setTimeout(() => this.turn(), HELD);
      return;
    }
    this.timer = undefined;
    if (!this.runtime) return;
    const [queue, answered] = [this.queue, this.answered];
    [this.queue, this.answered] = [[], []];
    for (const asked of queue) {
      const result = this.isWanted(asked) ? this.call(asked, this.runtime) : undefined;
      if (!isPromise(result)) answered.push(asked.place);
      else {
        this.pending++;
        void result.then(() => {
          this.pending--;
          this.answered.push(asked.place);
          this.soon();
        });
      }
    }
    if (answered.length > 0) this.due = this.recalculate(answered);
  }

  private isWanted(asked: Asked): boolean {
    return [...(this.asked.get(keyOf(asked.place))?.values() ?? [])].includes(asked);
  }

  private call(asked: Asked, runtime: FunctionRuntime): Promise<void> | void {
    const { metadata, args, place } = asked;
    const done = (result: unknown): void => {
      Object.assign(asked, { isDone: true, result: shown(result) });
    };
    const failed = (error: unknown): void => {
      done(runtime.codeOf(error) ?? '#VALUE!');
      const { message } = error as Error;
      if (message) asked.message = message;
    };
    const implementation = runtime.implementation(metadata.id);
    if (!implementation) return done(UNKNOWN);
    this.calls++;
    try {
      const invocation = {
        address: this.address(place),
        functionName: metadata.id,
        ...(isToldAddresses(metadata) && { parameterAddresses: args.map(({ address = null }) => address) }),
      };
      const result = implementation(...marshal(metadata.parameters, args, this.excel), invocation);
      if (!isPromise(result)) return done(result);
      return result.then(done, failed);
    } catch (error) {
      failed(error);
    }
  }
}

/** Excel tells them only to functions that give a table. */
function isToldAddresses({ options, result }: FunctionMetadata): boolean {
  return options?.requiresParameterAddresses === true && result?.dimensionality === 'matrix';
}

const keyOf = ({ sheet, row, column }: CellPlace): string => `${sheet}!${row},${column}`;

/** The add-in's window has a Promise of its own. */
function isPromise(result: unknown): result is Promise<unknown> {
  return typeof (result as Promise<unknown> | null)?.then === 'function';
}

function shownError(result: FunctionResult): boolean {
  return !Array.isArray(result) && isErrorValue(result);
}

/** A table may hold errors as values of their own; one of a single cell is its value. */
function shown(result: unknown): FunctionResult {
  if (Array.isArray(result) && result.length === 1 && [result[0]].flat().length === 1) return shown([result[0]].flat()[0]);
  if (Array.isArray(result)) return result.map((row) => (Array.isArray(row) ? row.map(shown) : [shown(row)])) as CellValue[][];
  if (typeof result === 'object' && result !== null && 'code' in result) return String(result.code);
  if (typeof result === 'number' && !Number.isFinite(result)) return '#NUM!';
  return (result ?? null) as CellValue;
}

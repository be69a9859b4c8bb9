// What Excel's function runtime gives to our functions, as far as they use it, and calls as Excel makes them.
import { functionsMetadata } from '../../src/functions/metadata';

class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

const associated = new Map<string, (...values: unknown[]) => unknown>();

Object.assign(globalThis, {
  CustomFunctions: {
    Error: CustomFunctionError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!' },
    associate: (id: string, call: (...values: unknown[]) => unknown) => associated.set(id, call),
  },
});

interface Metadata {
  id: string;
  parameters: { dimensionality: string; repeating?: boolean }[];
  result: { dimensionality: string };
  options?: { requiresParameterAddresses?: boolean };
}

const metadata = new Map((functionsMetadata('zh') as { functions: Metadata[] }).functions.map((each) => [each.id, each]));

/** An error in a cell, as Excel passes it on and as it is shown. */
export const cellError = (code: string, message = '') => new CustomFunctionError(code, message);

/** Ids that were associated. */
export const associatedIds = () => [...associated.keys()];

/** Calls with what Excel says of the invocation, whatever it is. */
export function callWith(id: string, values: readonly unknown[], invocation: object): unknown {
  try {
    return associated.get(id)!(...values, invocation);
  } catch (error) {
    return showError(error);
  }
}

class Reference {
  constructor(
    readonly address: string | undefined,
    readonly cells: readonly (readonly unknown[])[],
  ) {}
}

/** A reference to cells; blank ones are null. Where there is no address, Excel does not say where the argument comes from. */
export const cellsAt = (address: string | undefined, ...cells: unknown[][]) => new Reference(address, cells);

/** Whether Excel hands over an empty cell as it does on desktops (0 everywhere) or on the web (null for a single value). */
export type Platform = 'desktop' | 'web';

/**
 * Types `=id(arguments)` into a cell: repeating values arrive as rectangles, blank cells as 0, invocation details last. Where an
 * argument comes from is told, if it was asked for, as a flat list; `null` for what stands in the formula itself.
 */
export function enterOn(platform: Platform, id: string, ...given: unknown[]): unknown {
  const { parameters, result, options } = metadata.get(id)!;
  const pass = (value: unknown, dimensionality: string): unknown => {
    if (!(value instanceof Reference))
      return dimensionality === 'matrix' && !Array.isArray(value) && value !== undefined ? [[value]] : value;
    const cells = value.cells.map((row) => row.map((cell) => cell ?? 0));
    if (dimensionality === 'matrix') return cells;
    return platform === 'web' ? (value.cells[0]![0] ?? null) : cells[0]![0];
  };
  const values = parameters.map(({ dimensionality, repeating }, index) =>
    repeating ? given.slice(index).map((each) => pass(each, dimensionality)) : pass(given[index], dimensionality),
  );
  const isSaid = !given.some((each) => each instanceof Reference && each.address === undefined);
  const parameterAddresses = given.map((each) => (each instanceof Reference ? each.address : null));
  const invocation = {
    address: 'Sheet1!A1',
    functionName: id,
    ...(options?.requiresParameterAddresses && isSaid && { parameterAddresses }),
  };
  const shown = (answer: unknown): unknown =>
    result.dimensionality === 'matrix' && Array.isArray(answer) && answer.flat().length === 1 && id !== 'SCORE.BATCH'
      ? (answer as unknown[][])[0]![0]
      : answer;
  try {
    const answer = associated.get(id)!(...values, invocation);
    return answer instanceof Promise ? answer.then(shown, showError) : shown(answer);
  } catch (error) {
    return showError(error);
  }
}

export const enter = (id: string, ...given: unknown[]): unknown => enterOn('desktop', id, ...given);

function showError(error: unknown): { error: string; message: string } {
  if (error instanceof CustomFunctionError) return { error: error.code, message: error.message };
  throw error;
}

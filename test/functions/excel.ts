// What Excel's function runtime gives to our functions, as far as they use it, and calls as Excel makes them.

class CustomFunctionError extends Error {
  constructor(readonly code: string, message = '') {
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

/** An error in a cell, as Excel passes it on and as it is shown. */
export const cellError = (code: string, message = '') => new CustomFunctionError(code, message);

/** Ids that were associated. */
export const associatedIds = () => [...associated.keys()];

/** Types `=id(arguments)` into a cell: repeating values arrive as rectangles, invocation details come last. */
export function enter(id: string, ...given: unknown[]): unknown {
  const repeats = ['SCORE', 'SCORE.EXPLAIN', 'SCORE.CHECK'].includes(id);
  const values = repeats ? [given[0], given[1], given.slice(2).map((each) => (Array.isArray(each) ? each : [[each]]))] : given;
  try {
    return associated.get(id)!(...values, ...(values.includes(undefined) ? [] : [{ address: 'Sheet1!A1' }]));
  } catch (error) {
    if (error instanceof CustomFunctionError) return { error: error.code, message: error.message };
    throw error;
  }
}

// What custom functions are given: the shapes that their metadata asks for, and blanks as Excel hands them over.
import type { ExcelKind } from '../behaviour';

export interface Parameter {
  name: string;
  dimensionality?: 'scalar' | 'matrix';
  repeating?: boolean;
}

/** `args` has a rectangle for a reference, with null for each blank in it, and a plain value for what stands in the formula itself. */
export function marshal(parameters: readonly Parameter[], args: readonly unknown[], excel: ExcelKind): unknown[] {
  return parameters.map((parameter, index) => {
    const convert = (arg: unknown): unknown => (parameter.dimensionality === 'matrix' ? toMatrix(arg) : toScalar(arg, excel));
    return parameter.repeating ? args.slice(index).map(convert) : convert(args[index]);
  });
}

/** A blank in a rectangle is 0 in every Excel. */
function toMatrix(arg: unknown): unknown[][] {
  return Array.isArray(arg) ? arg.map((row: unknown[]) => row.map((value) => value ?? 0)) : [[arg ?? null]];
}

/** A blank cell is 0 on the desktop, null on the web; what was left out is null in both. */
function toScalar(arg: unknown, excel: ExcelKind): unknown {
  if (!Array.isArray(arg)) return arg ?? null;
  return (arg as unknown[][])[0]?.[0] ?? (excel === 'desktop' ? 0 : null);
}

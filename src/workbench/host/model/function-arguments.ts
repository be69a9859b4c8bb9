// What custom functions are given: the shapes that their metadata asks for, and blanks as Excel hands them over.
import type { ExcelKind } from '../behaviour';

export interface Parameter {
  name: string;
  dimensionality?: 'scalar' | 'matrix';
  repeating?: boolean;
}

/** An argument in a formula: a rectangle for a reference, null for each blank in it; a plain value, or null where there is none. */
export interface GivenArgument {
  value: unknown;
  /** Where a reference leads, with its sheet. */
  address?: string;
}

export function marshal(parameters: readonly Parameter[], args: readonly GivenArgument[], excel: ExcelKind): unknown[] {
  return parameters.map((parameter, index) => {
    const convert = (arg: GivenArgument | undefined): unknown =>
      parameter.dimensionality === 'matrix' ? toMatrix(arg?.value) : toScalar(arg?.value, excel);
    return parameter.repeating ? args.slice(index).map(convert) : convert(args[index]);
  });
}

/** A blank in a rectangle is 0 in every Excel. */
function toMatrix(value: unknown): unknown[][] {
  return Array.isArray(value) ? value.map((row: unknown[]) => row.map((cell) => cell ?? 0)) : [[value ?? null]];
}

/** A blank cell is 0 on the desktop, null on the web; what was left out is null in both. */
function toScalar(value: unknown, excel: ExcelKind): unknown {
  if (!Array.isArray(value)) return value ?? null;
  return (value as unknown[][])[0]?.[0] ?? (excel === 'desktop' ? 0 : null);
}

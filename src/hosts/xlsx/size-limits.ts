// How large a workbook file may unpack to: beyond, no program that reads it like this one could take it.

export const MEGABYTE = 1024 * 1024;
export const LARGEST = 1000 * MEGABYTE;
/** A part is read as one text, which cannot be longer. */
export const LARGEST_PART = 500 * MEGABYTE;

export interface Unpacked {
  /** Bytes of all parts together, and of the largest. */
  total: number;
  largest: number;
}

export function unpacked(sizes: readonly number[]): Unpacked {
  return { total: sizes.reduce((sum, size) => sum + size, 0), largest: Math.max(0, ...sizes) };
}

export function isTooLarge({ total, largest }: Unpacked): boolean {
  return total > LARGEST || largest > LARGEST_PART;
}

/** Thrown where a workbook that was to be written could not be read again. */
export class TooLargeFile extends Error {
  constructor(readonly size: Unpacked) {
    super('too large to be read again');
  }
}

// Comparisons in formulas as Excel makes them.
import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

/**
 * Univer remembers what stands in a column and answers further comparisons from that; but there 0 and a blank, and "3"
 * and 3, are one and the same, so that `A2=""` holds for a zero. Without the memory every comparison looks at the cell.
 */
export function compareCells(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}

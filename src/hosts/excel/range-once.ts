// Ranges that are needed for one request only.

/**
 * The same range. `Excel.run` would have Excel keep every range that it is asked for, and let go of all of them at the end, looking for
 * each among all others: with the thousands that sheets are laid on, that alone stops the pane for seconds. To be called before the range
 * is used; after the request it is none any more.
 */
export function untracked(range: Excel.Range): Excel.Range {
  range.untrack();
  return range;
}

/** Cells of a sheet, from 0, for one request. */
export function cellsOnce(
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: { row: number; column: number; rows: number; columns: number },
): Excel.Range {
  return untracked(sheet.getRangeByIndexes(row, column, rows, columns));
}

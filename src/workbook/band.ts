// A title over neighbouring columns.

export interface Band {
  title: string;
  /** First column and number of columns. */
  column: number;
  columns: number;
}

/** No band runs over the columns that begin a page: it is said again on each, and no cell is cut in two. */
export function cutAt<Each extends Band>(bands: readonly Each[], breaks: readonly number[]): Each[] {
  return bands.flatMap((band) => {
    const end = band.column + band.columns;
    const starts = [band.column, ...breaks.filter((column) => column > band.column && column < end)];
    return starts.map((column, index) => ({ ...band, column, columns: (starts[index + 1] ?? end) - column }));
  });
}

/** The columns at which a page may begin: bands in `whole` are not cut, and of those in `divided` no single column is left alone. */
export function pageBorders(
  columns: readonly number[],
  { whole = [], divided }: { whole?: readonly Band[]; divided: readonly Band[] },
): number[] {
  return columns.filter(
    (at) =>
      !whole.some(({ column, columns: count }) => at > column && at < column + count) &&
      !divided.some(({ column, columns: count }) => count > 1 && (at === column + 1 || at === column + count - 1)),
  );
}

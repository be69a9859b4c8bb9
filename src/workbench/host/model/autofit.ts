// How wide a column must be for what stands in it; letters are measured by a rule of thumb.
import { intersect, MAX_ROWS } from './area';
import type { GridPort } from './grid-port';
import type { CellStyle } from './style';

const PADDING = 6;

/** Points that a text takes: Chinese characters are as wide as they are high, others about half. */
function widthOf(text: string, { fontSize, bold, indent }: CellStyle): number {
  const widest = Math.max(
    0,
    ...text.split('\n').map((line) => [...line].reduce((sum, letter) => sum + (/[\u1100-\uffff]/.test(letter) ? 1 : 0.55), 0)),
  );
  return widest * fontSize * (bold ? 1.05 : 1) + indent * 9;
}

/** Points for one column; undefined when nothing in it asks for room. Wrapped cells ask for none. */
function fittingWidth(texts: readonly string[], styles: readonly CellStyle[]): number | undefined {
  const widths = texts.map((text, index) => (text === '' || styles[index]!.wrap ? 0 : widthOf(text, styles[index]!)));
  const most = Math.max(0, ...widths);
  return most > 0 ? Math.round((most + PADDING) * 100) / 100 : undefined;
}

/** Makes columns as wide as what they hold; empty ones and merged cells are left alone, as in Excel. */
export function fitColumns(
  grid: Pick<GridPort, 'used' | 'texts' | 'styles' | 'merges' | 'setSize'>,
  sheet: string,
  first: number,
  count: number,
): void {
  const used = grid.used(sheet, true);
  const within = used && intersect(used, { row: 0, rows: MAX_ROWS, column: first, columns: count });
  if (!within) return;
  const merged = grid.merges(sheet);
  for (let column = within.column; column < within.column + within.columns; column++) {
    const area = { ...within, column, columns: 1 };
    const alone = (row: number): boolean => !merged.some((each) => intersect(each, { row, column, rows: 1, columns: 1 }));
    const texts = grid.texts(sheet, area).map(([text], index) => (alone(within.row + index) ? text! : ''));
    const width = fittingWidth(
      texts,
      grid.styles(sheet, area).map(([style]) => style!),
    );
    if (width !== undefined) grid.setSize(sheet, 'columns', column, 1, width);
  }
}

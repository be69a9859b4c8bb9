// References in a formula when rows, columns or cells are inserted or deleted. In the browser Univer moves them itself.
import { columnLetters, parseAddress, type CellArea } from '../../../src/workbench/host/model/area';
import { shiftArea, type Shift } from '../../../src/workbench/host/model/shift';

const REFERENCE =
  /"[^"]*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_(.!])/giu;

/** A formula after the shift on the sheet called `shifted`; `home` is the sheet that the formula stands on. */
export function shiftFormula(formula: string, home: string, shifted: string, shift: Shift): string {
  return formula.replace(REFERENCE, (whole: string, prefix: string | undefined, cells: string | undefined, offset: number) => {
    if (!cells || /[\p{L}\p{N}_.!']/u.test(formula[offset - 1] ?? '')) return whole;
    const sheet = prefix ? parseAddress(`${prefix}A1`)?.sheet : home;
    const area = parseAddress(cells)?.area;
    if (sheet !== shifted || !area) return whole;
    const moved = shiftArea(area, shift);
    return (prefix ?? '') + (moved ? withAnchors(cells, moved) : '#REF!');
  });
}

/** The address of `area`, with `$` where `original` has it. */
function withAnchors(original: string, area: CellArea): string {
  const corners = original.split(':').map((corner, index) => {
    const [, column$, row$] = /^(\$?)[A-Z]+(\$?)\d+$/i.exec(corner)!;
    const row = index === 0 ? area.row : area.row + area.rows - 1;
    const column = index === 0 ? area.column : area.column + area.columns - 1;
    return `${column$}${columnLetters(column)}${row$}${row + 1}`;
  });
  return corners.join(':');
}

// How the cells of a worksheet are made: their number formats, and whether formulas stand in them.
import type { Area } from '../../workbook/area';
import type { CellTraits } from '../../workbook/host';
import { cellsOfRow, rowsOf, splitSheet, styleOf } from './sheet-part';
import type { Styles } from './styles';

export function readTraits(xml: string, styles: Styles, { row, column, rows, columns }: Area): CellTraits[][] {
  const part = splitSheet(xml);
  const none: CellTraits = { numberFormat: styles.numberFormatOf(0), isFormula: false };
  const traits = Array.from({ length: rows }, () => Array<CellTraits>(columns).fill(none));
  for (const each of rowsOf(part)) {
    const line = traits[each.row - row];
    if (!line) continue;
    for (const cell of cellsOfRow(each, part.prefix)) {
      const across = cell.column - column;
      if (across < 0 || across >= columns) continue;
      line[across] = {
        numberFormat: styles.numberFormatOf(styleOf(cell.attributes)),
        isFormula: cell.content.includes(`<${part.prefix}f`),
      };
    }
  }
  return traits;
}

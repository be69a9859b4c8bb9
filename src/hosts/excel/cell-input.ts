// What Excel is given for a cell, so that a text stays a text and a formula calls the functions of this build.
import { asTyped } from '../../model/score-calls';
import type { Area } from '../../workbook/area';
import type { PlanCell, SheetPlan } from '../../workbook/plan';
import { styles, type Format } from '../../workbook/style';

/** Texts that Excel would turn into a formula, a number, a date, a logical value or an error. */
const CONVERTED =
  /^(['=+\-@#]|\s*[\p{Nd}.,(￥¥$€]|\s*(true|false)\s*$|\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.\-/]*\d)/iu;

/** The value to assign to `range.formulas`; `null` leaves the cell as it is. `asText` tells that the cell's format is text (@). */
export function cellInput(cell: PlanCell, asText = false): string | number | boolean | null {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (typeof cell === 'object') return `=${forThisAddin(cell.formula)}`;
  return !asText && CONVERTED.test(cell.normalize('NFKC')) ? `'${cell}` : cell;
}

/** The development add-in has its functions in a namespace of their own. */
export function forThisAddin(formula: string): string {
  return asTyped(formula, process.env.FUNCTION_PREFIX ?? '');
}

/** Which cells of a plan have the text format; to be asked row by row. */
export function textCells(plan: SheetPlan): (row: number, column: number) => boolean {
  const formats = plan.styles.flatMap(({ area, style }) => {
    const { numberFormat }: Format = styles[style];
    return numberFormat === undefined ? [] : [{ area, asText: numberFormat === '@' }];
  });
  if (!formats.some(({ asText }) => asText)) return () => false;
  let known: number | undefined;
  let texts: boolean[] = [];
  return (row, column) => {
    if (row !== known) texts = textsIn(formats, row);
    known = row;
    return texts[column] ?? false;
  };
}

/** By column; of formats over each other the last one counts. */
function textsIn(formats: readonly { area: Area; asText: boolean }[], row: number): boolean[] {
  const texts: boolean[] = [];
  for (const { area, asText } of formats) {
    if (row < area.row || row >= area.row + area.rows) continue;
    for (let column = area.column; column < area.column + area.columns; column++) texts[column] = asText;
  }
  return texts;
}

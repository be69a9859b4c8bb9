// Reads a formula as a plain Excel formula over cells, which Excel, WPS and LibreOffice work out alike.
import type { Amount } from './amount';
import { write, type Spelling } from './write';
import { isYes } from './yes-cell';

/** Without the leading =; `cells` are references, one for each value. They are entered and valid: a number as a number, the rest (a yes/no
 *  for a share too) as any word that the engine reads, but for truths that `isRead` says stand there as 1 or 0. */
export function excelText(amount: Amount, cells: readonly string[], isRead: (at: number) => boolean = () => false): string {
  const value = (at: number): string => cells[at]!;
  const spelling: Spelling = {
    value,
    share: (at) => `IF(ISNUMBER(${value(at)}),${value(at)},IF(${isYes(value(at))},1,0))`,
    yes: (at) => (isRead(at) ? `${value(at)}=1` : isYes(value(at))),
    word: (at, word) => `TRIM(${value(at)})="${word}"`,
    isNumber: (at) => `ISNUMBER(${value(at)})`,
    rounded: ({ text }) => ({ text: `ROUND(${text},9)`, isSum: false }),
    stepped: { whole: (text) => `ROUNDDOWN(${text},0)`, begun: (text) => `ROUNDUP(${text},0)` },
    signs: { times: '*', over: '/', minus: '-', below: '0-', atLeast: '>=', atMost: '<=' },
  };
  return write(amount, spelling);
}

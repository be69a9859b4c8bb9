// Numbers that people typed or pasted as text (５, " 3 ", 90%), read alike by a plain formula and here.
import type { Cell } from '../../model/cell';
import { exact } from '../../model/points';
import { typeOf, type Input, type Numeral } from '../../model/inputs';
import { NO_WORDS, YES_WORDS } from '../../model/inputs/yes-no';
import { fold, halfWidth } from '../../model/text';
import { isAmong } from './formula-words';


const MOST_DIGITS = 15;
const DIGITS = '0123456789０１２３４５６７８９';
const PLACES = `{${Array.from({ length: MOST_DIGITS }, (_, index) => index + 1).join()}}`;
const ZEROS = '0'.repeat(MOST_DIGITS);

/**
 * What a cell holds, a number as text as the number that it is; other text stays as it is, and what looks blank is "". Digit by
 * digit: VALUE would take 3-5 for a day and 1e3 for a thousand, and programs differ about full-width digits.
 */
export function numberIn(cell: string, numeral: Numeral): string {
  const spaced = `SUBSTITUTE(${cell},"　"," ")`;
  const number = `IF(ISTEXT(${cell}),IFERROR(${parsed(spaced, numeral)},${cell}),${cell})`;
  const read = numeral === 'share' ? `IF(${isAmong(cell, YES_WORDS)},1,IF(${isAmong(cell, NO_WORDS)},0,${number}))` : number;
  return `IF(TRIM(${spaced})="","",${read})`;
}

/** Fails, and IFERROR with it, where a sign is no digit or there are too many of them. */
function parsed(spaced: string, numeral: Numeral): string {
  switch (numeral) {
    case 'whole':
      return whole(`TRIM(${spaced})`);
    case 'decimal':
      return decimal(`TRIM(${spaced})`);
    case 'rate':
      return decimal(withoutPercent(spaced));
    case 'share': {
      const isPercent = `COUNT(FIND({"%","％"},${spaced}))>0`;
      return `ROUND(${decimal(withoutPercent(spaced))}/IF(${isPercent},100,1),IF(${isPercent},9,13))`;
    }
  }
}

function withoutPercent(text: string): string {
  return `TRIM(SUBSTITUTE(SUBSTITUTE(${text},"%",""),"％",""))`;
}

function whole(text: string): string {
  return `SUMPRODUCT(${digits(`RIGHT("${ZEROS}"&${text},${MOST_DIGITS})`)}*10^(${MOST_DIGITS}-${PLACES}))/(LEN(${text})<=${MOST_DIGITS})`;
}

/** The digits without the point, each by its distance from where that was. */
function decimal(text: string): string {
  const point = `MIN(FIND({".","．"},${text}&".．"))`;
  return `ROUND(SUMPRODUCT(${digits(`REPLACE(${text},${point},1,"")&"${ZEROS}"`)}*10^(${point}-1-${PLACES})),13)/ISERROR(FIND(${text},".．"))/(LEN(${text})<=${MOST_DIGITS})`;
}

function digits(text: string): string {
  return `MOD(FIND(MID(${text},${PLACES},1),"${DIGITS}")-1,10)`;
}

const WRITTEN: Readonly<Record<Numeral, RegExp>> = { whole: /^(\d+)$/u, decimal: /^(\d+\.?\d*|\.\d+)$/u, rate: /^(\d+\.?\d*|\.\d+)%?$/u, share: /^(\d+\.?\d*|\.\d+)%?$/u };

/** The same of a cell that is known: what stands in a cell with {@link numberIn}. */
export function numberOf(cell: Cell, numeral: Numeral): Cell {
  const word = numeral === 'share' ? fold(String(cell)) : '';
  if (YES_WORDS.includes(word) || NO_WORDS.includes(word)) return YES_WORDS.includes(word) ? 1 : 0;
  if (typeof cell !== 'string') return cell;
  const text = halfWidth(cell.replace(/^[ 　]+|[ 　]+$/gu, ''));
  const [, written] = WRITTEN[numeral].exec(text) ?? [];
  if (written === undefined || written.length > MOST_DIGITS) return text === '' ? '' : cell;
  return numeral === 'share' && text.endsWith('%') ? exact(Number(written) / 100) : Number(written);
}

/** Whether a cell is text that is read as a number, though not by {@link numberIn}: 1,000, +3, or 3.0 for a count. */
export function isOddNumber(input: Input, cell: Cell): boolean {
  const { numeral } = typeOf(input);
  if (numeral === undefined || typeof cell !== 'string' || typeof numberOf(cell, numeral) !== 'string') return false;
  const read = typeOf(input).read(input, cell);
  return read.ok && typeof read.value === 'number' && Number.isFinite(read.value);
}

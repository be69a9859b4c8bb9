// Numbers as a cell shows them, and those that people typed or pasted as text (５, " 3 ", 90%), read alike by a plain formula and here.
import { textOf, type Cell } from '../../model/cell';
import { exact } from '../../model/points';
import { typeOf, type Input, type Numeral } from '../../model/inputs';
import { NO_WORDS, YES_WORDS } from '../../model/inputs/yes-no';
import { asShown } from '../../model/shown';
import { halfWidth } from '../../model/text';
import { holdsWordOf, isWordOf, spaced, trimmed, trimmedText } from '../../formula/words-cell';

const MOST_DIGITS = 15;
const DIGITS = '0123456789０１２３４５６７８９';
const PLACES = `{${Array.from({ length: MOST_DIGITS }, (_, index) => index + 1).join()}}`;
const ZEROS = '0'.repeat(MOST_DIGITS);

/** How a cell is read for formulas: as a number of some kind, or as a yes (1) or no (0). */
export type CellReading = Numeral | 'truth';

/** What a cell reads as that says neither yes nor no. */
const NEITHER = '?';

/** As many yes/no cells as a plain formula reads by itself: each takes some 350 of the 8,192 characters that a formula may have. */
const READ_BY_ITSELF = 12;

/** How an input is read before the points are worked out from it; undefined where the formula of the points reads the cell. */
export function readingOf({ inputs }: { inputs: readonly Input[] }, input: Input): CellReading | undefined {
  const isMany = input.type === 'yes-no' && inputs.filter(({ type }) => type === 'yes-no').length > READ_BY_ITSELF;
  return isMany ? 'truth' : typeOf(input).numeral;
}

/**
 * What a cell holds: a number at the digits that it shows, a number as text as the number that it is; other text, and a truth where a
 * number is asked for, as text without blanks around it, and what looks blank is "". Digit by digit: VALUE would take 3-5 for a day and 1e3
 * for a thousand, and programs differ about full-width digits.
 */
export function numberIn(cell: string, reading: CellReading): string {
  const text = trimmed(cell);
  const truth = (otherwise: string): string => `IF(${isWordOf(cell, YES_WORDS)},1,IF(${isWordOf(cell, NO_WORDS)},0,${otherwise}))`;
  if (reading === 'truth') return truth(`IF(${text}="","","${NEITHER}")`);
  const number = `IFERROR(${parsed(cell, reading)},${text})`;
  // Numbers are by far the most. LibreOffice takes a truth for a number.
  if (reading !== 'share') return `IF(ISTEXT(${cell})+ISLOGICAL(${cell}),${number},IF(${cell}="","",${shown(cell)}))`;
  return `IF(ISNUMBER(${cell}),${shown(cell)},${truth(number)})`;
}

/** A number at the digits that its cell shows, as {@link asShown} has it: programs disagree where one is compared that has more. */
function shown(cell: string): string {
  return `ROUND(${cell},MAX(0,16-LEN(INT(ABS(${cell}*10)))))`;
}

/** Fails, and IFERROR with it, where a sign is no digit, there are too many of them, or none. */
function parsed(cell: string, numeral: Numeral): string {
  switch (numeral) {
    case 'whole':
      return whole(trimmed(cell));
    case 'decimal':
      return decimal(trimmed(cell));
    case 'signed':
      return signed(cell, decimal);
    case 'rate':
      return percent(cell);
    case 'signed-rate':
      return signed(cell, percent);
    case 'share': {
      const isPercent = `COUNT(FIND({"%","％"},${cell}))>0`;
      return `ROUND(${percent(cell)}/IF(${isPercent},100,1),IF(${isPercent},9,13))`;
    }
  }
}

/** A percent sign may be the last sign; it fails where one stands before. */
function percent(cell: string): string {
  return `${decimal(`TRIM(${withoutPercent(spaced(cell))})`)}/(LEN(${cell})-LEN(${withoutPercent(cell)})<=COUNT(FIND({"%","％"},RIGHT(${trimmed(cell)}))))`;
}

/** A minus sign may stand first. */
function signed(cell: string, size: (text: string) => string): string {
  const text = trimmed(cell);
  const isNegative = `(COUNT(FIND({"-","－","−"},LEFT(${text})))>0)`;
  return `(1-2*${isNegative})*${size(`MID(${text},1+${isNegative},99)`)}`;
}

function withoutPercent(text: string): string {
  return `SUBSTITUTE(SUBSTITUTE(${text},"%",""),"％","")`;
}

function whole(text: string): string {
  return `SUMPRODUCT(${digits(`RIGHT("${ZEROS}"&${text},${MOST_DIGITS})`)}*10^(${MOST_DIGITS}-${PLACES}))/${isProperLength(text)}`;
}

/** The digits without the point, each by its distance from where that was. */
function decimal(text: string): string {
  const point = `MIN(FIND({".","．"},${text}&".．"))`;
  return `ROUND(SUMPRODUCT(${digits(`REPLACE(${text},${point},1,"")&"${ZEROS}"`)}*10^(${point}-1-${PLACES})),13)/ISERROR(FIND(${text},".．"))/${isProperLength(text)}`;
}

/** From 1 to 15 signs: less than 8 away from 8. */
function isProperLength(text: string): string {
  const middle = (MOST_DIGITS + 1) / 2;
  return `(ABS(LEN(${text})-${middle})<${middle})`;
}

function digits(text: string): string {
  return `MOD(FIND(MID(${text},${PLACES},1),"${DIGITS}")-1,10)`;
}

const WRITTEN: Readonly<Record<Numeral, RegExp>> = {
  whole: /^(\d+)$/u,
  decimal: /^(\d+\.?\d*|\.\d+)$/u,
  signed: /^[-−]?(\d+\.?\d*|\.\d+)$/u,
  rate: /^(\d+\.?\d*|\.\d+) *%?$/u,
  'signed-rate': /^[-−]?(\d+\.?\d*|\.\d+) *%?$/u,
  share: /^(\d+\.?\d*|\.\d+) *%?$/u,
};

/** The same of a cell that is known: what stands in a cell with {@link numberIn}. */
export function numberOf(cell: Cell, reading: CellReading): Cell {
  if (reading === 'share' || reading === 'truth') {
    if (holdsWordOf(cell, YES_WORDS)) return 1;
    if (holdsWordOf(cell, NO_WORDS)) return 0;
  }
  if (reading === 'truth') return trimmedText(textOf(cell)) === '' ? '' : NEITHER;
  if (typeof cell === 'number') return asShown(cell);
  if (typeof cell === 'boolean') return textOf(cell).toUpperCase();
  if (cell === null) return cell;
  const plain = trimmedText(cell);
  const text = halfWidth(plain);
  const [, written] = WRITTEN[reading].exec(text) ?? [];
  if (written === undefined || written.length > MOST_DIGITS) return plain;
  if (reading === 'share' && text.endsWith('%')) return exact(Number(written) / 100);
  return Number(written) * (/^[-−]/u.test(text) ? -1 : 1) + 0;
}

/** Whether a cell is text that the engine reads and formulas do not: 1,000, +3, 3.0 for a count, ① for yes, a tab behind the number. */
export function isOddText(input: Input, cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  const type = typeOf(input);
  const read = type.read(input, cell);
  if (!read.ok) return false;
  if (type.numeral !== undefined) {
    const found = numberOf(cell, type.numeral);
    return typeof found === 'string' && found !== type.write(input, read.value);
  }
  if (type.spellings !== undefined) return !holdsWordOf(cell, type.spellings);
  return input.type === 'choice' && cell !== read.value;
}

// What people might put into an input's cell: values at the bounds of its rule, every spelling, blanks, and what cannot be read.
import type { Cell } from '../../src/model/cell';
import { typeOf, type Input } from '../../src/model/inputs';
import { NO_WORDS, YES_WORDS } from '../../src/model/inputs/yes-no';
import type { Random } from '../../src/model/random';
import { comparedInputs, type Indicator } from '../../src/rubric/tree';

const BLANK = 0.06;
const BAD = 0.04;
/** Numbers as text, as they come out of other programs. */
const AS_TEXT = 0.12;
/** What is no valid number matters most where all units are compared with the best. */
const BAD_WHERE_COMPARED = 0.3;
/** Full width, and with the blanks of keyboards and web pages around. */
const SPELLINGS: readonly Cell[] = [
  ...YES_WORDS,
  ...NO_WORDS,
  true,
  false,
  1,
  0,
  'TRUE',
  'False',
  ' 是 ',
  '否 ',
  '是\u3000',
  '\u3000否',
  '\u00a0有',
  '１',
  '０',
  'ＴＲＵＥ',
  'ｆａｌｓｅ',
];
/** Looks blank, or is. */
export const BLANKS: readonly Cell[] = [null, null, '', ' ', '\u3000', '\u00a0', ' \u3000\u00a0'];
/** No answer, though some of them stand for any text where formulas look for a word. */
const NO_ANSWERS: readonly Cell[] = [
  '是是',
  '?',
  '？',
  '*',
  '~',
  '是*',
  '?*',
  '是否',
  'Y',
  'yes',
  '无此项',
  '是  有',
  2,
  -1,
  0.5,
  1e-17,
  '@',
  '0.0',
  '#',
];

export function pick<T>(random: Random, all: readonly T[]): T {
  return all[random.whole(0, all.length - 1)]!;
}

/** A number as a calculation leaves it, off where no cell shows it, and one that is less for everybody. What lies between is left out:
 *  LibreOffice takes numbers for equal that differ by less than 2^-48 of them, 89.9999999999998 and 90 for instance. */
function calculated(number: number): number[] {
  const last = Math.max(Math.abs(number), 1) * 2.2e-16;
  return [number - last, number + last, number - 1e-9];
}

/** The cells of an indicator's entered inputs, in their order. */
export function randomCells(indicator: Indicator, inputs: readonly Input[], random: Random): Cell[] {
  const best = indicator.kind.witness(indicator.rule, indicator.weight);
  const isBest = random.happens(0.2);
  const isCompared = (input: Input): boolean => comparedInputs(indicator).includes(input);
  return inputs.map((input) => {
    if (random.happens(BLANK)) return pick(random, BLANKS);
    if (random.happens(isCompared(input) ? BAD_WHERE_COMPARED : BAD)) return pick(random, badCells(input));
    const witness = typeOf(input).write(input, best[indicator.inputs.indexOf(input)] ?? null);
    const cell = isBest && witness !== null ? witness : pick(random, goodCells(input, indicator, witness));
    return random.happens(AS_TEXT) ? asText(input, cell, random) : cell;
  });
}

/** The same number in a cell of text: full width, with blanks around it, with a percent sign; a word with blanks around it. */
function asText(input: Input, cell: Cell, random: Random): Cell {
  const { numeral } = typeOf(input);
  if (typeof cell === 'string' && numeral !== undefined) return pick(random, [` ${cell}`, `${cell}\u3000`, `\u00a0${cell} `]);
  if (numeral === undefined || typeof cell !== 'number' || String(cell).length > 15 || /e/u.test(String(cell))) return cell;
  const plain = String(cell);
  const wide = plain.replace(/[0-9.]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const percent =
    numeral === 'rate' || numeral === 'signed-rate'
      ? [`${plain}%`, `${wide}％`, ` ${plain} % `]
      : numeral === 'share'
        ? ['50%', '７０％', '33.3%', '50 %', '\u00a0１００\u3000％']
        : [];
  return pick(random, [
    plain,
    wide,
    ` ${plain} `,
    `\u3000${wide}`,
    `\u00a0${plain}\u00a0`,
    ...(cell < 0 ? [plain.replace('-', '−')] : [`0${plain}`]),
    ...percent,
  ]);
}

/** A whole number, and the same as a calculation leaves it. */
function asCounted(number: number): number[] {
  return [number, number === 0 ? 0 : number * (1 + 2.2e-16)];
}

/** Around every number that the rule knows, and around what reaches the most. */
function goodCells(input: Input, { kind, rule, weight: stated }: Indicator, witness: Cell): Cell[] {
  const weight = stated ?? 0;
  const known = [...kind.numbers(rule, stated), weight, input.outOf ?? 0, input.limit ?? 0, typeof witness === 'number' ? witness : 0];
  const around = [0, 1, 2, 3, ...known.flatMap((number) => [number - 1, number, number + 1])];
  switch (input.type) {
    case 'count':
      return [...around, 1000]
        .filter((number) => Number.isInteger(number) && number >= 0 && number <= (input.limit ?? 1000))
        .flatMap(asCounted);
    case 'quantity':
      return [...around, ...around.flatMap((number) => [number + 0.5, ...calculated(number)]), 1000, 0.1 + 0.2].filter(
        (number) => number >= 0,
      );
    case 'signed':
    case 'signed-rate':
      return [...around, ...around.flatMap((number) => [number + 0.5, -number - 0.25]), 1000];
    case 'rank':
      return [
        ...around.filter((number) => Number.isInteger(number) && number >= 1).flatMap(asCounted),
        999,
        ...(input.unranked ? [input.unranked] : []),
      ];
    case 'days':
      return [...around.filter((number) => Number.isInteger(number) && number >= 0), ...(input.never ? [input.never] : [])];
    case 'rate':
      return [
        ...around,
        ...known.flatMap((number) => [number - 0.1, number + 0.1, ...calculated(number)]),
        99.99,
        100,
        33.3,
        89.999999999999986,
      ].filter((number) => number >= 0 && number <= 100);
    case 'share':
      return [...SPELLINGS, 0, 1, 0.5, 0.3, 0.01, 1 / 3, 0.999, 0.1 + 0.2, 1.0000000000000002, 0.9999999999999999, 0.999999999999999];
    case 'mark':
      return [0, weight, weight / 2, weight / 3, Math.max(0, weight - 0.1), 0.5, 0.001, 0.1 + 0.2, weight + weight * 1e-16].filter(
        (number) => number <= (input.max ?? weight),
      );
    case 'yes-no':
      return [...SPELLINGS];
    case 'choice':
      return [...(input.choices ?? [])];
    case 'date':
      return [45_000];
    case 'text':
      return ['示例'];
  }
}

/** Refused as a number, an answer and a choice alike. */
const WORDS: readonly Cell[] = [
  '很好',
  '3条',
  '三',
  '不适用',
  '未抽中',
  ' 不适用 ',
  '未抽中\u3000',
  '是是',
  '3-5',
  '2023-1-5',
  '2023年1月5日',
  '1e3',
  '１.５.２',
  '.',
  '-3',
  '3/4',
  '0:00',
  '9%0',
  '%9',
  '9%%',
  '%',
  '1 000',
  '1，0,0',
  '（3）',
  '3、',
  '约3',
  '?',
  '*',
  '~',
  '-',
  '/',
  '—',
  '第3',
  '4310021990010112345',
];

/** Refused by every type, or by this one. */
function badCells(input: Input): Cell[] {
  const numbers: Cell[] =
    input.type === 'choice'
      ? [7]
      : [
          -1,
          input.type === 'mark'
            ? (input.max ?? 0) + 0.5
            : input.type === 'rate'
              ? 100.5
              : input.type === 'count' && input.limit
                ? input.limit + 1
                : 1.5,
          99.5,
          ...(input.type === 'count' || input.type === 'rank' || input.type === 'days' ? [2.25, '1.5', '-1'] : []),
        ];
  // TRUE in a cell for numbers has a test of its own: LibreOffice forgets that it is a truth where another one stands beside it.
  const truth: readonly Cell[] = input.type === 'yes-no' ? NO_ANSWERS : input.type === 'share' ? ['?', '*', '是*', 2] : ['是'];
  const huge: Cell[] = input.type === 'choice' ? [] : [1e16, 430_100_199_001_011_000, 1e20, -1e15];
  return [...WORDS, ...numbers, ...huge, ...truth];
}

/** Whether a cell is surely refused by some type, though another may take it. */
export function isBad(cell: Cell): boolean {
  return new Set<Cell>([...WORDS, ...NO_ANSWERS, 1.5, -1, '1.5', '-1', 99.5, 2.25, 1e16, 430_100_199_001_011_000, 1e20, -1e15]).has(cell);
}

/** An answer to a yes/no question of the roster. */
export function randomAnswer(random: Random): Cell {
  if (random.happens(BLANK)) return pick(random, BLANKS);
  if (random.happens(BAD)) return pick(random, ['也许', ...NO_ANSWERS]);
  return random.happens(0.7) ? pick<Cell>(random, ['是', '有', '√', true, 1, ' 是 ', '是\u3000', '１']) : pick(random, SPELLINGS);
}

/** What stands in the cell of a veto clause that was found true, or was not. */
export function randomFinding(isFound: boolean, random: Random): Cell {
  if (isFound) return pick<Cell>(random, ['是', '有', '√', 'true', '1', ' 是 ', '是\u3000', '１', 'ＴＲＵＥ', 1]);
  return random.happens(0.9) ? null : pick(random, [...BLANKS, ...NO_WORDS, ...NO_ANSWERS]);
}

// What is compared of a clause: its words without their looks, its numbers, and how much two clauses have in common.
import { HAN_NUMERAL, hanNumber } from '../../model/han-number';
import { fold } from '../../model/text';

/** What a numeral in Han characters counts: in 一线 and 统一 it is part of a word. */
const COUNTED = '[条个次项件名分处篇期年月周天日倍档家类份种起例人户场批步点]';
const NUMBERS = new RegExp(
  `\\d+(?:\\.\\d+)?%?|(?<=百分之)${HAN_NUMERAL}+|(?!百分[点之])${HAN_NUMERAL}+(?=${COUNTED})(?<!百(?=分[点之]))|半(?=[年月天日])`,
  'gu',
);

/** The same for clauses that differ in white space, width of signs, list numbers and their closing mark alone. */
export function plainClause(clause: string): string {
  return fold(withoutListNumbers(clause)).replace(/[。.;；]$/u, '');
}

/** In the order of the clause; a percentage counts as the number that stands before its sign. */
export function numbersStated(clause: string): number[] {
  return [...plainClause(clause).matchAll(NUMBERS)].map(([numeral]) => valueOf(numeral));
}

function valueOf(numeral: string): number {
  if (/^\d/u.test(numeral)) return Number(numeral.replace('%', ''));
  return numeral === '半' ? 0.5 : hanNumber(numeral);
}

/** `1.`, `（2）` and `③` at the head of a line or after a mark. */
function withoutListNumbers(clause: string): string {
  return clause.replace(/(^|[\s。；;，,:：])(?:\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])/gu, '$1');
}

/** Those of one that the other lacks, as often as it lacks them. */
export function numbersLacking(own: readonly number[], other: readonly number[]): number[] {
  const left = [...other];
  return own.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Pairs of neighbouring signs, numbers all alike: what makes two texts akin. */
export function signPairs(text: string): ReadonlyMap<string, number> {
  const words = plainClause(text)
    .replace(NUMBERS, '#')
    .replace(/[，,；;。:：、()（）]/gu, '');
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = words.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

export const sizeOf = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, count) => sum + count, 0);

/** From 0, nothing in common, to 1. */
export function likeness(one: string, other: string): number {
  const [own, its] = [signPairs(one), signPairs(other)];
  const shared = [...own].reduce((sum, [pair, count]) => sum + Math.min(count, its.get(pair) ?? 0), 0);
  return shared === 0 ? 0 : (2 * shared) / (sizeOf(own) + sizeOf(its));
}

/** Alike enough to be the same in other words. */
export const AKIN = 0.6;

export const areAkin = (one: string, other: string): boolean => likeness(one, other) >= AKIN;

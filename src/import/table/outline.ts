// The headings that stand over the rows that are read next: 一、…（40分）, then （一）…, each until another of its kind.
import type { Role } from '../draft';
import { numberingOf, nameOf, squeezed } from './plain';
import { roleOfWeighted } from './roles';
import { partWeight } from './weight-words';

export interface Heading {
  name: string;
  weight: number | null;
  role: Role | undefined;
  depth: number;
  /** Whether it stands in a table, and goes with it. */
  isOfTable: boolean;
}

/** How deep a number stands: 第一部分, 一、, （一）, 1., （1）, ①. */
export function depthOfNumber(number: string): number {
  const plain = squeezed(number);
  if (/^第.+(?:部分|章)/u.test(plain)) return 0;
  if (/^[一二三四五六七八九十]+[、.]?$/u.test(plain) || /^第/u.test(plain)) return 1;
  if (/^[(][一二三四五六七八九十]+[)]/u.test(plain)) return 2;
  if (/^\d+\.\d+/u.test(plain)) return 2 + plain.split('.').filter((part) => part !== '').length / 2;
  if (/^\d/u.test(plain)) return 3;
  if (/^[(]\d/u.test(plain)) return 4;
  return plain === '' ? Infinity : 5;
}

export function headingOf(text: string, isOfTable: boolean, number = numberingOf(text), weight: number | null = null): Heading {
  const named = partWeight(nameOf(text), false);
  const depth = depthOfNumber(number);
  return {
    name: named.name.replace(/[:：。]$/u, ''),
    weight: weight ?? named.weight,
    role: roleOfWeighted(text, weight ?? named.weight),
    depth: depth === Infinity ? 1 : depth,
    isOfTable,
  };
}

export class Outline {
  #open: Heading[] = [];

  get headings(): readonly Heading[] {
    return this.#open;
  }

  enter(heading: Heading): void {
    this.#open = [...this.#open.filter(({ depth }) => depth < heading.depth), heading];
  }

  /** Lines come between tables: what they headed before is over. */
  leaveList(): void {
    this.#open = this.#open.filter(({ isOfTable }) => isOfTable);
  }

  /** A table ends. */
  leaveTable(): void {
    this.#open = this.#open.filter(({ isOfTable }) => !isOfTable);
  }
}

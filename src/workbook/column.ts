// What all our tables have in common: columns with a stable id and a header that people may change by mistake.
import { fold } from '../model/text';

export interface Column {
  /** Stable, unique in its table: `高校/信息公开#1`. It stands in the hidden row above the header. */
  id: string;
  /** What people see; unique in its table, without line breaks. */
  header: string;
}

/** A header still to be made unique: its plain name, and longer names for when that is taken. */
export interface HeaderWish {
  name: string;
  longer: readonly string[];
}

/** One header for each wish: the plain name where only one column wants it, else the first longer one that is free. */
export function uniqueHeaders(wishes: readonly HeaderWish[]): string[] {
  const wanted = new Map<string, number>();
  for (const { name } of wishes) wanted.set(fold(name), (wanted.get(fold(name)) ?? 0) + 1);
  const taken = new Set<string>();
  return wishes.map(({ name, longer }) => {
    const choices = wanted.get(fold(name)) === 1 ? [name, ...longer] : longer;
    const header = oneLine(choices.find((choice) => !taken.has(fold(choice))) ?? numbered(name, taken));
    taken.add(fold(header));
    return header;
  });
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(fold(`${name}${number}`))) number++;
  return `${name}${number}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

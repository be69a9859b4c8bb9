// A fingerprint of the data behind a notice, to tell later whether the data has changed since.
import type { ReportSource } from '../source';
import type { Figures } from './fill';
import type { Honoured } from './honours';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** 16 hexadecimal digits: FNV-1a over who was assessed with which total and outcome, the findings, every figure, and the honoured persons.
 *  */
export function fingerprintOf(
  { scoreboard, year }: ReportSource,
  figures: Figures,
  honoured: readonly Pick<Honoured, 'persons'>[],
): string {
  const units = scoreboard.units.map(({ name, category, total, status, grade }) => [name, category, total, status, grade]);
  const findings = scoreboard.problems.map(({ heading, findings }) => [heading, findings.map(({ text, units }) => [text, units])]);
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(
    JSON.stringify([year, units, scoreboard.honours, findings, [...figures], honoured.flatMap(({ persons }) => persons)]),
  )) {
    hash = ((hash ^ BigInt(byte)) * PRIME) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}

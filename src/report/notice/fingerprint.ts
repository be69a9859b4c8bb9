// A fingerprint of the data behind a notice, to tell later whether the data has changed since.
import { hashOf } from '../../model/hash';
import type { ReportSource } from '../source';
import type { Figures } from './fill';
import type { Honoured } from './honours';

/** Over who was assessed with which total and outcome, the findings, every figure, and the honoured persons. */
export function fingerprintOf(
  { scoreboard, year }: ReportSource,
  figures: Figures,
  honoured: readonly Pick<Honoured, 'persons'>[],
): string {
  const units = scoreboard.units.map(({ name, category, total, status, grade }) => [name, category, total, status, grade]);
  const findings = scoreboard.problems.map(({ heading, findings }) => [heading, findings.map(({ text, units }) => [text, units])]);
  return hashOf(JSON.stringify([year, units, scoreboard.honours, findings, [...figures], honoured.flatMap(({ persons }) => persons)]));
}

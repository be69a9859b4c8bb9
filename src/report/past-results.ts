// The results of an earlier year as text, so that a workbook can keep them: what is compared, and no more.
import type { LastYear, PastResult } from './year-on-year';

/** By their numbers in texts that are kept: more may be added at the end. */
export const keptStatuses: readonly PastResult['status'][] = ['assessed', 'vetoed', 'not-assessed', 'incomplete'];

export function writePast({ year, scoreboard: { scheme, rubricVersion, units } }: LastYear): string {
  return JSON.stringify([
    year,
    scheme,
    rubricVersion,
    units.map(({ name, category, total, rank, status }) => [name, category, total, rank, keptStatuses.indexOf(status)]),
  ]);
}

/** Undefined for a text that is none of these. */
export function readPast(text: unknown): LastYear | undefined {
  try {
    const [year, scheme, rubricVersion, rows] = JSON.parse(String(text)) as [
      number,
      string,
      string,
      [string, string, number, number | null, number][],
    ];
    const units = rows.map(
      ([name, category, total, rank, status]): PastResult => ({ name, category, total, rank, status: keptStatuses[status]! }),
    );
    const isWhole =
      Number.isInteger(year) &&
      [scheme, rubricVersion].every((each) => typeof each === 'string') &&
      units.every(
        ({ name, category, total, rank, status }) =>
          [name, category].every((each) => typeof each === 'string') &&
          typeof total === 'number' &&
          (rank === null || typeof rank === 'number') &&
          status !== undefined,
      );
    return isWhole ? { year, scoreboard: { scheme, rubricVersion, units } } : undefined;
  } catch {
    return undefined;
  }
}

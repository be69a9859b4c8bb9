// The results of the other schemes of an overall total as text, so that a workbook can keep them.
import type { MemberResults } from '../scoring/overall';
import { keptStatuses } from './past-results';

type KeptUnit = [name: string, category: string, total: number, status: number];
type KeptMember = [scheme: string, year: number, fullMarks: number | null, file: string, day: string, units: KeptUnit[]];

/** The results of a scheme and the file that they were read from. */
export type ChosenMember = Required<MemberResults>;

export function writeMembers(members: readonly ChosenMember[]): string {
  return JSON.stringify(
    members.map(
      ({ scheme, year, fullMarks, from: { file, day }, units }): KeptMember => [
        scheme,
        year,
        fullMarks,
        file,
        day,
        units.map(({ name, category, total, status }) => [name, category, total, keptStatuses.indexOf(status)]),
      ],
    ),
  );
}

/** Undefined for a text that is none of these. */
export function readKeptMembers(text: unknown): ChosenMember[] | undefined {
  try {
    const members = (JSON.parse(String(text)) as KeptMember[]).map(
      ([scheme, year, fullMarks, file, day, units]): ChosenMember => ({
        scheme,
        year,
        fullMarks,
        from: { file, day },
        units: units.map(([name, category, total, status]) => ({ name, category, total, status: keptStatuses[status]! })),
      }),
    );
    return members.every(isWhole) ? members : undefined;
  } catch {
    return undefined;
  }
}

function isWhole({ scheme, year, fullMarks, from: { file, day }, units }: ChosenMember): boolean {
  return (
    [scheme, file, day].every((each) => typeof each === 'string') &&
    Number.isInteger(year) &&
    (fullMarks === null || typeof fullMarks === 'number') &&
    units.every(
      ({ name, category, total, status }) =>
        typeof name === 'string' && typeof category === 'string' && typeof total === 'number' && status !== undefined,
    )
  );
}

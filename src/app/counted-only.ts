// What counts of what is entered, where the rubric counts only what the reviewers have confirmed.
import type { AssessmentInput, UnitInput } from '../assessment/assessment';

/** An indicator of a unit, as a set of what does not count knows it. */
export const entryMark = ({ category, name }: Pick<UnitInput, 'category' | 'name'>, indicator: string): string =>
  JSON.stringify([category, name, indicator]);

/** As if it had not been entered. */
export function countedOnly(input: AssessmentInput, unconfirmed: ReadonlySet<string>): AssessmentInput {
  return {
    ...input,
    units: input.units.map((unit) => {
      const counted = (entries: UnitInput['entries']): UnitInput['entries'] =>
        Object.fromEntries(Object.entries(entries).filter(([indicator]) => !unconfirmed.has(entryMark(unit, indicator))));
      const tracks =
        unit.tracks &&
        Object.fromEntries(Object.entries(unit.tracks).map(([track, { entries }]) => [track, { entries: counted(entries) }]));
      return { ...unit, entries: counted(unit.entries), ...(tracks && { tracks }) };
    }),
  };
}

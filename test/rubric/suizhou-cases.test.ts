// Whole Suizhou assessments, worked out by hand, from the JSON that `evaluate` reads to its scoreboard.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/assessment/assess';
import type { UnitInput } from '../../src/assessment/assessment';
import { parseAssessment } from '../../src/assessment/parse';
import type { Cell } from '../../src/model/cell';
import { typeOf } from '../../src/model/inputs';
import { findCategory, findIndicator } from '../../src/rubric/find';
import { type Scheme } from '../../src/rubric/tree';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { UnitResult } from '../../src/scoring/scoreboard';
import { bundled } from '../cases/units';

/** A case as its file has it. What a unit does not state is filled in: `most` with values that reach the most, `least`
 *  with marks of 0; what stands in `blank` (and in `undrawn`, for all units) is left blank. */
interface Case {
  title: string;
  scheme: string;
  readings?: Record<string, string>;
  draws?: unknown[];
  honours?: unknown[];
  undrawn?: string[];
  units: (UnitInput & { why: string; rest: 'most' | 'least'; blank?: string[]; expected: Partial<UnitResult> })[];
  expected: { honours?: [name: string, category: string, units: string[]][]; issues: string[] };
}

const folder = join(__dirname, '../cases/suizhou-2023');
const cases = readdirSync(folder)
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case);

/** A unit as `evaluate` is given it: without what is written for people. */
function filled(
  { why: _, rest, blank = [], expected: __, ...unit }: Case['units'][number],
  scheme: Scheme,
  undrawn: readonly string[],
): UnitInput {
  const category = findCategory(scheme, unit.category)!;
  const stated = [...Object.keys(unit.entries), ...blank, ...undrawn].flatMap((name) => {
    const found = findIndicator(category, name);
    return found.ok ? [found.value.key] : [];
  });
  const entries = Object.fromEntries(
    category.indicators
      .filter(({ key }) => !stated.includes(key))
      .map((indicator) => {
        const best = indicator.kind.witness(indicator.rule, indicator.weight);
        const cells = indicator.entered.map(
          (input): Cell => (rest === 'most' ? typeOf(input).write(input, best[indicator.inputs.indexOf(input)]!) : 0),
        );
        return [indicator.key, cells];
      }),
  );
  return { ...unit, entries: { ...entries, ...unit.entries } };
}

describe.each(cases.map((each) => [each.title, each] as const))(
  '%s',
  (_, { scheme: id, readings, draws, honours, undrawn = [], units, expected }) => {
    const scheme = bundled(id, readings);
    const input = {
      scheme: id,
      ...(readings && { readings }),
      ...(draws && { draws }),
      ...(honours && { honours }),
      units: units.map((unit) => filled(unit, scheme, undrawn)),
    };
    const parsed = parseAssessment(JSON.parse(JSON.stringify(input)));
    if (!parsed.ok) throw new Error(parsed.refusal.message);
    const board = scoreAssessment(assess(parsed.value, scheme));

    test.each(units.map((unit) => [unit.name, unit.why, unit.expected] as const))('%s: %s', (name, _why, { scores, groups, ...rest }) => {
      const result = board.units.find((unit) => unit.name === name)!;
      expect(result).toMatchObject({ ...(scores && { scores }), ...(groups && { groups }) });
      expect(Object.fromEntries(Object.keys(rest).map((key) => [key, result[key as keyof UnitResult]]))).toEqual(rest);
    });

    test('honours and issues', () => {
      const named = board.honours.flatMap((honour) => honour.units.map(({ category, names }) => [honour.name, category, names]));
      expect(named).toEqual(expected.honours ?? []);
      expect(board.issues.map(({ code }) => code)).toEqual(expected.issues);
    });
  },
);

// The bundled rubrics, whose rules were written by hand, read again from their clauses alone: the same kinds, and the same points for the
// same entries.
import { kindOf } from '../../../src/rules';
import type { Rule } from '../../../src/rules/kind';
import { compile } from '../../../src/formula/compile';
import { readClause } from '../../../src/import/clause';
import { valueFor } from '../value-for';
import type { Role } from './reading-types';
import hunan from '../../../src/rubric/library/hunan-2022/rubric.json';
import jixiao from '../../../src/rubric/library/suizhou-2023-jixiao/rubric.json';
import kaoping from '../../../src/rubric/library/suizhou-2023-kaoping/rubric.json';

interface Group {
  name: string;
  indicators: readonly { name: string; weight?: number; clause: string; rule: Rule & { incomplete?: string } }[];
}

const roleOf = (group: string): Role => (group.includes('扣分') ? 'penalty' : group.includes('加分') ? 'bonus' : 'base');

const read = [hunan, jixiao, kaoping].flatMap(({ categories }) =>
  (categories as readonly { groups: readonly Group[] }[]).flatMap(({ groups }) =>
    groups.flatMap((group) =>
      group.indicators.map(({ name, weight, clause, rule }) => ({
        clause,
        weight,
        rule,
        reading: readClause(clause, { name, weight: weight ?? null, role: roleOf(group.name), notes: [] }),
      })),
    ),
  ),
);
const whole = read.filter(({ rule }) => rule.incomplete === undefined);
const alike = whole.filter(({ rule, reading }) => reading.rule.kind === rule.kind);

test('the kinds agree where the text is whole', () => {
  console.log(`kinds agree in ${alike.length} of ${whole.length} whole clauses, ${read.length} in all`);
  expect(alike.length / whole.length).toBeGreaterThanOrEqual(0.95);
});

test('nothing that is cut off in the public text is called certain', () => {
  expect(read.filter(({ rule, reading }) => rule.incomplete !== undefined && reading.confidence === 'certain')).toEqual([]);
});

test('the same entries give the same points', () => {
  let compared = 0;
  for (const { clause, weight, rule, reading } of alike) {
    const [own, other] = [rule, reading.rule].map((each) => ({
      kind: kindOf(each),
      rule: each,
      inputs: kindOf(each).inputs(each, weight),
    }));
    if (own!.inputs.map(({ type }) => type).join() !== other!.inputs.map(({ type }) => type).join()) continue;
    const [expected, given] = [own!, other!].map((each) => compile(each.kind.points(each.rule, weight, 0)));
    for (let turn = 0; turn < 14; turn++) {
      const values = own!.inputs.map((input, index) => valueFor(input, (turn * (index + 1) + index) % 14));
      expect([clause, values, given!(values)]).toEqual([clause, values, expected!(values)]);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(1500);
});

// Rules of a document, each beside the words of its clause, and what has to be true of every one of them.
import { numbersIn } from '../../src/lint/numbers-in';
import type { Cell } from '../../src/model/cell';
import { ruleOf } from './enter';

export interface Official {
  of: string;
  clause: string;
  weight: number;
  rule: object;
  /** Value names in the order of the contract. */
  values: string[];
  /** Cells as entered → points. */
  awards: [cells: Cell[], points: number][];
}

export function describeOfficial(officials: readonly Official[]): void {
  describe.each(officials.map((each): [string, Official] => [each.of, each]))('%s', (_, { clause, weight, rule, values, awards }) => {
    const official = ruleOf(rule, weight);

    test('asks for its values in the order of the clause', () => {
      expect(official.inputs.map((input) => input.name)).toEqual(values);
    });

    test.each(awards)('%j scores %d', (cells, points) => {
      expect(official.points(...cells)).toBe(points);
    });

    test('uses no number that the clause does not state', () => {
      const stated = numbersIn(clause);
      expect(official.numbers.filter((number) => !stated.has(number))).toEqual([]);
    });
  });
}

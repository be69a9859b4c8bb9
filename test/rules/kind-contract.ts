// What every kind of rule promises; each kind's test calls this with random rules of the kind.
import fc from 'fast-check';
import { compile } from '../../src/formula/compile';
import { excelText } from '../../src/formula/excel-text';
import type { Input, Value } from '../../src/model/inputs';
import { NEVER } from '../../src/model/inputs/days';
import { UNRANKED } from '../../src/model/inputs/rank';
import { exact } from '../../src/model/points';
import { allKinds, kindOf, ruleSchema, type Kind, type Rule } from '../../src/rules';
import { asked, somePoints, valueOf, valuesFor } from './arbitraries';

/** The kind as the rest of the house knows it: whichever rule it is given. */
function anyKind<Own extends Rule>(kind: Kind<Own>): Kind {
  return kind;
}

const parses = (rule: unknown) => ruleSchema.safeParse(rule).success;

/** `odd`: rules, each with its weight, that are tried for their least every time, before any random ones. */
export function describeKind<Own extends Rule>(own: Kind<Own>, rules: fc.Arbitrary<Own>, odd: [Own, number][] = []): void {
  const kind = anyKind(own);
  const scored = fc
    .record({ rule: rules, weight: somePoints })
    .chain(({ rule, weight }) =>
      fc.record({ rule: fc.constant(rule), weight: fc.constant(weight), values: valuesFor(kind, rule, weight) }),
    );

  describe(`the contract of every kind, kept by ${kind.kind}`, () => {
    test('it stands in the list of kinds under its name', () => {
      expect(allKinds.filter((each) => each.kind === kind.kind)).toHaveLength(1);
      fc.assert(fc.property(rules, (rule) => kindOf(rule).kind === kind.kind));
    });

    test('a rule survives being written and read', () => {
      fc.assert(fc.property(rules, (rule) => expect(ruleSchema.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule)));
    });

    test('a rule with an unknown field is refused, at its top and in each of its objects', () => {
      fc.assert(
        fc.property(rules, (rule) => {
          expect(parses({ ...rule, extra: 1 })).toBe(false);
          for (const [field, value] of Object.entries(rule)) {
            if (Array.isArray(value) && typeof value[0] === 'object') {
              expect(parses({ ...rule, [field]: [{ ...(value[0] as object), extra: 1 }, ...value.slice(1)] })).toBe(false);
            } else if (typeof value === 'object') expect(parses({ ...rule, [field]: { ...value, extra: 1 } })).toBe(false);
          }
        }),
      );
    });

    test('a rule that lacks a field is refused, unless the field may be absent', () => {
      const optional = new Set(
        kind.kind === 'yes-no' ? ['items', 'points'] : OPTIONAL.filter((field) => !(REQUIRED[kind.kind] ?? []).includes(field)),
      );
      fc.assert(
        fc.property(rules, (rule) => {
          for (const field of Object.keys(rule).filter((each) => !optional.has(each))) {
            expect([field, parses({ ...rule, [field]: undefined })]).toEqual([field, false]);
          }
        }),
      );
    });

    test('its inputs have names of their own, and depend only on inputs before them', () => {
      fc.assert(
        fc.property(rules, somePoints, (rule, weight) => {
          const inputs = kind.inputs(rule, weight);
          expect(inputs.length).toBeGreaterThan(0);
          expect(new Set(inputs.map((input) => input.name)).size).toBe(inputs.length);
          inputs.forEach((input, position) => {
            expect(input.askedWhen?.position ?? -1).toBeLessThan(position);
            expect(input.taken?.of ?? -1).toBeLessThan(position);
            expect(input.lastYearOf ?? -1).toBeLessThan(position);
          });
        }),
      );
    });

    test('points stay within the range and on the grain', () => {
      fc.assert(
        fc.property(scored, ({ rule, weight, values }) => {
          const points = compile(kind.points(rule, weight, 0))(values);
          const { least, most } = kind.range(rule, weight);
          expect(points).toBeGreaterThanOrEqual(least);
          expect(points).toBeLessThanOrEqual(most);
          expect(Object.is(points, exact(points))).toBe(true);
        }),
        { numRuns: 1000 },
      );
    });

    test('the witness can be entered and scores exactly the most, or whatever is asked for where there is none', () => {
      fc.assert(
        fc.property(rules, somePoints, somePoints, (rule, weight, goal) => {
          const { most } = kind.range(rule, weight);
          const witness = kind.witness(rule, weight, goal);
          const inputs = kind.inputs(rule, weight);
          expect(witness).toHaveLength(inputs.length);
          expect(witness).toEqual(asked(inputs, witness));
          inputs.forEach((input, position) => expect(canBeEntered(input, witness[position]!)).toBe(true));
          const reached = compile(kind.points(rule, weight, 0))(witness);
          if (most < Infinity) expect(reached).toBe(most);
          else expect(reached).toBeGreaterThanOrEqual(goal);
        }),
      );
    });

    test('the least is reached by some values', () => {
      fc.assert(
        fc.property(rules, somePoints, (rule, weight) => {
          const inputs = kind.inputs(rule, weight);
          const grids = inputs.map((input) => corners(input, kind.numbers(rule, weight)));
          fc.pre(grids.reduce((size, grid) => size * grid.length, 1) <= 20_000);
          const all = grids.reduce<Value[][]>((rows, grid) => rows.flatMap((row) => grid.map((value) => [...row, value])), [[]]);
          const pointsOf = compile(kind.points(rule, weight, 0));
          const points = all.map((raw) => pointsOf(asked(inputs, raw)));
          const { least } = kind.range(rule, weight);
          if (least > -Infinity) expect(Math.min(...points)).toBe(least);
          else expect(Math.min(...points)).toBeLessThan(-1000);
        }),
        { examples: odd },
      );
    });

    test('more of a good thing never scores less, and more of a bad thing never more', () => {
      const steps = fc.record({ rule: rules, weight: somePoints }).chain(({ rule, weight }) => {
        const near = kind.numbers(rule, weight);
        const inputs = kind.inputs(rule, weight);
        const raw = fc.tuple(...inputs.map((input) => valueOf(input, near)));
        return fc.record({ rule: fc.constant(rule), weight: fc.constant(weight), raw, other: raw, which: fc.nat(inputs.length - 1) });
      });
      fc.assert(
        fc.property(steps, ({ rule, weight, raw, other, which }) => {
          const inputs = kind.inputs(rule, weight);
          const { better } = inputs[which]!;
          if (!better) return;
          const [low, high] = [raw[which]!, other[which]!].sort((a, b) => Number(a) - Number(b));
          const score = (value: Value) => compile(kind.points(rule, weight, 0))(asked(inputs, raw.with(which, value)));
          const [worse, best] = better === 'more' ? [low!, high!] : [high!, low!];
          expect(score(best)).toBeGreaterThanOrEqual(score(worse));
        }),
        { numRuns: 2000 },
      );
    });

    test('values may stand anywhere in a longer list', () => {
      fc.assert(
        fc.property(scored, fc.array(fc.constantFrom<Value>(true, 7, '本科', null), { maxLength: 3 }), ({ rule, weight, values }, before) =>
          expect(compile(kind.points(rule, weight, before.length))([...before, ...values, 99])).toBe(
            compile(kind.points(rule, weight, 0))(values),
          ),
        ),
      );
    });

    test('the explanation is a fragment that a sentence can go on from', () => {
      fc.assert(
        fc.property(scored, ({ rule, weight, values }) => {
          const words = kind.explain(rule, weight, values);
          expect(words).toMatch(/\p{Script=Han}/u);
          expect(words).not.toMatch(/[。，、；：]$|^[。，、；：]|，，|undefined|null|NaN|Infinity|true|false/u);
        }),
      );
    });

    test('its numbers are positive and finite', () => {
      fc.assert(
        fc.property(rules, somePoints, (rule, weight) => {
          for (const number of kind.numbers(rule, weight)) expect(number > 0 && Number.isFinite(number)).toBe(true);
        }),
      );
    });

    test('the formula is closed, reads every cell and uses only what Excel has had since 2010', () => {
      fc.assert(
        fc.property(rules, somePoints, (rule, weight) => {
          const cells = kind.inputs(rule, weight).map((_, position) => `$${String.fromCharCode(65 + position)}7`);
          const formula = excelText(kind.points(rule, weight, 0), cells);
          expect(formula).not.toMatch(/^=|undefined|NaN|Infinity|_xlfn/u);
          const bare = formula.replace(/"[^"]*"/gu, '');
          expect(bare.split('(').length).toBe(bare.split(')').length);
          for (const name of bare.match(/[A-Z]+(?=\()/gu) ?? []) expect(OLD_FUNCTIONS).toContain(name);
          for (const reference of bare.match(/\$[A-Z]+\d+/gu) ?? []) expect(cells).toContain(reference);
          if (cells.length <= PLAIN_INPUTS) expect(formula.length).toBeLessThan(8192);
        }),
      );
    });
  });
}

/** As many inputs as a plain formula of any rule takes, however deep its parts stand in each other. */
const PLAIN_INPUTS = 20;

/** What some kinds ask for that others may lack. */
const REQUIRED: Record<string, readonly string[]> = {
  missing: ['each'],
  'count-tiers': ['otherwise'],
  'measure-tiers': ['otherwise'],
  placing: ['otherwise'],
  mean: ['in'],
  growth: ['in'],
  each: ['points'],
  once: ['points'],
};
const OPTIONAL = [
  'attribute',
  'decisive',
  'incomplete',
  'each',
  'up',
  'down',
  'weight',
  'most',
  'otherwise',
  'start',
  'floor',
  'ceiling',
  'in',
  'below',
  'above',
  'points',
  'beyond',
  'never',
  'from',
  'to',
  'times',
  'inProportion',
];

const OLD_FUNCTIONS = ['AND', 'FIND', 'IF', 'ISNUMBER', 'LOWER', 'MAX', 'MIN', 'OR', 'ROUND', 'ROUNDDOWN', 'ROUNDUP', 'SUBSTITUTE', 'TRIM'];

/** The ends of the scales that have one. */
const MOST_OF: Partial<Record<Input['type'], number>> = { rate: 100, share: 1 };

function canBeEntered(input: Input, value: Value): boolean {
  if (value === null) return input.askedWhen !== undefined;
  if (input.type === 'count')
    return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= (input.limit ?? Infinity);
  if (input.type === 'rank') return Number.isSafeInteger(value) && (value as number) >= 1;
  if (input.type === 'days' && value === NEVER) return input.never !== undefined;
  if (input.type === 'days') return Number.isSafeInteger(value) && (value as number) >= 0;
  if (input.type === 'signed' || input.type === 'signed-rate') return Number.isFinite(value);
  if (input.type === 'quantity') return Number.isFinite(value) && (value as number) >= 0;
  const most = MOST_OF[input.type] ?? input.max;
  if (most !== undefined) return value === 0 || ((value as number) >= (input.min ?? 0) && (value as number) <= most);
  if (input.type === 'choice') return input.choices!.includes(value as string);
  return typeof value === 'boolean';
}

/** The smallest number of a measure that anybody enters. */
const GRAIN = 1e-9;

/** Values of an input at and around which the points of a rule can change. */
function corners(input: Input, near: readonly number[]): readonly Value[] {
  if (input.type === 'yes-no') return [false, true];
  if (input.type === 'choice') return input.choices!;
  if (input.type === 'share' || input.type === 'mark') return [0, 0.5 * (input.max ?? 1), input.max ?? 1];
  const isWhole = ['count', 'rank', 'days'].includes(input.type);
  const isSigned = input.type === 'signed' || input.type === 'signed-rate';
  const far = Number.MAX_SAFE_INTEGER;
  const [least, most] = input.type === 'rate' ? [0, 100] : [isSigned ? -far : input.type === 'rank' ? 1 : 0, input.limit ?? far];
  // Nothing, and hardly anything: what percentages are worst of.
  const ends = [least, most, 0, isWhole ? 1 : GRAIN];
  const beside = (number: number): number[] =>
    isWhole
      ? [Math.ceil(number) - 1, ...(Number.isInteger(number) ? [number] : []), Math.floor(number) + 1]
      : [-0.25, 0, 0.25].map((step) => number + step);
  const around = [...ends, ...near.flatMap(beside)].flatMap((number) => (isSigned ? [number, -number] : [number]));
  const fitting = around.filter((value) => value >= least && value <= most);
  return [...new Set(fitting), ...(input.unranked ? [UNRANKED] : input.never ? [NEVER] : [])];
}

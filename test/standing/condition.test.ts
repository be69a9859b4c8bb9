// Conditions hold only when they are known to hold.
import { conditionSchema, holds, type Condition, type UnitFacts } from '../../src/standing/condition';

const facts: UnitFacts = {
  observation: (id) => ({ found: true, absent: false })[id],
  entry: (indicator, input) =>
    ({ count: 0, rate: 85, yes: false, level: '本科', 'two/second': 3 })[input ? `${indicator}/${input}` : indicator],
  points: (indicator) => ({ low: 2 })[indicator],
};

test.each<[Condition, boolean]>([
  [{ observation: 'found', is: true }, true],
  [{ observation: 'found', is: false }, false],
  [{ observation: 'absent', is: false }, true],
  [{ observation: 'not entered', is: false }, false],
  [{ entry: 'count', is: 0 }, true],
  [{ entry: 'count', is: false }, false],
  [{ entry: 'yes', is: false }, true],
  [{ entry: 'level', is: '本科' }, true],
  [{ entry: 'not entered', is: 0 }, false],
  [{ entry: 'two', input: 'second', is: 3 }, true],
  [{ entry: 'rate', below: 85 }, false],
  [{ entry: 'rate', below: 85.1 }, true],
  [{ entry: 'rate', atLeast: 85 }, true],
  [{ entry: 'rate', atLeast: 85.1 }, false],
  [{ entry: 'not entered', below: 100 }, false],
  [{ entry: 'yes', below: 100 }, false],
  [{ points: 'low', below: 3 }, true],
  [{ points: 'low', below: 2 }, false],
  [{ points: 'not entered', below: 100 }, false],
  [
    {
      all: [
        { entry: 'count', is: 0 },
        { entry: 'yes', is: false },
      ],
    },
    true,
  ],
  [
    {
      all: [
        { entry: 'count', is: 0 },
        { entry: 'not entered', is: false },
      ],
    },
    false,
  ],
  [
    {
      any: [
        { entry: 'not entered', is: 0 },
        { entry: 'yes', is: false },
      ],
    },
    true,
  ],
  [
    {
      any: [
        { entry: 'not entered', is: 0 },
        { entry: 'yes', is: true },
      ],
    },
    false,
  ],
  [{ not: { observation: 'found', is: true } }, false],
  // What was not entered speaks against nobody, however it is asked.
  [{ not: { observation: 'not entered', is: true } }, false],
  [{ not: { entry: 'not entered', is: true } }, false],
  [{ not: { entry: 'not entered', atLeast: 5 } }, false],
  [{ not: { points: 'not entered', below: 3 } }, false],
  [{ not: { not: { observation: 'not entered', is: true } } }, false],
  [
    {
      not: {
        all: [
          { entry: 'count', is: 0 },
          { entry: 'not entered', is: true },
        ],
      },
    },
    false,
  ],
  [
    {
      not: {
        any: [
          { entry: 'count', is: 1 },
          { entry: 'not entered', is: true },
        ],
      },
    },
    false,
  ],
  [
    {
      not: {
        all: [
          { entry: 'count', is: 1 },
          { entry: 'not entered', is: true },
        ],
      },
    },
    true,
  ],
  [{ any: [{ not: { entry: 'not entered', is: true } }, { entry: 'count', is: 1 }] }, false],
  [{ all: [{ not: { entry: 'not entered', is: true } }, { not: { observation: 'not entered', is: true } }] }, false],
  // But it does not keep back what is known: known faults are told while the rest is still open.
  [{ all: [{ observation: 'absent', is: false }, { not: { observation: 'not entered', is: false } }] }, true],
  [{ any: [{ not: { entry: 'not entered', is: true } }, { entry: 'count', is: 0 }] }, true],
  [{ not: { observation: 'absent', is: true } }, true],
])('%j → %s', (condition, expected) => {
  expect(conditionSchema.parse(condition)).toEqual(condition);
  expect(holds(condition, facts)).toBe(expected);
});

test.each([{}, { all: [] }, { entry: 'a' }, { entry: 'a', is: 1, below: 2 }, { observation: 'a', is: 'yes' }, { not: {} }, null])(
  '%j is no condition',
  (condition) => {
    expect(conditionSchema.safeParse(condition).success).toBe(false);
  },
);

// The English words for kinds of rules, what can be chosen in them, and the readings that a clause leaves open.
import type { FieldWord } from '../../rubric/rule-words';

/** By kind. */
export const kindTitles: Readonly<Record<string, string>> = {
  account: 'Account of items',
  'best-of': 'Best of several',
  bounds: 'Points within bounds',
  bundle: 'Several aspects',
  'by-level': 'By level',
  'count-tiers': 'Tiers of a count',
  count: 'Count with a ceiling',
  'days-tiers': 'Tiers of working days',
  deduction: 'Deduction',
  each: 'Points each time',
  growth: 'Against last year',
  interpolation: 'Interpolation',
  levels: 'Levels',
  mark: 'Mark',
  mean: 'Against the mean',
  'measure-tiers': 'Tiers of a number',
  'min-max': 'Between worst and best',
  missing: 'Required number',
  multiplied: 'Doubled or halved',
  once: 'Points once',
  penalty: 'Taken from the total',
  'percent-off': 'Percent taken off',
  periods: 'Entered by period',
  placing: 'By rank among the units',
  'rank-tiers': 'Tiers of a rank',
  'rate-tiers': 'Cases, and tiers of a rate',
  ratio: 'In proportion',
  shares: 'Percent of the weight',
  slope: 'By the distance from a target',
  sum: 'Sum of parts',
  'target-share': 'Share of a target',
  'yes-no': 'Yes or no',
  zeroing: 'No points in some cases',
};

/** By the rule to begin with: what it says beside its kind. */
export const starterAsides: Readonly<Record<string, string>> = {
  mark: 'people give it',
  'yes-no': 'full marks or none',
  count: 'so many points each, up to the weight',
  deduction: 'from full marks, so many off each time',
  'each-': 'points taken each time',
  'each+': 'points given each time',
  'once-': 'taken once where it is so',
  'once+': 'given once where it is so',
  missing: 'so many off for each one short',
  'bounds-': 'people take a few points',
  'bounds+': 'people give a few points',
  'count-tiers': 'the tier that a count falls into',
  'measure-tiers': 'the tier that a rate, an amount or days fall into',
  levels: 'one of the levels stated',
  'by-level': 'national, provincial, city',
  'target-share': 'the number ÷ the target',
  slope: 'so many off for every step short',
  interpolation: 'in proportion between two points',
  placing: 'the place among all units',
  'min-max': 'in proportion between best and worst',
  mean: 'against the mean of all units',
  growth: 'against last year',
};

/** By field and choice, as `choiceWords` has them. */
export const choiceNames: Partial<Record<FieldWord, Readonly<Record<string, string>>>> = {
  floor: { undefined: 'At 0', null: 'Nowhere: may go below 0' },
  ceiling: { undefined: 'At the weight', null: 'Nowhere' },
  sign: { '+': 'Gives', '-': 'Takes' },
  type: {
    count: 'A count',
    quantity: 'A number with decimals',
    rate: 'A percentage',
    days: 'Working days',
    signed: 'A number that may be below 0',
    'signed-rate': 'A percentage that may be below 0',
  },
  better: { more: 'The more the better', less: 'The less the better' },
  counts: {
    all: 'All of them',
    once: 'One thing once',
    highest: 'The highest level alone',
    each: 'A share for each',
    together: 'All of them or nothing',
    most: 'The one that gives most',
    fewest: 'The one that takes most',
  },
  join: { sum: 'Added up', mean: 'Their mean' },
  steps: { undefined: 'In proportion', whole: 'Not counted', begun: 'Counts as a whole one' },
  in: { undefined: 'As a difference', number: 'As a difference', percent: 'In percent' },
  inProportion: { undefined: 'No', true: 'Yes' },
  beyond: { undefined: 'No', true: 'Yes' },
};

/** What the importer calls the readings of a clause; words of the clause stay as they are. */
const readings: readonly (readonly [RegExp, string])[] = [
  [/^扣到0分为止$/u, 'It stops at 0'],
  [/^可以为负$/u, 'It may go below 0'],
  [/^最多扣 (\S+) 分$/u, 'At most $1 points are taken'],
  [/^扣多少算多少$/u, 'As many points are taken as come to be'],
  [/^有这种情形的扣一次$/u, 'Taken once where it is so'],
  [/^每发生一次扣一次$/u, 'Taken each time'],
  [/^(.+)：整项不得分$/u, '“$1”: no points for all of it'],
  [/^(.+)：只是“(.+)”不得分$/u, '“$1”: no points for “$2” alone'],
];

/** Labels that people wrote themselves stay as they are. */
export function readingLabel(label: string): string {
  const [pattern, words] = readings.find(([each]) => each.test(label)) ?? [];
  return pattern ? label.replace(pattern, words!) : label;
}

// The English words for what can be chosen in rules, and for the readings that a clause leaves open.
import type { FieldWord } from '../../rubric/rule-words';

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

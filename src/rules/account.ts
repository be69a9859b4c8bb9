// 记分清单: points to start from, and items that give and take, held between a floor and a ceiling. `10 分起，扣 5 分，扣 3 分 = 2 分`
import * as z from 'zod';
import { equal, least, most, plus, rounded, when, type Amount } from '../formula/amount';
import { reversed } from '../formula/reversed';
import type { Input } from '../model/inputs';
import { exact, showPoints, sumPoints } from '../model/points';
import { list } from '../model/text';
import {
  arranged,
  awardOf,
  combined,
  faultsWithin,
  incompleteWithin,
  innerFields,
  inputsOf,
  nameFaults,
  needsWeightWithin,
  numbersWithin,
  pointsAt,
  type Inner,
  type Placed,
} from './inner';
import type { Kind, Rule, RuleFault, Weight } from './kind';
import { changeInWords, showSigned } from './signed-words';
import { preceding, unlessFaults, waysToCount } from './unless';
import { workedOut } from './worked-out';

interface Item extends Inner {
  /** Names of other items: where one of them takes points, this one takes none (不重复扣分). */
  unless?: string[];
}

export interface Account {
  kind: 'account';
  /** Points before anything was found: the weight where absent. */
  start?: number;
  /** Where it stops below: at 0 where absent (扣完为止); null: nowhere (可以为负). */
  floor?: number | null;
  /** Where it stops above: at the weight where absent; null: nowhere (加分无上限). */
  ceiling?: number | null;
  items: Item[];
}

const boundSchema = z.number().multipleOf(0.001);

/** The kind `account`, given the schema of the rules that it can hold and the kinds (of which it is one itself). */
export function accountOf(itemRule: z.ZodType<Rule>, kindOf: (rule: Rule) => Kind): Kind<Account> {
  const schema = z
    .strictObject({
      kind: z.literal('account'),
      start: boundSchema.optional(),
      floor: boundSchema.nullable().optional(),
      ceiling: boundSchema.nullable().optional(),
      items: z.array(z.strictObject({ ...innerFields(itemRule), unless: z.array(z.string().min(1)).min(1).optional() })).min(1),
    })
    .superRefine((rule, context) => {
      const messages = [...orderFaults(rule), ...nameFaults('事项', rule.items), ...unlessFaults(rule.items, kindOf)];
      for (const message of messages) context.addIssue({ code: 'custom', message });
    });

  // Asked for over and over of one rule, which never changes.
  const itemsOf = workedOut((rule: Account, weight: Weight): Placed<Item>[] => arranged(rule.items, weight, kindOf));

  function points(rule: Account, weight: Weight, at: number): Amount {
    const start = startOf(rule, weight);
    const all = itemsOf(rule, weight);
    const items = all.map((item) =>
      preceding(item, all).reduce(
        (own, other) => {
          const taken = pointsAt(other, at);
          return when(equal(reversed(taken) ?? taken, 0), own, 0);
        },
        pointsAt(item, at),
      ),
    );
    const terms = start === 0 ? items : [start, ...items];
    const sum = terms.length === 1 ? terms[0]! : rounded(plus(terms));
    const { floor, ceiling } = boundsReached(rule, weight);
    const above = floor === -Infinity ? sum : most(floor, sum);
    return ceiling === Infinity ? above : least(ceiling, above);
  }

  /** The sum of one end of the items' ranges, with the start, before it is held; of items that exclude each other, of those that go
   *  farther. */
  function sumOfEnds(rule: Account, weight: Weight, end: 'least' | 'most'): number {
    return endsOf(rule, weight)[end];
  }

  const endsOf = workedOut((rule: Account, weight: Weight): { least: number; most: number } => {
    const ways = waysToCount(itemsOf(rule, weight));
    const sums = (end: 'least' | 'most') =>
      ways.map((counting) => sumPoints(counting.map((item) => item.kind.range(item.rule, item.weight)[end])));
    const start = startOf(rule, weight);
    return { least: sumPoints([start, Math.min(...sums('least'))]), most: sumPoints([start, Math.max(...sums('most'))]) };
  });

  /** Without an end that nothing goes beyond: no ceiling holds anything where every item takes. */
  function boundsReached(rule: Account, weight: Weight): Bounds {
    const { floor, ceiling } = boundsOf(rule, weight);
    return {
      floor: sumOfEnds(rule, weight, 'least') < floor ? floor : -Infinity,
      ceiling: sumOfEnds(rule, weight, 'most') > ceiling ? ceiling : Infinity,
    };
  }

  return {
    kind: 'account',
    title: '记分清单',
    english: 'Account of items',
    schema,
    needsWeight: (rule) => rule.start === undefined || needsWeightWithin(rule.items, kindOf),
    inputs(rule, weight) {
      const all = itemsOf(rule, weight);
      // More of what comes first takes more, and keeps others from taking anything.
      const both = new Set(all.flatMap((item) => preceding(item, all).flatMap(({ places }) => places)));
      return inputsOf(all).map(({ better, ...input }, place): Input => ({ ...input, ...(better && !both.has(place) && { better }) }));
    },
    range: (rule, weight) => ({
      least: held(rule, weight, sumOfEnds(rule, weight, 'least')),
      most: held(rule, weight, sumOfEnds(rule, weight, 'most')),
    }),
    witness(rule, weight, goal = 0) {
      const { ceiling } = boundsOf(rule, weight);
      const items = itemsOf(rule, weight);
      const ends = items.map((item) => item.kind.range(item.rule, item.weight).most);
      const finite = sumPoints([startOf(rule, weight), ...ends.filter((end) => end < Infinity)]);
      const lacking = Math.max(0, exact((ceiling < Infinity ? ceiling : goal) - finite));
      return combined(items, (item) => item.kind.witness(item.rule, item.weight, lacking));
    },
    points,
    explain: (rule, weight, values) => {
      const all = itemsOf(rule, weight);
      const awards = all.map((item) => {
        const award = awardOf(item, values);
        const first = preceding(item, all).find((other) => awardOf(other, values).points !== 0);
        return first && award.points !== 0 ? { points: 0, words: `${award.words}，已按“${first.name}”扣分，不再扣` } : award;
      });
      const start = startOf(rule, weight);
      const sum = sumPoints([start, ...awards.map((award) => award.points)]);
      const changes = awards.flatMap((award) => (award.points !== 0 ? [withChange(award)] : 'name' in award ? [] : [award.words]));
      return [
        ...(start === 0 ? [] : [`${showSigned(start)} 分起`]),
        ...(changes.length > 0 ? changes : [nothingFound(all)]),
        ...stopInWords(rule, weight, sum),
      ].join('；');
    },
    terms(rule, weight) {
      const { floor, ceiling } = boundsReached(rule, weight);
      const canFall = sumOfEnds(rule, weight, 'least') < 0;
      const ends = [
        ...(floor > -Infinity ? [floorInWords(floor)] : canFall ? ['可以为负'] : []),
        ...(ceiling < Infinity ? [`封顶 ${showSigned(ceiling)} 分`] : []),
      ];
      return [
        `${showSigned(startOf(rule, weight))} 分起`,
        ...itemsOf(rule, weight).map((item) => {
          const unless = item.unless ? `（有${list(item.unless.map((name) => `“${name}”`))}扣分的，不再扣）` : '';
          return `${namedTerms(item)}${unless}`;
        }),
        ...(ends.length > 0 ? [ends.join('，')] : []),
      ].join('\n');
    },
    numbers: (rule, weight) => [
      ...[rule.start, rule.floor, rule.ceiling].flatMap((bound) => (bound && bound !== weight ? [Math.abs(bound)] : [])),
      ...numbersWithin(itemsOf(rule, weight), weight),
    ],
    faults: (rule, weight) => [
      ...faultsWithin(itemsOf(rule, weight)),
      ...idleFaults(rule, kindOf),
      ...excesses(rule, weight, itemsOf(rule, weight)),
    ],
    within: (rule, weight) => itemsOf(rule, weight),
    // What its items come to is held by its own ends.
    settle: ({ floor, ceiling, ...rule }, settled) => ({
      ...settled,
      ...(floor !== undefined && { floor }),
      ...(ceiling !== undefined && { ceiling }),
      ...rule,
    }),
    incomplete: (rule) => incompleteWithin(rule.items, kindOf),
  };
}

/** A rule that states none has a weight. */
const startOf = ({ start }: Account, weight: Weight): number => start ?? weight!;

interface Bounds {
  floor: number;
  ceiling: number;
}

function boundsOf({ floor, ceiling }: Account, weight: Weight): Bounds {
  return {
    floor: floor === undefined ? 0 : (floor ?? -Infinity),
    ceiling: ceiling === undefined ? (weight ?? Infinity) : (ceiling ?? Infinity),
  };
}

function held(rule: Account, weight: Weight, sum: number): number {
  const { floor, ceiling } = boundsOf(rule, weight);
  return Math.min(ceiling, Math.max(floor, sum));
}

/** What was found and what it gives or takes, once: some rules say it themselves. */
function withChange({ words, points }: { words: string; points: number }): string {
  const change = changeInWords(points);
  return words.split('，').includes(change) ? words : `${words}，${change}`;
}

/** Where the sum was stopped, if it was. */
function stopInWords(rule: Account, weight: Weight, sum: number): string[] {
  const { floor, ceiling } = boundsOf(rule, weight);
  if (sum < floor) return [floorInWords(floor)];
  return sum > ceiling ? [`合计 ${showSigned(sum)} 分，封顶 ${showSigned(ceiling)} 分`] : [];
}

function floorInWords(floor: number): string {
  return floor === 0 ? '扣完为止' : `最低 ${showSigned(floor)} 分`;
}

function nothingFound(items: readonly Placed[]): string {
  const ranges = items.map((item) => item.kind.range(item.rule, item.weight));
  const takes = ranges.some(({ least }) => least < 0);
  const gives = ranges.some(({ most }) => most > 0);
  return takes && gives ? '没有加分和扣分' : takes ? '没有扣分' : '没有加分';
}

/** Items on one side only, where that is the end from which the account begins: what they give or take is stopped at once. */
function idleFaults(rule: Account, kindOf: (rule: Rule) => Kind): RuleFault[] {
  const ranges = rule.items.map((item) => kindOf(item.rule).range(item.rule, item.weight ?? 1));
  const isFull = rule.ceiling === rule.start; // both absent: both are the weight
  const isEmpty = rule.floor !== null && rule.start === (rule.floor ?? 0);
  const isIdle = (isFull && ranges.every(({ least }) => least >= 0)) || (isEmpty && ranges.every(({ most }) => most <= 0));
  if (!isIdle) return [];
  const [side, remedy] = isFull
    ? ['一开始就是满分，加分没有作用', '请写明起始分（start，如 0）或者上限（ceiling）']
    : ['一开始就是最低分，扣分没有作用', '请写明起始分（start），或者写 floor: null（可以为负）'];
  return rule.items.map(({ name }) => ({ fault: 'idle', at: name, message: `“${name}”不影响得分：${side}。${remedy}。` }));
}

/** Items that take or give more together than there is: worth a look, since a document seldom means to say what never counts. What an item
 *  takes or gives without an end is left out: there it is meant. Of items that exclude each other, those count that go farther. */
function excesses(rule: Account, weight: Weight, items: readonly Placed<Item>[]): RuleFault[] {
  const start = startOf(rule, weight);
  const { floor, ceiling } = boundsOf(rule, weight);
  const ways = waysToCount(items).map((counting) => counting.map((item) => item.kind.range(item.rule, item.weight)));
  const taken = Math.max(
    ...ways.map((ranges) => sumPoints(ranges.flatMap(({ least: end }) => (end > -Infinity && end < 0 ? [-end] : [])))),
  );
  const given = Math.max(...ways.map((ranges) => sumPoints(ranges.flatMap(({ most: end }) => (end < Infinity && end > 0 ? [end] : [])))));
  const toTake = exact(start - (floor > -Infinity ? floor : 0));
  const room = exact(ceiling - start);
  const found: RuleFault[] = [];
  if (toTake > 0 && taken > toTake) {
    const message = `扣分有限的各项合计 ${showPoints(taken)} 分，超过可扣的 ${showPoints(toTake)} 分，${floor > -Infinity ? floorInWords(floor) : '超过的照扣，可以为负'}。请核对原文是不是这样。`;
    found.push({ fault: 'exceeds', at: '扣分', message });
  }
  if (room > 0 && given > room) {
    const message = `加分有限的各项合计 ${showPoints(given)} 分，超过可加的 ${showPoints(room)} 分，封顶 ${showSigned(ceiling)} 分。请核对原文是不是这样。`;
    found.push({ fault: 'exceeds', at: '加分', message });
  }
  return found;
}

/** A start outside its own bounds would be held at once. */
function orderFaults({ start, floor = 0, ceiling }: Account): string[] {
  return [
    ...(start !== undefined && floor !== null && start < floor
      ? [`起始分（start）不能低于下限（floor），现为 ${start} 和 ${floor}。`]
      : []),
    ...(start !== undefined && ceiling != null && start > ceiling
      ? [`起始分（start）不能高于上限（ceiling），现为 ${start} 和 ${ceiling}。`]
      : []),
    ...(floor !== null && ceiling != null && floor >= ceiling ? [`下限（floor）应低于上限（ceiling），现为 ${floor} 和 ${ceiling}。`] : []),
  ];
}

/** The terms of an item say what it is; those that speak of no input by its name get the item's before them. */
function namedTerms({ name, kind, rule, weight }: Placed<Item>): string {
  const terms = kind.terms(rule, weight);
  return [name, ...kind.inputs(rule, weight).map((input) => input.name)].some((each) => terms.includes(each))
    ? terms
    : `“${name}”：${terms}`;
}

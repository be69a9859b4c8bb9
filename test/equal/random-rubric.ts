// A rubric of chance: rules of every kind, alone and within each other, with weights or without, in base, bonus and penalty groups, with
// points to begin with, floors, caps, grades by bands, and vetoes of every effect.
import fc from 'fast-check';
import { randomFrom, type Random } from '../../src/model/random';
import { parseRubric } from '../../src/rubric/load';
import { loadScheme, type Scheme } from '../../src/rubric/tree';
import { kindOf, ruleSchema, type Rule } from '../../src/rules';
import {
  accountRules,
  bestOfRules,
  boundsRules,
  bundleRules,
  countRules,
  countTierRules,
  daysTierRules,
  deductionRules,
  eachRules,
  growthRules,
  markRules,
  meanRules,
  minMaxRules,
  missingRules,
  multipliedRules,
  onceRules,
  penaltyRules,
  percentOffRules,
  periodRules,
  placingRules,
  rankTierRules,
  rateTierRules,
  ratioRules,
  sharesRules,
  sumRules,
  yesNoRules,
  zeroingRules,
} from '../rules/arbitraries';
import { measureKinds } from '../rules/measure-arbitraries';
import { pick } from './random-values';

/** Rules that hold no others. */
const plain: readonly fc.Arbitrary<Rule>[] = [
  ...measureKinds,
  bundleRules,
  boundsRules,
  countRules,
  countTierRules,
  daysTierRules,
  deductionRules,
  eachRules,
  growthRules,
  markRules,
  meanRules,
  minMaxRules,
  missingRules(),
  onceRules,
  percentOffRules,
  placingRules,
  rankTierRules,
  rateTierRules,
  ratioRules,
  sharesRules,
  yesNoRules,
];

const holding: readonly fc.Arbitrary<Rule>[] = [
  accountRules(),
  bestOfRules(),
  multipliedRules(),
  sumRules(),
  zeroingRules(),
  periodRules([...plain, accountRules({ depth: 0 })]),
  accountOfAnything(),
];

/** Whatever takes and never gives. */
const taking: fc.Arbitrary<Rule> = fc
  .oneof(eachRules, onceRules, missingRules(), boundsRules, penaltyRules)
  .filter((rule) => kindOf(rule).range(rule, 1).most === 0);

/** An account of rules of any kind, each with names of its own. */
function accountOfAnything(): fc.Arbitrary<Rule> {
  const item = fc.record({ rule: fc.oneof(...plain), weight: fc.integer({ min: 1, max: 9 }) });
  return fc
    .record({ items: fc.array(item, { minLength: 2, maxLength: 4 }), start: fc.constantFrom(0, 6), isOpen: fc.boolean() })
    .map(({ items, start, isOpen }) => ({
      kind: 'account',
      start,
      ...(isOpen && { floor: null, ceiling: null }),
      items: items.map(({ rule, weight }, index) => ({ name: `第${index + 1}条`, weight, rule: told(rule, `${index + 1}-`) })),
    }));
}

/** The rule with a prefix to the names of its inputs and of the facts of the unit that it asks for. */
function told(rule: Rule, prefix: string): Rule {
  return JSON.parse(JSON.stringify(rule), (key, value: unknown) => {
    if (key === 'attribute' && typeof value === 'string') return `${prefix}${value}`;
    const isNamed = value !== null && typeof value === 'object' && 'name' in value && !('rule' in value);
    return isNamed ? { ...value, name: `${prefix}${String(value.name)}` } : value;
  }) as Rule;
}

/** Every kind comes in its turn, as many a book as it has indicators. */
const turns = [...plain, ...holding];
const BASE = 5;
const BONUS = 2;
const PENALTY = 2;

/** The same rubric for the same number. */
export function randomRubric(seed: number): Scheme {
  const random = randomFrom(seed * 104_729 + 11);
  const isWeighted = random.happens(0.6);
  const attributes: object[] = [];
  let made = 0;

  const indicator = (rules: fc.Arbitrary<Rule>, mayLackWeight: boolean) => {
    const name = `指标${++made}`;
    const [sampled] = fc.sample(rules, { seed: seed * 1000 + made, numRuns: 1 });
    const rule = ruleSchema.parse(told(sampled!, `${name}·`));
    const lacks = mayLackWeight && !(kindOf(rule).needsWeight?.(rule) ?? false);
    const weight = lacks ? undefined : random.whole(1, 20);
    for (const input of kindOf(rule).inputs(rule, weight)) {
      const { attribute, type, choices, measure } = input;
      if (attribute !== undefined) attributes.push({ name: attribute, type, ...(choices && { choices }), ...(measure && { measure }) });
    }
    return { name, ...(weight && { weight }), clause: name, rule, examples: [{ values: [0], points: 0 }] };
  };
  const inTurn = () => turns[((seed - 1) * (BASE + BONUS) + made) % turns.length]!;
  const some = (count: number, rules: () => fc.Arbitrary<Rule>, mayLackWeight: boolean) =>
    Array.from({ length: count }, () => indicator(rules(), mayLackWeight));

  const base = some(BASE, inTurn, !isWeighted);
  const groups = [
    { name: '基本', indicators: base },
    { name: '加分', role: 'bonus', ...capOf(random), indicators: some(BONUS, inTurn, true) },
    { name: '扣分', role: 'penalty', ...capOf(random), indicators: some(PENALTY, () => taking, true) },
  ];
  const weights = base.map(({ weight }) => weight ?? 0);
  const parsed = parseRubric({
    id: 'random',
    version: '1',
    title: '考核办法',
    issuer: '某市',
    year: 2023,
    work: '工作',
    scope: '全市',
    attributes,
    notApplicable: 'none',
    fullMarks: isWeighted ? weights.reduce((sum, weight) => sum + weight, 0) : null,
    ...(random.happens(0.5) && { start: { points: random.whole(1, 30), clause: '基础得分' } }),
    ...(random.happens(0.3) && { totalCap: random.whole(20, 120) }),
    totalFloor: pick(random, [0, null, -5]),
    categories: [{ name: '部门', fullName: '部门', heading: '部门', groups, vetoes: vetoesFor(random, isWeighted) }],
    grades: gradesFor(isWeighted),
  });
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  const scheme = loadScheme(parsed.value);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  return scheme.value;
}

function capOf(random: Random): { weight?: number } {
  return random.happens(0.5) ? { weight: random.whole(3, 40) } : {};
}

function gradesFor(isRate: boolean): object[] {
  const of = isRate ? 'rate' : 'total';
  return [
    { name: '优秀', of, above: 80, clause: '优秀' },
    { name: '良好', of, from: 50, to: 80, clause: '良好' },
    { name: '合格', of, from: 20, below: 50, clause: '合格' },
    { name: '不合格', of, below: 20, clause: '不合格' },
  ];
}

function vetoesFor(random: Random, isWeighted: boolean): object {
  const effects = [
    { grade: '不合格' },
    { barsHonour: true },
    { capsGrade: '合格' },
    { zeroes: ['基本'] },
    { capsGrade: '良好', zeroes: ['加分'] },
    { grade: '不合格', zeroes: [isWeighted ? '基本/指标1' : '基本/指标2'] },
  ];
  const items = effects
    .filter(() => random.happens(0.7))
    .map((effect, index) => ({ number: index + 1, clause: `情形${index + 1}`, name: `情形${index + 1}`, ...effect }));
  const least = items.length > 0 ? items : [{ number: 1, clause: '情形1', name: '情形1', grade: '不合格' }];
  return { name: '否决', label: '否决', note: '否决', items: least };
}

// 评优办法 on one line, as staff write it: 优秀≥80; 优秀=3，表扬=5; 高校：优秀=30%；市州：优秀=3且≥80.
import { ok, refuse, type Outcome } from '../../model/outcome';
import { halfWidth } from '../../model/text';
import { categoryOf } from '../../rubric/find';
import type { Scheme } from '../../rubric/tree';
import type { Honour } from '../../standing/honour';

type Limits = Pick<Honour, 'from' | 'count' | 'percent'>;
type Policy = Honour['policy'];

interface Tier {
  name: string;
  /** undefined for all categories that are not named. */
  category: string | undefined;
  policy: Policy;
  limits: Limits;
}

const TIER =
  /^(?<name>[^=≥]+?)(?:≥(?<from>\d+(?:\.\d+)?)分?|=(?<places>\d+(?:\.\d+)?)(?<percent>%)?[个名家]?(?:且?≥(?<least>\d+(?:\.\d+)?)分?)?)$/u;
const EXAMPLES = '例如：优秀≥80（按分数）、优秀=3，表扬=5（按名额）、优秀=30%（按比例）、高校：优秀=5；市州：优秀=3（分类别）';

/**
 * Reads a policy. Tiers stand from the highest to the lowest, separated by ，; categories before ：, separated by ；. A category
 * that is not named takes what stands without a category; where nothing does, nobody of it is honoured.
 */
export function parseHonours(text: string, scheme: Scheme): Outcome<Honour[]> {
  const tiers: Tier[] = [];
  for (const group of halfWidth(text).replaceAll('>=', '≥').split(/[;\n]/u)) {
    const [head, ...rest] = group.split(':');
    const words = (rest.length > 0 ? rest.join(':') : head!)
      .split(/[,、]/u)
      .map((word) => word.replace(/\s+/gu, ''))
      .filter((word) => word !== '');
    const category = rest.length > 0 ? categoryOf(scheme, head!.trim()) : undefined;
    if (category && !category.ok) return category;
    for (const word of words) {
      const tier = readTier(word, category?.value.category.name);
      if (!tier.ok) return tier;
      if (tiers.some((each) => each.name === tier.value.name && each.category === tier.value.category))
        return refuse('INVALID_VALUE', `评优办法里“${tier.value.name}”写了两次。请删去一个。`);
      tiers.push(tier.value);
    }
  }
  if (tiers.length === 0) return refuse('MISSING_VALUE', `还没有写评优办法。${EXAMPLES}。`);
  return together([...new Set(tiers.map(({ name }) => name))], (name) =>
    honourOf(
      name,
      tiers.filter((tier) => tier.name === name),
    ),
  );
}

function readTier(word: string, category: string | undefined): Outcome<Tier> {
  const found = TIER.exec(word)?.groups;
  if (!found) return refuse('INVALID_VALUE', `评优办法里的“${word}”读不懂。${EXAMPLES}。`);
  const [name, least] = [found.name!.replace(/单位$/u, ''), found.least === undefined ? {} : { from: Number(found.least) }];
  if (found.from !== undefined) return ok({ name, category, policy: 'threshold', limits: { from: Number(found.from) } });
  const places = Number(found.places);
  if (found.percent !== undefined) {
    return places <= 100
      ? ok({ name, category, policy: 'percent', limits: { percent: places, ...least } })
      : refuse('OUT_OF_RANGE', `“${word}”的比例不能超过 100%。`);
  }
  return Number.isInteger(places)
    ? ok({ name, category, policy: 'quota', limits: { count: places, ...least } })
    : refuse('INVALID_VALUE', `“${word}”的名额应为整数；按比例请写 %。`);
}

function honourOf(name: string, tiers: readonly Tier[]): Outcome<Honour> {
  const base = tiers.find(({ category, limits }) => category === undefined && !isNone(limits));
  const own = tiers.filter(({ category }) => category !== undefined);
  const policies = new Set([...(base ? [base] : []), ...own.filter(({ limits }) => !isNone(limits))].map(({ policy }) => policy));
  if (policies.size > 1) return refuse('INVALID_VALUE', `“${name}”在各类别要用同一种办法：都按分数（≥）、都按名额（=）或都按比例（%）。`);
  const [policy = 'quota'] = policies;
  // Points for some categories only: all places of those, none of the others.
  const some = policy === 'threshold' && (!base || own.some(({ limits }) => isNone(limits)));
  const limitsOf = (limits: Limits): Limits =>
    isNone(limits) ? none(some ? 'percent' : policy) : some ? { percent: 100, ...limits } : limits;
  return ok({
    name,
    policy: some ? 'percent' : policy,
    ...limitsOf(base?.limits ?? none(policy)),
    ...(own.length > 0 && { categories: Object.fromEntries(own.map(({ category, limits }) => [category!, limitsOf(limits)])) }),
    clause: '本单位的评优办法',
  });
}

function none(policy: Policy): Limits {
  return policy === 'percent' ? { percent: 0 } : { count: 0 };
}

function isNone({ count, percent, from }: Limits): boolean {
  return from === undefined && (count === 0 || percent === 0);
}

/** The policy in words that {@link parseHonours} reads back. */
export function writeHonours(honours: readonly Honour[]): string {
  const categories = [...new Set(honours.flatMap((honour) => Object.keys(honour.categories ?? {})))];
  const groups = categories.map((category) => {
    const tiers = honours.flatMap(({ name, policy, categories: own }) => (own?.[category] ? [writeTier(name, policy, own[category])] : []));
    return `${category}：${tiers.join('，')}`;
  });
  return [honours.map((honour) => writeTier(honour.name, honour.policy, honour)).join('，'), ...groups].join('；');
}

function writeTier(name: string, policy: Policy, { from, count, percent }: Limits): string {
  if (policy === 'threshold' || (percent === 100 && from !== undefined)) return `${name}≥${from}`;
  const places = policy === 'percent' ? `${percent ?? 0}%` : String(count ?? 0);
  return `${name}=${places}${from === undefined ? '' : `且≥${from}`}`;
}

function together<T>(names: readonly string[], make: (name: string) => Outcome<T>): Outcome<T[]> {
  const made: T[] = [];
  for (const name of names) {
    const one = make(name);
    if (!one.ok) return one;
    made.push(one.value);
  }
  return ok(made);
}

// Edits of the honour policy: tiers, limits, and who gets the last places.
import type { Honour } from '../../standing/honour';
import type { HonourResult } from '../../scoring/scoreboard';

export type Policy = Honour['policy'];
export type OpenTie = NonNullable<HonourResult['undecided']>[number] & { honour: string };

/** The ground of a policy that staff set themselves. */
export const OWN_CLAUSE = '发文单位在本工作簿的“通报设置”里规定';

/** The limit that each policy is stated by. */
export const limitKey = { threshold: 'from', quota: 'count', percent: 'percent' } as const satisfies Record<Policy, keyof Honour>;
const usual = { threshold: 80, quota: 3, percent: 20 } as const satisfies Record<Policy, number>;

/** A further tier below the others, under a name that none of them has. */
export function addTier(honours: readonly Honour[]): Honour[] {
  const names = ['优秀', '良好', '表扬'];
  const name = names.find((each) => honours.every((honour) => honour.name !== each)) ?? `第${honours.length + 1}等`;
  return [...honours, own({ name, policy: 'quota', count: usual.quota, clause: OWN_CLAUSE })];
}

/** Changes a tier. What people set is no longer what the document says, so the document is not cited any more. */
export function changeTier(honours: readonly Honour[], place: number, change: Partial<Honour>): Honour[] {
  return honours.map((honour, index) => (index === place ? own({ ...honour, ...change }) : honour));
}

/** Another way of choosing: a limit of the old kind would mean nothing, its least total goes on to hold. */
export function changePolicy(honours: readonly Honour[], place: number, policy: Policy): Honour[] {
  const { count: _count, percent: _percent, categories: _categories, ...rest } = honours[place]!;
  const limit = limitKey[policy];
  return honours.map((honour, index) => (index === place ? own({ ...rest, policy, [limit]: honour[limit] ?? usual[policy] }) : honour));
}

/** The limit in one category; undefined lets the common one hold. */
export function changeLimitIn(honours: readonly Honour[], place: number, category: string, value: number | undefined): Honour[] {
  const honour = honours[place]!;
  const limit = limitKey[honour.policy];
  const { [limit]: _old, ...others } = honour.categories?.[category] ?? {};
  const next = value === undefined ? others : { ...others, [limit]: value };
  const categories = Object.fromEntries([
    ...Object.entries(honour.categories ?? {}).filter(([name]) => name !== category),
    ...(Object.keys(next).length > 0 ? [[category, next]] : []),
  ]);
  const { categories: _categories, ...rest } = honour;
  return honours.map((each, index) =>
    index === place ? own({ ...rest, ...(Object.keys(categories).length > 0 && { categories }) }) : each,
  );
}

export function openTies(honours: readonly HonourResult[]): OpenTie[] {
  return honours.flatMap(({ name, undecided = [] }) => undecided.map((tie) => ({ honour: name, ...tie })));
}

function own({ document: _document, ...honour }: Honour): Honour {
  return { ...honour, clause: OWN_CLAUSE };
}

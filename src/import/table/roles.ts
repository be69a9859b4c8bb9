// Which part of a rubric a name speaks of: what counts, what comes on top, what is taken off, what decides everything.
import type { Role } from '../draft';
import { squeezed } from './plain';

/** What a heading, a group or a title says; undefined where it says nothing of it. */
export function roleOf(name: string): Role | undefined {
  const plain = squeezed(name);
  if (/不(?:予)?加分|不扣分/u.test(plain)) return undefined;
  if (/加扣分|加减分|奖扣分|奖惩|奖罚|增减分|加分|奖励|附加分|奖分|创新分|激励/u.test(plain)) return 'bonus';
  return /扣分|减分|倒扣|扣罚|惩处|惩戒|负面清单|负向/u.test(plain) ? 'penalty' : undefined;
}

/** The same for what has a weight: 扣分指标（100分） is what is deducted from, not what is taken off the total. */
export function roleOfWeighted(name: string, weight: number | null): Role | undefined {
  const role = roleOf(name);
  return role === 'penalty' && weight !== null && weight >= 50 ? undefined : role;
}

export function namesVeto(name: string): boolean {
  return /否决|底线指标|红线/u.test(squeezed(name));
}

/** Marks in a column of weights that stand for “decides everything”, where a note says so. */
export function markOfVeto(text: string): string | undefined {
  return /^[(]?([※★☆▲△*＊●◆])[)]?$/u.exec(squeezed(text))?.[1];
}

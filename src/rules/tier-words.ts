// Tiers in words: what a tier is called, and which one a value belongs to.
import { covers, type Tier } from './tiers';

/** A tier as people call it: `10 个及以上`, `5—9 个`, `不足 70 分`; `onward` is the word for a tier without end. */
export function tierName(tier: Tier, measure: string | undefined, onward: '及以上' | '及以后'): string {
  const unit = measure ? ` ${measure}` : '';
  if (tier.below !== undefined) return `${tier.from > 0 ? `${tier.from} 至` : ''}不足 ${tier.below}${unit}`;
  if (tier.to === undefined) return `${tier.from}${unit}${onward}`;
  return tier.to === tier.from ? `${tier.from}${unit}` : `${tier.from}—${tier.to}${unit}`;
}

/** Which tier applied: `属于“5—9 个”档`; where several cover the value, all are named and the better one said. */
export function tierWords(tiers: readonly Tier[], value: number, name: (tier: Tier) => string, of?: string): string {
  const [best, ...others] = tiers.filter((tier) => covers(tier, value, of)).sort((a, b) => b.points - a.points);
  if (!best) return '不在任何计分档内';
  if (others.length === 0) return `属于“${name(best)}”档`;
  return `同时在${[best, ...others].map((tier) => `“${name(tier)}”`).join('')}档内，按得分高的“${name(best)}”档计`;
}

// Tiers in words: what a tier is called, and which one a value belongs to.
import { covers, type Tier } from './tiers';

/** A tier as people call it: `10 个及以上`, `5—9 个`, `不足 70 分`, `超过 3 天至 5 天`; `onward` is the word for a tier without end. */
export function tierName({ from, above, to, below }: Tier, measure: string | undefined, onward: '及以上' | '及以后'): string {
  const unit = measure === '%' ? measure : measure ? ` ${measure}` : '';
  const start = above === undefined ? from : above;
  if (above === undefined && below === undefined) {
    if (to === undefined) return from === undefined ? '不论多少' : `${shown(from)}${unit}${onward}`;
    if (from === undefined) return `${shown(to)}${unit}及以下`;
    if (to === from) return `${shown(to)}${unit}`;
    return from < 0 ? `${shown(from)} 至 ${shown(to)}${unit}` : `${from}—${to}${unit}`;
  }
  const begins = start === undefined || (above === undefined && start === 0) ? '' : `${above === undefined ? '' : '超过 '}${shown(start)}`;
  const ends = below === undefined ? (to === undefined ? '' : `${shown(to)}${unit}`) : `不足 ${shown(below)}${unit}`;
  if (ends === '') return `${begins}${unit}`;
  return begins === '' ? ends : `${begins} 至${below === undefined ? ' ' : ''}${ends}`;
}

function shown(bound: number): string {
  return `${bound}`.replace(/^-/u, '−');
}

/** Which tier applied: `属于“5—9 个”档`; where several cover the value, all are named and the better one said. */
export function tierWords(tiers: readonly Tier[], value: number, name: (tier: Tier) => string, of?: string): string {
  const [best, ...others] = tiers.filter((tier) => covers(tier, value, of)).sort((a, b) => b.points - a.points);
  if (!best) return '不在任何计分档内';
  if (others.length === 0) return `属于“${name(best)}”档`;
  return `同时在${[best, ...others].map((tier) => `“${name(tier)}”`).join('')}档内，按得分高的“${name(best)}”档计`;
}

// Looks for gaps and overlaps between tiers, as the text of a document may leave them.
import type { RuleFault } from './kind';
import type { Scale, Tier } from './tiers';

/** Where the covered stretch ends; `closed` when the end itself is covered. */
interface End {
  at: number;
  closed: boolean;
}

/**
 * Gaps and overlaps of the tiers of one sub-type. `must` tells whether the scale has to be covered from its first and up
 * to its last value; between the tiers it always has to be.
 */
export function tierFaults(tiers: readonly Tier[], scale: Scale, must: { start: boolean; end: boolean }, of?: string): RuleFault[] {
  const place = (bound: number) => (of === undefined ? `${bound}` : `${of} ${bound}`);
  const gap = (at: number): RuleFault => ({
    fault: 'gap',
    at: place(at),
    message: `“${place(at)}”${scale.whole ? '' : '以上'}有一段不在任何一档里。请补上这一档，或者调整相邻两档的起止。`,
  });
  const overlap = (at: number): RuleFault => ({
    fault: 'overlap',
    at: place(at),
    message: `“${place(at)}”同时在两档里，计分时按得分高的一档。请核对原文。`,
  });

  const ordered = tiers.filter((tier) => tier.of === undefined || tier.of === of).sort((a, b) => a.from - b.from);
  const faults: RuleFault[] = [];
  let end: End = { at: must.start ? scale.first : (ordered[0]?.from ?? scale.first), closed: false };
  for (const tier of ordered) {
    if (tier.from > end.at) faults.push(gap(end.at));
    else if (tier.from < end.at || end.closed) faults.push(overlap(tier.from));
    end = further(end, endOf(tier, scale));
  }
  const reached = end.at > scale.last || (end.at === scale.last && (end.closed || scale.last === Infinity));
  if (must.end && !reached) faults.push(gap(end.at));
  return faults;
}

function endOf(tier: Tier, scale: Scale): End {
  if (tier.below !== undefined) return { at: tier.below, closed: false };
  if (tier.to === undefined) return { at: Infinity, closed: false };
  return scale.whole ? { at: tier.to + 1, closed: false } : { at: tier.to, closed: true };
}

function further(a: End, b: End): End {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return { at: a.at, closed: a.closed || b.closed };
}

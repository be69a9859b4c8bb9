// Looks for gaps and overlaps between tiers, as the text of a document may leave them.
import type { RuleFault } from './kind';
import type { Scale, Tier } from './tiers';

/** Where a stretch begins or ends; `closed` when the end itself is covered. */
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
  const gap = (at: number, isPoint = false): RuleFault => ({
    fault: 'gap',
    at: at === -Infinity ? place(startOf(ordered[0]!, scale).at) : place(at),
    message:
      at === -Infinity
        ? `“${place(startOf(ordered[0]!, scale).at)}”以下不在任何一档里。请补上这一档，或者调整第一档的起点。`
        : isPoint
          ? `正好是“${place(at)}”的不在任何一档里。请写明属于哪一档：“以上”“以下”一般含本数，“超过”“不足”不含。`
          : `“${place(at)}”${scale.whole ? '' : '以上'}有一段不在任何一档里。请补上这一档，或者调整相邻两档的起止。`,
  });
  const overlap = (at: number): RuleFault => ({
    fault: 'overlap',
    at: place(at),
    message: `“${place(at)}”同时在两档里，计分时按得分高的一档。请核对原文。`,
  });

  const ordered = tiers
    .filter((tier) => tier.of === undefined || tier.of === of)
    .sort((a, b) => compare(startOf(a, scale), startOf(b, scale)));
  const faults: RuleFault[] = [];
  const first = ordered[0] && startOf(ordered[0], scale);
  let end: End = { at: must.start ? scale.first : (first?.at ?? scale.first), closed: !must.start && first?.closed === false };
  for (const tier of ordered) {
    const start = startOf(tier, scale);
    if (start.at > end.at) faults.push(gap(end.at));
    else if (start.at < end.at || (start.closed && end.closed)) faults.push(overlap(start.at));
    else if (!start.closed && !end.closed) faults.push(gap(start.at, true));
    end = further(end, endOf(tier, scale));
  }
  const reached = end.at > scale.last || (end.at === scale.last && (end.closed || scale.last === Infinity));
  if (must.end && !reached) faults.push(gap(end.at));
  return faults;
}

function startOf({ from, above }: Tier, scale: Scale): End {
  if (above !== undefined) return scale.whole ? { at: above + 1, closed: true } : { at: above, closed: false };
  return { at: from ?? scale.first, closed: true };
}

function compare(a: End, b: End): number {
  return a.at === b.at ? Number(b.closed) - Number(a.closed) : a.at < b.at ? -1 : 1;
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

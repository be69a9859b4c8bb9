// 名次: places by total, the higher the better; equal totals share a place (1-2-2-4).

/** The place of every total. Totals are exact and not rounded for display. */
export function rankTotals(totals: Iterable<number>): Map<number, number> {
  const places = new Map<number, number>();
  const sorted = [...totals].sort((a, b) => b - a);
  for (const [position, total] of sorted.entries()) if (!places.has(total)) places.set(total, position + 1);
  return places;
}

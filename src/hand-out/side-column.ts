// What files fill in beside the entries of a book: evidence of an entry, or what a unit says against its points. It stands in a table of
// its own, row by row for what it is about, and is known by the id of that and a word for itself: 高校/信息公开#1!evidence.
import type { Indicator } from '../rubric/tree';
import type { InputColumn } from '../workbook/entry/columns/input';

export interface SideColumn {
  id: string;
  /** What people call it: 开设项数·佐证材料. */
  header: string;
  /** What it is beside. */
  beside: { indicator: Indicator; column?: InputColumn };
}

const CUT = '!';

export const sideId = (about: string, part: string): string => `${about}${CUT}${part}`;

/** undefined where the id is an entry's. */
export function partsOfSideId(id: string): { about: string; part: string } | undefined {
  const cut = id.lastIndexOf(CUT);
  return cut < 0 ? undefined : { about: id.slice(0, cut), part: id.slice(cut + 1) };
}

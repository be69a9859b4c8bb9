// A sheet of several pieces that people read from top to bottom, on paper as on screen.
import { footer, tabs, type Frame } from '../frame';
import { blocksOnPages } from '../page-breaks';
import type { SheetPlan } from '../plan';
import type { SheetPiece } from './part';
import { stackParts } from './stack';

/** The smallest letters on such a sheet. */
const HINT_SIZE = 10;

export function guideSheet(
  frame: Frame,
  {
    name,
    tab = 'guide',
    widths,
    hidden = [],
    parts,
  }: { name: string; tab?: keyof typeof tabs; widths: readonly number[]; hidden?: readonly number[]; parts: readonly SheetPiece[] },
): SheetPlan {
  const { plan, heights, rows, blocks, paper } = stackParts(parts);
  const seen = [...widths.keys()].filter((column) => !hidden.includes(column));
  const orientation = 'landscape';
  return {
    name,
    tabColour: tabs[frame.demo ? 'demo' : tab],
    widths,
    ...(hidden.length > 0 && { hiddenColumns: hidden }),
    ...plan,
    gridlines: false,
    print: {
      orientation,
      fitWidth: 1,
      ...blocksOnPages({ orientation, widths: seen.map((column) => widths[column]!), heights, rows }, blocks, HINT_SIZE),
      area: paper({ column: seen[0]!, columns: seen.at(-1)! - seen[0]! + 1 }),
      footer: footer(frame),
    },
  };
}

// A sheet of several pieces that people read from top to bottom, on paper as on screen.
import { footer, tabs, type Frame } from '../frame';
import { blocksOnPages } from '../page-breaks';
import { pageHeader, pagesAcross, paperFor } from '../paper';
import type { PrintPlan, SheetPlan } from '../plan';
import type { SheetPiece } from './part';
import { stackParts, type Stack } from './stack';

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
    wide,
  }: {
    name: string;
    tab?: keyof typeof tabs;
    widths: readonly number[];
    hidden?: readonly number[];
    parts: readonly SheetPiece[];
    /** Of a table that may be too wide to be read on one page: what stands at the head of its pages, and how many columns on each. */
    wide?: { title: string; repeated: number };
  },
): SheetPlan {
  const stack = stackParts(parts);
  const { plan, heights, rows, blocks, paper } = stack;
  const seen = [...widths.keys()].filter((column) => !hidden.includes(column));
  const printed = widths.map((width, column) => (hidden.includes(column) ? 0 : width));
  const orientation = 'landscape';
  return {
    name,
    tabColour: tabs[frame.demo ? 'demo' : tab],
    widths,
    ...(hidden.length > 0 && { hiddenColumns: hidden }),
    ...plan,
    gridlines: false,
    print: {
      ...(wide && pagesAcross(printed, HINT_SIZE) > 1
        ? acrossPages(stack, printed, seen.at(-1)! + 1, wide)
        : {
            orientation,
            fitWidth: 1,
            ...blocksOnPages({ orientation, widths: seen.map((column) => widths[column]!), heights, rows }, blocks, HINT_SIZE),
            area: paper({ column: seen[0]!, columns: seen.at(-1)! - seen[0]! + 1 }),
          }),
      footer: footer(frame),
    },
  };
}

/** On every page stands what the rows and columns are. */
function acrossPages(
  { heights, head, paper }: Stack,
  widths: readonly number[],
  columns: number,
  { title, repeated }: { title: string; repeated: number },
): PrintPlan {
  const { last: first } = head!;
  return {
    ...paperFor(widths, heights, { first, smallest: HINT_SIZE, table: { repeated, borders: [...widths.keys()].slice(repeated) } }),
    repeatRows: { first, last: first },
    repeatColumns: { first: 0, last: repeated - 1 },
    area: paper({ columns, first }),
    header: pageHeader(title),
  };
}

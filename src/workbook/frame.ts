// What every sheet of a book shares: its scheme, whether it is a demonstration, and the lines at its head and foot.
import type { Draw } from '../assessment/assessment';
import type { Scheme } from '../rubric/tree';
import { sheetNames } from './names';
import { line, type LineCell, type SheetPiece } from './part/part';
import { rowHeight, textWidth } from './text-size';

/** How points stand in the score sheets: live through the add-in, as plain Excel formulas, or fixed. */
export type FormulaMode = 'score' | 'native' | 'values';

export interface Frame {
  scheme: Scheme;
  /** 考评年度. */
  year: number;
  demo: boolean;
  /** The draws that are recorded, in the order in which they were made. */
  draws?: readonly Draw[];
  /** The sheet to which every other leads back; 首页 unless told. */
  home?: string;
}

export const DEMO_MARK = '演示数据';

/** Rows below the last unit that are already prepared for units added by hand. */
export const SPARE_ROWS = 200;

/** Colours of the sheets' tabs: where to start, where to enter, what is worked out. */
export const tabs = { guide: '#0F548C', entry: '#F7B500', result: '#107C10', demo: '#D13438' } as const;

/** The letters of the advice are smaller than others. */
const HINT_SIZE = 0.92;

/** The title, a link home and a line of advice, in two rows; `column` is the first visible one. With `widths` the advice is wrapped
 *  where it would be cut off; `beside` stands in its row as well. */
export function heading(
  frame: Pick<Frame, 'demo' | 'home'>,
  title: string,
  hint: string,
  {
    column,
    hintColumn,
    widths = [],
    beside = [],
    ...marks
  }: { column: number; hintColumn: number; widths?: readonly number[]; beside?: readonly LineCell[]; isOffPaper?: boolean },
): SheetPiece[] {
  const room = widths.slice(hintColumn).reduce((sum, width) => sum + width, 0);
  // On a narrow sheet the advice would run beyond the paper.
  const isTight = room > 0 && textWidth(hint) * HINT_SIZE > room;
  return [
    line([{ column, text: frame.demo ? `【${DEMO_MARK}】${title}` : title, style: frame.demo ? 'demo_title' : 'title' }], {
      height: 34,
      ...marks,
    }),
    line(
      [
        wayHome(frame, column),
        {
          column: hintColumn,
          text: hint,
          style: isTight ? 'note' : 'hint',
          ...(isTight && { merged: { columns: widths.length - hintColumn } }),
        },
        ...beside,
      ],
      { height: isTight ? rowHeight([{ text: hint, width: room / HINT_SIZE }], { size: 10, least: 22 }) : 22, ...marks },
    ),
  ];
}

/** The way back from a sheet. */
export function wayHome({ home = sheetNames.home }: Pick<Frame, 'home'>, column = 0): LineCell {
  return { column, text: `‹ ${home}`, style: 'link', link: { sheet: home } };
}

/** The line at the foot of every printed page. */
export function footer({ scheme, demo }: Frame): string {
  const left = demo ? `【${DEMO_MARK}】` : '';
  return `&L${left}${scheme.data.documentNumber ?? ''}&C第 &P 页，共 &N 页`;
}

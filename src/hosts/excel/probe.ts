// Looks whether cells of ours show that Excel does not know our functions. Nothing is written into the workbook to find out.
import type { Area } from '../../workbook/area';

/** `unknown`: a name stands there that Excel does not know; `waiting`: a function has not answered yet. */
export type Shown = 'unknown' | 'waiting' | 'neither';

/** `calculated` has everything worked out first, so that Excel calls what it knows. */
export function shownIn(areas: readonly { sheet: string; area: Area }[], { calculated = false } = {}): Promise<Shown> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    if (calculated) context.application.calculate('Full');
    const ranges = areas.map(({ sheet, area: { row, column, rows, columns } }) =>
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).load('values,text'));
    await context.sync();
    const values = ranges.flatMap((range) => range.values.flat() as unknown[]);
    const texts = ranges.flatMap((range) => range.text.flat());
    // The two differ for names that Excel does not know (OfficeDev/office-js#5865).
    if (texts.includes('#NAME?') || values.includes('#NAME?')) return 'unknown';
    return [...values, ...texts].some((shown) => shown === '#BUSY!' || shown === '#GETTING_DATA') ? 'waiting' : 'neither';
  });
}

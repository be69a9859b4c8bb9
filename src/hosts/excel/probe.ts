// Looks whether cells show that Excel does not know our functions. Nothing is written into the workbook to find out.
import { callsScore } from '../../model/score-calls';
import type { CallLook, CallPlaces, Changed, ChangedSheet } from '../../open-book/host';
import { lightRun } from './light-run';
import { loadRanges } from './load-ranges';

/** One request, unless Excel finds the answer too large. `calculated` has everything worked out first, so that Excel calls what it knows.
 *  */
export function lookAtCalls({ scores, others }: CallPlaces, { calculated = false } = {}): Promise<CallLook> {
  return lightRun(async (context) => {
    if (calculated) context.application.calculate('Full');
    const pieces = [
      ...scores.map((place) => ({ ...place, what: 'values,text' })),
      ...others.map((place) => ({ ...place, what: 'formulas,values,text' })),
    ];
    const ranges = await loadRanges(context, pieces);
    const cells = pieces.map((_piece, at) => ranges[at]!.flatMap((range) => (at < scores.length ? shownIn(range) : shownByCalls(range))));
    const sheets = new Set(pieces.filter((_piece, at) => cells[at]!.includes('#NAME?')).map(({ sheet }) => sheet));
    if (sheets.size > 0) return { shown: 'unknown', sheets: [...sheets] };
    return { shown: cells.flat().some((each) => each === '#BUSY!' || each === '#GETTING_DATA') ? 'waiting' : 'neither', sheets: [] };
  });
}

/** In one request, at what was changed only; sheets that are gone are left out. */
export function lookAtChanged(changed: readonly Changed[]): Promise<ChangedSheet[]> {
  return lightRun(async (context) => {
    const looks = changed.map(({ sheet, address }) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load('name');
      return { sheet, worksheet, used: worksheet.getRange(address).getUsedRangeOrNullObject(true).load('formulas,values,text') };
    });
    await context.sync();
    return looks.flatMap(({ sheet, worksheet, used }) =>
      worksheet.isNullObject
        ? []
        : [{ sheet, name: worksheet.name, isUnknown: !used.isNullObject && shownByCalls(used).includes('#NAME?') }],
    );
  });
}

/** Both, since the two differ for names that Excel does not know (OfficeDev/office-js#5865). */
function shownIn({ values, text }: Excel.Range): unknown[] {
  return [...values.flat(), ...text.flat()] as unknown[];
}

function shownByCalls({ formulas, values, text }: Excel.Range): unknown[] {
  return (formulas as unknown[][]).flatMap((line, row) =>
    line.flatMap((formula, column): unknown[] => (isCall(formula) ? [values[row]![column], text[row]![column]] : [])),
  );
}

function isCall(formula: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && callsScore(formula);
}

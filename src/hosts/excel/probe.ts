// Looks whether cells show that Excel does not know our functions. Nothing is written into the workbook to find out.
import { callsScore } from '../../model/score-calls';
import type { Area } from '../../workbook/area';
import { lightRun } from './light-run';
import { loadRanges } from './load-ranges';
import type { Changed } from './places';

/** `unknown`: a name stands there that Excel does not know; `waiting`: a function has not answered yet. */
export type Shown = 'unknown' | 'waiting' | 'neither';

export interface Place {
  sheet: string;
  area: Area;
}

/** Where our functions may be called: score tables, in which they are nearly everywhere, and sheets of people's own. */
export interface Places {
  scores: readonly Place[];
  others: readonly Place[];
}

export interface Look {
  shown: Shown;
  /** Sheets on which a name stands that Excel does not know. */
  sheets: string[];
}

/** One request, unless Excel finds the answer too large. `calculated` has everything worked out first, so that Excel calls what it knows. */
export function lookAt({ scores, others }: Places, { calculated = false } = {}): Promise<Look> {
  return lightRun(async (context) => {
    if (calculated) context.application.calculate('Full');
    const pieces = [...scores.map((place) => ({ ...place, what: 'values,text' })), ...others.map((place) => ({ ...place, what: 'formulas,values,text' }))];
    const ranges = await loadRanges(context, pieces);
    const cells = pieces.map((_piece, at) => ranges[at]!.flatMap((range) => (at < scores.length ? shownIn(range) : shownByCalls(range))));
    const sheets = new Set(pieces.filter((_piece, at) => cells[at]!.includes('#NAME?')).map(({ sheet }) => sheet));
    if (sheets.size > 0) return { shown: 'unknown', sheets: [...sheets] };
    return { shown: cells.flat().some((each) => each === '#BUSY!' || each === '#GETTING_DATA') ? 'waiting' : 'neither', sheets: [] };
  });
}

/** Cells that were changed, as Excel shows them now. */
export interface ChangedSheet {
  /** Its id, and the name that people see. */
  sheet: string;
  name: string;
  /** A formula of ours stands there whose name Excel does not know. */
  isUnknown: boolean;
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
      (worksheet.isNullObject ? [] : [{ sheet, name: worksheet.name, isUnknown: !used.isNullObject && shownByCalls(used).includes('#NAME?') }]));
  });
}

/** Both, since the two differ for names that Excel does not know (OfficeDev/office-js#5865). */
function shownIn({ values, text }: Excel.Range): unknown[] {
  return [...values.flat(), ...text.flat()] as unknown[];
}

function shownByCalls({ formulas, values, text }: Excel.Range): unknown[] {
  return (formulas as unknown[][]).flatMap((line, row) =>
    line.flatMap((formula, column): unknown[] => (isCall(formula) ? [values[row]![column], text[row]![column]] : [])));
}

function isCall(formula: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && callsScore(formula);
}

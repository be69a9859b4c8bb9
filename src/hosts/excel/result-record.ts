// Remembers in the workbook which sheets hold results of ours, so that only these are ever written anew, and what they were made from.

const SHEETS = 'rubricScore.resultSheets';
const MADE = 'rubricScore.resultsMade';

export interface ResultRecord {
  /** Names of the result sheets that were written into this workbook. */
  sheets: string[];
  /** Those of them that were made last, and a mark of what they were made from; absent in books of earlier versions. */
  made?: { sheets: string[]; from: string };
}

export function recordedResults(): Promise<ResultRecord> {
  return Excel.run(async (context) => {
    const [sheets, made] = [SHEETS, MADE].map((key) => context.workbook.settings.getItemOrNullObject(key).load('value')) as [Excel.Setting, Excel.Setting];
    await context.sync();
    const known = namesIn(sheets.isNullObject ? undefined : sheets.value);
    const [from, ...last] = namesIn(made.isNullObject ? undefined : made.value);
    return { sheets: known, ...(from !== undefined && { made: { from, sheets: last } }) };
  });
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

export function recordResults({ sheets, made }: Required<ResultRecord>): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.settings.add(SHEETS, sheets);
    context.workbook.settings.add(MADE, [made.from, ...made.sheets]);
    await context.sync();
  });
}

// Remembers in the workbook which sheets hold results of ours, so that only these are ever written anew, and what they were made from.
import type { OpenBookHost, Records } from './host';

const SHEETS = 'rubricScore.resultSheets';
const MADE = 'rubricScore.resultsMade';

interface ResultRecord {
  /** Names of the result sheets that were written into this workbook. */
  sheets: string[];
  /** Those of them that were made last, and a mark of what they were made from; absent in books of earlier versions. */
  made?: { sheets: string[]; from: string };
}

export async function recordedResults(host: OpenBookHost): Promise<ResultRecord> {
  const [sheets, made] = await host.recall([SHEETS, MADE]);
  const [from, ...last] = namesIn(made);
  return { sheets: namesIn(sheets), ...(from !== undefined && { made: { from, sheets: last } }) };
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

export function recordOf({ sheets, made }: Required<ResultRecord>): Records {
  return { [SHEETS]: sheets, [MADE]: [made.from, ...made.sheets] };
}

// What is written on a sheet itself while it is not whole: it stays with the sheet, whatever that is called and whoever opens the workbook.
// Sheets that belong together become whole at once, when the workbook forgets that their run is under way.
import type { Change } from '../../workbook/host';

/** A hidden name of the sheet; its formula is a text. */
const MARK = 'rubricScore.unfinished';
const ROWS = 'rubricScore.rows';
/** Its text is the name of the sheet of which the marked one is a copy. */
const COPY = 'rubricScore.copyOf';
/** What of sheets is to be loaded to see their marks. */
export const MARKS = 'items/names/items/name,items/names/items/formula';

/** A table that was growing, from this row on. */
interface GrowingTable {
  table: string;
  first: number;
}

export interface Marks {
  /** Being made, or being laid over what stood there. */
  laying: 'new' | 'anew' | undefined;
  /** The run that did so. */
  run: string | undefined;
  growing: (GrowingTable & { place: number })[];
  /** The sheet is a copy of what stood on this one before that is laid anew. */
  copyOf: string | undefined;
}

/** Runs that have begun and not ended. */
const RUNS = 'rubricScore.runs';

/** Loads which they are; the answer tells them. */
export function lookAtRuns({ workbook }: Excel.RequestContext): () => readonly string[] {
  const record = workbook.settings.getItemOrNullObject(RUNS).load('value');
  return () => (record.isNullObject || !Array.isArray(record.value) ? [] : record.value.map(String));
}

/** From one moment to the next: all sheets of a run that is not among them are whole. */
export function noteRuns({ workbook }: Excel.RequestContext, runs: readonly string[]): void {
  if (runs.length > 0) workbook.settings.add(RUNS, [...runs]);
  else workbook.settings.getItemOrNullObject(RUNS).delete();
}

export function marksOf({ names }: Excel.Worksheet, runs: readonly string[]): Marks {
  const texts = names.items.map(({ name, formula }) => ({
    name,
    text: String(formula)
      .replace(/^="|"$/gu, '')
      .replaceAll('""', '"'),
  }));
  const [laying, run] = texts.find(({ name }) => name === MARK)?.text.split('|') ?? [];
  return {
    laying: run !== undefined && runs.includes(run) ? (laying as 'new' | 'anew') : undefined,
    run,
    growing: texts
      .filter(({ name }) => name.startsWith(ROWS))
      .map(({ name, text }) => {
        const [first, table] = text.split('|');
        return { table: table ?? '', first: Number(first), place: Number(name.slice(ROWS.length)) };
      }),
    copyOf: texts.find(({ name }) => name === COPY)?.text,
  };
}

/** Whether it is one of the workbook's sheets: not half made, and no copy of one. */
export function standsWhole({ laying, copyOf }: Marks): boolean {
  return laying !== 'new' && copyOf === undefined;
}

/** `before` is what the sheet was marked with. */
export function markLaying(sheet: Excel.Worksheet, how: 'new' | 'anew', run: string, before: Marks | undefined): void {
  const text = `${before?.laying ?? how}|${run}`;
  if (before?.run === undefined) mark(sheet, MARK, text);
  else sheet.names.getItem(MARK).formula = `="${text}"`;
}

/** Whether something is left to be tidied on a sheet that is whole. */
export function isTrace({ laying, run, growing }: Marks): boolean {
  return growing.length > 0 || (laying === undefined && run !== undefined);
}

/** `place` tells several tables of a sheet apart. */
export function markGrowing(sheet: Excel.Worksheet, { table, first }: GrowingTable, place: number): void {
  mark(sheet, `${ROWS}${place}`, `${first}|${table}`);
}

/** The copy by the name of the sheet that is half laid, and copies that nobody needs any more; sheets by the names that they have. */
export function copiesIn(marks: ReadonlyMap<string, Marks>): { copies: ReadonlyMap<string, string>; idle: string[] } {
  const halfLaid = new Map([...marks].flatMap(([name, { laying }]) => (laying === 'anew' ? [[name.toLowerCase(), name] as const] : [])));
  const copies = new Map<string, string>();
  const idle: string[] = [];
  for (const [name, { copyOf }] of marks) {
    const of = copyOf === undefined ? undefined : halfLaid.get(copyOf.toLowerCase());
    if (of !== undefined) copies.set(of, name);
    else if (copyOf !== undefined) idle.push(name);
  }
  return { copies, idle };
}

/** Runs of which something is left that is not whole, once these sheets are. */
export function runsLeft(marks: ReadonlyMap<string, Marks>, whole: { has(sheet: string): boolean }): string[] {
  return [...new Set([...marks].flatMap(([sheet, { laying, run }]) => (laying && run !== undefined && !whole.has(sheet) ? [run] : [])))];
}

export function markCopy(copy: Excel.Worksheet, of: string): void {
  mark(copy, COPY, of);
}

function mark(sheet: Excel.Worksheet, name: string, text: string): void {
  sheet.names.add(name, `="${text.replaceAll('"', '""')}"`).visible = false;
}

export function unmarkLaid(sheet: Excel.Worksheet): void {
  sheet.names.getItemOrNullObject(MARK).delete();
}

export function unmarkGrown(sheet: Excel.Worksheet, place: number): void {
  sheet.names.getItemOrNullObject(`${ROWS}${place}`).delete();
}

/** Under which key the workbook keeps what stood on a sheet while it is laid anew. */
export const formerKey = (sheet: string): string => `rubricScore.former.${sheet.toLowerCase()}`;

/** Whether a change gives a sheet all that it holds. */
export function laysSheet(change: Change): change is Extract<Change, { plan: unknown }> {
  return 'plan' in change;
}

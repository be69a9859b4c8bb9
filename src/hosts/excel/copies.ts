// Very hidden copies of sheets that are laid anew where nothing else tells what stood there: kept until the new ones are whole.
import type { Area } from '../../workbook/area';
import { areaOf, PLACE } from './cells-read';
import { layDrawn, lookAtDrawn } from './drawn';
import { forgetFormer, formerTables } from './former';
import { emptySheet } from './empty-sheet';
import { removeSheets } from './leftovers';
import { layTable } from './lay-sheet';
import { copiesIn, formerKey, lookAtRuns, markCopy, MARKS, marksOf, noteRuns, runsLeft, unmarkLaid, type Marks } from './marks';
import { patientRun } from './patient-run';
import { isOurChart } from '../../workbook/style';
import { PATIENT } from './undo-group';

export function copyName(run: string, place: number): string {
  return `原来的_${run}_${place + 1}`;
}

/** Marked before anything stands on it: a copy that was interrupted is known as one. */
export function keepCopy({ workbook: { worksheets } }: Excel.RequestContext, sheet: string, used: Area, name: string): void {
  const copy = worksheets.add(name);
  copy.visibility = 'VeryHidden';
  markCopy(copy, sheet);
  copyCells(worksheets.getItem(sheet), copy, used);
}

function copyCells(from: Excel.Worksheet, to: Excel.Worksheet, { row, column, rows, columns }: Area): void {
  to.getRangeByIndexes(row, column, rows, columns).copyFrom(from.getRangeByIndexes(row, column, rows, columns), 'All');
}

/** How often it is tried to take away copies before that is left to the next change. */
const TRIES = 2;

/** Takes away copies of sheets that are whole. The work is done already: what fails here changes nothing for anybody. */
export async function pruneCopies(): Promise<void> {
  for (let time = 0; time < TRIES; time++) {
    try {
      return await patientRun(PATIENT, async (context) => {
        const { idle, ids } = await look(context);
        if (idle.length > 0)
          await removeSheets(
            context,
            idle.map((name) => ids.get(name)!),
          );
      });
    } catch {
      // once more
    }
  }
}

/** Sheets that are half laid and of which there is a copy are as they were. Answers which. */
export async function putBackCopies(): Promise<string[]> {
  const restored = await patientRun(PATIENT, async (context) => {
    const { workbook } = context;
    const { copies, marks } = await look(context);
    const found = [...copies].map(([name, copy]) => {
      const sheet = workbook.worksheets.getItem(name);
      return {
        name,
        copy: workbook.worksheets.getItem(copy),
        used: workbook.worksheets.getItem(copy).getUsedRangeOrNullObject().load(PLACE),
        former: workbook.settings.getItemOrNullObject(formerKey(name)).load('value'),
        drawn: lookAtDrawn(context, name),
        tables: sheet.tables.load('items/name'),
        charts: sheet.charts.load('items/name'),
      };
    });
    if (found.length === 0) return [];
    await context.sync();
    context.runtime.enableEvents = false;
    for (const { name, copy, used, former, drawn, tables, charts } of found) {
      const sheet = emptySheet(
        context,
        name,
        tables.items.map((table) => table.name),
        charts.items.map((chart) => chart.name).filter(isOurChart),
      );
      if (!used.isNullObject) copyCells(copy, sheet, areaOf(used));
      for (const table of formerTables(former)) layTable(sheet, table);
      layDrawn(sheet, drawn);
    }
    noteRuns(context, runsLeft(marks, copies));
    for (const { name } of found) {
      unmarkLaid(workbook.worksheets.getItem(name));
      forgetFormer(context, name);
    }
    context.runtime.enableEvents = true;
    try {
      await context.sync();
    } catch (error) {
      const before = found.map(({ name, charts }) => ({ name, charts: charts.items.map((chart) => chart.name) }));
      await dropNameless(context, before).catch(() => undefined);
      throw error;
    }
    return found.map(({ name }) => name);
  });
  await pruneCopies();
  return restored;
}

/** A request that was cut short may have made a chart and not named it: nobody would know it for ours afterwards. */
async function dropNameless(context: Excel.RequestContext, before: readonly { name: string; charts: readonly string[] }[]): Promise<void> {
  const looks = before.map(({ name, charts }) => ({
    known: new Set(charts),
    now: context.workbook.worksheets.getItem(name).charts.load('items/name'),
  }));
  await context.sync();
  for (const { known, now } of looks) for (const chart of now.items) if (!isOurChart(chart.name) && !known.has(chart.name)) chart.delete();
  await context.sync();
}

interface Looked {
  marks: ReadonlyMap<string, Marks>;
  copies: ReadonlyMap<string, string>;
  idle: string[];
  ids: ReadonlyMap<string, string>;
}

async function look(context: Excel.RequestContext): Promise<Looked> {
  const { worksheets } = context.workbook;
  worksheets.load(`items/name,items/id,${MARKS}`);
  const runs = lookAtRuns(context);
  await context.sync();
  const marks = new Map(worksheets.items.map((sheet) => [sheet.name, marksOf(sheet, runs())]));
  return { marks, ...copiesIn(marks), ids: new Map(worksheets.items.map(({ name, id }) => [name, id])) };
}

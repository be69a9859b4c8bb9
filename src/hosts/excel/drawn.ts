// What Excel does not tell of a sheet and no copy of its cells holds: its charts and how it goes on paper. Kept in the workbook when the
// sheet is whole, so that it is still there while the sheet is half laid anew.
import type { PrintPlan, SheetPlan } from '../../workbook/plan';
import { layChart } from './charts';
import { layPrint, scaleOf } from './print';
import { chartName } from '../../workbook/style';

interface Drawn {
  charts?: NonNullable<SheetPlan['charts']>;
  paper?: { print: PrintPlan; scale: number };
}

const keyOf = (sheet: string): string => `rubricScore.drawn.${sheet.toLowerCase()}`;

/** To be noted with the last request of the work; forgets what a plan before this one had. */
export function noteDrawn({ workbook: { settings } }: Excel.RequestContext, sheet: string, plan: SheetPlan, isNew: boolean): void {
  const { charts = [], print } = plan;
  const hasPlaces = print !== undefined && (print.breaks ?? print.columnBreaks ?? print.area) !== undefined;
  if (charts.length === 0 && !hasPlaces) {
    if (!isNew) settings.getItemOrNullObject(keyOf(sheet)).delete();
    return;
  }
  const drawn: Drawn = { ...(charts.length > 0 && { charts }), ...(print && { paper: { print, scale: scaleOf(print, plan) } }) };
  settings.add(keyOf(sheet), drawn);
}

export function lookAtDrawn({ workbook }: Excel.RequestContext, sheet: string): Excel.Setting {
  return workbook.settings.getItemOrNullObject(keyOf(sheet)).load('value');
}

/** On a sheet that has its cells, and no charts of ours and no page breaks. */
export function layDrawn(sheet: Excel.Worksheet, noted: Excel.Setting): void {
  if (noted.isNullObject) return;
  const { charts = [], paper } = noted.value as Drawn;
  for (const [index, chart] of charts.entries()) layChart(sheet, chart, chartName(index));
  if (paper) layPrint(sheet, paper.print, paper.scale);
}

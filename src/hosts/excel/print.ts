// How a sheet is put on paper.
import { areaName, columnName } from '../../workbook/area';
import type { PrintPlan, SheetPlan } from '../../workbook/plan';
import { fittedScale } from './fitted-scale';
import { pageMargins } from '../../workbook/style';

/** For Excels that do not fit the sheet to its pages themselves. */
export function scaleOf(print: PrintPlan, plan: SheetPlan): number {
  return print.scale ?? fittedScale(print, plan);
}

/** `scale` is as by {@link scaleOf}. */
export function layPrint(sheet: Excel.Worksheet, print: PrintPlan, scale: number): void {
  const { orientation, repeatRows, repeatColumns, area, header, footer } = print;
  const page = sheet.pageLayout;
  page.orientation = orientation === 'portrait' ? 'Portrait' : 'Landscape';
  page.paperSize = 'A4';
  page.setPrintMargins('Inches', pageMargins);
  page.centerHorizontally = true;
  laySize(sheet, print, scale);
  if (repeatRows) page.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
  if (repeatColumns) page.setPrintTitleColumns(`$${columnName(repeatColumns.first)}:$${columnName(repeatColumns.last)}`);
  if (area) page.setPrintArea(areaName(area));
  const { defaultForAllPages: lines } = page.headersFooters;
  if (header !== undefined) lines.centerHeader = header;
  const { L: left, C: centre, R: right } = footer === undefined ? {} : sectionsOf(footer);
  if (left) lines.leftFooter = left;
  if (centre) lines.centerFooter = centre;
  if (right) lines.rightFooter = right;
}

function laySize({ pageLayout, horizontalPageBreaks, verticalPageBreaks }: Excel.Worksheet, print: PrintPlan, scale: number): void {
  const { fitWidth, fitHeight, breaks = [], columnBreaks = [] } = print;
  pageLayout.zoom = { scale };
  // Excel on the desktop was seen to ignore this, without a word, unless its page layout is on screen: then the scale stays.
  if (fitWidth !== undefined)
    pageLayout.zoom = { horizontalFitToPages: fitWidth, ...(fitHeight !== undefined && { verticalFitToPages: fitHeight }) };
  for (const row of breaks) horizontalPageBreaks.add(`A${row + 1}`);
  for (const column of columnBreaks) verticalPageBreaks.add(`${columnName(column)}1`);
}

/** `&L左&C中&R右`; what stands before any of these signs is in the middle. */
function sectionsOf(text: string): Partial<Record<'L' | 'C' | 'R', string>> {
  const [middle, ...rest] = text.split(/&([LCR])/u);
  const sections: Partial<Record<'L' | 'C' | 'R', string>> = middle ? { C: middle } : {};
  for (let at = 0; at < rest.length; at += 2) sections[rest[at] as 'L' | 'C' | 'R'] = rest[at + 1]!;
  return sections;
}

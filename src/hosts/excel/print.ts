// How a sheet is put on paper.
import { areaName, columnName } from '../../workbook/area';
import type { PrintPlan } from '../../workbook/plan';

export function layPrint(page: Excel.PageLayout, { orientation, fitWidth, repeatRows, repeatColumns, area, footer }: PrintPlan): void {
  page.orientation = orientation === 'portrait' ? 'Portrait' : 'Landscape';
  page.zoom = { horizontalFitToPages: fitWidth };
  if (repeatRows) page.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
  if (repeatColumns) page.setPrintTitleColumns(`$${columnName(repeatColumns.first)}:$${columnName(repeatColumns.last)}`);
  if (area) page.setPrintArea(areaName(area));
  if (footer !== undefined) page.headersFooters.defaultForAllPages.centerFooter = footer;
}

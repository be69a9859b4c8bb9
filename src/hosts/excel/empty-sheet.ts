// A sheet as if it were new, in its place and under its name.

/** The sheet without these tables and charts, and with nothing in its cells; formulas elsewhere that refer to it keep doing so. */
export function emptySheet(
  context: Excel.RequestContext,
  name: string,
  tables: readonly string[],
  charts: readonly string[],
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getItem(name);
  for (const table of tables) context.workbook.tables.getItem(table).delete();
  for (const chart of charts) sheet.charts.getItem(chart).delete();
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.unmerge();
  all.clear('All');
  all.rowHidden = false;
  all.columnHidden = false;
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.verticalPageBreaks.removePageBreaks();
  return sheet;
}

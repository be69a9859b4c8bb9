// What is left to do on sheets that are whole: rows that were being added when Excel failed take the looks and the rules of the row above
// them, and marks of runs that have ended go.
import { areaOf, PLACE } from './cells-read';
import { copyRule, RULE_PARTS } from './growth';
import { forgetFormer } from './former';
import { lookAtRuns, MARKS, marksOf, unmarkGrown, unmarkLaid } from './marks';

/** A few requests where there is anything, and else a look. */
export async function tidy(context: Excel.RequestContext): Promise<void> {
  const { worksheets, tables } = context.workbook;
  worksheets.load(`items/name,${MARKS}`);
  const runs = lookAtRuns(context);
  await context.sync();
  const marked = worksheets.items.map((sheet) => ({ sheet, ...marksOf(sheet, runs()) }));
  const ended = marked.filter(({ laying, run }) => laying === undefined && run !== undefined);
  const growing = marked.flatMap(({ sheet, growing: tables }) => tables.map((each) => ({ ...each, sheet })));
  if (growing.length + ended.length === 0) return;
  const looks = growing.map((each) => ({ ...each, range: tables.getItemOrNullObject(each.table).getRange().load(PLACE) }));
  await context.sync();
  const found = looks.flatMap(({ range, first, ...each }) => {
    const area = range.isNullObject ? undefined : areaOf(range);
    const rows = area ? area.row + area.rows - first : 0;
    if (!area || rows <= 0) return [{ ...each, lay: () => undefined }];
    const above = each.sheet.getRangeByIndexes(first - 1, area.column, 1, area.columns);
    const rules = Array.from({ length: area.columns }, (_, at) => above.getCell(0, at).dataValidation.load(RULE_PARTS));
    const lay = (): void => {
      each.sheet.getRangeByIndexes(first, area.column, rows, area.columns).copyFrom(above, 'Formats');
      for (const [at, rule] of rules.entries())
        if (rule.type !== 'None' || rule.prompt.message)
          copyRule(rule, each.sheet.getRangeByIndexes(first, area.column + at, rows, 1).dataValidation);
    };
    return [{ ...each, lay }];
  });
  await context.sync();
  for (const { lay } of found) lay();
  for (const { sheet, place } of found) unmarkGrown(sheet, place);
  for (const { sheet } of ended) {
    unmarkLaid(sheet);
    forgetFormer(context, sheet.name);
  }
  context.runtime.enableEvents = true;
  await context.sync();
}

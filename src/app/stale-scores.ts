// Finds the score sheets that no longer say what the entry tables and the settings ask for.
import { isError, UNCALCULATED, type Cell } from '../model/cell';
import type { Issue } from '../model/issue';
import { exact } from '../model/points';
import type { Form } from '../workbook/form';
import type { FoundTable } from '../workbook/found/found-table';
import { changedSince, type ScoredSheet } from '../workbook/score/laid-with';
import { tableNames } from '../workbook/names';
import { isHalfLaid } from '../workbook/host';
import type { SheetPlan } from '../workbook/plan';
import type { OpenedEntries } from '../workbook/entry/read-entries';
import { missingTable } from '../workbook/issues/table-issues';
import type { OpenedWorkbook } from './open';
import type { OpenedForm } from './opened-form';
import { scoreChanges } from './rescore';

/** A score sheet to lay anew; `of` is one of the forms of the workbook. */
interface StaleScores {
  of: OpenedForm;
  issue: Issue;
}

/** Score sheets and summaries that are gone, do not mirror their entry table row by row, hold formulas of other settings than those
 *  in force or show errors by a spelling that Excel does not know, or fixed numbers that are no longer those of the entries. */
export function staleScores(opened: OpenedWorkbook): StaleScores[] {
  const stale = scoreTables(opened).flatMap((each) => {
    const issue = issueOf(each, opened);
    return issue ? [{ of: each.of, issue }] : [];
  });
  return opened.formulas === 'values' ? [...stale, ...staleNumbers(opened, new Set(stale.map(({ of }) => of)))] : stale;
}

/** A score sheet or summary that there should be. */
interface ScoreTable {
  /** Its form; the first one for a summary. */
  of: OpenedForm;
  name: string;
  table: FoundTable | undefined;
  entries: OpenedEntries;
  laid: ScoredSheet;
}

function scoreTables({ forms }: OpenedWorkbook): ScoreTable[] {
  return forms.flatMap((of): ScoreTable[] => {
    const { form, entries } = of;
    const { category } = form;
    if (!entries) return [];
    const own = { of, entries, laid: form as ScoredSheet };
    const leads = !form.isWhole && forms.find((each) => each.form.category === category) === of;
    const summary = leads ? [{ ...own, laid: { category }, name: tableNames.summary(category), table: of.summary }] : [];
    return [{ ...own, name: tableNames.score(form), table: of.score }, ...summary];
  });
}

function issueOf({ of: { form }, name, table, entries, laid }: ScoreTable, { frame, formulas, survey }: OpenedWorkbook): Issue | undefined {
  if (!table) return { ...missingTable(name), severity: 'warning' };
  if (isHalfLaid(survey, table.sheet))
    return staleTable(table, form, 'UNFINISHED', `“${table.sheet}”上次没有写完。请一键修复，接着写完；录入的内容不受影响。`);
  if (table.lost)
    return staleTable(table, form, 'STALE_SCORES', `“${table.name}”的表格标记不见了，公式可能也变了。可以一键修复，重新生成得分表。`);
  if (hasOtherRows(table, entries))
    return staleTable(
      table,
      form,
      'STALE_SCORES',
      `“${table.name}”表与“${entries.table.name}”表的行对不上（增删过单位）。可以一键修复，重新生成得分表。`,
    );
  const changed = changedSince(table.ids[0], frame.scheme, laid, formulas);
  if (changed.length > 0)
    return staleTable(table, form, 'STALE_FORMULAS', `${changed.join('；')}。请一键修复，“${table.name}”表会按现在的设置重新生成。`);
  // A spelling is mended where it stands (`typed-sheets.ts`), which leaves results as they are: Excel would not work out an error again.
  const isOldSpelling = survey.sheets.some((sheet) => sheet.name === table.sheet && sheet.typedCalls);
  return isOldSpelling && table.rows.some((row) => row.some(isError))
    ? staleTable(table, form, 'STALE_SPELLING', SHOWS_ERRORS(table.name))
    : undefined;
}

/** Excel has opened it, or a program that works out formulas. */
const SHOWS_ERRORS = (name: string): string =>
  `“${name}”表的 SCORE 公式是旧写法，装了加载项的 Excel 打开后也一直显示 #NAME?。请一键修复，“${name}”表会重新生成，得分不变。`;

function staleTable({ sheet }: FoundTable, { category }: Form, code: string, message: string): Issue {
  return { severity: 'warning', code, message, where: sheet, sheet, category: category.name };
}

function hasOtherRows(table: FoundTable, sheet: OpenedEntries): boolean {
  const cells = table.rows.map((row): Cell => row[0] ?? null);
  if (cells.some((cell) => cell === '#REF!')) return true;
  if (table.rows.length !== Math.max(1, sheet.rows.length)) return true;
  // A file that another program saved may hold formulas without values: then there is nothing to compare.
  const shown = new Set(cells.map((cell) => String(cell ?? '')).filter((id) => id !== '' && id !== UNCALCULATED));
  const wanted = new Set(sheet.rows.map(({ id, unit }) => unit?.id ?? id).filter((id) => id !== ''));
  return shown.size > 0 && (shown.size !== wanted.size || [...shown].some((id) => !wanted.has(id)));
}

/** Fixed numbers do not follow the entries: they are held against what the engine makes of these now. */
function staleNumbers(opened: OpenedWorkbook, known: ReadonlySet<OpenedForm>): StaleScores[] {
  const plans = new Map(scoreChanges(opened).flatMap((change) => (change.do === 'replace-sheet' ? [[change.sheet, change.plan]] : [])));
  return scoreTables(opened).flatMap(({ of, table }): StaleScores[] => {
    const plan = table && plans.get(table.sheet);
    const [first, ...others] = plan && !known.has(of) ? otherRows(table, plan) : [];
    if (!table || first === undefined) return [];
    const message = `“${table.name}”表是固化的数值，录入或设置已有改动，${others.length + 1} 个单位的得分对不上了（${first}${others.length > 0 ? '等' : ''}）。请一键修复，按现在的录入重新固化；要让它一直自动计算，请在“设置”里改回公式。`;
    return [{ of, issue: staleTable(table, of.form, 'STALE_VALUES', message) }];
  });
}

/** Names of the rows that show something else than the plan has for them. */
function otherRows(table: FoundTable, plan: SheetPlan): string[] {
  const [planned] = plan.tables!;
  const cells = plan.blocks.find(({ row, column }) => row === planned!.area.row && column === planned!.area.column)!
    .cells as readonly (readonly Cell[])[];
  const hidden = new Set(plan.hiddenColumns);
  const offsets = planned!.columns.flatMap((header, from) => {
    const to = table.headers.indexOf(header);
    return hidden.has(from) || to < 0 ? [] : [{ from, to }];
  });
  const found = new Map(table.rows.map((row) => [row[0] ?? null, row]));
  return cells.slice(1).flatMap((row) => {
    const shown = found.get(row[0]!);
    const isOther = shown && offsets.some(({ from, to }) => !isSame(row[from] ?? null, shown[to] ?? null));
    return isOther ? [String(row[offsets[0]!.from] ?? '')] : []; // the name comes first of what is seen
  });
}

function isSame(one: Cell, other: Cell): boolean {
  if (typeof one === 'number' && typeof other === 'number') return exact(one) === exact(other);
  return String(one ?? '') === String(other ?? '');
}

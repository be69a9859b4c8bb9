// A rubric that was corrected over what is entered, written back into the same workbook: what was entered stands under what asks for the
// same. Where laying the sheets anew would lose anything that people typed, nothing is changed.
import { fold, list } from '../../model/text';
import { refuse, ok, type Outcome } from '../../model/outcome';
import type { Scheme } from '../../rubric/tree';
import type { Change, WorkbookHost } from '../../workbook/host';
import { isSheetOfOurs, sheetNames } from '../../workbook/names';
import type { SheetPlan } from '../../workbook/plan';
import { rosterLayout } from '../../workbook/roster/roster-layout';
import { rosterSheet } from '../../workbook/roster/roster-sheet';
import { formulasIn, formulasOf, inTheWay, isWrittenBeside } from '../in-the-way';
import { nextYearBook } from '../next-year';
import type { OpenedWorkbook } from '../open';

interface WrittenBack {
  changes: Change[];
  /** What came along, and what has no place any more, in sentences. */
  told: string[];
}

/** Obstacles that are told. */
const NAMED = 5;

/** The host is only asked; what it holds is not changed. */
export async function writeBack(
  host: Pick<WorkbookHost, 'inspect' | 'read'>,
  opened: OpenedWorkbook,
  to: Scheme,
): Promise<Outcome<WrittenBack>> {
  const { frame, createdOn, formulas } = opened;
  const next = await nextYearBook(host, opened, createdOn, frame.year, { scheme: to, keepsEntries: true, isSameBook: true });
  if (!next.ok) return next;
  const { book, taken, left } = next.value;
  const laid = book.sheets.map((plan) => ({ plan, sheet: sheetFor(opened, plan) }));
  const obstacles = [...(await obstaclesIn(host, opened)), ...misplaced(opened, laid)];
  if (obstacles.length > 0) {
    const more = obstacles.length > NAMED ? `还有 ${obstacles.length - NAMED} 处。` : '';
    return refuse(
      'BAD_REQUEST',
      `没有写回，工作簿没有改动：写回会丢掉下面的内容。${obstacles.slice(0, NAMED).join('')}${more}处理好以后再写回；或者点“录入都带过去，另做一本今年的”。`,
    );
  }
  return ok({
    changes: inOrder(laid).map(
      ({ plan, sheet }): Change =>
        sheet === undefined ? { do: 'add-sheet', plan } : { do: 'replace-sheet', sheet, plan, keepsFormer: true },
    ),
    told: [...taken, ...(formulas === 'values' ? ['原来固化的得分改成了原生公式，照新的细则计算。'] : []), ...left],
  });
}

interface Laid {
  plan: SheetPlan;
  /** The sheet that it takes the place of; undefined where there is none. */
  sheet: string | undefined;
}

/** By its table, whatever the sheet is called now. */
function sheetFor({ survey }: OpenedWorkbook, { name, tables = [] }: SheetPlan): string | undefined {
  const table = survey.tables.find((each) => tables.some((own) => fold(own.name) === fold(each.name)));
  return table?.sheet ?? survey.sheets.find((each) => fold(each.name) === fold(name))?.name;
}

/** What is worked out comes after what it is worked out from. What says which rubric the workbook has comes last: until all the rest is
 *  there, it is a workbook of the old one. */
function inOrder(laid: readonly Laid[]): Laid[] {
  const rank = ({ plan: { name } }: Laid): number => {
    const place = ORDER.findIndex((each) => name === each || (each.endsWith('_') && name.startsWith(each)));
    return place < 0 ? ORDER.length : place;
  };
  return [...laid].sort((one, other) => rank(one) - rank(other));
}

const ORDER: readonly string[] = [
  sheetNames.roster,
  sheetNames.draws,
  '录入_',
  '得分_',
  '汇总_',
  sheetNames.home,
  '指标_',
  sheetNames.rules,
  sheetNames.notice,
  sheetNames.settings,
  sheetNames.carriedRubric,
];

async function obstaclesIn(host: Pick<WorkbookHost, 'inspect' | 'read'>, opened: OpenedWorkbook): Promise<string[]> {
  const { frame, roster, survey, copies, forms } = opened;
  const entries = forms.flatMap((form) => form.entries ?? []);
  const layout = rosterLayout(frame.scheme);
  const { facts } = layout;
  const isBeside = roster && (await isWrittenBeside(host, survey, roster.table, rosterSheet(frame, layout, [])));
  return [
    ...(roster?.issues.filter(({ code }) => code === 'MISSING_COLUMN').map(({ where, message }) => `${where}：${message}`) ?? []),
    ...(isBeside ? [`“${roster.table.sheet}”的表格以外还写有内容，请先移到别的工作表。`] : []),
    ...copies.map(({ sheet }) => `“${sheet}”是录入表的副本，请先在“校验”里收进来或删去。`),
    ...(await Promise.all(entries.map((sheet) => inTheWay(host, sheet, opened)))).flat(),
    ...(await formulasIn(host, entries)),
    ...(roster ? await formulasOf(host, [{ table: roster.table, at: facts.flatMap(({ id }) => roster.match.at.get(id) ?? []) }]) : []),
  ];
}

/** Sheets of ours that the new rubric has no use for, and those of another name, which formulas of the new ones do not know. */
function misplaced({ survey }: OpenedWorkbook, laid: readonly Laid[]): string[] {
  const known = new Set(laid.map(({ sheet }) => sheet));
  const idle = survey.sheets
    .filter(({ name, used }) => used !== null && isSheetOfOurs(name) && !known.has(name))
    .map(({ name }) => `“${name}”`);
  return [
    ...(idle.length > 0 ? [`新的细则里没有${list(idle)}，请先删去或改名。`] : []),
    ...laid.flatMap(({ plan, sheet }) =>
      sheet === undefined || sheet === plan.name ? [] : [`“${sheet}”原来叫“${plan.name}”，请先把工作表的名称改回去。`],
    ),
  ];
}

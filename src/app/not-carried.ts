// What of last year's book does not come into the new one, or comes along as nothing that counts, so that nothing is missed unnoticed: in
// sentences, each with its place.
import { isError } from '../model/cell';
import { bare, list } from '../model/text';
import { isReportSection } from '../report/report';
import { cellName } from '../workbook/area';
import { isSheetOfOurs } from '../workbook/names';
import { ownOffsets, type FoundOwn } from '../workbook/roster/own-columns';
import type { OpenedRoster, RosterUnit } from '../workbook/roster/read-roster';
import type { FactColumn } from '../workbook/roster/columns/fact';
import type { OpenedWorkbook } from './open';

/** Places named of each kind. */
const NAMED = 10;

/** `facts` are those of a unit that the new book takes over; in a new year it begins without entries. */
export function notCarried(
  opened: OpenedWorkbook,
  roster: OpenedRoster,
  own: FoundOwn,
  { facts, isNewYear, isSameBook }: { facts: readonly FactColumn[]; isNewYear: boolean; isSameBook: boolean },
): string[] {
  const { sheet } = roster.table;
  const errors = [...own.errors.map(({ row, column }) => cellName(row, column)), ...factErrors(roster, facts)];
  return [
    ...roster.issues.filter(({ code }) => code !== 'DAMAGED_HEADER').map(({ where, message }) => `${where}：${message}`),
    ...(own.withoutUnit.length > 0
      ? [
          `“${sheet}”第 ${some(
            own.withoutUnit.map((row) => String(row + 1)),
            '行',
          )}没有单位名称，只有自己加的列里有内容，这些行没有带过来。`,
        ]
      : []),
    ...rowsOfNobody(roster),
    ...(errors.length > 0 ? [`“${sheet}”的 ${some(errors, '格')} 是出错或还没有算出结果的公式，新的一本里空着。`] : []),
    ...entryColumns(opened, isNewYear),
    ...(isSameBook ? [] : ownSheets(opened)),
  ];
}

/** Rows that come along as they are, and are no unit until they are mended. */
function rowsOfNobody({ units, table: { sheet } }: OpenedRoster): string[] {
  const rows = (are: readonly RosterUnit[]): string =>
    some(
      are.map(({ row }) => String(row + 1)),
      '行',
    );
  const [nameless, unplaced] = [units.filter(({ name }) => bare(name) === ''), units.filter(({ category }) => category === undefined)];
  return [
    ...(nameless.length > 0 ? [`“${sheet}”第 ${rows(nameless)}没有单位名称，照样带来了，不计入。请在新的一本里补填，或清空这一行。`] : []),
    ...(unplaced.length > 0 ? [`“${sheet}”第 ${rows(unplaced)}没有方案里的类别，照样带来了，不计入。请在新的一本里选类别。`] : []),
  ];
}

function factErrors({ units, table, match }: OpenedRoster, kept: readonly FactColumn[]): string[] {
  return units.flatMap(({ row, cells }) =>
    kept.flatMap(({ id }) => (isError(cells.get(id)) ? [cellName(row, table.area.column + match.at.get(id)!)] : [])),
  );
}

function entryColumns({ forms }: OpenedWorkbook, isNewYear: boolean): string[] {
  return forms.flatMap(({ entries }) => {
    if (!entries) return [];
    const headers = ownOffsets(entries).map((offset) => `“${String(entries.table.headers[offset] ?? '')}”`);
    return headers.length > 0
      ? [
          `“${entries.table.sheet}”里自己加的列${some(headers, '列')}没有带过来${isNewYear ? '：录入表每年从空白开始' : ''}，需要的请在新的一本里再加。`,
        ]
      : [];
  });
}

/** Sheets that people added; results are made anew every year. */
function ownSheets({ survey }: OpenedWorkbook): string[] {
  const ours = new Set(survey.tables.map(({ sheet }) => sheet));
  const own = survey.sheets
    .filter(({ name, used }) => used !== null && !isSheetOfOurs(name) && !isReportSection(name) && !ours.has(name))
    .map(({ name }) => `“${name}”`);
  return own.length > 0 ? [`自己加的工作表${some(own, '张')}没有带过来，需要的请从上一年的工作簿复制。`] : [];
}

function some(names: readonly string[], measure: string): string {
  return names.length > NAMED
    ? `${list(names.slice(0, NAMED))}等 ${names.length} ${measure}`
    : `${list(names)}${measure === '行' ? ' 行' : ''}`;
}

// The objections of a book, and those of them that somebody still has to decide.
import type { OpenedWorkbook } from '../app/open';
import type { Issue } from '../model/issue';
import { ok, type Outcome } from '../model/outcome';
import { clip, fold, list } from '../model/text';
import { cellName } from '../workbook/area';
import type { WorkbookHost } from '../workbook/host';
import { readKeptTable } from './kept-table';
import { roundNames } from './names';
import { decisionWords, objectionColumns, openObjections, readObjections, type Objection } from './objections';

/** What stands in a book; a book that has never asked has none. */
export async function objectionsIn(host: WorkbookHost, { survey }: Pick<OpenedWorkbook, 'survey'>): Promise<Outcome<Objection[]>> {
  const kept = await readKeptTable(host, survey, roundNames.objections, objectionColumns);
  return kept.ok ? ok(kept.value ? readObjections(kept.value) : []) : kept;
}

/** 甲大学 信息公开：单位意见 */
export const objectionLine = ({ unit, indicator, says, evidence }: Objection): string =>
  `${unit} ${indicator}：${clip(says || evidence, 60)}`;

/** Those that are open, for the check; `cell` is on the sheet of objections. */
export function objectionIssues(objections: readonly Objection[]): Issue[] {
  return openObjections(objections).map(({ row, unit, category, indicator, unfinished }) => {
    const cell = cellName(row, 1);
    const missing =
      unfinished === undefined
        ? '还没有处理。请写明采纳不采纳和理由。'
        : Object.values(decisionWords).some((word) => fold(word) === fold(unfinished))
          ? `选了“${unfinished}”，没有写处理理由。请补上。`
          : `处理写的是“${unfinished}”，应是${list(Object.values(decisionWords).map((word) => `“${word}”`))}之一。请改正。`;
    return {
      severity: unfinished === undefined ? 'warning' : 'error',
      code: 'OPEN_OBJECTION',
      message: `${unit}对“${indicator}”的申诉${missing}`,
      where: `${roundNames.objections}!${cell}`,
      sheet: roundNames.objections,
      cell,
      unit,
      category,
      indicator,
    };
  });
}

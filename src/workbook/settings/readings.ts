// 条文理解: the table of the choices where a clause can be read in several ways, and how the chosen one is read back.
import type { Cell } from '../../model/cell';
import type { Issue } from '../../model/issue';
import { fold } from '../../model/text';
import { citedFrom } from '../../rubric/citation';
import { chosenOf } from '../../rubric/readings';
import type { ReadingData, RubricData } from '../../rubric/schema';
import type { Scheme } from '../../rubric/tree';
import { areaName, cellName } from '../area';
import { columnOffset, type FoundTable } from '../found/found-table';
import { tableNames } from '../names';
import type { SheetPiece } from '../part/part';
import { tableOnSheet } from '../part/table';
import type { TableColumn } from '../part/table-column';

export const readingColumns = ['编号', '涉及条文', '问题', '当前理解', '默认理解', '默认的理由'] as const;
const [ID, CLAUSE, QUESTION, CHOSEN, DEFAULT, WHY] = readingColumns;

/** Hidden columns for what can be chosen: a list in the cell could be too long, and hold no commas. */
export function choiceHeaders({ readings }: RubricData): string[] {
  return Array.from({ length: Math.max(0, ...readings.map(({ choices }) => choices.length)) }, (_, index) => `选项${index + 1}`);
}

function columnsFor({ data, readings: chosen }: Scheme): TableColumn<ReadingData>[] {
  return [
    { header: ID, isHidden: true, write: ({ id }) => id },
    {
      header: CLAUSE,
      write(reading) {
        const earlier = citedFrom(data, reading);
        return earlier === undefined ? reading.clause : `${reading.clause}（引自${earlier}）`;
      },
    },
    { header: QUESTION, write: ({ question }) => question },
    {
      header: CHOSEN,
      styles: ['choice'],
      write: (reading) => chosenOf(reading, chosen).label,
      check: ({ question, choices }, beside) => ({
        rule: { check: 'list-range', range: areaName(beside.area(choiceHeaders(data)[0]!, choices.length), true) },
        prompt: { title: '条文理解', text: question },
        error: { title: '请从列表中选', text: '请点单元格右侧的箭头，从列出的理解中选一种。' },
        severity: 'stop',
      }),
    },
    { header: DEFAULT, write: (reading) => chosenOf(reading, {}).label },
    { header: WHY, write: ({ why }) => why },
    ...choiceHeaders(data).map(
      (header, index): TableColumn<ReadingData> => ({ header, isHidden: true, write: ({ choices }) => choices[index]?.label ?? null }),
    ),
  ];
}

export function readingsTable(scheme: Scheme, widths: readonly number[]): SheetPiece {
  return tableOnSheet(columnsFor(scheme), scheme.data.readings, {
    widths,
    name: tableNames.readings,
    header: { style: 'header', height: 28 },
    styles: ['wrapped'],
    height: { least: 26 },
  });
}

/** The choice of every reading that the workbook records; what it does not record takes its default. */
export function readReadings({ readings }: RubricData, found: FoundTable | undefined): { chosen: Record<string, string>; issues: Issue[] } {
  const chosen: Record<string, string> = {};
  const issues: Issue[] = [];
  if (!found) {
    if (readings.length > 0)
      issues.push({
        severity: 'warning',
        code: 'MISSING_TABLE',
        message: '没有找到“条文理解”表，有歧义的条文都按默认理解计分。请补上“设置”表。',
      });
    return { chosen, issues };
  }
  // Where somebody changed the header, the column is taken to stand where it always did.
  const offset = (header: (typeof readingColumns)[number]): number =>
    columnOffset(found, header) < 0 ? readingColumns.indexOf(header) : columnOffset(found, header);
  const [idAt, labelAt] = [offset(ID), offset(CHOSEN)];
  for (const [index, row] of found.rows.entries()) {
    const reading = readings.find((each) => each.id === String(row[idAt] ?? '').trim());
    const label: Cell = row[labelAt] ?? null;
    if (!reading || label === null || String(label).trim() === '') continue;
    const choice = reading.choices.find((each) => fold(each.label) === fold(String(label)) || each.id === label);
    if (choice) chosen[reading.id] = choice.id;
    else {
      const cell = cellName(found.area.row + 1 + index, found.area.column + labelAt);
      issues.push({
        severity: 'error',
        code: 'UNKNOWN_CHOICE',
        message: `条文理解“${reading.question}”没有“${String(label)}”这个选项，现按默认的“${chosenOf(reading, {}).label}”计分。请从下拉列表中选择。`,
        where: `${found.sheet}!${cell}`,
        sheet: found.sheet,
        cell,
      });
    }
  }
  return { chosen, issues };
}

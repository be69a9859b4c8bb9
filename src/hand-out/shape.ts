// What the files of many units have in common: all but a few cells. Files of one shape are made from one pattern.
import type { Cell } from '../model/cell';
import { hashOf } from '../model/hash';
import type { WorkbookPlan } from '../workbook/plan';
import { tableOfPlan } from '../workbook/table-of-plan';
import { coverCells } from './cover';
import { evidenceParts } from './evidence';
import { clauseText, evidenceColumnId, LAST_ID, fillTitle, unitMark, VALUE_ID } from './fill-list';
import type { Handout } from './handout';
import { blanksIn, concernedOf, fillLines, editionKey, type Edition } from './handout-book';
import { keySheet } from './key';
import { roundNames } from './names';
import { knownScores } from './self-score';

/** A cell that is the unit's own; `value` is what stands there, of a formula what it comes to. */
export interface OwnCell {
  sheet: string;
  row: number;
  column: number;
  value: Cell;
}

/** The same text for handouts whose files differ in their own cells only; undefined where a file is like no other. */
export function shapeOf(edition: Edition, handout: Handout): string | undefined {
  if (handout.way !== 'unit' || edition.key.returned) return undefined;
  const lines = fillLines(edition, handout);
  const concerned = concernedOf(edition, lines[0]!.unit);
  return hashOf(lines.map((line) => `${line.column.id}\n${clauseText(line, concerned)}`).join('\n'));
}

/** Of the file of a handout that is laid out like `plan`, in a fixed order. */
export function ownCells(edition: Edition, handout: Handout, issue: number, plan: WorkbookPlan, of: Handout = handout): OwnCell[] {
  const lines = fillLines(edition, handout);
  const [cover, fill, , key] = plan.sheets as [
    WorkbookPlan['sheets'][number],
    WorkbookPlan['sheets'][number],
    unknown,
    WorkbookPlan['sheets'][number],
  ];
  const { who, blank } = coverCells(cover, of.who);
  const table = tableOfPlan(fill);
  const down = (id: string, valueOf: (line: (typeof lines)[number]) => Cell): OwnCell[] => {
    const offset = table.ids.indexOf(id);
    if (offset < 0) return [];
    return lines.map((line, at) => ({
      sheet: fill.name,
      row: table.area.row + 1 + at,
      column: table.area.column + offset,
      value: valueOf(line),
    }));
  };
  const { id, name } = lines[0]!.unit;
  const carried = tableOfPlan(keySheet(editionKey(edition, handout, issue)));
  return [
    { sheet: cover.name, ...who, value: handout.who },
    { sheet: cover.name, ...blank, value: blanksIn(lines) },
    { sheet: fill.name, row: 0, column: 1, value: fillTitle(edition.frame, handout) },
    { sheet: fill.name, row: 1, column: 0, value: unitMark(id, name) },
    ...down(VALUE_ID, ({ value }) => value),
    ...evidenceParts.flatMap((part) => down(evidenceColumnId(part), ({ evidence }) => evidence?.[part] ?? null)),
    ...down(LAST_ID, ({ lastYear }) => lastYear),
    ...knownScores(lines).map((each) => ({ sheet: roundNames.selfScore, ...each })),
    ...carried.rows.flatMap((cells, at) =>
      cells.map((value, across) => ({ sheet: key.name, row: carried.area.row + 1 + at, column: carried.area.column + across, value })),
    ),
  ];
}

// 名册: every unit once, with the facts about it that are not entries.
import type { Cell } from '../../model/cell';
import { cellName } from '../area';
import { footer, heading, SPARE_ROWS, tabs, type Frame } from '../frame';
import { sheetNames, tableNames } from '../names';
import { paperWithTitle } from '../paper';
import { stackParts } from '../part/stack';
import { tableOnSheet } from '../part/table';
import type { SheetPlan } from '../plan';
import type { RosterBoard, RosterLook } from './roster-column';

const HINT = '每个单位一行。黄色格还没有填，灰色格不用填。可以排序、筛选；新单位接着最后一行填，再点“一键校验”补到录入表。';
/** The letters of the hint, which is printed with the table. */
const HINT_SIZE = 10;
const NAME = 2;

/** `rows` as {@link rosterRow} makes them, followed by the cells of columns of people's own; a table cannot be without rows, so a blank one
 *  stands for an empty roster. */
export function rosterSheet(frame: Frame, { columns }: { columns: readonly RosterLook[] }, rows: readonly (readonly Cell[])[]): SheetPlan {
  const widths = columns.map((column, index) => column.width(rows.map((row) => row[index] ?? null)));
  const indexOf = new Map(columns.map(({ id }, index) => [id, index]));
  const board: RosterBoard = { scheme: frame.scheme, cell: (id, row) => cellName(row, indexOf.get(id)!) };
  const title = `名册 · ${frame.year} 年度`;
  const laid = stackParts([
    ...heading(frame, title, HINT, { column: 0, hintColumn: NAME, widths }),
    tableOnSheet(
      columns.map(({ id, header, isHidden, styles, checks, conditions }) => ({
        id,
        header,
        isHidden,
        styles,
        checks: (area) => checks?.(board, area) ?? [],
        conditions: (area) => conditions?.(board, area) ?? [],
      })),
      rows,
      {
        widths,
        ids: {},
        name: tableNames.roster,
        filter: true,
        header: { style: 'header', height: { least: 40 } },
        styles: ['entry'],
        height: 22,
        spare: SPARE_ROWS,
      },
    ),
  ]);
  const hidden = columns.flatMap(({ isHidden }, index) => (isHidden ? [index] : []));
  return {
    name: sheetNames.roster,
    tabColour: frame.demo ? tabs.demo : tabs.entry,
    widths,
    hiddenColumns: hidden,
    ...laid.plan,
    freeze: laid.freeze(NAME + 1),
    gridlines: false,
    print: {
      ...paperWithTitle(
        laid,
        { title, widths: widths.map((width, index) => (hidden.includes(index) ? 0 : width)), hintSize: HINT_SIZE },
        { repeated: NAME + 1, borders: [...columns.keys()].slice(NAME + 2) },
      ),
      repeatRows: laid.head!,
      footer: footer(frame),
    },
  };
}

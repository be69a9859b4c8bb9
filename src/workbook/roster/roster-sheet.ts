// 名册: every unit once, with the facts about it that are not entries.
import type { Cell } from '../../model/cell';
import { areaAt, cellName, type Area } from '../area';
import { footer, heading, SPARE_ROWS, tabs, type Frame } from '../frame';
import { sheetNames, tableNames } from '../names';
import { paperWithTitle } from '../paper';
import type { SheetPlan } from '../plan';
import { FILTER_BUTTON, rowHeight } from '../text-size';
import type { RosterBoard, RosterLook } from './roster-column';
import { rosterRows as at } from './roster-layout';

const HINT = '每个单位一行。黄色格还没有填，灰色格不用填。可以排序、筛选；新单位接着最后一行填，再点“一键校验”补到录入表。';
/** The letters of the hint, which is printed with the table. */
const HINT_SIZE = 10;
const NAME = 2;

/** `rows` as {@link rosterRow} makes them, followed by the cells of columns of people's own; a table cannot be without rows, so a blank one stands for an empty roster. */
export function rosterSheet(frame: Frame, { columns }: { columns: readonly RosterLook[] }, rows: readonly (readonly Cell[])[]): SheetPlan {
  const body = rows.length > 0 ? rows : [columns.map(() => null)];
  const headers = columns.map(({ header }) => header);
  const widths = columns.map((column, index) => column.width(body.map((row) => row[index] ?? null)));
  const indexOf = new Map(columns.map(({ id }, index) => [id, index]));
  const board: RosterBoard = { scheme: frame.scheme, cell: (id, row) => cellName(row, indexOf.get(id)!) };
  const hidden = columns.flatMap(({ isHidden }, index) => (isHidden ? [index] : []));
  const title = `名册 · ${frame.year} 年度`;
  const head = heading(frame, title, HINT, { column: 0, hintColumn: NAME, widths });
  const heights = [
    ...head.heights!,
    { row: at.header, points: rowHeight(headers.map((text, column) => ({ text, width: widths[column]! - FILTER_BUTTON })), { least: 40 }) },
    ...body.map((_, index) => ({ row: at.first + index, points: 22 })),
  ];
  const paper = paperWithTitle(
    { title, widths: widths.map((width, index) => (hidden.includes(index) ? 0 : width)), heights, area: areaAt(0, 0, at.first + body.length, columns.length), hintSize: HINT_SIZE },
    { first: at.header, repeated: NAME + 1, borders: [...columns.keys()].slice(NAME + 2) },
  );
  return {
    name: sheetNames.roster,
    tabColour: frame.demo ? tabs.demo : tabs.entry,
    widths,
    hiddenColumns: hidden,
    hiddenRows: [at.ids],
    heights,
    blocks: [
      ...head.blocks,
      { row: at.ids, column: 0, cells: [columns.map(({ id }) => id || null)] },
      { row: at.header, column: 0, cells: [headers, ...body] },
    ],
    styles: [
      ...head.styles,
      { area: areaAt(at.header, 0, 1, columns.length), style: 'header' },
      { area: areaAt(at.first, 0, body.length, columns.length), style: 'entry' },
      ...columns.flatMap(({ styles }, index) => styles.map((style) => ({ area: areaAt(at.first, index, body.length), style }))),
    ],
    merges: head.merges,
    tables: [{ name: tableNames.roster, area: areaAt(at.header, 0, body.length + 1, columns.length), columns: headers, filter: true }],
    validations: columns.flatMap(({ checks }, index) => checks?.(board, reach(index, body.length)) ?? []),
    conditions: columns.flatMap(({ conditions }, index) => conditions?.(board, reach(index, body.length)) ?? []),
    links: head.links!,
    freeze: { rows: at.first, columns: NAME + 1 },
    gridlines: false,
    print: {
      ...paper,
      repeatRows: { first: at.header, last: at.header },
      footer: footer(frame),
    },
  };
}

function reach(column: number, units: number): Area {
  return areaAt(at.first, column, units + SPARE_ROWS);
}

// The sheet 专家合议: every entry in which experts differ, what each said, what it came to and how, and the reason of whoever decided.
import type { Cell } from '../../model/cell';
import { bare } from '../../model/text';
import type { KeptTable } from '../../hand-out/kept-table';
import { frozenAtHeader } from '../../hand-out/frozen';
import { roundNames } from '../../hand-out/names';
import type { Column } from '../../workbook/column';
import { heading, type Frame } from '../../workbook/frame';
import { guideSheet } from '../../workbook/part/guide-sheet';
import { tableOnSheet } from '../../workbook/part/table';
import type { TableColumn } from '../../workbook/part/table-column';
import type { SheetPlan } from '../../workbook/plan';

export interface JoinedRow {
  /** Unit and entry, whatever they are called by then. */
  key: string;
  unit: string;
  category: string;
  indicator: string;
  item: string;
  /** 专家甲 3；专家乙 5. */
  values: string;
  /** null where words differ. */
  difference: number | null;
  joined: Cell;
  way: string;
  state: string;
}

export const joinedStates = { done: '已合议', reason: '请写明理由', open: '请决定', agreed: '一致' } as const;

type JoinedColumn = Column & TableColumn<JoinedRow> & { id: string; width: number };

const told = (id: keyof JoinedRow, header: string, width: number): JoinedColumn => ({
  id: `#${id}`,
  header,
  width,
  write: (row) => (row[id] === '' ? null : row[id]),
});

export const joinedColumns: readonly JoinedColumn[] = [
  { ...told('key', '编号', 10), isHidden: true },
  told('unit', '单位名称', 24),
  told('category', '类别', 12),
  told('indicator', '指标', 24),
  told('item', '录入项', 18),
  told('values', '各位专家', 40),
  { ...told('difference', '相差', 8), styles: ['centred'] },
  { ...told('joined', '合议', 10), styles: ['centred'] },
  told('way', '办法', 34),
  {
    ...told('state', '状态', 14),
    styles: ['centred'],
    conditions: (area) => [
      { area, formula: `OR($J${area.row + 1}="${joinedStates.reason}",$J${area.row + 1}="${joinedStates.open}")`, style: 'problem' },
    ],
  },
  { id: '#reason', header: '理由', width: 40, base: ['choice'], write: () => null },
];

const HINT = '只填“理由”：相差超过限度的写明理由，再合议一次才计入。各位专家评的都留在录入表各自的一列里。';

export function joinedSheet(frame: Frame, rows: readonly JoinedRow[]): SheetPlan {
  const widths = joinedColumns.map(({ width }) => width);
  return frozenAtHeader(
    guideSheet(frame, {
      name: roundNames.joined,
      tab: 'entry',
      widths,
      hidden: [0],
      wide: { title: roundNames.joined, repeated: 2 },
      parts: [
        ...heading(frame, roundNames.joined, HINT, { column: 1, hintColumn: 2, widths }),
        tableOnSheet(joinedColumns, rows, {
          widths,
          ids: {},
          name: roundNames.joined,
          filter: true,
          header: { style: 'header', height: 28 },
          styles: ['wrapped'],
          height: { least: 34 },
        }),
      ],
    }),
  );
}

/** The reasons that stand in the sheet, by key, and in which row each entry stands. */
export function readJoined({ rows }: KeptTable): Map<string, { row: number; reason: string }> {
  return new Map(rows.map(({ row, cell }) => [String(cell('#key') ?? ''), { row, reason: bare(String(cell('#reason') ?? '')) }]));
}

export function joinedCells(row: JoinedRow): (id: string) => Cell {
  return (id) => (joinedColumns.find((column) => column.id === id)?.write?.(row, undefined as never) as Cell | undefined) ?? null;
}

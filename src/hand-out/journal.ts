// 收发记录: every file that went out or came back, and every cell that changed by it. Rows are only ever added.
import type { Cell } from '../model/cell';
import { bare } from '../model/text';
import type { Column } from '../workbook/column';
import { heading, type Frame } from '../workbook/frame';
import { guideSheet } from '../workbook/part/guide-sheet';
import { tableOnSheet } from '../workbook/part/table';
import type { TableColumn } from '../workbook/part/table-column';
import type { SheetPlan } from '../workbook/plan';
import type { HandoutWay } from './handout';
import { frozenAtHeader } from './frozen';
import type { KeptTable } from './kept-table';
import { roundNames } from './names';

/** What a row is about, as formulas and programs read it; people read the other columns. */
export type JournalData =
  /** 下发: a file went out. */
  | {
      is: 'out';
      handout: string;
      way: HandoutWay;
      track?: string;
      issue: number;
      deadline?: string;
      to?: string;
      returned?: true;
      objections?: true;
    }
  /** 收到: a file came back; `saved` is what it says of itself, `received` when it lay here. */
  | { is: 'in'; handout: string; issue: number; saved?: string; received: string; late: boolean; returned?: true; digest: string }
  /** 录入: a cell changed by the file in the row of that number; 取回: it was given back. */
  | { is: 'cell' | 'back'; file: number; form: string; unit: string; column: string }
  /** 撤回: all of a file was taken back, but for so many cells. */
  | { is: 'undo'; file: number; left?: number }
  /** 处理: an objection was decided; 改录: a cell was changed by it. */
  | { is: 'decided' | 'amended'; unit: string; about: string; decision: string }
  /** 照发: a notice goes out though objections are open; the note says why. */
  | { is: 'despite'; open: number };

const eventNames: Readonly<Record<JournalData['is'], string>> = {
  out: '下发',
  in: '收到',
  cell: '录入',
  back: '取回',
  undo: '撤回',
  decided: '处理',
  amended: '改录',
  despite: '照发',
};

export interface JournalRow {
  /** From 1. */
  number: number;
  /** `2022-12-20 09:30:00` */
  at: string;
  file: string;
  who: string;
  unit: string;
  category: string;
  indicator: string;
  item: string;
  before: Cell;
  after: Cell;
  note: string;
  data: JournalData;
}

interface JournalColumn extends Column, TableColumn<JournalRow> {
  id: string;
  width: number;
  write(row: JournalRow): Cell;
}

const words = (id: keyof JournalRow & string, header: string, width: number): JournalColumn => ({
  id: `#${id}`,
  header,
  width,
  write: (row) => (row[id] === '' ? null : (row[id] as Cell)),
});

export const journalColumns: readonly JournalColumn[] = [
  { ...words('number', '序号', 8), styles: ['centred'] },
  words('at', '时间', 20),
  { id: '#event', header: '事项', width: 8, styles: ['centred'], write: ({ data }) => eventNames[data.is] },
  words('file', '文件', 30),
  words('who', '对象', 20),
  words('unit', '单位', 20),
  words('category', '类别', 12),
  words('indicator', '指标', 20),
  words('item', '录入项', 18),
  words('before', '原来', 12),
  words('after', '改为', 12),
  words('note', '说明', 40),
  { id: '#data', header: '编码', width: 12, isHidden: true, write: ({ data }) => JSON.stringify(data) },
];

const HINT =
  '由程序逐行记下，请不要改动或删除：哪一格由哪一份文件来，都查得到；任何一份文件都可以撤回（面板“收发”页，或者 collect --take-back）。';

export function journalSheet(frame: Frame, rows: readonly JournalRow[]): SheetPlan {
  const widths = journalColumns.map(({ width }) => width);
  return frozenAtHeader(
    guideSheet(frame, {
      name: roundNames.journal,
      tab: 'result',
      widths,
      hidden: [journalColumns.length - 1],
      parts: [
        ...heading(frame, `${roundNames.journal} · ${frame.year} 年度`, HINT, { column: 0, hintColumn: 2 }),
        tableOnSheet(journalColumns, rows, {
          widths,
          ids: {},
          name: roundNames.journal,
          filter: true,
          header: { style: 'header', height: 28 },
          styles: ['cell'],
          height: 20,
        }),
      ],
    }),
  );
}

/** The rows that can be read, in the order in which they were written, wherever they were sorted. */
export function readJournal({ rows }: KeptTable): JournalRow[] {
  return rows
    .flatMap(({ cell }): JournalRow[] => {
      const data = parsed(cell('#data'));
      const text = (id: string): string => bare(String(cell(id) ?? ''));
      if (!data) return [];
      return [
        {
          number: Number(cell('#number')),
          at: text('#at'),
          file: text('#file'),
          who: text('#who'),
          unit: text('#unit'),
          category: text('#category'),
          indicator: text('#indicator'),
          item: text('#item'),
          before: cell('#before'),
          after: cell('#after'),
          note: text('#note'),
          data,
        },
      ];
    })
    .sort((one, other) => one.number - other.number);
}

function parsed(cell: Cell): JournalData | undefined {
  try {
    const data = JSON.parse(String(cell)) as JournalData;
    const isPlain = typeof data === 'object' && data !== null && Object.values(data).every((each) => typeof each !== 'object');
    return isPlain && data.is in eventNames ? data : undefined;
  } catch {
    return undefined;
  }
}

export function journalCells(row: JournalRow): (id: string) => Cell {
  return (id) => journalColumns.find((column) => column.id === id)?.write(row) ?? null;
}

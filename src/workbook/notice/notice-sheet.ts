// 通报设置: everything staff decided about honours and notice, as tables that can be read, edited and found again.
import type { NoticeSettings } from '../../report/notice/settings';
import { areaAt, type Area } from '../area';
import { footer, heading, tabs, type Frame } from '../frame';
import { sheetNames, tableNames } from '../names';
import { noticeFields } from './notice-fields';
import type { NoticeList } from './notice-list';
import { noticeLists } from './notice-lists';
import { blocksOnPages, type Block } from '../page-breaks';
import type { CellBlock, SheetPlan, TablePlan, ValidationPlan } from '../plan';
import { rowHeight } from '../text-size';

export const wordColumns = ['键', '项目', '说明', '内容'] as const;

/** The first column holds the keys of the first table. */
const widths = [10, 24, 44, 66, 26, 14];
/** Rows for what people add by hand; a table cannot be without rows. */
const SPARE = 3;
const FIRST = 1;
/** The smallest letters here. */
const HINT_SIZE = 10;

/** One table as it will stand on the sheet; rows count from its title. */
interface Laid {
  title: string;
  hint: string;
  table: string;
  column: number;
  columns: readonly string[];
  cells: string[][];
  choices: { row?: number; column: number; words: readonly string[]; title: string }[];
}

export function noticeSheet(frame: Frame, settings: NoticeSettings): SheetPlan {
  const head = heading(frame, sheetNames.notice, '由任务窗格维护，也可以直接改表格里的内容。表格以外写的内容，保存时会被清掉。', { column: FIRST, hintColumn: FIRST + 1 });
  const sheet = {
    heights: [...head.heights!],
    blocks: [...head.blocks] as CellBlock[],
    styles: [...head.styles] as SheetPlan['styles'][number][],
    tables: [] as TablePlan[],
    validations: [] as ValidationPlan[],
  };
  const blocks: Block[] = [];
  let top = 3;
  for (const laid of [wordTable(frame, settings), ...noticeLists.map((list) => listTable(list as NoticeList<unknown>, frame, settings))]) {
    const { title, hint, table, column, columns, cells, choices } = laid;
    const header = top + 2;
    const body = areaAt(header + 1, column, cells.length, columns.length);
    sheet.blocks.push({ row: top, column: FIRST, cells: [[title], [hint]] }, { row: header, column, cells: [[...columns], ...cells.map((row) => row.map((cell) => (cell === '' ? null : cell)))] });
    sheet.styles.push(
      { area: areaAt(top, FIRST), style: 'section' },
      { area: areaAt(top + 1, FIRST), style: 'hint' },
      { area: areaAt(header, column, 1, columns.length), style: 'header' },
      { area: body, style: 'wrapped' },
      // Texts stay texts: dates, document numbers, names that begin with =.
      { area: body, style: 'text_format' },
    );
    sheet.heights.push({ row: top, points: 30 }, { row: header, points: 26 }, ...cells.map((row, index) => ({ row: header + 1 + index, points: heightOf(row, column) })));
    sheet.tables.push({ name: table, area: { ...body, row: header, rows: cells.length + 1 }, columns, filter: false });
    sheet.validations.push(...choices.map((choice) => choiceIn(choice, body)));
    blocks.push({ row: top, rows: header - top + 2 });
    top = header + cells.length + 3;
  }
  const rows = top - 2;
  return {
    name: sheetNames.notice,
    tabColour: frame.demo ? tabs.demo : tabs.guide,
    widths,
    hiddenColumns: [0],
    ...sheet,
    links: head.links!,
    gridlines: false,
    print: {
      orientation: 'landscape',
      fitWidth: 1,
      ...blocksOnPages({ orientation: 'landscape', widths: widths.slice(FIRST), heights: sheet.heights, rows }, blocks, HINT_SIZE),
      area: areaAt(0, FIRST, rows, widths.length - FIRST),
      footer: footer(frame),
    },
  };
}

function wordTable({ scheme }: Frame, settings: NoticeSettings): Laid {
  const fields = noticeFields(scheme);
  return {
    title: '一、基本设置',
    hint: '只改“内容”一列；留空的按“说明”处理。',
    table: tableNames.noticeWords,
    column: 0,
    columns: wordColumns,
    cells: fields.map((field) => [field.key, field.name, field.note, field.write(settings)]),
    choices: fields.flatMap(({ choices, name }, row) => (choices ? [{ row, column: 3, words: choices, title: name }] : [])),
  };
}

function listTable(list: NoticeList<unknown>, { scheme }: Frame, settings: NoticeSettings): Laid {
  const { table, hint, columns, choices = {} } = list;
  const blank = columns.map(() => '');
  const rows = list.rows(settings, scheme).map((row) => columns.map((header) => row[header] ?? ''));
  return {
    title: `${numbers[noticeLists.indexOf(list as never)]}、${table}`,
    hint,
    table,
    column: FIRST,
    columns,
    cells: [...rows, ...Array.from({ length: SPARE }, () => blank)],
    choices: Object.entries(choices).map(([header, words]) => ({ column: columns.indexOf(header), words, title: header })),
  };
}

const numbers = ['二', '三', '四', '五', '六'];

function choiceIn({ row, column, words, title }: Laid['choices'][number], body: Area): ValidationPlan {
  return {
    area: row === undefined ? areaAt(body.row, body.column + column, body.rows) : areaAt(body.row + row, body.column + column),
    rule: { check: 'list', words },
    error: { title: '请从列表中选', text: `请点单元格右侧的箭头选“${title}”，或留空。` },
    severity: 'stop',
  };
}

function heightOf(row: readonly string[], column: number): number {
  return rowHeight(row.map((text, index) => ({ text: column + index === 0 ? '' : text, width: widths[column + index]! })), { least: 22 });
}

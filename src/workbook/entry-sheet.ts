// 录入: one row for each unit of a category, one column for each thing that staff enter.
import type { Cell } from '../model/cell';
import type { Input } from '../model/inputs';
import { areaAt, cellName, type Area } from './area';
import { isSpared, isToDo } from './blank-cells';
import { checkInput } from './check-input';
import { bandsOf } from './entry-bands';
import { entryRows as at, NAME_COLUMN, type EntryColumn, type EntryLayout, type InputColumn, type VetoColumn } from './entry-layout';
import { footer, heading, SPARE_ROWS, tabs, type Frame } from './frame';
import { formatStyle } from './input-style';
import { sheetNames, tableNames } from './names';
import type { ConditionPlan, SheetPlan, ValidationPlan } from './plan';
import { rowHeight, textWidth } from './text-size';

const HINT = '黄色格还没有填；没有的填 0 或“否”，不要留空。点单元格看填法和条文。可以排序、筛选；新单位接着最后一行填，再点“一键校验”。';
const VETO: Input = { name: '单项否决', type: 'yes-no' };
const FIRST = NAME_COLUMN + 1;

/** `rows` as {@link entryRow} makes them; a table cannot be without rows, so a blank one stands where there are no units. */
export function entrySheet(frame: Frame, layout: EntryLayout, rows: readonly (readonly Cell[])[]): SheetPlan {
  const { category, columns, inputs, vetoes } = layout;
  const body = rows.length > 0 ? rows : [columns.map(() => null)];
  const widths = columnWidths(columns, body);
  const bands = bandsOf(layout);
  const head = heading(frame, `录入 · ${category.data.fullName}`, HINT, { column: NAME_COLUMN, hintColumn: FIRST + 1 });
  const headers = columns.map(({ header }) => header);
  return {
    name: sheetNames.entry(category),
    tabColour: frame.demo ? tabs.demo : tabs.entry,
    widths,
    hiddenColumns: [0],
    hiddenRows: [at.ids],
    heights: [
      ...head.heights!,
      { row: at.band, points: rowHeight(bands.map((band) => ({ text: band.title, width: sum(widths.slice(band.column, band.column + band.columns)) })), { least: 40 }) },
      { row: at.header, points: rowHeight(headers.map((text, column) => ({ text, width: widths[column]! - FILTER_BUTTON })), { least: 40 }) },
      ...body.map((_, index) => ({ row: at.first + index, points: 22 })),
    ],
    blocks: [
      ...head.blocks,
      { row: at.hint, column: FIRST, cells: [['看条文 ›']] },
      ...bands.map(({ title, column }) => ({ row: at.band, column, cells: [[title]] })),
      { row: at.ids, column: 0, cells: [columns.map(({ id }) => id)] },
      { row: at.header, column: 0, cells: [headers, ...body] },
    ],
    styles: [
      ...head.styles,
      { area: areaAt(at.hint, FIRST), style: 'link' },
      { area: areaAt(at.band, NAME_COLUMN, 1, columns.length - NAME_COLUMN), style: 'header' },
      { area: areaAt(at.header, 0, 1, columns.length), style: 'band' },
      ...vetoes.flatMap(({ id }) => [at.band, at.header].map((row) => ({ area: areaAt(row, indexOf(columns, id)), style: 'veto_header' as const }))),
      { area: areaAt(at.first, 0, body.length, FIRST), style: 'unit' },
      { area: areaAt(at.first, FIRST, body.length, columns.length - FIRST), style: 'entry' },
      ...inputs.flatMap(({ input, id }) => {
        const style = formatStyle(input);
        return style ? [{ area: areaAt(at.first, indexOf(columns, id), body.length), style }] : [];
      }),
    ],
    merges: bands.filter((band) => band.columns > 1).map((band) => areaAt(at.band, band.column, 1, band.columns)),
    tables: [{ name: tableNames.entry(category), area: areaAt(at.header, 0, body.length + 1, columns.length), columns: headers, filter: true }],
    validations: columns.flatMap((column, index) => validation(column, reach(index, body.length))),
    conditions: columns.flatMap((column, index) => conditions(layout, column, reach(index, body.length))),
    links: [
      ...head.links!,
      { row: at.hint, column: FIRST, sheet: sheetNames.clauses(category), cell: 'A1' },
    ],
    freeze: { rows: at.first, columns: FIRST },
    gridlines: false,
    print: {
      orientation: 'landscape',
      fitWidth: Math.max(1, Math.round(sum(widths) / 190)),
      repeatRows: { first: at.band, last: at.header },
      repeatColumns: { first: 0, last: NAME_COLUMN },
      area: areaAt(0, 0, at.first + body.length, columns.length),
      footer: footer(frame),
    },
  };
}

/** Characters that a filter button takes from a header. */
const FILTER_BUTTON = 2;

/** The cells of a column that are prepared for entries: those of the units and spare ones below. */
function reach(column: number, units: number): Area {
  return areaAt(at.first, column, units + SPARE_ROWS);
}

function indexOf(columns: readonly EntryColumn[], id: string): number {
  return columns.findIndex((column) => column.id === id);
}

function columnWidths(columns: readonly EntryColumn[], body: readonly (readonly Cell[])[]): number[] {
  const names = body.reduce((widest, row) => Math.max(widest, textWidth(String(row[NAME_COLUMN] ?? ''))), 0);
  const of: Record<EntryColumn['role'], number> = { unit: 10, name: Math.min(40, Math.max(22, names + 3)), input: 12, veto: 18 };
  return columns.map(({ role }) => of[role]);
}

function validation(column: EntryColumn, area: Area): ValidationPlan[] {
  if (column.role === 'input') {
    const { indicator, input } = column;
    return [checkInput(area, input, { title: `${indicator.name}·${input.name}`, clause: indicator.clause })];
  }
  if (column.role === 'veto') return [checkVeto(column, area)];
  return [];
}

function checkVeto({ veto }: VetoColumn, area: Area): ValidationPlan {
  return checkInput(area, VETO, { title: `单项否决 ${veto.number}`, hint: '没有出现的可以留空。', clause: veto.clause });
}

function conditions(layout: EntryLayout, column: EntryColumn, area: Area): ConditionPlan[] {
  const cell = cellName(area.row, area.column);
  if (column.role === 'veto') return [{ area, formula: `${cell}="是"`, style: 'problem' }];
  return column.role === 'input' ? entryConditions(layout, column, area, cell) : [];
}

/** A blank cell is to do where the row has a unit; one that need not be filled is greyed. */
function entryConditions(layout: EntryLayout, { indicator, input }: InputColumn, area: Area, cell: string): ConditionPlan[] {
  const name = `$${cellName(area.row, NAME_COLUMN)}`;
  const cellOf = (position: number): string => {
    const column = layout.columns.findIndex((each) => each.role === 'input' && each.indicator === indicator && each.input === indicator.inputs[position]);
    return cellName(area.row, column);
  };
  const spared = isSpared(input, cellOf);
  return [
    { area, formula: `AND(${name}<>"",${isToDo(input, cell, cellOf)})`, style: 'blank' },
    ...(spared ? [{ area, formula: `AND(${cell}="",${spared})`, style: 'empty' as const }] : []),
  ];
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, each) => all + each, 0);
}

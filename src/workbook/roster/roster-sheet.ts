// 名册: every unit once, with the facts about it that are not entries.
import type { Cell } from '../../model/cell';
import type { Input } from '../../model/inputs';
import { typeOf } from '../../model/inputs';
import { clip, list } from '../../model/text';
import { areaAt, cellName, type Area } from '../area';
import { checkInput } from '../cell/check-input';
import { footer, heading, SPARE_ROWS, tabs, type Frame } from '../frame';
import { formatStyle } from '../cell/input-style';
import { sheetNames, tableNames } from '../names';
import { paperWithTitle } from '../paper';
import type { ConditionPlan, SheetPlan, ValidationPlan } from '../plan';
import type { OwnColumn } from './own-columns';
import { rosterRows as at, type FactColumn, type RosterColumn } from './roster-layout';
import { rowHeight, textWidth } from '../text-size';

const HINT = '每个单位一行。黄色格还没有填，灰色格不用填。可以排序、筛选；新单位接着最后一行填，再点“一键校验”补到录入表。';
/** The letters of the hint, which is printed with the table. */
const HINT_SIZE = 10;
const UNIT = 1;
const NAME = 2;
const CATEGORY = 3;

type Shown = RosterColumn | OwnColumn;

/** `rows` as {@link rosterRow} makes them, followed by the cells of columns of people's own; a table cannot be without rows, so a blank one stands for an empty roster. */
export function rosterSheet(frame: Frame, { columns }: { columns: readonly Shown[] }, rows: readonly (readonly Cell[])[]): SheetPlan {
  const body = rows.length > 0 ? rows : [columns.map(() => null)];
  const headers = columns.map(({ header }) => header);
  const widths = columns.map((column, index) => widthOf(column, body, index));
  const title = `名册 · ${frame.year} 年度`;
  const head = heading(frame, title, HINT, { column: 0, hintColumn: NAME, widths });
  const heights = [
    ...head.heights!,
    { row: at.header, points: rowHeight(headers.map((text, column) => ({ text, width: widths[column]! - 2 })), { least: 40 }) },
    ...body.map((_, index) => ({ row: at.first + index, points: 22 })),
  ];
  const paper = paperWithTitle(
    { title, widths: widths.map((width, index) => (index === UNIT ? 0 : width)), heights, area: areaAt(0, 0, at.first + body.length, columns.length), hintSize: HINT_SIZE },
    { first: at.header, repeated: NAME + 1, borders: [...columns.keys()].slice(NAME + 2) },
  );
  return {
    name: sheetNames.roster,
    tabColour: frame.demo ? tabs.demo : tabs.entry,
    widths,
    hiddenColumns: [UNIT],
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
      ...columns.flatMap((column, index) => (isLong(column) ? [{ area: areaAt(at.first, index, body.length), style: 'unit' as const }] : [])),
      ...columns.flatMap((column, index) => {
        const style = column.role === 'fact' ? formatStyle(column.input) : column.role === 'own' ? column.style : undefined;
        return style ? [{ area: areaAt(at.first, index, body.length), style }] : [];
      }),
    ],
    merges: head.merges,
    tables: [{ name: tableNames.roster, area: areaAt(at.header, 0, body.length + 1, columns.length), columns: headers, filter: true }],
    validations: columns.flatMap((column, index) => validation(frame, column, reach(index, body.length))),
    conditions: columns.flatMap((column, index) => conditions(frame, column, reach(index, body.length))),
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

function isLong(column: Shown): boolean {
  return column.role === 'name' || column.role === 'own' || (column.role === 'fact' && column.input.type === 'text');
}

function widthOf(column: Shown, body: readonly (readonly Cell[])[], index: number): number {
  if (column.role === 'number') return 9;
  if (column.role === 'unit') return 10;
  if (column.role === 'deduction' || (column.role === 'fact' && !isLong(column))) return Math.min(18, Math.max(13, textWidth(column.header) / 2 + 4));
  const longest = body.reduce((widest, row) => Math.max(widest, textWidth(String(row[index] ?? ''))), textWidth(column.header));
  return Math.min(40, Math.max(column.role === 'category' || column.role === 'own' ? 12 : 22, longest + 3));
}

function validation({ scheme }: Frame, column: Shown, area: Area): ValidationPlan[] {
  if (column.role === 'category') {
    const choices = scheme.categories.map((category) => category.name);
    const input: Input = { name: column.header, type: 'choice', choices };
    return [checkInput(area, input, { title: column.header, hint: '类别决定用哪一张指标表、录入到哪一张表。' })];
  }
  if (column.role === 'deduction') {
    const input: Input = { name: column.header, type: 'mark', max: 100 };
    return [checkInput(area, input, { title: column.header, hint: '没有扣分的留空或填 0。', clause: column.help })];
  }
  if (column.role !== 'fact') return [];
  const { input, help, categories, of } = column;
  const some = categories.length < scheme.categories.length;
  const hint = some ? `只有${list(categories.map((category) => category.name))}填。` : '';
  const check = checkInput(area, input, { title: column.header, hint: of === 'gates' ? hint : hint + help, ...(of === 'gates' && { clause: help }) });
  // Free text is helped with, never refused.
  if (typeOf(input).criterion(input).check !== 'none') return [check];
  return help === '' && !some ? [] : [{ ...check, prompt: { title: check.prompt!.title, text: clip(hint + help, 255) } }];
}

/** A required fact is to do where the row has a unit that has such a fact; where it has none the cell is greyed. */
function conditions({ scheme }: Frame, column: Shown, area: Area): ConditionPlan[] {
  const cell = cellName(area.row, area.column);
  const name = `$${cellName(area.row, NAME)}`;
  const category = `$${cellName(area.row, CATEGORY)}`;
  if (column.role === 'category') return [{ area, formula: `AND(${name}<>"",${cell}="")`, style: 'blank' }];
  if (column.role !== 'fact') return [];
  const has = concerns(column, scheme.categories.length, category);
  return [
    ...(column.required ? [{ area, formula: `AND(${name}<>"",${cell}="",${has})`, style: 'blank' as const }] : []),
    ...(has === 'TRUE' ? [] : [{ area, formula: `AND(${category}<>"",NOT(${has}))`, style: 'empty' as const }]),
  ];
}

function concerns({ categories }: FactColumn, all: number, cell: string): string {
  if (categories.length === all) return 'TRUE';
  return `OR(${categories.map(({ name }) => `${cell}="${name}"`).join()})`;
}

// Turns what happens in the grid into the messages by which the client raises worksheet events.
import { areaAddress } from '../model/area';
import { valueType } from '../model/cell';
import type { GridEvent, GridPort } from '../model/grid-port';

/** Event types of the client library. */
const TYPE = {
  selected: 14,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  deleted: 15,
  sorted: 19,
  renamed: 25,
  tableSelected: 100,
  tableChanged: 101,
} as const;
/** Collections listen under this name; a single sheet or table under its own id. */
const WORKBOOK = 'Workbook';

export interface EventMessage {
  type: number;
  target: string;
  args: Record<string, unknown>;
}

export function eventMessages(event: GridEvent, grid: GridPort, byAddin: boolean): EventMessage[] {
  if (event.kind === 'stored') return [];
  const args: Record<string, unknown> = { worksheetId: event.sheet, source: 'Local' };
  if ('area' in event) args.address = areaAddress(event.area);
  if (event.kind === 'renamed') Object.assign(args, { nameBefore: event.before, nameAfter: event.after });
  if (event.kind === 'changed') {
    Object.assign(args, { changeType: event.change, triggerSource: byAddin ? 'ThisLocalAddin' : 'Unknown' });
    if (event.before !== undefined && event.after !== undefined) {
      Object.assign(args, {
        valueBefore: event.before ?? '',
        valueAfter: event.after ?? '',
        valueTypeBefore: valueType(event.before),
        valueTypeAfter: valueType(event.after),
      });
    }
  }
  const sheetMessages = [event.sheet, WORKBOOK].map((target) => ({ type: TYPE[event.kind], target, args }));
  return [...sheetMessages, ...tableMessages(event, grid, args)];
}

function tableMessages(event: GridEvent, grid: GridPort, args: EventMessage['args']): EventMessage[] {
  if (event.kind !== 'changed') return [];
  const { area } = event;
  const touched = grid
    .tables()
    .filter(
      (table) =>
        table.sheet === event.sheet &&
        area.row < table.area.row + table.area.rows &&
        table.area.row < area.row + area.rows &&
        area.column < table.area.column + table.area.columns &&
        table.area.column < area.column + area.columns,
    );
  return touched.flatMap(({ id }) => [id, WORKBOOK].map((target) => ({ type: TYPE.tableChanged, target, args: { ...args, tableId: id } })));
}

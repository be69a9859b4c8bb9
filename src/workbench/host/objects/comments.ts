// Comments on cells; this host keeps them as the grid's notes, without threads.
import type { NoteState } from '../model/attachments';
import { fail } from '../model/host-error';
import { rangeArgument, rangeAt, textArgument } from './arguments';
import { define, object, type Handles, type Host, type HostObject } from './object-type';

type At = Handles['Comment'];

const note = ({ sheet, row, column }: At, host: Host): NoteState =>
  host.grid.notes(sheet).find((each) => each.row === row && each.column === column) ?? fail('ItemNotFound');

function all({ sheet }: { sheet?: string }, host: Host): HostObject<'Comment'>[] {
  const sheets = sheet === undefined ? host.grid.sheets().map(({ id }) => id) : [sheet];
  return sheets.flatMap((each) => host.grid.notes(each).map(({ row, column }) => object('Comment', { sheet: each, row, column })));
}

const id = ({ sheet, row, column }: At): string => `${sheet}/${row}/${column}`;

function cell(host: Host, given: unknown, sheet: string | undefined): At {
  const at = rangeArgument(host, given, sheet ?? host.grid.activeSheet());
  return at.area.rows === 1 && at.area.columns === 1
    ? { sheet: at.sheet, row: at.area.row, column: at.area.column }
    : fail('InvalidArgument');
}

export const comments = define({
  name: 'CommentCollection',
  items: all,
  item: (at, host, key) => all(at, host).find((each) => id(each.at) === key),
  methods: {
    add: ({ sheet }, host, address, content) => {
      const at = cell(host, address, sheet);
      if (host.grid.notes(at.sheet).some((each) => each.row === at.row && each.column === at.column)) fail('InvalidOperation');
      host.grid.setNote(at.sheet, at.row, at.column, textArgument(content));
      return object('Comment', at);
    },
    getItemByCell: ({ sheet }, host, address) => {
      const at = cell(host, address, sheet);
      return note(at, host) && object('Comment', at);
    },
  },
});

export const comment = define({
  name: 'Comment',
  id,
  properties: {
    id: { get: id },
    content: {
      get: (at, host) => note(at, host).text,
      set: (at, host, value) => host.grid.setNote(at.sheet, at.row, at.column, note(at, host) && textArgument(value)),
    },
  },
  methods: {
    delete: (at, host) => host.grid.setNote(at.sheet, at.row, at.column, note(at, host) && null),
    getLocation: ({ sheet, row, column }) => rangeAt(sheet, { row, column, rows: 1, columns: 1 }),
  },
});

// worksheet.notes, which came late to Excel: the package's client does not know it yet.
import { fail } from '../model/host-error';
import { rangeArgument, textArgument } from './arguments';
import { define, object, type Handles, type Host, type HostObject } from './object-type';

type At = Handles['Note'];

/** Excel on the web says that it has notes, and fails when it is asked for one. */
function supported(host: Host): void {
  if (host.excel === 'web') fail('UnsupportedOperation', 'The operation being attempted is not supported.');
}

const found = ({ sheet, row, column }: At, host: Host): string =>
  (host.grid.notes(sheet).find((each) => each.row === row && each.column === column) ?? fail('ItemNotFound')).text;

const id = ({ sheet, row, column }: At): string => `${sheet}/${row}/${column}`;

function all({ sheet }: { sheet: string }, host: Host): HostObject<'Note'>[] {
  supported(host);
  return host.grid.notes(sheet).map(({ row, column }) => object('Note', { sheet, row, column }));
}

export const notes = define({
  name: 'NoteCollection',
  items: all,
  item: (at, host, key) => all(at, host).find((each) => id(each.at) === key),
  methods: {
    add: ({ sheet }, host, address, content) => {
      supported(host);
      const {
        area: { row, column, rows, columns },
      } = rangeArgument(host, address, sheet);
      if (rows * columns !== 1) fail('InvalidArgument');
      if (host.grid.notes(sheet).some((each) => each.row === row && each.column === column)) fail('InvalidOperation');
      host.grid.setNote(sheet, row, column, textArgument(content));
      return object('Note', { sheet, row, column });
    },
  },
});

export const note = define({
  name: 'Note',
  id,
  properties: {
    content: {
      get: found,
      set: (at, host, value) => host.grid.setNote(at.sheet, at.row, at.column, found(at, host) && textArgument(value)),
    },
  },
});

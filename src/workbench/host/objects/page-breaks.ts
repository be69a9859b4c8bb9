// Page breaks that were set by hand: kept and given back; a screen grid prints nothing.
import { fail } from '../model/host-error';
import { rangeArgument, rangeAt } from './arguments';
import { define, object, type Handles, type Host } from './object-type';

type At = Handles['PageBreakCollection'];

/** Rows or columns, from 0, before which a page begins. */
function breaksOf({ sheet, axis }: At, host: Host): number[] {
  const extras = (host.grid.extras().sheets[sheet] ??= {});
  return (extras.pageBreaks ??= { rows: [], columns: [] })[axis];
}

const place = ({ sheet, axis, index }: Handles['PageBreak']) =>
  rangeAt(sheet, { row: axis === 'rows' ? index : 0, column: axis === 'columns' ? index : 0, rows: 1, columns: 1 });

export const pageBreaks = define({
  name: 'PageBreakCollection',
  items: (at, host) => breaksOf(at, host).map((index) => object('PageBreak', { ...at, index })),
  item: (at, host, key) => (breaksOf(at, host).includes(Number(key)) ? object('PageBreak', { ...at, index: Number(key) }) : undefined),
  methods: {
    add: (at, host, given) => {
      const { sheet, area } = rangeArgument(host, given, at.sheet);
      const index = at.axis === 'rows' ? area.row : area.column;
      if (sheet !== at.sheet || index === 0) fail('InvalidArgument');
      const breaks = breaksOf(at, host);
      if (!breaks.includes(index)) breaks.push(index);
      breaks.sort((one, other) => one - other);
      host.grid.keepExtras();
      return object('PageBreak', { ...at, index });
    },
    removePageBreaks: (at, host) => {
      breaksOf(at, host).length = 0;
      host.grid.keepExtras();
    },
  },
});

export const pageBreak = define({
  name: 'PageBreak',
  id: ({ index }) => index,
  properties: {
    columnIndex: { get: ({ axis, index }) => (axis === 'columns' ? index : 0) },
    rowIndex: { get: ({ axis, index }) => (axis === 'rows' ? index : 0) },
  },
  methods: {
    delete: ({ index, ...at }, host) => {
      const breaks = breaksOf(at, host);
      breaks.splice(breaks.indexOf(index), 1);
      host.grid.keepExtras();
    },
    getCellAfterBreak: place,
  },
});

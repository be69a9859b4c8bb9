// The lines around and inside a range.
import type { CellArea } from '../model/area';
import { THIN_LINE, type Side, type SideName } from '../model/style';
import { fail } from '../model/host-error';
import { wordArgument } from './arguments';
import { define, object, type Handles, type Host } from './object-type';
import { colourArgument } from './range-format';
import { checkUnprotected } from './sheet-parts';

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Edge = (typeof EDGES)[number];

const ALL_BUT_LAST_ROW = (area: CellArea): CellArea => ({ ...area, rows: area.rows - 1 });
const ALL_BUT_LAST_COLUMN = (area: CellArea): CellArea => ({ ...area, columns: area.columns - 1 });

/** Which sides of which cells make up an edge. An inner line is drawn on both cells that share it. */
const PARTS: Partial<Record<Edge, (area: CellArea) => [CellArea, SideName][]>> = {
  EdgeTop: (area) => [[{ ...area, rows: 1 }, 'top']],
  EdgeBottom: (area) => [[{ ...area, row: area.row + area.rows - 1, rows: 1 }, 'bottom']],
  EdgeLeft: (area) => [[{ ...area, columns: 1 }, 'left']],
  EdgeRight: (area) => [[{ ...area, column: area.column + area.columns - 1, columns: 1 }, 'right']],
  InsideHorizontal: (area) => [
    [ALL_BUT_LAST_ROW(area), 'bottom'],
    [{ ...ALL_BUT_LAST_ROW(area), row: area.row + 1 }, 'top'],
  ],
  InsideVertical: (area) => [
    [ALL_BUT_LAST_COLUMN(area), 'right'],
    [{ ...ALL_BUT_LAST_COLUMN(area), column: area.column + 1 }, 'left'],
  ],
};

type At = Handles['RangeBorder'];

function parts({ areas, edge }: At): [CellArea, SideName][] {
  const find = PARTS[edge as Edge] ?? fail('NotImplemented', `Border ${edge} is not modelled by this emulated host.`);
  return areas.flatMap(find).filter(([area]) => area.rows > 0 && area.columns > 0);
}

const NO_LINE: Side = { style: 'None', color: '#000000', weight: 'Thin' };

function read(at: At, host: Host, field: keyof Side): string | null {
  const all = parts(at).flatMap(([area, side]) =>
    host.grid
      .styles(at.sheet, area)
      .flat()
      .map(({ borders }) => (borders[side] ?? NO_LINE)[field]),
  );
  return all.every((value) => value === all[0]) ? (all[0] ?? null) : null;
}

function change(at: At, host: Host, patch: Partial<Side> | null): void {
  checkUnprotected(host, at.sheet, 'allowFormatCells');
  for (const [area, side] of parts(at)) host.grid.restyle(at.sheet, area, { borders: { [side]: patch } });
}

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;

export const rangeBorder = define({
  name: 'RangeBorder',
  id: ({ edge }) => edge,
  properties: {
    color: { get: (at, host) => read(at, host, 'color'), set: (at, host, value) => change(at, host, { color: colourArgument(value) }) },
    sideIndex: { get: ({ edge }) => edge },
    style: {
      get: (at, host) => read(at, host, 'style'),
      set: (at, host, value) => {
        const style = wordArgument(value, STYLES);
        change(at, host, style === 'None' ? null : { style });
      },
    },
    weight: {
      get: (at, host) => read(at, host, 'weight'),
      set: (at, host, value) => change(at, host, { weight: wordArgument(value, ['Hairline', THIN_LINE.weight, 'Medium', 'Thick']) }),
    },
  },
});

export const rangeBorders = define({
  name: 'RangeBorderCollection',
  properties: { count: { get: () => EDGES.length } },
  items: (at) => EDGES.map((edge) => object('RangeBorder', { ...at, edge })),
  item: (at, _, key) => object('RangeBorder', { ...at, edge: wordArgument(key, EDGES) }),
});

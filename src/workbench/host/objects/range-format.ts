// The looks of cells: font, fill, borders, alignment, sizes. A property is null where cells differ.
import { intersect, MAX_COLUMNS, MAX_ROWS, type CellArea } from '../model/area';
import type { Axis } from '../model/grid-port';
import { PLAIN, type CellStyle, type StylePatch } from '../model/style';
import { fail } from '../model/host-error';
import { flagArgument, numberArgument, wordArgument, textArgument, wholeArgument } from './arguments';
import { define, object, type Cells, type Host, type Property } from './object-type';
import { checkUnprotected } from './sheet-parts';

function uniform<T>(values: readonly T[]): T | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

/** Whole columns are looked at where the sheet is in use, and once below it. */
function sampled(host: Host, sheet: string, area: CellArea): CellArea {
  if (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS) return area;
  const inUse = host.grid.used(sheet, false);
  return (inUse && intersect(area, inUse)) ?? { ...area, rows: 1, columns: 1 };
}

function readStyles<T>({ sheet, areas }: Cells, host: Host, pick: (style: CellStyle) => T): T | null {
  return uniform(
    areas.flatMap((area) =>
      host.grid
        .styles(sheet, sampled(host, sheet, area))
        .flat()
        .map(pick),
    ),
  );
}

function restyle({ sheet, areas }: Cells, host: Host, patch: StylePatch): void {
  checkUnprotected(host, sheet, 'allowFormatCells');
  areas.forEach((area) => host.grid.restyle(sheet, area, patch));
}

/** A property that is one field of a cell's style. */
function styled<K extends keyof CellStyle>(field: K, check: (value: unknown) => CellStyle[K]): Property<Cells> {
  return {
    get: (at, host) => readStyles(at, host, (style) => style[field]),
    set: (at, host, value) => restyle(at, host, { [field]: check(value) }),
  };
}

const NAMED_COLOURS: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  gray: '#808080',
  orange: '#FFA500',
};

export function colourArgument(value: unknown): string {
  const given = textArgument(value);
  const named = NAMED_COLOURS[given.toLowerCase()];
  if (named) return named;
  return /^#?[0-9a-f]{6}$/i.test(given) ? `#${given.replace('#', '').toUpperCase()}` : fail('InvalidArgument');
}

/** Sizes of lines: null where they differ. */
function size(axis: Axis): Property<Cells> {
  const lines = (area: CellArea): [number, number] => (axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns]);
  return {
    get: ({ sheet, areas }, host) =>
      uniform(
        areas.flatMap((area) => {
          const [first, count] = lines(area);
          return Array.from({ length: Math.min(count, MAX_COLUMNS) }, (_, index) => host.grid.size(sheet, axis, first + index));
        }),
      ),
    set: ({ sheet, areas }, host, value) => {
      const points = numberArgument(value);
      if (points < 0 || points > (axis === 'rows' ? 409.5 : 1_790)) fail('InvalidArgument');
      checkUnprotected(host, sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      for (const area of areas) host.grid.setSize(sheet, axis, ...lines(area), points);
    },
  };
}

export const rangeFormat = define({
  name: 'RangeFormat',
  properties: {
    columnWidth: size('columns'),
    rowHeight: size('rows'),
    horizontalAlignment: styled('horizontal', (value) =>
      wordArgument(value, ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed']),
    ),
    indentLevel: styled('indent', (value) =>
      wholeArgument(value) >= 0 && wholeArgument(value) <= 250 ? wholeArgument(value) : fail('InvalidArgument'),
    ),
    verticalAlignment: styled('vertical', (value) => wordArgument(value, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'])),
    wrapText: styled('wrap', flagArgument),
  },
  children: {
    borders: (at) => object('RangeBorderCollection', at),
    fill: (at) => object('RangeFill', at),
    font: (at) => object('RangeFont', at),
    protection: (at) => object('FormatProtection', at),
  },
  methods: {
    autofitColumns: ({ sheet, areas }, host) =>
      areas.forEach(({ column, columns }) => host.grid.autofit(sheet, 'columns', column, columns)),
    autofitRows: ({ sheet, areas }, host) => areas.forEach(({ row, rows }) => host.grid.autofit(sheet, 'rows', row, rows)),
  },
});

export const rangeFont = define({
  name: 'RangeFont',
  properties: {
    bold: styled('bold', flagArgument),
    color: styled('color', colourArgument),
    italic: styled('italic', flagArgument),
    name: styled('fontName', textArgument),
    size: styled('fontSize', (value) =>
      numberArgument(value) >= 1 && numberArgument(value) <= 409 ? numberArgument(value) : fail('InvalidArgument'),
    ),
    strikethrough: styled('strikethrough', flagArgument),
    underline: styled('underline', (value) => wordArgument(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'])),
  },
});

export const rangeFill = define({
  name: 'RangeFill',
  properties: {
    color: {
      get: (at, host) => readStyles(at, host, ({ fill }) => fill || '#FFFFFF'),
      set: (at, host, value) => restyle(at, host, { fill: value === '' ? '' : colourArgument(value) }),
    },
  },
  methods: { clear: (at, host) => restyle(at, host, { fill: PLAIN.fill }) },
});

export const formatProtection = define({
  name: 'FormatProtection',
  properties: {
    formulaHidden: styled('formulaHidden', flagArgument),
    locked: {
      get: (at, host) => readStyles(at, host, ({ locked }) => locked),
      set: (at, host, value) => {
        checkUnprotected(host, at.sheet);
        at.areas.forEach((area) => host.grid.restyle(at.sheet, area, { locked: flagArgument(value) }));
      },
    },
  },
});

// Several areas of one sheet at once: what getSpecialCells, getInvalidCells and getRanges answer.
import { areaAddress, quotedSheet } from '../model/area';
import { fail } from '../model/host-error';
import { wordArgument, sheetState } from './arguments';
import { define, object } from './object-type';
import { checkLocks } from './sheet-parts';

export const rangeAreas = define({
  name: 'RangeAreas',
  byReference: true,
  properties: {
    address: {
      get: ({ sheet, areas }, host) => {
        const name = quotedSheet(sheetState(host, sheet).name);
        return areas.map((area) => `${name}!${areaAddress(area)}`).join(',');
      },
    },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
  },
  children: {
    areas: (at) => object('RangeCollection', at),
    conditionalFormats: (at) => object('ConditionalFormatCollection', at),
    dataValidation: (at) => object('DataValidation', at),
    format: (at) => object('RangeFormat', at),
    worksheet: ({ sheet }) => object('Worksheet', { sheet }),
  },
  methods: {
    clear: ({ sheet, areas }, host, applyTo) => {
      const what = ({ All: 'all', Formats: 'formats', Contents: 'contents' } as const)[
        wordArgument(applyTo ?? 'All', ['All', 'Formats', 'Contents'])
      ];
      areas.forEach((area) => checkLocks(host, sheet, area));
      areas.forEach((area) => host.grid.clear(sheet, area, what));
    },
  },
});

export const rangeCollection = define({
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => object('Range', { sheet, area })),
  item: () => fail('InvalidArgument'),
});

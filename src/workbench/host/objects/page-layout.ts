// Page set-up of a sheet: accepted, kept and given back; a screen grid prints nothing.
import { areaAddress } from '../model/area';
import type { PageState } from '../model/document';
import { fail } from '../model/host-error';
import { findSheet, numberArgument, wordArgument, rangeArgument, recordArgument, textArgument } from './arguments';
import { define, object, type Host, type HostObject, type Property } from './object-type';

type Sheet = { sheet: string };

function page({ sheet }: Sheet, host: Host): PageState {
  const { sheets } = host.grid.extras();
  if (!findSheet(host, sheet)) fail('ItemNotFound');
  const extras = (sheets[sheet] ??= {});
  return (extras.page ??= { values: {}, headersFooters: {} });
}

function change(at: Sheet, host: Host, edit: (state: PageState) => void): void {
  edit(page(at, host));
  host.grid.keepExtras();
}

/** Excel's own values for a sheet that nobody has set up; margins in points. */
const DEFAULTS: Record<string, unknown> = {
  blackAndWhite: false,
  bottomMargin: 54,
  centerHorizontally: false,
  centerVertically: false,
  draftMode: false,
  firstPageNumber: '',
  footerMargin: 21.6,
  headerMargin: 21.6,
  leftMargin: 50.4,
  orientation: 'Portrait',
  paperSize: 'A4',
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  printGridlines: false,
  printHeadings: false,
  printOrder: 'DownThenOver',
  rightMargin: 50.4,
  topMargin: 54,
  zoom: { scale: 100 },
};

const kept = (name: string, initial: unknown): Property<Sheet> => ({
  get: (at, host) => page(at, host).values[name] ?? initial,
  set: (at, host, value) => {
    const fits = typeof initial === 'string' ? typeof value === 'string' || name === 'firstPageNumber' : typeof value === typeof initial;
    if (!fits) fail('InvalidArgument');
    if (name === 'orientation') wordArgument(value, ['Portrait', 'Landscape']);
    if (name === 'zoom' && isFit(value) && host.excel === 'desktop' && !host.around.pageLayoutTab) return; // not a word is said
    change(at, host, ({ values }) => {
      values[name] = value;
    });
  },
});

const isFit = (zoom: unknown): boolean => ['horizontalFitToPages', 'verticalFitToPages'].some((way) => recordArgument(zoom)[way] != null);

/** An area that print settings refer to: the whole print area, rows to repeat, columns to repeat. */
function areaMethods(
  part: 'printArea' | 'titleRows' | 'titleColumns',
  name: string,
): Record<string, (at: Sheet, host: Host, given?: unknown) => unknown> {
  const read = (at: Sheet, host: Host): HostObject | null => {
    const address = page(at, host)[part];
    if (address === undefined) return null;
    const { sheet, area } = rangeArgument(host, address, at.sheet);
    return part === 'printArea' ? object('RangeAreas', { sheet, areas: [area] }) : object('Range', { sheet, area });
  };
  return {
    [`get${name}`]: (at, host) => read(at, host) ?? fail('ItemNotFound'),
    [`get${name}OrNullObject`]: read,
    [`set${name}`]: (at, host, given) => {
      const { sheet, area } = rangeArgument(host, given, at.sheet);
      if (sheet !== at.sheet) fail('InvalidArgument');
      change(at, host, (state) => {
        state[part] = areaAddress(area);
      });
    },
  };
}

const POINTS: Record<string, number> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export const pageLayout = define({
  name: 'PageLayout',
  properties: Object.fromEntries(Object.entries(DEFAULTS).map(([name, initial]) => [name, kept(name, initial)])),
  children: { headersFooters: (at) => object('HeaderFooterGroup', at) },
  methods: {
    ...areaMethods('printArea', 'PrintArea'),
    ...areaMethods('titleRows', 'PrintTitleRows'),
    ...areaMethods('titleColumns', 'PrintTitleColumns'),
    setPrintMargins: (at, host, unit, margins) => {
      const factor = POINTS[wordArgument(unit, Object.keys(POINTS))]!;
      const given = Object.entries(recordArgument(margins)).filter(([, value]) => value !== null && value !== undefined);
      const points = given.map(([side, value]) => [
        `${wordArgument(side, ['top', 'bottom', 'left', 'right', 'header', 'footer'])}Margin`,
        numberArgument(value) * factor,
      ]);
      change(at, host, ({ values }) => Object.assign(values, Object.fromEntries(points)));
    },
  },
});

const PAGES = ['defaultForAllPages', 'evenPages', 'firstPage', 'oddPages'];

export const headerFooterGroup = define({
  name: 'HeaderFooterGroup',
  properties: {
    state: kept('headerFooterState', 'Default'),
    useSheetMargins: kept('useSheetMargins', true),
    useSheetScale: kept('useSheetScale', true),
  },
  children: Object.fromEntries(PAGES.map((pages) => [pages, ({ sheet }: Sheet) => object('HeaderFooter', { sheet, pages })])),
});

const PARTS = ['centerFooter', 'centerHeader', 'leftFooter', 'leftHeader', 'rightFooter', 'rightHeader'];

export const headerFooter = define({
  name: 'HeaderFooter',
  properties: Object.fromEntries(
    PARTS.map((part): [string, Property<Sheet & { pages: string }>] => [
      part,
      {
        get: (at, host) => page(at, host).headersFooters[at.pages]?.[part] ?? '',
        set: (at, host, value) =>
          change(at, host, ({ headersFooters }) => {
            (headersFooters[at.pages] ??= {})[part] = textArgument(value);
          }),
      },
    ]),
  ),
});

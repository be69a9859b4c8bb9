// How a sheet is put on paper, in the words of an .xlsx file and in ours.
import type { HeaderFooter, PageMargins, PageSetup, Sheet } from 'hucre';
import type { PageState } from '../host/model/document';

const POINTS_PER_INCH = 72;
const SIDES = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
const PAPER: Readonly<Record<NonNullable<PageSetup['paperSize']>, string>> = {
  letter: 'Letter',
  legal: 'Legal',
  a3: 'A3',
  a4: 'A4',
  a5: 'A5',
  b4: 'B4',
  b5: 'B5',
  executive: 'Executive',
  tabloid: 'Tabloid',
};
/** Excel's names of flags in a file, and ours. */
const FLAGS = [
  ['horizontalCentered', 'centerHorizontally'],
  ['verticalCentered', 'centerVertically'],
  ['showGridLines', 'printGridlines'],
  ['showRowColHeaders', 'printHeadings'],
] as const;
const PAGES = [
  ['odd', 'defaultForAllPages'],
  ['even', 'evenPages'],
  ['first', 'firstPage'],
] as const;
const SECTIONS = [
  ['L', 'left'],
  ['C', 'center'],
  ['R', 'right'],
] as const;
/** Excel's own margins, in points, for sides that nobody set. */
const MARGINS: Readonly<Record<(typeof SIDES)[number], number>> = {
  left: 50.4,
  right: 50.4,
  top: 54,
  bottom: 54,
  header: 21.6,
  footer: 21.6,
};

interface Zoom {
  scale?: number;
  horizontalFitToPages?: number;
  verticalFitToPages?: number;
}

/** Print area and titles are written as names. */
export function pageToFile({ values, headersFooters }: PageState): { pageSetup: PageSetup; headerFooter?: HeaderFooter } {
  const { horizontalFitToPages, verticalFitToPages, scale } = (values.zoom ?? {}) as Zoom;
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const size = Object.entries(PAPER).find(([, name]) => name === (values.paperSize ?? 'A4'))?.[0] as PageSetup['paperSize'];
  const hasMargins = SIDES.some((side) => values[`${side}Margin`] !== undefined);
  const inches = (side: (typeof SIDES)[number]): number =>
    Math.round((Number(values[`${side}Margin`] ?? MARGINS[side]) / POINTS_PER_INCH) * 1e6) / 1e6;
  const lines = headerFooterToFile(headersFooters);
  return {
    pageSetup: {
      ...(size && { paperSize: size }),
      orientation: values.orientation === 'Landscape' ? 'landscape' : 'portrait',
      ...(fits
        ? { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 }
        : scale !== undefined && { scale }),
      ...(hasMargins && { margins: Object.fromEntries(SIDES.map((side) => [side, inches(side)])) }),
      ...Object.fromEntries(FLAGS.flatMap(([theirs, ours]) => (values[ours] === true ? [[theirs, true]] : []))),
    },
    ...(Object.keys(lines).length > 0 && { headerFooter: lines }),
  };
}

function headerFooterToFile(given: PageState['headersFooters']): HeaderFooter {
  const lines = PAGES.flatMap(([theirs, ours]) =>
    (['Header', 'Footer'] as const).flatMap((line): [string, string][] => {
      const text = SECTIONS.map(([sign, part]) => [sign, given[ours]?.[part + line] ?? ''])
        .filter(([, words]) => words !== '')
        .map(([sign, words]) => `&${sign}${words}`)
        .join('');
      return text === '' ? [] : [[theirs + line, text]];
    }),
  );
  const names = lines.map(([name]) => name);
  return {
    ...Object.fromEntries(lines),
    ...(names.some((name) => name.startsWith('even')) && { differentOddEven: true }),
    ...(names.some((name) => name.startsWith('first')) && { differentFirst: true }),
  };
}

/** Undefined for a sheet that says nothing of it. */
export function pageFromFile({ pageSetup: setup, headerFooter }: Sheet): PageState | undefined {
  if (!setup && !headerFooter) return undefined;
  const {
    orientation,
    paperSize,
    fitToPage,
    fitToWidth,
    fitToHeight,
    scale,
    margins = {},
    printArea,
    printTitlesRow,
    printTitlesColumn,
  } = setup ?? {};
  const zoom: Zoom | undefined = fitToPage
    ? { ...(fitToWidth !== 0 && { horizontalFitToPages: fitToWidth ?? 1 }), ...(fitToHeight && { verticalFitToPages: fitToHeight }) }
    : scale === undefined
      ? undefined
      : { scale };
  return {
    values: {
      ...(orientation && { orientation: orientation === 'landscape' ? 'Landscape' : 'Portrait' }),
      ...(paperSize && { paperSize: PAPER[paperSize] }),
      ...(zoom && { zoom }),
      ...marginsFromFile(margins),
      ...Object.fromEntries(FLAGS.flatMap(([theirs, ours]) => (setup?.[theirs] ? [[ours, true]] : []))),
    },
    headersFooters: headerFooterFromFile(headerFooter ?? {}),
    ...(printArea !== undefined && { printArea: plain(printArea) }),
    ...(printTitlesRow !== undefined && { titleRows: plain(printTitlesRow) }),
    ...(printTitlesColumn !== undefined && { titleColumns: plain(printTitlesColumn) }),
  };
}

const plain = (address: string): string => address.replaceAll('$', '');

function marginsFromFile(margins: PageMargins): Record<string, number> {
  return Object.fromEntries(
    SIDES.flatMap((side) => (margins[side] === undefined ? [] : [[`${side}Margin`, margins[side] * POINTS_PER_INCH]])),
  );
}

function headerFooterFromFile(given: HeaderFooter): PageState['headersFooters'] {
  const pages = PAGES.flatMap(([theirs, ours]) => {
    const parts = (['Header', 'Footer'] as const).flatMap((line) =>
      sectionsOf(given[`${theirs}${line}`] ?? '').map(([part, words]) => [part + line, words]),
    );
    return parts.length > 0 ? [[ours, Object.fromEntries(parts) as Record<string, string>]] : [];
  });
  return Object.fromEntries(pages) as PageState['headersFooters'];
}

/** `&L左&C中&R右`; what stands before any of these signs is in the middle. */
function sectionsOf(text: string): [part: string, words: string][] {
  const [middle, ...rest] = text.split(/(?<!&)&([LCR])/u);
  const sections = rest.flatMap((sign, at): [string, string][] =>
    at % 2 === 0 ? [[SECTIONS.find(([each]) => each === sign)![1], rest[at + 1]!]] : [],
  );
  return middle ? [['center', middle], ...sections] : sections;
}

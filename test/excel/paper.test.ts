// How the workbench divides a sheet into pages.
import type { SheetExtras } from '../../src/workbench/host/model/document';
import { spell } from '../../src/workbench/page/print/header-footer';
import { paperOf, type Line } from '../../src/workbench/page/print/paper';

const lines = (first: number, count: number, size: number): Line[] =>
  Array.from({ length: count }, (_, at) => ({ index: first + at, size }));
/** A sheet of 100 rows and 10 columns, 20 points high and 100 points wide. */
const paper = (extras: SheetExtras) =>
  paperOf(extras, { row: 0, column: 0, rows: 100, columns: 10 }, ({ row, rows, column, columns }) => ({
    rows: lines(row, Math.min(rows, 100), 20),
    columns: lines(column, Math.min(columns, 10), 100),
  }));
const extras = (values: Record<string, unknown>, more: Partial<NonNullable<SheetExtras['page']>> = {}): SheetExtras => ({
  page: { values, headersFooters: {}, ...more },
});
const span = (each: readonly Line[]): string => `${each[0]!.index}-${each.at(-1)!.index}`;
const spans = (given: SheetExtras): string[] => paper(given).pages.map(({ rows, columns }) => `${span(rows)} ${span(columns)}`);

test('a sheet that nobody has set up goes down first, then over, on upright A4', () => {
  const { width, height, scale } = paper({});
  expect([Math.round(width), Math.round(height), scale]).toEqual([595, 842, 1]);
  expect(spans({})).toEqual([
    '0-35 0-3',
    '36-71 0-3',
    '72-99 0-3',
    '0-35 4-7',
    '36-71 4-7',
    '72-99 4-7',
    '0-35 8-9',
    '36-71 8-9',
    '72-99 8-9',
  ]);
});

test('landscape and one page wide make it smaller by whole percents, as far as is needed and no further', () => {
  const fitted = paper(extras({ orientation: 'Landscape', zoom: { horizontalFitToPages: 1 } }));
  expect([Math.round(fitted.width), Math.round(fitted.height)]).toEqual([842, 595]);
  expect(fitted.scale).toBe(0.74); // 741 points of paper for 1000 of cells
  expect(fitted.pages.every(({ columns }) => columns.length === 10)).toBe(true);
});

test('one page wide and high holds everything; a small sheet is not made larger', () => {
  expect(paper(extras({ zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 } })).pages).toHaveLength(1);
  expect(paper(extras({ zoom: { horizontalFitToPages: 3 } })).scale).toBe(1);
});

test('later pages repeat the header rows and columns, and have less room for others', () => {
  const pages = paper(extras({}, { titleRows: '1:2', titleColumns: 'A:A' })).pages;
  expect(pages[0]!.rows.map(({ index }) => index).slice(0, 3)).toEqual([0, 1, 2]);
  expect(pages[1]!.rows.map(({ index }) => index).slice(0, 3)).toEqual([0, 1, 36]);
  expect(pages[1]!.rows).toHaveLength(36);
  const across = pages.find(({ columns }) => !columns.some(({ index }) => index === 1))!;
  expect(across.columns.map(({ index }) => index)).toEqual([0, 4, 5, 6]);
});

test('breaks set by hand begin a page; those across are left out where the width is fitted', () => {
  const broken = { pageBreaks: { rows: [10], columns: [5] } };
  expect(spans({ ...extras({ zoom: { horizontalFitToPages: 1 } }), ...broken })).toEqual(['0-9 0-9', '10-83 0-9', '84-99 0-9']);
  expect(spans({ ...extras({ zoom: { scale: 40 } }), ...broken })).toEqual(['0-9 0-4', '10-99 0-4', '0-9 5-9', '10-99 5-9']);
});

test('a print area leaves out what stands around it', () => {
  expect(spans(extras({}, { printArea: 'B3:D10' }))).toEqual(['2-9 1-3']);
});

test('headers and footers tell page, pages, sheet and file in Excel’s signs; other signs are not printed', () => {
  expect(spell('&"宋体"&10第 &P 页，共 &N 页 &A && &F', { page: 2, pages: 7, sheet: '排名', file: '评分.xlsx' })).toBe(
    '第 2 页，共 7 页 排名 & 评分.xlsx',
  );
});

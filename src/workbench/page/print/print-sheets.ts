// Sheets on paper: pages as the page set-up has them, for the browser to print.
import type { CellArea } from '../../host/model/area';
import type { ConditionFormat } from '../../host/model/attachments';
import type { GridPort, SheetState, Axis } from '../../host/model/grid-port';
import { lineAt } from '../../host/model/offsets';
import type { CellStyle } from '../../host/model/style';
import { drawChart } from '../chart-picture';
import { dataOf } from '../charts';
import { paintCells, drawPaper, element, type SheetFace } from './draw-page';
import { drawMargins } from './header-footer';
import { paperOf, sum, type Line, type Lines, type PaperSetup } from './paper';

/** How a condition makes a cell look now; none where no condition holds. */
export type Highlights = (sheet: string, row: number, column: number) => ConditionFormat | undefined;

interface Page {
  sheet: SheetState;
  paper: PaperSetup;
  lines: Lines;
  face: SheetFace;
}

export function pagesOf(grid: GridPort, sheets: readonly SheetState[], highlights: Highlights): HTMLElement[] {
  const pages = sheets.flatMap((sheet) => pagesOfSheet(grid, sheet, highlights));
  return pages.map(({ sheet, paper, lines, face }, index) => {
    // Every size is that on paper: browsers count what is made smaller by a transformation in its full size, and make the page smaller once
    // more.
    const onPaper = { rows: smaller(lines.rows, paper.scale), columns: smaller(lines.columns, paper.scale) };
    const { page, body } = drawPaper(paper, onPaper);
    body.append(...paintCells(face, onPaper, paper.scale), ...chartsOn(grid, sheet.id, onPaper, paper.scale));
    const words = { page: index + 1, pages: pages.length, sheet: sheet.name, file: grid.fileName() };
    page.append(...drawMargins(grid.extras().sheets[sheet.id]?.page?.headersFooters.defaultForAllPages ?? {}, paper, words));
    return page;
  });
}

const smaller = (lines: readonly Line[], scale: number): Line[] => lines.map(({ index, size }) => ({ index, size: size * scale }));

/** None for a sheet on which nothing stands. */
function pagesOfSheet(grid: GridPort, sheet: SheetState, highlights: Highlights): Page[] {
  const { id } = sheet;
  const used = grid.used(id, false);
  if (!used) return [];
  const lines = (axis: Axis, first: number, count: number): Line[] =>
    Array.from({ length: count }, (_, at) => first + at).flatMap((index) =>
      grid.isHidden(id, axis, index) ? [] : [{ index, size: grid.size(id, axis, index) }],
    );
  const extras = grid.extras().sheets[id] ?? {};
  const whole = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  const paper = paperOf(extras, whole, ({ row, rows, column, columns }) => ({
    rows: lines('rows', row, rows),
    columns: lines('columns', column, columns),
  }));
  const face = faceOf(grid, id, whole, highlights, extras.page?.values.printGridlines === true);
  return paper.pages.map((each) => ({ sheet, paper, lines: each, face }));
}

function faceOf(grid: GridPort, sheet: string, area: CellArea, highlights: Highlights, gridlines: boolean): SheetFace {
  const [texts, contents, styles] = [grid.texts(sheet, area), grid.contents(sheet, area), grid.styles(sheet, area)];
  const merged = new Map<string, CellArea>();
  for (const merge of grid.merges(sheet)) {
    for (let row = merge.row; row < merge.row + merge.rows; row++)
      for (let column = merge.column; column < merge.column + merge.columns; column++) merged.set(`${row},${column}`, merge);
  }
  return {
    gridlines,
    text: (row, column) => texts[row]?.[column] ?? '',
    content: (row, column) => contents[row]?.[column],
    merge: (row, column) => merged.get(`${row},${column}`),
    style: (row, column) => {
      const style = styles[row]?.[column];
      return style && withCondition(style, highlights(sheet, row, column));
    },
  };
}

function withCondition(style: CellStyle, format: ConditionFormat | undefined): CellStyle {
  if (!format) return style;
  const { borders, numberFormat: _shown, ...looks } = format;
  return { ...style, ...looks, borders: { ...style.borders, ...borders } };
}

/** Charts that begin on the page, where they stand on the sheet. */
function chartsOn(grid: GridPort, sheet: string, { rows, columns }: Lines, scale: number): HTMLElement[] {
  return (grid.extras().charts ?? [])
    .filter((chart) => chart.sheet === sheet)
    .flatMap((chart) => {
      const { left, top, width, height } = chart.place;
      const [across, down] = [lineAt(grid, sheet, 'columns', left), lineAt(grid, sheet, 'rows', top)];
      const [column, row] = [columns.findIndex(({ index }) => index === across.index), rows.findIndex(({ index }) => index === down.index)];
      if (column < 0 || row < 0) return [];
      const box = element(
        'div',
        sum(columns.slice(0, column)) + across.rest * scale,
        sum(rows.slice(0, row)) + down.rest * scale,
        width * scale,
        height * scale,
      );
      const picture = drawChart(chart, dataOf(grid, chart));
      Object.assign(picture.style, { width: '100%', height: '100%' });
      box.style.zIndex = '2';
      box.append(picture);
      return [box];
    });
}

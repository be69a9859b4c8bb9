// Which series a range makes, as Excel guesses it when a chart is added: headers and names are recognised by being no numbers.
import type { CellArea } from '../model/area';
import type { ChartSeries, ChartSource } from '../model/chart';
import type { CellValue } from '../model/cell';
import type { Host } from './object-type';

const isWord = (value: CellValue): boolean => typeof value !== 'number';

export function seriesOf(host: Host, { sheet, area }: ChartSource, by: 'Auto' | 'Columns' | 'Rows'): ChartSeries[] {
  const inColumns = by === 'Auto' ? area.rows >= area.columns : by === 'Columns';
  const values = host.grid.contents(sheet, area).map((row) => row.map(({ value }) => value));
  const firstRow = area.rows > 1 && values[0]!.slice(area.columns > 1 ? 1 : 0).every(isWord) ? 1 : 0;
  const firstColumn = area.columns > 1 && values.slice(area.rows > 1 ? 1 : 0).every((row) => isWord(row[0]!)) ? 1 : 0;
  const body: CellArea = {
    row: area.row + firstRow,
    column: area.column + firstColumn,
    rows: area.rows - firstRow,
    columns: area.columns - firstColumn,
  };
  const named = inColumns ? firstRow : firstColumn;
  const listed = inColumns ? firstColumn : firstRow;
  return Array.from({ length: inColumns ? body.columns : body.rows }, (_, index) => {
    const stretch = inColumns ? { ...body, column: body.column + index, columns: 1 } : { ...body, row: body.row + index, rows: 1 };
    const heading = inColumns ? values[0]![firstColumn + index] : values[firstRow + index]![0];
    const categories = inColumns ? { ...body, column: area.column, columns: 1 } : { ...body, row: area.row, rows: 1 };
    return newSeries(
      named ? String(heading ?? '') : `系列${index + 1}`,
      { sheet, area: stretch },
      listed ? { sheet, area: categories } : undefined,
    );
  });
}

export function newSeries(name: string, values: ChartSource, categories?: ChartSource): ChartSeries {
  return {
    name,
    values,
    ...(categories && { categories }),
    gapWidth: 150,
    labelled: false,
    labels: { position: 'OutsideEnd', numberFormat: 'General' },
  };
}

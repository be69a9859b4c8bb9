// Charts in the words of an .xlsx file and in ours.
import type { Chart, ChartSeries as FileSeries, SheetChart } from 'hucre';
import { areaAddress, parseAddress, quotedSheet } from '../host/model/area';
import { CHART_TYPES, type ChartAxis, type ChartSource, type ChartState, type ChartType } from '../host/model/chart';
import type { GridPort } from '../host/model/grid-port';
import { lineAt, offsetOf } from '../host/model/offsets';

const plain = (colour: string): string => colour.replace('#', '');
const POSITIONS = { Center: 'ctr', InsideEnd: 'inEnd', InsideBase: 'inBase', OutsideEnd: 'outEnd' } as const;

function reference(grid: GridPort, { sheet, area }: ChartSource): string {
  const name = grid.sheets().find(({ id }) => id === sheet)?.name ?? '';
  return `${quotedSheet(name)}!${areaAddress(area, true)}`;
}

/** The name travels as the title of its frame: files written here have no other word for it. */
export function chartToFile(grid: GridPort, chart: ChartState): SheetChart {
  const { sheet, place, title, valueAxis, categoryAxis, font, legend } = chart;
  const line = (axis: 'rows' | 'columns', points: number): number => lineAt(grid, sheet, axis, points).index;
  const scale = {
    ...(valueAxis.minimum !== undefined && { min: valueAxis.minimum }),
    ...(valueAxis.maximum !== undefined && { max: valueAxis.maximum }),
  };
  const labels = { ...(font.size !== undefined && { labelFontSize: font.size }), ...(font.color && { labelColor: plain(font.color) }) };
  return {
    type: chart.type === 'BarClustered' ? 'bar' : 'column',
    frameTitle: chart.name,
    anchor: {
      from: { row: line('rows', place.top), col: line('columns', place.left) },
      to: { row: line('rows', place.top + place.height), col: line('columns', place.left + place.width) },
    },
    ...(title.visible ? { title: title.text } : { showTitle: false }),
    ...(title.font.size !== undefined && { titleFontSize: title.font.size }),
    ...(title.font.bold && { titleBold: true }),
    ...(title.font.color && { titleColor: plain(title.font.color) }),
    legend: legend.visible ? (legend.position.toLowerCase().replace('corner', 'topRight') as 'bottom') : false,
    gapWidth: chart.series[0]?.gapWidth ?? 150,
    axes: {
      x: { ...axisToFile(categoryAxis), ...labels },
      y: { ...axisToFile(valueAxis), ...labels, ...(Object.keys(scale).length > 0 && { scale }) },
    },
    series: chart.series.map(
      ({ name, values, categories, color, labelled, labels: { position, numberFormat } }): FileSeries => ({
        name,
        values: reference(grid, values),
        ...(categories && { categories: reference(grid, categories) }),
        ...(color && { color: plain(color) }),
        ...(labelled && {
          dataLabels: {
            showValue: true,
            position: POSITIONS[position as keyof typeof POSITIONS],
            ...(numberFormat !== 'General' && { numberFormat: { formatCode: numberFormat } }),
          },
        }),
      }),
    ),
  };
}

const axisToFile = ({ visible, gridlines, reversed }: ChartAxis) => ({
  hidden: !visible,
  reverse: reversed,
  ...(gridlines && { gridlines: { major: true } }),
});

/** Undefined for kinds of charts that are not modelled; `type` says which way the bars of this one go. */
export function chartFromFile(
  grid: GridPort,
  sheet: string,
  given: Chart,
  number: number,
  type: ChartType | undefined,
): ChartState | undefined {
  if (!type || !CHART_TYPES.includes(type) || !given.anchor) return undefined;
  const { from, to = { row: from.row + 12, col: from.col + 5 } } = given.anchor;
  const [left, top] = [offsetOf(grid, sheet, 'columns', from.col), offsetOf(grid, sheet, 'rows', from.row)];
  const axis = (info: NonNullable<Chart['axes']>['x']): ChartAxis => ({
    visible: !info?.hidden,
    gridlines: info?.gridlines?.major ?? false,
    reversed: info?.reverse ?? false,
  });
  const [categoryAxis, valueAxis] = [axis(given.axes?.x), axis(given.axes?.y)];
  const { min, max } = given.axes?.y?.scale ?? {};
  const { labelFontSize, labelColor } = given.axes?.x ?? {};
  return {
    id: `file-${sheet}-${number}`,
    name: given.frameTitle ?? `图表 ${number}`,
    sheet,
    type,
    place: { left, top, width: offsetOf(grid, sheet, 'columns', to.col) - left, height: offsetOf(grid, sheet, 'rows', to.row) - top },
    title: {
      text: given.title ?? '',
      visible: given.title !== undefined,
      font: {
        ...(given.titleFontSize && { size: given.titleFontSize }),
        ...(given.titleBold && { bold: true }),
        ...(typeof given.titleColor === 'string' && { color: `#${given.titleColor}` }),
      },
    },
    font: { ...(labelFontSize && { size: labelFontSize }), ...(typeof labelColor === 'string' && { color: `#${labelColor}` }) },
    legend: {
      visible: given.legend !== false && given.legend !== undefined,
      position: given.legend ? given.legend.charAt(0).toUpperCase() + given.legend.slice(1) : 'Bottom',
    },
    categoryAxis,
    valueAxis: { ...valueAxis, ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) },
    series: (given.series ?? []).flatMap((series) => seriesFromFile(grid, sheet, series, given.gapWidth)),
  };
}

function seriesFromFile(grid: GridPort, home: string, series: NonNullable<Chart['series']>[number], gapWidth = 150): ChartState['series'] {
  const source = (text: string | undefined): ChartSource | undefined => {
    const parsed = text === undefined ? undefined : parseAddress(text);
    const sheet = parsed?.sheet === undefined ? home : grid.sheets().find(({ name }) => name === parsed.sheet)?.id;
    return parsed && sheet !== undefined ? { sheet, area: parsed.area } : undefined;
  };
  const values = source(series.valuesRef);
  const categories = source(series.categoriesRef);
  const position = Object.entries(POSITIONS).find(([, word]) => word === series.dataLabels?.position)?.[0] ?? 'OutsideEnd';
  if (!values) return [];
  return [
    {
      name: series.name ?? '',
      values,
      ...(categories && { categories }),
      gapWidth,
      labelled: series.dataLabels?.showValue ?? false,
      labels: { position, numberFormat: series.dataLabels?.numberFormat?.formatCode ?? 'General' },
      ...(typeof series.color === 'string' && { color: `#${series.color}` }),
    },
  ];
}

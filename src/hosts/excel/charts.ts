// Native Excel charts from a plan.
import { areaName, cellName, type Area } from '../../workbook/area';
import type { ChartPlan, SheetPlan } from '../../workbook/plan';
import { chartColours, chartLetters, chartName } from '../../workbook/style';
import { step, type LayStep } from './step';

/** Excel's interface has no alternative text for charts: the title says what a chart shows. */
export function* chartSteps({ charts = [] }: SheetPlan): Generator<LayStep> {
  for (const [index, chart] of charts.entries()) {
    yield step(25 + chart.series.length * 10, (sheet) => layChart(sheet, chart, chartName(index)));
  }
}

export function layChart(
  sheet: Excel.Worksheet,
  { kind, title, categories, series, place, numberFormat, most }: ChartPlan,
  name: string,
): void {
  const range = (area: Area): Excel.Range => sheet.getRange(areaName(area));
  const chart = sheet.charts.add(kind === 'column' ? 'ColumnClustered' : 'BarClustered', range(series[0]!.values), 'Columns');
  chart.name = name;
  chart.setPosition(cellName(place.row, place.column), cellName(place.row + place.rows - 1, place.column + place.columns - 1));
  // The font of the whole chart is that of its title too, until the title is told otherwise.
  Object.assign(chart.format.font, { size: chartLetters.size, color: chartLetters.colour });
  chart.title.text = title;
  Object.assign(chart.title.format.font, { size: chartLetters.title, bold: true, color: chartLetters.titleColour });
  for (const [index, { name: seriesName, values }] of series.entries()) {
    const each = index === 0 ? chart.series.getItemAt(0) : chart.series.add(seriesName);
    each.name = seriesName;
    each.setValues(range(values));
    each.setXAxisValues(range(categories));
    each.gapWidth = series.length > 1 ? 80 : 60;
    each.format.fill.setSolidColor(chartColours[index % chartColours.length]!);
    each.hasDataLabels = true;
    each.dataLabels.position = 'OutsideEnd';
    if (numberFormat !== undefined) each.dataLabels.numberFormat = numberFormat;
  }
  layAxes(chart.axes, kind, most);
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = 'Bottom';
}

/** The numbers stand at the columns: the scale would say them twice. */
function layAxes({ valueAxis, categoryAxis }: Excel.ChartAxes, kind: ChartPlan['kind'], most: number | undefined): void {
  valueAxis.minimum = 0;
  if (most !== undefined) valueAxis.maximum = most;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  if (kind === 'bar') categoryAxis.reversePlotOrder = true;
}

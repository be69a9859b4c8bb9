// The parts of a chart around its columns: title, legend, axes, fonts.
import type { ChartAxis, ChartFont, ChartState } from '../model/chart';
import { fail } from '../model/host-error';
import { flagArgument, numberArgument, wordArgument, textArgument } from './arguments';
import { changeChart, chartState } from './charts';
import { define, object, type Handles, type Property } from './object-type';
import { colourArgument } from './range-format';

type At = { chart: string };

/** A property that is one field of a part of the chart. */
function field<H extends At, P extends object, K extends keyof P>(
  part: (chart: ChartState, at: H) => P,
  key: K,
  check: (value: unknown) => P[K],
): Property<H> {
  return {
    get: (at, host) => part(chartState(at, host), at)[key] ?? null,
    set: (at, host, value) =>
      changeChart(at, host, (state) => {
        part(state, at)[key] = check(value);
      }),
  };
}

const title = ({ title: part }: ChartState): ChartState['title'] => part;
export const chartTitle = define({
  name: 'ChartTitle',
  properties: { text: field(title, 'text', textArgument), visible: field(title, 'visible', flagArgument) },
  children: { format: (at) => object('ChartTitleFormat', at) },
});

export const chartTitleFormat = define({
  name: 'ChartTitleFormat',
  children: { font: ({ chart }) => object('ChartFont', { chart, of: 'title' }) },
});

export const chartAreaFormat = define({
  name: 'ChartAreaFormat',
  children: { font: ({ chart }) => object('ChartFont', { chart, of: 'chart' }) },
});

const font = (chart: ChartState, { of }: Handles['ChartFont']): ChartFont => (of === 'title' ? chart.title.font : chart.font);
export const chartFont = define({
  name: 'ChartFont',
  properties: {
    bold: field(font, 'bold', flagArgument),
    color: field(font, 'color', colourArgument),
    size: field(font, 'size', (value) =>
      numberArgument(value) >= 1 && numberArgument(value) <= 409 ? numberArgument(value) : fail('InvalidArgument'),
    ),
  },
});

const legend = ({ legend: part }: ChartState): ChartState['legend'] => part;
export const chartLegend = define({
  name: 'ChartLegend',
  properties: {
    position: field(legend, 'position', (value) => wordArgument(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner'])),
    visible: field(legend, 'visible', flagArgument),
  },
});

export const chartAxes = define({
  name: 'ChartAxes',
  children: {
    categoryAxis: ({ chart }) => object('ChartAxis', { chart, axis: 'categoryAxis' }),
    valueAxis: ({ chart }) => object('ChartAxis', { chart, axis: 'valueAxis' }),
  },
});

const axis = (chart: ChartState, { axis: which }: Handles['ChartAxis']): ChartAxis => chart[which];
/** `''` makes a bound automatic again. */
const bound = (value: unknown): number | undefined => (value === '' ? undefined : numberArgument(value));

export const chartAxis = define({
  name: 'ChartAxis',
  properties: {
    maximum: field(axis, 'maximum', bound),
    minimum: field(axis, 'minimum', bound),
    reversePlotOrder: field(axis, 'reversed', flagArgument),
    visible: field(axis, 'visible', flagArgument),
  },
  children: { majorGridlines: (at) => object('ChartGridlines', at) },
});

export const chartGridlines = define({ name: 'ChartGridlines', properties: { visible: field(axis, 'gridlines', flagArgument) } });

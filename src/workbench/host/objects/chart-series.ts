// The series of a chart: names, cells, colours, labels.
import type { ChartSeries } from '../model/chart';
import { fail } from '../model/host-error';
import { flagArgument, numberArgument, wordArgument, rangeArgument, textArgument } from './arguments';
import { newSeries } from './chart-source';
import { changeChart, chartState } from './charts';
import { define, object, type Handles, type Host, type Property } from './object-type';
import { colourArgument } from './range-format';

type At = Handles['ChartSeries'];

const seriesOf = (at: At, host: Host): ChartSeries => chartState(at, host).series[at.series] ?? fail('ItemNotFound');
const change = (at: At, host: Host, work: (series: ChartSeries) => void): void => changeChart(at, host, () => work(seriesOf(at, host)));

function field<K extends keyof ChartSeries>(key: K, check: (value: unknown) => ChartSeries[K]): Property<At> {
  return {
    get: (at, host) => seriesOf(at, host)[key],
    set: (at, host, value) =>
      change(at, host, (series) => {
        series[key] = check(value);
      }),
  };
}

export const chartSeriesCollection = define({
  name: 'ChartSeriesCollection',
  properties: { count: { get: (at, host) => chartState(at, host).series.length } },
  items: ({ chart }, host) => chartState({ chart }, host).series.map((_, series) => object('ChartSeries', { chart, series })),
  methods: {
    add: ({ chart }, host, name, index) => {
      if (index !== undefined && index !== null)
        fail('NotImplemented', 'ChartSeriesCollection.add(name, index) is not modelled by this emulated host.');
      const { series, sheet } = chartState({ chart }, host);
      const added = newSeries(
        typeof name === 'string' ? name : `系列${series.length + 1}`,
        series[0]?.values ?? { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } },
        series[0]?.categories,
      );
      changeChart({ chart }, host, (state) => {
        state.series.push(added);
      });
      return object('ChartSeries', { chart, series: series.length - 1 });
    },
  },
});

export const chartSeries = define({
  name: 'ChartSeries',
  properties: {
    gapWidth: field('gapWidth', (value) =>
      numberArgument(value) >= 0 && numberArgument(value) <= 500 ? numberArgument(value) : fail('InvalidArgument'),
    ),
    hasDataLabels: field('labelled', flagArgument),
    name: field('name', textArgument),
  },
  children: { dataLabels: (at) => object('ChartDataLabels', at), format: (at) => object('ChartSeriesFormat', at) },
  methods: {
    delete: (at, host) =>
      changeChart(at, host, (state) => {
        state.series.splice(state.series.indexOf(seriesOf(at, host)), 1);
      }),
    setValues: (at, host, range) =>
      change(at, host, (series) => {
        series.values = rangeArgument(host, range, chartState(at, host).sheet);
      }),
    setXAxisValues: (at, host, range) =>
      change(at, host, (series) => {
        series.categories = rangeArgument(host, range, chartState(at, host).sheet);
      }),
  },
});

export const chartDataLabels = define({
  name: 'ChartDataLabels',
  properties: {
    numberFormat: {
      get: (at, host) => seriesOf(at, host).labels.numberFormat,
      set: (at, host, value) =>
        change(at, host, ({ labels }) => {
          labels.numberFormat = textArgument(value);
        }),
    },
    position: {
      get: (at, host) => seriesOf(at, host).labels.position,
      set: (at, host, value) =>
        change(at, host, ({ labels }) => {
          labels.position = wordArgument(value, ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd']);
        }),
    },
  },
});

export const chartSeriesFormat = define({ name: 'ChartSeriesFormat', children: { fill: (at) => object('ChartFill', at) } });

export const chartFill = define({
  name: 'ChartFill',
  methods: {
    setSolidColor: (at, host, value) =>
      change(at, host, (series) => {
        series.color = colourArgument(value);
      }),
  },
});

// The charts of a sheet, and one chart: what it is called, where it stands, what hangs on it.
import { CHART_TYPES, type ChartState } from '../model/chart';
import type { CellArea } from '../model/area';
import { offsetOf } from '../model/offsets';
import { fail } from '../model/host-error';
import { numberArgument, wordArgument, rangeArgument, textArgument } from './arguments';
import { seriesOf } from './chart-source';
import { define, object, type Host, type HostObject, type Property } from './object-type';
import { checkUnprotected } from './sheet-parts';

type At = { chart: string };

const all = (host: Host): ChartState[] => (host.grid.extras().charts ??= []);

export function chartState({ chart: id }: At, host: Host): ChartState {
  return all(host).find((each) => each.id === id) ?? fail('ItemNotFound');
}

/** Changes a chart in place and keeps it with the document. */
export function changeChart(at: At, host: Host, change: (chart: ChartState) => void): void {
  const state = chartState(at, host);
  checkUnprotected(host, state.sheet, 'allowEditObjects');
  change(state);
  host.grid.keepExtras();
}

const onSheet = (sheet: string, host: Host): HostObject<'Chart'>[] =>
  all(host)
    .filter((each) => each.sheet === sheet)
    .map(({ id }) => object('Chart', { chart: id }));

function add({ sheet }: { sheet: string }, host: Host, type: unknown, source: unknown, seriesBy: unknown): HostObject {
  const kind =
    CHART_TYPES.find((each) => each === type) ?? fail('NotImplemented', `ChartType.${String(type)} is not modelled by this emulated host.`);
  checkUnprotected(host, sheet, 'allowEditObjects');
  const series = seriesOf(host, rangeArgument(host, source, sheet), wordArgument(seriesBy ?? 'Auto', ['Auto', 'Columns', 'Rows']));
  const axis = { visible: true, gridlines: false, reversed: false };
  const chart: ChartState = {
    id: `{${crypto.randomUUID().toUpperCase()}}`,
    name: freeName(sheet, host),
    sheet,
    type: kind,
    place: { left: 120, top: 60, width: 360, height: 216 },
    title: { text: series.length === 1 ? series[0]!.name : '图表标题', visible: true, font: {} },
    font: {},
    legend: { visible: series.length > 1, position: 'Bottom' },
    categoryAxis: { ...axis },
    valueAxis: { ...axis, gridlines: true },
    series,
  };
  all(host).push(chart);
  host.grid.keepExtras();
  return object('Chart', { chart: chart.id });
}

function freeName(sheet: string, host: Host): string {
  const taken = new Set(
    all(host)
      .filter((each) => each.sheet === sheet)
      .map(({ name }) => name),
  );
  for (let n = 1; ; n++) if (!taken.has(`图表 ${n}`)) return `图表 ${n}`;
}

export const charts = define({
  name: 'ChartCollection',
  properties: { count: { get: ({ sheet }, host) => onSheet(sheet, host).length } },
  items: ({ sheet }, host) => onSheet(sheet, host),
  item: ({ sheet }, host, key) => {
    const found = all(host).find(
      (each) => each.sheet === sheet && (each.id === key || each.name.toLowerCase() === String(key).toLowerCase()),
    );
    return found && object('Chart', { chart: found.id });
  },
  methods: { add },
});

function placeOver(host: Host, sheet: string, area: CellArea): ChartState['place'] {
  const [left, top] = [offsetOf(host.grid, sheet, 'columns', area.column), offsetOf(host.grid, sheet, 'rows', area.row)];
  return {
    left,
    top,
    width: offsetOf(host.grid, sheet, 'columns', area.column + area.columns) - left,
    height: offsetOf(host.grid, sheet, 'rows', area.row + area.rows) - top,
  };
}

const measure = (side: keyof ChartState['place']): Property<At> => ({
  get: (at, host) => chartState(at, host).place[side],
  set: (at, host, value) =>
    changeChart(at, host, ({ place }) => {
      place[side] = numberArgument(value) >= 0 ? numberArgument(value) : fail('InvalidArgument');
    }),
});

export const chart = define({
  name: 'Chart',
  id: ({ chart: id }) => id,
  properties: {
    id: { get: ({ chart: id }) => id },
    name: {
      get: (at, host) => chartState(at, host).name,
      set: (at, host, value) =>
        changeChart(at, host, (state) => {
          state.name = textArgument(value);
        }),
    },
    chartType: {
      get: (at, host) => chartState(at, host).type,
      set: (at, host, value) =>
        changeChart(at, host, (state) => {
          state.type = wordArgument(value, CHART_TYPES);
        }),
    },
    left: measure('left'),
    top: measure('top'),
    width: measure('width'),
    height: measure('height'),
  },
  children: {
    axes: (at) => object('ChartAxes', at),
    format: (at) => object('ChartAreaFormat', at),
    legend: (at) => object('ChartLegend', at),
    series: (at) => object('ChartSeriesCollection', at),
    title: (at) => object('ChartTitle', at),
    worksheet: (at, host) => object('Worksheet', { sheet: chartState(at, host).sheet }),
  },
  methods: {
    delete: (at, host) => {
      const { sheet } = chartState(at, host);
      checkUnprotected(host, sheet, 'allowEditObjects');
      host.grid.extras().charts = all(host).filter(({ id }) => id !== at.chart);
      host.grid.keepExtras();
    },
    setData: (at, host, source, seriesBy) =>
      changeChart(at, host, (state) => {
        state.series = seriesOf(
          host,
          rangeArgument(host, source, state.sheet),
          wordArgument(seriesBy ?? 'Auto', ['Auto', 'Columns', 'Rows']),
        );
      }),
    setPosition: (at, host, start, end) =>
      changeChart(at, host, (state) => {
        const first = rangeArgument(host, start, state.sheet).area;
        const last = end === undefined || end === null ? undefined : rangeArgument(host, end, state.sheet).area;
        const corner = placeOver(host, state.sheet, first);
        const far = last && placeOver(host, state.sheet, last);
        state.place = far
          ? { left: corner.left, top: corner.top, width: far.left + far.width - corner.left, height: far.top + far.height - corner.top }
          : { ...state.place, left: corner.left, top: corner.top };
      }),
  },
});

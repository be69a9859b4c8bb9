// Draws the charts of the sheet on screen over its cells, and keeps them in place and up to date.
import type { FUniver } from '@univerjs/core/facade';
import type { ChartSource, ChartState } from '../host/model/chart';
import type { GridPort } from '../host/model/grid-port';
import { lineAt } from '../host/model/offsets';
import { drawChart, type SeriesData } from './chart-picture';
import type { Screen } from './screen';

const PIXELS_PER_POINT = 96 / 72;

export function showCharts(api: FUniver, grid: GridPort, screen: Screen): void {
  const layer = document.createElement('div');
  layer.id = 'charts';
  let waiting = false;
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw(grid, screen, layer);
    });
  };
  grid.listen(soon);
  api.addEvent(api.Event.Scroll, soon);
  api.addEvent(api.Event.CommandExecuted, soon); // sizes, zoom, calculated values
  addEventListener('resize', soon);
  soon();
}

function draw(grid: GridPort, screen: Screen, layer: HTMLElement): void {
  const sheet = grid.activeSheet();
  const charts = (grid.extras().charts ?? []).filter((chart) => chart.sheet === sheet);
  const { view } = screen;
  if (!view || charts.length === 0) return layer.remove();
  if (layer.parentElement !== view) view.append(layer);
  const edge = layer.getBoundingClientRect();
  layer.replaceChildren(
    ...charts.flatMap((chart) => {
      const corner = cornerOnScreen(grid, screen, chart);
      if (!corner) return [];
      const picture = drawChart(chart, dataOf(grid, chart));
      const scale = PIXELS_PER_POINT * corner.zoom;
      Object.assign(picture.style, {
        left: `${corner.left - edge.left}px`,
        top: `${corner.top - edge.top}px`,
        width: `${chart.place.width * scale}px`,
        height: `${chart.place.height * scale}px`,
      });
      return [picture];
    }),
  );
}

export function dataOf(grid: GridPort, { series }: ChartState): SeriesData[] {
  return series.map(({ values, categories }) => ({
    values: read(grid, values, (at) =>
      grid
        .contents(at.sheet, at.area)
        .flat()
        .map(({ value }) => value),
    ),
    categories: categories ? read(grid, categories, (at) => grid.texts(at.sheet, at.area).flat()) : [],
  }));
}

function read<T>(grid: GridPort, source: ChartSource, cells: (source: ChartSource) => T[]): T[] {
  return grid.sheets().some(({ id }) => id === source.sheet) ? cells(source) : [];
}

/** Where the chart's upper left corner is. */
function cornerOnScreen(
  grid: GridPort,
  screen: Screen,
  { sheet, place }: ChartState,
): { left: number; top: number; zoom: number } | undefined {
  const across = lineAt(grid, sheet, 'columns', place.left);
  const down = lineAt(grid, sheet, 'rows', place.top);
  const cell = screen.cell(down.index, across.index);
  const rest = (points: number): number => points * PIXELS_PER_POINT * cell!.zoom;
  return cell && { left: cell.left + rest(across.rest), top: cell.top + rest(down.rest), zoom: cell.zoom };
}

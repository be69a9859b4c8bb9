// Charts stand on cells: they move, grow and shrink with rows and columns that are inserted or deleted, and so does what they show.
import type { CellArea } from './area';
import type { ChartSource, ChartState } from './chart';
import type { GridEvent, GridPort } from './grid-port';
import { lineAt, offsetOf } from './offsets';
import { shiftArea, shiftOf } from './shift';

interface Anchor {
  /** Where the chart stood when it was looked at. */
  place: ChartState['place'];
  /** The cells under the chart, and how far it reaches into the first and the last of them, in points. */
  cells: CellArea;
  from: { left: number; top: number };
  to: { left: number; top: number };
}

const samePlace = (one: ChartState['place'], other: ChartState['place'] | undefined): boolean =>
  other !== undefined && one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height;

export class ChartAnchors {
  private readonly anchors = new Map<string, Anchor>();

  constructor(private readonly grid: GridPort) {}

  /** To be told of everything that happens in the grid. */
  follow(event: GridEvent): void {
    const charts = this.grid.extras().charts ?? [];
    if (charts.length === 0) return;
    const shift = shiftOf(event);
    if (!shift) {
      // Once lines are deleted nobody knows any more how large they were.
      if (event.kind === 'stored') this.remember(charts.filter(({ id, place }) => !samePlace(place, this.anchors.get(id)?.place)));
      if (event.kind === 'selected' || event.kind === 'activated') this.remember(charts.filter(({ sheet }) => sheet === event.sheet));
      return;
    }
    const moved = (source: ChartSource): ChartSource =>
      source.sheet === shift.sheet ? { ...source, area: shiftArea(source.area, shift) ?? source.area } : source;
    this.grid.extras().charts = charts.map((chart) => ({
      ...chart,
      series: chart.series.map((each) => ({
        ...each,
        values: moved(each.values),
        ...(each.categories && { categories: moved(each.categories) }),
      })),
      ...(chart.sheet === shift.sheet && { place: this.placeAfter(chart, (cells) => shiftArea(cells, shift)) }),
    }));
    this.grid.keepExtras();
  }

  private remember(charts: readonly ChartState[]): void {
    if (charts.length === 0) return;
    const present = new Set(this.grid.sheets().map(({ id }) => id));
    for (const { id, sheet: own, place } of charts) {
      if (!present.has(own)) continue;
      const at = (axis: 'rows' | 'columns', points: number) => lineAt(this.grid, own, axis, points);
      const [top, bottom, left, right] = [
        at('rows', place.top),
        at('rows', place.top + place.height),
        at('columns', place.left),
        at('columns', place.left + place.width),
      ];
      this.anchors.set(id, {
        place: { ...place },
        cells: { row: top.index, rows: bottom.index - top.index + 1, column: left.index, columns: right.index - left.index + 1 },
        from: { left: left.rest, top: top.rest },
        to: { left: right.rest, top: bottom.rest },
      });
    }
  }

  private placeAfter({ id, sheet, place }: ChartState, shifted: (cells: CellArea) => CellArea | null): ChartState['place'] {
    const anchor = this.anchors.get(id);
    const cells = anchor && shifted(anchor.cells);
    if (!cells) return place; // what it stood on is gone altogether
    const edge = (axis: 'rows' | 'columns', index: number, rest: number): number => offsetOf(this.grid, sheet, axis, index) + rest;
    const [left, top] = [edge('columns', cells.column, anchor.from.left), edge('rows', cells.row, anchor.from.top)];
    return {
      left,
      top,
      width: Math.max(1, edge('columns', cells.column + cells.columns - 1, anchor.to.left) - left),
      height: Math.max(1, edge('rows', cells.row + cells.rows - 1, anchor.to.top) - top),
    };
  }
}

// A chart as a picture: clustered columns or bars with title, legend, axes and labels, in points.
import { SERIES_COLOURS, type ChartState } from '../host/model/chart';
import type { CellValue } from '../host/model/cell';
import { formatValue } from '../host/model/number-format';

/** What the cells of a series hold now. */
export interface SeriesData {
  values: CellValue[];
  categories: string[];
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
const INK = '#595959';
const LINE = '#D9D9D9';
const EDGE = 8;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function drawChart(chart: ChartState, data: readonly SeriesData[]): SVGSVGElement {
  const { width, height } = chart.place;
  const size = chart.font.size ?? 9;
  const svg = element('svg', {
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': chart.title.visible ? chart.title.text : chart.name,
    'font-size': size,
    fill: chart.font.color ?? INK,
  });
  svg.append(element('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: '#FFFFFF', stroke: LINE }));
  const plot: Box = { x: EDGE, y: EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE };
  if (chart.title.visible && chart.title.text !== '') {
    const { size: titleSize = 14, bold, color } = chart.title.font;
    svg.append(
      text(chart.title.text, width / 2, plot.y + titleSize, 'middle', {
        'font-size': titleSize,
        'font-weight': bold ? 'bold' : 'normal',
        ...(color && { fill: color }),
      }),
    );
    shrink(plot, 'top', titleSize + 12);
  }
  if (chart.legend.visible) svg.append(...legend(chart, plot, size));
  const categories = data.find(({ categories: names }) => names.length > 0)?.categories ?? [];
  const numbers = data.map(({ values }) => values.map((value) => (typeof value === 'number' ? value : 0)));
  const top = chart.valueAxis.maximum ?? niceTop(Math.max(0, ...numbers.flat()));
  const bottom = chart.valueAxis.minimum ?? Math.min(0, ...numbers.flat());
  svg.append(...(chart.type === 'ColumnClustered' ? columns : bars)(chart, plot, { categories, numbers, top, bottom, size }));
  return svg;
}

interface Plotted {
  categories: readonly string[];
  numbers: readonly (readonly number[])[];
  top: number;
  bottom: number;
  size: number;
}

function columns(chart: ChartState, plot: Box, { categories, numbers, top, bottom, size }: Plotted): SVGElement[] {
  const count = Math.max(1, ...numbers.map((each) => each.length));
  if (chart.valueAxis.visible) shrink(plot, 'left', 28);
  const slot = plot.width / count;
  const slanted = categories.some((name) => name.length * size > slot - 2);
  if (chart.categoryAxis.visible) shrink(plot, 'bottom', slanted ? size * 4.5 : size * 1.8);
  if (numbers.length > 0) shrink(plot, 'top', size * 1.4);
  const y = (value: number): number => plot.y + plot.height * (1 - (value - bottom) / (top - bottom || 1));
  const drawn: SVGElement[] = [
    ...scale(chart, plot, top, bottom, size, (value) => ({ x1: plot.x, x2: plot.x + plot.width, y1: y(value), y2: y(value) })),
  ];
  const place = (index: number): number => plot.x + slot * (chart.categoryAxis.reversed ? count - 1 - index : index);
  const thick = slot / (numbers.length + gap(chart));
  numbers.forEach((values, s) =>
    values.forEach((value, index) => {
      const x = place(index) + (slot - thick * numbers.length) / 2 + thick * s;
      drawn.push(
        element('rect', { x, y: Math.min(y(value), y(0)), width: thick, height: Math.abs(y(value) - y(0)), fill: colourOf(chart, s) }),
      );
      if (chart.series[s]!.labelled) drawn.push(text(label(chart, s, value), x + thick / 2, Math.min(y(value), y(0)) - 3, 'middle'));
    }),
  );
  drawn.push(element('line', { x1: plot.x, x2: plot.x + plot.width, y1: y(0), y2: y(0), stroke: LINE }));
  if (chart.categoryAxis.visible) {
    categories.forEach((name, index) => {
      const [x, base] = [place(index) + slot / 2, plot.y + plot.height + size * 1.3];
      drawn.push(
        slanted
          ? text(shorten(name, 7), x + size / 2, base, 'end', { transform: `rotate(-35 ${x + size / 2} ${base})` })
          : text(name, x, base, 'middle'),
      );
    });
  }
  return drawn;
}

function bars(chart: ChartState, plot: Box, { categories, numbers, top, bottom, size }: Plotted): SVGElement[] {
  const count = Math.max(1, ...numbers.map((each) => each.length));
  const longest = Math.min(12, Math.max(0, ...categories.map((name) => name.length)));
  if (chart.categoryAxis.visible) shrink(plot, 'left', Math.min(plot.width * 0.45, longest * size + 6));
  if (chart.valueAxis.visible) shrink(plot, 'bottom', size * 1.8);
  shrink(plot, 'right', size * 3.5);
  const slot = plot.height / count;
  const x = (value: number): number => plot.x + (plot.width * (value - bottom)) / (top - bottom || 1);
  const drawn: SVGElement[] = [
    ...scale(chart, plot, top, bottom, size, (value) => ({ x1: x(value), x2: x(value), y1: plot.y, y2: plot.y + plot.height })),
  ];
  const place = (index: number): number => plot.y + slot * (chart.categoryAxis.reversed ? index : count - 1 - index);
  const thick = slot / (numbers.length + gap(chart));
  numbers.forEach((values, s) =>
    values.forEach((value, index) => {
      const y = place(index) + (slot - thick * numbers.length) / 2 + thick * s;
      drawn.push(
        element('rect', { x: Math.min(x(value), x(0)), y, width: Math.abs(x(value) - x(0)), height: thick, fill: colourOf(chart, s) }),
      );
      if (chart.series[s]!.labelled) drawn.push(text(label(chart, s, value), x(value) + 3, y + thick / 2 + size * 0.35, 'start'));
    }),
  );
  drawn.push(element('line', { x1: x(0), x2: x(0), y1: plot.y, y2: plot.y + plot.height, stroke: LINE }));
  if (chart.categoryAxis.visible)
    categories.forEach((name, index) => drawn.push(text(shorten(name, 12), plot.x - 4, place(index) + slot / 2 + size * 0.35, 'end')));
  return drawn;
}

const gap = (chart: ChartState): number => (chart.series[0]?.gapWidth ?? 150) / 100;
const colourOf = (chart: ChartState, series: number): string =>
  chart.series[series]!.color ?? SERIES_COLOURS[series % SERIES_COLOURS.length]!;
const label = (chart: ChartState, series: number, value: number): string => formatValue(value, chart.series[series]!.labels.numberFormat);
const shorten = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

/** Grid lines and the numbers beside them, in four steps. */
function* scale(
  chart: ChartState,
  plot: Box,
  top: number,
  bottom: number,
  size: number,
  line: (value: number) => Record<string, number>,
): Generator<SVGElement> {
  for (const value of [0, 1, 2, 3, 4].map((step) => bottom + ((top - bottom) * step) / 4)) {
    const at = line(value);
    if (chart.valueAxis.gridlines) yield element('line', { ...at, stroke: LINE });
    if (!chart.valueAxis.visible) continue;
    yield chart.type === 'ColumnClustered'
      ? text(formatValue(value, 'General'), plot.x - 4, at.y1! + size * 0.35, 'end')
      : text(formatValue(value, 'General'), at.x1!, at.y2! + size * 1.3, 'middle');
  }
}

/** Excel ends its scale at a round number above the greatest value. */
function niceTop(most: number): number {
  if (most <= 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(most));
  return ([1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => step * unit > most) ?? 12) * unit;
}

function legend(chart: ChartState, plot: Box, size: number): SVGElement[] {
  const widths = chart.series.map(({ name }) => name.length * size + size * 2);
  const onTop = chart.legend.position === 'Top';
  const y = onTop ? plot.y + size : plot.y + plot.height - 2;
  let x = plot.x + Math.max(0, plot.width - widths.reduce((sum, width) => sum + width, 0)) / 2;
  shrink(plot, onTop ? 'top' : 'bottom', size * 2);
  return chart.series.flatMap(({ name }, index) => {
    const left = x;
    x += widths[index]!;
    return [
      element('rect', { x: left, y: y - size * 0.75, width: size * 0.75, height: size * 0.75, fill: colourOf(chart, index) }),
      text(name, left + size, y, 'start'),
    ];
  });
}

function shrink(box: Box, side: 'top' | 'bottom' | 'left' | 'right', by: number): void {
  if (side === 'top') box.y += by;
  if (side === 'left') box.x += by;
  if (side === 'top' || side === 'bottom') box.height = Math.max(1, box.height - by);
  else box.width = Math.max(1, box.width - by);
}

function text(
  content: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  more: Record<string, string | number> = {},
): SVGElement {
  const made = element('text', { x, y, 'text-anchor': anchor, ...more });
  made.textContent = content;
  return made;
}

function element<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Record<string, string | number>): SVGElementTagNameMap[K] {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

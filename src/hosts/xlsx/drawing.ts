// The drawing over a sheet: puts our charts on it, takes our earlier ones away, and leaves what people drew.
import type { Area } from '../../workbook/area';
import type { ChartPlan, SheetPlan } from '../../workbook/plan';
import { chartName, isOurChart } from '../../workbook/style';
import { folderOf, type Book } from './book';
import { chartXml, DRAWING } from './chart-xml';
import { addPart, freePath, needText, putText, relate, relationshipsOf, removePart, unrelate } from './package';
import { safeText } from './text';
import { DECLARATION, LINKS, tag } from './xml';
import { children, insert, parseXml, within, type Element } from './xml-tree';

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const TYPE = 'application/vnd.openxmlformats-officedocument.drawing';

/** Lays the plan's charts over the sheet at `path`; `old` is the id of a drawing that is there. Answers the id of the sheet's drawing. */
export function layCharts(book: Book, path: string, plan: SheetPlan, old?: string): string | undefined {
  const { parts, main } = book;
  const present = old === undefined ? undefined : relationshipsOf(parts, path).find(({ id }) => id === old)?.target;
  if (present !== undefined && plan.charts && dropOurs(book, present)) {
    removePart(parts, present);
    unrelate(parts, path, ({ id }) => id === old);
    return layCharts(book, path, plan);
  }
  const charts = plan.charts ?? [];
  if (charts.length === 0) return old;
  const drawing = present ?? freePath(parts, (number) => `${folderOf(main)}drawings/drawing${number}.xml`);
  if (present === undefined)
    addPart(parts, drawing, `${TYPE}+xml`, DECLARATION + tag('xdr:wsDr', { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAWING }));
  const ids = charts.map((chart) => {
    const chartPath = freePath(parts, (number) => `${folderOf(main)}charts/chart${number}.xml`);
    addPart(parts, chartPath, `${TYPE}ml.chart+xml`, chartXml(chart, plan));
    return relate(parts, drawing, 'chart', chartPath);
  });
  const document = parseXml(needText(parts, drawing));
  const { root } = document;
  const first = Math.max(1, ...drawnThings(root).map((thing) => Number(thing.get('id')) || 0)) + 1;
  charts.forEach((chart, index) => insert(root, anchor(chart, { id: first + index, name: chartName(index), link: ids[index]! })));
  putText(parts, drawing, String(document));
  return present === undefined ? relate(parts, path, 'drawing', drawing) : old;
}

/** Takes our charts off a drawing. True when nothing is left on it. */
function dropOurs({ parts }: Book, drawing: string): boolean {
  const document = parseXml(needText(parts, drawing));
  const { root } = document;
  for (const anchor of children(root)) {
    if (!drawnThings(anchor).some((thing) => isOurChart(thing.get('name') ?? ''))) continue;
    for (const chart of within(anchor, CHART, 'chart')) {
      const link = relationshipsOf(parts, drawing).find(({ id }) => id === chart.link);
      if (!link) continue;
      removeChart(parts, link.target);
      unrelate(parts, drawing, ({ id }) => id === link.id);
    }
    anchor.remove();
  }
  putText(parts, drawing, String(document));
  return children(root).length === 0;
}

/** Excel gives a chart parts of its own for colours and style. */
function removeChart(parts: Book['parts'], path: string): void {
  for (const { target, external } of relationshipsOf(parts, path)) if (!external) removePart(parts, target);
  removePart(parts, path);
}

/** The properties of what is drawn: name and number. */
function drawnThings(element: Element): Element[] {
  return within(element, SHEET_DRAWING, 'cNvPr');
}

/** A frame that moves with its cells and keeps its size. */
function anchor({ place, altText }: ChartPlan, { id, name, link }: { id: number; name: string; link: string }): string {
  const frame =
    tag('xdr:nvGraphicFramePr', {}, tag('xdr:cNvPr', { id, name, descr: safeText(altText) }) + tag('xdr:cNvGraphicFramePr')) +
    tag('xdr:xfrm', {}, tag('a:off', { x: 0, y: 0 }) + tag('a:ext', { cx: 0, cy: 0 })) +
    tag('a:graphic', {}, tag('a:graphicData', { uri: CHART }, tag('c:chart', { 'xmlns:c': CHART, 'xmlns:r': LINKS, 'r:id': link })));
  return tag(
    'xdr:twoCellAnchor',
    { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAWING, editAs: 'oneCell' },
    corners(place) + tag('xdr:graphicFrame', { macro: '' }, frame) + tag('xdr:clientData'),
  );
}

function corners({ row, column, rows, columns }: Area): string {
  const corner = (name: string, x: number, y: number): string =>
    tag(name, {}, `<xdr:col>${x}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${y}</xdr:row><xdr:rowOff>0</xdr:rowOff>`);
  return corner('xdr:from', column, row) + corner('xdr:to', column + columns, row + rows);
}

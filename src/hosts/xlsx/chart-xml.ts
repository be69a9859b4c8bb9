// The part of a chart: columns or bars over cells of a sheet, with the values as they are now.
import { areaName, sheetReference, type Area } from '../../workbook/area';
import type { ChartPlan, PlanCell, SheetPlan } from '../../workbook/plan';
import { chartColours, chartLetters } from '../../workbook/style';
import { cellAt } from './check-plan';
import { escapeXml, safeText } from './text';
import { DECLARATION, LINKS, tag } from './xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const FACE = '等线';
const LINE = '#D1D1D1';
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/** The chart space of one chart of the planned sheet. */
export function chartXml(chart: ChartPlan, plan: SheetPlan): string {
  const { kind, title, series } = chart;
  const content = [
    titleXml(title),
    val('autoTitleDeleted', 0),
    tag('c:plotArea', {}, tag('c:layout') + barsXml(chart, plan) + categoryAxis(kind) + valueAxis(chart)),
    series.length > 1 ? tag('c:legend', {}, val('legendPos', 'b') + val('overlay', 0)) : '',
    val('plotVisOnly', 0),
    val('dispBlanksAs', 'gap'),
  ];
  return (
    DECLARATION +
    tag(
      'c:chartSpace',
      { 'xmlns:c': CHART, 'xmlns:a': DRAWING, 'xmlns:r': LINKS },
      val('roundedCorners', 0) +
        tag('c:chart', {}, content.join('')) +
        tag('c:spPr', {}, fill('#FFFFFF') + tag('a:ln', { w: 9525 }, fill(LINE))) +
        tag(
          'c:txPr',
          {},
          `${tag('a:bodyPr')}${tag('a:p', {}, tag('a:pPr', {}, letters('a:defRPr', chartLetters.size, chartLetters.colour)) + tag('a:endParaRPr', { lang: 'zh-CN' }))}`,
        ),
    )
  );
}

function barsXml({ kind, series, categories, numberFormat }: ChartPlan, plan: SheetPlan): string {
  const each = series.map(({ name, values }, index) =>
    tag(
      'c:ser',
      {},
      val('idx', index) +
        val('order', index) +
        tag('c:tx', {}, tag('c:v', {}, text(name))) +
        tag('c:spPr', {}, fill(chartColours[index % chartColours.length]!)) +
        val('invertIfNegative', 0) +
        labels(numberFormat) +
        tag('c:cat', {}, names(categories, plan)) +
        tag('c:val', {}, numbers(values, plan)),
    ),
  );
  return tag(
    'c:barChart',
    {},
    val('barDir', kind === 'column' ? 'col' : 'bar') +
      val('grouping', 'clustered') +
      val('varyColors', 0) +
      each.join('') +
      val('gapWidth', series.length > 1 ? 80 : 60) +
      val('axId', CATEGORY_AXIS) +
      val('axId', VALUE_AXIS),
  );
}

/** The value at the end of each column. */
function labels(numberFormat = 'General'): string {
  const shown = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'].map((name) =>
    val(name, name === 'showVal' ? 1 : 0),
  );
  return tag('c:dLbls', {}, tag('c:numFmt', { formatCode: numberFormat, sourceLinked: false }) + val('dLblPos', 'outEnd') + shown.join(''));
}

function names(area: Area, plan: SheetPlan): string {
  const points = cellsOf(area, plan).map((cell, index) => tag('c:pt', { idx: index }, tag('c:v', {}, text(String(cell ?? '')))));
  return tag(
    'c:strRef',
    {},
    tag('c:f', {}, reference(area, plan)) + tag('c:strCache', {}, val('ptCount', points.length) + points.join('')),
  );
}

function numbers(area: Area, plan: SheetPlan): string {
  const cells = cellsOf(area, plan);
  const points = cells.flatMap((cell, index) =>
    typeof cell === 'number' ? [tag('c:pt', { idx: index }, tag('c:v', {}, String(cell)))] : [],
  );
  return tag(
    'c:numRef',
    {},
    tag('c:f', {}, reference(area, plan)) +
      tag('c:numCache', {}, tag('c:formatCode', {}, 'General') + val('ptCount', cells.length) + points.join('')),
  );
}

function cellsOf({ row, column, rows, columns }: Area, { blocks }: SheetPlan): PlanCell[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    const cell = cellAt(blocks, row + Math.floor(index / columns), column + (index % columns));
    return cell !== null && typeof cell === 'object' ? cell.value : cell;
  });
}

function reference(area: Area, { name }: SheetPlan): string {
  return escapeXml(`${sheetReference(name)}!${areaName(area, true)}`);
}

/** Bars are read from the top down. */
function categoryAxis(kind: ChartPlan['kind']): string {
  return axis('c:catAx', {
    id: CATEGORY_AXIS,
    other: VALUE_AXIS,
    position: kind === 'column' ? 'b' : 'l',
    scaling: val('orientation', kind === 'column' ? 'minMax' : 'maxMin'),
    deleted: 0,
    more: val('auto', 0) + val('lblAlgn', 'ctr') + val('lblOffset', 100) + val('noMultiLvlLbl', 1),
  });
}

/** Not drawn: the numbers stand at the columns. */
function valueAxis({ kind, most }: ChartPlan): string {
  return axis('c:valAx', {
    id: VALUE_AXIS,
    other: CATEGORY_AXIS,
    position: kind === 'column' ? 'l' : 'b',
    scaling: val('orientation', 'minMax') + (most === undefined ? '' : val('max', most)) + val('min', 0),
    deleted: 1,
    more: val('crossBetween', 'between'),
  });
}

interface Axis {
  id: number;
  other: number;
  position: string;
  scaling: string;
  deleted: 0 | 1;
  more: string;
}

function axis(name: string, { id, other, position, scaling, deleted, more }: Axis): string {
  return tag(
    name,
    {},
    val('axId', id) +
      tag('c:scaling', {}, scaling) +
      val('delete', deleted) +
      val('axPos', position) +
      tag('c:numFmt', { formatCode: 'General', sourceLinked: false }) +
      val('majorTickMark', 'none') +
      val('minorTickMark', 'none') +
      val('tickLblPos', 'nextTo') +
      tag('c:spPr', {}, tag('a:ln', { w: 9525 }, fill(LINE))) +
      val('crossAx', other) +
      val('crosses', 'autoZero') +
      more,
  );
}

function titleXml(title: string): string {
  const run = tag('a:r', {}, letters('a:rPr', chartLetters.title, chartLetters.titleColour, true) + tag('a:t', {}, text(title)));
  return tag('c:title', {}, tag('c:tx', {}, tag('c:rich', {}, tag('a:bodyPr') + tag('a:p', {}, run))) + val('overlay', 0));
}

function letters(name: 'a:defRPr' | 'a:rPr', points: number, colour: string, bold = false): string {
  const attributes = { ...(name === 'a:rPr' && { lang: 'zh-CN' }), sz: points * 100, b: bold };
  return tag(name, attributes, fill(colour) + tag('a:latin', { typeface: FACE }) + tag('a:ea', { typeface: FACE }));
}

function fill(colour: string): string {
  return tag('a:solidFill', {}, tag('a:srgbClr', { val: colour.slice(1) }));
}

function val(name: string, value: string | number): string {
  return tag(`c:${name}`, { val: value });
}

function text(words: string): string {
  return escapeXml(safeText(words));
}

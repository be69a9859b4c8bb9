// A planned sheet as a worksheet part, without the parts it points to.
import { areaName, cellName } from '../../workbook/area';
import type { SheetPlan } from '../../workbook/plan';
import type { Format } from '../../workbook/style';
import { conditionsXml, linksXml, mergesXml, printXml, validationsXml } from './features-xml';
import { gridXml, type Numbering } from './grid-xml';
import { DECLARATION, LINKS, listTag, MAIN, tag } from './xml';

/** The relationship ids of the parts that the sheet shows. */
interface SheetLinks {
  tables: readonly string[];
  notes?: string;
  drawing?: string;
}

interface SheetNumbering extends Numbering {
  /** The number of a conditional format's look. */
  conditional(format: Format): number;
}

/** The worksheet part, piece by piece, to be gone through once. `front` marks the sheet that a new workbook opens on. */
export function* sheetXml(plan: SheetPlan, numbering: SheetNumbering, links: SheetLinks, front = false): Generator<Uint8Array> {
  const { rows, used } = gridXml(plan, numbering);
  const part = (name: string, id: string | undefined) => (id === undefined ? '' : tag(name, { 'r:id': id }));
  const frame = tag(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': LINKS },
    propertiesXml(plan) +
      tag('dimension', { ref: areaName(used) }) +
      viewXml(plan, front) +
      tag('sheetFormatPr', { defaultRowHeight: 15 }) +
      columnsXml(plan) +
      ROWS +
      mergesXml(plan.merges) +
      conditionsXml(plan.conditions, numbering.conditional) +
      validationsXml(plan.validations) +
      linksXml(plan.links) +
      printXml(plan.print) +
      part('drawing', links.drawing) +
      part('legacyDrawing', links.notes) +
      listTag(
        'tableParts',
        links.tables.map((id) => part('tablePart', id)),
      ),
  );
  const at = frame.indexOf(ROWS);
  const encoder = new TextEncoder();
  yield encoder.encode(`${DECLARATION}${frame.slice(0, at)}<sheetData>`);
  yield* rows;
  yield encoder.encode(`</sheetData>${frame.slice(at + ROWS.length)}`);
}

/** Where the rows go: a sign that no text of a sheet can hold. */
const ROWS = '\uFFFE';

function propertiesXml({ tabColour, print }: SheetPlan): string {
  const content =
    (tabColour ? tag('tabColor', { rgb: `FF${tabColour.slice(1).toUpperCase()}` }) : '') +
    (print?.fitWidth !== undefined ? tag('pageSetUpPr', { fitToPage: true }) : '');
  return content === '' ? '' : tag('sheetPr', {}, content);
}

function viewXml({ freeze, gridlines, zoom }: SheetPlan, front: boolean): string {
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  const pane = rows && columns ? 'bottomRight' : columns ? 'topRight' : 'bottomLeft';
  const frozen =
    rows || columns
      ? tag('pane', {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: cellName(rows, columns),
          activePane: pane,
          state: 'frozen',
        }) + tag('selection', { pane, activeCell: cellName(rows, columns), sqref: cellName(rows, columns) })
      : '';
  const view = tag(
    'sheetView',
    {
      showGridLines: gridlines === false ? false : undefined,
      tabSelected: front || undefined,
      zoomScale: zoom,
      zoomScaleNormal: zoom,
      workbookViewId: 0,
    },
    frozen,
  );
  return tag('sheetViews', {}, view);
}

function columnsXml({ widths, hiddenColumns = [] }: SheetPlan): string {
  const hidden = new Set(hiddenColumns);
  const count = Math.max(widths.length, ...hiddenColumns.map((column) => column + 1));
  const columns = Array.from({ length: count }, (_, column) =>
    tag('col', {
      min: column + 1,
      max: column + 1,
      width: fileWidth(widths[column] ?? 9),
      hidden: hidden.has(column) || undefined,
      customWidth: true,
    }),
  );
  return columns.length === 0 ? '' : tag('cols', {}, columns.join(''));
}

/** Files count the 5 pixels around the characters, which are 7 pixels wide each. */
function fileWidth(characters: number): number {
  return characters === 0 ? 0 : Math.min(255, Math.round(((characters * 7 + 5) / 7) * 1e4) / 1e4);
}

// Writes what the grid holds as an .xlsx file.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Cell, NamedRange, SheetProtection, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { areaAddress, quotedSheet, type CellArea } from '../host/model/area';
import { isErrorValue } from '../host/model/cell';
import type { GridPort, SheetState } from '../host/model/grid-port';
import { POINTS_PER_CHARACTER, SETTINGS_PROPERTY } from './open-file';
import { chartToFile } from './chart-words';
import { withXmlParts } from './package-parts';
import { pageToFile } from './page-words';
import { conditionToFileRule, validationToFile } from './rule-words';
import { toFile } from './style-words';

export async function writeWorkbook(grid: GridPort): Promise<Uint8Array> {
  await grid.calculated();
  const sheets = grid.sheets();
  const { properties, customProperties, settings } = grid.extras();
  const { author, comments, ...others } = properties;
  const custom = Object.fromEntries(customProperties.map(({ key, value }) => [key, value]));
  if (Object.keys(settings).length > 0) custom[SETTINGS_PROPERTY] = JSON.stringify(settings);
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => writeSheet(grid, sheet)),
    activeSheet: sheets.findIndex(({ id }) => id === grid.activeSheet()),
    namedRanges: [...names(grid, sheets), ...printNames(grid, sheets)],
    properties: { ...others, ...(author && { creator: String(author) }), ...(comments && { description: String(comments) }), custom },
  });
  return zipSync(withXmlParts(inSchemaOrder(unzipSync(bytes)), grid.extras().xmlParts));
}

/** The writer puts the parts of a font in another order than Office's schema has them. */
const FONT_ORDER = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

function inSchemaOrder(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const place = (part: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(part)![1]!);
  const styles = strFromU8(parts['xl/styles.xml']!).replace(
    /<font>(.*?)<\/font>/gs,
    (_, inner: string) => `<font>${(inner.match(/<[^>]+\/>/g) ?? []).sort((one, other) => place(one) - place(other)).join('')}</font>`,
  );
  return { ...parts, 'xl/styles.xml': strToU8(styles) };
}

function names(grid: GridPort, sheets: readonly SheetState[]): NamedRange[] {
  return grid.names().map(({ name, formula, scope, comment }) => {
    const sheet = sheets.find(({ id }) => id === scope)?.name;
    return { name, range: formula.replace(/^=/, ''), ...(sheet && { scope: sheet }), ...(comment && { comment }) };
  });
}

/** Print areas and titles as names: sheet names are quoted there. */
function printNames(grid: GridPort, sheets: readonly SheetState[]): NamedRange[] {
  const absolute = (address: string): string => address.replaceAll(/\$?([A-Z]+|\d+)/g, '$$$1');
  return sheets.flatMap(({ id, name }) => {
    const page = grid.extras().sheets[id]?.page;
    const titles = [page?.titleColumns, page?.titleRows].flatMap((address) =>
      address ? [`${quotedSheet(name)}!${absolute(address)}`] : [],
    );
    return [
      ...(page?.printArea ? [{ name: '_xlnm.Print_Area', range: `${quotedSheet(name)}!${absolute(page.printArea)}`, scope: name }] : []),
      ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: name }] : []),
    ];
  });
}

function writeSheet(grid: GridPort, { id, name, hidden, tabColor, gridlines }: SheetState): WriteSheet {
  const area = grid.used(id, false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const whole: CellArea = { row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns };
  const extras = grid.extras().sheets[id];
  const frozen = grid.frozen(id);
  return {
    name,
    rows: Array.from({ length: whole.rows }, () => []),
    cells: writeCells(grid, id, whole),
    columns: Array.from({ length: whole.columns }, (_, index) => ({
      width: Math.max(0.5, (grid.size(id, 'columns', index) - 3.75) / POINTS_PER_CHARACTER),
      hidden: grid.isHidden(id, 'columns', index),
    })),
    rowDefs: new Map(
      Array.from({ length: whole.rows }, (_, index) => [
        index,
        { height: grid.size(id, 'rows', index), hidden: grid.isHidden(id, 'rows', index) },
      ]),
    ),
    merges: grid
      .merges(id)
      .map(({ row, column, rows, columns }) => ({ startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + columns - 1 })),
    dataValidations: grid.validations(id).map(({ area: where, validation }) => validationToFile(where, validation)),
    conditionalRules: grid.conditions(id).map((condition, index) => conditionToFileRule(condition, index + 1)),
    tables: grid
      .tables()
      .filter((table) => table.sheet === id)
      .map((table) => ({
        name: table.name,
        displayName: table.name,
        range: areaAddress(table.area),
        columns: grid.texts(id, { ...table.area, rows: 1 })[0]!.map((header) => ({ name: header })),
        ...(table.style && { style: table.style }),
        showRowStripes: table.bandedRows,
        showColumnStripes: table.bandedColumns,
        showAutoFilter: table.filterButton,
      })),
    // Files name the last line before a break, we the first one after it.
    ...(extras?.pageBreaks && {
      rowBreaks: extras.pageBreaks.rows.map((row) => row - 1),
      colBreaks: extras.pageBreaks.columns.map((column) => column - 1),
    }),
    charts: (grid.extras().charts ?? []).filter((chart) => chart.sheet === id).map((chart) => chartToFile(grid, chart)),
    ...((frozen.rows > 0 || frozen.columns > 0) && { freezePane: frozen }),
    view: { showGridLines: gridlines, ...(tabColor && { tabColor: { rgb: tabColor.replace('#', '') } }) },
    ...(hidden && (extras?.veryHidden ? { veryHidden: true } : { hidden: true })),
    ...(extras?.protection && { protection: { sheet: true, ...protectionOptions(extras.protection.options) } }),
    ...(extras?.page && pageToFile(extras.page)),
  };
}

function protectionOptions(options: Record<string, unknown>): SheetProtection {
  const named = Object.entries(options).filter(([name, allowed]) => name.startsWith('allow') && typeof allowed === 'boolean');
  return Object.fromEntries(named.map(([name, allowed]) => [name.charAt(5).toLowerCase() + name.slice(6), allowed]));
}

function writeCells(grid: GridPort, id: string, area: CellArea): Map<string, Partial<Cell>> {
  const contents = grid.contents(id, area);
  const styles = grid.styles(id, area);
  const notes = new Map(grid.notes(id).map(({ row, column, text }) => [`${row},${column}`, text]));
  const cells = new Map<string, Partial<Cell>>();
  const { names } = grid.functions;
  contents.forEach((line, row) =>
    line.forEach(({ value, formula, unresolved, spill }, column) => {
      const key = `${row},${column}`;
      const style = styles[row]![column]!;
      const note = notes.get(key);
      cells.set(key, {
        style: toFile(style),
        ...(formula === undefined
          ? { value, ...(isErrorValue(value) && { type: 'error' as const }) }
          : // What Excel has not recognised it saves as it was typed, and does not recognise again.
            {
              formula: (unresolved ? formula : names.toFile(formula)).slice(1),
              formulaResult: value,
              value: null,
              ...(spill && spillToFile({ row, column, ...spill })),
            }),
        ...(style.link && {
          hyperlink: style.link.documentReference
            ? { target: '', location: style.link.documentReference }
            : { target: style.link.address ?? '' },
        }),
        ...(note !== undefined && { comment: { text: note } }),
      });
    }),
  );
  return cells;
}

/** A formula with a table for a result; the cells of the table stand as values beside it, as Excel has them. */
function spillToFile(area: CellArea): Partial<Cell> {
  return { formulaType: 'array', formulaRef: areaAddress(area), formulaDynamic: true };
}

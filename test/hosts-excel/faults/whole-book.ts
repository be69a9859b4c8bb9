// A workbook in the emulated host as text that can be compared: sheets in order, with cells and all that hangs on them; settings. Ids and
// moments differ from one press to the next: each stands as the first, the second that is met, so that what refers to one still must.
import { hashOf } from '../../../src/model/hash';
import { cellsIn, type CellArea } from '../../../src/workbench/host/model/area';
import type { GridPort } from '../../../src/workbench/host/model/grid-port';
import { cellName } from '../../../src/workbook/area';

/** A line for everything there is, so that what differs is seen at once. */
export function wholeBook(grid: GridPort): string[] {
  const sheets = grid.sheets();
  const known = new Map<string, string>();
  const named = (line: string): string => sheets.reduce((text, { id, name }) => text.replaceAll(id, name), line);
  const nameOf = (id: string | undefined): string => sheets.find((sheet) => sheet.id === id)?.name ?? '';
  return [
    `sheets ${sheets.map(({ name, hidden, tabColor, gridlines }) => `${name}${hidden ? ' hidden' : ''} ${tabColor} ${gridlines}`).join(' | ')}`,
    ...grid
      .tables()
      .map(({ id: _, sheet, ...table }) => `table ${nameOf(sheet)} ${JSON.stringify(table)}`)
      .toSorted(),
    ...grid
      .names()
      .map(({ scope, ...name }) => `name ${nameOf(scope)} ${JSON.stringify(name)}`)
      .toSorted(),
    ...Object.entries(grid.extras().settings)
      .map(([key, value]) => `setting ${key} ${value}`)
      .toSorted(),
    ...sheets.flatMap(({ id, name }) => sheetLines(grid, id).map((line) => `${name}: ${line}`)),
  ].map((line) => met(named(line)));

  function met(line: string): string {
    return line
      .replaceAll(MADE, (text) => {
        if (!known.has(text)) {
          known.set(text, `<${known.size + 1}>`);
          known.set(hashOf(text), `<hash of ${known.get(text)}>`);
        }
        return known.get(text)!;
      })
      .replaceAll(HASH, (text) => known.get(text) ?? text);
  }
}

/** An id, or a moment. */
const MADE = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d{4}(?:-\d\d){2}[ T]\d\d(?::\d\d){2}(?:\.\d{3}Z)?/gu;
const HASH = /(?<![\da-f])[\da-f]{16}(?![\da-f])/gu;

/** What is kept of a sheet says no more than if it were not there. */
const NOTHING: ReadonlySet<string> = new Set(['false', '[]', '{"rows":[],"columns":[]}']);

function sheetLines(grid: GridPort, id: string): string[] {
  const used = grid.used(id, false);
  const cells = used ? cellLines(grid, id, used) : [];
  const extras = Object.entries(grid.extras().sheets[id] ?? {}).filter(([, value]) => !NOTHING.has(JSON.stringify(value)));
  return [
    ...cells,
    ...grid
      .merges(id)
      .map((area) => `merge ${JSON.stringify(area)}`)
      .toSorted(),
    ...validationLines(grid, id),
    ...grid.conditions(id).map(({ id: _, sheet: __, ...condition }) => `condition ${JSON.stringify(condition)}`),
    ...grid
      .notes(id)
      .map((note) => `note ${JSON.stringify(note)}`)
      .toSorted(),
    `frozen ${JSON.stringify(grid.frozen(id))}`,
    ...(grid.extras().charts ?? [])
      .filter(({ sheet }) => sheet === id)
      .map(({ id: _, sheet: __, ...chart }) => `chart ${JSON.stringify(chart)}`)
      .toSorted(),
    ...extras.map(([key, value]) => `${key} ${JSON.stringify(value)}`).toSorted(),
  ];
}

const looks = new WeakMap<object, string>();

function look(style: object): string {
  const known = looks.get(style) ?? JSON.stringify(style);
  looks.set(style, known);
  return known;
}

function cellLines(grid: GridPort, id: string, used: CellArea): string[] {
  const contents = grid.contents(id, used);
  const styles = grid.styles(id, used);
  return [...cellsIn(used)].map(([row, column]) => {
    const { formula, value } = contents[row - used.row]![column - used.column]!;
    return `${cellName(row, column)} ${JSON.stringify(formula ?? value)} ${look(styles[row - used.row]![column - used.column]!)}`;
  });
}

/** However the cells that share a rule were put together. */
function validationLines(grid: GridPort, id: string): string[] {
  const rules = new Map<string, string[]>();
  for (const { area, validation } of grid.validations(id)) {
    const key = JSON.stringify(validation);
    rules.set(key, [...(rules.get(key) ?? []), ...[...cellsIn(area)].map(([row, column]) => cellName(row, column))]);
  }
  return [...rules].map(([rule, cells]) => `validation ${rule} ${cells.toSorted().join()}`).toSorted();
}

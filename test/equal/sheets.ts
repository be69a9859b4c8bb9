// The sheets of a random book as they stand in a workbook, with cells exactly as people typed them, and the formulas to compare.
import { planSheets } from '../../src/app/build';
import type { UnitInput } from '../../src/assessment/assessment';
import { isBlank, type Cell } from '../../src/model/cell';
import { fold } from '../../src/model/text';
import { entryLayout, type EntryLayout } from '../../src/workbook/entry/entry-layout';
import { allForms } from '../../src/workbook/form';
import type { FormulaMode } from '../../src/workbook/frame';
import { sheetNames } from '../../src/workbook/names';
import type { PlanCell, SheetPlan } from '../../src/workbook/plan';
import { rosterLayout, rosterRows } from '../../src/workbook/roster/roster-layout';
import type { RandomBook } from './random-book';

type Formula = Exclude<PlanCell, Cell>;
export const isFormula = (cell: PlanCell): cell is Formula => cell !== null && typeof cell === 'object';

/** Roster, entries, points and summaries; the guides have no formulas that give points. */
export function sheetsOf({ scheme, units, draws, findings }: RandomBook, formulas: FormulaMode): SheetPlan[] {
  const sheets = [...planSheets({ scheme, year: scheme.data.year, units, draws, formulas, demo: false, today: '2023-12-20' })];
  const roster = rosterLayout(scheme);
  return sheets.map(bareSheet).flatMap((sheet) => {
    if (/^(得分|汇总)_/u.test(sheet.name)) return [sheet];
    if (sheet.name === sheetNames.roster) {
      return [
        retyped(sheet, rosterRows.first, (row, column) => {
          const each = roster.columns[column]!;
          if (each === roster.deduction) return units[row]?.externalDeduction;
          const fact = roster.facts.find(({ id }) => id === each.id);
          return fact && units[row]?.[fact.of]?.[fact.key];
        }),
      ];
    }
    const form = allForms(scheme).find((each) => sheetNames.entry(each) === sheet.name);
    if (!form) return [];
    const layout = entryLayout(form);
    const own = units.filter(({ category }) => category === form.category.name);
    return [retyped(sheet, layout.rows.first, (row, column) => typedEntry(own[row], findings, layout, layout.columns[column]?.id))];
  });
}

/** What no calculation depends on is left out. Number formats are not: by them LibreOffice tells a truth from a number. */
function bareSheet({ name, blocks, styles }: SheetPlan): SheetPlan {
  return { name, widths: [], blocks, styles };
}

function typedEntry(
  unit: UnitInput | undefined,
  findings: RandomBook['findings'],
  { inputs, vetoes }: EntryLayout,
  id: string | undefined,
): Cell | undefined {
  const veto = vetoes.find((each) => each.id === id);
  if (veto) return unit && findings.get(unit)?.get(veto.veto.number);
  const input = inputs.find((each) => each.id === id);
  return input && unit?.entries[input.indicator.key]?.[input.position];
}

/** Puts back what people typed where the book would hold it more neatly: √ for 是, TRUE, 1. */
function retyped(sheet: SheetPlan, first: number, typed: (row: number, column: number) => Cell | undefined): SheetPlan {
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((cells, row) =>
      cells.map((cell, column): PlanCell => {
        const at = block.row + row - first;
        const own = at < 0 || isFormula(cell) ? undefined : typed(at, block.column + column);
        return own === undefined || (isBlank(own) && cell !== null) ? cell : own;
      }),
    ),
  }));
  return { ...sheet, blocks };
}

interface FormulaCell {
  /** `suizhou-2023-jixiao 17`. */
  book: string;
  sheet: string;
  row: number;
  column: number;
  header: string;
  formula: string;
  /** What our engine says stands there. */
  value: Cell;
}

/** Facts of the roster stand on score sheets as they were typed, which is not for the engine to say. */
export function formulaCells(book: RandomBook, sheets: readonly SheetPlan[]): FormulaCell[] {
  const facts = new Set(rosterLayout(book.scheme).facts.map(({ header }) => header));
  return sheets.flatMap(({ name, blocks }) =>
    blocks.flatMap((block) =>
      block.cells.flatMap((cells, row) =>
        cells.flatMap((cell, column) => {
          const header = String(block.cells[0]![column] ?? '');
          if (!isFormula(cell) || facts.has(header)) return [];
          const { formula, value } = cell;
          const place = { book: `${book.id} ${book.seed}`, sheet: name, row: block.row + row, column: block.column + column };
          return [{ ...place, header, formula, value }];
        }),
      ),
    ),
  );
}

/** The same sheets with nonsense beside the formulas, so that nothing but calculation can bring the values back. */
export function withNonsense(sheets: readonly SheetPlan[]): SheetPlan[] {
  const bare = (cell: PlanCell): PlanCell => (isFormula(cell) ? { formula: cell.formula, value: '未经计算' } : cell);
  return sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(bare)) })),
  }));
}

/** Cells in which something else was found than our engine says; `find` answers with what stands in a cell. */
export function differences(cells: readonly FormulaCell[], find: (cell: FormulaCell) => unknown): (FormulaCell & { found: unknown })[] {
  return cells.flatMap((cell) => {
    const found = find(cell) ?? '';
    return isSame(cell.value ?? '', found) ? [] : [{ ...cell, found }];
  });
}

function isSame(own: unknown, other: unknown): boolean {
  if (typeof own === 'number' && typeof other === 'number') return Math.abs(own - other) < Math.max(5e-9, Math.abs(own) * 1e-15);
  return typeof own === typeof other && fold(String(own)) === fold(String(other));
}

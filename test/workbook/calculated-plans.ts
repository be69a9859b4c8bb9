// Books of plain formulas as LibreOffice calculates them, all in one run: starting the program costs more than any book.
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import type { Cell } from '../../src/model/cell';
import type { PlanCell, WorkbookPlan } from '../../src/workbook/plan';
import { convertEach } from '../hosts/libreoffice';

/** Cells that stand together, as they were planned and as they were calculated. */
interface CalculatedBlock {
  /** Which book, and which of its sheets. */
  where: [number, string];
  planned: Cell[][];
  found: Cell[][];
}

/** Every block with formulas on the sheets of points and on the front page. */
export async function calculatedPlans(plans: readonly WorkbookPlan[]): Promise<CalculatedBlock[]> {
  const files = await Promise.all(plans.map((plan) => createXlsx(withoutValues(plan))));
  const calculated = convertEach(files, { to: 'xlsx', recalculate: true });
  const blocks: CalculatedBlock[] = [];
  for (const [index, plan] of plans.entries()) {
    const host = await openXlsx(calculated[index]!);
    if (!host.ok) throw new Error(host.refusal.message);
    const wanted = plan.sheets
      .filter(({ name }) => /^(得分_|汇总_|首页)/u.test(name))
      .flatMap(({ name, blocks: all }) => all.filter(({ cells }) => cells.flat().some(isFormula)).map((block) => ({ name, ...block })));
    const found = await host.value.read(
      wanted.map(({ name, row, column, cells }) => ({ sheet: name, area: { row, column, rows: cells.length, columns: cells[0]!.length } })),
    );
    for (const [at, { name, cells }] of wanted.entries())
      blocks.push({
        where: [index, name],
        planned: cells.map((line) => line.map((cell) => plain(isFormula(cell) ? cell.value : cell))),
        found: found[at]!.map((line) => line.map(plain)),
      });
  }
  return blocks;
}

const isFormula = (cell: PlanCell): cell is Exclude<PlanCell, Cell> => cell !== null && typeof cell === 'object';
const plain = (cell: Cell): Cell => (cell === '' ? null : typeof cell === 'number' ? Math.round(cell * 1e8) / 1e8 : cell);

/** So that nothing but calculation can bring the values back. */
function withoutValues(planned: WorkbookPlan): WorkbookPlan {
  const bare = (cell: PlanCell): PlanCell => (isFormula(cell) ? { formula: cell.formula, value: 0 } : cell);
  return {
    ...planned,
    sheets: planned.sheets.map((each) => ({
      ...each,
      blocks: each.blocks.map((block) => ({ ...block, cells: block.cells.map((line) => line.map(bare)) })),
    })),
  };
}

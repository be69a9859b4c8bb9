// What stands in the cells of the score sheets that call SCORE.
import { isErrorValue } from '../../src/workbench/host/model/cell';
import type { WorkbenchPage } from './workbench-page';

interface ScoreCells {
  cells: number;
  /** Cells that Excel has not recognised, or in which no score stands yet. */
  unresolved: number;
  errors: unknown[];
  /** How many say 待录. */
  toRecord: number;
}

export async function scoreCells({ page }: WorkbenchPage): Promise<ScoreCells> {
  const cells = await page.evaluate(() => {
    const { grid } = window.workbench;
    return grid
      .tables()
      .filter(({ name }) => name.startsWith('得分_'))
      .flatMap(({ sheet, area }) => grid.contents(sheet, area).flat())
      .filter(({ formula }) => formula?.includes('SCORE('));
  });
  return {
    cells: cells.length,
    unresolved: cells.filter(({ unresolved }) => unresolved).length,
    errors: [...new Set(cells.map(({ value }) => value).filter(isErrorValue))],
    toRecord: cells.filter(({ value }) => value === '待录').length,
  };
}

/** Until the functions were called and no cell waits for them any more; `least` of them are called anew when a file is opened. */
export async function allAnswered({ page }: WorkbenchPage, least = 0): Promise<void> {
  await page.waitForFunction(
    (calls) => {
      const { grid, functions } = window.workbench;
      if (functions.calls < calls || functions.waiting) return false;
      return grid
        .tables()
        .filter(({ name }) => name.startsWith('得分_'))
        .every(({ sheet, area }) => grid.contents(sheet, area).every((row) => row.every(({ value }) => value !== '#BUSY!')));
    },
    least,
    { timeout: 60_000, polling: 500 },
  );
}

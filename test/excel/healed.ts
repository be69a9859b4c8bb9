// Who opens a book whose file has SCORE as it is typed: one click has every score cell worked out, those of units without entries too.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { bundled } from '../cases/units';
import { plainCalls } from './plain-calls';
import { allAnswered, scoreCells } from './score-sheets';
import { stepsOf, type Visit } from './steps';
import type { WorkbenchPage } from './workbench-page';

/** The last 高校 has no entries yet. */
export async function plainBook(): Promise<Uint8Array> {
  const scheme = bundled('hunan-2022');
  const made = demoAssessment(scheme, 5, 12).units;
  const last = made.findLast(({ category }) => category === '高校');
  const units = made.map((unit) => (unit === last ? { ...unit, entries: {} } : unit));
  return plainCalls(await createXlsx(buildWorkbook({ scheme, year: 2022, units, formulas: 'score', demo: true, today: '2022-12-20' })));
}

export function healed(visit: Visit): void {
  let workbench: WorkbenchPage;
  const step = stepsOf(visit, (page) => {
    workbench = page;
  });
  let cells = 0;

  step('sees #NAME? wherever there are entries, and is offered by itself to have it repaired', async () => {
    await allAnswered(workbench);
    const { unresolved, errors, toRecord, ...all } = await scoreCells(workbench);
    ({ cells } = all);
    expect(cells).toBeGreaterThan(100);
    expect(unresolved).toBe(cells);
    expect(errors).toEqual(['#NAME?']);
    expect(toRecord).toBeGreaterThan(5);
    await workbench.tab('校验');
    await workbench.pane.getByRole('button', { name: '修复公式' }).waitFor();
  });

  step('presses 修复公式 once: every cell is recognised, also those that say 待录', async () => {
    const { toRecord } = await scoreCells(workbench);
    await workbench.page.locator('#ribbon').getByRole('button', { name: '修复公式' }).click();
    await workbench.pane.getByText(/已重新写入 \d+ 个公式/u).waitFor({ timeout: 60_000 });
    await allAnswered(workbench);
    expect(await scoreCells(workbench)).toEqual({ cells, unresolved: 0, errors: [], toRecord });
    await workbench.pane.getByRole('button', { name: '修复公式' }).waitFor({ state: 'detached' });
  });

  step('enters what was still to be recorded, and its score stands', async () => {
    const unit = await workbench.page.evaluate(() => {
      const { grid } = window.workbench;
      const { sheet, area } = grid.tables().find(({ name }) => name === '得分_高校')!;
      const lines = grid.contents(sheet, area).map((line) => line.map(({ value }) => value));
      return String(lines.find((line) => line.includes('待录'))![lines[0]!.indexOf('单位名称')]);
    });
    const entry = await workbench.place('录入_高校', unit, '开设项数');
    await workbench.type(entry.sheet, entry.row, entry.column, '2');
    const score = await workbench.place('得分_高校', unit, '信息公开');
    await workbench.waitForValue(score.sheet, score.row, score.column, 10);
    expect(workbench.problems).toEqual([]);
  });
}

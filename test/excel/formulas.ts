// What people do when Excel does not know SCORE: plain formulas instead, values for good, formulas repaired from the ribbon.
import type { Step } from './steps';
import type { WorkbenchPage } from './workbench-page';

/** From here on Excel knows none of our functions, as when the add-in did not start. */
async function forget(workbench: WorkbenchPage): Promise<void> {
  await workbench.page.evaluate(() => {
    window.workbench.functions.known = false;
  });
}

async function recall(workbench: WorkbenchPage): Promise<void> {
  await workbench.page.evaluate(() => {
    window.workbench.functions.known = true;
  });
}

/** In a workbook of ours whose 甲大学 has an entry under 开设项数, for which each item counts 5. */
export function formulaSteps(step: Step, visited: () => WorkbenchPage): void {
  const place = (table: string, header: string) => visited().place(table, '甲大学', header);
  const enter = async (count: string): Promise<void> => {
    const { sheet, row, column } = await place('录入_高校', '开设项数');
    await visited().type(sheet, row, column, count);
    await visited().waitForValue(sheet, row, column, Number(count));
  };
  const score = async (): Promise<{ value: unknown; formula?: string | undefined }> => {
    const { sheet, row, column } = await place('得分_高校', '信息公开');
    return visited().cell(sheet, row, column);
  };
  const scored = async (value: unknown): Promise<void> => {
    const { sheet, row, column } = await place('得分_高校', '信息公开');
    await visited().waitForValue(sheet, row, column, value);
  };

  step('is offered plain formulas where SCORE shows #NAME?, takes them, and has the points', async () => {
    await forget(visited());
    await enter('1');
    await scored('#NAME?');
    await visited().tab('校验');
    await visited().pane.getByRole('button', { name: '改用原生公式' }).click();
    await visited().pane.getByText('各得分表已改用原生公式').waitFor({ timeout: 60_000 });
    await scored(5);
    const { formula } = await score();
    expect(formula).toMatch(/^=IF\(/u);
    expect(formula).not.toContain('SCORE');
    await visited().pane.getByRole('button', { name: '改用原生公式' }).waitFor({ state: 'detached' });
    await recall(visited());
  });

  step('turns all score sheets into values by 固化为数值 in the ribbon, which entries no longer change', async () => {
    await visited().page.getByRole('button', { name: '固化为数值' }).click();
    await visited().pane.getByText('各得分表已固化为数值').waitFor({ timeout: 60_000 });
    expect(await score()).toEqual({ value: 5 });
    await enter('2');
    expect(await score()).toEqual({ value: 5 });
  });

  step('gets formulas stuck at #NAME? repaired by 修复公式 in the ribbon', async () => {
    await forget(visited());
    await visited().addSheet('试算');
    await visited().type('试算', 0, 0, '=SCORE("高校","信息公开",3)');
    await visited().waitForValue('试算', 0, 0, '#NAME?');
    await recall(visited());
    const offer = visited().pane.getByText('“试算”表里有 SCORE 公式显示 #NAME?');
    await offer.waitFor(); // by itself, though nothing was read from a file
    await visited().page.getByRole('button', { name: '修复公式' }).click();
    await visited().pane.getByText('已重新写入 1 个公式').waitFor();
    await visited().waitForValue('试算', 0, 0, 15);
    await offer.waitFor({ state: 'detached' });
  });

  step('turns the values back into SCORE formulas by 用 SCORE 公式 in the ribbon, and the points follow the entries again', async () => {
    await visited().page.getByRole('button', { name: '用 SCORE 公式' }).click();
    await visited().pane.getByText('各得分表已改用 SCORE 公式').waitFor({ timeout: 60_000 });
    await scored(10);
    expect((await score()).formula).toContain('SCORE(');
    await enter('3');
    await scored(15);
  });
}

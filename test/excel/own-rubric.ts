// Who brings a rubric of their own: it is read in a worker, and confirmed in a narrow pane by the keyboard.
import { TABLE } from '../import/confirm/table';
import { seriousObstacles } from './accessible';
import type { Step } from './steps';
import type { WorkbenchPage } from './workbench-page';

export function ownRubric(step: Step, page: () => WorkbenchPage): void {
  step('brings a rubric of their own, confirms a clause by the keyboard in a pane of 350 pixels, and gives it up again', async () => {
    const { pane } = page();
    const frame = page().page.locator('#addin');
    await page().tab('开始');
    await pane
      .locator('input[aria-label="选择细则文件"]')
      .setInputFiles({ name: '细则.txt', mimeType: 'text/plain', buffer: Buffer.from(TABLE) });
    await pane.getByText('已核对 0／4').waitFor();
    await frame.evaluate((element) => {
      element.style.width = '350px';
    });
    expect(await page().sideways()).toBe(0);
    expect(await seriousObstacles(pane)).toEqual([]);
    await pane.getByRole('textbox', { name: '迟报' }).fill('3');
    await pane.getByText('得 4 分').waitFor();
    await page().page.keyboard.press('Control+Enter');
    await pane.getByText('已核对 1／4').waitFor();
    await pane.getByRole('button', { name: /^信息报送/, expanded: true }).waitFor();
    await pane.getByRole('button', { name: '返回', exact: true }).click();
    await pane.getByRole('button', { name: /^接着核对.*1／4/ }).waitFor();
    await pane.getByRole('button', { name: '不要这一份，另外导入' }).click();
    await pane.getByRole('button', { name: /^确定不要/ }).click();
    await pane.getByRole('button', { name: '选择细则文件' }).waitFor();
    await frame.evaluate((element) => {
      element.style.width = '';
    });
  });
}

// Who brings a rubric of their own: it is read in a worker, and confirmed in a narrow pane by the keyboard.
import { longDocument } from '../bench/long-rubric';
import { TABLE } from '../import/confirm/table';
import { seriousObstacles } from './accessible';
import type { Step } from './steps';
import type { WorkbenchPage } from './workbench-page';

export function ownRubric(step: Step, page: () => WorkbenchPage): void {
  step(
    'stops the reading of a document that is far too long: everything is as it was, and the next file can be chosen at once',
    async () => {
      const { pane } = page();
      await page().tab('开始');
      const before = await stateOf(page());
      await pane
        .locator('input[aria-label="选择细则文件"]')
        .setInputFiles({
          name: '很长的细则.docx',
          mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          buffer: Buffer.from(longDocument(12_000)),
        });
      // While it is read the pane stays in use.
      await pane.getByRole('button', { name: '粘贴评分表' }).and(pane.locator('[aria-disabled=true]')).waitFor();
      await pane.getByRole('button', { name: '取消', exact: true }).click();
      await pane.getByText('已取消').waitFor();
      await pane.getByRole('button', { name: '选择细则文件' }).and(pane.locator(':not([aria-disabled=true])')).waitFor();
      expect(await pane.getByText(/^已核对/).count()).toBe(0);
      expect(await stateOf(page())).toEqual(before);
    },
  );

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

/** The sheets of the workbook, what the pane keeps on this computer, and what is chosen on the page. */
async function stateOf(page: WorkbenchPage): Promise<unknown> {
  const kept = await page.pane.evaluate(() => Object.entries(localStorage).sort());
  const chosen = await page.pane
    .locator('input[type=radio]:checked')
    .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
  return { sheets: await page.sheetNames(), kept, chosen };
}

// A first visit to the workbench with its demo workbook: looking round, trying things, saving and opening files.
import { readFileSync } from 'node:fs';
import type { FUniver } from '@univerjs/core/facade';
import { seriousObstacles } from './accessible';
import { stepsOf, type Visit } from './steps';
import { unitsInSight } from './grid-window';
import type { WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;
const SHEET = '试算';
const ENTRY = '录入_高校';

export function visitor(visit: Visit): void {
  const step = stepsOf(visit, (page) => {
    workbench = page;
  });

  step('sees the demo workbook with its tables on the first start', async () => {
    const tables = await workbench.page.evaluate(() => window.workbench.grid.tables().map(({ name }) => name));
    expect(tables).toEqual(expect.arrayContaining(['名册', '录入_市州', '录入_高校', '得分_高校']));
    expect(await workbench.page.locator('#file').inputValue()).toBe('演示工作簿.xlsx');
  });

  step('gets 15 for =SCORE("高校","信息公开",3), and #VALUE! with a sentence for −1', async () => {
    await workbench.addSheet(SHEET);
    await workbench.type(SHEET, 0, 0, '=SCORE("高校","信息公开",3)');
    await workbench.waitForValue(SHEET, 0, 0, 15);
    await workbench.type(SHEET, 1, 0, '=SCORE("高校","信息公开",-1)');
    await workbench.waitForValue(SHEET, 1, 0, '#VALUE!');
    await workbench.select(SHEET, 1, 0);
    await workbench.page.waitForFunction(() => document.getElementById('strip')!.textContent!.includes('不能小于 0'));
  });

  step('sees the input message beside an entry cell, and is refused a count below 0', async () => {
    await workbench.select(ENTRY, 5, 2);
    await workbench.page.locator('#prompt').waitFor({ state: 'visible' });
    expect(await workbench.page.locator('#prompt').textContent()).toContain('开设项数');
    const before = await workbench.cell(ENTRY, 5, 2);
    await workbench.type(ENTRY, 5, 2, '-5');
    await workbench.page.locator('#question').waitFor({ state: 'visible' });
    expect(await workbench.page.locator('#question').textContent()).toContain('应填整数');
    await workbench.page.locator('#question-answers button').last().click();
    expect(await workbench.cell(ENTRY, 5, 2)).toEqual(before);
  });

  step('enters an allowed count, which scores one unit anew and can be undone', async () => {
    const before = await workbench.cell(ENTRY, 5, 2);
    const calls = await workbench.page.evaluate(() => window.workbench.functions.calls);
    const scored = workbench.page.evaluate(() =>
      (window.workbench as unknown as { api: FUniver }).api.getFormula().onCalculationResultApplied(30_000),
    );
    await workbench.type(ENTRY, 5, 2, '2');
    await workbench.waitForValue(ENTRY, 5, 2, 2);
    await scored;
    expect(await workbench.page.evaluate((start) => window.workbench.functions.calls - start, calls)).toBeLessThan(60);
    await workbench.focusGrid();
    await workbench.page.keyboard.press('Control+z');
    await workbench.waitForValue(ENTRY, 5, 2, before.value);
  });

  step('presses 一键校验 in the ribbon, which opens the pane on that page', async () => {
    await workbench.page.locator('#pane-close').click();
    expect(await workbench.page.locator('#pane').isVisible()).toBe(false);
    await workbench.page.locator('button.command', { hasText: '一键校验' }).click();
    await workbench.page.locator('#pane').waitFor({ state: 'visible' });
    await workbench.pane.getByRole('tab', { name: '校验', selected: true }).waitFor();
  });

  step(
    'looks for a unit by a part of its name: the form goes to it, and so does the sheet; the ranking shows those that are meant',
    async () => {
      const { pane } = workbench;
      const search = pane.getByRole('searchbox', { name: '查找' });
      await workbench.tab('录入');
      const unit = pane.getByRole('combobox', { name: '单位' });
      await search.fill('科技 铁路'); // in any order
      await pane.getByText('按回车选“湖南铁路科技职业技术学院”').waitFor();
      await search.press('Enter');
      await unit.locator('option:checked', { hasText: '湖南铁路科技职业技术学院' }).waitFor({ state: 'attached' });
      const { row } = await workbench.place(ENTRY, '湖南铁路科技职业技术学院', '单位名称');
      await workbench.page.waitForFunction(
        ([sheet, line]) => {
          const { grid, screen } = window.workbench;
          const { sheet: id, area } = grid.selection();
          return grid.sheets().find((each) => each.id === id)!.name === sheet && area.row === line && screen.shows(area.row, area.column);
        },
        [ENTRY, row] as const,
      );
      await search.fill('没有的学校');
      await pane.getByText('没有这个单位。').waitFor();
      await workbench.tab('结果');
      await pane.getByRole('combobox', { name: '类别' }).selectOption({ label: '高校' });
      const ranked = pane.getByRole('table').first().locator('tbody tr');
      await search.fill('铁路');
      await ranked.nth(2).waitFor({ state: 'detached' });
      expect(await ranked.count()).toBe(2);
      for (const line of await ranked.allInnerTexts()) expect(line).toMatch(/^\d+\s+湖南\S*铁路[\s\S]*\d/u);
      await search.fill('没有的学校');
      await pane.getByText('没有这个单位。').waitFor();
      expect(await ranked.count()).toBe(0);
    },
  );

  step('finds everything again after the page was reloaded', async () => {
    await workbench.type(ENTRY, 6, 2, '1');
    await workbench.waitForValue(ENTRY, 6, 2, 1);
    await workbench.saved();
    await workbench.reload();
    await workbench.waitForValue(SHEET, 0, 0, 15); // the functions are called anew
    expect(await workbench.cell(SHEET, 0, 0)).toEqual({ value: 15, formula: '=SCORE("高校","信息公开",3)' });
    expect((await workbench.cell(ENTRY, 6, 2)).value).toBe(1);
  });

  step(
    'saves the workbook as .xlsx and opens it again, in a low window: twelve units stand under the head, and no message over the tabs',
    async () => {
      const window_ = workbench.page.viewportSize()!;
      await workbench.page.setViewportSize({ width: 1280, height: 720 });
      const [download] = await Promise.all([workbench.page.waitForEvent('download'), workbench.page.locator('#file-save').click()]);
      const path = await download.path();
      expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
      await workbench.page
        .locator('#chosen')
        .setInputFiles({ name: '再次打开.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(path) });
      await workbench.page.locator('#question').waitFor({ state: 'visible' });
      const fresh = workbench.page.waitForEvent('load', { timeout: 120_000 });
      await workbench.page.getByRole('button', { name: '替换' }).click();
      await fresh;
      await workbench.page.waitForFunction(() => window.workbench?.functions.running, null, { timeout: 60_000 });
      await workbench.select(ENTRY, 5, 2);
      expect(await unitsInSight(workbench, ENTRY)).toBeGreaterThanOrEqual(12);
      await workbench.select(ENTRY, 16, 2); // at the foot of the window
      await workbench.page.locator('#prompt').waitFor();
      const [prompt, tabs] = await Promise.all(
        ['#prompt', '#grid [data-u-comp=slide-tab-bar]'].map((part) => workbench.page.locator(part).boundingBox()),
      );
      expect(prompt!.y + prompt!.height).toBeLessThanOrEqual(tabs!.y);
      await workbench.page.setViewportSize(window_);
      expect(await workbench.page.locator('#file').inputValue()).toBe('再次打开.xlsx');
      await workbench.waitForValue(SHEET, 0, 0, 15);
      expect((await workbench.cell(ENTRY, 6, 2)).value).toBe(1);
    },
  );

  step('is told when a file is no workbook, and keeps what was open', async () => {
    await workbench.page.locator('#chosen').setInputFiles({ name: 'x.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no workbook') });
    await workbench.page.locator('#question').waitFor({ state: 'visible' });
    expect(await workbench.page.locator('#question').textContent()).toContain('打不开这个文件');
    await workbench.page.locator('#question-answers button').first().click();
    expect((await workbench.cell(ENTRY, 6, 2)).value).toBe(1);
  });

  step('has met no error in the console and no request that left the machine', async () => {
    expect(workbench.problems).toEqual([]);
  });

  step('meets no serious obstacle when using a screen reader', async () => {
    // Univer's own, and the add-in's page, which has its own test, are left out
    expect(await seriousObstacles(workbench.page, ['#grid', '#addin'])).toEqual([]);
  });
}

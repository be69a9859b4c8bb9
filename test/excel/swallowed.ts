// Whose web view swallows clicks on files: nothing is claimed, and there are ways that work.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { seriousObstacles } from './accessible';
import { stepsOf, type Visit } from './steps';
import type { WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;
/** Files that the browser did store, whoever asked for them. */
let stored: string[] = [];

const CLAIM = /已下载|已经?保存“|保存好了/u;

async function picture(name: string): Promise<void> {
  if (process.env.SCREENSHOTS) await workbench.page.locator('#pane').screenshot({ path: join(process.env.SCREENSHOTS, `${name}.png`) });
}

/** In a book of so many units. */
export function swallowed(visit: Visit, units: number): void {
  const step = stepsOf(visit, (page) => {
    workbench = page;
    stored = [];
    page.page.on('download', (file) => stored.push(file.suggestedFilename()));
  });
  /** What the pane says of the file, once it is made. */
  const said = async (beginning: RegExp): Promise<string> => {
    const words = workbench.pane.getByRole('status').filter({ hasText: beginning });
    await words.waitFor({ timeout: 120_000 });
    return words.innerText();
  };

  step('blob-clicks-do-nothing: the statements are made, and nobody says that they are stored', async () => {
    await workbench.tab('通报');
    await workbench.pane.getByRole('heading', { name: '生成' }).waitFor({ timeout: 60_000 });
    await workbench.pane.getByRole('button', { name: /下载全部反馈单（Excel/u }).click();
    expect(await said(/反馈单\.xlsx”/u)).toMatch(/^已请 Excel（或浏览器）保存/u);
    expect(stored).toEqual([]);
    expect(await workbench.pane.locator('body').innerText()).not.toMatch(CLAIM);
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
    await picture('handed');
  });

  step('opens them as a new workbook, which the workbench offers to keep as a file', async () => {
    await workbench.pane.getByRole('button', { name: '在新工作簿里打开' }).click();
    const file = workbench.page.waitForEvent('download', { timeout: 120_000 });
    await workbench.page.locator('#question-title').filter({ hasText: '加载项打开了一本新工作簿' }).waitFor({ timeout: 60_000 });
    await workbench.page.getByRole('button', { name: '存成文件' }).click();
    const bytes = readFileSync(await (await file).path());
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(1 + units);
    expect(await said(/已请 Excel 打开/u)).toContain('请在那里保存');
  });

  step('copies the notice with its looks, for Word', async () => {
    stored = [];
    const button = workbench.pane.getByRole('button', { name: /下载通报/u });
    await button.click();
    const anyway = workbench.pane.getByRole('button', { name: '仍然下载' });
    const made = workbench.pane.getByRole('button', { name: '复制全文，粘贴到 Word' });
    await anyway.or(made).first().waitFor({ timeout: 120_000 });
    if (await anyway.isVisible()) await anyway.click();
    await made.click({ timeout: 120_000 });
    expect(await said(/^已复制/u)).toContain('粘贴');
    const [html, text] = await workbench.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item!.getType(type)).text()));
    });
    expect(html).toMatch(/<h1[^>]*>一、基本情况<\/h1>/u);
    expect(html).toContain('仿宋_GB2312');
    expect(text).toContain('一、基本情况');
    expect(stored).toEqual([]);
    await picture('copied');
  });

  step('on a Mac is shown first what works there', async () => {
    // The bridge is that of Windows; only what the add-in is told is changed.
    await workbench.pane.evaluate(() => {
      const context = Object.create(Office.context, {
        platform: { value: 'Mac' },
        officeTheme: { value: { ...Office.context.officeTheme } },
      });
      Object.assign(window, { Office: Object.create(Office, { context: { value: context } }) });
    });
    for (const [theme, width] of [
      ['light', 320],
      ['light', 450],
      ['dark', 320],
    ] as const) {
      await workbench.page.evaluate((pixels) => document.documentElement.style.setProperty('--pane-width', `${pixels}px`), width);
      await workbench.pane.evaluate(
        (background) => {
          Object.assign(Office.context.officeTheme, { bodyBackgroundColor: background });
          window.dispatchEvent(new Event('focus'));
        },
        theme === 'dark' ? '#1f1f1f' : '#ffffff',
      );
      await workbench.tab('结果');
      await workbench.tab('通报');
      await workbench.pane.getByRole('button', { name: /做好全部反馈单（Excel/u }).click({ timeout: 60_000 });
      expect(await said(/反馈单\.xlsx”做好了/u)).not.toMatch(CLAIM);
      const names = await workbench.pane.getByRole('button', { name: /在新工作簿里打开|试着直接保存/u }).allInnerTexts();
      expect(names).toEqual(['在新工作簿里打开', '试着直接保存']);
      expect(await workbench.sideways()).toBe(0);
      expect(await seriousObstacles(workbench.pane)).toEqual([]);
      await picture(`mac-${width}-${theme}`);
    }
    expect(stored).toEqual([]);
  });

  step('has met no error in the console', async () => {
    expect(workbench.problems).toEqual([]);
  });
}

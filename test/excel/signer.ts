// One click makes what the office signs: the demo workbook's result sheets beside last year's, its notice and unit statements.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { seriousObstacles } from './accessible';
import { workbookOf } from './last-year';
import { officeErrors } from '../hosts/office-validity';
import { allAnswered, scoreCells } from './score-sheets';
import { stepsOf, type Visit } from './steps';
import type { WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;

/** In the demo workbook. */
const UNITS = 164;

/** The file that pressing a button of the pane downloads; where the notice check has objections, 仍然下载 is pressed too. */
async function downloaded(button: RegExp): Promise<Uint8Array> {
  const file = workbench.page.waitForEvent('download', { timeout: 120_000 });
  await workbench.pane.getByRole('button', { name: button }).click();
  const anyway = workbench.pane.getByRole('button', { name: '仍然下载' });
  const asked = anyway.waitFor({ timeout: 120_000 }).then(
    () => anyway.click(),
    () => undefined,
  );
  await Promise.race([file, asked]);
  return readFileSync(await (await file).path());
}

const textOf = async (bytes: Uint8Array): Promise<string> => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
/** Of a long document: mammoth takes many times as long. */
const paragraphs = (bytes: Uint8Array): string[] =>
  strFromU8(unzipSync(bytes)['word/document.xml']!)
    .split('</w:p>')
    .map((xml) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/gu)].map(([, text]) => text).join(''));

export function signer(visit: Visit): void {
  const step = stepsOf(visit, (page) => {
    workbench = page;
  });
  let units: string[] = [];
  let honoured: string[] = [];

  step('opens the demonstration, and every score stands without one click', async () => {
    await allAnswered(workbench, UNITS * 10);
    const { cells, ...others } = await scoreCells(workbench);
    expect(others).toEqual({ unresolved: 0, errors: [], toRecord: 0 });
    // none stands as it was stored
    expect(await workbench.page.evaluate(() => window.workbench.functions.calls)).toBeGreaterThanOrEqual(cells);
  });

  step('is told when the workbook to compare with is of the same year', async () => {
    await workbench.tab('结果');
    await workbench.pane.getByRole('heading', { name: '年度对比' }).waitFor({ timeout: 60_000 });
    await workbench.pane.getByLabel('选上一年的工作簿…').setInputFiles(await workbookOf(2022));
    await workbench.pane.getByText('这本也是 2022 年度的工作簿').waitFor();
  });

  step('sees in 结果 how a category stands against last year', async () => {
    await workbench.pane.getByLabel('选上一年的工作簿…').setInputFiles(await workbookOf(2021));
    await workbench.pane.getByText('与 2021 年度比较').waitFor();
    await workbench.pane.getByRole('combobox', { name: '类别' }).selectOption({ label: '高校' });
    const means = workbench.pane.getByRole('table', { name: '可比单位的平均分' }).getByRole('row');
    expect(await means.allInnerTexts()).toEqual([expect.stringMatching(/2021 年\s+[\d.]+/u), expect.stringMatching(/2022 年\s+[\d.]+/u)]);
    expect(await workbench.pane.getByText(/^可比单位 \d+ 个：上升 \d+ 个，下降 \d+ 个。$/u).count()).toBe(1);
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
  });

  step('sees the notice as it will read', async () => {
    await workbench.tab('通报');
    await workbench.pane.getByRole('heading', { name: '生成' }).waitFor({ timeout: 60_000 });
    await workbench.pane.getByRole('button', { name: /预览/u }).first().click();
    await workbench.pane.getByText('一、基本情况').first().waitFor();
  });

  step('makes the result sheets, which name who is honoured', async () => {
    await workbench.pane.getByRole('button', { name: '生成结果表' }).click({ timeout: 120_000 }); // returns when the grid has drawn
    await workbench.pane
      .getByText(/已生成 \d+ 张/)
      .first()
      .waitFor({ timeout: 120_000 }); // the sheets are there before they are filled, and the add-in goes to the first at the end
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining(['排名_高校', '优秀单位名单', '存在问题', '统计']));
    [units, honoured] = await workbench.page.evaluate((): [string[], string[]] => {
      const { grid } = window.workbench;
      const sheet = grid.sheets().find(({ name }) => name === '优秀单位名单')!.id;
      const list = grid
        .contents(sheet, { row: 0, column: 0, rows: 200, columns: 8 })
        .flat()
        .map(({ value }) => String(value ?? ''))
        .join('\n');
      const roster = grid.tables().find(({ name }) => name === '名册')!;
      const [headers, ...rows] = grid.contents(roster.sheet, roster.area).map((row) => row.map(({ value }) => String(value ?? '')));
      const names = rows.map((row) => row[headers!.indexOf('单位名称')]!).filter((name) => name !== '');
      return [names, names.filter((name) => list.includes(name))];
    });
    expect(units).toHaveLength(UNITS);
    expect(honoured.length).toBeGreaterThan(10);
  });

  step('finds last year on a sheet of its own and as a chart among the statistics', async () => {
    expect(await workbench.sheetNames()).toContain('年度对比');
    await workbench.page.evaluate(() =>
      window.workbench.grid.activate(window.workbench.grid.sheets().find(({ name }) => name === '统计')!.id),
    );
    const chart = workbench.page.locator('#charts svg[aria-label="可比单位的平均分"]');
    await chart.locator('rect').nth(4).waitFor({ state: 'attached' }); // the frame, two in the legend, and a bar of each year
    const heights = await chart.locator('rect').evaluateAll((all) => all.slice(1).map((rect) => Number(rect.getAttribute('height'))));
    expect(heights.filter((height) => height > 20).length).toBeGreaterThanOrEqual(2);
  });

  step('downloads the notice, and right after it a statement for every unit', async () => {
    const notice = await downloaded(/下载通报/u);
    const statements = await downloaded(/下载全部反馈单（Word/u);
    expect(officeErrors(notice, 'docx')).toEqual([]);
    expect(officeErrors(statements, 'docx')).toEqual([]);
    const text = await textOf(notice);
    expect(text).toContain('一、基本情况');
    for (const name of honoured) expect(text).toContain(name);
    const lines = paragraphs(statements);
    expect(lines.filter((line) => line.endsWith('工作评估反馈单'))).toHaveLength(UNITS);
    const spokenTo = lines.filter((line) => line.endsWith('：')).map((line) => line.slice(0, -1));
    expect([...new Set(spokenTo)].sort()).toEqual([...units].sort());
  });

  step('finds the settings of the notice kept in the workbook afterwards', async () => {
    await workbench.pane.getByText('设置已存进工作簿').waitFor({ timeout: 120_000 });
    expect(await workbench.sheetNames()).toContain('通报设置');
  });

  step('downloads the statements as a workbook too, a sheet for every unit', async () => {
    const bytes = await downloaded(/下载全部反馈单（Excel/u);
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(1 + UNITS);
  });

  step('has met no error in the console', async () => {
    expect(workbench.problems).toEqual([]);
  });
}

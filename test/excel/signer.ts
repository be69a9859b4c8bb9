// One click makes what the office signs: the demo workbook's notice and unit statements as Word files, and the result sheets.
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { officeErrors } from '../hosts/office-validity';
import { stepsOf, type Visit } from './steps';
import type { WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;

/** The file that pressing a button of the pane downloads; where the notice check has objections, 仍然下载 is pressed too. */
async function downloaded(button: RegExp): Promise<Uint8Array> {
  const file = workbench.page.waitForEvent('download', { timeout: 120_000 });
  await workbench.pane.getByRole('button', { name: button }).click();
  const anyway = workbench.pane.getByRole('button', { name: '仍然下载' });
  const asked = anyway.waitFor({ timeout: 120_000 }).then(() => anyway.click(), () => undefined);
  await Promise.race([file, asked]);
  return readFileSync(await (await file).path());
}

const textOf = async (bytes: Uint8Array): Promise<string> => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

export function signer(visit: Visit): void {
  const step = stepsOf(visit, (page) => { workbench = page; });
  let honoured: string[] = [];

  step('sees the notice as it will read', async () => {
    await workbench.tab('通报');
    await workbench.pane.getByRole('heading', { name: '生成' }).waitFor({ timeout: 60_000 });
    await workbench.pane.getByRole('button', { name: /预览/u }).first().click();
    await workbench.pane.getByText('一、基本情况').first().waitFor();
  });

  step('makes the result sheets, which name who is honoured', async () => {
    await workbench.pane.getByRole('button', { name: '生成结果表' }).click();
    await workbench.page.waitForFunction(() => ['排名_高校', '优秀单位名单', '存在问题', '统计'].every((name) => window.workbench.grid.sheets().some((sheet) => sheet.name === name)), null, { timeout: 120_000 });
    honoured = await workbench.page.evaluate(() => {
      const { grid } = window.workbench;
      const sheet = grid.sheets().find(({ name }) => name === '优秀单位名单')!.id;
      const list = grid.contents(sheet, { row: 0, column: 0, rows: 200, columns: 8 }).flat().map(({ value }) => String(value ?? '')).join('\n');
      const roster = grid.tables().find(({ name }) => name === '名册')!;
      const [headers, ...rows] = grid.contents(roster.sheet, roster.area).map((row) => row.map(({ value }) => String(value ?? '')));
      const names = rows.map((row) => row[headers!.indexOf('单位名称')]!).filter((name) => name !== '');
      return names.filter((name) => list.includes(name));
    });
    expect(honoured.length).toBeGreaterThan(10);
  });

  step('downloads the notice, which Office takes and which names the same units', async () => {
    const bytes = await downloaded(/下载通报/u);
    expect(officeErrors(bytes, 'docx')).toEqual([]);
    const text = await textOf(bytes);
    expect(text).toContain('一、基本情况');
    for (const name of honoured) expect(text).toContain(name);
  });

  step('downloads a statement for every unit', async () => {
    const bytes = await downloaded(/下载全部反馈单/u);
    expect(officeErrors(bytes, 'docx')).toEqual([]);
    expect((await textOf(bytes)).length).toBeGreaterThan(50_000);
  });

  step('has met no error in the console', async () => {
    expect(workbench.problems).toEqual([]);
  });
}

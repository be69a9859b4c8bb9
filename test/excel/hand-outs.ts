// Whose units fill in by themselves: files go out, come back from other programs, reading them is cancelled, one is returned and comes
// again, one is taken back; after results one objects, and no notice goes out before that is decided.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { convertToOne } from '../hosts/libreoffice';
import { changeWithOpenpyxl } from '../hosts/openpyxl';
import { seriousObstacles } from './accessible';
import { stepsOf, type Visit } from './steps';
import type { WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;

const ENTRY = '录入_高校';
/** Fills in one line of 填报 as openpyxl does. */
const answering = (asked: string, answer: number): string => `
ws = book["填报"]
rows = list(ws.iter_rows())
head = next(row for row in rows if any(cell.value == "填什么" for cell in row))
at = {cell.value: cell.column for cell in head}
for row in rows[head[0].row:]:
    if ws.cell(row[0].row, at["填什么"]).value == "${asked}":
        ws.cell(row[0].row, at["填报"]).value = ${answer}
`;

/** Gives evidence in the same line, and objects, as openpyxl does. */
const besides = (sheet: string, line: string, answers: Readonly<Record<string, string>>): string => `
ws = book["${sheet}"]
rows = list(ws.iter_rows())
head = next(row for row in rows if any(cell.value == "指标" for cell in row))
at = {cell.value: cell.column for cell in head}
for row in rows[head[0].row:]:
    if ws.cell(row[0].row, at["指标"]).value == "${line}":
        for name, text in ${JSON.stringify(answers)}.items():
            cell = ws.cell(row[0].row, at[name])
            cell.value = text
            cell.data_type = "s"
`;

export function handOuts(visit: Visit): void {
  const step = stepsOf(visit, (page) => {
    workbench = page;
  });
  let files: Record<string, Uint8Array>;
  let unit: string;

  const value = async (name: string): Promise<unknown> => {
    const { sheet, row, column } = await workbench.place(ENTRY, name, '开设项数');
    return (await workbench.cell(sheet, row, column)).value;
  };
  const choose = (chosen: Readonly<Record<string, Uint8Array>>) =>
    workbench.pane
      .locator('input[type=file][multiple]')
      .setInputFiles(
        Object.entries(chosen).map(([name, bytes]) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })),
      );
  const made = async (): Promise<Record<string, Uint8Array>> => {
    const file = workbench.page.waitForEvent('download', { timeout: 120_000 });
    await workbench.pane.getByRole('button', { name: '做填报表' }).click();
    return unzipSync(readFileSync(await (await file).path()));
  };
  /** Nothing is cut off in a narrow pane and a wider one. */
  const looked = async (what: string): Promise<void> => {
    const frame = workbench.page.locator('#addin');
    for (const width of ['320px', '450px', '']) {
      await frame.evaluate((element, wanted) => {
        element.style.width = wanted;
      }, width);
      expect(await workbench.sideways()).toBe(0);
      if (process.env.SCREENSHOTS) await frame.screenshot({ path: join(process.env.SCREENSHOTS, `${what}-${width || 'wide'}.png`) });
    }
  };
  const told = (text: string | RegExp) => workbench.pane.locator('[aria-live]').getByText(text).waitFor({ timeout: 120_000 });

  step('hands out a file for every unit', async () => {
    await workbench.tab('收发');
    await workbench.pane.getByText('这本工作簿还没有下发过').waitFor();
    await workbench.pane.getByLabel('截止日期').fill('2099-12-20');
    await workbench.pane.getByLabel('填好交给').fill('厅办公室');
    await workbench.pane.getByRole('checkbox', { name: /^每一项旁边填佐证材料/u }).check();
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
    await looked('hand-out');
    files = await made();
    await told(/^已做好 12 份填报表/u);
    await workbench.pane.getByText('已交 0／12 份').waitFor();
    unit = Object.keys(files)
      .map((name) => /^填报表_(.+)\.xlsx$/u.exec(name)![1]!)
      .find((name) => name.endsWith('大学'))!;
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining(['收发记录', '审核', '佐证材料']));
  });

  step(
    'sees what came back before it is brought in: changed by openpyxl, saved again by LibreOffice, in an archive with a photo',
    async () => {
      const own = files[`填报表_${unit}.xlsx`]!;
      const proved = besides('填报', '信息公开', { 佐证材料: '=https://example.edu.cn/<b>', 材料日期: '2022-11-30' });
      const changed = convertToOne(changeWithOpenpyxl(own, answering('开设项数', 1) + proved), { to: 'xlsx' });
      const before = await value(unit);
      await choose({ '交回.zip': zipSync({ [`${unit}.xlsx`]: changed, '现场.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) }) });
      await workbench.pane.getByText('共 2 份文件，是这一次下发的 1 份。').waitFor({ timeout: 60_000 });
      await workbench.pane
        .getByText(/现场\.jpg/u)
        .first()
        .waitFor();
      expect(await value(unit)).toBe(before);
      expect(await seriousObstacles(workbench.pane)).toEqual([]);
      await looked('found');
      await workbench.pane.getByRole('button', { name: '收进 3 格' }).click();
      await told(/^已收进 3 格/u);
      await workbench.pane.getByText('已交 1／12 份').waitFor();
      expect(await value(unit)).toBe(1);
      expect(await texts('佐证材料')).toEqual(
        expect.arrayContaining(['=https://example.edu.cn/<b>', '2022-11-30', `交回.zip/${unit}.xlsx`]),
      );
      await workbench.pane
        .getByText(/缺佐证材料 \d+ 项/u)
        .first()
        .waitFor();
    },
  );

  step('cancels while files are read, and the workbook is as it was', async () => {
    const own = changeWithOpenpyxl(files[`填报表_${unit}.xlsx`]!, answering('开设项数', 3));
    const before = await everything();
    await choose({ '很多.zip': zipSync(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`${at}.xlsx`, own])), { level: 0 }) });
    await workbench.pane.getByRole('button', { name: '取消' }).click({ timeout: 60_000 });
    await told('已取消，工作簿恢复成开始前的样子。');
    expect(await workbench.pane.getByText(/^共 \d+ 份文件/u).count()).toBe(0);
    expect(await everything()).toEqual(before);
  });

  step('returns one indicator with the reason, and hands out only that', async () => {
    const { sheet, row, column } = await stateOf(unit);
    await workbench.type(sheet, row, column, '退回');
    await workbench.type(sheet, row, column + 1, '请附网址');
    await workbench.tab('录入');
    await workbench.tab('收发');
    await workbench.pane.getByRole('checkbox', { name: /^只发退回的各项（1 项）/u }).check({ timeout: 60_000 });
    const again = await made();
    expect(Object.keys(again)).toEqual([`退回_${unit}.xlsx`]);
    const answer = changeWithOpenpyxl(again[`退回_${unit}.xlsx`]!, answering('开设项数', 2));
    await choose({ '改好的.xlsx': answer });
    await workbench.pane.getByRole('button', { name: '收进 1 格' }).click({ timeout: 60_000 });
    await told(/^已收进 1 格/u);
    expect(await value(unit)).toBe(2);
  });

  step('takes a file back', async () => {
    await workbench.pane.getByText(/^收进过的文件/u).click();
    await workbench.pane.getByRole('button', { name: '撤回“改好的.xlsx”' }).click();
    await told('已撤回“改好的.xlsx”：1 格恢复原样。');
    expect(await value(unit)).toBe(1);
    await looked('standing');
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
  });

  step('brings in a list from another system: a name and a column are confirmed by keyboard, then what differs is decided', async () => {
    const list = `2099年12月监测情况\n单位,信息公开,信息公开得分\n${unit}（本部）,2,10\n某某研究会,1,5\n合计,3,15\n`;
    await choose({ '监测12月.csv': new TextEncoder().encode(list) });
    await workbench.pane.getByText('请确认名单里的写法').waitFor({ timeout: 60_000 });
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
    await looked('list');
    await workbench.pane.getByLabel('“某某研究会”在这一本里是').selectOption('不收，以后不再问');
    await workbench.pane.getByRole('button', { name: '确认这 3 个对应' }).press('Enter');
    await workbench.pane.getByText(/几处的数不一样/u).waitFor({ timeout: 60_000 });
    await looked('list-open');
    await workbench.pane.getByRole('radio', { name: '以文件为准' }).check();
    await workbench.pane.getByRole('button', { name: '收进 1 格' }).click();
    await told(/^已收进 1 格/u);
    expect(await value(unit)).toBe(2);
    expect(await workbench.sheetNames()).toContain('名称对应');
  });

  step('sends statements, collects an objection, and makes no notice while it is open', async () => {
    await workbench.pane.getByRole('checkbox', { name: /^评完以后：发反馈单/u }).check();
    await looked('objections-out');
    const statements = await made();
    await told(/^已做好 12 份反馈与申诉/u);
    const said = changeWithOpenpyxl(
      statements[`反馈与申诉_${unit}.xlsx`]!,
      besides('申诉', '信息公开', { 单位意见: '开设了三项，请复核' }),
    );
    await choose({ '意见.xlsx': convertToOne(said, { to: 'xlsx' }) });
    await workbench.pane.getByRole('button', { name: '收进 1 格' }).click({ timeout: 60_000 });
    await workbench.pane.getByText('申诉 1 件，未处理 1 件。').waitFor({ timeout: 60_000 });
    await workbench.tab('通报');
    await workbench.pane.getByRole('button', { name: /通报（Word）$/u }).click({ timeout: 60_000 });
    await told(/^还有 1 件申诉没有处理，没有生成通报/u);
    await looked('notice-held');
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
  });

  step('decides it with a reason: the entry changes, and the journal says why', async () => {
    await workbench.tab('收发');
    const card = workbench.pane.getByRole('region', { name: '申诉' });
    await card.getByRole('radio', { name: '采纳', exact: true }).check({ timeout: 60_000 });
    await card.getByLabel('改后的开设项数').fill('3');
    await looked('objection');
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
    await card.getByRole('textbox', { name: '处理理由' }).fill('补充材料属实');
    await card.getByRole('button', { name: /^处理/u }).click();
    await told(/“信息公开”：采纳。得分 \d+ → 15/u);
    await workbench.pane.getByText('申诉 1 件，都处理完了。').waitFor();
    expect(await value(unit)).toBe(3);
    expect(await texts('收发记录')).toEqual(expect.arrayContaining(['补充材料属实', '申诉采纳']));
    expect(await texts('申诉')).toEqual(expect.arrayContaining(['开设了三项，请复核', '采纳', '补充材料属实']));
  });

  step('has met no error in the console', async () => {
    expect(workbench.problems).toEqual([]);
  });

  /** What stands in a table of the workbook. */
  const texts = (table: string): Promise<string[]> =>
    workbench.page.evaluate((wanted) => {
      const { grid } = window.workbench;
      const { sheet, area } = grid.tables().find(({ name }) => name === wanted)!;
      return grid.contents(sheet, area).flatMap((row) => row.map((cell) => String(cell.value ?? '')));
    }, table);

  /** What stands in every table of the workbook. */
  const everything = (): Promise<unknown> =>
    workbench.page.evaluate(() => {
      const { grid } = window.workbench;
      return grid.tables().map(({ name, sheet, area }) => [name, grid.contents(sheet, area).map((row) => row.map((cell) => cell.value))]);
    });

  /** The cell of 审核 for the unit's 信息公开. */
  const stateOf = async (name: string): Promise<{ sheet: string; row: number; column: number }> => {
    const found = await workbench.page.evaluate((wanted) => {
      const { grid } = window.workbench;
      const { sheet, area } = grid.tables().find((table) => table.name === '审核')!;
      const rows = grid.contents(sheet, area).map((row) => row.map((cell) => String(cell.value ?? '')));
      const at = rows.findIndex((row) => row.includes(wanted) && row.includes('信息公开'));
      return {
        sheet: grid.sheets().find(({ id }) => id === sheet)!.name,
        row: area.row + at,
        column: area.column + rows[0]!.indexOf('状态'),
      };
    }, name);
    return found;
  };
}

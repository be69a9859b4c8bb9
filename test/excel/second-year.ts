// Whoever did it last year too: this year's sheets from last year's file, its two rounds, and the round that somebody filled in a workbook
// of their own.
import { readFileSync } from 'node:fs';
import { buildWorkbook } from '../../src/app/build';
import { openWorkbook } from '../../src/app/open';
import type { UnitInput } from '../../src/assessment/assessment';
import { withReview } from '../../src/assessment/review';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import { shelf } from '../shelf';
import { rounds } from '../cases/reviewed';
import { bundled } from '../cases/units';
import { seriousObstacles } from './accessible';
import { stepsOf, type Visit } from './steps';
import type { WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;

const ENTRY = '录入_高校';
const NAMES = ['湖南甲大学', '湖南乙大学', '湖南丙学院'];
const scheme = withReview(bundled('hunan-2022'), rounds);

/** What an expert counted in the second round: unit → 开设项数. */
const EXPERT: Readonly<Record<string, number>> = { 湖南甲大学: 3, 湖南乙大学: 1, 湖南丁学院: 2 };

function schools(names: readonly string[], ofUnit: (name: string) => Partial<UnitInput>): UnitInput[] {
  return names.map((name) => ({ name, category: '高校', attributes: { 办学层次: '本科' }, entries: {}, ...ofUnit(name) }));
}

async function file(name: string, year: number, units: readonly UnitInput[]): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const bytes = await createXlsx(buildWorkbook({ scheme, year, units, formulas: 'score', demo: false, today: `${year}-12-20` }));
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(bytes) };
}

const entry = async (unit: string, header: string): Promise<unknown> => {
  const { sheet, row, column } = await workbench.place(ENTRY, unit, header);
  return (await workbench.cell(sheet, row, column)).value;
};
const enter = async (unit: string, header: string, text: string): Promise<void> => {
  const { sheet, row, column } = await workbench.place(ENTRY, unit, header);
  await workbench.type(sheet, row, column, text);
};
const expectScore = async (unit: string, indicator: string, value: unknown): Promise<void> => {
  const { sheet, row, column } = await workbench.place('得分_高校', unit, indicator);
  await workbench.waitForValue(sheet, row, column, value);
};

export function secondYear(visit: Visit): void {
  const step = stepsOf(visit, (page) => {
    workbench = page;
  });

  step(
    'makes this year’s sheets from last year’s file: the same units and rounds, nothing entered, last year at hand to compare',
    async () => {
      await workbench.tab('开始');
      const last = await file(
        '上年评分.xlsx',
        2021,
        schools(NAMES, () => ({ entries: { 信息公开: [2] }, tracks: { 复评: { entries: { 信息公开: [1] } } } })),
      );
      await workbench.pane.getByLabel('用上一年的工作簿开始').setInputFiles(last);
      await workbench.pane.getByText('已生成 2022 年度的工作表，上一年的结果可在“结果”里对比。').waitFor({ timeout: 120_000 });
      expect(await workbench.sheetNames()).not.toContain('Sheet1');
      for (const unit of NAMES) for (const header of ['初评·开设项数', '复评·开设项数']) expect(await entry(unit, header)).toBeNull();
      await workbench.tab('结果');
      await workbench.pane.getByText('与 2021 年度比较').waitFor({ timeout: 60_000 });
    },
  );

  step('enters the first round, which scores until the second is entered', async () => {
    await enter('湖南甲大学', '初评·开设项数', '2');
    await expectScore('湖南甲大学', '信息公开', 10);
    await enter('湖南甲大学', '复评·开设项数', '1');
    await expectScore('湖南甲大学', '信息公开', 5);
  });

  step(
    'looks at what an expert counted in another workbook before anything of it is taken, and keeps what is entered where nobody asks otherwise',
    async () => {
      await workbench.tab('录入');
      const others = workbench.pane.locator('details').filter({ hasText: '从另一本收进一轮' }).last();
      await others.locator('summary').click();
      await others.getByRole('combobox', { name: '收进哪一轮' }).selectOption('复评');
      const filled = await file(
        '专家.xlsx',
        2022,
        schools(Object.keys(EXPERT), (name) => ({ tracks: { 复评: { entries: { 信息公开: [EXPERT[name]!] } } } })),
      );
      await others.getByLabel('选择工作簿文件').setInputFiles(filled);
      await others.getByText('“专家.xlsx”：这里空着、文件里有的 1 格，两处不同的 1 格，相同的 0 格。').waitFor({ timeout: 60_000 });
      await others.getByText('名册里没有、没有收的单位：湖南丁学院。').waitFor();
      expect(await entry('湖南乙大学', '复评·开设项数')).toBeNull();
      expect(await seriousObstacles(workbench.pane)).toEqual([]);
      await others.getByRole('button', { name: '收进来（1 格）' }).click();
      await workbench.pane.getByText('已收进 1 格。').waitFor({ timeout: 60_000 });
      await expectScore('湖南乙大学', '信息公开', 5);
      expect(await entry('湖南甲大学', '复评·开设项数')).toBe(1);
      await others.getByLabel('选择工作簿文件').setInputFiles(filled);
      await others.getByRole('checkbox', { name: '用文件里的：3' }).check();
      await others.getByRole('button', { name: '收进来（1 格）' }).click();
      await expectScore('湖南甲大学', '信息公开', 15);
      expect(await entry('湖南甲大学', '初评·开设项数')).toBe(2);
    },
  );

  step('has next year’s workbook made beside this one, which stays as it is', async () => {
    await workbench.tab('开始');
    await workbench.pane.getByRole('button', { name: '做 2023 年度的工作簿' }).click();
    const kept = workbench.page.waitForEvent('download', { timeout: 120_000 });
    await workbench.page.locator('#question-title').filter({ hasText: '加载项打开了一本新工作簿' }).waitFor({ timeout: 60_000 });
    await workbench.page.getByRole('button', { name: '存成文件' }).click();
    const host = await openXlsx(readFileSync(await (await kept).path()));
    if (!host.ok) throw new Error(host.refusal.message);
    const next = await openWorkbook(host.value, shelf);
    if (!next.ok) throw new Error(next.refusal.message);
    expect(next.value.frame.year).toBe(2023);
    expect(next.value.input.units.map(({ name }) => name)).toEqual(NAMES);
    expect(next.value.frame.scheme.data.review).toEqual(rounds);
    expect(await entry('湖南甲大学', '初评·开设项数')).toBe(2);
    expect(workbench.problems).toEqual([]);
  });
}

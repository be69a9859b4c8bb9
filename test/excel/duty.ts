// 随州's two schemes by hand in the workbench: built from the document's own roster, and drawn.
import { seriousObstacles } from './accessible';
import { stepsOf, type Visit } from './steps';
import type { WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;

const chooseUnit = (name: string) => workbench.pane.getByRole('combobox', { name: '单位', exact: true }).selectOption({ label: name });

async function build(scheme: RegExp): Promise<void> {
  await workbench.tab('开始');
  await workbench.pane.getByRole('radio', { name: scheme }).check();
  await workbench.pane.getByRole('radio', { name: /文件所列单位（36 家）/ }).check();
  await workbench.pane.getByText('36 个单位（县市区 5、市直部门 31）').waitFor();
}

async function make(): Promise<void> {
  await workbench.pane.getByRole('button', { name: '生成', exact: true }).click();
  await workbench.pane.getByText('已生成。').waitFor({ timeout: 120_000 });
}

export function jixiao(visit: Visit): void {
  const step = stepsOf(visit, (page) => { workbench = page; });

  step('chooses the scheme by its card, which says who issued it, what it is worth and what its proof found', async () => {
    await build(/政府网站及政务新媒体绩效评估方案/);
    const text = await workbench.pane.getByRole('radiogroup', { name: '评估方案' }).innerText();
    expect(text).toMatch(/绩效评估方案[\s\S]*随州市人民政府办公室[\s\S]*县市区、市直部门：100 分，最多加 10 分，最多扣 10 分[\s\S]*文件列出 36 家单位：县市区 5、市直部门 31[\s\S]*细则核验通过/);
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
  });

  step('has the sheets made', async () => {
    await make();
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining(['指标_县市区', '指标_市直部门', '名册', '录入_县市区', '录入_市直部门', '得分_市直部门', '设置']));
  });
}

export function kaoping(visit: Visit): void {
  const step = stepsOf(visit, (page) => { workbench = page; });

  step('makes the sheets of both parts, with the sheet of draws', async () => {
    await build(/政务公开工作考评方案/);
    await make();
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining(['抽样', '录入_县市区_平台测评', '录入_县市区_日常测评', '汇总_县市区', '汇总_市直部门']));
  });

  step('draws the 15 fields by a seed called aloud; the others are 未抽中, and the same seed draws the same again', async () => {
    await workbench.tab('录入');
    const draw = workbench.pane.locator('details').filter({ hasText: '基层政务公开标准化规范化领域' }).last();
    await draw.locator('summary').click();
    await draw.getByLabel('随机种子').fill('20231205');
    await draw.getByRole('button', { name: '抽取', exact: true }).click();
    const drawn = workbench.pane.getByText(/已抽取并记入“抽样”表：/).first();
    await drawn.waitFor({ timeout: 60_000 });
    const first = /：(.*)。/.exec(await drawn.innerText())![1]!;
    expect(first.split('、')).toHaveLength(15);
    await workbench.tab('录入');
    await chooseUnit('曾都区');
    await workbench.pane.getByText('未抽中', { exact: true }).nth(6).waitFor();
    expect(await workbench.pane.getByText('未抽中', { exact: true }).count()).toBe(7);
    const again = draw.getByRole('button', { name: '重新抽取' });
    expect(await again.getAttribute('aria-disabled')).toBe('true'); // before a reason is given
    await draw.getByLabel('随机种子').fill('20231205');
    await draw.getByLabel('重新抽取的原因').fill('复核');
    await again.click();
    await draw.getByText('复核').waitFor({ timeout: 60_000 });
    const { sheet, row, column } = await workbench.place('抽样', '已作废', '状态');
    expect((await workbench.cell(sheet, row, column)).value).toBe('已作废');
  });
}

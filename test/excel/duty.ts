// 随州's two schemes by hand in the workbench: built from the document's own roster, and drawn.
import { seriousObstacles } from './accessible';
import { stepsOf, type Visit } from './steps';
import type { WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;

const WEBSITES = '录入_市直部门';
const item = (name: string) =>
  workbench.pane
    .getByRole('listitem')
    .filter({ has: workbench.pane.getByText(name, { exact: true }) })
    .first();

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

/** Waits until the table's cell in the row of the unit holds the value. */
async function expectCell(table: string, unit: string, header: string, value: unknown): Promise<void> {
  const { sheet, row, column } = await workbench.place(table, unit, header);
  await workbench.waitForValue(sheet, row, column, value);
}

/** Pastes into the rows of units that follow one another, from the column behind their names on. */
async function pasteRows(table: string, first: string, count: number, textOf: (header: string, present: unknown) => string): Promise<void> {
  const { sheet, row, column } = await workbench.place(table, first, '单位名称');
  const cells = await workbench.page.evaluate(
    ([name, top]) => {
      const { grid } = window.workbench;
      const { sheet: id, area } = grid.tables().find((each) => each.name === name)!;
      const lines = grid.contents(id, area).map((line) => line.map(({ value }) => value));
      return { headers: lines[0]!.map(String), present: lines[top - area.row]! };
    },
    [table, row] as const,
  );
  const line = cells.headers
    .map((header, index) => textOf(header, cells.present[index]))
    .slice(cells.headers.indexOf('单位名称') + 1)
    .join('\t');
  await workbench.paste(sheet, row, column + 1, Array.from({ length: count }, () => line).join('\n'));
}

/** Something average in every column of the website sheet; nothing was criticised. */
function average(header: string): string {
  if (header === '计还分数' || header === '已扣分的指标') return '';
  if (/不得分|无法找到/u.test(header)) return '否';
  if (/次数|条数|个数/u.test(header)) return '0';
  return /数据集数|接口数/u.test(header) ? '2' : '1';
}

export function jixiao(visit: Visit): void {
  const step = stepsOf(visit, (page) => {
    workbench = page;
  });

  step('chooses the scheme by its card, which says who issued it, what it is worth and what its proof found', async () => {
    await build(/政府网站及政务新媒体绩效评估方案/);
    const text = await workbench.pane.getByRole('radiogroup', { name: '评估方案' }).innerText();
    expect(text).toMatch(
      /绩效评估方案[\s\S]*随州市人民政府办公室[\s\S]*县市区、市直部门：100 分，最多加 10 分，最多扣 10 分[\s\S]*文件列出 36 家单位：县市区 5、市直部门 31[\s\S]*细则核验通过/,
    );
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
  });

  step('has the sheets made', async () => {
    await make();
    expect(await workbench.sheetNames()).toEqual(
      expect.arrayContaining(['指标_县市区', '指标_市直部门', '名册', '录入_县市区', '录入_市直部门', '得分_市直部门', '设置']),
    );
  });

  step('pastes two units into the grid, and both are complete', async () => {
    await pasteRows(WEBSITES, '市教育局', 2, average);
    await expectCell('得分_市直部门', '市教育局', '总分', 42);
    await expectCell('得分_市直部门', '市科技局', '排名', 1);
  });

  step('a better unit, typed into the form, lowers what the others get by 标杆法', async () => {
    await workbench.tab('录入');
    await chooseUnit('市科技局');
    const datasets = item('数据发布').getByRole('textbox').first();
    await datasets.fill('8');
    await datasets.press('Enter');
    await item('数据发布').getByText('最优单位数据集数：8').waitFor();
    await expectCell('得分_市直部门', '市教育局', '数据发布', 2.5);
    await expectCell('得分_市直部门', '市教育局', '总分', 40.5);
    await expectCell('得分_市直部门', '市科技局', '总分', 42);
  });

  step('what was taken off for one cause at another indicator is given back once, and is said so', async () => {
    const upkeep = item('运维管理情况');
    await upkeep.getByText('不重复扣分', { exact: true }).click();
    await upkeep.getByLabel('计还分数').fill('2');
    await upkeep.getByLabel('计还分数').press('Enter');
    await upkeep.getByText('两格都填，或都留空。').first().waitFor(); // nothing is given back before both are known
    await upkeep.getByLabel('已扣分的指标').selectOption({ label: '政策文件' });
    await upkeep.getByText('“栏目空白、应更新未更新”已在“政策文件”扣分，不重复扣，加回 2 分').waitFor();
    await expectCell('得分_市直部门', '市科技局', '运维管理情况', 3);
    await expectCell('得分_市直部门', '市科技局', '总分', 44);
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
  });

  step('a wrong count among the penalties is found by 一键校验, reached by its button, and costs its share once mended', async () => {
    const criticised = await workbench.place(WEBSITES, '市教育局', '省办次数');
    await workbench.paste(criticised.sheet, criticised.row, criticised.column, '三次'); // typed, the grid would ask first
    await workbench.page.getByRole('button', { name: '一键校验' }).click();
    const issue = workbench.pane.getByRole('listitem').filter({ hasText: '市教育局' }).filter({ hasText: '省办次数' });
    await issue.getByText(/“省办次数”应填整数（0、1、2…），现为“三次”/).waitFor({ timeout: 60_000 });
    await expectCell('得分_市直部门', '市教育局', '状态', '未录完');
    await workbench.page.evaluate(() => window.workbench.grid.activate(window.workbench.grid.sheets()[0]!.id));
    await issue.getByRole('button', { name: /转到/ }).click();
    await workbench.page.waitForFunction((row) => window.workbench.grid.selection().area.row === row, criticised.row);
    expect(await workbench.selected()).toEqual(criticised);
    await workbench.type(criticised.sheet, criticised.row, criticised.column, '1');
    await issue.waitFor({ state: 'detached', timeout: 60_000 });
    await expectCell('得分_市直部门', '市教育局', '通报曝光', -2);
    await expectCell('得分_市直部门', '市教育局', '总分', 38.5);
  });

  step('结果 says why a unit has its score: the cause, the share of the best, what was taken off', async () => {
    await workbench.tab('结果');
    await workbench.pane.getByRole('combobox', { name: '类别' }).selectOption('市直部门');
    await workbench.pane.getByRole('button', { name: '市教育局', exact: true }).click();
    await workbench.pane.getByText('基本分 38.5，加分 2，扣分 2').waitFor();
    for (const group of ['政府信息公开', '扣分指标']) await workbench.pane.locator('summary').filter({ hasText: group }).click();
    const text = await workbench.pane.locator('body').innerText();
    expect(text).toContain('本单位数据集数 2 个 ÷ 最优单位数据集数 8 个 × 50%，计 0.5 分');
    expect(text).toMatch(/扣分指标 -2／-10[\s\S]*通报曝光 -2／-4[\s\S]*每被国务院办公厅通报或点名批评/u);
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
  });

  step('设置 shows whom another reading would change before it is chosen, and the sheets follow the choice', async () => {
    await workbench.tab('设置');
    const reading = workbench.pane.getByRole('radiogroup', { name: /附录1—4没有列出的部门/ });
    await workbench.pane.getByRole('button', { name: '改选后会变的' }).last().click();
    await workbench.pane.locator('li', { hasText: '市科技局' }).getByText('44 分，第 1 名 → ').waitFor();
    await reading.getByRole('radio', { name: /^不适用，按适用的权重折算成百分制/ }).check();
    // 42 of the base stay 39 without the three indicators that name others, of 91 points that concern it; 2 of bonus.
    await expectCell('得分_市直部门', '市科技局', '重大建设项目', '不适用');
    await expectCell('得分_市直部门', '市科技局', '总分', 44.857142857); // 39 × 100 ÷ 91 + 2, to nine decimals
  });

  step('has the result sheets made', async () => {
    await workbench.tab('通报');
    await workbench.pane.getByRole('button', { name: '生成结果表' }).click({ timeout: 120_000 });
    await workbench.page.waitForFunction(
      () => ['排名_市直部门', '统计', '得分_市直部门'].every((name) => window.workbench.grid.sheets().some((sheet) => sheet.name === name)),
      null,
      { timeout: 120_000 },
    );
    const { sheet, row, column } = await workbench.place('排名_市直部门', '市教育局', '扣分指标（−10）');
    expect((await workbench.cell(sheet, row, column)).value).toBe(-2);
    expect(workbench.problems).toEqual([]);
  });
}

export function kaoping(visit: Visit): void {
  const step = stepsOf(visit, (page) => {
    workbench = page;
  });

  step('makes the sheets of both parts, with the sheet of draws', async () => {
    await build(/政务公开工作考评方案/);
    await make();
    expect(await workbench.sheetNames()).toEqual(
      expect.arrayContaining(['抽样', '录入_县市区_平台测评', '录入_县市区_日常测评', '汇总_县市区', '汇总_市直部门']),
    );
  });

  step('is told on the first page that draws are due, and led to them', async () => {
    await workbench.tab('开始');
    await workbench.pane.getByText(/^还没有抽样：.*基层政务公开标准化规范化领域/u).waitFor({ timeout: 60_000 });
    await workbench.pane.getByRole('button', { name: '去抽样' }).click();
    await workbench.pane.getByRole('tab', { name: '录入', selected: true }).waitFor();
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

  step('draws five townships for 曾都区 from its list, which its form then names', async () => {
    const draw = workbench.pane.locator('details').filter({ hasText: '日常测评乡镇（街道）' }).last();
    await draw.locator('summary').click();
    await draw.getByRole('combobox').selectOption({ label: '曾都区' });
    await draw.getByLabel('乡镇（街道）名单，每行一个').fill(['甲镇', '乙镇', '丙镇', '丁镇', '戊街道', '己街道', '庚街道'].join('\n'));
    await draw.getByLabel('随机种子').fill('7');
    await draw.getByRole('button', { name: '抽取', exact: true }).click();
    const drawn = workbench.pane.getByText(/已抽取并记入“抽样”表：.*镇/).first();
    await drawn.waitFor({ timeout: 60_000 });
    expect(/：(.*)。/.exec(await drawn.innerText())![1]!.split('、')).toHaveLength(5);
  });

  step('draws townships for all other districts at once, each from its own list', async () => {
    const draw = workbench.pane.locator('details').filter({ hasText: '日常测评乡镇（街道）' }).last();
    await draw.getByRole('combobox').selectOption({ label: '还没有抽的全部单位（4 个）' });
    const others = (await draw.getByRole('combobox').locator('option').allInnerTexts()).filter(
      (name) => !name.includes('全部单位') && name !== '曾都区',
    );
    const names = ['甲镇', '乙镇', '丙镇', '丁镇', '戊街道', '己街道', '庚街道'];
    await draw.getByLabel(/名单，每行先写单位/u).fill(others.flatMap((unit) => names.map((name) => `${unit}，${unit}${name}`)).join('\n'));
    await draw.getByLabel('随机种子').fill('8');
    await draw.getByRole('button', { name: '抽取', exact: true }).click();
    await draw.getByText('已抽 5／5 个单位').waitFor({ timeout: 60_000 });
    const told = await workbench.pane
      .getByText(/已抽取并记入“抽样”表：.*；/u)
      .first()
      .innerText();
    const drawn = new Map(
      /表：(.*)。/u
        .exec(told)![1]!
        .split('；')
        .map((each) => each.split('：') as [string, string]),
    );
    for (const unit of others) {
      const places = drawn.get(unit)!.split('、');
      expect(places).toHaveLength(/高新区|大洪山/u.test(unit) ? 1 : 5); // as the document says
      expect(places.filter((name) => !name.startsWith(unit))).toEqual([]);
    }
  });

  step('enters both parts of 曾都区, and its total is their weighted sum', async () => {
    await pasteRows('录入_县市区_平台测评', '曾都区', 1, (_header, present) => (present === '未抽中' ? '未抽中' : '1'));
    const daily = ['15', '1', '是', '是', '3', '5', '4', '8', '4'];
    await pasteRows('录入_县市区_日常测评', '曾都区', 1, (header) =>
      header === '编号' || header === '单位名称' ? '' : (daily.shift() ?? ''),
    );
    await expectCell('汇总_县市区', '曾都区', '平台测评', 34); // 19 indicators and 15 drawn fields, one point each
    await expectCell('汇总_县市区', '曾都区', '日常测评', 83); // 15 + 15 + 10 + 15 + 20 × 3 ÷ 5, and 16
    await expectCell('汇总_县市区', '曾都区', '总分', 48.7);
  });

  step('takes what the outside assessment took from the weighted total', async () => {
    const { sheet, row, column } = await workbench.place('名册', '曾都区', '第三方评估扣分');
    await workbench.type(sheet, row, column, '2.5');
    await expectCell('汇总_县市区', '曾都区', '总分', 46.2);
  });

  step('a false document keeps the unit from being honoured and costs neither points nor place', async () => {
    await workbench.tab('录入');
    await chooseUnit('曾都区');
    await workbench.pane.getByRole('region', { name: '一票否决' }).getByRole('combobox').selectOption('是');
    await expectCell('汇总_县市区', '曾都区', '考核材料弄虚作假', '是');
    await workbench.tab('结果');
    await workbench.pane.getByRole('row', { name: /^1 曾都区 46\.2 不得评优/ }).waitFor();
    await workbench.pane.getByRole('button', { name: '曾都区', exact: true }).click();
    await workbench.pane.getByText('平台测评 34 分（占 70%）、日常测评 83 分（占 30%）').waitFor();
    await workbench.pane.getByText('基本分 48.7，加分 0，扣分 2.5').waitFor();
    await workbench.pane.getByText('不得评优：考核材料弄虚作假').waitFor();
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
    expect(workbench.problems).toEqual([]);
  });
}

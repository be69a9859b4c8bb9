// One year's work by hand in the workbench: from an empty workbook to the result sheets, with the slips that people make.
import { seriousObstacles } from './accessible';
import { formulaSteps } from './formulas';
import { stepsOf, type Visit } from './steps';
import type { WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;

const ENTRY = '录入_高校';
const ROSTER = '单位名称\t类别\t办学层次\n甲大学\t高校\t本科\n乙学院\t高校\t专科高职\n丙市教育局\t市州\t\n丁中心\t直属单位\t';
const BAD: readonly [header: string, text: string][] = [
  ['开设项数', '三'],
  ['开设个数（栏目开设）', '1.5'],
  ['开设个数（专题专栏）', '-1'],
  ['采用条数', '3'],
  ['名次', '2'],
  ['没有空白栏目', '是'],
  ['间隔不超过两周', '是'],
  ['达标月数', '13'],
];
const STEP = /^第 \d+ 步，共 \d+ 步$/;
const WRONG = { C6: '三', D6: '1.5', E6: '-1', J6: '13' };

/** Issues say which sheet they are on, and lead to their cell by a button. */
const issue = (address: string) =>
  workbench.pane
    .getByRole('listitem')
    .filter({ hasText: ENTRY })
    .filter({ has: workbench.pane.getByRole('button', { name: new RegExp(`\\b${address}\\b`) }) });
const jump = (address: string) => issue(address).getByRole('button', { name: new RegExp(`\\b${address}\\b`) });
const typeIn = async (unit: string, header: string, text: string): Promise<void> => {
  const { sheet, row, column } = await workbench.place(ENTRY, unit, header);
  await workbench.type(sheet, row, column, text);
};
const entry = async (unit: string, header: string): Promise<unknown> => {
  const { sheet, row, column } = await workbench.place(ENTRY, unit, header);
  return (await workbench.cell(sheet, row, column)).value;
};

/** Every colour and every width is looked at; `everyLook`: each colour in each width too. */
export function journey(visit: Visit, { everyLook }: { everyLook: boolean }): void {
  const step = stepsOf(visit, (page) => {
    workbench = page;
  });

  let before: string[];

  step('starts with the roster pasted into 开始', async () => {
    before = await workbench.sheetNames();
    expect(before).toHaveLength(1);
    await workbench.tab('开始');
    await workbench.pane.getByRole('radio', { name: /全省教育系统 2022 年度/ }).check();
    await workbench.pane.getByRole('radio', { name: '粘贴' }).check();
    await workbench.pane.getByRole('textbox', { name: /粘贴到这里/ }).fill(ROSTER);
    await workbench.pane.getByText('4 个单位（市州 1、高校 2、直属单位 1）').waitFor();
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
  });

  step(
    'presses 取消 while the sheets are being made: it stays where it was from the first, and the workbook is as it was before',
    async () => {
      const frame = (await workbench.page.locator('#addin').boundingBox())!;
      // The pane tells by itself: it answers questions between two requests of the add-in only, and there are few.
      const seen = workbench.pane.evaluate(
        () =>
          new Promise<{ first: DOMRect; now: DOMRect }>((resolve) => {
            let first: DOMRect | undefined;
            new MutationObserver((_changes, observer) => {
              const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '取消');
              if (!cancel) return;
              const now = cancel.getBoundingClientRect().toJSON() as DOMRect;
              first ??= now;
              if (!/第 \d+ 步，共 \d+ 步/.test(document.body.innerText)) return;
              observer.disconnect();
              resolve({ first, now });
            }).observe(document.body, { subtree: true, childList: true, characterData: true });
          }),
      );
      await workbench.pane.getByRole('button', { name: '生成', exact: true }).click();
      const { first, now } = await seen;
      const { mouse } = workbench.page;
      await Promise.all([mouse.move(frame.x + now.x + now.width / 2, frame.y + now.y + now.height / 2), mouse.down(), mouse.up()]);
      await workbench.pane.getByText('已取消，工作簿恢复成开始前的样子。').waitFor({ timeout: 120_000 });
      expect(now).toEqual(first);
      expect(await workbench.sheetNames()).toEqual(before);
    },
  );

  step('has the sheets made after all, and sees how far it has come', async () => {
    const progress = Promise.all([
      workbench.pane.getByText(STEP).waitFor({ timeout: 60_000 }),
      workbench.pane.getByRole('progressbar', { name: '进度' }).waitFor({ timeout: 60_000 }),
    ]);
    await workbench.pane.getByRole('button', { name: '生成', exact: true }).click({ timeout: 60_000 });
    await progress;
    await workbench.pane.locator('[aria-live="polite"]').getByText('已生成。').waitFor({ timeout: 120_000 }); // read out
    const made = await workbench.sheetNames();
    expect(made).toEqual(expect.arrayContaining(['首页', '名册', '录入_高校', '得分_高校', '设置']));
    expect(made).not.toContain('Sheet1'); // nothing ever stood on it
    expect((await workbench.selected()).sheet).toBe('首页');
  });

  step('types counts in the grid, which score at once and one unit only', async () => {
    const calls = await workbench.page.evaluate(() => window.workbench.functions.calls);
    await typeIn('乙学院', '开设项数', '2');
    const score = await workbench.place('得分_高校', '乙学院', '信息公开');
    await workbench.waitForValue(score.sheet, score.row, score.column, 10);
    expect(await workbench.page.evaluate((before) => window.workbench.functions.calls - before, calls)).toBeLessThanOrEqual(2);
    await typeIn('乙学院', '开设个数（专题专栏）', '0'); // entered, not blank
    const none = await workbench.place('得分_高校', '乙学院', '专题专栏');
    await workbench.waitForValue(none.sheet, none.row, none.column, 0);
  });

  step('pastes bad values, and 一键校验 in the ribbon lists each with its cell', async () => {
    const { sheet, row, column } = await workbench.place(ENTRY, '甲大学', BAD[0]![0]);
    await workbench.paste(sheet, row, column, BAD.map(([, text]) => text).join('\t'));
    await workbench.waitForValue(sheet, row, column, '三');
    await workbench.page.getByRole('button', { name: '一键校验' }).click();
    await workbench.pane.getByRole('tab', { name: '校验', selected: true }).waitFor();
    for (const [address, text] of Object.entries(WRONG))
      expect(await issue(address).innerText()).toMatch(new RegExp(`错误[\\s\\S]*${text}`));
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
  });

  step('goes from an issue to the very cell', async () => {
    await workbench.page.evaluate(() => window.workbench.grid.activate(window.workbench.grid.sheets()[0]!.id));
    const cell = await workbench.place(ENTRY, '甲大学', BAD[2]![0]);
    await jump('E6').click();
    await workbench.page.waitForFunction((column) => window.workbench.grid.selection().area.column === column, cell.column);
    expect(await workbench.selected()).toEqual(cell);
  });

  step('mends the values, and the list gets shorter by itself', async () => {
    for (const [header, text] of BAD) if (Object.values(WRONG).includes(text)) await typeIn('甲大学', header, '3');
    for (const address of Object.keys(WRONG)) await jump(address).waitFor({ state: 'detached' });
  });

  step('undoes a typed value with Ctrl+Z', async () => {
    await typeIn('甲大学', '开设项数', '1');
    expect(await entry('甲大学', '开设项数')).toBe(1);
    await workbench.focusGrid();
    await workbench.page.keyboard.press('Control+z');
    const { sheet, row, column } = await workbench.place(ENTRY, '甲大学', '开设项数');
    await workbench.waitForValue(sheet, row, column, 3);
  });

  step('follows the selected row in the form of 录入, and the other way round', async () => {
    await workbench.tab('录入');
    const unit = workbench.pane.getByRole('combobox', { name: '单位' });
    const shows = (name: string) => unit.locator('option:checked', { hasText: name }).waitFor({ state: 'attached' });
    await shows('甲大学'); // in whose row the last value was undone
    const other = await workbench.place(ENTRY, '乙学院', '开设项数');
    await workbench.select(other.sheet, other.row, other.column);
    await shows('乙学院');
    await workbench.pane.getByRole('listitem').filter({ hasText: '信息公开' }).first().waitFor();
    await unit.selectOption({ label: '甲大学' });
    const own = await workbench.place(ENTRY, '甲大学', '开设项数');
    await workbench.page.waitForFunction((row) => window.workbench.grid.selection().area.row === row, own.row);
  });

  step('writes what is typed into the form to its cell, and shows the points', async () => {
    const field = workbench.pane.getByRole('listitem').filter({ hasText: '信息公开' }).first();
    await field.getByRole('textbox').fill('2');
    await field.getByRole('textbox').press('Enter');
    const { sheet, row, column } = await workbench.place(ENTRY, '甲大学', '开设项数');
    await workbench.waitForValue(sheet, row, column, 2);
    await field.getByText('10 分（满分 15）').waitFor();
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
  });

  step('fills the rest from the clipboard, until nothing is left to correct', async () => {
    await fillBlanks();
    await workbench.tab('校验');
    await workbench.pane.getByRole('button', { name: '重新校验' }).click();
    await workbench.pane.getByText(/没有发现问题|^0 个错误/).waitFor();
  });

  step('sees the ranking in 结果, and why a unit has its score', async () => {
    await workbench.tab('结果');
    await workbench.pane.getByRole('combobox', { name: '类别' }).selectOption({ label: '高校' });
    await workbench.pane
      .getByRole('row', { name: /甲大学/ })
      .getByRole('button', { name: '甲大学' })
      .click();
    await workbench.pane.getByRole('heading', { name: /甲大学/ }).waitFor();
    expect(await workbench.pane.getByRole('listitem').filter({ hasText: '信息公开' }).first().innerText()).toMatch(
      /10／15[\s\S]*开设项数 2 项 × 5 分 = 10/,
    );
  });

  step('makes the result sheets in 通报', async () => {
    const before = await workbench.sheetNames();
    await workbench.tab('通报');
    await workbench.pane.getByRole('button', { name: /^生成/ }).first().click();
    await workbench.page.waitForFunction((count) => window.workbench.grid.sheets().length > count, before.length, { timeout: 60_000 });
    await workbench.pane
      .getByText(/已生成 \d+ 张/)
      .first()
      .waitFor({ timeout: 60_000 });
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining([...before, '排名_高校', '优秀单位名单', '存在问题', '统计']));
  });

  step('sees the charts of the statistics over their cells', async () => {
    await workbench.page.evaluate(() =>
      window.workbench.grid.activate(window.workbench.grid.sheets().find(({ name }) => name === '统计')!.id),
    );
    const picture = workbench.page.locator('#charts svg').first();
    await picture.waitFor();
    expect(await picture.getAttribute('aria-label')).not.toBe('');
    await picture.locator('rect').nth(2).waitFor({ state: 'attached' }); // drawn anew when the values are there
  });

  step('meets no serious obstacle on any page of the pane, narrow or wide, in light colours and in high contrast', async () => {
    await expectAccessiblePages('320');
    if (everyLook) await expectAccessiblePages('450');
    await workbench.page.emulateMedia({ forcedColors: 'active' });
    await expectAccessiblePages('350');
    expect(await markedTabs()).toEqual(['设置']);
    await workbench.page.emulateMedia({ forcedColors: 'none' });
  });

  step('goes on where it was after a reload, now in dark colours', async () => {
    const sheets = await workbench.sheetNames();
    await workbench.saved();
    await workbench.go('?theme=dark');
    expect(await workbench.sheetNames()).toEqual(sheets);
    expect(await entry('甲大学', '开设项数')).toBe(2);
    await workbench.tab('校验');
    await workbench.pane.getByText(/没有发现问题|^0 个错误/).waitFor();
    for (const width of everyLook ? ['320', '450', '350'] : ['450']) await expectAccessiblePages(width);
  });

  step('a renamed sheet is still found, with its entries', async () => {
    await workbench.page.evaluate(() => {
      const { grid } = window.workbench;
      grid.changeSheet(grid.sheets().find(({ name }) => name === '录入_高校')!.id, { name: '高校填报' });
    });
    await recheck();
    expect(await workbench.pane.locator('li', { hasText: '甲大学' }).allTextContents()).toEqual(['已录完甲大学']); // nothing is missing or refused
    expect(await entry('甲大学', '开设项数')).toBe(2);
  });

  step('a header that was typed over is put right by 一键修复, the entries under it stay', async () => {
    const { sheet, row, column } = await workbench.place(ENTRY, '编号', '开设项数');
    await workbench.type(sheet, row, column, '开设了几项');
    await recheck();
    await workbench.pane.getByRole('button', { name: /修复/ }).click();
    await workbench.waitForValue(sheet, row, column, '开设项数');
    expect(await entry('甲大学', '开设项数')).toBe(2);
  });

  step('deleted sheets are made again from 开始 with the units they had, entries untouched', async () => {
    await workbench.page.evaluate(() => {
      const { grid } = window.workbench;
      for (const gone of ['录入_市州', '指标_高校']) grid.deleteSheet(grid.sheets().find(({ name }) => name === gone)!.id);
    });
    await workbench.tab('开始');
    await workbench.pane.getByRole('radio', { name: '粘贴' }).check();
    await workbench.pane.getByRole('textbox', { name: /粘贴到这里/ }).fill(ROSTER);
    await workbench.pane.getByRole('button', { name: /补/ }).click();
    await workbench.page.waitForFunction(() =>
      ['录入_市州', '指标_高校'].every((back) => window.workbench.grid.sheets().some(({ name }) => name === back)),
    );
    expect((await workbench.place('录入_市州', '丙市教育局', '开设项数')).sheet).toBe('录入_市州');
    expect(await entry('甲大学', '开设项数')).toBe(2);
  });

  formulaSteps(step, () => workbench);

  step('none of it left an error in the console or asked anything of another machine', async () => {
    expect(workbench.problems).toEqual([]);
  });
}

/** Every page at a width of the pane, to be scrolled down and never sideways. */
async function expectAccessiblePages(width: string): Promise<void> {
  await workbench.page.locator('#option-pane').selectOption(width);
  for (const name of ['开始', '录入', '收发', '校验', '结果', '通报', '设置']) {
    await workbench.tab(name);
    await workbench.pane.getByRole('tab', { name, selected: true }).waitFor();
    await workbench.pane.getByText('正在打开…').waitFor({ state: 'detached' }); // the page's own part, and those that it asks for
    await workbench.drawn();
    expect([name, width, ...(await seriousObstacles(workbench.pane))]).toEqual([name, width]);
    expect([name, width, await workbench.sideways()]).toEqual([name, width, 0]);
  }
}

/** The tabs on a ground of their own: in high contrast every border is drawn, so that a line under one tells nothing. */
function markedTabs(): Promise<string[]> {
  return workbench.pane.evaluate(() => {
    const tabs = [...document.querySelectorAll('[role="tab"]')].map((tab) => ({
      name: tab.textContent!,
      ground: getComputedStyle(tab).backgroundColor,
    }));
    return tabs.filter(({ ground }) => tabs.filter((each) => each.ground === ground).length === 1).map(({ name }) => name);
  });
}

async function recheck(): Promise<void> {
  await workbench.tab('校验');
  await workbench.pane.getByRole('button', { name: '重新校验' }).click();
  await workbench.pane.getByText('正在校验…').waitFor({ state: 'detached' });
}

/** Pastes into every blank cell of 名册 and the entry tables what its own validation allows. */
async function fillBlanks(): Promise<void> {
  const pieces = await workbench.page.evaluate(() => {
    const { grid } = window.workbench;
    const allowed = (rule: Record<string, unknown>, header: string): string => {
      const list = (rule as { list?: { source: string } }).list?.source;
      if (list) return list.startsWith('=') ? '' : list.split(',').at(/漏洞|严重|弄虚作假|重大/.test(header) ? -1 : 0)!; // nobody has done wrong
      if (rule.date) return '2022-12-01';
      return rule.decimal ? '95' : '1';
    };
    return grid
      .tables()
      .filter(({ name }) => name === '名册' || name.startsWith('录入_'))
      .map(({ sheet, area }) => {
        const name = grid.sheets().find(({ id }) => id === sheet)!.name;
        const rules = grid.validations(sheet);
        const cells = grid.contents(sheet, area);
        const rows = cells.slice(1, cells.findLastIndex((line) => line[1]!.value !== null) + 1).map((line, r) =>
          line
            .map(({ value }, c) => {
              const rule = rules.find((each) => each.area.column === area.column + c && each.area.row <= area.row + 1 + r)?.validation.rule;
              return value !== null ? String(value) : rule ? allowed(rule as Record<string, unknown>, String(cells[0]![c]!.value)) : '';
            })
            .join('\t'),
        );
        return { sheet: name, row: area.row + 1, column: area.column, text: rows.join('\n') };
      });
  });
  for (const { sheet, row, column, text } of pieces) await workbench.paste(sheet, row, column, text);
}

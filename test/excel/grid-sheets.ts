// What people do to sheets by their tabs, and while the add-in is at work on them.
import {
  all,
  byTab,
  check,
  click,
  ENTRIES,
  entries,
  expectNothingWrong,
  key,
  order,
  place,
  SCORES,
  sheetOfTable,
  TABLE,
  tabOf,
  units,
  until,
  workbench,
} from './grid-hand';
import type { Step } from './steps';

/** `pageStep`: what the page does alone, whichever Excel the host is. */
export function sheetSteps(step: Step, pageStep: Step): void {
  step('deletes the sheet by its tab: the add-in says so, and what to do; undoing it brings every entry back', async () => {
    await byTab(ENTRIES, '删除');
    await workbench.page
      .getByRole('button', { name: /确定|确认/ })
      .last()
      .click();
    await until(async () => (await sheetOfTable()) === undefined);
    await check();
    await workbench.pane.getByText(`工作簿里没有“${TABLE}”表`).first().waitFor();
    await click(place.row, place.column);
    await key('Control+z');
    await until(async () => JSON.stringify(await entries()) === JSON.stringify(all));
  });

  pageStep('hides a sheet by its tab', async () => {
    await byTab('录入_市州', '隐藏');
    await until(async () => workbench.page.evaluate(() => window.workbench.grid.sheets().find(({ name }) => name === '录入_市州')!.hidden));
  });

  step('presses 固化为数值 and stays where it was; undoing afterwards leaves nothing half-written', async () => {
    await tabOf(ENTRIES).click();
    await click(place.row + 2, place.column + 1);
    const here = await workbench.selected();
    await workbench.page.getByRole('button', { name: '固化为数值' }).click();
    await workbench.pane
      .getByText(/已固化为数值/)
      .first()
      .waitFor({ timeout: 30_000 });
    expect(await workbench.selected()).toEqual(here);
    await click(place.row, place.column);
    for (let times = 0; times < 3; times++) await key('Control+z');
    expect(await entries()).toEqual(all);
    await expectNothingWrong();
  });

  step('changes an entry: the fixed points are said to be outdated, and mended on request', async () => {
    const header = Object.keys(all[units[0]!]!)[1]!;
    const { row, column } = await workbench.place(TABLE, units[0]!, header);
    await click(row + 1, column); // two presses on one cell would open it
    await click(row, column);
    const entry = all[units[0]!]![header] === 0 ? 1 : 0;
    await workbench.page.keyboard.type(String(entry));
    await key('Enter');
    await until(async () => (await entries())[units[0]!]![header] === entry);
    await check();
    await workbench.pane.getByText(new RegExp(`“${SCORES}”表是固化的数值.*${units[0]}`)).waitFor({ timeout: 20_000 });
    await workbench.pane.getByRole('button', { name: /一键修复/ }).click();
    await workbench.pane.getByText(/没有发现问题/).waitFor({ timeout: 20_000 });
  });

  step('renames the sheet by a double click on its tab, faster than a long press lasts: the tab stays', async () => {
    const name = tabOf(ENTRIES).locator('[contenteditable=true]');
    await tabOf(ENTRIES).click();
    await until(async () => {
      // on a busy machine two presses are not always a double click
      await tabOf(ENTRIES).dblclick();
      return (await name.count()) > 0;
    });
    await workbench.page.keyboard.press('Control+a');
    await workbench.page.keyboard.type('高校填报');
    await workbench.page.keyboard.press('Enter');
    await until(async () => (await sheetOfTable()) === '高校填报');
    await workbench.page.waitForTimeout(700); // after this a press would have been a long one
    await tabOf('高校填报').waitFor();
    expect(await order()).toEqual(units);
    await expectNothingWrong();
  });

  pageStep('holds a tab while another sheet is renamed: both tabs stay', async () => {
    const box = (await tabOf('高校填报').boundingBox())!;
    await workbench.page.mouse.move(box.x + 10, box.y + 8);
    await workbench.page.mouse.down();
    await workbench.page.locator('body > [data-u-comp=slide-tab-item]').waitFor(); // Univer has taken it out, to be dragged
    await workbench.page.evaluate(() => {
      const { grid } = window.workbench;
      grid.changeSheet(grid.sheets().find(({ name }) => name === '首页')!.id, { name: '封面' });
    });
    await tabOf('封面').waitFor();
    await workbench.page.mouse.up();
    await tabOf('高校填报').waitFor();
  });

  step('presses Ctrl+Z while the add-in writes the result sheets: it is refused with a sentence, and nothing is half-written', async () => {
    const before = await entries();
    await workbench.tab('通报');
    await tabOf('高校填报').click();
    const question = workbench.page.locator('#question');
    const done = workbench.pane.getByText(/已生成 \d+ 张/).first();
    await click(place.row, place.column);
    const make = workbench.pane.getByRole('button', { name: '生成结果表' });
    await make.waitFor();
    await make.evaluate((button: HTMLElement) => {
      setTimeout(() => button.click());
    }); // the keys go on going to the grid
    while (!(await question.isVisible()) && !(await done.isVisible())) await workbench.page.keyboard.press('Control+z');
    expect(await question.textContent()).toContain('加载项正在写入');
    await done.waitFor({ timeout: 60_000 });
    if (await question.isVisible()) await question.getByRole('button').click();
    expect(await entries()).toEqual(before);
    for (const name of ['排名_高校', '存在问题', '统计']) expect((await workbench.sheetNames()).includes(name)).toBe(true);
    await expectNothingWrong();
  });
}

// What was made from the workbook is overtaken by what is changed in it: every page and every sheet says so until all is made anew.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Frame } from 'playwright-core';
import { seriousObstacles } from './accessible';
import { SCHOOLS } from './eight-schools';
import type { Step } from './steps';
import type { WorkbenchPage } from './workbench-page';

const ENTRY = '录入_高校';
const MARK = '【已过时，请重新生成】';
const MADE = ['排名_高校', '优秀单位名单', '存在问题', '统计'];

/** Which of the tabs, the message and the page lie upon one another, and what of a form that the keyboard is in cannot be seen. */
function covered(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const parts = {
      tabs: document.querySelector('header')!,
      message: document.querySelector('[aria-live]')!,
      page: document.getElementById('page')!,
    };
    const boxes = Object.entries(parts)
      .map(([name, element]) => ({ name, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0);
    const upon = boxes
      .slice(1)
      .flatMap(({ name, box }, at) => (box.top < boxes[at]!.box.bottom - 0.5 ? [`${boxes[at]!.name} over ${name}`] : []));
    const down = [...parts.page.querySelectorAll<HTMLElement>('button, input, select, textarea, summary')].filter((field) =>
      field.checkVisibility(),
    );
    const hidden = [...down, ...down.toReversed()].flatMap((field) => {
      field.focus();
      const { left, top, width, height } = field.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      return seen !== null && (field.contains(seen) || seen.contains(field) || (field as HTMLInputElement).labels?.[0]?.contains(seen))
        ? []
        : [field.textContent || field.outerHTML.slice(0, 80)];
    });
    return [...upon, ...hidden];
  });
}

/** In a book whose results and notice were made just now. */
export function overtaken(step: Step, page: () => WorkbenchPage): void {
  const banner = () => page().pane.getByText(/^结果表生成以后.*已经过时/);
  const marks = (isThere: boolean) =>
    page().page.waitForFunction(
      ([names, mark, there]) => {
        const { grid } = window.workbench;
        return names.every((name) => {
          const sheet = grid.sheets().find((each) => each.name === name)!.id;
          return String(grid.contents(sheet, { row: 0, column: 0, rows: 1, columns: 1 })[0]![0]!.value).startsWith(mark) === there;
        });
      },
      [MADE, MARK, isThere] as const,
      { timeout: 60_000 },
    );
  const expectOvertaken = (): Promise<void> => banner().waitFor({ timeout: 60_000 });
  const expectCurrent = async (): Promise<void> => {
    await banner().waitFor({ state: 'detached', timeout: 60_000 });
    await marks(false);
  };
  const typeIn = async (table: string, unit: string, header: string, text: string): Promise<void> => {
    const { sheet, row, column } = await page().place(table, unit, header);
    await page().type(sheet, row, column, text);
  };
  const renew = async (): Promise<void> => {
    const notice = page().page.waitForEvent('download', { timeout: 120_000 });
    await page().pane.getByRole('button', { name: '全部重新生成' }).click();
    await notice; // it was made before, so it is made anew too
    await expectCurrent();
  };

  step('sees the ranking, and why a school stands where it does leads to the cell', async () => {
    const { pane } = page();
    await page().tab('结果');
    await pane
      .getByRole('row', { name: /^\d 湖南丙学院/ })
      .getByRole('button', { name: '湖南丙学院' })
      .click();
    await pane
      .getByRole('listitem')
      .filter({ hasText: '栏目开设' })
      .getByRole('button', { name: `转到 ${ENTRY} D8` })
      .click();
    const cell = await page().place(ENTRY, '湖南丙学院', '开设个数（栏目开设）');
    await page().page.waitForFunction(({ row, column }) => {
      const { area } = window.workbench.grid.selection();
      return area.row === row && area.column === column;
    }, cell);
  });

  step('an entry is changed in the form, where Enter and Tab go from field to field and the total runs along', async () => {
    const { pane } = page();
    const { keyboard } = page().page;
    await page().tab('录入');
    await pane.getByRole('combobox', { name: '单位' }).selectOption({ label: SCHOOLS[0]! });
    await pane.getByText('合计 105 分，已录完').waitFor();
    await pane.getByLabel('开设个数（个）').first().focus();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    expect(await pane.evaluate(() => document.activeElement?.closest('li')?.querySelector('b')?.textContent)).toBe(
      '湖南教育政务网内容保障',
    );
    await keyboard.type('5');
    await keyboard.press('Enter');
    await pane.getByText('合计 104 分，已录完').waitFor();
    await page().tab('设置');
    const [help] = await Promise.all([page().page.context().waitForEvent('page'), pane.getByRole('link', { name: '使用说明' }).click()]);
    await help.getByRole('heading', { level: 1 }).waitFor();
    await help.close();
  });

  step('so every page, every result sheet and the notice say that they are out of date, and one button makes all anew', async () => {
    await expectOvertaken();
    for (const name of ['开始', '录入', '校验', '结果', '设置', '通报']) {
      await page().tab(name);
      await banner().waitFor();
    }
    await page().tab('校验');
    await page().pane.getByRole('button', { name: '重新校验' }).click();
    await marks(true); // sheets are written to when somebody asks for it, never by themselves
    await page().tab('通报');
    await page().pane.getByText('上次生成通报以后，数据有变化，原来的通报已经过时。请用新生成的替换。').waitFor();
    expect(await seriousObstacles(page().pane)).toEqual([]);
    await renew();
    await page().pane.getByText('上次生成通报以后，数据有变化').waitFor({ state: 'detached' });
    const { sheet, row, column } = await page().place('得分_高校', SCHOOLS[0]!, '湖南教育政务网内容保障');
    expect((await page().cell(sheet, row, column)).value).toBe(5);
  });

  step('what the pane has to tell covers nothing, in 320 pixels and in a low window', async () => {
    const { page: browser, pane } = page();
    await page().tab('设置');
    await pane.getByRole('button', { name: '检查 SCORE 函数' }).click();
    await pane.locator('[aria-live]').getByText('SCORE 函数工作正常。').waitFor();
    const wide = browser.viewportSize()!;
    await browser.setViewportSize({ width: 1280, height: 720 });
    await browser.locator('#option-pane').selectOption('320');
    expect(await covered(pane)).toEqual([]);
    const width = async () => (await browser.locator('#addin').boundingBox())!.width;
    const narrow = await width();
    for (const theme of ['dark', 'light']) await browser.locator('#option-theme').selectOption(theme);
    expect(await width()).toBe(narrow); // another theme leaves the pane as it was
    await page().tab('录入'); // a success is no longer told on another page
    expect(await covered(pane)).toEqual([]);
    await browser.setViewportSize(wide);
    await browser.locator('#option-pane').selectOption('350');
  });

  step('so it is with a reading and with the rule by which units are honoured; chosen back, what was made holds again', async () => {
    await page().tab('设置');
    await page().pane.getByRole('radio', { name: '没有处理件，计满分' }).click();
    await expectOvertaken();
    await page().pane.getByRole('radio', { name: '没有处理件，不计分（默认）' }).click();
    await expectCurrent();
    await page().tab('通报');
    const least = page().pane.getByRole('textbox', { name: '最低总分' });
    await least.fill('99');
    await expectOvertaken();
    await page().pane.getByRole('button', { name: '恢复自带的办法' }).click();
    await expectCurrent();
  });

  step('so it is with the roster: a school gets a new name, and the ranking made anew has it', async () => {
    await typeIn('名册', '湖南丁学院', '单位名称', '湖南丁大学');
    await expectOvertaken();
    await renew();
    await page().place('排名_高校', '湖南丁大学', '总分');
  });

  step('one entry is taken out: the notice is a draft on every page, until it is said why it goes out all the same', async () => {
    const { sheet, row, column } = await page().place(ENTRY, SCHOOLS[1]!, '采用条数');
    await page().select(sheet, row, column);
    await page().focusGrid();
    await page().select(sheet, row, column);
    await page().page.keyboard.press('Delete');
    await expectOvertaken();
    await page().tab('通报');
    const paper = page().pane.getByRole('article');
    await paper.getByText('草稿：1 个单位还没有录完，不作印发').waitFor();
    const file = page().page.waitForEvent('download', { timeout: 120_000 });
    await page().pane.getByRole('button', { name: '下载通报（Word）' }).click();
    const heads = Object.entries(unzipSync(readFileSync(await (await file).path())))
      .filter(([name]) => /header\d*\.xml$/.test(name))
      .map(([, xml]) => strFromU8(xml));
    expect(heads.length).toBeGreaterThan(0);
    for (const head of heads) expect(head).toContain('草稿');
    await page().pane.getByRole('textbox', { name: '1 个单位没有录完，仍要印发的原因' }).fill('该校正在合并，今年不参加评估。');
    await paper.getByText('草稿').waitFor({ state: 'detached' });
  });
}

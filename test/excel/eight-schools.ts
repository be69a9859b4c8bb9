// From a list of eight schools to a notice that can be signed, by mouse and keyboard alone, with every click counted.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { officeErrors } from '../hosts/office-validity';
import { countClicks, type Clicks } from './clicks';
import type { Step } from './steps';
import type { WorkbenchPage } from './workbench-page';

/** What an office may be asked for. */
const MOST_CLICKS = 20;

export const SCHOOLS = [
  '湖南甲大学',
  '湖南乙大学',
  '湖南丙学院',
  '湖南丁学院',
  '长沙戊职业学院',
  '长沙己职业学院',
  '长沙庚职业技术学院',
  '长沙辛职业技术学院',
];
const LIST = ['单位名称\t办学层次', ...SCHOOLS.map((name) => `${name}\t${name.includes('职业') ? '专科' : '本科'}`)].join('\n');

/** In the order of the sheet; the vetoes behind them may stay blank. */
const GOOD = [
  '3',
  '6',
  '2',
  '6',
  '1',
  '是',
  '是',
  '12',
  '10',
  '10',
  '20',
  '95',
  '5',
  '是',
  '是',
  '是',
  '是',
  '是',
  '是',
  '是',
  '是',
  '0',
  '6',
  '是',
];
const FAIR = [
  '1',
  '3',
  '1',
  '2',
  '30',
  '否',
  '是',
  '8',
  '5',
  '4',
  '10',
  '80',
  '2',
  '否',
  '是',
  '是',
  '是',
  '否',
  '否',
  '是',
  '是',
  '1',
  '1',
  '否',
];

/** `whileEmpty`: what is looked at in between, in a book in which nothing is entered yet. */
export function eightSchools(step: Step, page: () => WorkbenchPage, whileEmpty: () => Promise<void>): void {
  let clicks: Clicks;
  let begun: number;
  let waited = 0;
  const wait = async (until: Promise<unknown>): Promise<void> => {
    const since = Date.now();
    await until;
    waited += Date.now() - since;
  };
  const button = (name: string) => page().pane.getByRole('button', { name, exact: true });
  const pasteText = async (text: string): Promise<void> => {
    await page().page.evaluate((given) => navigator.clipboard.writeText(given), text);
    await page().page.keyboard.press('Control+v');
  };
  /** Presses what leads to the first school's cell in that column, and clicks into the cell, where the keyboard is then. */
  const clickAt = async (table: string, header: string, leads: Locator): Promise<void> => {
    await leads.click();
    const cell = await page().place(table, SCHOOLS[0]!, header);
    await wait(
      page().page.waitForFunction(({ sheet, row, column }) => {
        const { grid, screen } = window.workbench;
        const { sheet: id, area } = grid.selection();
        return (
          grid.sheets().find((each) => each.id === id)?.name === sheet &&
          area.row === row &&
          area.column === column &&
          screen.shows(row, column)
        );
      }, cell),
    );
    await page().drawn();
    const { left, top, width, height } = (await page().page.evaluate(
      ({ row, column }) => window.workbench.screen.cell(row, column),
      cell,
    ))!;
    await page().page.mouse.click(left + width / 2, top + height / 2);
  };

  step('eight schools: pastes the list, chooses the rubric, and has the sheets made', async () => {
    const { pane } = page();
    await pane.getByRole('radio', { name: '演示数据' }).check(); // what was tried before is gone
    clicks = await countClicks(page());
    begun = Date.now();
    await pane.getByRole('radio', { name: /全省教育系统 2022 年度/ }).click();
    await pane.getByRole('radio', { name: '粘贴' }).click();
    await pane.getByRole('textbox', { name: /粘贴到这里/ }).click();
    await pasteText(LIST);
    await wait(pane.getByText('8 个单位（市州 0、高校 8、直属单位 0）').waitFor());
    await button('生成').click();
    await wait(pane.getByText(/^已生成。/).waitFor({ timeout: 120_000 }));
  });

  step('eight schools: is led to the first blank cell, and pastes all counts there', async () => {
    await clicks.aside(async () => {
      await whileEmpty();
      await page().tab('开始');
    });
    await clickAt('录入_高校', '开设项数', button('去录入'));
    await pasteText(SCHOOLS.map((_name, place) => (place % 2 === 0 ? GOOD : FAIR).join('\t')).join('\n'));
    const last = await page().place('录入_高校', SCHOOLS.at(-1)!, '获得宣传报道');
    await wait(page().waitForValue(last.sheet, last.row, last.column, '否'));
  });

  step('eight schools: has them checked, and is led to what the roster still lacks', async () => {
    await page().page.getByRole('button', { name: '一键校验' }).click();
    const line = page().pane.getByRole('listitem').filter({ hasText: SCHOOLS[0]! });
    await wait(line.getByText('缺 1 处：是否上报工作总结').waitFor({ timeout: 60_000 }));
    await clickAt('名册', '是否上报工作总结', line.getByRole('button', { name: '转到 名册' }));
    await pasteText(SCHOOLS.map(() => '是').join('\n'));
    await wait(page().pane.getByText('没有发现问题。').waitFor({ timeout: 60_000 }));
  });

  step('eight schools: goes on to the results and the notice by the button that is offered', async () => {
    await button('生成结果表，去写通报').click();
    await wait(
      page()
        .pane.getByText(/^已生成 \d+ 张结果表/)
        .waitFor({ timeout: 120_000 }),
    );
    await page().pane.getByRole('tab', { name: '通报', selected: true }).waitFor();
    expect(await page().sheetNames()).toEqual(expect.arrayContaining(['排名_高校', '优秀单位名单', '存在问题', '统计']));
  });

  step('eight schools: gives it a number, reads it, and downloads it; no page says that it is a draft', async () => {
    const { pane } = page();
    await pane.getByRole('button', { name: /^文件要素/ }).click();
    await pane.getByRole('textbox', { name: '发文字号' }).click();
    await page().page.keyboard.type('湘教通〔2023〕12号');
    await pane.getByRole('textbox', { name: '联系人和电话（整段）' }).click();
    await page().page.keyboard.type('工作联系人：李某。');
    await button('预览').click();
    const paper = pane.getByRole('article');
    await paper.getByText('湘教通〔2023〕12号').waitFor();
    await paper.getByText('各普通高等学校：').waitFor();
    await pane.getByText('没有发现问题，可以发出。').waitFor();
    const file = page().page.waitForEvent('download', { timeout: 120_000 });
    await button('下载通报（Word）').click();
    await wait(file);
    const bytes = readFileSync(await (await file).path());
    expect(officeErrors(bytes, 'docx')).toEqual([]);
    const words = Object.entries(unzipSync(bytes))
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, xml]) => strFromU8(xml))
      .join('');
    expect(words).not.toContain('草稿');
    for (const name of ['湘教通〔2023〕12号', '各普通高等学校', ...SCHOOLS.filter((_name, place) => place % 2 === 0)])
      expect(words).toContain(name);
  });

  step(`eight schools: all of it took at most ${MOST_CLICKS} clicks`, async () => {
    const took = { clicks: await clicks.count(), seconds: Math.round((Date.now() - begun) / 1000), waited: Math.round(waited / 1000) };
    process.stdout.write(
      `From a list of eight schools to the notice: ${took.clicks} clicks, ${took.seconds} seconds in all, ${took.waited} of them waiting.\n`,
    );
    expect(took.clicks).toBeLessThanOrEqual(MOST_CLICKS);
  });
}

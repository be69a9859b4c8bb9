// From a document of another field to a demonstration, a ranking and a notice, by a new user with the mouse alone: every click is counted.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cell, docx, row, table } from '../import/read/zipped';
import { officeErrors } from '../hosts/office-validity';
import { seriousObstacles } from './accessible';
import { countClicks, type Clicks } from './clicks';
import { stepsOf, type Visit } from './steps';
import type { WorkbenchPage } from './workbench-page';

const MOST_CLICKS = 20;

/** Another document may be named: RUBRIC_SCORE_DOCUMENT=…/细则.docx. */
const given = process.env.RUBRIC_SCORE_DOCUMENT;
const LINES = [
  ['一级指标', '二级指标', '评分标准', '分值'],
  ['组织领导', '制度建设', '制度健全的得10分，不健全的得5分，没有的不得分。', '10'],
  ['', '会议研究', '全年专题研究不少于4次，每少1次扣2分，扣完为止。', '10'],
  ['日常管理', '信息报送', '每报送1条计2分，最高20分。', '20'],
  ['', '隐患整改', '未按时整改的，每发现1处扣3分，扣完为止。', '30'],
  ['', '现场检查', '由检查组根据现场情况酌情评分。', '30'],
];

function documentFile(): Buffer {
  if (given !== undefined) return readFileSync(given);
  const merged = (text: string): string => `<w:vMerge${text === '' ? '' : ' w:val="restart"'}/>`;
  const lines = LINES.map(([group, ...others]) => row(cell(group!, merged(group!)), ...others.map((text) => cell(text))));
  return Buffer.from(docx(`<w:p><w:r><w:t>2023年安全生产工作考核细则</w:t></w:r></w:p>${table(...lines)}`));
}

export function ownDocument(visit: Visit): void {
  let workbench: WorkbenchPage;
  let clicks: Clicks;
  let begun: number;
  let waited = 0;
  const step = stepsOf(visit, (page) => {
    workbench = page;
  });
  const press = (name: string | RegExp) => workbench.pane.getByRole('button', { name, exact: true }).click();
  const wait = async (until: Promise<unknown>): Promise<void> => {
    const since = Date.now();
    await until;
    waited += Date.now() - since;
  };
  /** Nothing is cut off, in a narrow pane and in a wider one, and nobody is kept out. */
  const looked = (what: string) =>
    clicks.aside(async () => {
      const frame = workbench.page.locator('#addin');
      for (const theme of process.env.SCREENSHOTS ? (['light', 'dark'] as const) : [undefined]) {
        if (theme) await inTheme(theme);
        for (const width of ['350px', '450px']) {
          await frame.evaluate((element, wanted) => {
            element.style.width = wanted;
          }, width);
          expect(await workbench.sideways()).toBe(0);
          if (theme) await pictured(`${what}-${width}-${theme}`);
        }
      }
      await frame.evaluate((element) => {
        element.style.width = '';
      });
      expect(await seriousObstacles(workbench.pane)).toEqual([]);
    });
  /** The client answers with the theme that it was told last for some seconds: until then the pane stays as it is. */
  const inTheme = async (theme: 'light' | 'dark'): Promise<void> => {
    await workbench.page.locator('#option-theme').selectOption(theme);
    await workbench.pane.locator(`.fui-FluentProvider[style*="color-scheme: ${theme}"]`).first().waitFor();
  };
  /** All of the page in the pane, however far it would have to be scrolled. */
  const pictured = async (name: string): Promise<void> => {
    const size = workbench.page.viewportSize()!;
    const height = await workbench.pane.evaluate(() => document.getElementById('page')!.scrollHeight);
    await workbench.page.setViewportSize({ ...size, height: Math.max(size.height, Math.min(height + 400, 5_000)) });
    await workbench.drawn();
    await workbench.page.locator('#addin').screenshot({ path: join(process.env.SCREENSHOTS!, `${name}.png`) });
    await workbench.page.setViewportSize(size);
  };

  step('chooses a document, and sees what was read of it', async () => {
    const { pane } = workbench;
    clicks = await countClicks(workbench);
    begun = Date.now();
    await pane.getByRole('button', { name: '选择细则文件' }).waitFor();
    await looked('1-start');
    const chosen = workbench.page.waitForEvent('filechooser');
    await press('选择细则文件');
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await (await chosen).setFiles({ name: '细则.docx', mimeType: type, buffer: documentFile() });
    await wait(pane.getByText(/^已核对 0／/).waitFor({ timeout: 60_000 }));
    await looked('2-desk');
  });

  step('confirms what is certain, says who issued it, and takes it into use', async () => {
    const { pane } = workbench;
    const certain = pane.getByRole('button', { name: /^“确定”的/ });
    if ((await certain.count()) > 0) await certain.click();
    for (const [name, text] of [
      ['名称', '安全生产工作考核细则'],
      ['发文机关', '某市应急管理局'],
      ['年度', '2023'],
    ] as const) {
      const field = pane.getByRole('textbox', { name });
      if ((await field.inputValue()) !== '') continue;
      await field.click();
      await field.fill(text);
    }
    await looked('3-confirmed');
    // What a notice is to tell is asked in the same page.
    await pane.getByText('通报和称呼（可以以后再填）').click();
    await pane.getByRole('combobox', { name: '评优' }).focus();
    await workbench.page.keyboard.press('ArrowDown'); // 总分达到多少分的
    await workbench.page.keyboard.press('ArrowDown'); // 每类前几名
    await pane.getByRole('textbox', { name: '前几名' }).waitFor();
    await pane.getByRole('checkbox', { name: '通报里列出存在的问题和单位' }).click();
    await looked('3-notice-asked');
    await press('用这份细则');
    await pane.getByText(/^还有 \d+ 项没有核对/).waitFor();
    await looked('4-warned');
    await press('用这份细则');
    await wait(pane.getByRole('button', { name: '生成', exact: true }).waitFor({ timeout: 60_000 }));
    await looked('5-ready');
  });

  step('has a filled-in demonstration made', async () => {
    await workbench.pane.getByRole('radio', { name: '演示数据' }).waitFor();
    expect(await workbench.pane.getByRole('radio', { name: '演示数据' }).isChecked()).toBe(true);
    await press('生成');
    await wait(workbench.pane.getByText(/^已生成。/).waitFor({ timeout: 120_000 }));
    await looked('6-made');
  });

  step('goes to the results, and has the sheets of results made', async () => {
    await press('看结果');
    await wait(workbench.pane.getByRole('table').first().waitFor({ timeout: 60_000 }));
    expect(await workbench.pane.getByText(/^已生成。/).count()).toBe(0); // what it says was done
    await looked('7-results');
    await workbench.tab('校验');
    await press('生成结果表，去写通报');
    await wait(workbench.pane.getByText(/^已生成 \d+ 张结果表/).waitFor({ timeout: 120_000 }));
    await workbench.pane.getByRole('tab', { name: '通报', selected: true }).waitFor();
    await looked('8-published');
    if (process.env.SCREENSHOTS) await workbench.page.screenshot({ path: join(process.env.SCREENSHOTS, '8-whole.png') });
  });

  step('reads the notice and downloads it', async () => {
    const { pane } = workbench;
    await press('预览');
    await wait(pane.getByRole('article').waitFor({ timeout: 60_000 }));
    expect(await pane.getByRole('article').innerText()).toMatch(/3个单位被评为“[^”]*优秀单位”/u);
    await looked('9-preview');
    const file = workbench.page.waitForEvent('download', { timeout: 120_000 });
    await press('下载通报（Word）');
    await wait(file);
    const bytes = readFileSync(await (await file).path());
    expect(officeErrors(bytes, 'docx')).toEqual([]);
    if (process.env.SCREENSHOTS) {
      writeFileSync(join(process.env.SCREENSHOTS, 'notice.docx'), bytes);
      const [book] = await Promise.all([workbench.page.waitForEvent('download'), workbench.page.locator('#file-save').click()]);
      writeFileSync(join(process.env.SCREENSHOTS, 'book.xlsx'), readFileSync(await book.path()));
    }
  });

  step(`took at most ${MOST_CLICKS} clicks`, async () => {
    const took = { clicks: await clicks.count(), seconds: Math.round((Date.now() - begun) / 1000), waited: Math.round(waited / 1000) };
    process.stdout.write(
      `From a document of one's own to the notice: ${took.clicks} clicks, ${took.seconds} seconds in all, ${took.waited} of them waiting.\n`,
    );
    expect(took.clicks).toBeLessThanOrEqual(MOST_CLICKS);
    expect(workbench.problems).toEqual([]);
  });
}

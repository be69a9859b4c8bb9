// What people do in the pane, each traced: how long its main thread is busy at a stretch, with a long document of their own and with many
// units.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Browser, Frame, Page } from 'playwright-core';
import { serve } from '../../src/workbench/server/serve.mjs';
import { launchBrowser } from '../excel/browser';
import { longDocument } from './long-rubric';
import { CATEGORIES, longestStretch, type Stretch } from './stretches';

/** A use case, and its longest stretch in every run. */
export interface TaskFigures {
  name: string;
  runs: Stretch[];
}

/** What a scenario works with. */
interface Scene {
  page: Page;
  pane: Frame;
  /** Traces what is done until it is over. */
  trace(name: string, work: () => Promise<unknown>): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  /** Until a text is shown. */
  shown(text: string | RegExp): Promise<void>;
  tab(name: string): Promise<void>;
}

interface Scenario {
  /** The workbook that is open; none: an empty one. */
  book?: Buffer;
  play(scene: Scene): Promise<void>;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PATIENCE = 120_000;
/** Milliseconds in which what follows by itself is done: findings, what is kept on this computer. */
const AFTER = 1_000;

/** Undefined where there is no browser. `cli` is the packed command line. */
export async function benchTasks(root: string, cli: string, runs: number): Promise<TaskFigures[] | undefined> {
  const browser = await launchBrowser();
  if (!browser) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-bench-'));
  try {
    build(root, folder);
    const officeJs = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
    const { server, origin } = await serve({ page: join(folder, 'page'), addin: join(folder, 'panes'), officeJs, demo: '' }, 0);
    const figures = new Map<string, Stretch[]>();
    const scenarios = scenariosWith((words) => run(cli, folder, words));
    for (let round = 0; round < runs; round += 1)
      for (const scenario of scenarios)
        await play(browser, origin, scenario, (name, stretch) => figures.set(name, [...(figures.get(name) ?? []), stretch]));
    server.close();
    return [...figures].map(([name, each]) => ({ name, runs: each }));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** With the names of its functions, so that it can be said where the time goes. */
function build(root: string, folder: string): void {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'test/bench/build-panes.mjs'), join(folder, 'panes'), 'named'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  buildSync({
    absWorkingDir: root,
    entryPoints: ['test/bench/tasks-host.ts'],
    outfile: join(folder, 'page/tasks-host.js'),
    bundle: true,
    keepNames: true,
    target: 'es2022',
  });
  cpSync(join(root, 'src/workbench/server/attach.js'), join(folder, 'page/attach.js'));
  writeFileSync(
    join(folder, 'page/index.html'),
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body><script src="/tasks-host.js" defer></script>',
  );
}

/** A file that the command line makes. */
function run(cli: string, folder: string, words: readonly string[]): Buffer {
  const path = join(folder, words.at(-1)!);
  const { status, stderr } = spawnSync(process.execPath, [cli, ...words.slice(0, -1), path], { cwd: folder, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return readFileSync(path);
}

async function play(browser: Browser, origin: string, { book, play: act }: Scenario, note: (name: string, stretch: Stretch) => void) {
  const context = await browser.newContext({ viewport: { width: 420, height: 900 }, locale: 'zh-CN', acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.route('**/demo.xlsx', (route) => route.fulfill(book ? { status: 200, body: book } : { status: 204 }));
  await page.goto(origin);
  const frame = await page.waitForSelector('iframe');
  const pane = (await frame.contentFrame())!;
  await pane.getByRole('tab').first().waitFor();
  await act({
    page,
    pane,
    async trace(name, work) {
      await browser.startTracing(page, { categories: CATEGORIES });
      await pane.evaluate(() => 0); // the profile begins in a task of its own
      await page.waitForTimeout(500);
      await work();
      await page.waitForTimeout(AFTER);
      const stretch = longestStretch(await browser.stopTracing());
      process.stderr.write(`${name}：${Math.round(stretch.own)} 毫秒\n`); // it takes minutes
      note(name, stretch);
    },
    // By its text alone: among a thousand rows it takes seconds to find out what each button is called.
    press: (name) =>
      pane
        .locator(`button:text-matches("^${typeof name === 'string' ? `${name}$` : name.source}")`)
        .first()
        .click(),
    shown: (text) => pane.getByText(text).first().waitFor(),
    tab: (name) => pane.getByRole('tab', { name, exact: true }).click(),
  });
  await context.close();
}

/** The yearly work with so many units of a bundled rubric; `made` gives a file that the command line makes. */
function scenariosWith(made: (words: readonly string[]) => Buffer): Scenario[] {
  const filled = (units: number): Buffer =>
    made(['template', '--scheme', 'hunan-2022', '--demo', '--units', String(units), '--out', `${units}.xlsx`]);
  const withUnits = (units: number): Scenario[] => [
    { play: (scene) => making(scene, units) },
    { book: filled(units), play: (scene) => yearlyWork(scene, units) },
  ];
  return [...withUnits(164), ...withUnits(1_000), { play: longDocumentOfOnesOwn }];
}

/** From a document of a thousand clauses to the notice, and to another such rubric. */
async function longDocumentOfOnesOwn(scene: Scene): Promise<void> {
  const { pane, trace, press, shown, tab } = scene;
  const at = (what: string): string => `1,000 条：${what}`;
  const bring = (count?: number) => {
    const file = { name: '细则.docx', mimeType: DOCX, buffer: Buffer.from(longDocument(count)) };
    return pane.locator('input[aria-label="选择细则文件"]').setInputFiles(file);
  };
  const take = async (done: RegExp): Promise<void> => {
    for (const [name, text] of Object.entries({ 细则名称: '工作考核细则', 发文机关: '某市', 考评年度: '2023' })) {
      const field = pane.getByRole('textbox', { name });
      if ((await field.inputValue()) === '') await field.fill(text);
    }
    await press('用这份细则');
    await shown(/^还有 \d+ 项没有核对/);
    await press('用这份细则');
    await shown(done);
  };
  /** Stopped as soon as so much is done. */
  const stopped = async (button: string, share: number): Promise<void> => {
    await press(button);
    const far = `() => Number(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') ?? 0) >= ${share}`;
    await pane.waitForFunction(far);
    await press('取消');
    await shown('已取消');
  };
  await trace(at('导入后取消'), async () => {
    await bring();
    await press('取消');
    await shown('已取消');
  });
  await trace(at('导入'), async () => {
    await bring();
    await shown(/^已核对 0／/);
  });
  await trace(at('确认“确定”的'), async () => {
    await press(/“确定”的/);
    await shown(/^已核对 [1-9]/);
  });
  await trace(at('核对一条'), async () => {
    const text = await pane
      .getByText(/^已核对 \d/)
      .first()
      .innerText();
    await press('确认，看下一项');
    await pane.waitForFunction((before) => !document.body.innerText.includes(before), text);
  });
  await trace(at('用这份细则'), () => take(/可以用了/));
  for (const [when, share] of [
    ['一开始', 0],
    ['中途', 0.3],
    ['快完时', 0.6],
  ] as const)
    await trace(at(`生成，${when}取消`), () => stopped('生成', share));
  await trace(at('生成'), async () => {
    await press('生成');
    await shown(/^已生成。/);
  });
  await trace(at('看结果'), async () => {
    await press('看结果');
    await pane.getByRole('table').first().waitFor();
  });
  await trace(at('校验'), () => checkedAgain(scene));
  await trace(at('生成结果表，一开始取消'), () => stopped('生成结果表，去写通报', 0));
  await trace(at('生成结果表，中途取消'), () => stopped('生成结果表，去写通报', 0.3));
  await trace(at('生成结果表'), async () => {
    await press('生成结果表，去写通报');
    await shown(/^已生成 \d+ 张结果表/);
  });
  await trace(at('预览通报'), async () => {
    await pane.getByRole('button', { name: '预览' }).click();
    await pane.getByRole('article').waitFor();
  });
  await tab('开始');
  await press('细则换了？');
  await bring(999);
  await shown(/^已核对 0／/);
  await trace(at('比较两份细则'), async () => {
    await take(/可以用了/);
    await shown(/逐条比较：/);
  });
}

async function checkedAgain({ pane, press, tab }: Scene): Promise<void> {
  await tab('校验');
  await press('重新校验');
  await pane.locator('button:text-is("重新校验"):not([aria-disabled=true])').waitFor();
}

/** Sheets for units whose names were pasted. */
async function making({ pane, trace, press, shown }: Scene, units: number): Promise<void> {
  const at = (what: string): string => `${units.toLocaleString('en')} 个单位：${what}`;
  await pane.getByRole('radio', { name: '粘贴' }).click();
  await trace(at('读名单'), async () => {
    const names = Array.from({ length: units }, (_, index) => `第${index + 1}职业大学\t高校`);
    const field = pane.getByRole('textbox', { name: /粘贴到这里$/ });
    // As a paste comes, at once: what is typed letter by letter the browser lays out line by line.
    await field.evaluate(
      (element, text) => {
        setTimeout(() => {
          Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(element, text);
          element.dispatchEvent(new Event('input', { bubbles: true }));
        });
      },
      `单位名称\t类别\n${names.join('\n')}`,
    );
    await shown(new RegExp(`^${units} 个单位`));
  });
  await trace(at('生成'), async () => {
    await press('生成');
    await shown(/^已生成。/);
  });
}

/** What is done with a workbook that is filled in. */
async function yearlyWork(scene: Scene, units: number): Promise<void> {
  const { pane, page, trace, press, shown, tab } = scene;
  const at = (what: string): string => `${units.toLocaleString('en')} 个单位：${what}`;
  await shown('看结果');
  await trace(at('校验'), () => checkedAgain(scene));
  await trace(at('结果'), async () => {
    await tab('结果');
    await pane.getByRole('table').first().waitFor();
  });
  await tab('校验');
  await trace(at('生成结果表'), async () => {
    await press('生成结果表，去写通报');
    await shown(/^已生成 \d+ 张结果表/);
  });
  await trace(at('预览通报'), async () => {
    await pane.getByRole('button', { name: '预览' }).click();
    await pane.getByRole('article').waitFor();
  });
  await trace(at('下载通报'), async () => {
    const file = page.waitForEvent('download');
    await press('下载通报（Word）');
    await file;
  });
  await tab('收发');
  await trace(at('下发'), async () => {
    const file = page.waitForEvent('download');
    await press('做填报表');
    await file;
  });
}

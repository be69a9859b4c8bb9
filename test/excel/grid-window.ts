// The window around the cells: the book's name, its theme, where one was, a second tab, and what is printed.
import { seriousObstacles } from './accessible';
import { click, ENTRIES, entries, key, place, point, tabOf, until, workbench } from './grid-hand';
import type { Step } from './steps';
import type { WorkbenchPage } from './workbench-page';

const fileName = () => workbench.page.locator('#file');
const question = () => workbench.page.locator('#question');
const value = async (): Promise<unknown> => (await workbench.cell(ENTRIES, place.row, place.column)).value;

async function enter(text: string): Promise<void> {
  await click(place.row, place.column);
  await workbench.page.keyboard.type(text);
  await key('Enter');
  await until(async () => String(await value()) === text);
}

/** The size of each page of a PDF, in points. */
const sizesIn = (pdf: Buffer): [number, number][] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);

/** What would write to the workbook is dim, and neither mouse nor keys come to it; only the way to open the workbook here is left. */
async function expectStopped(): Promise<void> {
  const { page } = workbench;
  const usable = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select, [tabindex], [contenteditable=true]')]
      .filter((each) => each.checkVisibility() && !each.closest('[inert]'))
      .map(({ id }) => id),
  );
  expect(usable).toEqual(['open-here']);
  const opacity = await page.evaluate(() =>
    ['bar', 'ribbon', 'grid', 'pane-head'].map((id) => Number(getComputedStyle(document.getElementById(id)!).opacity)),
  );
  expect(Math.max(...opacity)).toBeLessThan(0.5);
  await page.keyboard.press('Control+p'); // there is nothing to print
  expect(await question().isVisible()).toBe(false);
  expect(await seriousObstacles(page, ['#grid', '#addin'])).toEqual([]);
}

export function windowSteps(step: Step): void {
  step('gives the book another name, which is that of its file; a name that no file can have is refused', async () => {
    await fileName().click();
    await workbench.page.keyboard.type('湖南 2022');
    await key('Enter');
    expect(await fileName().inputValue()).toBe('湖南 2022.xlsx');
    await fileName().click();
    await workbench.page.keyboard.type('一/二');
    await key('Enter');
    await question().getByRole('button').click();
    expect(await fileName().inputValue()).toBe('湖南 2022.xlsx');
    await until(() => fileName().evaluate((box) => box === document.activeElement)); // another is typed at once
    await key('Escape');
    const [download] = await Promise.all([workbench.page.waitForEvent('download'), workbench.page.locator('#file-save').click()]);
    expect(download.suggestedFilename()).toBe('湖南 2022.xlsx');
  });

  step(
    'turns to the dark theme without starting anew, and is swiped sideways at the edge of the cells: what was done can still be undone',
    async () => {
      await tabOf(ENTRIES).click();
      const before = await value();
      await enter(before === 1 ? '2' : '1');
      await workbench.page.evaluate(() => {
        document.body.dataset.same = 'page';
      });
      await workbench.page.locator('#option-theme').selectOption('dark');
      expect(await workbench.page.evaluate(() => [document.body.dataset.same, document.documentElement.dataset.theme])).toEqual([
        'page',
        'dark',
      ]);
      // Without a touchpad a browser goes nowhere by itself: what tells it to stay is asked for, and the swipe goes by all that scrolls.
      expect(
        await workbench.page.evaluate(() =>
          ['html', 'body'].map((part) => getComputedStyle(document.querySelector(part)!).overscrollBehaviorX),
        ),
      ).toEqual(['none', 'none']);
      const { x, y } = await point(place.row, place.column);
      await workbench.page.mouse.move(x, y);
      for (let times = 0; times < 3; times++) await workbench.page.mouse.wheel(-2_000, 0);
      expect(await workbench.page.evaluate(() => document.body.dataset.same)).toBe('page');
      await click(place.row + 1, place.column);
      await key('Control+z');
      await until(async () => (await value()) === before);
    },
  );

  step('asks before another language or Excel starts the page anew, because that ends undoing; refused, all stays as it is', async () => {
    const before = await value();
    await enter(before === 1 ? '2' : '1');
    await workbench.page.evaluate(() => {
      document.body.dataset.same = 'page';
    });
    for (const [name, other, now] of [
      ['lang', 'en-US', 'zh-CN'],
      ['excel', 'web', 'desktop'],
    ] as const) {
      await workbench.page.locator(`#option-${name}`).selectOption(other);
      await question().getByText('不能再撤销').waitFor();
      await question().getByRole('button', { name: '取消' }).click();
      expect(await workbench.page.locator(`#option-${name}`).inputValue()).toBe(now);
    }
    expect(await workbench.page.evaluate(() => document.body.dataset.same)).toBe('page');
    await click(place.row + 1, place.column);
    await key('Control+z');
    await until(async () => (await value()) === before);
  });

  step('reloads the page: it is dark from the first moment on, and stands where one was', async () => {
    await workbench.select(ENTRIES, place.row + 2, 24);
    await workbench.saved();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await workbench.page.route('**/workbench.js', async (route) => {
      await held;
      await route.continue();
    });
    await workbench.page.reload({ waitUntil: 'commit' });
    await workbench.page.locator('#pane').waitFor();
    // Before its styles are there the browser paints nothing.
    await workbench.page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet !== null),
    );
    const colours = await workbench.page.evaluate(() =>
      ['body', '#grid', '#pane'].map((part) => getComputedStyle(document.querySelector(part)!).backgroundColor),
    );
    expect(colours).toEqual(['rgb(31, 31, 31)', 'rgb(41, 41, 41)', 'rgb(41, 41, 41)']);
    expect(await workbench.page.evaluate(() => getComputedStyle(document.querySelector('#addin')!).colorScheme)).toBe('light'); // another than an empty page's is painted white
    release();
    await workbench.page.waitForFunction(() => window.workbench?.functions.running, null, { timeout: 60_000 });
    await workbench.page.unroute('**/workbench.js');
    expect(await workbench.selected()).toEqual({ sheet: ENTRIES, row: place.row + 2, column: 24 });
    await until(() => workbench.page.evaluate(([row, column]) => window.workbench.screen.shows(row, column), [place.row + 2, 24] as const));
    await workbench.page.locator('#prompt').waitFor();
    expect(await fileName().inputValue()).toBe('湖南 2022.xlsx');
    await workbench.page.locator('#option-theme').selectOption('light');
    await workbench.select(ENTRIES, place.row, place.column);
  });

  step('asks before the page is left while something is being typed or not stored yet, and only then', async () => {
    const asks = (): Promise<boolean> => workbench.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    const before = await value();
    await workbench.saved();
    expect(await asks()).toBe(false);
    await click(place.row, place.column);
    await workbench.page.keyboard.type(before === 1 ? '2' : '1');
    // what is typed is in no cell yet
    await workbench.page.waitForFunction(() => !(window.workbench as unknown as { file: { unstored: boolean } }).file.unstored);
    expect(await asks()).toBe(true);
    await key('Escape');
    await workbench.saved();
    expect(await asks()).toBe(false);
    expect(
      await workbench.page.evaluate(() => {
        (window.workbench as unknown as { file: { changed: () => void } }).file.changed(); // as whatever is entered does
        return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
      }),
    ).toBe(true);
    await workbench.saved();
    expect(await value()).toBe(before);
  });

  step('opens the book in a second tab: it is handed over whole, and the first tab stops', async () => {
    const before = await value();
    const second = await workbench.page.context().newPage();
    await second.goto(workbench.page.url());
    const asked = second.locator('#question');
    await asked.getByText('工作簿在另一个标签页里打开着').waitFor();
    await workbench.page.bringToFront();
    await enter(before === 3 ? '4' : '3');
    const entered = await entries();
    const stopped = workbench.page.waitForEvent('load');
    await second.bringToFront();
    await asked.getByRole('button', { name: '在这里打开' }).click();
    await stopped;
    await second.waitForFunction(() => window.workbench?.functions.running, null, { timeout: 60_000 });
    await question().getByText('工作簿在另一个标签页里打开着').waitFor();
    await workbench.page.bringToFront();
    await question().getByRole('button', { name: '不打开' }).click();
    await workbench.page.getByText('这一页已停下').waitFor();
    await expectStopped();
    await second.close();
    await workbench.page.getByRole('button', { name: '在这里打开' }).click();
    await workbench.page.waitForFunction(() => window.workbench?.functions.running, null, { timeout: 60_000 });
    expect(await entries()).toEqual(entered);
    await enter(String(before));
  });

  step('prints the sheet as it is set up for paper: landscape A4, its header on every page, nothing of the window', async () => {
    await workbench.page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = 'yes';
      };
    });
    await click(place.row, place.column);
    await key('Control+p');
    await question().getByRole('button', { name: '当前工作表' }).click();
    await workbench.page.waitForFunction(() => document.body.dataset.printed === 'yes');
    const pages = workbench.page.locator('#paper section');
    expect(await pages.first().textContent()).toContain('单位名称');
    expect(await pages.last().textContent()).toContain('单位名称');
    const count = await pages.count();
    const sizes = sizesIn(await workbench.page.pdf({ preferCSSPageSize: true }));
    expect(sizes).toEqual(Array.from({ length: count }, () => [842, 595]));
    await until(async () => (await pages.count()) === 0); // put away when it is printed
  });
}

/** How many units are wholly in sight under the frozen head of the entry sheet. */
export function unitsInSight(page: WorkbenchPage, sheet: string): Promise<number> {
  return page.page.evaluate((name) => {
    const { grid, screen } = window.workbench;
    const id = grid.sheets().find((each) => each.name === name)!.id;
    const { area } = grid.tables().find((table) => table.sheet === id)!;
    const bottom = screen.view!.getBoundingClientRect().bottom;
    return Array.from({ length: area.rows - 1 }, (_, at) => screen.cell(area.row + 1 + at, area.column + 1)!).filter(
      ({ top, height }) => top + height <= bottom,
    ).length;
  }, sheet);
}

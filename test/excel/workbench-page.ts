// Drives the workbench in a browser as a person would: clicks into the grid, types, presses buttons.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import type { GridPort } from '../../src/workbench/host/model/grid-port';
import type { CellContent } from '../../src/workbench/host/model/cell';
import type { Screen } from '../../src/workbench/page/screen';

/** Milliseconds. Asked at every frame, a page that calculates has to draw one for each answer. */
const POLLING = 50;
/** Milliseconds that anything may take on a machine with other work to do: eight times slower, a cell typed at the start took 66 s. */
const PATIENCE = 200_000;
const ROOT = join(__dirname, '../..');
/** Where the add-in stands that the server serves, built for production. */
export const BUILT_ADDIN = join(ROOT, 'node_modules/.cache/workbench/addin');

declare global {
  interface Window {
    /** What the page shows of itself to tests. */
    workbench: {
      grid: GridPort;
      functions: { running: boolean; calls: number; known: boolean; readonly waiting: boolean };
      screen: Pick<Screen, 'cell' | 'shows' | 'view'>;
    };
  }
}

/** Starts `npm start`'s program on a free port; resolves with its address once it prints one. */
export function startServer(...words: string[]): Promise<{ origin: string; output: string; process: ChildProcess; code?: number }> {
  const child = spawn(process.execPath, [join(ROOT, '.dev/start.mjs'), ...(words.length > 0 ? words : ['--port', '0'])], { cwd: ROOT });
  let output = '';
  return new Promise((resolve) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (origin) resolve({ origin, output, process: child });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => resolve({ origin: '', output, process: child, ...(code !== null && { code }) }));
  });
}

export class WorkbenchPage {
  /** Errors and warnings of the console, failed requests, requests that left the machine. */
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly origin: string,
    private readonly always: string,
  ) {}

  /** A visitor of one's own, whose `query` goes with every address; an empty workbook or another `book` instead of the demo one on request.
   *  */
  static async open(
    browser: Browser,
    origin: string,
    { query = '', empty = false, book }: { query?: string; empty?: boolean; book?: Uint8Array } = {},
  ): Promise<WorkbenchPage> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
      acceptDownloads: true,
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const workbench = new WorkbenchPage(await context.newPage(), origin, query);
    const { page, problems } = workbench;
    page.setDefaultTimeout(PATIENCE);
    if (empty) await page.route('**/demo.xlsx', (route) => route.fulfill({ status: 204 }));
    if (book) await page.route('**/demo.xlsx', (route) => route.fulfill({ status: 200, body: Buffer.from(book) }));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error.stack)));
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
    });
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) problems.push(`left the machine: ${request.url()}`);
    });
    await workbench.go();
    return workbench;
  }

  async go(query = ''): Promise<void> {
    const words = new URLSearchParams([...new URLSearchParams(this.always), ...new URLSearchParams(query)]);
    await this.page.goto(`${this.origin}/?${words}`);
    await this.ready();
  }

  /** Until the workbook is calculated and stored. */
  async ready(): Promise<void> {
    await this.running();
    await this.page.waitForFunction(() => !window.workbench.functions.waiting, null, { timeout: PATIENCE, polling: POLLING });
    await this.saved();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.running();
  }

  private running(): Promise<unknown> {
    return this.page.waitForFunction(() => window.workbench?.functions.running, null, { timeout: PATIENCE, polling: POLLING });
  }

  /** Until what was done is stored in the browser. */
  async saved(): Promise<void> {
    await this.page.waitForFunction(() => document.getElementById('saved')?.textContent === '已自动保存', null, {
      timeout: PATIENCE,
      polling: POLLING,
    });
  }

  get pane(): Frame {
    return this.page.frames().find((frame) => frame.url().includes('/addin/'))!;
  }

  cell(sheet: string, row: number, column: number): Promise<CellContent> {
    return this.page.evaluate(
      ([name, r, c]) => {
        const { grid } = window.workbench;
        const id = grid.sheets().find((each) => each.name === name)!.id;
        return grid.contents(id, { row: r, column: c, rows: 1, columns: 1 })[0]![0]!;
      },
      [sheet, row, column] as const,
    );
  }

  /** Until a cell holds a value; in the end it is told what it holds instead. */
  async waitForValue(sheet: string, row: number, column: number, expected: unknown): Promise<void> {
    const wait = this.page.waitForFunction(
      ([name, r, c, wanted]) => {
        const { grid } = window.workbench;
        const id = grid.sheets().find((each) => each.name === name)!.id;
        return grid.contents(id, { row: r, column: c, rows: 1, columns: 1 })[0]![0]!.value === wanted;
      },
      [sheet, row, column, expected] as const,
      { timeout: PATIENCE, polling: POLLING },
    );
    await wait.catch(async (error: unknown) => {
      const held = JSON.stringify(await this.cell(sheet, row, column));
      throw new Error(`${sheet}, row ${row}, column ${column}: ${held}, expected ${JSON.stringify(expected)}`, { cause: error });
    });
  }

  async select(sheet: string, row: number, column: number): Promise<void> {
    await this.page.evaluate(
      ([name, r, c]) => {
        const { grid } = window.workbench;
        grid.select(grid.sheets().find((each) => each.name === name)!.id, { row: r, column: c, rows: 1, columns: 1 });
      },
      [sheet, row, column] as const,
    );
    await this.page.waitForFunction(
      ([name, r, c]) => {
        const { grid } = window.workbench;
        const { sheet: id, area } = grid.selection();
        return grid.sheets().find((each) => each.id === id)?.name === name && area.row === r && area.column === c;
      },
      [sheet, row, column] as const,
    );
    await this.drawn();
  }

  /** Until what was done is on the screen. */
  async drawn(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => done()));
        }),
    );
  }

  /** Types into a cell and presses Enter. */
  async type(sheet: string, row: number, column: number, text: string): Promise<void> {
    await this.goTo(sheet, row, column);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** The cell is selected, and the keys go to the grid: by a click into it, unless they do already. */
  async goTo(sheet: string, row: number, column: number): Promise<void> {
    await this.select(sheet, row, column);
    if (await this.page.evaluate(() => document.getElementById('grid')!.contains(document.activeElement))) return;
    await this.focusGrid();
    await this.select(sheet, row, column);
  }

  async focusGrid(): Promise<void> {
    const canvas = (await this.page.locator('#grid canvas').first().boundingBox())!;
    await this.page.mouse.click(canvas.x + 500, canvas.y + 400);
  }

  /** Pastes tab-separated text at a cell, from the clipboard. */
  async paste(sheet: string, row: number, column: number, text: string): Promise<void> {
    await this.page.evaluate((given) => navigator.clipboard.writeText(given), text);
    await this.goTo(sheet, row, column);
    await this.page.keyboard.press('Control+v');
  }

  /** Where a table's column stands in the row that names the unit; waits until it is calculated. */
  async place(table: string, unit: string, header: string): Promise<{ sheet: string; row: number; column: number }> {
    const found = await this.page.waitForFunction(
      ([wanted, name, title]) => {
        const { grid } = window.workbench;
        const held = grid.tables().find((each) => each.name === wanted);
        if (!held) return undefined;
        const { sheet, area } = held;
        const cells = grid.contents(sheet, area).map((line) => line.map(({ value }) => value));
        const row = cells.findIndex((line) => line.includes(name));
        const column = cells[0]!.indexOf(title);
        if (row < 0 || column < 0) return undefined;
        return { sheet: grid.sheets().find(({ id }) => id === sheet)!.name, row: area.row + row, column: area.column + column };
      },
      [table, unit, header] as const,
      { timeout: PATIENCE, polling: POLLING },
    );
    return (await found.jsonValue())!;
  }

  /** The first cell of the selection. */
  async selected(): Promise<{ sheet: string; row: number; column: number }> {
    return this.page.evaluate(() => {
      const { grid } = window.workbench;
      const { sheet, area } = grid.selection();
      return { sheet: grid.sheets().find(({ id }) => id === sheet)!.name, row: area.row, column: area.column };
    });
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench.grid.sheets().map(({ name }) => name));
  }

  async tab(name: string): Promise<void> {
    await this.pane.getByRole('tab', { name, exact: true }).click();
  }

  /** How far the pane would have to be scrolled sideways to see all of it. */
  sideways(): Promise<number> {
    return this.pane.evaluate(() =>
      Math.max(
        ...[document.documentElement, document.getElementById('page')!].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      ),
    );
  }

  addSheet(name: string): Promise<void> {
    return this.page.evaluate((given) => {
      window.workbench.grid.activate(window.workbench.grid.addSheet(given));
    }, name);
  }
}

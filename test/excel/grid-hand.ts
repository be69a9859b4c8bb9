// A hand at the grid: clicks into cells, drags, presses keys, chooses from menus and tabs; and what stands in the entry sheet.
import type { WorkbenchPage } from './workbench-page';

export const TABLE = '录入_高校';
export const ENTRIES = '录入_高校';
export const SCORES = '得分_高校';

export let workbench: WorkbenchPage;
/** What stood in the entry sheet at first, by unit and header. */
export let all: Record<string, Record<string, unknown>>;
/** The names of the units, as they stood at first. */
export let units: string[];
/** The first unit's first entry. */
export let place: { row: number; column: number };

/** From here on the hand works in this page. */
export function takeUp(page: WorkbenchPage): void {
  workbench = page;
}

/** Goes to the entry sheet and remembers what stands there. */
export async function lookAround(): Promise<void> {
  const { sheet, row, column } = await workbench
    .place(TABLE, '编号', '开设项数')
    .catch(() => workbench.place(TABLE, '单位名称', '单位名称'));
  await workbench.select(sheet, row + 1, column);
  place = { row: row + 1, column };
  all = await entries();
  units = await order();
}

/** The entries by unit and header, whatever the order of rows and columns. */
export async function entries(): Promise<Record<string, Record<string, unknown>>> {
  return workbench.page.evaluate((name) => {
    const { grid } = window.workbench;
    const table = grid.tables().find((each) => each.name === name);
    if (!table) return {};
    const [headers, ...rows] = grid.contents(table.sheet, table.area).map((line) => line.map(({ value }) => value));
    const unit = headers!.indexOf('单位名称');
    const named = headers!.flatMap((header, at) =>
      at > 0 && header !== null && !/^列\d*$/.test(String(header)) ? [{ header: String(header), at }] : [],
    );
    return Object.fromEntries(
      rows
        .filter((row) => row[unit] !== null)
        .map((row) => [String(row[unit]), Object.fromEntries(named.map(({ header, at }) => [header, row[at]]))]),
    );
  }, TABLE);
}

/** The names of the units from top to bottom. */
export const order = async (): Promise<string[]> => Object.keys(await entries());
export const sheetOfTable = (): Promise<string | undefined> =>
  workbench.page.evaluate((name) => {
    const { grid } = window.workbench;
    const table = grid.tables().find((each) => each.name === name);
    return grid.sheets().find(({ id }) => id === table?.sheet)?.name;
  }, TABLE);

export async function point(row: number, column: number): Promise<{ x: number; y: number; right: number; bottom: number }> {
  const cell = (await workbench.page.evaluate(([r, c]) => window.workbench.screen.cell(r, c), [row, column] as const))!;
  return { x: cell.left + cell.width / 2, y: cell.top + cell.height / 2, right: cell.left + cell.width, bottom: cell.top + cell.height };
}

export async function click(row: number, column: number, button: 'left' | 'right' = 'left'): Promise<void> {
  const { x, y } = await point(row, column);
  await workbench.page.mouse.click(x, y, { button });
  await workbench.page.waitForFunction(
    ([r, c]) => {
      const { area } = window.workbench.grid.selection();
      return area.row <= r && r < area.row + area.rows && area.column <= c && c < area.column + area.columns;
    },
    [row, column] as const,
  );
}

export async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const { mouse } = workbench.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 6 });
  await mouse.up();
}

export const key = async (name: string): Promise<void> => {
  await workbench.page.keyboard.press(name);
  await workbench.drawn();
};

/** Chooses from a menu, and waits until it is closed. */
export async function choose(name: string): Promise<void> {
  const item = (await workbench.page.getByText(name, { exact: true }).last().elementHandle())!;
  await item.click();
  await item.waitForElementState('hidden');
}

/** The sheet's tab at the foot of the grid. */
export const tabOf = (name: string) => workbench.page.locator('#grid [data-u-comp=slide-tab-item]', { hasText: name }).first();

export async function byTab(name: string, item: string): Promise<void> {
  await tabOf(name)
    .waitFor()
    .catch(async () => {
      throw new Error(
        `No tab “${name}” among: ${(await workbench.page.locator('#grid [data-u-comp=slide-tab-item]').allTextContents()).join(' | ')}`,
      );
    });
  await tabOf(name).click();
  await tabOf(name).click({ button: 'right' });
  await choose(item);
}

/** Asks again and again, for 20 seconds. */
export const until = (condition: () => Promise<boolean>): Promise<void> => expect_(condition, Date.now() + 20_000);
async function expect_(condition: () => Promise<boolean>, last: number): Promise<void> {
  if (await condition()) return;
  if (Date.now() > last) throw new Error(`This did not come about: ${condition.toString()}`);
  await workbench.page.waitForTimeout(100);
  await expect_(condition, last);
}

export async function check(): Promise<void> {
  await workbench.tab('校验');
  await workbench.pane.getByRole('button', { name: '重新校验' }).click();
}

/** Nothing is wrong with the workbook: the demo data have no gaps. */
export async function expectNothingWrong(): Promise<void> {
  await check();
  await workbench.pane.getByText(/没有发现问题/).waitFor({ timeout: 20_000 });
}

// What people do to the sheets by the grid's own menus, keys and mouse: whatever it is, no entry is lost, and the add-in notices and says what to do.
import type { FUniver } from '@univerjs/core/facade';
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { bundled } from '../cases/units';
import { stepsOf, type Visit } from './steps';
import type { WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;
const TABLE = '录入_高校';
const ENTRIES = '录入_高校';
const SCORES = '得分_高校';

/** A few units, all entered. */
export function smallBook(): Promise<Uint8Array> {
  const scheme = bundled('hunan-2022');
  const { units } = demoAssessment(scheme, 5, 12);
  return createXlsx(buildWorkbook({ scheme, year: 2022, units, formulas: 'score', demo: true, today: '2022-12-20' }));
}

/** The entries by unit and header, whatever the order of rows and columns. */
async function entries(): Promise<Record<string, Record<string, unknown>>> {
  return workbench.page.evaluate((name) => {
    const { grid } = window.workbench;
    const table = grid.tables().find((each) => each.name === name);
    if (!table) return {};
    const [headers, ...rows] = grid.contents(table.sheet, table.area).map((line) => line.map(({ value }) => value));
    const unit = headers!.indexOf('单位名称');
    const named = headers!.flatMap((header, at) => (at > 0 && header !== null && !/^列\d*$/.test(String(header)) ? [{ header: String(header), at }] : []));
    return Object.fromEntries(rows.filter((row) => row[unit] !== null).map((row) => [String(row[unit]), Object.fromEntries(named.map(({ header, at }) => [header, row[at]]))]));
  }, TABLE);
}

/** The names of the units from top to bottom. */
const order = async (): Promise<string[]> => Object.keys(await entries());
const sheetOfTable = (): Promise<string | undefined> => workbench.page.evaluate((name) => {
  const { grid } = window.workbench;
  const table = grid.tables().find((each) => each.name === name);
  return grid.sheets().find(({ id }) => id === table?.sheet)?.name;
}, TABLE);

async function point(row: number, column: number): Promise<{ x: number; y: number; right: number; bottom: number }> {
  const cell = (await workbench.page.evaluate(([r, c]) => window.workbench.screen.cell(r, c), [row, column] as const))!;
  return { x: cell.left + cell.width / 2, y: cell.top + cell.height / 2, right: cell.left + cell.width, bottom: cell.top + cell.height };
}

async function click(row: number, column: number, button: 'left' | 'right' = 'left'): Promise<void> {
  const { x, y } = await point(row, column);
  await workbench.page.mouse.click(x, y, { button });
  await workbench.page.waitForTimeout(250);
}

async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const { mouse } = workbench.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 6 });
  await mouse.up();
}

const key = async (name: string): Promise<void> => {
  await workbench.page.keyboard.press(name);
  await workbench.page.waitForTimeout(400);
};
const choose = async (name: string): Promise<void> => {
  await workbench.page.getByText(name, { exact: true }).last().click();
  await workbench.page.waitForTimeout(400);
};

/** The sheet's tab at the foot of the grid. */
const tabOf = (name: string) => workbench.page.locator('#grid [data-u-comp=slide-tab-item]', { hasText: name }).first();

async function byTab(name: string, item: string): Promise<void> {
  await tabOf(name).waitFor().catch(async () => {
    throw new Error(`No tab “${name}” among: ${(await workbench.page.locator('#grid [data-u-comp=slide-tab-item]').allTextContents()).join(' | ')}`);
  });
  await tabOf(name).click();
  await tabOf(name).click({ button: 'right' });
  await choose(item);
}

const until = (condition: () => Promise<boolean>): Promise<void> => expect_(condition, Date.now() + 20_000);
async function expect_(condition: () => Promise<boolean>, last: number): Promise<void> {
  if (await condition()) return;
  if (Date.now() > last) throw new Error(`This did not come about: ${condition.toString()}`);
  await workbench.page.waitForTimeout(200);
  await expect_(condition, last);
}

async function check(): Promise<void> {
  await workbench.tab('校验');
  await workbench.pane.getByRole('button', { name: '重新校验' }).click();
}

/** Nothing is wrong with the workbook: the demo data have no gaps. */
async function expectNothingWrong(): Promise<void> {
  await check();
  await workbench.pane.getByText(/没有发现问题/).waitFor({ timeout: 20_000 });
}

export function gridMenus(visit: Visit): void {
  const step = stepsOf(visit, (page) => { workbench = page; });
  let all: Record<string, Record<string, unknown>>;
  let place: { row: number; column: number };
  let units: string[];

  step('goes to the entry sheet', async () => {
    await tabOf('首页').waitFor();
    const { sheet, row, column } = await workbench.place(TABLE, '编号', '开设项数').catch(() => workbench.place(TABLE, '单位名称', '单位名称'));
    await workbench.select(sheet, row + 1, column);
    place = { row: row + 1, column };
    all = await entries();
    units = await order();
    expect(units.length).toBeGreaterThan(4);
  });

  step('sorts by the button in a header; every unit keeps its entries, and its points follow', async () => {
    const header = await point(place.row - 1, place.column - 1); // the names
    await workbench.page.mouse.click(header.right - 8, header.y);
    await choose('降序');
    await until(async () => (await order()).join() !== units.join());
    expect(await entries()).toEqual(all);
    const ids = (name: string): Promise<unknown[]> => workbench.page.evaluate((wanted) => {
      const { grid } = window.workbench;
      const { sheet, area } = grid.tables().find((each) => each.name === wanted)!;
      return grid.contents(sheet, { ...area, columns: 1 }).slice(1).map(([cell]) => cell!.value);
    }, name);
    await until(async () => (await ids(SCORES)).join() === (await ids(TABLE)).join());
    await click(place.row, place.column);
    await key('Control+z');
    await until(async () => (await order()).join() === units.join());
  });

  step('filters by the button in a header: what is hidden counts on, and deleting over it leaves it alone', async () => {
    // a column of numbers in which the second unit's stands between others
    const seenBy = (header: string): string[] => units.filter((unit) => all[unit]![header] !== all[units[1]!]![header]);
    const header = Object.keys(all[units[0]!]!).find((each) => typeof all[units[1]!]![each] === 'number' && seenBy(each)[0] === units[0] && seenBy(each).length > 1)!;
    const { column } = await workbench.place(TABLE, units[0]!, header);
    const hidden = units.filter((unit) => !seenBy(header).includes(unit));
    const last = units.indexOf(seenBy(header).at(-1)!);
    const isSeen = (at: number): Promise<boolean> => workbench.page.evaluate((row) =>
      (window.workbench as unknown as { api: FUniver }).api.getActiveWorkbook()!.getActiveSheet().getSheet().getRowVisible(row), place.row + at);
    const openMenu = async (): Promise<void> => {
      const cell = await point(place.row - 1, column);
      await workbench.page.mouse.click(cell.right - 8, cell.y);
    };
    await openMenu();
    await workbench.page.locator('label[data-u-comp=checkbox]', { hasText: new RegExp(`^${String(all[units[1]!]![header])}\\(`) }).click();
    await choose('确认');
    await until(async () => !(await isSeen(1)));
    await expectNothingWrong();
    await drag(await point(place.row, column), await point(place.row + last, column));
    await key('Delete');
    await until(async () => (await entries())[units[0]!]![header] === null);
    const left = await entries();
    expect(hidden.map((unit) => left[unit])).toEqual(hidden.map((unit) => all[unit]));
    await key('Control+z');
    await until(async () => JSON.stringify(await entries()) === JSON.stringify(all));
    await openMenu();
    await choose('清除筛选');
    await until(async () => isSeen(1));
    expect(await entries()).toEqual(all);
  });

  step('pastes over many cells and deletes a stretch; both are undone, and the cells keep their looks', async () => {
    const looks = (): Promise<unknown> => workbench.page.evaluate(([row, column]) => {
      const { grid } = window.workbench;
      return grid.styles(grid.activeSheet(), { row, column, rows: 2, columns: 2 });
    }, [place.row, place.column] as const);
    const before = await looks();
    await workbench.page.evaluate(() => navigator.clipboard.writeText('0\t0\r\n0\t0\r\n'));
    await click(place.row, place.column);
    await key('Control+v');
    await until(async () => JSON.stringify(await entries()) !== JSON.stringify(all));
    expect(await looks()).toEqual(before);
    await key('Control+z');
    await until(async () => JSON.stringify(await entries()) === JSON.stringify(all));
    const [first, last] = [await point(place.row, place.column), await point(place.row + 2, place.column + 1)];
    await drag(first, last);
    await key('Delete');
    await until(async () => Object.values(await entries()).flatMap(Object.values).filter((cell) => cell === null).length >= 6);
    await key('Control+z');
    await until(async () => JSON.stringify(await entries()) === JSON.stringify(all));
  });

  step('drags the corner of a cell down over others, and takes it back', async () => {
    await click(place.row, place.column);
    const [from, to] = [await point(place.row, place.column), await point(place.row + 3, place.column)];
    await drag({ x: from.right, y: from.bottom }, { x: to.x, y: to.bottom - 4 });
    await workbench.page.waitForTimeout(600);
    const header = Object.keys(all[units[0]!]!)[1]!;
    const filled = await entries();
    expect(units.slice(0, 4).map((unit) => filled[unit]![header]).every((cell) => typeof cell === 'number')).toBe(true);
    if (JSON.stringify(filled) !== JSON.stringify(all)) await key('Control+z');
    await until(async () => JSON.stringify(await entries()) === JSON.stringify(all));
  });

  step('inserts a column by the menu of a header: formulas and add-in still find every entry', async () => {
    const header = await point(place.row - 1, place.column);
    await workbench.page.mouse.click(header.right - 8, header.y);
    await choose('向左插入 1 个表格列');
    await until(async () => (await workbench.cell(ENTRIES, place.row - 1, place.column)).value === null);
    expect(await entries()).toEqual(all);
    await expectNothingWrong();
    await click(place.row, place.column);
    await key('Control+z');
    await until(async () => (await workbench.cell(ENTRIES, place.row - 1, place.column)).value !== null);
    expect(await entries()).toEqual(all);
  });

  step('deletes the row of a unit by the menu: the add-in says which; undoing it brings all of it back', async () => {
    await click(place.row + 1, place.column);
    await click(place.row + 1, place.column, 'right');
    await workbench.page.getByText('表格删除').last().hover();
    await workbench.page.waitForTimeout(400);
    await choose('删除表格行');
    await until(async () => (await order()).length === units.length - 1);
    await check();
    await workbench.pane.getByText(new RegExp(`“${units[1]}”在名册中，但“${TABLE}”表没有这个单位的行.*一键修复`)).waitFor();
    await click(place.row, place.column);
    await key('Control+z');
    await until(async () => JSON.stringify(await entries()) === JSON.stringify(all));
  });

  step('deletes the sheet by its tab: the add-in says so, and what to do; undoing it brings every entry back', async () => {
    await byTab(ENTRIES, '删除');
    await workbench.page.getByRole('button', { name: /确定|确认/ }).last().click();
    await until(async () => (await sheetOfTable()) === undefined);
    await check();
    await workbench.pane.getByText(`工作簿里没有“${TABLE}”表`).first().waitFor();
    await click(place.row, place.column);
    await key('Control+z');
    await until(async () => JSON.stringify(await entries()) === JSON.stringify(all));
  });

  step('types a new unit under the roster: its table takes the row in; undoing takes first the row back, then the name', async () => {
    const table = (): Promise<{ row: number; rows: number; column: number }> => workbench.page.evaluate(() => window.workbench.grid.tables().find(({ name }) => name === '名册')!.area);
    const { row, rows } = await table();
    const under = row + rows;
    const { column } = await workbench.place('名册', '单位名称', '单位名称');
    const looks = (line: number): Promise<unknown> => workbench.page.evaluate(([r, c]) => window.workbench.grid.styles(window.workbench.grid.activeSheet(), { row: r, column: c, rows: 1, columns: 1 }), [line, column] as const);
    await workbench.type('名册', under, column, '新来的大学');
    await until(async () => (await table()).rows === rows + 1);
    expect(await looks(under)).toEqual(await looks(under - 1));
    await key('Control+z');
    await until(async () => (await table()).rows === rows);
    expect((await workbench.cell('名册', under, column)).value).toBe('新来的大学');
    await check();
    await workbench.pane.getByText(/“名册”表最后一行下面的第 \d+ 行（“新来的大学”）不在表格里/).waitFor();
    await click(under, column);
    await key('Control+z');
    await until(async () => (await workbench.cell('名册', under, column)).value === null);
    await expectNothingWrong();
    await workbench.page.evaluate((name) => window.workbench.grid.activate(window.workbench.grid.sheets().find((sheet) => sheet.name === name)!.id), ENTRIES);
  });

  step('enters a count and reloads the page: the entry is kept, and all others', async () => {
    const header = Object.keys(all[units[1]!]!)[1]!;
    const { sheet, row, column } = await workbench.place(TABLE, units[1]!, header);
    const count = all[units[1]!]![header] === 0 ? 1 : 0;
    await click(row, column);
    await workbench.page.keyboard.type(String(count));
    await key('Enter');
    await workbench.waitForValue(sheet, row, column, count);
    await workbench.saved();
    await workbench.reload();
    all[units[1]!]![header] = count;
    expect(await entries()).toEqual(all);
    await expectNothingWrong();
  });

  step('hides a sheet by its tab', async () => {
    await byTab('录入_市州', '隐藏');
    await until(async () => workbench.page.evaluate(() => window.workbench.grid.sheets().find(({ name }) => name === '录入_市州')!.hidden));
  });

  step('presses 固化为数值 and stays where it was; undoing afterwards leaves nothing half-written', async () => {
    await tabOf(ENTRIES).click();
    await click(place.row + 2, place.column + 1);
    const here = await workbench.selected();
    await workbench.page.getByRole('button', { name: '固化为数值' }).click();
    await workbench.pane.getByText(/已固化为数值/).first().waitFor({ timeout: 30_000 });
    expect(await workbench.selected()).toEqual(here);
    await click(place.row, place.column);
    for (let times = 0; times < 3; times++) await key('Control+z');
    expect(await entries()).toEqual(all);
    await expectNothingWrong();
  });

  step('changes an entry: the fixed points are said to be outdated, and mended on request', async () => {
    const header = Object.keys(all[units[0]!]!)[1]!;
    const { row, column } = await workbench.place(TABLE, units[0]!, header);
    await click(row, column);
    await workbench.page.keyboard.type(all[units[0]!]![header] === 0 ? '1' : '0');
    await key('Enter');
    await check();
    await workbench.pane.getByText(new RegExp(`“${SCORES}”表是固化的数值.*${units[0]}`)).waitFor({ timeout: 20_000 });
    await workbench.pane.getByRole('button', { name: /一键修复/ }).click();
    await workbench.pane.getByText(/没有发现问题/).waitFor({ timeout: 20_000 });
  });

  step('renames the sheet by a double click on its tab, faster than a long press lasts: the tab stays', async () => {
    const name = tabOf(ENTRIES).locator('[contenteditable=true]');
    await tabOf(ENTRIES).click();
    await until(async () => { // on a busy machine two presses are not always a double click
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

  step('holds a tab while another sheet is renamed: both tabs stay', async () => {
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
    await make.evaluate((button: HTMLElement) => { setTimeout(() => button.click()); }); // the keys go on going to the grid
    while (!(await question.isVisible()) && !(await done.isVisible())) await workbench.page.keyboard.press('Control+z');
    expect(await question.textContent()).toContain('加载项正在写入');
    await done.waitFor({ timeout: 60_000 });
    if (await question.isVisible()) await question.getByRole('button').click();
    expect(await entries()).toEqual(before);
    for (const name of ['排名_高校', '存在问题', '统计']) expect((await workbench.sheetNames()).includes(name)).toBe(true);
    await expectNothingWrong();
  });

  step('none of it left an error in the console', async () => {
    expect(workbench.problems).toEqual([]);
  });
}

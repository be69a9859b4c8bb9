// What people do to cells, rows and columns by the grid's own menus, keys and mouse.
import type { FUniver } from '@univerjs/core/facade';
import {
  all,
  check,
  choose,
  click,
  drag,
  ENTRIES,
  entries,
  expectNothingWrong,
  key,
  lookAround,
  order,
  place,
  point,
  SCORES,
  TABLE,
  tabOf,
  units,
  until,
  workbench,
} from './grid-hand';
import type { Step } from './steps';

/** `pageStep`: what the page does alone, whichever Excel the host is. */
export function tableSteps(step: Step, pageStep: Step): void {
  step('goes to the entry sheet', async () => {
    await tabOf('首页').waitFor();
    await lookAround();
    expect(units.length).toBeGreaterThan(4);
  });

  pageStep('sorts by the button in a header; every unit keeps its entries, and its points follow', async () => {
    const header = await point(place.row - 1, place.column - 1); // the names
    await workbench.page.mouse.click(header.right - 8, header.y);
    await choose('降序');
    await until(async () => (await order()).join() !== units.join());
    expect(await entries()).toEqual(all);
    const ids = (name: string): Promise<unknown[]> =>
      workbench.page.evaluate((wanted) => {
        const { grid } = window.workbench;
        const { sheet, area } = grid.tables().find((each) => each.name === wanted)!;
        return grid
          .contents(sheet, { ...area, columns: 1 })
          .slice(1)
          .map(([cell]) => cell!.value);
      }, name);
    await until(async () => (await ids(SCORES)).join() === (await ids(TABLE)).join());
    await click(place.row, place.column);
    await key('Control+z');
    await until(async () => (await order()).join() === units.join());
  });

  step('filters by the button in a header: what is hidden counts on, and deleting over it leaves it alone', async () => {
    // a column of numbers in which the second unit's stands between others
    const seenBy = (header: string): string[] => units.filter((unit) => all[unit]![header] !== all[units[1]!]![header]);
    const header = Object.keys(all[units[0]!]!).find(
      (each) => typeof all[units[1]!]![each] === 'number' && seenBy(each)[0] === units[0] && seenBy(each).length > 1,
    )!;
    const { column } = await workbench.place(TABLE, units[0]!, header);
    const hidden = units.filter((unit) => !seenBy(header).includes(unit));
    const last = units.indexOf(seenBy(header).at(-1)!);
    const isSeen = (at: number): Promise<boolean> =>
      workbench.page.evaluate(
        (row) => (window.workbench as unknown as { api: FUniver }).api.getActiveWorkbook()!.getActiveSheet().getSheet().getRowVisible(row),
        place.row + at,
      );
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

  pageStep('pastes over many cells and deletes a stretch; both are undone, and the cells keep their looks', async () => {
    const looks = (): Promise<unknown> =>
      workbench.page.evaluate(
        ([row, column]) => {
          const { grid } = window.workbench;
          return grid.styles(grid.activeSheet(), { row, column, rows: 2, columns: 2 });
        },
        [place.row, place.column] as const,
      );
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
    await until(
      async () =>
        Object.values(await entries())
          .flatMap(Object.values)
          .filter((cell) => cell === null).length >= 6,
    );
    await key('Control+z');
    await until(async () => JSON.stringify(await entries()) === JSON.stringify(all));
  });

  pageStep('drags the corner of a cell down over others, and takes it back', async () => {
    // a column in which neither copying nor counting on leaves the next three as they are
    const numbers = (header: string): unknown[] => units.slice(0, 4).map((unit) => all[unit]![header]);
    const header = Object.keys(all[units[0]!]!).find((each) => {
      const [first, ...next] = numbers(each);
      return typeof first === 'number' && next.some((value) => value !== first) && next.some((value, at) => value !== first + at + 1);
    })!;
    const { row, column } = await workbench.place(TABLE, units[0]!, header);
    await click(row, column);
    const [from, to] = [await point(row, column), await point(row + 3, column)];
    await drag({ x: from.right, y: from.bottom }, { x: to.x, y: to.bottom - 4 });
    await until(async () => JSON.stringify(await entries()) !== JSON.stringify(all));
    const filled = await entries();
    expect(
      units
        .slice(0, 4)
        .map((unit) => filled[unit]![header])
        .every((cell) => typeof cell === 'number'),
    ).toBe(true);
    await key('Control+z');
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
    await choose('删除表格行');
    await until(async () => (await order()).length === units.length - 1);
    await check();
    await workbench.pane.getByText(new RegExp(`“${units[1]}”在名册中，但“${TABLE}”表没有这个单位的行.*一键修复`)).waitFor();
    await click(place.row, place.column);
    await key('Control+z');
    await until(async () => JSON.stringify(await entries()) === JSON.stringify(all));
  });

  step('types a new unit under the roster: its table takes the row in; undoing takes first the row back, then the name', async () => {
    const table = (): Promise<{ row: number; rows: number; column: number }> =>
      workbench.page.evaluate(() => window.workbench.grid.tables().find(({ name }) => name === '名册')!.area);
    const { row, rows } = await table();
    const under = row + rows;
    const { column } = await workbench.place('名册', '单位名称', '单位名称');
    const looks = (line: number): Promise<unknown> =>
      workbench.page.evaluate(
        ([r, c]) => window.workbench.grid.styles(window.workbench.grid.activeSheet(), { row: r, column: c, rows: 1, columns: 1 }),
        [line, column] as const,
      );
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
    await workbench.page.evaluate(
      (name) => window.workbench.grid.activate(window.workbench.grid.sheets().find((sheet) => sheet.name === name)!.id),
      ENTRIES,
    );
  });

  step('enters a count and reloads the page: the entry is kept, and all others, and the input message is there again', async () => {
    const header = Object.keys(all[units[1]!]!)[1]!;
    const { sheet, row, column } = await workbench.place(TABLE, units[1]!, header);
    const count = all[units[1]!]![header] === 0 ? 1 : 0;
    await click(row, column);
    await workbench.page.keyboard.type(String(count));
    await key('Enter');
    await workbench.waitForValue(sheet, row, column, count);
    await workbench.saved();
    await workbench.reload();
    await workbench.page.locator('#prompt').waitFor(); // of the cell where one was
    all[units[1]!]![header] = count;
    expect(await entries()).toEqual(all);
    await expectNothingWrong();
  });
}

// How somebody fills in the entry sheet with keys, lists and the pane's way to a cell: nothing typed is lost, nothing goes where nobody
// looks.
import { click, ENTRIES, entries, all, key, place, point, TABLE, tabOf, units, until, workbench } from './grid-hand';
import type { Step } from './steps';

const list = () => workbench.page.locator('#list');
const marked = (): Promise<string[]> => list().locator('[aria-selected=true]').allTextContents();
const isOpen = (open: boolean): Promise<void> => list().waitFor({ state: open ? 'visible' : 'hidden', timeout: 10_000 });
const here = (): Promise<{ row: number; column: number }> => workbench.selected().then(({ row, column }) => ({ row, column }));
const value = async (row: number, column: number): Promise<unknown> => (await workbench.cell(ENTRIES, row, column)).value;
const answer = (name: string): Promise<void> => workbench.page.locator('#question-answers button', { hasText: name }).click();
/** Whether it is on the screen, and not under the frozen rows and columns. */
const isSeen = (row: number, column: number): Promise<boolean> =>
  workbench.page.evaluate(([r, c]) => window.workbench.screen.shows(r, c), [row, column] as const);
/** It has come into sight: a press of the mouse there meets it, and nothing that lies over it. */
async function expectSeen(row: number, column: number): Promise<void> {
  await until(() => isSeen(row, column));
  await click(row, column);
  await workbench.drawn();
  expect(await here()).toEqual({ row, column });
}
const focusedPart = (): Promise<string> =>
  workbench.page.evaluate(
    () => ['ribbon', 'grid', 'pane', 'bar'].find((id) => document.getElementById(id)!.contains(document.activeElement)) ?? 'none',
  );

/** The first unit's first cell of 是 or 否. */
let choice: { row: number; column: number };

async function openList(): Promise<void> {
  await click(place.row, place.column); // two presses of the mouse on one cell, so soon, would be a double click
  await workbench.select(ENTRIES, choice.row, choice.column);
  await key('Alt+ArrowDown');
  await isOpen(true);
}

export function keySteps(step: Step): void {
  step('is refused a value: after 取消, 重试 and Esc alike what is typed next goes in', async () => {
    await tabOf(ENTRIES).click();
    const { row, column } = place;
    const before = await value(row, column);
    for (const [way, wanted] of [
      ['取消', 1],
      ['重试', 2],
      ['Esc', 1],
    ] as const) {
      await click(row, column);
      await workbench.page.keyboard.type('-5');
      await key('Enter');
      await workbench.page.locator('#question').waitFor();
      if (way === 'Esc') await key('Escape');
      else await answer(way);
      await workbench.page.keyboard.type(String(wanted));
      await key('Enter');
      await until(async () => (await value(row, column)) === wanted);
      expect(await here()).toEqual({ row: row + 1, column });
    }
    await click(row, column);
    await workbench.page.keyboard.type(String(before));
    await key('Enter');
    await until(async () => (await value(row, column)) === before);
  });

  step('opens the list of a cell by its arrow alone, not by its text; the input message stays in sight beside it', async () => {
    const header = Object.keys(all[units[0]!]!).find((each) => ['是', '否'].includes(String(all[units[0]!]![each])))!;
    choice = await workbench.place(TABLE, units[0]!, header);
    const { row, column } = choice;
    const arrow = workbench.page.locator('#list-arrow');
    await workbench.select(ENTRIES, row, column - 1);
    await arrow.waitFor({ state: 'hidden' });
    const cell = await point(row, column);
    for (const x of [cell.x, cell.right - 6, cell.x]) {
      await click(place.row, place.column);
      await workbench.page.mouse.click(x, cell.y);
      await arrow.waitFor();
      expect(await workbench.page.locator('#list, [data-u-comp=sheets-dropdown-list]').filter({ visible: true }).count()).toBe(0);
    }
    await arrow.click();
    await isOpen(true);
    expect(await list().locator('[role=option]').allTextContents()).toEqual(['是', '否', '有', '无', '√', '×']);
    expect(await marked()).toEqual([await value(row, column)]);
    const [message, open] = await Promise.all(
      ['#prompt', '#list'].map(async (part) => (await workbench.page.locator(part).boundingBox())!),
    );
    expect(message!.x >= open!.x + open!.width || message!.x + message!.width <= open!.x).toBe(true);
    expect(open!.y).toBeGreaterThanOrEqual(cell.bottom - 1);
    await arrow.click();
    await isOpen(false);
  });

  step(
    'leaves an open list by Tab, an arrow, Esc, the mouse, the wheel, the pane or another sheet: it closes, and nothing is written',
    async () => {
      const { row, column } = choice;
      const before = await entries();
      for (const [name, place_] of [
        ['Tab', { row, column: column + 1 }],
        ['ArrowRight', { row, column: column + 1 }],
        ['Escape', { row, column }],
      ] as const) {
        await openList();
        await key('ArrowDown');
        await key(name);
        await isOpen(false);
        expect(await here()).toEqual(place_);
      }
      await openList();
      await click(row + 3, column + 3);
      await isOpen(false);
      await openList();
      const { x, y } = await point(row + 3, column + 3); // beside the list
      await workbench.page.mouse.move(x, y);
      await workbench.page.mouse.wheel(120, 0);
      await isOpen(false);
      await workbench.page.mouse.wheel(-1_000, 0);
      await until(() => isSeen(row, column));
      await openList();
      await workbench.tab('校验');
      await isOpen(false);
      await openList();
      await tabOf('名册').click();
      await isOpen(false);
      await tabOf(ENTRIES).click();
      expect(await list().isVisible()).toBe(false);
      expect(await entries()).toEqual(before);
    },
  );

  step('types, pastes and chooses 是 and 否 with the keys that Excel has for it', async () => {
    const { row, column } = choice;
    const other = (await value(row, column)) === '是' ? '否' : '是';
    const back = other === '是' ? '否' : '是';
    await click(place.row, place.column);
    await workbench.select(ENTRIES, row, column);
    await workbench.page.keyboard.type(other);
    await key('Tab');
    await until(async () => (await value(row, column)) === other);
    expect(await here()).toEqual({ row, column: column + 1 });
    await workbench.select(ENTRIES, row, column);
    await workbench.page.keyboard.type(back);
    await key('Escape');
    expect(await value(row, column)).toBe(other);
    await workbench.page.evaluate((text) => navigator.clipboard.writeText(text), back);
    await key('Control+v');
    await until(async () => (await value(row, column)) === back);
    await key('Escape');
    await openList();
    for (const [name, now] of [
      ['End', '×'],
      ['ArrowDown', '×'],
      ['Home', '是'],
      ['ArrowUp', '是'],
      ['ArrowDown', '否'],
      ...(other === '否' ? [] : [['ArrowUp', '是']]),
    ]) {
      await key(name!);
      expect(await marked()).toEqual([now]);
      expect(await value(row, column)).toBe(back);
    }
    await key('Enter');
    await isOpen(false);
    await until(async () => (await value(row, column)) === other);
    expect(await here()).toEqual({ row, column });
    for (const [word, wanted] of [
      [other, other],
      [back, back],
    ] as const) {
      // the word that it holds stays
      await openList();
      await list().getByText(word, { exact: true }).click();
      await isOpen(false);
      await until(async () => (await value(row, column)) === wanted);
    }
    await key('Control+z'); // the keys are still with the cell
    await until(async () => (await value(row, column)) === other);
    await workbench.page.keyboard.type(back);
    await key('ArrowDown');
    await until(async () => (await value(row, column)) === back);
    expect(await here()).toEqual({ row: row + 1, column });
    expect(await entries()).toEqual(all);
  });

  step('goes to a gap by the pane’s 转到: the cell is in sight, and what is typed goes into it', async () => {
    const headers = Object.keys(all[units[0]!]!);
    const header = headers.findLast((each) => typeof all[units[2]!]![each] === 'number')!;
    const { row, column } = await workbench.place(TABLE, units[2]!, header);
    await workbench.select(ENTRIES, row, column);
    await workbench.focusGrid();
    await workbench.select(ENTRIES, row, column);
    await key('Delete');
    await until(async () => (await value(row, column)) === null);
    await workbench.select(ENTRIES, place.row, place.column);
    await expectSeen(place.row, place.column);
    expect(await isSeen(row, column)).toBe(false);
    await workbench.tab('校验');
    await workbench.pane.getByRole('button', { name: '重新校验' }).click();
    await workbench.pane.getByRole('button', { name: /转到/ }).first().click();
    await until(async () => JSON.stringify(await here()) === JSON.stringify({ row, column }));
    await until(async () => isSeen(row, column));
    await until(async () => (await focusedPart()) === 'grid');
    await workbench.page.keyboard.type(String(all[units[2]!]![header]));
    await key('Enter');
    await until(async () => JSON.stringify(await entries()) === JSON.stringify(all));
  });

  step('goes to a cell by the name box and by Ctrl+F, back and forth: it is in sight', async () => {
    const box = workbench.page.locator('#grid input').filter({ visible: true }).last();
    for (const [name, row, column] of [
      ['AC105', 104, 28],
      ['C6', 5, 2],
    ] as const) {
      await box.click();
      await box.fill(name);
      await key('Enter');
      await until(async () => JSON.stringify(await here()) === JSON.stringify({ row, column }));
      await expectSeen(row, column);
    }
    await key('Control+f');
    await workbench.page.locator('#find input').fill(units[1]!);
    const found: string[] = [];
    for (let times = 0; times < 3; times++) {
      await key('Enter');
      const { sheet, row, column } = await workbench.selected();
      await until(async () => isSeen(row, column));
      expect(String((await workbench.cell(sheet, row, column)).value)).toContain(units[1]);
      found.push(`${sheet}!${row},${column}`);
    }
    expect(new Set(found).size).toBe(3);
    await key('Escape');
    await tabOf(ENTRIES).click();
  });

  step('goes round the parts of the window with F6, and out of the grid’s toolbar with Tab', async () => {
    await click(place.row, place.column);
    const round: string[] = [];
    for (const name of ['F6', 'F6', 'F6', 'Shift+F6', 'Shift+F6', 'Shift+F6']) {
      await key(name);
      round.push(await focusedPart());
    }
    expect(round).toEqual(['pane', 'ribbon', 'grid', 'ribbon', 'pane', 'grid']);
    const { row, column } = await here();
    await workbench.page.locator('#grid header button').last().focus();
    for (
      let times = 0;
      times < 60 && (await workbench.page.evaluate(() => document.activeElement?.closest('#grid header') !== null));
      times++
    )
      await key('Tab');
    expect(await workbench.page.evaluate(() => document.activeElement?.closest('#grid header') ?? null)).toBeNull();
    expect(await here()).toEqual({ row, column });
  });
}

// The page of the check in a book that is being filled: progress, one line a unit, and what is wrong with the way to it.
import { seriousObstacles } from './accessible';
import { SCHOOLS } from './eight-schools';
import type { Step } from './steps';
import type { WorkbenchPage } from './workbench-page';

const ENTRY = '录入_高校';
/** What only programs call things: paths, codes, ids of columns. */
const INTERNAL = /units\[|entries|observation|MISSING_|INVALID_|#name|undefined|\bnull\b/u;

/** Nothing is entered yet. */
export async function emptyBook(page: WorkbenchPage): Promise<void> {
  const { pane } = page;
  const lines = pane.getByRole('listitem').filter({ has: pane.getByText(/^(?:未开始|没录完|已录完)$/) });
  const states = async () => (await lines.allInnerTexts()).map((text) => text.replace(/\s+/gu, ' '));
  await page.tab('校验');
  await pane.getByText('没有填错的，还有单位没有录完。').waitFor();
  expect(await states()).toEqual(SCHOOLS.map((name, place) => `未开始 ${name} 转到 ${ENTRY} B${place + 6}`));
  expect(await pane.locator('#page').innerText()).not.toMatch(INTERNAL);
  await pane.getByRole('searchbox', { name: '查找' }).fill('戊');
  await lines.nth(1).waitFor({ state: 'detached' });
  expect(await states()).toEqual([`未开始 ${SCHOOLS[4]} 转到 ${ENTRY} B10`]);
  await pane.getByRole('searchbox', { name: '查找' }).fill('');
  const { sheet, row, column } = await page.place(ENTRY, SCHOOLS[1]!, '开设项数');
  await page.type(sheet, row, column, '2');
  await pane.getByText('未开始 7，没录完 1，已录完 0').waitFor();
  expect((await states())[0]).toMatch(new RegExp(`^没录完 ${SCHOOLS[1]} 缺 \\d+ 处 转到 (?:名册|${ENTRY}) [A-Z]+\\d+$`, 'u'));
  await lines
    .filter({ hasText: SCHOOLS[7]! })
    .getByRole('button', { name: `转到 ${ENTRY} B13` })
    .click();
  await page.page.waitForFunction(() => window.workbench.grid.selection().area.row === 12);
  expect(await seriousObstacles(pane)).toEqual([]);
}

export function stranger(step: Step, page: () => WorkbenchPage): void {
  step(
    'a school is typed below the others on the entry sheet: its finding puts it into the roster, and it is a unit like all others',
    async () => {
      const { pane } = page();
      const { sheet, row, column } = await page().place(ENTRY, SCHOOLS.at(-1)!, '单位名称');
      await page().type(sheet, row + 1, column, '湘潭壬学院');
      await page().tab('校验');
      await pane.getByRole('button', { name: '重新校验' }).click();
      const finding = pane.getByRole('listitem').filter({ hasText: '湘潭壬学院' });
      await finding.getByText(ENTRY).first().waitFor();
      await finding.getByRole('button', { name: '加入名册' }).click();
      await pane.getByText('“湘潭壬学院”已加入名册，这一行已填的内容都在。').waitFor({ timeout: 60_000 });
      await finding.getByText('未开始').waitFor();
      await page().place('名册', '湘潭壬学院', '类别');
    },
  );
}

// Who brings a list of their own: it is read with its habits, shown with what was left out, and corrected row by row.
import { seriousObstacles } from './accessible';
import { emptyBook, stranger } from './check-page';
import { eightSchools } from './eight-schools';
import { overtaken } from './overtaken';
import { ownRubric } from './own-rubric';
import { stepsOf, type Visit } from './steps';
import type { WorkbenchPage } from './workbench-page';

const LIST = [
  '2022 年参评单位名单',
  '序号\t单位名称\t办学层次',
  '一、高校（3 所）',
  '1\t甲大学\t本科',
  '2\t乙职业学院\t专科',
  '3\t丙大学、丁大学\t本科',
  '二、其他',
  '4\t戊中心',
  '合计\t5 个',
  '注：排名不分先后',
].join('\n');

export function ownList(visit: Visit): void {
  let workbench: WorkbenchPage;
  const step = stepsOf(visit, (page) => {
    workbench = page;
  });
  const preview = () => workbench.pane.getByRole('region', { name: '读到的名单' });
  const row = (name: string) => preview().getByRole('listitem').filter({ hasText: name });

  ownRubric(step, () => workbench);

  step('pastes it, and sees what was read, what was left out and what is asked', async () => {
    await workbench.tab('开始');
    await workbench.pane.getByRole('radio', { name: '粘贴' }).check();
    await workbench.pane.getByRole('textbox', { name: /粘贴到这里/ }).fill(LIST);
    await preview().getByText('2 个单位，5 行没有当作单位，2 行要您定').waitFor();
    await preview().getByText('第 6 行 · “丙大学、丁大学”像是 2 个单位写在一格里，请一行写一个').waitFor();
    await preview().getByText('第 8 行 · “戊中心”没有类别，名称也看不出来').waitFor();
    await workbench.pane.getByText('名单里还有 2 行要您定，定好后就可以生成。').waitFor();
    expect(await workbench.pane.getByRole('button', { name: '生成', exact: true }).getAttribute('aria-disabled')).toBe('true');
    await preview().getByText('没有当作单位的（5 行）').click();
    await preview().getByText('第 9 行 · 合计').waitFor();
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
  });

  step('answers by the keyboard alone: two units in one cell, a category', async () => {
    await row('丙大学、丁大学').getByRole('button', { name: '改 丙大学、丁大学' }).focus();
    await workbench.page.keyboard.press('Enter');
    await row('丙大学、丁大学').getByRole('button', { name: '拆成 2 个单位' }).focus();
    await workbench.page.keyboard.press('Enter');
    await preview().getByText('4 个单位，5 行没有当作单位，1 行要您定').waitFor();
    await row('丁大学').getByText('第 6 行 · 高校，按所在的分组行').waitFor();
    await row('戊中心').getByRole('button', { name: '改 戊中心' }).focus();
    await workbench.page.keyboard.press('Enter');
    await row('戊中心').getByRole('combobox', { name: '类别' }).selectOption('直属单位');
    await preview().getByText('5 个单位，5 行没有当作单位，没有要您定的').waitFor();
    await workbench.pane.getByText('5 个单位（市州 0、高校 4、直属单位 1）').waitFor();
    // What was decided stays where it was, and so does the keyboard.
    expect(await row('戊中心').getByRole('combobox', { name: '类别' }).inputValue()).toBe('直属单位');
  });

  step('takes a row in that was left out, gives it a name, and leaves one out', async () => {
    await row('二、其他').getByRole('button', { name: '改 二、其他' }).click();
    await row('二、其他').getByRole('button', { name: '收为单位' }).click();
    await preview().getByText('5 个单位，4 行没有当作单位，1 行要您定').waitFor();
    await row('二、其他').getByRole('button', { name: '改 二、其他' }).click();
    await row('二、其他').getByRole('button', { name: '不要这一行' }).click();
    await preview().getByText('5 个单位，5 行没有当作单位，没有要您定的').waitFor();
  });

  step('sees all of it in a pane of 320 pixels', async () => {
    const frame = workbench.page.locator('#addin');
    await frame.evaluate((element) => {
      element.style.width = '320px';
    });
    await preview()
      .getByText(/^单位（\d+ 个）$/)
      .click();
    await row('甲大学').getByRole('button', { name: '改 甲大学' }).click();
    expect(await workbench.sideways()).toBe(0);
    expect(await seriousObstacles(workbench.pane)).toEqual([]);
    await frame.evaluate((element) => {
      element.style.width = '';
    });
  });

  eightSchools(
    step,
    () => workbench,
    () => emptyBook(workbench),
  );

  overtaken(step, () => workbench);

  stranger(step, () => workbench);

  step('has met no error in the console', async () => {
    expect(workbench.problems).toEqual([]);
  });
}

// The formula buttons in a workbook that says it has what they would do, while a score sheet is half laid: it is laid anew all the same.
import { freeze, switchFormulas } from '../../src/open-book/formulas/formula-work';
import { host } from '../workbook/sample-book';
import { showBook } from './shown-book';

test.each([
  ['用原生公式', 'native', () => switchFormulas('native')],
  ['固化为数值', 'values', freeze],
] as const)('%s', async (_button, formulas, press) => {
  const shown = showBook(host({ formulas }));
  const { survey } = shown;
  const apply = jest.spyOn(shown, 'apply');
  expect(await press()).toMatchObject({ intent: 'success' });
  expect(apply).not.toHaveBeenCalled();
  shown.survey = async () => {
    const { sheets, ...rest } = await survey();
    const isLaid = apply.mock.calls.length > 0;
    return { ...rest, sheets: sheets.map((sheet) => (sheet.name === '得分_高校' && !isLaid ? { ...sheet, unfinished: 'anew' } : sheet)) };
  };
  expect(await press()).toMatchObject({ intent: 'success' });
  const laid = apply.mock.calls.flatMap(([changes]) => changes.flatMap((each) => (each.do === 'replace-sheet' ? [each.sheet] : [])));
  expect(laid).toContain('得分_高校');
});

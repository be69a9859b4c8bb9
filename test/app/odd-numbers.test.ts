// Text that the engine reads and plain formulas do not: validate names the cell and the remedy, and the points say why it must.
import { buildWorkbook } from '../../src/app/build';
import { openWorkbook } from '../../src/app/open';
import { validateWorkbook } from '../../src/app/validate';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import type { Cell } from '../../src/model/cell';
import type { FormulaMode } from '../../src/workbook/frame';
import { shelf } from '../shelf';
import { bundled } from '../cases/units';

/** The warnings about a book in which one cell of 高校's 信息公开 and one of 在线访谈 were typed. */
async function warnings(formulas: FormulaMode, count: Cell, answer: Cell = '是') {
  const scheme = bundled('hunan-2022');
  const units = [{ name: '甲大学', category: '高校', attributes: {}, gates: {}, vetoes: [], entries: { 信息公开: [3], 在线访谈: ['是'] } }];
  const host = await openXlsx(await createXlsx(buildWorkbook({ scheme, year: 2022, units, formulas, demo: false, today: '2022-12-20' })));
  if (!host.ok) throw new Error(host.refusal.message);
  const opened = await openWorkbook(host.value, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const sheet = opened.value.forms.find(({ form }) => form.category.name === '高校')!.entries!;
  const { table, match, layout } = sheet;
  const columnOf = (name: string): number =>
    table.area.column + match.at.get(layout.inputs.find(({ indicator }) => indicator.name === name)!.id)!;
  const row = sheet.rows[0]!.row;
  const typed = [
    ['信息公开', count],
    ['在线访谈', answer],
  ] as const;
  const written = await host.value.apply(
    typed.map(([name, cell]) => ({ do: 'write', sheet: table.sheet, row, column: columnOf(name), cells: [[cell]] })),
  );
  expect(written.ok).toBe(true);
  const again = await openWorkbook(host.value, shelf);
  if (!again.ok) throw new Error(again.refusal.message);
  const { issues, assessment } = validateWorkbook(again.value);
  return { found: issues.filter(({ code }) => code === 'TEXT_NUMBER'), state: assessment.units[0]!.entries.get('信息公开')?.state };
}

test.each(['1,000', '+3', '3.0', '3\t'])('%j in a count is counted, and warned about where plain formulas stand', async (text) => {
  const { found, state } = await warnings('native', text);
  expect(state).toBe('entered');
  expect(found).toEqual([
    expect.objectContaining({
      severity: 'warning',
      sheet: '录入_高校',
      unit: '甲大学',
      indicator: '信息公开',
      category: '高校',
      message: expect.stringMatching(/甲大学.*开设项数.*已按数字计分.*有误.*请改填数字/u),
    }),
  ]);
  expect(found[0]!.where).toBe(`录入_高校!${found[0]!.cell}`);
  expect(found[0]!.cell).toMatch(/^[A-Z]+\d+$/u);
});

test.each<Cell>([3, '3', '３', ' 3 ', '\u30003', '\u00a03', '三', '很好', null, '\u3000'])(
  '%j needs no such warning: formulas read it, or nobody does',
  async (cell) => {
    expect((await warnings('native', cell)).found).toEqual([]);
  },
);

test('an answer that only the engine understands is named with the answers there are', async () => {
  const { found } = await warnings('native', 3, '①');
  expect(found.map(({ message }) => message)).toEqual([expect.stringMatching(/“①”.*请改填“是”或“否”/u)]);
  expect((await warnings('native', 3, '是\u3000')).found).toEqual([]);
});

test.each(['score', 'values'] as const)('with %s every cell is read by the engine, and nothing is warned about', async (formulas) => {
  expect((await warnings(formulas, '1,000')).found).toEqual([]);
});

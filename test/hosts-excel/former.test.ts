// What is kept of a sheet while it is laid anew has to fit among the settings of a workbook.
import { keepFormer, type Former } from '../../src/hosts/excel/former';

function kept(values: Former['values']): Former {
  let held: unknown;
  const settings = { add: (_key: string, value: unknown) => (held = value) };
  keepFormer({ workbook: { settings } } as unknown as Excel.RequestContext, '录入', {
    used: { row: 0, column: 0, rows: 1, columns: 1 },
    values,
    tables: [],
  });
  return held as Former;
}

test('values are kept, unless they are more than Excel takes', () => {
  expect(kept([['甲']]).values).toEqual([['甲']]);
  expect(kept(Array.from({ length: 500 }, () => ['字'.repeat(1_000)])).values).toEqual([]);
});

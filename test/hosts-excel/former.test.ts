// What is kept of a sheet while it is laid anew has to fit among the settings of a workbook.
import { askAround, keepFormer, noteFormers, type Former } from '../../src/hosts/excel/former';

const used = { row: 0, column: 0, rows: 1, columns: 1 };

function kept(values: Former['values']): Former {
  let held: unknown;
  const settings = { add: (_key: string, value: unknown) => (held = value) };
  keepFormer({ workbook: { settings } } as unknown as Excel.RequestContext, '录入', { used, ...(values && { values }), tables: [] });
  return held as Former;
}

test('values are kept, unless they are more than Excel takes', () => {
  expect(kept([['甲']]).values).toEqual([['甲']]);
  expect(kept(Array.from({ length: 500 }, () => ['字'.repeat(1_000)]))).not.toHaveProperty('values');
});

test('a sheet of which nothing could be kept is read as it stands; where it was kept, that is read', async () => {
  noteFormers(
    new Map([
      ['录入', { used, tables: [] }],
      ['通报设置', { used, values: [['原来的']], tables: [] }],
    ]),
  );
  const requests = ['录入', '通报设置'].map((sheet) => ({ sheet, area: used }));
  const asked = await askAround(requests, async (rest) => rest.map(({ sheet }) => [[`${sheet}上的`]]), String);
  noteFormers(new Map());
  expect(asked).toEqual([[['录入上的']], [['原来的']]]);
});

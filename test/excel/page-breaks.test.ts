// Page breaks through the genuine client on the emulated host.
import { startOfficeHost } from './office-host';

test('page breaks are added before a row, given back in order, and removed', async () => {
  const host = await startOfficeHost({ requirementSet: '1.9' });
  const read = await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const breaks = sheet.horizontalPageBreaks;
    breaks.add('A20');
    breaks.add('A10');
    breaks.add('A20');
    breaks.load('items/rowIndex');
    await context.sync();
    const rows = breaks.items.map(({ rowIndex }) => rowIndex);
    breaks.removePageBreaks();
    breaks.load('items/rowIndex');
    await context.sync();
    return [rows, breaks.items.length];
  });
  expect(read).toEqual([[9, 19], 0]);
  await expect(
    host.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().horizontalPageBreaks.add('A1');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect(host.failures).toEqual([]);
  host.close();
});

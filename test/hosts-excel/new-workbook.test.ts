// A file that the pane made is opened as a workbook of its own, through the genuine client.
import { openAsNewWorkbook } from '../../src/hosts/excel/new-workbook';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { startOfficeHost } from '../excel/office-host';
import { samplePlan } from '../hosts/sample-plan';

test('Excel gets the bytes of the file, every one of them', async () => {
  const bytes = Uint8Array.from([...(await createXlsx(samplePlan)), ...new Array<number>(100_000).fill(255)]); // longer than one portion
  const opened: (Uint8Array | undefined)[] = [];
  const office = await startOfficeHost({ global: true, openWorkbook: (file) => opened.push(file) });
  await openAsNewWorkbook(bytes);
  office.close();
  expect(opened).toHaveLength(1);
  expect(Buffer.from(opened[0]!).equals(Buffer.from(bytes))).toBe(true);
  expect(office.failures).toEqual([]);
});

test('what Excel cannot open is an error for whoever asked', async () => {
  const office = await startOfficeHost({ global: true });
  await expect(openAsNewWorkbook(new TextEncoder().encode('no file'))).rejects.toMatchObject({ code: 'InvalidArgument' });
  office.close();
});

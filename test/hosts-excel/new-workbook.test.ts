// A file that the pane made is opened as a workbook of its own, through the genuine client.
import { excelHost } from '../../src/hosts/excel';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { inExcel } from '../excel/in-excel';
import { samplePlan } from '../hosts/sample-plan';

const opened: (Uint8Array | undefined)[] = [];
inExcel({ openWorkbook: (file) => opened.push(file) });

test('Excel gets the bytes of the file, every one of them', async () => {
  const bytes = Uint8Array.from([...(await createXlsx(samplePlan)), ...new Array<number>(100_000).fill(255)]); // longer than one portion
  await excelHost.openAsNewWorkbook(bytes);
  expect(opened).toHaveLength(1);
  expect(Buffer.from(opened[0]!).equals(Buffer.from(bytes))).toBe(true);
});

test('what Excel cannot open is an error for whoever asked', async () => {
  await expect(excelHost.openAsNewWorkbook(new TextEncoder().encode('no file'))).rejects.toMatchObject({ code: 'InvalidArgument' });
});

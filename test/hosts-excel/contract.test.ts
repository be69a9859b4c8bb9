// The Excel host keeps the contract of all hosts: genuine Office.js client, emulated host, members checked against the requirement set.
import { excelHost } from '../../src/hosts/excel';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { inExcel } from '../excel/in-excel';
import { hostContract } from '../hosts/host-contract';

describe.each([
  ['1.9', 'desktop'],
  ['1.17', 'web'],
] as const)('ExcelApi %s, %s', (requirementSet, excel) => {
  const office = inExcel();

  hostContract(`Excel with ExcelApi ${requirementSet}, ${excel}`, async (plan) => {
    await office.open({ requirementSet, excel, calculate: () => 2 });
    await layOnly(plan);
    return excelHost;
  });
});

/** A new workbook has a sheet of its own, which goes. */
async function layOnly({ sheets }: WorkbookPlan): Promise<void> {
  const laid = await excelHost.apply(sheets.map((sheet) => ({ do: 'add-sheet', plan: sheet })));
  if (!laid.ok) throw new Error(laid.refusal.message);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').delete();
    await context.sync();
  });
}

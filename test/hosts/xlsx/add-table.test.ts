// A table put back over cells in a file that lost it: nothing else changes, and Excel can open what comes of it.
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open-xlsx';
import type { Change } from '../../../src/workbook/host';
import type { TablePlan } from '../../../src/workbook/plan';
import { canValidate, officeErrors } from '../office-validity';
import { entrySheet, samplePlan } from '../sample-plan';
import { editZip, entries, withForeignParts } from './foreign-parts';

const planned: TablePlan = entrySheet.tables![0]!;
const back: Change = { do: 'add-table', sheet: '录入 高校', planned };

/** The sample with other people's parts, and without its table. */
async function withoutTable(edit: (sheet: string) => string = (sheet) => sheet): Promise<Uint8Array> {
  return editZip(await withForeignParts(samplePlan), (parts) => {
    parts.delete('xl/tables/table1.xml');
    parts.set('[Content_Types].xml', parts.get('[Content_Types].xml')!.replace(/<Override PartName="\/xl\/tables\/table1.xml"[^>]*>/, ''));
    const rels = 'xl/worksheets/_rels/sheet2.xml.rels';
    parts.set(rels, parts.get(rels)!.replace(/<Relationship [^>]*table1.xml"[^>]*>/, ''));
    const path = 'xl/worksheets/sheet2.xml';
    parts.set(path, edit(parts.get(path)!.replace(/<tableParts.*<\/tableParts>/, '')));
  });
}

async function changed(bytes: Uint8Array, ...changes: Change[]): Promise<{ saved: Uint8Array; message?: string }> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const outcome = await opened.value.apply(changes);
  const saved = await opened.value.save();
  return outcome.ok ? { saved } : { saved, message: outcome.refusal.message };
}

test('the table stands where it stood, and parts that are not concerned stay byte for byte', async () => {
  const before = await withoutTable();
  const { saved, message } = await changed(before, back);
  expect(message).toBeUndefined();
  if (canValidate) expect(officeErrors(saved)).toEqual([]);
  const [old, now] = [entries(before), entries(saved)];
  const edited = [...old.keys()].filter((path) => !now.has(path) || !Buffer.from(old.get(path)!).equals(Buffer.from(now.get(path)!)));
  expect(edited.sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/calcChain.xml',
    'xl/worksheets/_rels/sheet2.xml.rels',
    'xl/worksheets/sheet2.xml',
  ]);
  const whole = entries(await createXlsx(samplePlan));
  expect(Buffer.from(now.get('xl/tables/table1.xml')!)).toEqual(Buffer.from(whole.get('xl/tables/table1.xml')!));
});

test('a filter that the sheet had at the same cells gives way to that of the table', async () => {
  const filtered = await withoutTable((sheet) => sheet.replace('</sheetData>', '</sheetData><autoFilter ref="A4:E7"/>'));
  const bytes = await editZip(filtered, (parts) => {
    const main = parts.get('xl/workbook.xml')!;
    parts.set(
      'xl/workbook.xml',
      main.replace(
        '<definedNames>',
        `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'录入 高校'!$A$4:$E$7</definedName>`,
      ),
    );
  });
  const { saved } = await changed(bytes, back);
  const part = (path: string): string => Buffer.from(entries(saved).get(path)!).toString();
  expect(part('xl/worksheets/sheet2.xml')).not.toContain('autoFilter');
  expect(part('xl/workbook.xml')).not.toContain('_FilterDatabase');
  expect(part('xl/workbook.xml')).toContain('_xlnm.Print_Area');
  if (canValidate) expect(officeErrors(saved)).toEqual([]);
});

test('merged cells and other tables in its place are told, and nothing is written', async () => {
  const merged = await withoutTable((sheet) =>
    sheet
      .replace(/<mergeCells.*<\/mergeCells>/, '')
      .replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="B5:B6"/></mergeCells>'),
  );
  expect((await changed(merged, back)).message).toMatch(/B5:B6 是合并单元格.*取消合并/);
  const taken = await withForeignParts(samplePlan);
  expect((await changed(taken, { ...back, planned: { ...planned, name: '另一张' } } as Change)).message).toMatch(
    /已有表格“录入_高校”.*改名/,
  );
});

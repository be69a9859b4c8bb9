// A small workbook of an earlier year to compare with, as its office would have kept it.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { shelf } from '../shelf';

/** Units that the demo workbook has too, with other entries. */
export async function workbookOf(year: number): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const scheme = shelf.scheme('hunan-2022');
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const { units } = demoAssessment(scheme.value, year, 12);
  const book = buildWorkbook({ scheme: scheme.value, year, units, formulas: 'values', demo: true, today: `${year}-12-20` });
  return {
    name: `${year}年评分.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await createXlsx(book)),
  };
}

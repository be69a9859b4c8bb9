// Reads the workbook of an earlier year, to compare with.
import { openWorkbook } from '../../app/open';
import { publish } from '../../app/publish';
import { today } from '../../commands/today';
import { shelf } from '../../functions/shelf';
import { openXlsx } from '../../hosts/xlsx/open-xlsx';
import { ok, refuse, type Outcome } from '../../model/outcome';
import type { LastYear } from '../../report/year-on-year';

export async function readLastYear(file: File, thisYear: number): Promise<Outcome<LastYear>> {
  const book = await openXlsx(new Uint8Array(await file.arrayBuffer()));
  if (!book.ok) return book;
  const opened = await openWorkbook(book.value, shelf);
  if (!opened.ok) return opened;
  const { year } = opened.value.frame;
  if (year === thisYear) return refuse('BAD_REQUEST', `这本也是 ${year} 年度的工作簿。请选择上一年的。`);
  return ok({ year, scoreboard: publish(opened.value, { today: today() }).scoreboard });
}

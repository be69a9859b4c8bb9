// Reads another workbook of ours from its file.
import { openWorkbook, type OpenedWorkbook } from '../../app/open';
import { shelf } from '../../functions/shelf';
import { openXlsx } from '../../hosts/xlsx/open-xlsx';
import { ok, type Outcome } from '../../model/outcome';
import type { WorkbookHost } from '../../workbook/host';

export interface OtherBook {
  /** The file's. */
  name: string;
  book: OpenedWorkbook;
  host: WorkbookHost;
}

export async function readOtherBook(file: File): Promise<Outcome<OtherBook>> {
  const host = await openXlsx(new Uint8Array(await file.arrayBuffer()));
  if (!host.ok) return host;
  const opened = await openWorkbook(host.value, shelf);
  return opened.ok ? ok({ name: file.name, book: opened.value, host: host.value }) : opened;
}

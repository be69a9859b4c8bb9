// Reads the workbook with the other round, and brings in what was chosen of it.
import { compareRound, keyOf, roundChanges, type OtherRound } from '../../app/other-round';
import { openWorkbook, type OpenedWorkbook } from '../../app/open';
import { refresh, type OpenBook } from '../../commands/session';
import { shelf } from '../../functions/shelf';
import { excelHost } from '../../hosts/excel/excel-host';
import { openXlsx } from '../../hosts/xlsx/open-xlsx';
import { ok, refuse, type Outcome } from '../../model/outcome';
import type { Progress } from '../../workbook/host';

export interface ReadRound {
  name: string;
  other: OpenedWorkbook;
}

export async function readRound(file: File): Promise<Outcome<ReadRound>> {
  const host = await openXlsx(new Uint8Array(await file.arrayBuffer()));
  if (!host.ok) return host;
  const opened = await openWorkbook(host.value, shelf);
  return opened.ok ? ok({ name: file.name, other: opened.value }) : opened;
}

/** Against the workbook as it was last read. */
export function compare({ book }: OpenBook, { other }: ReadRound, track: string): Outcome<OtherRound> {
  return compareRound(book, other, track);
}

/** Writes the chosen cells that still say what they said when they were chosen. */
export async function takeRound({ other }: ReadRound, track: string, chosen: ReadonlySet<string>, step: Progress): Promise<Outcome<{ taken: number; moved: number }>> {
  const session = await refresh();
  if (session.state !== 'open') return refuse('BAD_REQUEST', 'message' in session ? session.message : '');
  const found = compareRound(session.open.book, other, track);
  if (!found.ok) return found;
  const cells = [...found.value.fills, ...found.value.differing].filter((cell) => chosen.has(keyOf(cell)));
  const applied = await excelHost.apply(roundChanges(cells), step);
  if (!applied.ok) return applied;
  await refresh();
  return ok({ taken: cells.length, moved: chosen.size - cells.length });
}

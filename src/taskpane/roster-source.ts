// Gets a list of units from what people have at hand: pasted text, the selection, a file.
import { readListCells, readListFile, readListText, type ListOrChoice } from '../app/roster/read-list';
import { hostAtHand } from '../open-book/chosen-host';
import type { Outcome } from '../model/outcome';
import type { Scheme } from '../rubric/tree';

export function fromText(text: string, scheme: Scheme): Outcome<ListOrChoice> {
  return readListText(text, scheme);
}

export async function fromSelection(scheme: Scheme): Promise<Outcome<ListOrChoice>> {
  const { row, values } = await (await hostAtHand()).selectedCells();
  return readListCells(values, scheme, row + 1);
}

/** `sheets` are those that were chosen, where several could hold the list. */
export async function fromFile(file: File, scheme: Scheme, sheets?: readonly string[]): Promise<Outcome<ListOrChoice>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const open = async (content: Uint8Array) => (await import('../hosts/xlsx/open-xlsx')).openXlsx(content);
  return readListFile(bytes, scheme, open, sheets);
}

// What people bring, read into rules.
import { readRuleBook, type RuleBookRead } from '../../app/rule-book';
import { openXlsx } from '../../hosts/xlsx/open-xlsx';
import { importFile, importPasted, type ImportedFile } from '../../import';
import { ok, type Outcome } from '../../model/outcome';
import { today } from '../../model/today';

/** A file, or a table that was pasted. */
export type Brought = { bytes: Uint8Array; name: string } | { text: string };

/** A document, or a 指标规则 that was saved from a desk and may have been corrected since. */
type ReadOfBrought = { document: ImportedFile } | { table: RuleBookRead };

export async function readBrought(brought: Brought): Promise<Outcome<ReadOfBrought>> {
  const table = 'text' in brought ? undefined : await readTable(brought);
  if (table) return table.ok ? ok({ table: table.value }) : table;
  const read = 'text' in brought ? importPasted(brought.text) : await importFile(brought.bytes, brought.name);
  return read.ok ? ok({ document: read.value }) : read;
}

/** undefined where the file is none; what is wrong with a file that cannot be opened is told by whoever reads documents. */
async function readTable({ bytes, name }: { bytes: Uint8Array; name: string }): Promise<Outcome<RuleBookRead> | undefined> {
  if (!/\.xls[xm]$/iu.test(name)) return undefined;
  const book = await openXlsx(bytes);
  return book.ok ? readRuleBook(book.value, today()) : undefined;
}

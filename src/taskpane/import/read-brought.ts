// What people bring, read into rules.
import { importFile, importPasted, type ImportedFile } from '../../import';
import type { Outcome } from '../../model/outcome';

/** A file, or a table that was pasted. */
export type Brought = { bytes: Uint8Array; name: string } | { text: string };

export async function readBrought(brought: Brought): Promise<Outcome<ImportedFile>> {
  return 'text' in brought ? importPasted(brought.text) : importFile(brought.bytes, brought.name);
}

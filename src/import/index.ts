// A foreign rubric from a file:
//   bytes → the document's paragraphs and tables → its indicators, weights and notes → every clause as a rule
import '../rules/further';
import { ok, type Outcome } from '../model/outcome';
import { readClause } from './clause';
import { readClauses, type ImportedRubric } from './imported';
import { readPasted, readSource } from './read/read-source';
import type { Source } from './source';
import { sourceText } from './source-text';
import { readDraft } from './table/read-draft';

export { asJson } from './as-json';
export { asRubric } from './as-rubric';
export { linesFor } from './told';

export interface ImportedFile {
  imported: ImportedRubric;
  /** The whole text of the document. */
  text: string;
}

/** `name` is what the file is called, where it has a name. Refuses what cannot be read; what is no rubric is told by the verdict. */
export async function importFile(bytes: Uint8Array, name?: string): Promise<Outcome<ImportedFile>> {
  const source = await readSource(bytes, name);
  return source.ok ? ok(importSource(source.value)) : source;
}

/** What was pasted: cells, lines or the text of a page. */
export function importPasted(text: string): Outcome<ImportedFile> {
  const source = readPasted(text);
  return source.ok ? ok(importSource(source.value)) : source;
}

function importSource(source: Source): ImportedFile {
  return { imported: readClauses(readDraft(source), readClause), text: sourceText(source) };
}

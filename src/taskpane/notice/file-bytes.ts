// The kinds of files that a document is handed out as, each loaded when it is asked for.
import type { Document } from '../../report/document';

export type FileFormat = 'docx' | 'xlsx';

/** A Word file, or for unit statements a workbook with a sheet for each. */
export async function fileBytes(kind: FileFormat, document: Document): Promise<Uint8Array> {
  if (kind === 'docx') {
    const { writeDocx } = await import('../../word/write-docx');
    return writeDocx(document);
  }
  const [{ createXlsx }, { statementBook }] = await Promise.all([
    import('../../hosts/xlsx/create-xlsx'),
    import('../../app/statement-book'),
  ]);
  return createXlsx(statementBook(document));
}

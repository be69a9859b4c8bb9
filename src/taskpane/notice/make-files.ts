// Makes the files that the notice page hands out.
import { statementDocument } from '../../app/notice';
import { fileName } from '../../model/file-name';
import { turn } from '../../model/pieces';
import type { Document } from '../../report/document';
import { download } from './download';
import { noteFound } from './draft';
import type { NoticeEffect } from './effect';
import type { FileFormat } from './file-bytes';
import { clicksReachFiles } from './reach';
import { writeFile } from './write-file';

type Step = (done: number, total: number) => void;

/** A file as it was made, with the document that it holds: what cannot be stored can be copied. */
export interface MadeFile {
  name: string;
  kind: FileFormat;
  bytes: Uint8Array;
  document: Document;
  /** Whether the browser was asked to store it. */
  asked: boolean;
}

/** Units composed before the pane gets its turn. */
const PORTION = 12;

/** The file. Settings, and what tells later that the notice is stale, stand in the workbook before anybody has the file; without them there
 *  is none. */
export async function downloadNotice(
  { preview: { document, template } }: NoticeEffect,
  signal: AbortSignal,
): Promise<MadeFile | undefined> {
  const bytes = await writeFile('docx', document, signal);
  if (!(await noteFound({ template: { madeFrom: template.madeFrom } }))) return undefined;
  return hand('docx', bytes, document, document.title);
}

/** One file for all wanted units. Composing goes by portions, writing happens in a worker: the pane stays in use. */
export async function downloadStatements(
  { published }: NoticeEffect,
  wanted: readonly { category: string; name: string }[],
  kind: FileFormat,
  step: Step,
  signal: AbortSignal,
): Promise<MadeFile> {
  const portions = Array.from({ length: Math.ceil(wanted.length / PORTION) }, (_, index) =>
    wanted.slice(index * PORTION, (index + 1) * PORTION),
  );
  let whole: Document | undefined;
  for (const [index, portion] of portions.entries()) {
    step(index, portions.length + 1);
    await turn();
    const part = statementDocument(published, portion);
    whole = whole ? { ...whole, parts: [...whole.parts, ...part.parts] } : part;
  }
  step(portions.length, portions.length + 1);
  const title = wanted.length === 1 ? `${whole!.title}（${wanted[0]!.name}）` : whole!.title;
  return hand(kind, await writeFile(kind, whole!, signal), whole!, title);
}

/** Where a click is known to do nothing, it is left to the people to try. */
function hand(kind: FileFormat, bytes: Uint8Array, document: Document, title: string): MadeFile {
  const name = fileName(title, kind, '通报');
  const asked = clicksReachFiles();
  if (asked) download(bytes, name, kind);
  return { name, kind, bytes, document, asked };
}

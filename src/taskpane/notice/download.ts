// Hands a file to the browser to store; nobody tells afterwards whether it did.
import type { FileFormat } from './file-bytes';

export type FileKind = FileFormat | 'json' | 'zip';

const TYPES: Readonly<Record<FileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  zip: 'application/zip',
};
/** The browser reads the address a moment after the click. */
const KEPT = 60_000;

export function download(bytes: Uint8Array, name: string, kind: FileKind): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPES[kind] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

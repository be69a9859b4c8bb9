// The files of a .zip, and the .zip of files: many workbooks that go out or come back as one.
import { breaks } from '../../model/pieces';
import type { Packed, Packing } from './packing';
import { Parts } from './parts';
import { unzip, zip } from './zip';

/** What programs leave beside open files, and what systems keep for themselves. */
const NO_FILE = /^(?:~\$|\.|~rubric-score-)|^(?:Thumbs\.db|desktop\.ini|__MACOSX)$/iu;

export const isNoFile = (name: string): boolean => NO_FILE.test(name);

/** The files of an archive by their paths in it; undefined for a workbook that is called so, and for what is none. */
export async function filesOfArchive(bytes: Uint8Array, packing: Packing): Promise<[path: string, content: Uint8Array][] | undefined> {
  const parts = await unzip(bytes, packing);
  if (!parts.ok || parts.value.has('[Content_Types].xml')) return undefined;
  return [...parts.value].filter(([path]) => !path.split('/').some(isNoFile));
}

/** `files` have names of their own; they are packed one by one, so that a pane stays in use. */
export async function archiveOf(files: readonly (readonly [name: string, content: Uint8Array])[], packing: Packing): Promise<Uint8Array> {
  const ready = new Map<string, Packed>();
  const rest = breaks();
  for (const [name, content] of files) {
    ready.set(name, await packing.deflate([content]));
    await rest();
  }
  return zip(new Parts(files), packing, ready);
}

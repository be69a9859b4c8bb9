// The files behind paths: files themselves, all files of a folder, all files of a .zip, one after the other, so that few are in memory.
// Each is waited for: handing it to another thread takes longer than reading a small file does.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesOfArchive, isNoFile } from '../hosts/xlsx/archive';
import { ok, type Outcome } from '../model/outcome';
import { clockTime } from '../model/today';
import { cannotRead } from './file-faults';
import { packing } from './xlsx';

export interface FileIn {
  name: string;
  /** When it came to lie here. */
  received: string;
  /** When it was written last: `2022-12-20T01:30:00.000Z`. */
  written: string;
  bytes(): Promise<Outcome<Uint8Array>>;
}

export async function filesIn(paths: readonly string[]): Promise<Outcome<FileIn[]>> {
  const files: FileIn[] = [];
  for (const path of paths) {
    try {
      files.push(...(await filesAt(path, basename(path))));
    } catch (error) {
      return cannotRead(path, error);
    }
  }
  return ok(files);
}

async function filesAt(path: string, name: string): Promise<FileIn[]> {
  const there = statSync(path);
  if (there.isDirectory()) {
    const names = readdirSync(path)
      .filter((each) => !isNoFile(each))
      .sort();
    const lists = [];
    for (const each of names) lists.push(await filesAt(join(path, each), each));
    return lists.flat();
  }
  const received = clockTime(there.mtime);
  const written = there.mtime.toISOString();
  if (/\.zip$/iu.test(name)) {
    const inside = await packed(readFileSync(path), name, { received, written });
    if (inside) return inside;
  }
  return [{ name, received, written, bytes: () => Promise.resolve(bytesAt(path)) }];
}

function bytesAt(path: string): Outcome<Uint8Array> {
  try {
    return ok(readFileSync(path));
  } catch (error) {
    return cannotRead(path, error);
  }
}

/** The files of an archive; undefined for a workbook that is called so, and for what is none. */
async function packed(bytes: Uint8Array, archive: string, times: Pick<FileIn, 'received' | 'written'>): Promise<FileIn[] | undefined> {
  const files = await filesOfArchive(bytes, packing);
  return files?.map(([path, content]) => ({ name: `${archive}/${path}`, ...times, bytes: () => Promise.resolve(ok(content)) }));
}

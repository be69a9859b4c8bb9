// The record of draws in a JSON file: read before a draw, and written with more.
import { parseDraws } from '../assessment/parse';
import type { Draw } from '../assessment/assessment';
import { ok, type Outcome } from '../model/outcome';
import { readTarget } from './book-file';
import { putFile } from './put-files';
import { parseJson } from './read-input';

interface DrawFile {
  path: string;
  /** As the file was read; undefined while there is none. */
  bytes: Uint8Array | undefined;
  /** The draws made so far. */
  draws: Draw[];
}

export async function readDrawFile(path: string): Promise<Outcome<DrawFile>> {
  const bytes = await readTarget(path, '--record');
  if (!bytes.ok) return bytes;
  if (!bytes.value) return ok({ path, bytes: undefined, draws: [] });
  const json = parseJson(bytes.value, `文件 ${path} `);
  const draws = json.ok ? parseDraws(json.value) : json;
  return draws.ok ? ok({ path, bytes: bytes.value, draws: draws.value }) : draws;
}

/** Adds to those that were read. */
export function writeDrawFile({ path, bytes, draws }: DrawFile, more: readonly Draw[]): Promise<Outcome<void>> {
  return putFile(path, new TextEncoder().encode(`${JSON.stringify([...draws, ...more], null, 2)}\n`), bytes);
}

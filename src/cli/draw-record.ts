// The record of draws in a JSON file: read before a draw, and written with more.
import { parseDraws } from '../assessment/parse';
import type { Draw } from '../assessment/assessment';
import { ok, type Outcome } from '../model/outcome';
import { putFile, readIfThere } from './book-file';
import { parseJson } from './read-input';

/** The draws made so far; none while there is no file. */
export async function readDrawFile(path: string): Promise<Outcome<Draw[]>> {
  const bytes = await readIfThere(path);
  if (!bytes.ok) return bytes;
  if (!bytes.value) return ok([]);
  const json = parseJson(bytes.value, `文件 ${path} `);
  return json.ok ? parseDraws(json.value) : json;
}

/** Adds to those that were read. */
export function writeDrawFile(path: string, earlier: readonly Draw[], draws: readonly Draw[]): Promise<Outcome<void>> {
  return putFile(path, new TextEncoder().encode(`${JSON.stringify([...earlier, ...draws], null, 2)}\n`));
}

// Reads and writes workbook files so that a failure half way leaves the old file whole.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { ok, refuse, type Outcome } from '../model/outcome';

/** The bytes of a file, or undefined when there is none. */
export async function readIfThere(path: string): Promise<Outcome<Uint8Array | undefined>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' ? ok(undefined) : refuse('BAD_REQUEST', `读不了“${path}”（${code}）。请核对文件名和位置。`, path);
  }
}

/** Writes a file beside its place first, then puts it there. */
export async function putFile(path: string, bytes: Uint8Array): Promise<Outcome<void>> {
  const beside = `${path}.tmp`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
    return ok(undefined);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return refuse('BAD_REQUEST', `写不了“${path}”（${codeOf(error)}）。请核对文件夹是否存在、文件是否正在 Excel 里打开。`, path);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '原因不明';
}

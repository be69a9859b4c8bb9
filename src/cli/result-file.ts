// Where results go: never onto the workbook that was entered, and onto an older result only when told.
import { realpath, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { ok, refuse, type Outcome } from '../model/outcome';

export interface Target {
  path: string;
  /** The option that named it. */
  option: string;
  extension: '.xlsx' | '.docx';
  /** Whether an older file may be written over. */
  replace: boolean;
}

/** Checks a target before the work begins. */
export async function checkTarget({ path, option, extension, replace }: Target, book: string): Promise<Outcome<void>> {
  if (extname(path).toLowerCase() !== extension) return refuse('BAD_REQUEST', `结果文件“${path}”应以 ${extension} 结尾。`, option);
  const there = await place(path);
  if (there === undefined) return ok(undefined);
  if (there === (await place(book))) return refuse('BAD_REQUEST', `结果不能写到录入工作簿“${book}”上。请用 ${option} 换一个文件名。`, option);
  return replace ? ok(undefined) : exists(path, option);
}

export async function writeTarget({ path, option, replace }: Target, bytes: Uint8Array): Promise<Outcome<void>> {
  try {
    await writeFile(path, bytes, { flag: replace ? 'w' : 'wx' });
    return ok(undefined);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '原因不明';
    if (code === 'EEXIST') return exists(path, option);
    return refuse('BAD_REQUEST', `写不了结果文件“${path}”（${code}）。请核对文件夹是否存在、文件是否正在 Excel 或 Word 里打开。`, option);
  }
}

function exists(path: string, option: string): Outcome<never> {
  return refuse('BAD_REQUEST', `结果文件“${path}”已经有了，没有覆盖。要覆盖请加 --replace，或用 ${option} 换一个文件名。`, option);
}

/** The file's true place; undefined when there is none. */
function place(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}

// Where results go: never onto a workbook that is read, and onto an older result only when told.
import { realpath } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { ok, refuse, type Outcome } from '../model/outcome';
import { lookAtFile } from './book-file';

export interface FileTarget {
  path: string;
  /** The option that named it. */
  option: string;
  extension: '.xlsx' | '.docx';
  /** Whether an older file may be written over. */
  replace: boolean;
}

/** Checks a target before the work begins; `books` are read. */
export async function checkTarget({ path, option, extension, replace }: FileTarget, books: readonly string[]): Promise<Outcome<void>> {
  if (extname(path).toLowerCase() !== extension) return refuse('BAD_REQUEST', `结果文件“${path}”应以 ${extension} 结尾。`, option);
  const there = await lookAtFile(path, option);
  if (!there.ok) return there;
  if (!there.value) return ok(undefined);
  for (const book of books) {
    if (await isSameFile(path, book))
      return refuse('BAD_REQUEST', `结果不能写到录入工作簿“${book}”上。请用 ${option} 换一个文件名。`, option);
  }
  return replace
    ? ok(undefined)
    : refuse('BAD_REQUEST', `结果文件“${path}”已经有了，没有覆盖。要覆盖请加 --replace，或用 ${option} 换一个文件名。`, option);
}

/** Whether two paths lead to one file, or would: most systems do not tell letters by their case. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [here, there] = await Promise.all([one, other].map((path) => realpath(path).catch(() => resolve(path))));
  return here!.toLowerCase() === there!.toLowerCase();
}

// What stands at a path: the bytes of a file that is read, and whether a file can be put there.
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { isFileName } from '../model/file-name';
import { ok, refuse, type Outcome } from '../model/outcome';
import { cannotRead, cannotWrite, faultCode, noFolder } from './file-faults';

/** Larger than anything that is read: a workbook of 100,000 units has 30 MB. */
const LARGEST = 500 * 1024 * 1024;

/** The bytes of a file that must be there; `what` is what it is called in messages. */
export async function readBytes(path: string, what = '文件', option = path): Promise<Outcome<Uint8Array>> {
  try {
    return ok(await bytesOf(path));
  } catch (error) {
    return cannotRead(path, error, what, option);
  }
}

/** A workbook that must be there. */
export async function readBook(path: string, option = path): Promise<Outcome<Uint8Array>> {
  const bytes = await readIfThere(path);
  if (!bytes.ok) return bytes;
  return bytes.value ? ok(bytes.value) : refuse('BAD_REQUEST', `没有工作簿“${path}”。请核对文件名和位置。`, option);
}

/** The bytes of a file, or undefined when there is none. */
async function readIfThere(path: string): Promise<Outcome<Uint8Array | undefined>> {
  try {
    return ok(await bytesOf(path));
  } catch (error) {
    return faultCode(error) === 'ENOENT' ? ok(undefined) : cannotRead(path, error);
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  if ((await stat(path)).size > LARGEST) throw Object.assign(new Error('too large'), { code: 'ERR_FS_FILE_TOO_LARGE' });
  return readFile(path);
}

/** Refuses a place where no file can be put; otherwise answers whether one is there. */
export async function lookAtFile(path: string, option: string): Promise<Outcome<boolean>> {
  try {
    const there = await stat(path);
    return there.isFile() ? ok(true) : cannotWrite(path, { code: there.isDirectory() ? 'EISDIR' : 'EINVAL' }, option, '');
  } catch (error) {
    if (faultCode(error) !== 'ENOENT') return cannotWrite(path, error, option, '');
  }
  const name = basename(path, extname(path));
  if (!isFileName(name)) {
    return refuse('BAD_REQUEST', `文件不能叫“${basename(path)}”：${NAMING}请用 ${option} 换一个文件名。`, option);
  }
  const folder = await stat(dirname(path)).catch(() => undefined);
  return folder?.isDirectory() ? ok(false) : refuse('BAD_REQUEST', `写不了“${path}”：${noFolder(path)}`, option);
}

const NAMING = '名称里不能有 \\ / : * ? " < > | [ ]，首尾不能是点或空格，最多 80 个字，也不能是 CON、NUL、COM1 这类 Windows 另有用处的。';

/** The file that is to be written, which may be there already: its bytes, or undefined. */
export async function readTarget(path: string, option: string): Promise<Outcome<Uint8Array | undefined>> {
  const there = await lookAtFile(path, option);
  return there.ok ? readIfThere(path) : there;
}

/** A place for a new file: what is there is never written over. */
export async function checkFree(path: string, option: string): Promise<Outcome<void>> {
  const there = await lookAtFile(path, option);
  if (!there.ok) return there;
  return there.value ? refuse('BAD_REQUEST', `文件“${path}”已经有了，没有覆盖。请用 ${option} 换一个文件名。`, option) : ok(undefined);
}

// Why a file could not be read or written, in words: what is wrong, and what to do.
import { dirname } from 'node:path';
import { refuse } from '../model/outcome';

/** The code of an error of the file system; an error of another kind is a fault of the program and is thrown on. */
export function faultCode(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  return code;
}

/** `what` is how the file is called: 名单, 工作簿. */
export function cannotRead(path: string, error: unknown, what = '文件', option = path): ReturnType<typeof refuse> {
  const code = faultCode(error);
  return refuse('BAD_REQUEST', `打不开${what}“${path}”（${code}）：${READING[code] ?? '请核对文件名和位置。'}`, option);
}

/** `rest` says what became of other files. */
export function cannotWrite(path: string, error: unknown, option = path, rest = '原来的文件没有动。'): ReturnType<typeof refuse> {
  const code = faultCode(error);
  const why = code === 'ENOENT' || code === 'ENOTDIR' ? noFolder(path) : (WRITING[code] ?? '请核对位置，或换一个位置后再试。');
  return refuse('BAD_REQUEST', `写不了“${path}”（${code}）：${why}${rest}`, option);
}

export function noFolder(path: string): string {
  return `没有文件夹“${dirname(path)}”。请先建好文件夹，或换一个位置。`;
}

const READING: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件。请核对文件名和位置。',
  ENOTDIR: '没有这个文件。请核对文件名和位置。',
  EISDIR: '这是文件夹，不是文件。请写明里面的文件名。',
  EACCES: '没有读取的权限，或者正被别的程序占用。请核对权限、关闭文件后再试。',
  EPERM: '没有读取的权限，或者正被别的程序占用。请核对权限、关闭文件后再试。',
  EBUSY: '正被别的程序占用。请关闭文件后再试。',
  ELOOP: '快捷链接绕成了圈。请写明真正的文件。',
  ENAMETOOLONG: '文件名太长。请核对文件名。',
  ERR_FS_FILE_TOO_LARGE: '文件太大。请核对是不是这个文件。',
};

const OPEN = '文件正在 Excel、WPS 或 Word 里打开，或者没有写入的权限。请关闭文件、核对权限后再试，或换一个位置。';
const FULL = '磁盘满了或者用完了配额。请腾出空间，或换一个位置后再试。';

const WRITING: Readonly<Record<string, string>> = {
  EACCES: OPEN,
  EPERM: OPEN,
  EBUSY: OPEN,
  ETXTBSY: OPEN,
  EROFS: '文件或磁盘是只读的。请取消只读，或换一个位置。',
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: '文件对这个磁盘来说太大。请换一个位置。',
  EISDIR: '这是文件夹，不是文件。请写明文件名。',
  ENAMETOOLONG: '文件名太长。请换一个短些的。',
};

// Puts files in their places so that whoever looks, and whenever the work ends, finds each whole: the old one or the new one. What
// only looks at names is done here and now: for hundreds of small files, handing each look to another thread takes longer than the look.
import { createHash } from 'node:crypto';
import { linkSync, readFileSync, realpathSync, rmSync, statSync, type Stats } from 'node:fs';
import { chmod, lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ok, refuse, type Outcome } from '../model/outcome';
import { list } from '../model/text';
import { cannotWrite, faultCode } from './file-faults';

export interface NewFile {
  path: string;
  /** Of many files each is made when its turn comes. */
  bytes: Uint8Array | (() => Promise<Uint8Array>);
  /** What may be written over: the bytes that were read there, or whatever is there; without it, there must be no file. */
  over?: Uint8Array | 'any' | undefined;
  /** The option that named the path. */
  option?: string;
}

/** One file; see {@link putFiles}. */
export function putFile(path: string, bytes: Uint8Array, over?: NewFile['over']): Promise<Outcome<void>> {
  return putFiles([{ path, bytes, over }]);
}

/**
 * Writes all files beside their places first, then puts them there one after another. What can go wrong goes wrong before the first of
 * them is in its place; where it does later all the same, the refusal says which are new.
 */
export async function putFiles(files: readonly NewFile[]): Promise<Outcome<void>> {
  const drop = () => unfinished.forEach((beside) => rmSync(beside, { force: true }));
  const stop = (_signal: string, number: number) => process.exit(128 + number);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  process.on('exit', drop);
  for (const signal of signals) process.on(signal, stop);
  const besides = new Set<string>();
  try {
    return await putAll(files, besides);
  } finally {
    for (const beside of besides) {
      try {
        rmSync(beside, { force: true });
        unfinished.delete(beside);
      } catch {
        // It is tried again when the program ends.
      }
    }
    for (const signal of signals) process.off(signal, stop);
    process.off('exit', drop);
  }
}

/** Files beside their places, which go when the program ends. */
const unfinished = new Set<string>();

interface Written extends NewFile {
  beside: string;
  /** The true place, wherever links lead. */
  place: string;
}

/** Files that are on their way to the disk while the next is made: it is the disk that takes its time. */
const AHEAD = 8;

async function putAll(files: readonly NewFile[], besides: Set<string>): Promise<Outcome<void>> {
  const arrived = await putBeside(files, besides);
  if (!arrived.ok) return arrived;
  const written = arrived.value;
  for (const { path, place, over, option } of written) {
    const changed = whatChanged(place, over);
    if (changed) return refuse('BAD_REQUEST', `没有写“${path}”：${changed}`, option ?? path);
  }
  try {
    for (const [index, { path, place, beside, over, option }] of written.entries()) {
      try {
        await (over === undefined ? putNew(beside, place) : patiently(() => rename(beside, place)));
      } catch (error) {
        if (faultCode(error) === 'EEXIST')
          return refuse('BAD_REQUEST', `没有写“${path}”：${APPEARED}${outcomeOf(files, index)}`, option ?? path);
        return cannotWrite(path, error, option, outcomeOf(files, index));
      }
    }
  } finally {
    for (const folder of new Set(written.map(({ place }) => dirname(place)))) await keepNames(folder);
  }
  return ok(undefined);
}

/** All files beside their places, in their order; what is still on its way where one fails is waited for. */
async function putBeside(files: readonly NewFile[], besides: Set<string>): Promise<Outcome<Written[]>> {
  const folders = new Map<string, Promise<string[]>>();
  const onTheirWay: Promise<Outcome<Written>>[] = [];
  const written: Written[] = [];
  try {
    for (const [index, file] of files.entries()) {
      const bytes = typeof file.bytes === 'function' ? await file.bytes() : file.bytes;
      onTheirWay.push(putOneBeside(file, bytes, folders, besides));
      while (onTheirWay.length > (index === files.length - 1 ? 0 : AHEAD)) {
        const arrived = await onTheirWay.shift()!;
        if (!arrived.ok) return arrived;
        written.push(arrived.value);
      }
    }
    return ok(written);
  } finally {
    await Promise.allSettled(onTheirWay);
  }
}

async function putOneBeside(
  file: NewFile,
  bytes: Uint8Array,
  folders: Map<string, Promise<string[]>>,
  besides: Set<string>,
): Promise<Outcome<Written>> {
  try {
    const place = truePlace(file.path);
    const beside = join(dirname(place), `${marked(place)}${process.pid}.tmp`);
    await sweep(place, folders);
    besides.add(beside);
    unfinished.add(beside);
    await writeBeside(beside, place, bytes);
    return ok({ ...file, place, beside });
  } catch (error) {
    return cannotWrite(file.path, error, file.option);
  }
}

/** What became of the other files, when one could not be put in its place. */
function outcomeOf(files: readonly NewFile[], failed: number): string {
  const names = (some: readonly NewFile[]) => list(some.map(({ path }) => `“${path}”`));
  const rest = files.slice(failed + 1);
  if (failed === 0) return rest.length === 0 ? '原来的文件没有动。' : `${names(rest)}也没有写，原来的文件都没有动。`;
  return `已写好${names(files.slice(0, failed))}；没有写${names(files.slice(failed))}。`;
}

function truePlace(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return join(realpathSync.native(dirname(path)), basename(path));
  }
}

/** The new content, on the disk; fails too where the old file could not be written to. */
async function writeBeside(beside: string, place: string, bytes: Uint8Array): Promise<void> {
  const old = whatIsAt(place);
  if (old && (old.mode & WRITABLE) === 0) throw Object.assign(new Error('read-only'), { code: 'EROFS' });
  // Another program may hold it, of which only Windows tells.
  if (old) await (await patiently(() => open(place, 'r+'))).close();
  const handle = await open(beside, 'wx', old?.mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync().catch(unlessUnknown);
  } finally {
    await handle.close();
  }
  if (old) await chmod(beside, old.mode).catch(() => undefined);
}

function whatIsAt(place: string): Stats | undefined {
  try {
    return statSync(place, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A file that nobody may write to was meant to stay, though its folder would let it be replaced. */
const WRITABLE = 0o222;

/** Why the new file may not take its place after all. */
function whatChanged(place: string, over: NewFile['over']): string | undefined {
  if (over === 'any') return undefined;
  if (over === undefined) return whatIsAt(place)?.isFile() ? APPEARED : undefined;
  const now = contentOf(place);
  return now && Buffer.compare(now, over) === 0 ? undefined : '处理的时候，别的程序改了它。请再运行一次。';
}

function contentOf(place: string): Buffer | undefined {
  try {
    return readFileSync(place);
  } catch {
    return undefined;
  }
}

const APPEARED = '处理的时候，这里有了同名的文件，没有覆盖。请换一个文件名。';

/** Takes the place only while it is free. Where files cannot have two names, a moment is left in which somebody else may take it. */
async function putNew(beside: string, place: string): Promise<void> {
  try {
    return linkSync(beside, place);
  } catch (error) {
    if (faultCode(error) === 'EEXIST' || (await lstat(place).catch(() => undefined))) throw error;
  }
  await patiently(() => rename(beside, place));
}

/** Programs that look for viruses hold new files for a moment. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn++) {
    try {
      return await work();
    } catch (error) {
      if (turn > TURNS || !['EPERM', 'EACCES', 'EBUSY'].includes(faultCode(error))) throw error;
      await setTimeout(PAUSE * turn);
    }
  }
}

const TURNS = 3;
/** Milliseconds. */
const PAUSE = 50;

/** Some file systems, shared ones above all, do not know how to be asked for this. */
function unlessUnknown(error: unknown): void {
  if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(faultCode(error))) throw error;
}

/** Makes the names last as the contents do; Windows does it by itself. */
async function keepNames(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const MARK = '~rubric-score-';

/** The beginning of what files beside a place are called on this machine; the number of the process follows. */
function marked(place: string): string {
  return `${MARK}${createHash('sha1')
    .update(`${hostname()}\n${basename(place)}`)
    .digest('hex')
    .slice(0, 12)}-`;
}

/** Takes away what runs that were killed left beside a place. `folders` are those that were looked into already: of what is left beside
 *  other places only the names are kept. */
async function sweep(place: string, folders: Map<string, Promise<string[]>>): Promise<void> {
  const [folder, mark] = [dirname(place), marked(place)];
  const left =
    folders.get(folder) ??
    readdir(folder).then(
      (names) => names.filter((name) => name.startsWith(MARK)),
      () => [],
    );
  folders.set(folder, left);
  for (const name of await left) {
    const beside = join(folder, name);
    const isLeft = name.startsWith(mark) && !unfinished.has(beside) && !isRunning(parseInt(name.slice(mark.length), 10));
    if (isLeft) await rm(beside, { force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return faultCode(error) === 'EPERM';
  }
}

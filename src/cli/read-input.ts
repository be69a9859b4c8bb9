// Reads what a command is given, as UTF-8 text: the whole of stdin, stdin by lines, or a file.
import { ok, refuse, type Outcome } from '../model/outcome';
import { readBytes } from './book-file';
import type { Io } from './command';

/** The JSON value on stdin. */
export async function readJson(stdin: Io['stdin']): Promise<Outcome<unknown>> {
  return parseJson(await readAll(stdin), '标准输入');
}

export async function readAll(stdin: Io['stdin']): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The JSON value in a file. */
export async function readJsonFile(path: string): Promise<Outcome<unknown>> {
  const bytes = await readBytes(path);
  return bytes.ok ? parseJson(bytes.value, `文件 ${path} `) : bytes;
}

/** A JSON value from bytes; `source` is what they are called in messages. */
export function parseJson(bytes: Uint8Array, source: string): Outcome<unknown> {
  const text = decode(bytes);
  if (!text.ok) return refuse('BAD_REQUEST', `${source}不是 UTF-8 编码。请另存为 UTF-8 后重试。`);
  if (text.value.trim() === '') return refuse('BAD_REQUEST', `${source}是空的。请给出 JSON。`);
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return refuse('BAD_REQUEST', `${source}不是 JSON。请核对引号、逗号和括号，标点用半角。`);
  }
  const twice = doubleKey(text.value);
  return twice === undefined
    ? ok(value)
    : refuse('BAD_REQUEST', `${source}的同一个对象里写了两次“${twice}”，分不清以哪个为准。请只留一个。`);
}

/** A key that stands twice in one object of a JSON text; all but the last would be dropped in silence. */
function doubleKey(text: string): string | undefined {
  const inside: Set<string>[] = [];
  for (const [token, key] of text.matchAll(/("[^"\\]*(?:\\.[^"\\]*)*")\s*:|"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/gu)) {
    if (token === '{' || token === '[') inside.push(new Set());
    else if (token === '}' || token === ']') inside.pop();
    else if (key !== undefined) {
      const name = JSON.parse(key) as string;
      if (inside.at(-1)!.has(name)) return name;
      inside.at(-1)!.add(name);
    }
  }
  return undefined;
}

/** The lines of stdin, without their ends; those that arrive together come together, so that answers can be sent together. */
export async function* lineBatches(stdin: Io['stdin']): AsyncGenerator<Uint8Array[]> {
  let rest: Uint8Array[] = [];
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    const lines: Uint8Array[] = [];
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      lines.push(Buffer.concat([...rest, bytes.subarray(start, end)]));
      rest = [];
      start = end + 1;
    }
    if (start < bytes.length) rest.push(bytes.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0) yield [Buffer.concat(rest)];
}

/** Whether a line holds nothing but white space (or the mark at the beginning of a file). */
export function isBlankLine(line: Uint8Array): boolean {
  const text = decode(line);
  return text.ok && text.value.trim() === '';
}

export function decode(bytes: Uint8Array): Outcome<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('BAD_REQUEST', '不是 UTF-8 编码。');
  }
}

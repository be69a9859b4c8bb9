// Takes what people bring: a document goes on the desk to be confirmed, a rubric that was saved is at hand at once.
import type { ImportedFile } from '../../import';
import { newDesk } from '../../import/confirm/desk';
import { linesFor } from '../../import/told';
import { yearIn } from '../../import/as-rubric';
import { decodeText } from '../../model/decode-text';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { parseRubric } from '../../rubric/load';
import { inWorker } from '../in-worker';
import { adopt } from './adopt';
import { openDesk } from './desk-store';
import type { Brought } from './read-brought';

/** The title of a rubric that was saved and can be used now; undefined where a document lies on the desk. */
export async function takeFile(file: File, signal: AbortSignal): Promise<Outcome<string | undefined>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return /\.json$/iu.test(file.name) ? takeSaved(bytes) : takeDocument({ bytes, name: file.name }, signal);
}

export async function takeText(text: string, signal: AbortSignal): Promise<Outcome<undefined>> {
  return takeDocument({ text }, signal);
}

function takeSaved(bytes: Uint8Array): Outcome<string> {
  let json: unknown;
  try {
    json = JSON.parse(decodeText(bytes).text.replace(/^\uFEFF/u, ''));
  } catch {
    return refuse('BAD_REQUEST', '这个 .json 文件不是存下来的评估细则，读不了。请选用“存成文件”存的那一份，或者原来的文件。');
  }
  const rubric = parseRubric(json);
  if (!rubric.ok) return rubric;
  const adopted = adopt(rubric.value);
  return adopted.ok ? ok(rubric.value.title) : adopted;
}

async function takeDocument(brought: Brought, signal: AbortSignal): Promise<Outcome<undefined>> {
  const read = await readBeside(brought, signal);
  if (!read.ok) return read;
  const { verdict, indicators, title = '' } = read.value.imported;
  if (verdict !== 'rubric' || indicators.length === 0) return refuse('BAD_REQUEST', linesFor(read.value.imported).slice(0, 2).join('\n'));
  openDesk(newDesk(read.value, yearIn(title)));
  return ok(undefined);
}

/** In a worker of its own, or here where the browser allows none. */
async function readBeside(brought: Brought, signal: AbortSignal): Promise<Outcome<ImportedFile>> {
  const make = () => new Worker(new URL('./import-worker.ts', import.meta.url));
  return inWorker<Outcome<ImportedFile>>(make, brought, signal).catch(async (error: unknown) => {
    if (signal.aborted) throw error;
    const { readBrought } = await import('./read-brought');
    return readBrought(brought);
  });
}

// Takes what people bring: a document goes on the desk to be confirmed, a rubric that was saved is at hand at once.
import type { RuleBookRead } from '../../app/rule-book';
import { newDesk } from '../../import/confirm/desk';
import { reopenedDesk } from '../../import/confirm/reopen-desk';
import { linesFor } from '../../import/told';
import { yearIn } from '../../import/as-rubric';
import { decodeText } from '../../model/decode-text';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { parseRubric } from '../../rubric/load';
import { inWorker } from '../in-worker';
import { adopt } from './adopt';
import { openDesk, stepOnDesk } from './desk-store';
import type { Brought, ReadOfBrought } from './read-brought';

/** What came of it; neither where a document lies on the desk now. */
export interface TakenFile {
  /** The title of a rubric that was saved and can be used now. */
  ready?: string;
  /** A 指标规则 that came back: it lies on the desk, unless something in it is wrong. */
  table?: TableTaken;
}

export type TableTaken = Pick<RuleBookRead, 'changes' | 'issues'> & { title: string };

export async function takeFile(file: File, signal: AbortSignal): Promise<Outcome<TakenFile>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return /\.json$/iu.test(file.name) ? takeSaved(bytes) : take({ bytes, name: file.name }, signal);
}

export async function takeText(text: string, signal: AbortSignal): Promise<Outcome<TakenFile>> {
  return take({ text }, signal);
}

/** In place of what lies on the desk, which a step back brings again. */
export async function takeTableBack(file: File, signal: AbortSignal): Promise<Outcome<TableTaken>> {
  const read = await readBeside({ bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }, signal);
  if (!read.ok) return read;
  if ('table' in read.value) return takeTable(read.value.table, (desk) => stepOnDesk(() => desk));
  return refuse(
    'BAD_REQUEST',
    `“${file.name}”不是从这里存出去的“指标规则”表，没有读入。请选用“存成表格”存的那一份；要导入别的文件，请先返回，再另外导入。`,
  );
}

function takeSaved(bytes: Uint8Array): Outcome<TakenFile> {
  let json: unknown;
  try {
    json = JSON.parse(decodeText(bytes).text.replace(/^\uFEFF/u, ''));
  } catch {
    return refuse('BAD_REQUEST', '这个 .json 文件不是存下来的评估细则，读不了。请选用“存成文件”存的那一份，或者原来的文件。');
  }
  const rubric = parseRubric(json);
  if (!rubric.ok) return rubric;
  const adopted = adopt(rubric.value);
  return adopted.ok ? ok({ ready: rubric.value.title }) : adopted;
}

async function take(brought: Brought, signal: AbortSignal): Promise<Outcome<TakenFile>> {
  const read = await readBeside(brought, signal);
  if (!read.ok) return read;
  if ('table' in read.value) {
    const table = takeTable(read.value.table, openDesk);
    return table.ok ? ok({ table: table.value }) : table;
  }
  const { document } = read.value;
  const { verdict, indicators, title = '' } = document.imported;
  if (verdict !== 'rubric' || indicators.length === 0) return refuse('BAD_REQUEST', linesFor(document.imported).slice(0, 2).join('\n'));
  openDesk(newDesk(document, yearIn(title)));
  return ok({});
}

/** Nothing is taken until all of it is right. */
function takeTable({ rubric, changes, issues }: RuleBookRead, put: typeof openDesk): Outcome<TableTaken> {
  if (issues.length === 0) put({ ...reopenedDesk(rubric), changes });
  return ok({ title: rubric.title, changes, issues });
}

/** In a worker of its own, or here where the browser allows none. */
async function readBeside(brought: Brought, signal: AbortSignal): Promise<Outcome<ReadOfBrought>> {
  const make = () => new Worker(new URL('./import-worker.ts', import.meta.url));
  return inWorker<Outcome<ReadOfBrought>>(make, brought, signal).catch(async (error: unknown) => {
    if (signal.aborted) throw error;
    const { readBrought } = await import('./read-brought');
    return readBrought(brought);
  });
}

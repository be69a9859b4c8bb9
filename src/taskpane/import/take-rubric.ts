// Takes what people bring: a document goes on the desk to be confirmed, a rubric that was saved is at hand at once.
import type { RuleBookRead } from '../../app/rule-book';
import { newDesk } from '../../import/confirm/desk';
import { linesFor } from '../../import/told';
import { yearIn } from '../../import/as-rubric';
import { decodeText } from '../../model/decode-text';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { adopt } from './adopt';
import { beside } from './beside';
import { openDesk, stepOnDesk } from './desk-store';
import type { Brought } from './read-brought';

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
  return /\.json$/iu.test(file.name) ? takeSaved(bytes, signal) : take({ bytes, name: file.name }, signal);
}

export async function takeText(text: string, signal: AbortSignal): Promise<Outcome<TakenFile>> {
  return take({ text }, signal);
}

/** In place of what lies on the desk, which a step back brings again. */
export async function takeTableBack(file: File, signal: AbortSignal): Promise<Outcome<TableTaken>> {
  const read = await beside('read', { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }, signal);
  if (!read.ok) return read;
  if ('table' in read.value) return ok(await takeTable(read.value.table, signal, (desk) => stepOnDesk(() => desk)));
  return refuse(
    'BAD_REQUEST',
    `“${file.name}”不是从这里存出去的“指标规则”表，没有读入。请选用“存成表格”存的那一份；要导入别的文件，请先返回，再另外导入。`,
  );
}

async function takeSaved(bytes: Uint8Array, signal: AbortSignal): Promise<Outcome<TakenFile>> {
  let json: unknown;
  try {
    json = JSON.parse(decodeText(bytes).text.replace(/^\uFEFF/u, ''));
  } catch {
    return refuse('BAD_REQUEST', '这个 .json 文件不是存下来的评估细则，读不了。请选用“存成文件”存的那一份，或者原来的文件。');
  }
  const ready = await beside('ready', json, signal);
  if (!ready.ok) return ready;
  adopt(ready.value);
  return ok({ ready: ready.value.rubric.title });
}

async function take(brought: Brought, signal: AbortSignal): Promise<Outcome<TakenFile>> {
  const read = await beside('read', brought, signal);
  if (!read.ok) return read;
  if ('table' in read.value) {
    return ok({ table: await takeTable(read.value.table, signal, openDesk) });
  }
  const { document } = read.value;
  const { verdict, indicators, title = '' } = document.imported;
  if (verdict !== 'rubric' || indicators.length === 0) return refuse('BAD_REQUEST', linesFor(document.imported).slice(0, 2).join('\n'));
  openDesk(newDesk(document, yearIn(title)));
  return ok({});
}

/** Nothing is taken until all of it is right. */
async function takeTable({ rubric, changes, issues }: RuleBookRead, signal: AbortSignal, put: typeof openDesk): Promise<TableTaken> {
  if (issues.length === 0) put({ ...(await beside('reopen', rubric, signal)), changes });
  return { title: rubric.title, changes, issues };
}

// A rubric as a file: it can be chosen again, and the command line takes it with --rubric, or a colleague corrects it in Excel.
import type { ImportDesk } from '../../import/confirm/desk';
import { fileName } from '../../model/file-name';
import { ok, type Outcome } from '../../model/outcome';
import { asFile } from '../../rubric/format';
import type { RubricData } from '../../rubric/schema';
import { download } from '../notice/download';
import { clicksReachFiles } from '../notice/reach';
import { beside } from './beside';

export interface SavedRubric {
  kind: 'json' | 'xlsx';
  name: string;
  /** What can be copied in its stead. */
  text?: string;
  bytes: Uint8Array;
  /** Whether the browser was asked to store it. */
  asked: boolean;
}

export function saveRubric(rubric: RubricData): SavedRubric {
  const text = `${JSON.stringify(asFile(rubric), null, 2)}\n`;
  return { ...handOver(new TextEncoder().encode(text), fileName(rubric.title, 'json', '评估细则'), 'json'), text };
}

/** What lies on the desk, made into a file beside the pane and handed over. */
export async function madeFile(as: SavedRubric['kind'], desk: ImportDesk, signal: AbortSignal): Promise<Outcome<SavedRubric>> {
  if (as === 'json') {
    const rubric = await beside('finish', desk, signal);
    return rubric.ok ? ok(saveRubric(rubric.value)) : rubric;
  }
  const table = await beside('table', desk, signal);
  if (!table.ok) return table;
  const { title, bytes } = table.value;
  return ok(handOver(bytes, fileName(`指标规则 ${title}`, 'xlsx', '指标规则'), 'xlsx'));
}

/** Where a click is known to do nothing, it is left to the people to try. */
function handOver(bytes: Uint8Array, name: string, kind: SavedRubric['kind']): SavedRubric {
  const asked = clicksReachFiles();
  if (asked) download(bytes, name, kind);
  return { kind, name, bytes, asked };
}

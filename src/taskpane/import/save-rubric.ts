// A rubric as a file: it can be chosen again, and the command line takes it with --rubric, or a colleague corrects it in Excel.
import { fileName } from '../../model/file-name';
import { asFile } from '../../rubric/format';
import type { RubricData } from '../../rubric/schema';
import { download } from '../notice/download';
import { clicksReachFiles } from '../notice/reach';

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

/** As 指标规则. */
export async function saveAsTable(rubric: RubricData): Promise<SavedRubric> {
  const [{ createXlsx }, { buildRuleBook }] = await Promise.all([import('../../hosts/xlsx/create-xlsx'), import('../../app/rule-book')]);
  return handOver(await createXlsx(buildRuleBook(rubric)), fileName(`指标规则 ${rubric.title}`, 'xlsx', '指标规则'), 'xlsx');
}

/** Where a click is known to do nothing, it is left to the people to try. */
function handOver(bytes: Uint8Array, name: string, kind: SavedRubric['kind']): SavedRubric {
  const asked = clicksReachFiles();
  if (asked) download(bytes, name, kind);
  return { kind, name, bytes, asked };
}

// A rubric as a file: it can be chosen again, and the command line takes it with --rubric.
import { fileName } from '../../model/file-name';
import { asFile } from '../../rubric/format';
import type { RubricData } from '../../rubric/schema';
import { download } from '../notice/download';
import { clicksReachFiles } from '../notice/reach';

export interface SavedRubric {
  name: string;
  text: string;
  bytes: Uint8Array;
  /** Whether the browser was asked to store it. */
  asked: boolean;
}

/** Where a click is known to do nothing, it is left to the people to try. */
export function saveRubric(rubric: RubricData): SavedRubric {
  const text = `${JSON.stringify(asFile(rubric), null, 2)}\n`;
  const bytes = new TextEncoder().encode(text);
  const name = fileName(rubric.title, 'json', '评估细则');
  const asked = clicksReachFiles();
  if (asked) download(bytes, name, 'json');
  return { name, text, bytes, asked };
}

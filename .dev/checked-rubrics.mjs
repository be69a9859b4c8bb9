// Bundled rubrics are checked when a program is packed, once, and not again by everybody who starts it: a command that does little else
// takes 1.5 times the processor time then, and the pane would load what checks them.
import { readFileSync } from 'node:fs';
import { evaluate } from './evaluate.mjs';

export const RUBRIC_FILES = /[\\/]rubric[\\/]library[\\/][^\\/]+[\\/]rubric\.json$/;
export const CHECKING_FILE = /[\\/]rubric[\\/]library[\\/]checked\.ts$/;

/** What stands in the place of the checking: it takes rubrics as they are. */
export const CHECKED = "export { ok as checked } from '../../model/outcome';\n";

/** A rubric file as it is after checking, with its defaults, as JSON; and the files that this depends on. */
export async function checkedRubric(path) {
  const { exports, files } = await evaluate('src/rubric/load.ts');
  const rubric = exports.parseRubric(JSON.parse(readFileSync(path, 'utf8')));
  if (!rubric.ok) throw new Error(`${path}: ${rubric.refusal.message}`);
  return { json: JSON.stringify(rubric.value), files };
}

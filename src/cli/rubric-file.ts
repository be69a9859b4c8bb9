// A rubric from a file, and the option that puts one on the shelf for any command.
import '../rules/further';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { ok, refuse, type Outcome } from '../model/outcome';
import { parseRubric } from '../rubric/load';
import { offerOwn } from '../rubric/own';
import type { Documents, Offer, Shelf } from '../rubric/shelf';
import { readJsonFile } from './read-input';

const OPTION = '--rubric';

/** Reads the files that `--rubric` names, which may stand more than once, and leaves the other words. */
export async function takeRubrics(args: readonly string[], shelf: Shelf): Promise<Outcome<{ args: string[]; shelf: Shelf }>> {
  const [others, own]: [string[], Offer[]] = [[], []];
  for (let at = 0; at < args.length; at++) {
    const word = args[at]!;
    if (word !== OPTION && !word.startsWith(`${OPTION}=`)) {
      others.push(word);
      continue;
    }
    const path = word === OPTION ? args[++at] : word.slice(OPTION.length + 1);
    if (path === undefined || path === '' || path.startsWith('--')) return refuse('BAD_REQUEST', `选项 ${OPTION} 后面要带一个值。`, OPTION);
    const offer = await readRubricFile(path);
    if (!offer.ok) return offer;
    own.push(offer.value);
  }
  return ok({ args: others, shelf: own.length > 0 ? shelf.with(own) : shelf });
}

/** A rubric with the documents that lie beside it. */
export async function readRubricFile(path: string): Promise<Outcome<Offer>> {
  const json = await readJsonFile(path);
  if (!json.ok) return json;
  const rubric = parseRubric(json.value);
  if (!rubric.ok) return rubric;
  const documents = documentsBeside(path);
  return ok(offerOwn(documents.source === undefined ? rubric.value : { ...rubric.value, text: documents.source }, documents));
}

function documentsBeside(path: string): Documents {
  const files = readdirSync(dirname(path), { withFileTypes: true }).filter(
    (entry) => extname(entry.name) === '.md' && !entry.isDirectory(),
  );
  return Object.fromEntries(files.map(({ name }) => [basename(name, '.md'), readFileSync(join(dirname(path), name), 'utf8')]));
}

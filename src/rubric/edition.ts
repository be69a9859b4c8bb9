// Which rubric it was, for every result and report: its id, its version, and a hash of what it says.
import { hashOf } from '../model/hash';
import { atOnce, type Pieces } from '../model/pieces';
import type { RubricData } from './schema';
import type { Scheme } from './tree';

interface Edition {
  id: string;
  version: string;
  /** Of everything that decides about points; what staff may decide for their own book is left out. */
  hash: string;
}

const LEFT_OUT = {
  text: undefined,
  review: undefined,
  honours: undefined,
  problems: undefined,
  notice: undefined,
  work: undefined,
  scope: undefined,
};

const hashes = new WeakMap<RubricData['categories'], string>();

export function editionOf(scheme: Scheme): Edition {
  return atOnce(editionInPieces(scheme));
}

/** The same, where a long rubric would keep a pane busy for too long; the next time it is known. */
export function* editionInPieces({ rubric }: Scheme): Pieces<Edition> {
  const known = hashes.get(rubric.categories);
  const hash = known ?? hashOf(JSON.stringify(yield* plain({ ...rubric, ...LEFT_OUT })));
  hashes.set(rubric.categories, hash);
  return { id: rubric.id, version: rubric.version, hash };
}

export function editionInWords({ id, version, hash }: Edition): string {
  return `方案 ${id}，细则版本 ${version}，内容指纹 ${hash}`;
}

/** Keys in order, without what says nothing: the same rubric is the same text, however its file is laid out. */
function* plain(value: unknown): Pieces<unknown> {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const each of value as readonly unknown[]) {
      items.push(yield* plain(each));
      yield;
    }
    return items;
  }
  const fields: [string, unknown][] = [];
  for (const [key, each] of Object.entries(value)) {
    const said = yield* plain(each);
    if (!saysNothing(said)) fields.push([key, said]);
  }
  return Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A bound that is null says that there is none (可以为负). */
function saysNothing(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

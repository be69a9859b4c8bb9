// Which rubric it was, for every result and report: its id, its version, and a hash of what it says.
import { hashOf } from '../model/hash';
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

export function editionOf({ rubric }: Scheme): Edition {
  const known = hashes.get(rubric.categories);
  const hash = known ?? hashOf(JSON.stringify(plain({ ...rubric, ...LEFT_OUT })));
  hashes.set(rubric.categories, hash);
  return { id: rubric.id, version: rubric.version, hash };
}

export function editionInWords({ id, version, hash }: Edition): string {
  return `方案 ${id}，细则版本 ${version}，内容指纹 ${hash}`;
}

/** Keys in order, without what says nothing: the same rubric is the same text, however its file is laid out. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .map(([key, each]): [string, unknown] => [key, plain(each)])
    .filter(([, each]) => !saysNothing(each))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields);
}

/** A bound that is null says that there is none (可以为负). */
function saysNothing(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

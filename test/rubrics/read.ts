// Documents of five offices written as rubrics, and what their clauses give for given facts, worked out by hand (probes.json):
// `probes` with the points; `open` where the document leaves the points to people, or leaves open what it means.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '../../src/model/cell';
import { findCategory, findIndicator } from '../../src/rubric/find';
import { parseRubric } from '../../src/rubric/load';
import { loadScheme, type Category, type Indicator, type Scheme } from '../../src/rubric/tree';

interface Probe {
  /** `类别/一级指标/指标`. */
  indicator: string;
  /** Part of the clause that is tried, the others as they are where nothing was done or found. */
  item?: string;
  facts: string;
  values: Cell[];
  points: number;
}

interface Open {
  indicator: string;
  item?: string;
  why: string;
}

export interface Example {
  id: string;
  scheme: Scheme;
  source: string;
  probes: Probe[];
  open: Open[];
}

const fileIn = (id: string, name: string): string => readFileSync(join(__dirname, id, name), 'utf8');

function exampleIn(id: string): Example {
  const parsed = parseRubric(JSON.parse(fileIn(id, 'rubric.json')));
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  const scheme = loadScheme(parsed.value);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const { probes, open } = JSON.parse(fileIn(id, 'probes.json')) as Pick<Example, 'probes' | 'open'>;
  return { id, scheme: scheme.value, source: fileIn(id, 'source.md'), probes, open };
}

export const examples: readonly Example[] = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => exampleIn(name));

/** The indicator that a probe speaks of, and its path within the category. */
export function placeOf(
  { scheme }: Example,
  { indicator: whole }: Pick<Probe, 'indicator'>,
): { category: Category; path: string; indicator: Indicator } {
  const [name, ...path] = whole.split('/');
  const category = findCategory(scheme, name);
  const indicator = category && findIndicator(category, path.join('/'));
  if (!indicator?.ok) throw new Error(`no indicator ${whole}`);
  return { category: category!, path: path.join('/'), indicator: indicator.value };
}

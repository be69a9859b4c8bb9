// Changes JSON: values of other types, keys that come, go or stand twice, nesting, and the text itself.
import type { Random } from '../../src/model/random';
import { changeBytes, type Mutant } from './change-bytes';
import { pick } from './pick';

type Path = readonly (string | number)[];

/** Texts of JSON that stand for no value that is expected. */
const ODD = [
  'null',
  'true',
  'false',
  '0',
  '-1',
  '3.5',
  '1e999',
  '-1e308',
  '12345678901234567890',
  '""',
  '"3"',
  '"三"',
  '" "',
  '[]',
  '{}',
  '[[1]]',
  '{"a":1}',
  '"\\u0000"',
  '"\\ud800"',
  '[null]',
  '"__proto__"',
  `"${'长'.repeat(2000)}"`,
];

export function changeJson(bytes: Uint8Array, random: Random): Mutant {
  if (random.happens(0.2)) return changeBytes(bytes, random);
  const root: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const path = pick(pathsOf(root), random);
  const depth = random.whole(10, 20_000);
  const odd = pick(ODD, random);
  const name = path.join('.');
  const action = pick(['value', 'value', 'value', 'remove', 'twice', 'rename', 'more', 'deep', 'proto', 'reorder'] as const, random);
  const of = (how: string, edit: (text: string, key: string) => string): Mutant => ({
    bytes: new TextEncoder().encode(written(root, path, edit)),
    how: `${name} ${how}`,
  });
  switch (action) {
    case 'value':
      return of(`→ ${odd.slice(0, 40)}`, (_text, key) => key + odd);
    case 'remove':
      return of('removed', () => '');
    case 'twice':
      return of('twice', (text, key) => `${key}${text},${key}${odd}`);
    case 'rename':
      return of('under another key', (text, key) =>
        key === '' ? text : `${JSON.stringify(`${JSON.parse(key.slice(0, -1)) as string}x`)}:${text}`,
      );
    case 'more':
      return of('with another beside it', (text, key) => `${key}${text},${key === '' ? odd : `"新":${odd}`}`);
    case 'deep':
      return of(`${depth} lists deep`, (text, key) => `${key}${'['.repeat(depth)}${text}${']'.repeat(depth)}`);
    case 'proto':
      return of('beside __proto__', (text, key) => (key === '' ? text : `${key}${text},"__proto__":${odd}`));
    case 'reorder':
      return of('as a text', (text, key) => key + JSON.stringify(text));
  }
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? value.map((each, at) => [at, each] as const) : Object.entries(value);
  return [...(path.length > 0 ? [path] : []), ...entries.flatMap(([key, each]) => pathsOf(each, [...path, key]))];
}

/** The text of a value, in which what stands at a path is written as `edit` says; `key` is the key before it with its colon. */
function written(value: unknown, path: Path, edit: (text: string, key: string) => string, key = ''): string {
  if (path.length === 0) return edit(JSON.stringify(value), key);
  const [next, ...rest] = path;
  const isHere = (name: string | number) => name === next;
  const items = Array.isArray(value)
    ? value.map((each, at) => (isHere(at) ? written(each, rest, edit) : JSON.stringify(each)))
    : Object.entries(value as object).map(([name, each]) =>
        isHere(name) ? written(each, rest, edit, `${JSON.stringify(name)}:`) : `${JSON.stringify(name)}:${JSON.stringify(each)}`,
      );
  const inside = items.filter((item) => item !== '').join(',');
  return `${key}${Array.isArray(value) ? `[${inside}]` : `{${inside}}`}`;
}

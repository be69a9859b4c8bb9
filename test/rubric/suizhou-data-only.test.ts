// The bundled schemes are data: no code outside the library speaks of one of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { shelf } from '../shelf';

const root = join(__dirname, '../../src');

/** Words by which code could tell one scheme from another. */
const telling = new Set(
  shelf.ids.flatMap((id) => {
    const rubric = shelf.rubric(id);
    if (!rubric.ok) throw new Error(rubric.refusal.message);
    const { categories, parts, sampling, readings, attributes, observations, externalDeduction } = rubric.value;
    return [
      id,
      ...categories.flatMap(({ name, fullName, aliases, causes }) => [name, fullName, ...aliases, ...causes.map((cause) => cause.id)]),
      ...parts.map(({ name }) => name),
      ...sampling.map((each) => each.id),
      ...readings.map((each) => each.id),
      ...attributes.map(({ name }) => name),
      ...observations.map((each) => each.id),
      ...(externalDeduction ? [externalDeduction.name] : []),
    ];
  }),
);

/** What clauses are called in the format of `import`, whatever the scheme: the id of a reading as well. */
const OF_IMPORT = new Set(['benchmark']);

/** The string literals of a file that are such a word, or begin with one as a path does. A sentence may name a scheme: help
 *  and messages give examples. */
function namesIn(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isIdentifier(node)) {
      const [first] = node.text.split('/');
      const isOfImport = file.startsWith('import/') && OF_IMPORT.has(node.text);
      if (telling.has(first!) && !isOfImport && !node.text.includes(' ')) found.push(`${file}: ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  return found;
}

test('no code outside the library names a scheme, or what only one scheme has', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/u.test(file) && !file.startsWith('rubric/library/'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => namesIn(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test('such a name would be found', () => {
  expect(namesIn('a.ts', "if (scheme.id === 'suizhou-2023-kaoping') go();")).toEqual(['a.ts: suizhou-2023-kaoping']);
  expect(namesIn('a.ts', "const one = { 市直部门: 1 }; find('县市区/加分项');")).toEqual(['a.ts: 市直部门', 'a.ts: 县市区/加分项']);
  expect(namesIn('a.ts', "const help = '例：rubric-score lint hunan-2022';")).toEqual([]);
});

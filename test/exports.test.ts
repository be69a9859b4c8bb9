// No exported name of src means two things, and none is exported that no other file asks for.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mts|mjs)$/u.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);

const sources = new Map(
  ['src', 'test', '.dev']
    .flatMap(filesIn)
    .map((file) => [file, ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022, true)]),
);

/** What a file of src declares and exports by name. */
function exportsOf(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement): string[] => {
    const has = (kind: ts.SyntaxKind) => ts.canHaveModifiers(statement) && statement.modifiers?.some((modifier) => modifier.kind === kind);
    if (!has(ts.SyntaxKind.ExportKeyword) || has(ts.SyntaxKind.DefaultKeyword)) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
    return 'name' in statement && statement.name ? [(statement.name as ts.Identifier).text] : [];
  });
}

function namesIn(name: ts.BindingName): string[] {
  return ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((each) => (ts.isBindingElement(each) ? namesIn(each.name) : []));
}

/** Names that stand in several files, with these. */
function homonymsAmong(exported: ReadonlyMap<string, readonly string[]>): string[] {
  const files = new Map<string, Set<string>>();
  for (const [file, names] of exported) for (const name of names) files.set(name, (files.get(name) ?? new Set()).add(file));
  return [...files].filter(([, where]) => where.size > 1).map(([name, where]) => `${name}: ${[...where].join(', ')}`);
}

/** The file that an import leads to. */
function targetOf(file: string, specifier: string): string | undefined {
  const path = join(dirname(file), specifier).replaceAll('\\', '/');
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((each) => sources.has(each));
}

/** What other files take from each file: names, or every name that a file mentions which takes the whole or takes it while it runs. */
function taken(): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const take = (file: string | undefined, name: string): void => {
    if (file) names.set(file, (names.get(file) ?? new Set()).add(name));
  };
  for (const [file, source] of sources) {
    const mentioned = new Set<string>();
    const whole: (string | undefined)[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) mentioned.add(node.text);
      if (
        (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
        node.moduleSpecifier &&
        ts.isStringLiteral(node.moduleSpecifier)
      ) {
        const target = targetOf(file, node.moduleSpecifier.text);
        const named = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
        if (named && 'elements' in named) for (const each of named.elements) take(target, (each.propertyName ?? each.name).text);
        else whole.push(target);
      } else if (ts.isCallExpression(node) && node.arguments[0] && ts.isStringLiteralLike(node.arguments[0]))
        whole.push(targetOf(file, node.arguments[0].text));
      else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
        whole.push(targetOf(file, node.argument.literal.text));
      ts.forEachChild(node, visit);
    };
    visit(source);
    for (const target of whole) for (const name of mentioned) take(target, name);
  }
  return names;
}

const exported = new Map(
  [...sources].filter(([file]) => /^src\/.*(?<!\.d)\.(tsx?|mjs)$/u.test(file)).map(([file, source]) => [file, exportsOf(source)]),
);

test('no exported name means two things', () => {
  expect(exported.size).toBeGreaterThan(400);
  expect(homonymsAmong(exported)).toEqual([]);
});

test('two meanings of a name would be found', () => {
  expect(
    homonymsAmong(
      new Map([
        ['a.ts', ['one', 'both']],
        ['b.ts', ['both', 'other']],
      ]),
    ),
  ).toEqual(['both: a.ts, b.ts']);
});

test('what is exported is asked for', () => {
  const asked = taken();
  // The declarations beside a module of plain JavaScript stand for it.
  const isAsked = (file: string, name: string) => [file, file.replace(/\.mjs$/u, '.d.mts')].some((each) => asked.get(each)?.has(name));
  expect([...exported].flatMap(([file, names]) => names.filter((name) => !isAsked(file, name)).map((name) => `${file}: ${name}`))).toEqual(
    [],
  );
});

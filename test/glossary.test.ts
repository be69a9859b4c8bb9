// The glossary of the README: one word for one thing, in both languages, in code and in the pane.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { paneTexts } from './taskpane/pane-texts';

const root = resolve(__dirname, '..');
const [, section = ''] = /\n## 术语表\n(.*?)\n## /su.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];

/** Terms as pairs: the Chinese words, the names in code. */
const terms = section
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .flatMap((line) => {
    const [, zh, en, otherZh, otherEn] = line.split('|').map((cell) => cell.trim());
    return [
      [zh!, en!],
      [otherZh!, otherEn!],
    ] as const;
  })
  .filter(([zh, en]) => zh !== '中文' && !/^-+$/u.test(zh) && en !== '')
  .map(([zh, en]) => ({ zh: zh.split('、'), en: en.split(', ') }));

/** What is not said, and the term that is said instead. */
const unwanted = (/不用的说法：(.*?)。/su.exec(section)?.[1] ?? '')
  .split('；')
  .map((each) => /^(.*)（(.*)）$/u.exec(each)!)
  .map(([, words, instead]) => ({ words: words!.split(/、|, /u), instead: instead! }));

/** Terms that have no everyday meaning: where one stands in the Chinese pane, its English stands in the English one. */
const technical = ['方案', '评估细则', '名册', '录入值', '条文理解', '评优', '抽样', '检查记录', '单项否决', '反馈单'];

test('the glossary is read', () => {
  expect(terms.length).toBeGreaterThan(25);
  expect(unwanted.length).toBeGreaterThan(15);
});

test('no word stands twice', () => {
  const twice = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);
  expect(twice(terms.flatMap(({ zh }) => zh))).toEqual([]);
  expect(twice(terms.flatMap(({ en }) => en))).toEqual([]);
});

test('every name is one of the code', () => {
  const missing = new Set(terms.flatMap(({ en }) => en));
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/u.test(name))) {
    const text = readFileSync(join(root, 'src', file), 'utf8');
    const possible = [...missing].filter((name) => text.toLowerCase().includes(name.replaceAll(' ', '')));
    if (possible.length === 0) continue;
    const named = identifiers(text);
    for (const name of possible.filter((each) => named.some((words) => words.includes(` ${each} `)))) missing.delete(name);
  }
  expect([...missing]).toEqual([]);
});

test('what is not said instead of a term stands nowhere in the pane', async () => {
  const all = [...(await paneTexts('zh-CN')), ...(await paneTexts('en-US'))];
  const says = (text: string, word: string) => (/^\w+$/u.test(word) ? new RegExp(`\\b${word}`, 'iu').test(text) : text.includes(word));
  expect(
    unwanted
      .flatMap(({ words }) => words)
      .flatMap((word) => all.filter(([, text]) => says(text, word)).map(([path]) => `${path}: ${word}`)),
  ).toEqual([]);
});

test('what is not said is no term, and what is said instead is one', () => {
  const known = terms.flatMap(({ zh, en }) => [...zh, ...en]);
  expect(unwanted.map(({ instead }) => instead).filter((term) => !known.includes(term))).toEqual([]);
  expect(unwanted.flatMap(({ words }) => words).filter((word) => known.includes(word))).toEqual([]);
});

test('technical terms are translated alike everywhere in the pane', async () => {
  const english = new Map(await paneTexts('en-US'));
  const strays = (await paneTexts('zh-CN')).flatMap(([path, text]) =>
    terms
      .filter(({ zh }) => zh.some((word) => technical.includes(word) && text.includes(word)))
      // The last letter may change: entry, entries.
      .filter(({ en }) => !en.some((name) => english.get(path)!.toLowerCase().includes(name.slice(0, -1))))
      .map(({ zh }) => `${path}: ${zh.join('、')}`),
  );
  expect(strays).toEqual([]);
  expect(technical.filter((word) => !terms.some(({ zh }) => zh.includes(word)))).toEqual([]);
});

/** The words of every identifier: ` not applicable ` for `notApplicable`. */
function identifiers(text: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.tsx', text, ts.ScriptTarget.ES2022));
  return [...found].map(
    (name) =>
      ` ${name
        .replace(/([a-z\d])(?=[A-Z])/gu, '$1 ')
        .replaceAll('_', ' ')
        .toLowerCase()} `,
  );
}

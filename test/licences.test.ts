// What a build may take along of other packages: only under a licence that allows it, and never without the text of that licence.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFree, noticesOf } from '../.dev/licences.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rubric-score-licences-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of a package that says this of itself. */
function fileOf(name: string, license: unknown, text?: string): string {
  const own = join(folder, 'node_modules', name);
  mkdirSync(join(own, 'lib'), { recursive: true });
  writeFileSync(join(own, 'package.json'), JSON.stringify({ name, version: '1.0.0', license }));
  if (text !== undefined) writeFileSync(join(own, 'LICENSE'), text);
  return join(own, 'lib', 'index.js');
}

test('the notice of every package that a file belongs to, once, and none of the own files', () => {
  const files = [
    fileOf('@some/one', 'MIT', 'Text of one'),
    fileOf('other', '(MIT OR GPL-3.0)', 'Text of other'),
    join(folder, 'src/own.ts'),
  ];
  expect(noticesOf([...files, files[0]!])).toBe(
    '======== @some/one 1.0.0 (MIT)\n\nText of one\n\n======== other 1.0.0 ((MIT OR GPL-3.0))\n\nText of other\n',
  );
});

test.each([
  ['a licence that does not allow it', 'GPL-3.0', 'Text'],
  ['no licence', undefined, 'Text'],
  ['of two that hold together one that does not allow it', 'MIT AND GPL-3.0', 'Text'],
  ['a licence without its text', 'MIT', undefined],
])('%s ends the build', (what, licence, text) => {
  expect(() => noticesOf([fileOf(what.replaceAll(' ', '-'), licence, text)])).toThrow('Not to be shipped');
});

test('of several to choose from one will do', () => {
  expect(['MIT', 'GPL-3.0 OR MIT', 'MIT AND Zlib', 'MIT AND GPL-3.0', 'UNLICENSED'].map(isFree)).toEqual([true, true, true, false, false]);
});

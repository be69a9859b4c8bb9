// The README lists every kind of rule, once, under its own name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allKinds } from '../src/rules';

const [, section = ''] = /\n## 计分方式\n(.*?)\n## /su.exec(readFileSync(join(__dirname, '..', 'README.md'), 'utf8')) ?? [];
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| `') && !line.startsWith('| `kind`'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('every kind stands in the table, once and under its name', () => {
  expect(rows.map(([, kind, title]) => `${kind} ${title}`).sort()).toEqual(
    allKinds.map(({ kind, title }) => `\`${kind}\` ${title}`).sort(),
  );
});

test('each says what it means, with an example', () => {
  for (const [, kind, , meaning, example] of rows) {
    expect([kind, meaning!.length > 5, /\d/u.test(example!)]).toEqual([kind, true, true]);
  }
});

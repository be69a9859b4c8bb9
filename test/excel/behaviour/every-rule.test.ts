// Every rule of the emulated host has a test that names it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { behaviours, excelKinds, type Behaviour } from '../../../src/workbench/host/behaviour';

const titles = readdirSync(__dirname)
  .filter((name) => name.endsWith('.test.ts') && join(__dirname, name) !== __filename)
  .flatMap((name) =>
    [...readFileSync(join(__dirname, name), 'utf8').matchAll(/\b(?:test|describe)(?:\.each\([^)]*\))?\(\s*(['"`])(.*?)\1/gs)].map(
      ([, , title]) => title!,
    ),
  )
  .flatMap((title) => (title.includes('${excel}') ? excelKinds.map((excel) => title.replaceAll('${excel}', excel)) : [title]));

test.each(Object.keys(behaviours))('%s is tested', (id) => {
  expect(titles.filter((title) => title.startsWith(`${id}:`))).not.toEqual([]);
});

test('the README gives the number of rules as it is', () => {
  const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
  const rules = Object.values<Behaviour>(behaviours);
  const [stated, supposed] = (['stated', 'supposed'] as const).map((kind) => rules.filter(({ evidence }) => evidence === kind).length);
  const [, ...given] = /照着 (\d+) 条写明出处的规则行事（(\d+) 条有文档或可重现的报告，(\d+) 条是推测）/u.exec(readme) ?? [];
  expect(given.map(Number)).toEqual([rules.length, stated, supposed]);
});

test('every rule says what Excel does, and its source', () => {
  expect(Object.keys(behaviours).length).toBeGreaterThan(0);
  for (const { does, source } of Object.values(behaviours))
    expect([does, source]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
});

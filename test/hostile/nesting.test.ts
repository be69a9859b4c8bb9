// JSON that is nested deeper than anything means is refused in words, wherever it stands, and is no fault of the program.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../cli/run-cli';

const DEPTH = 100_000;
const deep = (inner = '1') => `${'['.repeat(DEPTH)}${inner}${']'.repeat(DEPTH)}`;
const deepObjects = `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`;

const folder = mkdtempSync(join(tmpdir(), 'rubric-score-nesting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inUnit = (value: string) => `{"scheme":"hunan-2022","units":[{"name":"甲大学","category":"高校","entries":{"信息公开":${value}}}]}`;

test.each([
  ['the whole', deep()],
  ['the whole, of objects', deepObjects],
  ['the units', `{"scheme":"hunan-2022","units":${deep()}}`],
  ['an entry', inUnit(deep())],
  ['a cell', inUnit(`[${deepObjects}]`)],
  ['the readings', `{"scheme":"hunan-2022","readings":${deepObjects},"units":[]}`],
  ['an end that is missing', '['.repeat(DEPTH)],
])('evaluate: %s', async (_, text) => {
  const { code, err, out } = await runCli(['evaluate'], Buffer.from(text));
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^[A-Z_]+：.*。\n$/u);
  expect(err).not.toMatch(/INTERNAL/u);
  expect(err.length).toBeLessThan(500);
});

test.each([
  ['the values', `{"scheme":"hunan-2022","category":"高校","indicator":"信息公开","values":${deep()}}`],
  ['the whole', deepObjects],
])('score: %s, which costs its own line alone', async (_, text) => {
  const right = '{"scheme":"hunan-2022","category":"高校","indicator":"信息公开","values":[3]}';
  const { code, out } = await runCli(['score'], Buffer.from(`${text}\n${right}\n`));
  const [first, second] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { score?: number; error?: { message: string } });
  expect(code).toBeLessThan(3);
  expect(first).toMatchObject({ error: { message: expect.stringMatching(/。$/u) as string } });
  expect(second).toMatchObject({ score: 15 });
});

test('a rubric and a record of draws', async () => {
  const file = join(folder, '细则.json');
  for (const text of [deep(), deepObjects, `{"id":"x","categories":${deep()}}`]) {
    writeFileSync(file, text);
    for (const args of [
      ['lint', file],
      ['draw', '--scheme', 'suizhou-2023-kaoping', '--sampling', 'grassroots-fields', '--record', file],
    ]) {
      const { code, err } = await runCli(args);
      expect(code).toBe(2);
      expect(err).toMatch(/^[A-Z_]+：.*。\n$/u);
      expect(err).not.toMatch(/INTERNAL/u);
    }
  }
});

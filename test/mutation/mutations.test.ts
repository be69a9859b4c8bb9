// Files that are wrong in every way: each is refused in clear words, read rightly, or its differences are told; none in silence. How long
// each took is printed, and judged only where it is asked for how many: a busy machine is no fault of a file.
// RUBRIC_SCORE_MUTATIONS=2000 runs so many of them, each within ten seconds, with RUBRIC_SCORE_MUTATED=docx all of one sort of file;
// RUBRIC_SCORE_MUTATION=17 one, and shows it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../src/model/random';
import { median } from '../bench/measure';
import { changeJson } from './change-json';
import { changePackage } from './change-package';
import { changeText } from './change-text';
import type { Mutant } from './change-bytes';
import { judge, type Judged, type Verdict } from './judge';
import { originals, type Original } from './originals';
import { pick } from './pick';

const MANY = Number(process.env.RUBRIC_SCORE_MUTATIONS ?? 60);
const ONE = process.env.RUBRIC_SCORE_MUTATION;
/** How the names of the files end. */
const SORT = process.env.RUBRIC_SCORE_MUTATED ?? '';
/** Milliseconds of processor time that a file may take. */
const SLOW = process.env.RUBRIC_SCORE_MUTATIONS === undefined ? Infinity : 10_000;
const MOST_MEMORY = 1024 ** 3;

const folder = mkdtempSync(join(tmpdir(), 'rubric-score-mutations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function mutate({ kind, bytes, name }: Original, seed: number): Mutant {
  const random = randomFrom(seed * 7919 + 3);
  if (kind === 'roster-text' || name.endsWith('.csv')) return changeText(bytes, random);
  return name.endsWith('.json') ? changeJson(bytes, random) : changePackage(bytes, random);
}

test(`${ONE === undefined ? `${MANY} changed files` : `changed file ${ONE}`}: refused, right or told`, async () => {
  const all = (await originals(folder)).filter(({ name }) => name.endsWith(SORT));
  const books = all.filter(({ kind }) => kind === 'book');
  const seeds = ONE === undefined ? Array.from({ length: MANY }, (_, at) => at + 1) : [Number(ONE)];
  const counts = new Map<string, Record<Verdict, number>>();
  const faults: string[] = [];
  const times: { took: number; file: string }[] = [];
  // The worker may have run other suites before: what they left is not what reading takes.
  const [before, most] = [process.memoryUsage().rss, { rss: 0 }];
  for (const seed of seeds) {
    // Workbooks are read most of all, and have most that can be wrong.
    const original = pick(seed % 2 === 0 && books.length > 0 ? books : all, randomFrom(seed));
    const { bytes, how } = mutate(original, seed);
    if (ONE !== undefined) writeFileSync(join(tmpdir(), `mutation-${ONE}-${original.name}`), bytes);
    const start = process.cpuUsage();
    const judged: Judged = await judge(original, bytes, folder);
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    times.push({ took, file: `${seed} ${original.name} ${how}` });
    most.rss = Math.max(most.rss, process.memoryUsage().rss);
    const row = counts.get(original.name) ?? { refused: 0, right: 0, told: 0, 'as it says': 0, silent: 0, crash: 0 };
    counts.set(original.name, row);
    row[judged.verdict]++;
    if (ONE !== undefined) console.info(original.name, how, judged);
    if (['silent', 'crash'].includes(judged.verdict)) faults.push(`${seed} ${original.name} ${how}\n    ${judged.verdict}: ${judged.why}`);
  }
  const usual = median(times.map(({ took }) => took));
  for (const { took, file } of times)
    if (took > SLOW) faults.push(`${file}\n    slow: ${Math.round(took)} ms, most take ${Math.round(usual)} ms`);
  const words = (row: Record<Verdict, number>) =>
    Object.entries(row)
      .filter(([, count]) => count > 0)
      .map(([verdict, count]) => `${verdict} ${count}`)
      .join(', ');
  const total = [...counts.values()].reduce(
    (sum, row) =>
      Object.fromEntries(Object.entries(row).map(([key, count]) => [key, count + (sum[key as Verdict] ?? 0)])) as Record<Verdict, number>,
  );
  console.info(
    [
      `${seeds.length} changed files: ${words(total)}; the longest took ${Math.round(Math.max(...times.map(({ took }) => took)))} ms, most ${Math.round(usual)} ms`,
      ...[...counts].map(([name, row]) => `  ${name}: ${words(row)}`),
    ].join('\n'),
  );
  expect(faults).toEqual([]);
  expect(most.rss - before).toBeLessThan(MOST_MEMORY);
}, 3_600_000);

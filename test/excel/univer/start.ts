// Univer's packages are ES modules, which Jest cannot load: bundles them, with our port over them, into one file first, anew when a source
// has changed.
import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { plainly } from '../../../src/workbench/server/plain-fields.mjs';

export type UniverGrid = ReturnType<typeof import('./headless').startUniverGrid>;

const ROOT = join(__dirname, '../../..');
const CACHE = join(ROOT, 'node_modules/.cache/workbench-test');
const BUNDLE = join(CACHE, 'univer.cjs');

let bundle: typeof import('./headless') | undefined;

export function startUniverGrid(): UniverGrid {
  bundle ??= load();
  return bundle.startUniverGrid();
}

function load(): typeof import('./headless') {
  if (!isCurrent()) build();
  // What was just built can only be loaded by its path.
  return createRequire(__filename)(BUNDLE) as typeof import('./headless');
}

function isCurrent(): boolean {
  const madeAt = changedAt(BUNDLE);
  const folders = [__dirname, join(ROOT, 'src/workbench/host'), join(ROOT, 'src/workbench/server')];
  const sources = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)));
  return [...sources, join(ROOT, 'package-lock.json')].every((path) => changedAt(path) < madeAt);
}

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Several workers may do so at once: each puts a whole file in place. */
function build(): void {
  mkdirSync(CACHE, { recursive: true });
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'headless.ts')],
    inject: [join(__dirname, 'channels.ts')],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    write: false,
  });
  const own = `${BUNDLE}-${process.pid}`;
  writeFileSync(own, plainly(outputFiles[0]!.text));
  renameSync(own, BUNDLE);
}

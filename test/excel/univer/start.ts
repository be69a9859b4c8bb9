// Univer's packages are ES modules, which Jest cannot load: bundles them, with our port over them, into one file first.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export type UniverGrid = ReturnType<typeof import('./headless').startUniverGrid>;

let bundle: typeof import('./headless') | undefined;

export function startUniverGrid(): UniverGrid {
  bundle ??= load();
  return bundle.startUniverGrid();
}

function load(): typeof import('./headless') {
  const folder = join(__dirname, '../../../node_modules/.cache/workbench-test');
  const outfile = join(folder, `univer-${process.env.JEST_WORKER_ID ?? '0'}.cjs`);
  mkdirSync(folder, { recursive: true });
  buildSync({
    entryPoints: [join(__dirname, 'headless.ts')], inject: [join(__dirname, 'channels.ts')], outfile, bundle: true, platform: 'node', format: 'cjs', keepNames: true, logLevel: 'error',
  });
  // What was just built can only be loaded by its path.
  return createRequire(__filename)(outfile) as typeof import('./headless');
}

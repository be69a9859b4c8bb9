// Packs the benchmarks and the command line, then runs them.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundleCommandLine } from './bundle-cli.mjs';

const cache = fileURLToPath(new URL('../node_modules/.cache/rubric-score/', import.meta.url));
await bundleCommandLine(`${cache}bench-cli.cjs`);
await build({
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  entryPoints: ['test/bench/main.ts'],
  outfile: `${cache}bench.cjs`,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  loader: { '.md': 'text' },
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [`${cache}bench.cjs`, `${cache}bench-cli.cjs`], { stdio: 'inherit' });
process.exit(status ?? 1);

// Packs the benchmarks and the command line, then runs them: `npm run bench -- --help`.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommandLine } from './bundle-cli.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/rubric-score');
const bundles = { main: join(cache, 'bench.cjs'), univer: join(cache, 'bench-univer.cjs'), cli: join(cache, 'bench-cli.cjs') };

const pack = (entry, outfile, settings) =>
  build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    loader: { '.md': 'text' },
    logLevel: 'warning',
    ...settings,
  });

await bundleCommandLine(bundles.cli);
// These look for files of their own beside themselves.
await pack('test/bench/main.ts', bundles.main, {
  external: ['@microsoft/office-js', '@sparticuz/chromium', 'esbuild', 'jsdom', 'playwright-core'],
});
await pack('test/bench/univer.ts', bundles.univer, { keepNames: true });
const { status } = spawnSync(process.execPath, [bundles.main, root, bundles.cli, bundles.univer, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);

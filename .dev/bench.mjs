// Packs the benchmarks and the command line, then runs them: `npm run bench -- --help`.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleCommandLine } from './bundle-cli.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/rubric-score');
const named = process.argv.indexOf('--before');
const before = named > 0 ? resolve(process.argv[named + 1] ?? '') : undefined;
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
/** The programs of one source; what they need beside is taken from here where it has none. */
async function packSource(source, name) {
  const programs = { cli: join(cache, `bench-${name}-cli.cjs`), sheetJob: join(cache, `bench-${name}-sheet-job.cjs`) };
  const { bundleCommandLine: bundle } = await import(pathToFileURL(join(source, '.dev/bundle-cli.mjs')));
  await bundle(programs.cli);
  const fromSource = {
    name: 'from-source',
    setup(bundler) {
      bundler.onResolve({ filter: /^\.\.\/\.\.\/src\// }, ({ path }) => ({ path: `${join(source, path.slice('../../'.length))}.ts` }));
    },
  };
  await pack('test/bench/sheet-job.ts', programs.sheetJob, { plugins: [fromSource], nodePaths: [join(root, 'node_modules')] });
  return programs;
}

const sources = JSON.stringify({ own: await packSource(root, 'own'), ...(before && { before: await packSource(before, 'before') }) });
const { status } = spawnSync(process.execPath, [bundles.main, root, bundles.cli, bundles.univer, sources, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);

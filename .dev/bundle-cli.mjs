// Bundles src/cli into one file that needs only Node, and a small file that starts it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHECKED, CHECKING_FILE, checkedRubric, RUBRIC_FILES } from './checked-rubrics.mjs';
import { noticesOf } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const launcher = fileURLToPath(new URL('launch-cli.cjs', import.meta.url));

/** Packs the command line: `outfile` starts the bundle that stands beside it. */
export async function bundleCommandLine(outfile) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    metafile: true,
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    write: false,
    loader: { '.md': 'text' },
    plugins: [checkedRubrics],
    logLevel: 'warning',
  });
  const code = outputFiles[0].text;
  const path = resolve(root, dirname(outfile));
  const name = basename(outfile, '.cjs');
  mkdirSync(path, { recursive: true });
  const bundle = `${name}-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.js`;
  put(join(path, 'licences.txt'), noticesOf(Object.keys(metafile.inputs).map((file) => join(root, file))));
  put(join(path, bundle), code);
  put(join(path, basename(outfile)), readFileSync(launcher, 'utf8').replace('BUNDLE', bundle), { mode: 0o755 });
  const isOld = (file) => Date.now() - statSync(file, { throwIfNoEntry: false })?.mtimeMs > IN_USE;
  for (const file of readdirSync(path)) {
    if (!file.startsWith(bundle) && file.startsWith(`${name}-`) && /-[0-9a-f]{16}\.js(\.cache)?$/.test(file) && isOld(join(path, file)))
      rmSync(join(path, file), { recursive: true, force: true });
  }
}

/** Milliseconds for which a bundle is kept that a command may just be loading. */
const IN_USE = 10 * 60_000;

/** Whole or not at all, whoever reads it meanwhile. */
function put(file, content, options) {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, content, options);
  renameSync(beside, file);
}

const checkedRubrics = {
  name: 'checked-rubrics',
  setup(bundler) {
    bundler.onLoad({ filter: RUBRIC_FILES }, async ({ path }) => {
      const { json } = await checkedRubric(path);
      // Text is read faster than an object written out in code.
      return { contents: `export default JSON.parse(${JSON.stringify(json)})`, loader: 'js' };
    });
    bundler.onLoad({ filter: CHECKING_FILE }, () => ({ contents: CHECKED, resolveDir: join(root, 'src/rubric/library'), loader: 'ts' }));
  },
};

/** Whether `outfile` is newer than everything it was made from. */
export function bundleIsCurrent(outfile) {
  const built = statSync(outfile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return [...sources, join(root, 'package-lock.json'), launcher, fileURLToPath(import.meta.url)].every(
    (file) => statSync(file).mtimeMs < built,
  );
}

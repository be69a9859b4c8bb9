// Runs a module of src while building and gives what it exports.
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The exports of a module (its path, whole or from the project's folder), and the files that they were made from. */
export async function evaluate(module) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [module],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    loader: { '.md': 'text' },
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const made = { exports: {} };
  const run = compileFunction(outputFiles[0].text, ['module', 'exports', 'require'], { filename: `${relative(root, module)} (bundled)` });
  run(made, made.exports, createRequire(import.meta.url));
  return { exports: { ...made.exports }, files: Object.keys(metafile.inputs).map((file) => join(root, file)) };
}

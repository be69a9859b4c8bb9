// Bundles src/cli into one file that needs only Node.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Packs the command line into `outfile`. */
export async function bundleCommandLine(outfile) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    minify: true,
    loader: { '.md': 'text' },
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
}

/** Whether `outfile` is newer than everything it was made from. */
export function bundleIsCurrent(outfile) {
  const built = statSync(outfile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return [...sources, join(root, 'package-lock.json'), fileURLToPath(import.meta.url)]
    .every((file) => statSync(file).mtimeMs < built);
}

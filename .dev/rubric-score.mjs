// Runs the command line from source: bundles it when a source file is newer than the last bundle, then loads the bundle.
import { bundleCommandLine, bundleIsCurrent } from './bundle-cli.mjs';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const bundle = fileURLToPath(new URL('../node_modules/.cache/rubric-score/rubric-score.cjs', import.meta.url));
if (!bundleIsCurrent(bundle)) await bundleCommandLine(bundle);
process.argv[1] = bundle;
createRequire(import.meta.url)(bundle);

// Packs the command line as the package's bin, dist/cli/rubric-score.cjs.
import { bundleCommandLine } from './bundle-cli.mjs';

await bundleCommandLine('dist/cli/rubric-score.cjs');

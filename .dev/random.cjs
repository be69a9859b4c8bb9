// Random trials of one commit are the same every time, so that its verdict is too. RUBRIC_SCORE_SEED: another whole number, or "new" for
// other trials at every run. RUBRIC_SCORE_TRIALS: how many of each property, where the test states no number of its own.
const fc = require('../node_modules/fast-check/lib/cjs/fast-check.js');

const { RUBRIC_SCORE_SEED: seed = '2022', RUBRIC_SCORE_TRIALS: trials } = process.env;
fc.configureGlobal({ ...(seed !== 'new' && { seed: Number(seed) }), ...(trials && { numRuns: Number(trials) }) });

module.exports = fc;

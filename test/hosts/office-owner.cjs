// Before all tests: says where the one LibreOffice of this run lives and which process it serves (see shared-office.ts).
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

module.exports = () => {
  process.env.RUBRIC_SCORE_OFFICE = mkdtempSync(join(tmpdir(), 'rubric-score-shared-office-'));
  process.env.RUBRIC_SCORE_OFFICE_OWNER = String(process.pid);
};

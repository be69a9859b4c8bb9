#!/bin/sh
# Univer 0.25.1 changes whole numbers of 16 digits that are rounded to whole numbers: ROUND adds 1, ROUNDDOWN goes up and ROUNDUP goes down.
#
# Before it rounds, it moves the number by 2^-52 of its size, against errors of fractions. From about 1.8 × 10^15 on that comes to a half of
# 1 in the digits that the number can hold, and from 2^52 on to 1. The number itself, without ROUND, is kept and shown to its last digit.
#
# Why it matters: numbers of this size are numbers of accounts, meters and documents, and formulas that others made round whatever they
# are given: the result is another account, without any error. Whoever calculates with Univer rounds only numbers below 10^14 by its
# functions, or puts rounding of its own in their place.
#
# Expected: each line as below. Needs node and npm; writes into a folder of its own and removes it.
# Exit status 0: it behaves as described; 1: it does not any more; 2: something is missing here.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" @univerjs/core@0.25.1 @univerjs/engine-formula@0.25.1 @univerjs/sheets@0.25.1 @univerjs/sheets-formula@0.25.1 rxjs@7.8.2 >/dev/null 2>&1 || { echo 'The packages cannot be installed.' >&2; exit 2; }
cat > try.cjs <<'JS'
const { LocaleType, LogLevel, Univer } = require('@univerjs/core');
const { FUniver } = require('@univerjs/core/facade');
const { UniverFormulaEnginePlugin } = require('@univerjs/engine-formula');
const { UniverSheetsPlugin } = require('@univerjs/sheets');
const { UniverSheetsFormulaPlugin } = require('@univerjs/sheets-formula');
for (const name of ['engine-formula', 'sheets', 'sheets-formula']) require(`@univerjs/${name}/facade`);

const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.SILENT });
univer.registerPlugins([[UniverFormulaEnginePlugin], [UniverSheetsPlugin], [UniverSheetsFormulaPlugin]]);
const api = FUniver.newAPI(univer);
api.createWorkbook({ id: 'book', name: 'book', sheetOrder: ['sheet'], sheets: { sheet: { id: 'sheet', name: 'Sheet', rowCount: 9, columnCount: 2 } } });
const sheet = api.getActiveWorkbook().getActiveSheet();
const formulas = [
  '4503599627370497',
  'ROUND(999999999999999,0)',
  'ROUND(1801439850948199,0)',
  'ROUND(4503599627370497,0)',
  'ROUNDDOWN(4503599627370497,0)',
  'ROUNDUP(4503599627370497,0)',
];
formulas.forEach((formula, row) => sheet.getRange(row, 0).setFormula(`=${formula}`));
let looks = 0;
const shown = () => formulas.map((_, row) => sheet.getRange(row, 0).getValue());
const timer = setInterval(() => {
  if (shown().some((value) => typeof value !== 'number') && ++looks < 300) return;
  clearInterval(timer);
  shown().forEach((value, row) => console.log(`=${formulas[row]} shows ${value}`));
  process.exit(0);
}, 100);
JS
output=$(node try.cjs)
echo "Univer 0.25.1, Node $(node --version)"
echo "$output"
expected='=4503599627370497 shows 4503599627370497
=ROUND(999999999999999,0) shows 999999999999999
=ROUND(1801439850948199,0) shows 1801439850948200
=ROUND(4503599627370497,0) shows 4503599627370498
=ROUNDDOWN(4503599627370497,0) shows 4503599627370498
=ROUNDUP(4503599627370497,0) shows 4503599627370496'
[ "$output" = "$expected" ] && echo 'As described.' && exit 0
echo 'Not as described any more.'
exit 1

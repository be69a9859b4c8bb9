#!/bin/sh
# Univer 0.25.1 shows the result of one formula in the cell of another when both are long and their 32-bit hashes are the same.
#
# Its memory of formulas already taken to pieces is kept by the text of a formula up to 64 signs, and by a 32-bit hash of it beyond; what
# is found under the hash is not compared with the formula. The memory holds 5,000 formulas and is one for all workbooks of a page: where
# 20,000 different long formulas go through it, such a pair is met by chance in about one workbook of forty (20,000 × 5,000 / 2^32).
#
# Why it matters: the value is wrong without any error. Whoever calculates long generated formulas with Univer keys its memory by the whole
# text, or keeps formulas short.
#
# Expected: the second cell shows the text of the first. Needs node and npm; writes into a folder of its own and removes it.
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
api.createWorkbook({ id: 'book', name: 'book', sheetOrder: ['sheet'], sheets: { sheet: { id: 'sheet', name: 'Sheet', rowCount: 9, columnCount: 9 } } });
const sheet = api.getActiveWorkbook().getActiveSheet();
const before = '0'.repeat(64);
const words = ['wisfnytc', 'vjiurdyf', 'abcdefgh'];
words.forEach((word, row) => sheet.getRange(row, 0).setFormula(`="${before}${word}"`));
const shown = () => words.map((_, row) => String(sheet.getRange(row, 0).getValue() ?? '').slice(before.length));
let looks = 0;
const timer = setInterval(() => {
  if (shown().includes('') && ++looks < 300) return;
  clearInterval(timer);
  words.forEach((word, row) => console.log(`="0…0${word}" shows 0…0${shown()[row]}`));
  process.exit(0);
}, 100);
JS
output=$(node try.cjs)
echo "Univer 0.25.1, Node $(node --version); 64 zeros stand before each word"
echo "$output"
expected='="0…0wisfnytc" shows 0…0wisfnytc
="0…0vjiurdyf" shows 0…0wisfnytc
="0…0abcdefgh" shows 0…0abcdefgh'
[ "$output" = "$expected" ] && echo 'As described.' && exit 0
echo 'Not as described any more.'
exit 1

#!/bin/sh
# hucre 1.0.0 reads a formula that Excel has filled down (one shared formula for many cells) into its first cell only: each further
# cell gets an empty text for its formula and no result, and a file written from what was read has lost those cells' results.
#
# Why it matters: whoever takes `cell.formula` for what the cell calculates, as its name says, moves or shows nothing for nearly every
# cell of a filled column; whoever tests `if (cell.formula)` takes them for typed numbers. Followers have to be worked out from the
# cell with the same formulaSharedIndex that has a text, moved by the distance; `value` still holds the stored result until it is written.
#
# Expected: one formula A1*2, two empty ones; one stored result of three after writing. Needs node and npm; writes into a folder of its
# own and removes it. Exit status 0: it behaves as described; 1: it does not any more; 2: something is missing here.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" hucre@1.0.0 exceljs@4.4.0 fflate@0.8.2 >/dev/null 2>&1 || { echo 'The packages cannot be installed.' >&2; exit 2; }
cat > try.mjs <<'JS'
import ExcelJS from 'exceljs';
import { unzipSync, strFromU8 } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';

const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet('S');
[1, 2, 3].forEach((number, index) => { sheet.getCell(index + 1, 1).value = number; });
sheet.fillFormula('B1:B3', 'A1*2', [2, 4, 6]);
const sheetXml = (bytes) => strFromU8(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml']);
const resultsOf = (xml) => [...xml.matchAll(/<c r="B\d"[^>]*>(?:<f[^>]*?(?:\/>|>[^<]*<\/f>))(?:<v>([^<]*)<\/v>)?/g)].map(([, value]) => value ?? '-').join(',');

const bytes = await book.xlsx.writeBuffer();
const read = await readXlsx(new Uint8Array(bytes), { readStyles: true });
const cells = [0, 1, 2].map((row) => read.sheets[0].cells.get(`${row},1`));
console.log(`stored in the file: ${resultsOf(sheetXml(bytes))}`);
console.log(`formulas as read: ${cells.map(({ formula }) => JSON.stringify(formula)).join(',')}`);
console.log(`stored after writing what was read: ${resultsOf(sheetXml(await writeXlsx(read)))}`);
JS
output=$(node try.mjs)
echo "hucre 1.0.0, file written by exceljs 4.4.0, Node $(node --version)"
echo "$output"
expected='stored in the file: 2,4,6
formulas as read: "A1*2","",""
stored after writing what was read: 2,-,-'
[ "$output" = "$expected" ] && echo 'As described.' && exit 0
echo 'Not as described any more.'
exit 1

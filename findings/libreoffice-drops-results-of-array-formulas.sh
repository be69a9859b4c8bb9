#!/bin/sh
# LibreOffice Calc, told never to calculate on opening, keeps the stored result of an ordinary formula that it cannot work out,
# but throws away that of an array formula, even of one cell: it shows #NAME?, and saves it so.
#
# Why it matters: Excel saves every cell into which a function of an Office.js add-in was typed as a dynamic array of one cell
# (<c cm="1"><f t="array" ref="C1">_xldudf_CONTOSO_ADD(1,2)</f><v>3</v></c>). A reader without the add-in has the stored results and
# nothing else. Whoever writes such files does better with the ordinary form, which Excel takes as well.
#
# Expected of "never recalculate": 3,3,3,text. Needs soffice and python3 with pip; writes into a folder of its own and removes it.
# Exit status 0: it behaves as described; 1: it does not any more; 2: something is missing here.
set -eu
command -v soffice >/dev/null || { echo 'LibreOffice (soffice) is not installed.' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --no-deps --target "$folder/packages" xlsxwriter==3.2.9 || { echo 'xlsxwriter 3.2.9 cannot be installed.' >&2; exit 2; }

PYTHONPATH="$folder/packages" python3 - "$folder/book.xlsx" <<'PYTHON'
import sys, xlsxwriter
book = xlsxwriter.Workbook(sys.argv[1])
sheet = book.add_worksheet()
call = '=_xldudf_CONTOSO_ADD(1,2)'
sheet.write_formula('A1', call, None, 3)
sheet.write_array_formula('B1:B1', '{' + call + '}', None, 3)
sheet.write_dynamic_array_formula('C1:C1', call, None, 3)
sheet.write_formula('D1', '=_xldudf_CONTOSO_GET("text")', None, 'text')
book.close()
PYTHON

mkdir -p "$folder/profile/user"
cat > "$folder/profile/user/registrymodifications.xcu" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>1</value></prop></item></oor:items>
XML
office() {
  timeout 120 soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to "$1" --outdir "$folder/$2" "$folder/book.xlsx" >/dev/null 2>&1
}
office csv csv
office xlsx saved
shown=$(cat "$folder/csv/book.csv")
saved=$(python3 - "$folder/saved/book.xlsx" <<'PYTHON'
import re, sys, zipfile
xml = zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml').decode()
print(','.join(re.findall(r'<v>([^<]*)</v>', xml)[:3]))
PYTHON
)
echo "$(soffice --version)"
echo "ordinary formula, array formula, dynamic array of one cell, ordinary formula with a text"
echo "shown: $shown"
echo "saved: $saved (of the first three)"
[ "$shown" = '3,#NAME?,#NAME?,text' ] && [ "$saved" = '3,#NAME?,#NAME?' ] && echo 'As described.' && exit 0
echo 'Not as described any more.'
exit 1

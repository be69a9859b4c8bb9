#!/bin/sh
# LibreOffice Calc saves a call of a function that it does not know in small letters: what Excel had stored as _xldudf_CONTOSO_ADD(1,2)
# comes back as _xldudf_contoso_add(1,2), and MyBank.Rate(1) as mybank.rate(1), in .xlsx, though nothing was edited or calculated.
#
# Why it matters: one visit to LibreOffice respells every call of an Office.js add-in or of a user's own function in a workbook. Whoever
# looks for such calls in files has to do it without regard to case, and whoever writes them back for Excel has to restore the capitals
# with which Excel files them.
#
# Expected: all names in small letters, SUM in capitals. Needs soffice and python3 with pip; writes into a folder of its own and removes it.
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
for row, formula in enumerate(['=_xldudf_CONTOSO_ADD(1,2)', '=MyBank.Rate(1)', '=SUM(1,_xldudf_CONTOSO_ADD(1,2))']):
    sheet.write_formula(row, 0, formula, None, 3)
book.close()
PYTHON

mkdir -p "$folder/profile/user"
cat > "$folder/profile/user/registrymodifications.xcu" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>1</value></prop></item></oor:items>
XML
timeout 120 soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to xlsx --outdir "$folder/saved" "$folder/book.xlsx" >/dev/null 2>&1
formulas=$(python3 - "$folder/saved/book.xlsx" <<'PYTHON'
import re, sys, zipfile
xml = zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml').decode()
print(';'.join(re.findall(r'<f[^>]*>([^<]*)</f>', xml)))
PYTHON
)
echo "$(soffice --version)"
echo "saved: $formulas"
[ "$formulas" = '_xldudf_contoso_add(1,2);mybank.rate(1);SUM(1,_xldudf_contoso_add(1,2))' ] && echo 'As described.' && exit 0
echo 'Not as described any more.'
exit 1

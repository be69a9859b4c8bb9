#!/bin/sh
# LibreOffice Calc that is kept running saves a hidden first sheet as a visible one while another spreadsheet is open in it. With nothing
# else open, or with a text document open, the sheet stays hidden. Hidden sheets behind a visible one stay hidden in every case.
#
# Why it matters: a start costs seconds, so converters and test suites keep one LibreOffice alive, often with an open document, and send
# it files by --convert-to. What stood hidden at the front of a workbook (settings, keys, lists for validation) is then shown to whoever
# gets the file. Keep it alive with a text document, not with a spreadsheet.
#
# Expected everywhere: hidden visible hidden. Needs soffice and python3 with pip; writes into a folder of its own and removes it.
# Exit status 0: it behaves as described; 1: it does not any more; 2: something is missing here.
set -eu
command -v soffice >/dev/null || { echo 'LibreOffice (soffice) is not installed.' >&2; exit 2; }
folder=$(mktemp -d)
trap 'pkill -f "$folder/profile" 2>/dev/null || true; sleep 1; rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --no-deps --target "$folder/packages" xlsxwriter==3.2.9 || { echo 'xlsxwriter 3.2.9 cannot be installed.' >&2; exit 2; }

PYTHONPATH="$folder/packages" python3 - "$folder/book.xlsx" <<'PYTHON'
import sys, xlsxwriter
book = xlsxwriter.Workbook(sys.argv[1])
first, second, third = (book.add_worksheet(name) for name in ('first', 'second', 'third'))
second.write('A1', 1)
first.hide()
third.hide()
second.activate()
second.set_first_sheet()
book.close()
PYTHON

NAMESPACES='xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"'
MIME='application/vnd.oasis.opendocument'
echo "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document $NAMESPACES office:mimetype=\"$MIME.spreadsheet\"><office:body><office:spreadsheet/></office:body></office:document>" > "$folder/open.fods"
echo "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document $NAMESPACES office:mimetype=\"$MIME.text\"><office:body><office:text/></office:body></office:document>" > "$folder/open.fodt"

# Prints the states of the three sheets as saved by a LibreOffice that has this document open (or none).
states() {
  profile="$folder/profile-$1"
  if [ "$1" != nothing ]; then
    soffice "-env:UserInstallation=file://$profile" --headless --norestore --nologo "$folder/$1" >/dev/null 2>&1 &
    waited=0
    while [ ! -e "$folder/.~lock.$1#" ] && [ $waited -lt 90 ]; do sleep 1; waited=$((waited + 1)); done
  fi
  timeout 120 soffice "-env:UserInstallation=file://$profile" --headless --convert-to xlsx --outdir "$folder/out-$1" "$folder/book.xlsx" >/dev/null 2>&1
  python3 - "$folder/out-$1/book.xlsx" <<'PYTHON'
import re, sys, zipfile
xml = zipfile.ZipFile(sys.argv[1]).read('xl/workbook.xml').decode()
print(*('hidden' if 'state="hidden"' in tag else 'visible' for tag in re.findall(r'<sheet [^>]*>', xml)))
PYTHON
}
nothing=$(states nothing)
spreadsheet=$(states open.fods)
text=$(states open.fodt)
soffice --version
echo "nothing else open:  $nothing"
echo "a spreadsheet open: $spreadsheet"
echo "a text open:        $text"
right='hidden visible hidden'
[ "$nothing" = "$right" ] && [ "$text" = "$right" ] && [ "$spreadsheet" = 'visible visible hidden' ] && echo 'As described.' && exit 0
echo 'Not as described any more.'
exit 1

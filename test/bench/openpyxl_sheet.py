"""One step over a large sheet in openpyxl's streaming modes: write FILE ROWS | read FILE. The same cells as sheet-job.ts."""
import resource
import sys

from openpyxl import Workbook, load_workbook

COLUMNS = 60


def row_of(row):
    return [
        row * column if column % 3 == 0 else (row * 31 + column) / 8 if column % 3 == 1 else f'第 {(row * 7 + column) % 977} 组'
        for column in range(COLUMNS)
    ]


def write(path, rows):
    book = Workbook(write_only=True)
    sheet = book.create_sheet('表')
    for row in range(rows):
        sheet.append(row_of(row))
    book.save(path)


def read(path):
    sheet = load_workbook(path, read_only=True)['表']
    rows = [row for row in sheet.iter_rows(values_only=True)]
    assert list(rows[-1]) == row_of(len(rows) - 1)


step, path, *rest = sys.argv[1:]
write(path, int(rest[0])) if step == 'write' else read(path)
usage = resource.getrusage(resource.RUSAGE_SELF)
print(usage.ru_utime + usage.ru_stime)
print(usage.ru_maxrss)

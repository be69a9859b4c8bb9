"""Handing a book out to its units and taking the filled files back in, as a straightforward openpyxl script.

usage: openpyxl_round.py out BOOK.xlsx FOLDER | fill FOLDER TO | back BOOK.xlsx FOLDER

`out` writes a file of its own kind for every unit; `fill` fills in files that the program handed out; `back` reads those very
files. It writes no formulas and no self-score, checks no value, and knows no conflicts: what it does is less, never more.
The last line of every run is the peak memory in kilobytes; the one before it is the number of files or cells.
"""
import json
import os
import resource
import sys

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation

CATEGORIES = ('市州', '高校', '直属单位')
THIN = Side(style='thin', color='D1D1D1')
BORDER = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
FILLED = ('信息公开', '栏目开设', '信息发布')


def entries(book):
    for category in CATEGORIES:
        name = '录入_' + category
        if name not in book.sheetnames:
            continue
        sheet = book[name]
        header = next(r for r in range(1, 12) if sheet.cell(r, 2).value == '单位名称')
        yield category, sheet, header, [c.value for c in sheet[header - 1]], [c.value for c in sheet[header]]


def out(path, folder):
    os.makedirs(folder)
    book, count = load_workbook(path), 0
    for category, sheet, header, ids, heads in entries(book):
        clauses = {str(row[1]): row for row in book['指标_' + category].iter_rows(values_only=True) if row[1]}
        for r in range(header + 1, sheet.max_row + 1):
            name = sheet.cell(r, 2).value
            if not name:
                continue
            made = Workbook()
            cover = made.active
            cover.title = '封面'
            cover['A1'] = '填报表'
            cover['A1'].font = Font(size=16, bold=True)
            for at, (what, value) in enumerate([('填报单位', name), ('截止日期', '2022-12-20'), ('交给', '厅办公室'), ('怎样填', '黄色格还没有填')], 3):
                cover.cell(at, 1, what)
                cover.cell(at, 2, value)
            fill = made.create_sheet('填报')
            fill.append(['编号', '指标', '分值', '条文', '填什么', '填报'])
            for cell in fill[1]:
                cell.font, cell.fill, cell.border = Font(bold=True, color='FFFFFF'), PatternFill('solid', fgColor='0F548C'), BORDER
                cell.alignment = Alignment(horizontal='center', wrap_text=True)
            for column, (item, head) in enumerate(zip(ids, heads), 1):
                if not item or '/' not in str(item):
                    continue
                indicator = str(item).split('/')[1].split('#')[0]
                row = clauses.get(indicator, (None,) * 4)
                fill.append([item, indicator, row[2], row[3], head, sheet.cell(r, column).value])
                for cell in fill[fill.max_row]:
                    cell.border, cell.alignment = BORDER, Alignment(wrap_text=True, vertical='center')
                check = DataValidation(type='whole', operator='greaterThanOrEqual', formula1='0', promptTitle=str(head)[:32], prompt=str(row[3] or '')[:200], showInputMessage=True)
                fill.add_data_validation(check)
                check.add(fill.cell(fill.max_row, 6))
            for letter, width in zip('ABCDEF', (10, 18, 8, 52, 20, 16)):
                fill.column_dimensions[letter].width = width
            fill.column_dimensions['A'].hidden = True
            fill.freeze_panes = 'A2'
            key = made.create_sheet('key')
            key['A1'] = sheet.cell(r, 1).value
            key.sheet_state = 'veryHidden'
            made.save(os.path.join(folder, f'{name}.xlsx'))
            count += 1
    return count


def fill(folder, to):
    os.makedirs(to)
    for name in sorted(os.listdir(folder)):
        book = load_workbook(os.path.join(folder, name))
        for row in book['填报'].iter_rows():
            if row[2].value in FILLED:
                row[7].value = 2
        book.save(os.path.join(to, name))
    return len(os.listdir(to))


def back(path, folder):
    book, places, count = load_workbook(path), {}, 0
    for _, sheet, header, ids, _ in entries(book):
        for r in range(header + 1, sheet.max_row + 1):
            for column, item in enumerate(ids, 1):
                places[(sheet.cell(r, 1).value, item)] = sheet.cell(r, column)
    journal = book.create_sheet('记录')
    for name in sorted(os.listdir(folder)):
        filled = load_workbook(os.path.join(folder, name), data_only=True)
        unit = json.loads(filled['填报标识']['B2'].value[1:])['forms'][0]['units'][0][0]
        for row in filled['填报'].iter_rows(values_only=True):
            place = places.get((unit, row[0]))
            if place is not None and row[7] is not None and place.value != row[7]:
                journal.append([name, unit, row[0], place.value, row[7]])
                place.value = row[7]
                count += 1
    book.save(path)
    return count


print({'out': out, 'fill': fill, 'back': back}[sys.argv[1]](*sys.argv[2:]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)

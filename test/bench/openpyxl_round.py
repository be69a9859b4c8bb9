"""Handing out and collecting as a straightforward openpyxl script, from a workbook that the program made.

usage: openpyxl_round.py split BOOK.xlsx FOLDER | fill FOLDER | collect BOOK.xlsx FOLDER OUT.xlsx

A file for each unit: a cover, and a sheet with a line for each cell to fill in, its clause beside it and a check. It
works out no points, keeps no journal, and what comes back it writes without looking at what stood there.
"""
import os
import resource
import sys

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation

HEAD, FILL = Font(bold=True, color='FFFFFF'), PatternFill('solid', fgColor='0F548C')
LINE = Border(*(Side('thin', color='D1D1D1'),) * 4)
WRAP = Alignment(wrap_text=True, vertical='center')
TITLES, WIDTHS = ['编号', '指标', '条文', '填什么', '填报'], [10, 18, 52, 22, 16]


def tables(book):
    """Each entry table: its sheet, the row of its headers, and where the name of the unit stands."""
    for sheet in book.worksheets:
        if not sheet.title.startswith('录入_'):
            continue
        for row in sheet.iter_rows():
            names = [cell.value for cell in row]
            if '单位名称' in names:
                yield sheet, row[0].row, names, names.index('单位名称')
                break


def split(source, folder):
    book = load_workbook(source)
    os.mkdir(folder)
    for sheet, top, headers, at in tables(book):
        prompts = {}
        for rule in sheet.data_validations.dataValidation:
            for area in rule.sqref.ranges:
                prompts[area.min_col] = rule.prompt
        for row in sheet.iter_rows(min_row=top + 1):
            name = row[at].value
            if not name:
                continue
            out = Workbook()
            cover = out.active
            cover.title = '封面'
            for line in [('填报单位', name), ('考评年度', '2022 年'), ('截止日期', '2022-12-20'), ('怎样填', '没有的填 0 或“否”，不要留空。')]:
                cover.append(line)
            cover.column_dimensions['A'].width, cover.column_dimensions['B'].width = 22, 46
            fill = out.create_sheet('填报')
            fill.append(TITLES)
            for column, width in zip('ABCDE', WIDTHS):
                fill.column_dimensions[column].width = width
            fill.column_dimensions['A'].hidden = True
            for cell in fill[1]:
                cell.font, cell.fill, cell.alignment = HEAD, FILL, WRAP
            for place in range(at + 1, len(headers)):
                if headers[place] is None:
                    continue
                clause = prompts.get(place + 1) or ''
                fill.append([f'{sheet.title}|{name}|{place}', headers[place], clause, headers[place], row[place].value])
                line = fill.max_row
                for cell in fill[line]:
                    cell.alignment, cell.border = WRAP, LINE
                rule = DataValidation(type='custom', formula1='TRUE', showInputMessage=True, promptTitle='填报', prompt=clause[:255])
                rule.add(f'E{line}')
                fill.add_data_validation(rule)
            fill.freeze_panes = 'A2'
            out.save(os.path.join(folder, f'{name}.xlsx'))


def fill(folder):
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        book = load_workbook(path)
        book['填报']['E2'] = 1
        book.save(path)


def collect(source, folder, out):
    found = {}
    for name in os.listdir(folder):
        for row in load_workbook(os.path.join(folder, name))['填报'].iter_rows(min_row=2, values_only=True):
            found[row[0]] = row[4]
    book = load_workbook(source)
    for sheet, top, headers, at in tables(book):
        for row in sheet.iter_rows(min_row=top + 1):
            for place in range(at + 1, len(headers)):
                key = f'{sheet.title}|{row[at].value}|{place}'
                if key in found:
                    row[place].value = found[key]
    book.save(out)


def peak_kilobytes():
    """The most memory of this very program; what the system counts may be that of the program which started it."""
    try:
        with open('/proc/self/status') as status:
            return next(int(line.split()[1]) for line in status if line.startswith('VmHWM'))
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == '__main__':
    {'split': split, 'fill': fill, 'collect': collect}[sys.argv[1]](*sys.argv[2:])
    # The last line for whoever measures: processor seconds and the peak of resident memory in kB.
    print(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]), peak_kilobytes())

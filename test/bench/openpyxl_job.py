"""The yearly job as a straightforward openpyxl script: template, validate, report, for the three Hunan tables.

usage: openpyxl_job.py template ASSESSMENT.json BOOK.xlsx | validate BOOK.xlsx | report BOOK.xlsx RESULT.xlsx
       with --stream at the end: in openpyxl's write-only and read-only modes

It does the same arithmetic as the program and writes the same kinds of sheets, with the table layout written into it.
It styles only the header rows, writes no formulas, statistics or charts, and explains a score by its values only, so
what it does is less, never more.
"""
import json
import resource
import sys

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

COUNT, RANK, RATE, YES, MONTHS = 'count', 'rank', 'rate', 'yes', 'months'
YES_WORDS = {True: True, False: False, '是': True, '否': False}
STREAM = sys.argv[-1] == '--stream'
HEAD, FILL = Font(bold=True), PatternFill('solid', fgColor='DDEBF7')
HONOUR = 80


def times(each, cap):
    return [COUNT], lambda unit, v: min(cap, v[0] * each)


def yes(points):
    return [YES], lambda unit, v: points if v[0] else 0


def safe(full):
    return [COUNT], lambda unit, v: max(0, full - v[0])


SERVICES = [COUNT], lambda unit, v: 10 if v[0] >= 10 else 5 if v[0] >= 5 else 2 if v[0] >= 1 else 0
SUNSHINE = [COUNT, RATE], lambda unit, v: 0 if v[0] == 0 else 10 if v[1] >= 90 else 5 if v[1] >= 70 else 0
UPDATES = [YES, YES, MONTHS], lambda unit, v: 3 * v[0] + 3 * v[1] + min(6, v[2] * 0.5)
USABLE = [YES] * 5, lambda unit, v: v[0] + 2 * v[1] + v[2] + v[3] + v[4]
FIXES = [YES, YES], lambda unit, v: (10 if v[1] else 5) if v[0] else 0


def city_rank(unit, v):
    return 0 if v[0] == '未上榜' else 2 if v[0] <= 5 else 1 if v[0] <= 10 else 0


def university_rank(unit, v):
    first, second = (12, 25) if unit['层次'] == '本科' else (20, 40)
    return 0 if v[0] == '未上榜' else 2 if v[0] <= first else 1 if v[0] <= second else 0


STATE = [('网站标识', 2, yes(2)), ('网站可用性', 6, USABLE), ('IPV6改造', 2, yes(2)), ('安全通报', 5, safe(5))]
BONUS = [('联动传播', 3, times(0.5, 3)), ('创新发展', 2, yes(2))]
TABLES = {
    '市州': {
        '政务公开': [('信息公开', 6, times(2, 6)), ('栏目开设', 6, times(1, 6)), ('专题专栏', 6, times(2, 6)), ('政策解读', 8, times(2, 8)),
                 ('湖南教育政务网内容保障', 5, times(1, 5)), ('微信排行榜', 2, ([RANK], city_rank)), ('信息更新', 12, UPDATES)],
        '政务服务': [('政务网站', 10, SERVICES), ('政务新媒体', 10, SERVICES)],
        '互动交流': [('教育阳光服务', 10, SUNSHINE), ('调查征集', 5, times(1, 5)), ('在线访谈', 5, yes(5))],
        '功能状态': STATE, '加分项': BONUS},
    '高校': {
        '校务公开': [('信息公开', 15, times(5, 15)), ('栏目开设', 6, times(1, 6)), ('专题专栏', 4, times(2, 4)),
                 ('湖南教育政务网内容保障', 6, times(1, 6)), ('微信排行榜', 2, ([RANK], university_rank)), ('信息更新', 12, UPDATES)],
        '校务服务': [('学校网站', 10, SERVICES), ('新媒体', 10, SERVICES)],
        '互动交流': [('教育阳光服务', 10, SUNSHINE), ('调查征集', 5, times(1, 5)), ('在线访谈', 5, yes(5))],
        '功能状态': STATE, '加分项': BONUS},
    '直属单位': {
        '政务公开': [('湖南教育政务网内容保障', 10, times(2, 10)), ('信息发布', 30, times(1, 30)), ('调查征集', 10, times(2, 10)),
                 ('特色宣传', 10, times(2, 10))],
        '政务服务': [('教育阳光服务', 10, SUNSHINE)],
        '互动交流': [('在线访谈', 10, yes(10)), ('我为政府网站找错', 10, FIXES)],
        '功能状态': [('安全通报', 10, safe(4))], '加分项': [('联动传播', 5, times(1, 5))]}}
INDICATORS = {category: [each for group in groups.values() for each in group] for category, groups in TABLES.items()}
ROSTER = ['单位名称', '类别', '层次', '上报工作总结', '已明确责任部门和专干', '已按要求报送信息', '阳光服务入口可访问', '网站存在漏洞']
OBSERVATIONS = ['responsibility-assigned', 'information-reported', 'sunshine-reachable', 'website-compromised']
VETOES = ['严重表述错误', '弄虚作假', '重大网络安全事故']


def says(flag):
    return None if flag is None else '是' if flag else '否'


def typed(kind, cell):
    return YES_WORDS.get(cell) if kind == YES else cell


def head(sheet, titles):
    cells = [WriteOnlyCell(sheet, title) for title in titles]
    for cell in cells:
        cell.font, cell.fill = HEAD, FILL
    sheet.append(cells)


def new_book():
    book = Workbook(write_only=STREAM)
    if not STREAM:
        book.remove(book.active)
    return book


def new_sheet(book, name, titles, width=14):
    sheet = book.create_sheet(name)
    sheet.freeze_panes = 'B2'
    for column in range(1, len(titles) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    head(sheet, titles)
    return sheet


def validation(kind, name):
    """The native validation of a column of a kind, with its input message."""
    rules = {
        COUNT: {'type': 'whole', 'operator': 'greaterThanOrEqual', 'formula1': '0'},
        MONTHS: {'type': 'whole', 'operator': 'between', 'formula1': '0', 'formula2': '12'},
        RATE: {'type': 'decimal', 'operator': 'between', 'formula1': '0', 'formula2': '100'},
        RANK: {'type': 'custom', 'formula1': 'TRUE'},
        YES: {'type': 'list', 'formula1': '"是,否"'}}
    rule = DataValidation(allow_blank=True, showErrorMessage=True, showInputMessage=True, **rules[kind])
    rule.promptTitle, rule.prompt, rule.errorTitle, rule.error = name, f'请填写{name}。', '填写有误', f'{name}的值不合要求，请重新填写。'
    return rule


def columns_of(category):
    """Each entry column as (indicator, place, kind)."""
    return [(name, place, kind) for name, _, (kinds, _) in INDICATORS[category] for place, kind in enumerate(kinds)]


def template(source, out):
    with open(source, encoding='utf-8') as file:
        units = json.load(file)['units']
    book = new_book()
    roster = new_sheet(book, '名册', ROSTER)
    for unit in units:
        gate = unit['gates'].get('上报工作总结')
        seen = [says(unit['observations'].get(each)) for each in OBSERVATIONS]
        roster.append([unit['name'], unit['category'], unit['attributes'].get('办学层次'), says(gate), *seen])
    for column in 'DEFGH':
        rule = validation(YES, ROSTER['ABCDEFGH'.index(column)])
        rule.add(f'{column}2:{column}{len(units) + 1}')
        roster.data_validations.append(rule)
    for category, groups in TABLES.items():
        clauses = new_sheet(book, f'指标_{category}', ['一级指标', '二级指标', '分值'])
        for group, indicators in groups.items():
            for name, weight, _ in indicators:
                clauses.append([group, name, weight])
        columns = columns_of(category)
        own = [unit for unit in units if unit['category'] == category]
        entry = new_sheet(book, f'录入_{category}', ['单位名称', *(f'{name}{place + 1}' for name, place, _ in columns), *VETOES])
        score = new_sheet(book, f'得分_{category}', ['单位名称', *(name for name, _, _ in INDICATORS[category]), *groups, '总分'])
        for row, unit in enumerate(own, 2):
            # Attributes stand in the roster, so values that begin with one lose it.
            cells = {name: unit['entries'][name][-len(kinds):] for name, _, (kinds, _) in INDICATORS[category]}
            values = {name: [typed(kind, cell) for kind, cell in zip(kinds, cells[name])] for name, _, (kinds, _) in INDICATORS[category]}
            vetoes = ['是' if number in unit.get('vetoes', []) else None for number in (1, 2, 3)]
            entry.append([unit['name'], *(cells[name][place] for name, place, _ in columns), *vetoes])
            points, groups_points, total = score_unit({'类别': category, '层次': unit['attributes'].get('办学层次')}, values)
            score.append([unit['name'], *points, *groups_points, total])
        for index, (name, place, kind) in enumerate(columns):
            letter = get_column_letter(index + 2)
            rule = validation(kind, name)
            rule.add(f'{letter}2:{letter}{len(own) + 1}')
            entry.data_validations.append(rule)
    book.save(out)


def score_unit(unit, values):
    points, groups, at = [], [], 0
    for indicators in TABLES[unit['类别']].values():
        earned = [score(unit, values[name]) for name, _, (_, score) in indicators]
        points += earned
        groups.append(sum(earned))
    return points, groups, sum(groups)


def fault(kind, cell, cases):
    """What is wrong with a cell, or None."""
    if cell is None:
        return None if kind == RATE and cases == 0 else '未录入'
    if kind == YES:
        return None if cell in YES_WORDS else '应填是或否'
    if kind == RANK and cell == '未上榜':
        return None
    if not isinstance(cell, (int, float)) or isinstance(cell, bool):
        return '应填数字'
    if kind == RATE:
        return None if 0 <= cell <= 100 else '应在 0 到 100 之间'
    least, most = {COUNT: (0, float('inf')), RANK: (1, float('inf')), MONTHS: (0, 12)}[kind]
    return None if cell == int(cell) and least <= cell <= most else '应填整数'


def read(book):
    """The units with values and facts, and every issue as (sheet, cell, message)."""
    issues, roster, units = [], {}, []
    for row, cells in enumerate(book['名册'].iter_rows(min_row=2, max_col=len(ROSTER), values_only=True), 2):
        facts = dict(zip(ROSTER, cells))
        roster[(facts['类别'], facts['单位名称'])] = facts
        if facts['类别'] not in TABLES:
            issues.append(('名册', f'B{row}', '没有这个类别'))
    for category in TABLES:
        columns = columns_of(category)
        name = f'录入_{category}'
        for row, cells in enumerate(book[name].iter_rows(min_row=2, max_col=len(columns) + 4, values_only=True), 2):
            facts = roster.get((category, cells[0]))
            if facts is None:
                issues.append((name, f'A{row}', '名册里没有这个单位'))
                continue
            values, complete = {}, True
            for index, (indicator, _, kind) in enumerate(columns, 1):
                wrong = fault(kind, cells[index], cells[index - 1])
                if wrong:
                    issues.append((name, f'{get_column_letter(index + 1)}{row}', wrong))
                    complete = False
                values.setdefault(indicator, []).append(typed(kind, cells[index]))
            units.append({**facts, '值': values, '齐全': complete, '否决': '是' in cells[-3:]})
    return units, issues


def problems_of(unit):
    found, values = [], unit['值']
    if values['湖南教育政务网内容保障'][0] == 0 and values['在线访谈'][0] is False:
        found.append('内容保障重视不够')
    assigned, reported = unit['已明确责任部门和专干'], unit['已按要求报送信息']
    if assigned == '否':
        found.append('未明确责任部门和专干，未报送信息' if reported == '否' else '未明确责任部门和专干')
    elif reported == '否':
        found.append('未报送信息')
    if unit['类别'] != '直属单位':
        if unit['阳光服务入口可访问'] == '否':
            found.append('没有阳光服务入口')
        if values['信息公开'][0] == 0:
            found.append('政务信息公开程度不够')
    if unit['网站存在漏洞'] == '是':
        found.append('网站存在漏洞')
    return found


def standings(units):
    """Adds points, total, status, grade and rank."""
    for unit in units:
        unit['得分'], unit['小计'], unit['总分'] = score_unit(unit, unit['值']) if unit['齐全'] else (None, None, None)
        unit['状态'] = ('不参评' if unit['上报工作总结'] == '否' else '单项否决' if unit['否决'] else '参评' if unit['齐全'] else '未录完')
        unit['等次'] = '优秀' if unit['状态'] == '参评' and unit['总分'] >= HONOUR else ''
    for category in TABLES:
        ranked = sorted((unit for unit in units if unit['类别'] == category and unit['状态'] == '参评'), key=lambda unit: -unit['总分'])
        for place, unit in enumerate(ranked):
            same = place > 0 and ranked[place - 1]['总分'] == unit['总分']
            unit['名次'] = ranked[place - 1]['名次'] if same else place + 1


def report(source, out):
    units, issues = read(load_workbook(source, read_only=STREAM))
    standings(units)
    book = new_book()
    for category, groups in TABLES.items():
        own = sorted((unit for unit in units if unit['类别'] == category), key=lambda unit: (unit.get('名次', 1e9), unit['单位名称']))
        ranking = new_sheet(book, f'排名_{category}', ['名次', '单位', *groups, '总分', '等次', '说明'])
        scores = new_sheet(book, f'得分_{category}', ['单位', *(name for name, _, _ in INDICATORS[category])])
        for unit in own:
            ranking.append([unit.get('名次'), unit['单位名称'], *(unit['小计'] or []), unit['总分'], unit['等次'], unit['状态']])
            scores.append([unit['单位名称'], *(unit['得分'] or [])])
        reasons = new_sheet(book, f'说明_{category}', ['单位', '指标', '得分', '分值', '计分说明'])
        for unit in own:
            for (name, weight, _), points in zip(INDICATORS[category], unit['得分'] or []):
                entered = '、'.join(str(value) for value in unit['值'][name])
                reasons.append([unit['单位名称'], name, points, weight, f'{entered}，得 {points:g} 分（满分 {weight} 分）。'])
    honours = new_sheet(book, '优秀单位名单', ['名单'])
    for category in TABLES:
        names = [unit['单位名称'] for unit in units if unit['类别'] == category and unit['等次'] == '优秀']
        for start in range(0, len(names), 1000):
            honours.append([f'{category}（{len(names)} 个）：' + '、'.join(names[start:start + 1000])])
    found = {}
    for unit in units:
        for problem in problems_of(unit) if unit['齐全'] else []:
            found.setdefault(problem, []).append(unit['单位名称'])
    problems = new_sheet(book, '存在问题', ['问题', '单位数', '单位'])
    for problem, names in found.items():
        problems.append([problem, len(names), '、'.join(names[:1000])])
    book.save(out)
    ranked = [unit for unit in units if unit['状态'] == '参评']
    print(json.dumps({'ranked': len(ranked), 'total': sum(unit['总分'] for unit in ranked), 'issues': len(issues),
                      'excellent': sum(unit['等次'] == '优秀' for unit in units)}))


def validate(source):
    units, issues = read(load_workbook(source, read_only=STREAM))
    for issue in issues:
        print(*issue)
    print(len(units), '个单位，', len(issues), '个问题')


def peak_kilobytes():
    """The most memory of this very program; what the system counts may be that of the program which started it."""
    try:
        with open('/proc/self/status') as status:
            return next(int(line.split()[1]) for line in status if line.startswith('VmHWM'))
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == '__main__':
    {'template': template, 'validate': validate, 'report': report}[sys.argv[1]](*sys.argv[2:-1 if STREAM else None])
    # The last line for whoever measures: the peak of resident memory in kB.
    print(peak_kilobytes())

// 指标规则 read back: what a colleague changed, told place by place, and the rubric that comes of it.
import type { Cell } from '../../model/cell';
import { list } from '../../model/text';
import { checkedRule, valueAt, withValue } from '../../rubric/rule-fields';
import { ruleStarters } from '../../rubric/rule-starters';
import { reviseRubric, type RevisedIndicator } from '../../rubric/revise';
import type { RubricData } from '../../rubric/schema';
import type { Rule } from '../../rules';
import { cellName } from '../area';
import { sheetNames } from '../names';
import { ruleFrom } from './rule-lines';
import { CHECKED, RULE_COLUMNS, ruleRows, type RuleColumnName, type RuleRow } from './rule-rows';

export interface RuleTableRead {
  /** As plain data, to be checked like any other rubric; meant only where nothing is wrong. */
  rubric: unknown;
  changes: readonly string[];
  issues: readonly { where: string; message: string }[];
}

/** The cells below the header, in its columns; `row` and `columns` say where on the sheet they stand. */
interface RuleSheetCells {
  rows: readonly (readonly Cell[])[];
  row: number;
  columns: Readonly<Record<RuleColumnName, number>>;
}

interface SheetRow {
  at: number;
  text(column: RuleColumnName): string;
}

const plain = (cell: Cell | undefined): string =>
  String(cell ?? '')
    .replace(/\r\n?/gu, '\n')
    .trim();
const KIND = '计分方式';
const NUMBERS = '数（等号后面可以改）';
const NAMES = '要填的';

export function readRuleRows(base: RubricData, cells: RuleSheetCells, today: string): RuleTableRead {
  const changes: string[] = [];
  const issues: { where: string; message: string }[] = [];
  const sheetRows = cells.rows.flatMap((row, at): SheetRow[] => {
    const text = (column: RuleColumnName): string => plain(row[cells.columns[column]]);
    return RULE_COLUMNS.some((column) => text(column) !== '') ? [{ at: cells.row + at, text }] : [];
  });
  const where = (row: SheetRow, column: RuleColumnName): string => `${sheetNames.ruleTable}!${cellName(row.at, cells.columns[column])}`;
  const fault = (row: SheetRow, column: RuleColumnName, message: string): void => void issues.push({ where: where(row, column), message });
  const known = ruleRows(base);
  const byNumber = new Map<string, SheetRow>();
  const added: SheetRow[] = [];
  for (const row of sheetRows) {
    const number = row.text('编号').normalize('NFKC');
    if (byNumber.has(number)) fault(row, '编号', `编号“${number}”有两行。请改掉其中一行的编号，或删去一行。`);
    else if (known.some(({ cells: own }) => own.编号 === number)) byNumber.set(number, row);
    else added.push(row);
  }

  const kept = known
    .filter(({ rulePath }) => rulePath === '')
    .flatMap((own): RevisedIndicator[] => {
      const row = byNumber.get(String(own.cells.编号));
      if (!row) {
        changes.push(`去掉了“${own.indicator.name}”（编号 ${own.cells.编号}）。`);
        return [];
      }
      return [revised(own, row)];
    });
  const others = added.flatMap((row) => (/\d\.\d/u.test(row.text('编号')) ? [] : begun(row)));
  for (const row of added)
    if (/\d\.\d/u.test(row.text('编号')) && !parentOf(row))
      fault(row, '编号', `编号“${row.text('编号')}”的上一级没有分项。要分项的，请先把那一行的计分方式在面板里“分成几项”。`);
  return { rubric: reviseRubric(base, [...kept, ...others]), changes, issues };

  function parentOf(row: SheetRow): RuleRow | undefined {
    const number = row
      .text('编号')
      .normalize('NFKC')
      .replace(/\.\d+$/u, '');
    return known.find(
      ({ cells: own, rulePath, path }) =>
        own.编号 === number && known.some((each) => each.path === path && each.part && each.rulePath !== rulePath),
    );
  }

  function changed({ cells: own }: RuleRow, row: SheetRow, column: RuleColumnName): boolean {
    return row.text(column) !== plain(own[column]);
  }

  /** What is told of a cell that says something else than it did. */
  function tell(own: RuleRow, row: SheetRow, column: RuleColumnName): void {
    const [before, after] = [plain(own.cells[column]), row.text(column)].map((text) => text.replace(/\n/gu, '；') || '（空）');
    changes.push(`${where(row, column)}“${own.indicator.name}”的${column.replace(/（.*$/u, '')}：${before} → ${after}`);
  }

  function revised(own: RuleRow, row: SheetRow): RevisedIndicator {
    const { category, group, indicator, path } = own;
    for (const column of ['类别', '条文', '怎样算', '把握', '为什么请看'] as const)
      if (changed(own, row, column))
        fault(
          row,
          column,
          `“${column}”不在这里改，请照原来的改回去${column === '条文' ? '（条文要同原文一字不差）' : ''}：${plain(own.cells[column]) || '（空）'}`,
        );
    const groups = row
      .text('一级指标')
      .split(/\s*\/\s*/u)
      .filter((name) => name !== '');
    if (groups.length === 0) fault(row, '一级指标', '请填一级指标的名称。');
    const name = row.text('指标');
    if (name === '') fault(row, '指标', '请填指标的名称；不要这一项的，整行删去。');
    const weight = weightIn(row);
    for (const column of ['一级指标', '指标', '分值'] as const) if (changed(own, row, column)) tell(own, row, column);
    const rule = ruleIn(own, row, weight);
    const isOther = JSON.stringify(rule) !== JSON.stringify(indicator.rule);
    const [groupName = group.name, ...under] = groups;
    return {
      origin: path,
      category: category.name,
      group: groupName,
      role: category.groups.find((each) => each.name === groupName)?.role ?? group.role,
      under: changed(own, row, '一级指标') ? under : (indicator.under ?? []),
      name,
      weight,
      clause: indicator.clause,
      rule,
      ...(isOther && { choices: [] }),
      read: readIn(own, row, isOther),
    };
  }

  function readIn(own: RuleRow, row: SheetRow, isOther: boolean): RevisedIndicator['read'] {
    const { read, name } = own.indicator;
    const said = row.text('核对');
    if (said !== '' && !Object.values<string>(CHECKED).includes(said))
      fault(row, '核对', `“${said}”不认识，只能写${list(Object.values(CHECKED).map((word) => `“${word}”`))}。`);
    const isChecked = said === CHECKED.yes;
    const isNew = changed(own, row, '核对') && !(said === '' && own.cells.核对 === CHECKED.no);
    if (isNew) tell(own, row, '核对');
    const day = isNew ? (isChecked ? today : undefined) : isOther ? undefined : read?.confirmed;
    if (!isNew && isOther && read?.confirmed !== undefined) changes.push(`“${name}”的计分方式改过，要重新核对。`);
    if (!isOther && day === read?.confirmed) return read;
    const why = [...(read?.why ?? []), ...(isOther && !read?.why.includes(CHANGED_HERE) ? [CHANGED_HERE] : [])];
    return { confidence: isOther ? 'check' : (read?.confidence ?? 'check'), why, ...(day !== undefined && { confirmed: day }) };
  }

  function weightIn(row: SheetRow): number | undefined {
    const text = row.text('分值').normalize('NFKC').replace(/分$/u, '').trim();
    if (text === '') return undefined;
    if (/^\d+(\.\d{1,3})?$/u.test(text) && Number(text) > 0) return Number(text);
    fault(row, '分值', `“${row.text('分值')}”不是分值。请填大于 0 的数，没有分值的空着。`);
    return undefined;
  }

  /** The rule of the row with those that it holds, each as its own row says. */
  function ruleIn(own: RuleRow, row: SheetRow, weight: number | undefined): Rule {
    const held = known.filter((each) => each.path === own.path && each.category === own.category && each.rulePath !== '');
    const [begin, isBegun] = ownRule(own, row, own.indicator.rule, weight);
    if (isBegun) return proper(own, row, begin, weight);
    let rule = begin;
    const gone: string[] = [];
    for (const each of held) {
      const itsRow = byNumber.get(String(each.cells.编号));
      const partPath = each.part?.path;
      if (!itsRow) {
        if (partPath === undefined) fault(row, '编号', `少了编号 ${each.cells.编号} 的一行（里面的计分方式），请补回来。`);
        else {
          gone.push(partPath);
          changes.push(`“${own.indicator.name}”去掉了“${each.cells.指标}”（编号 ${each.cells.编号}）。`);
        }
        continue;
      }
      const former = valueAt(rule, each.rulePath) as Rule;
      const [inner] = ownRule(each, itsRow, former, weight);
      rule = withValue(rule, each.rulePath, inner);
      if (partPath === undefined) continue;
      if (changed(each, itsRow, '指标')) {
        tell(each, itsRow, '指标');
        rule = withValue(rule, `${partPath}.name`, itsRow.text('指标'));
      }
      if (changed(each, itsRow, '分值')) {
        tell(each, itsRow, '分值');
        rule = withValue(rule, `${partPath}.weight`, weightIn(itsRow));
      }
    }
    for (const more of added.filter(
      (each) =>
        each
          .text('编号')
          .normalize('NFKC')
          .replace(/\.\d+$/u, '') === own.cells.编号,
    )) {
      const part = held.find((each) => each.part)?.part;
      const inner = part && newRule(more);
      if (!part || !inner) continue;
      const at = part.path.replace(/\.\d+$/u, '');
      const count = (valueAt(rule, at) as unknown[]).length;
      const [name, itsWeight] = [more.text('指标') || more.text(NAMES) || '事项', weightIn(more)];
      rule = withValue(rule, `${at}.${count}`, { name, ...(itsWeight !== undefined && { weight: itsWeight }), rule: inner });
      changes.push(`${where(more, '编号')}“${own.indicator.name}”加了“${name}”。`);
    }
    for (const path of gone.reverse()) {
      const at = path.replace(/\.\d+$/u, '');
      const left = (valueAt(rule, at) as unknown[]).filter((_, index) => `${at}.${index}` !== path);
      rule = withValue(rule, at, left);
    }
    return JSON.stringify(rule) === JSON.stringify(own.indicator.rule) && weight === own.indicator.weight
      ? own.indicator.rule
      : proper(own, row, rule, weight);
  }

  /** A rule that is none stays as it was, and is told. */
  function proper(own: RuleRow, row: SheetRow, rule: Rule, weight: number | undefined): Rule {
    const checked = checkedRule(rule, weight);
    if ('rule' in checked) return checked.rule;
    fault(row, changed(own, row, KIND) ? KIND : NUMBERS, `“${own.indicator.name}”的计分方式不成立：${checked.fault}`);
    return own.indicator.rule;
  }

  /** What one row says of its own rule, without those within; and whether it is of another kind now. */
  function ownRule(own: RuleRow, row: SheetRow, former: Rule, weight: number | undefined): [rule: Rule, isBegun: boolean] {
    const isKind = changed(own, row, KIND);
    const isText = changed(own, row, NUMBERS) || changed(own, row, NAMES);
    if (!isKind && !isText) return [former, false];
    for (const column of [KIND, NUMBERS, NAMES] as const) if (changed(own, row, column)) tell(own, row, column);
    const begin = isKind
      ? starterIn(row, plain(own.cells[NAMES]).split('\n')[0]!.replace(/^.*＝/u, '') || own.indicator.name, weight)
      : former;
    if (!begin) return [former, false];
    if (isKind && !changed(own, row, NUMBERS)) {
      changes.push(`${where(row, NUMBERS)}“${own.indicator.name}”换了计分方式而没有写数，先照起始的数，请核对。`);
      return [begin, true];
    }
    const said = ruleFrom(begin, { numbers: row.text(NUMBERS), names: row.text(NAMES) });
    if ('rule' in said) return [said.rule, isKind];
    fault(row, changed(own, row, NUMBERS) ? NUMBERS : NAMES, said.fault);
    return [former, false];
  }

  function starterIn(row: SheetRow, name: string, weight: number | undefined): Rule | undefined {
    const all = ruleStarters(weight);
    const found = all.find(({ label }) => label === row.text(KIND)) ?? all.find(({ label }) => label.startsWith(`${row.text(KIND)}：`));
    if (found && row.text(KIND) !== '') return found.rule(name, weight);
    fault(row, KIND, `没有“${row.text(KIND) || '（空）'}”这种计分方式。可以写：${all.map(({ label }) => label).join('；')}。`);
    return undefined;
  }

  /** The rule of a row that is new. */
  function newRule(row: SheetRow, weight?: number): Rule | undefined {
    const begin = starterIn(row, row.text(NAMES).split('\n')[0] || row.text('指标') || '事项', weight);
    if (!begin || row.text(NUMBERS) === '') return begin;
    const said = ruleFrom(begin, { numbers: row.text(NUMBERS), names: row.text(NAMES) || row.text('指标') });
    if ('rule' in said) return said.rule;
    fault(row, NUMBERS, said.fault);
    return undefined;
  }

  /** An indicator that the rubric did not have. */
  function begun(row: SheetRow): RevisedIndicator[] {
    const [category] = base.categories.filter(({ name }) => row.text('类别') === '' || name === row.text('类别'));
    if (!category) {
      fault(row, '类别', `没有类别“${row.text('类别')}”。可以写：${list(base.categories.map(({ name }) => name))}。`);
      return [];
    }
    for (const column of ['一级指标', '指标', '条文'] as const)
      if (row.text(column) === '') fault(row, column, `新加的一行要填“${column}”。`);
    const weight = weightIn(row);
    const rule = newRule(row, weight);
    if (!rule) return [];
    const checked = checkedRule(rule, weight);
    if ('fault' in checked) fault(row, KIND, `计分方式不成立：${checked.fault}`);
    const [group = '', ...under] = row.text('一级指标').split(/\s*\/\s*/u);
    changes.push(`${where(row, '指标')}加了“${row.text('指标')}”。`);
    return [
      {
        category: category.name,
        group,
        role: category.groups.find(({ name }) => name === group)?.role ?? 'base',
        under,
        name: row.text('指标'),
        weight,
        clause: row.text('条文'),
        rule,
        read: { confidence: 'check', why: ['在表格里加的'], ...(row.text('核对') === CHECKED.yes && { confirmed: today }) },
      },
    ];
  }
}

const CHANGED_HERE = '在表格里改过';

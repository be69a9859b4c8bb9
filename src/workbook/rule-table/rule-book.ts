// 指标规则 as a workbook: what a rubric was read as, for a colleague without the add-in to check and to correct in Excel.
import type { RubricData } from '../../rubric/schema';
import { ruleStarters } from '../../rubric/rule-starters';
import { carrierOf } from '../carried-rubric';
import { sheetNames } from '../names';
import { line } from '../part/part';
import { stackParts } from '../part/stack';
import { tableOnSheet } from '../part/table';
import type { TableColumn } from '../part/table-column';
import type { SheetPlan } from '../plan';
import { textsOf } from './rule-lines';
import { CHECKED, RULE_COLUMNS, ruleRows, type RuleColumnName, type RuleRow } from './rule-rows';

const WIDTHS: Readonly<Record<RuleColumnName, number>> = {
  编号: 6,
  类别: 9,
  一级指标: 12,
  指标: 16,
  分值: 7,
  条文: 44,
  计分方式: 20,
  '数（等号后面可以改）': 28,
  要填的: 20,
  怎样算: 30,
  把握: 8,
  为什么请看: 26,
  核对: 9,
};
/** What people are meant to change. */
const OPEN: readonly RuleColumnName[] = ['一级指标', '指标', '分值', '计分方式', '数（等号后面可以改）', '要填的', '核对'];
const CENTRED: readonly RuleColumnName[] = ['编号', '分值', '把握', '核对'];

const HINTS = [
  '对照条文看每一行：黄色的格子可以改，其余的照着看。改好存盘，在面板里“选择细则文件”选它，或用 rubric-score import 读回；改了哪里会逐处说明。',
  '换“计分方式”请从下拉列表里选（各种方式的说明在“计分方式”表）；“数”一行写一个，名称不要改。分项另起一行，编号如 3.1。不要的行整行删去，要加的在末尾写。',
];

export function ruleBook(rubric: RubricData): SheetPlan[] {
  return [ruleSheet(rubric), kindSheet(), carrierOf(rubric, '指标规则细则')];
}

const starters = () => ruleStarters(10);

function ruleSheet(rubric: RubricData): SheetPlan {
  const isOne = rubric.categories.length === 1;
  const widths = RULE_COLUMNS.map((name) => WIDTHS[name]);
  const columns = RULE_COLUMNS.map(
    (name): TableColumn<RuleRow> => ({
      header: name,
      write: ({ cells }) => cells[name],
      ...(CENTRED.includes(name) && { styles: ['centred'] }),
      ...(OPEN.includes(name) && { cellStyle: () => 'blank' }),
      ...checksOf(name),
    }),
  );
  const { plan, head, freeze } = stackParts([
    line([{ text: `指标规则 · ${rubric.title}`, style: 'title' }], { height: 30 }),
    ...HINTS.map((text) => line([{ text, style: 'note', columns: widths.length, merged: { columns: widths.length } }], { height: 20 })),
    tableOnSheet(columns, ruleRows(rubric), {
      widths,
      header: { style: 'header', height: 30 },
      styles: ['rule'],
      height: { size: 10.5, least: 24, wider: 1.12 },
      look: ({ rulePath }) => (rulePath === '' ? undefined : { firstStyle: 'muted' }),
    }),
  ]);
  return {
    name: sheetNames.ruleTable,
    tabColour: '#0F548C',
    widths,
    ...plan,
    ...(isOne && { hiddenColumns: [RULE_COLUMNS.indexOf('类别')] }),
    freeze: { ...freeze(RULE_COLUMNS.indexOf('指标') + 1) },
    gridlines: false,
    print: { orientation: 'landscape', fitWidth: 1, repeatRows: head! },
  };
}

function checksOf(name: RuleColumnName): Pick<TableColumn<RuleRow>, 'checks'> {
  if (name === '核对') return { checks: (area) => [{ area, rule: { check: 'list', words: Object.values(CHECKED) }, severity: 'warning' }] };
  if (name === '计分方式')
    return {
      checks: (area) => [
        {
          area,
          rule: { check: 'list-range', range: `${sheetNames.ruleKinds}!$A$3:$A$${starters().length + 2}` },
          prompt: { title: '计分方式', text: '从下拉列表里选一种。换了以后，数先照起始的填，请一并改“数”。' },
          error: { title: '计分方式', text: '请从下拉列表里选，各种方式的说明在“计分方式”表。' },
        },
      ],
    };
  return {};
}

/** The list from which ways of scoring are chosen, each with the numbers that it begins with. */
function kindSheet(): SheetPlan {
  const widths = [40, 46, 24];
  const rows = starters().map((starter) => {
    const { numbers, names } = textsOf(starter.rule('迟报', 10));
    return [starter.label, numbers, names];
  });
  const { plan, head, freeze } = stackParts([
    line([{ text: '计分方式 · 各种写法（分值 10 分、要填“迟报”时的样子）', style: 'title' }], { height: 30 }),
    tableOnSheet(
      ['计分方式', '数', '要填的'].map((header, at): TableColumn<string[]> => ({ header, write: (row) => row[at]! })),
      rows,
      { widths, header: { style: 'header', height: 26 }, styles: ['rule'], height: { size: 10.5, least: 22, wider: 1.12 } },
    ),
  ]);
  return {
    name: sheetNames.ruleKinds,
    widths,
    ...plan,
    freeze: freeze(1),
    gridlines: false,
    print: { orientation: 'landscape', fitWidth: 1, repeatRows: head! },
  };
}

// 规则: for every indicator how its points are made: kind, parameters, formula and a worked example beside the clause.
import { inWords } from '../../formula/in-words';
import { readValues } from '../../assessment/read-values';
import type { Cell } from '../../model/cell';
import { typeOf } from '../../model/inputs';
import { showPoints } from '../../model/points';
import type { Indicator } from '../../rubric/tree';
import { award, explain } from '../../scoring/award';
import { areaAt, type Area } from '../area';
import { formTitle, type Form } from '../form';
import { footer, heading, tabs, type Frame } from '../frame';
import { sheetNames } from '../names';
import type { SheetPlan } from '../plan';
import { rowHeight } from '../text-size';

const columns = [
  { title: '指标', width: 18 },
  { title: '分值', width: 7 },
  { title: '条文', width: 42 },
  { title: '计分方式', width: 12 },
  { title: '参数', width: 30 },
  { title: '公式', width: 33 },
  { title: '算例', width: 30 },
] as const;
const widths = columns.map(({ width }) => width);
const HEADER = 2;
const FIRST = HEADER + 1;
/** 计分方式、参数、公式. */
const TEXTS = { first: 3, columns: 3 } as const;
const HINT = '供审核人把公式与条文逐条对照。公式中方括号是录入项的名称，与得分表里的公式一致，只省去了防止小数误差的 ROUND 和“是/否”各种写法的识别。';

type Row = { indicator: Indicator; cells: (string | number)[] } | { title: string };

/** Of the forms that the book is about. */
export function rulesSheet(frame: Frame, forms: readonly Form[]): SheetPlan {
  const rows = forms.flatMap((form): Row[] => [{ title: formTitle(form) }, ...form.indicators.map((indicator) => ({ indicator, cells: cellsOf(indicator, form) }))]);
  const head = heading(frame, '规则 · 各项指标怎样计分', HINT, { column: 0, hintColumn: 1, widths });
  const bands = rows.flatMap((row, index) => ('title' in row ? [FIRST + index] : []));
  return {
    name: sheetNames.rules,
    tabColour: frame.demo ? tabs.demo : tabs.guide,
    widths,
    heights: [
      ...head.heights!,
      { row: HEADER, points: 26 },
      ...rows.map((row, index) => ({ row: FIRST + index, points: 'title' in row ? 26 : rowHeight(row.cells.map((cell, column) => ({ text: String(cell), width: widths[column]! * WIDER })), { size: 10.5, least: 24 }) })),
    ],
    blocks: [
      ...head.blocks,
      { row: HEADER, column: 0, cells: [columns.map(({ title }) => title), ...rows.map((row) => ('title' in row ? [row.title, ...columns.slice(1).map(() => null)] : row.cells))] },
    ],
    styles: [
      ...head.styles,
      { area: areaAt(HEADER, 0, 1, columns.length), style: 'header' },
      { area: areaAt(FIRST, 0, rows.length, columns.length), style: 'rule' },
      { area: areaAt(FIRST, 1, rows.length), style: 'centred' },
      { area: areaAt(FIRST, 3, rows.length), style: 'centred' },
      ...bands.flatMap((row) => [
        { area: areaAt(row, 0, 1, columns.length), style: 'band' as const },
        { area: areaAt(row, 0), style: 'indented' as const },
      ]),
    ],
    merges: [...head.merges, ...bands.map((row) => areaAt(row, 0, 1, columns.length))],
    links: head.links!,
    freeze: { rows: FIRST, columns: 1 },
    gridlines: false,
    print: { orientation: 'landscape', fitWidth: 1, repeatRows: { first: HEADER, last: HEADER }, footer: footer(frame), breaks: bands.slice(1) },
  };
}

/** Where each indicator's parameters and formula stand: to the last row that is used. */
export function ruleTextsArea({ used }: { used: Area | null }): Area | undefined {
  const rows = used ? used.row + used.rows - FIRST : 0;
  return rows > 0 ? areaAt(FIRST, TEXTS.first, rows, TEXTS.columns) : undefined;
}

/** What a plan of this sheet has there. */
export function ruleTexts({ blocks }: SheetPlan): Cell[][] {
  return blocks.at(-1)!.cells.slice(1).map((row) => row.slice(TEXTS.first, TEXTS.first + TEXTS.columns) as Cell[]);
}

/** Small letters fit more into a line. */
const WIDER = 1.12;

function cellsOf(indicator: Indicator, form: Form): (string | number)[] {
  const { kind, rule, formula, inputs, weight, clause, data, group, under, name, label } = indicator;
  const path = [group, ...under, label === undefined ? name : `${name}（${label}）`].join(' / ');
  return [path, data.printedWeight ?? weight, clause, kind.title, kind.terms(rule, weight), inWords(formula, inputs.map((input) => input.name)) + cap(form, indicator), example(indicator)];
}

/** What a group does to the points of its indicators, where it does anything. */
function cap({ part }: Form, { group }: Indicator): string {
  const own = part.groups.find(({ name }) => name === group)!;
  const sum = own.indicators.reduce((all, { weight }) => all + weight, 0);
  return own.role === 'bonus' && sum > own.weight ? `\n（“${group}”合计封顶 ${showPoints(own.weight)} 分）` : '';
}

/** The rubric's own example that shows the most of the rule: one with some of the points, else the one with most. */
function example(indicator: Indicator): string {
  const { inputs, kind, rule, weight, data } = indicator;
  const { least, most } = kind.range(rule, weight);
  const scored = data.examples.flatMap((each) => {
    const values = readValues(indicator, each.values);
    return values.ok ? [{ values: values.value, points: award(indicator, values.value) }] : [];
  });
  const chosen = scored.find(({ points }) => points > least && points < most) ?? [...scored].sort((a, b) => b.points - a.points)[0];
  // Where a reading asks for other values, no example fits.
  const values = chosen?.values ?? kind.witness(rule, weight);
  const shown = inputs.flatMap((input, position) => {
    const cell = typeOf(input).write(input, values[position]!);
    return cell === null ? [] : [`${input.name}=${cell}`];
  });
  return `${shown.join('，')}\n${explain(indicator, values)}`;
}

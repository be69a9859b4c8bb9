// 规则: for every indicator how its points are made: kind, parameters, formula and a worked example beside the clause.
import { inWords } from '../../formula/in-words';
import { readValues } from '../../assessment/read-values';
import type { Cell } from '../../model/cell';
import { typeOf } from '../../model/inputs';
import { atOnce, type Pieces } from '../../model/pieces';
import { showPoints } from '../../model/points';
import type { Indicator } from '../../rubric/tree';
import { NO_WEIGHT, printedWeightOf } from '../../rubric/weight';
import { award, explain } from '../../scoring/award';
import type { Area } from '../area';
import { formTitle, type Form } from '../form';
import { footer, heading, tabs, type Frame } from '../frame';
import { sheetNames } from '../names';
import type { SheetPiece } from '../part/part';
import { measure, stackParts } from '../part/stack';
import { tableOnSheet } from '../part/table';
import type { SheetPlan } from '../plan';
import { linesOfPieces } from '../text-size';

interface RuleColumn {
  header: string;
  width: number;
  styles?: readonly ['centred'];
  /** Follows what staff choose, so that a sheet can be older than the choice. */
  isChosen?: true;
  valueOf(indicator: Indicator, form: Form): string | number;
}

const columns: readonly RuleColumn[] = [
  {
    header: '指标',
    width: 18,
    valueOf: ({ group, under, name, label }) => [group, ...under, label === undefined ? name : `${name}（${label}）`].join(' / '),
  },
  { header: '分值', width: 7, styles: ['centred'], valueOf: (indicator) => printedWeightOf(indicator) ?? NO_WEIGHT },
  { header: '条文', width: 42, valueOf: ({ clause }) => clause },
  { header: '计分方式', width: 12, styles: ['centred'], isChosen: true, valueOf: ({ kind }) => kind.title },
  { header: '参数', width: 30, isChosen: true, valueOf: ({ kind, rule, weight }) => kind.terms(rule, weight) },
  {
    header: '公式',
    width: 33,
    isChosen: true,
    valueOf: (indicator, form) =>
      inWords(
        indicator.formula,
        indicator.inputs.map(({ name }) => name),
      ) + cap(form, indicator),
  },
  { header: '算例', width: 30, valueOf: example },
];
const widths = columns.map(({ width }) => width);
const HINT =
  '供审核人把公式与条文逐条对照。公式中方括号是录入项的名称，与得分表里的公式一致，只省去了防止小数误差的 ROUND 和“是/否”各种写法的识别。';

type Row = { title: string; isFirst: boolean } | { cells: (string | number)[] };

function partsOf(frame: Pick<Frame, 'demo'>, rows: readonly Row[]): SheetPiece[] {
  return [
    ...heading(frame, '规则 · 各项指标怎样计分', HINT, { column: 0, hintColumn: 1, widths }),
    tableOnSheet(
      columns.map(({ header, styles }, at) => ({ header, styles, write: (row: Row) => ('cells' in row ? row.cells[at]! : null) })),
      rows,
      {
        widths,
        header: { style: 'header', height: 26 },
        styles: ['rule'],
        height: { size: 10.5, least: 24, wider: 1.12, lines: linesOfPieces },
        look: (row) =>
          'title' in row ? { across: row.title, styles: ['band'], firstStyle: 'indented', height: 26, isNewPage: !row.isFirst } : undefined,
      },
    ),
  ];
}

/** Of the forms that the book is about. */
export function rulesSheet(frame: Frame, forms: readonly Form[]): SheetPlan {
  return atOnce(rulesInPieces(frame, forms));
}

/** The same, indicator by indicator. */
export function* rulesInPieces(frame: Frame, forms: readonly Form[]): Pieces<SheetPlan> {
  const { plan, head, freeze, breaks } = stackParts(partsOf(frame, yield* rowsOf(forms, columns)));
  return {
    name: sheetNames.rules,
    tabColour: frame.demo ? tabs.demo : tabs.guide,
    widths,
    ...plan,
    freeze: freeze(1),
    gridlines: false,
    print: { orientation: 'landscape', fitWidth: 1, repeatRows: head!, footer: footer(frame), breaks },
  };
}

/** A row for each form and each of its indicators. */
function* rowsOf(forms: readonly Form[], told: readonly RuleColumn[]): Pieces<Row[]> {
  const rows: Row[] = [];
  for (const [index, form] of forms.entries()) {
    rows.push({ title: formTitle(form), isFirst: index === 0 });
    for (const indicator of form.indicators) {
      yield;
      rows.push({ cells: told.map(({ valueOf }) => valueOf(indicator, form)) });
    }
  }
  yield;
  return rows;
}

/** Columns of what may have been chosen otherwise since a sheet was written. */
const chosen = { first: columns.findIndex(({ isChosen }) => isChosen), count: columns.filter(({ isChosen }) => isChosen).length };

/** Where they stand on a sheet: from the first row below the header to the last that is used. */
export function ruleTextsArea({ used }: { used: Area | null }): Area | undefined {
  const row = measure(partsOf({ demo: false }, [])).rows;
  const rows = used ? used.row + used.rows - row : 0;
  return rows > 0 ? { row, rows, column: chosen.first, columns: chosen.count } : undefined;
}

/** What stands there, of the forms that the book is about. */
export function* ruleTexts(forms: readonly Form[]): Pieces<Cell[][]> {
  const told = columns.slice(chosen.first, chosen.first + chosen.count);
  return (yield* rowsOf(forms, told)).map((row) => ('cells' in row ? row.cells : told.map(() => null)));
}

/** What a group does to the points of its indicators, where it does anything. */
function cap({ part }: Form, { group }: Indicator): string {
  const own = part.groups.find(({ name }) => name === group)!;
  if (own.weight === undefined) return '';
  const sum = own.indicators.reduce((all, { weight = Infinity }) => all + weight, 0);
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

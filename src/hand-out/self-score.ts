// 自评得分: what a unit's own numbers come to, by plain formulas that every program calculates. What depends on other units is not told.
import { readCell } from '../assessment/read-values';
import { isBlank, type Cell } from '../model/cell';
import type { Value } from '../model/inputs';
import { printedWeightOf } from '../rubric/weight';
import type { Indicator } from '../rubric/tree';
import { areaAt, areaName, sheetReference } from '../workbook/area';
import { numberIn, numberOf, readingOf } from '../workbook/cell/number-text';
import { placeOf, textLiteral } from '../workbook/cell/formula-words';
import { heading, type Frame } from '../workbook/frame';
import { columnOf } from '../workbook/found/found-table';
import { guideSheet } from '../workbook/part/guide-sheet';
import { tableOnSheet } from '../workbook/part/table';
import type { TableColumn } from '../workbook/part/table-column';
import type { PlanCell, SheetPlan } from '../workbook/plan';
import { pointsBeside } from '../workbook/score/columns/points';
import { FAULTY, TO_RECORD } from '../workbook/score/score-words';
import { tableOfPlan } from '../workbook/table-of-plan';
import { ITEM_ID, VALUE_ID, type FillLine } from './fill-list';
import { roundNames } from './names';

const HINT = '随“填报”自动计算，供核对；合计、封顶、单项否决和排名由汇总单位计算。';
const COMPARED = '同各单位比较，汇总后计算';

interface Scored {
  indicator: Indicator;
  /** For each of its inputs: the line in which it is filled in, and what is known of it. */
  inputs: readonly { line: FillLine | undefined; value: Cell }[];
}

type ScoreColumn = TableColumn<Scored> & { width: number };

/** The indicators of these lines, each with what is known of its inputs. */
function scoredIn(lines: readonly FillLine[]): Scored[] {
  const indicators = [...new Set(lines.map(({ column }) => column.indicator))];
  return indicators.map((indicator) => {
    const own = lines.filter(({ column }) => column.indicator === indicator);
    const attributes = own[0]!.unit.input.attributes ?? {};
    return {
      indicator,
      inputs: indicator.inputs.map((input) => {
        const line = own.find(({ column }) => column.input === input);
        return { line, value: line ? line.value : input.attribute === undefined ? null : (attributes[input.attribute] ?? null) };
      }),
    };
  });
}

/** `fill` is the sheet of the lines. */
export function selfScore(frame: Frame, lines: readonly FillLine[], fill: SheetPlan): SheetPlan {
  const rows = scoredIn(lines);
  const most = Math.max(1, ...rows.map(({ inputs }) => inputs.length));
  const find = finderIn(fill);
  const shown: ScoreColumn[] = [
    { header: '一级指标', width: 18, write: ({ indicator }) => indicator.group },
    { header: '指标', width: 26, write: ({ indicator }) => indicator.key },
    { header: '分值', width: 9, styles: ['centred'], write: ({ indicator }) => printedWeightOf(indicator) },
    {
      header: roundNames.selfScore,
      width: 26,
      styles: ['points'],
      write: (row, { cell }) => {
        const value = knownPoints(row);
        if (value === undefined) return COMPARED;
        return {
          formula: pointsBeside(
            row.indicator,
            row.inputs.map((_, at) => cell(`read${at}`)),
          ),
          value,
        };
      },
    },
  ];
  // Only formulas look into these: what was filled in (or, of attributes, what the roster has), and the number that it says.
  const help = Array.from({ length: most }, (_, at) => at).flatMap((at): ScoreColumn[] => [
    { id: `raw${at}`, header: `填报${at + 1}`, width: 8, isHidden: true, write: ({ inputs }) => raw(inputs[at], find) },
    { id: `read${at}`, header: `读数${at + 1}`, width: 8, isHidden: true, write: (row, { cell }) => read(row, at, cell(`raw${at}`)) },
  ]);
  const columns = [...shown, ...help];
  const widths = columns.map(({ width }) => width);
  return guideSheet(frame, {
    name: roundNames.selfScore,
    tab: 'result',
    widths,
    hidden: columns.flatMap(({ isHidden }, at) => (isHidden ? [at] : [])),
    parts: [
      ...heading(frame, roundNames.selfScore, HINT, { column: 0, hintColumn: 1, widths: widths.slice(0, SHOWN) }),
      tableOnSheet(columns, rows, { widths, header: { style: 'header', height: 28 }, styles: ['wrapped'], height: { least: 24 } }),
    ],
  });
}

/** Columns that people see. */
const SHOWN = 4;
const POINTS = SHOWN - 1;
/** Rows above the first indicator: title, advice, header. */
const ABOVE = 3;

/** The cells whose values depend on what was filled in, in a fixed order, and what is known of them. */
export function knownScores(lines: readonly FillLine[]): { row: number; column: number; value: Cell }[] {
  return scoredIn(lines).flatMap((scored, index) => {
    const row = ABOVE + index;
    const points = knownPoints(scored);
    return [
      ...(points === undefined ? [] : [{ row, column: POINTS, value: points }]),
      ...scored.inputs.flatMap((input, at) => [
        ...(isShown(scored, at) ? [{ row, column: SHOWN + 2 * at, value: input.value ?? '' }] : []),
        { row, column: SHOWN + 2 * at + 1, value: knownNumber(scored, at) },
      ]),
    ];
  });
}

/** Whether the cell of what was filled in holds anything: what is taken from all units has none. */
function isShown({ indicator, inputs }: Scored, at: number): boolean {
  return inputs[at]!.line !== undefined || indicator.inputs[at]!.attribute !== undefined;
}

/** A formula for what stands in the line of an item, wherever it was moved. It looks among the headers too, which are like no item: a
 *  single line is a single cell, among which LibreOffice finds nothing but an error. */
function finderIn(fill: SheetPlan): (item: string) => string {
  const table = tableOfPlan(fill);
  const [items, values] = [ITEM_ID, VALUE_ID].map((id) => {
    const { row, column, rows } = columnOf(table, table.ids.indexOf(id));
    return `${sheetReference(fill.name)}!${areaName(areaAt(row - 1, column, rows + 1), true)}`;
  }) as [string, string];
  return (item) => `INDEX(${values},${placeOf(textLiteral(item), items)})`;
}

function raw(input: Scored['inputs'][number] | undefined, find: (item: string) => string): PlanCell {
  if (!input?.line) return input?.value ?? null;
  const found = find(input.line.column.id);
  return { formula: `IF(LEN(${found})=0,"",${found})`, value: input.value ?? '' };
}

function read(row: Scored, at: number, cell: string): PlanCell {
  const input = row.indicator.inputs[at];
  if (!input) return null;
  const reading = readingOf(row.indicator, input);
  return { formula: reading === undefined ? `IF(LEN(${cell})=0,"",${cell})` : numberIn(cell, reading), value: knownNumber(row, at) };
}

function knownNumber({ indicator, inputs }: Scored, at: number): Cell {
  const { value } = inputs[at]!;
  const reading = readingOf(indicator, indicator.inputs[at]!);
  if (isBlank(value)) return '';
  return reading === undefined ? value : numberOf(value, reading);
}

/** What the formula comes to with what is known; undefined where the points depend on other units. */
function knownPoints({ indicator, inputs }: Scored): Cell | undefined {
  if (indicator.inputs.some(({ taken }) => taken)) return undefined;
  const values: Value[] = [];
  for (const [at, input] of indicator.inputs.entries()) {
    const earlier = input.askedWhen && values[input.askedWhen.position];
    const isSpared = input.askedWhen !== undefined && typeof earlier === 'number' && earlier <= input.askedWhen.exceeds;
    const reading = readCell(input, inputs[at]!.value);
    if (reading.state === 'refused' && !isSpared) return FAULTY;
    if (reading.state === 'blank' && !isSpared) return TO_RECORD;
    values.push(reading.state === 'value' && !isSpared ? reading.value : null);
  }
  return indicator.points(values);
}

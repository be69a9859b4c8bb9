// 设置: what the book was made with, and how unclear clauses are read; both are found again by their tables.
import { citedFrom } from '../../rubric/citation';
import { chosenOf } from '../../rubric/readings';
import type { ReadingData } from '../../rubric/schema';
import { areaAt, areaName } from '../area';
import { footer, heading, tabs, type FormulaMode, type Frame } from '../frame';
import { sheetNames, tableNames } from '../names';
import { blocksOnPages } from '../page-breaks';
import type { CellBlock, SheetPlan, ValidationPlan } from '../plan';
import { reviewRows, type ReviewKey } from './review-settings';
import { rowHeight } from '../text-size';

/** The keys of the settings table; they stand in its hidden first column. */
export const settingKeys = ['scheme', 'rubricVersion', 'year', 'formulas', 'demo', 'createdOn'] as const;
export type SettingKey = (typeof settingKeys)[number] | ReviewKey;

export const formulaNames: Readonly<Record<FormulaMode, string>> = { score: 'SCORE 公式', native: '原生公式', values: '数值' };
export const demoNames = { yes: '是', no: '否' } as const;

export const settingColumns = ['键', '项目', '内容', '说明'] as const;
export const readingColumns = ['编号', '涉及条文', '问题', '当前理解', '默认理解', '默认的理由'] as const;
/** Place of 当前理解 among the columns of its table, and of the id. */
export const readingPlaces = { id: 0, chosen: 3 } as const;

/** The smallest letters here. */
const HINT_SIZE = 10;
const rows = { settings: 3 } as const;
const widths = [8, 30, 34, 30, 30, 46];

export function settingsSheet(frame: Frame, { formulas, createdOn }: { formulas: FormulaMode; createdOn: string }): SheetPlan {
  const { scheme } = frame;
  const { readings } = scheme.data;
  const settings = settingRows(frame, formulas, createdOn);
  const sectionRow = rows.settings + settings.length + 2;
  const headerRow = sectionRow + 1;
  const first = headerRow + 1;
  const most = readings.reduce((all, reading) => Math.max(all, reading.choices.length), 0);
  const choiceHeaders = Array.from({ length: most }, (_, index) => `选项${index + 1}`);
  const head = heading(frame, '设置', '条文有歧义的地方，在这里选定理解；改选后，得分和结果随之重新计算。其余内容请勿改动。', { column: 1, hintColumn: 2 });
  const readingHeaders = [...readingColumns, ...choiceHeaders];
  const readingCells = readings.map((reading) => readingRow(reading, scheme, most));
  const readingBlocks: CellBlock[] =
    readings.length === 0
      ? []
      : [
          { row: sectionRow, column: 1, cells: [['条文理解']] },
          { row: headerRow, column: 0, cells: [readingHeaders, ...readingCells] },
        ];
  const heights = [
    ...head.heights!,
    { row: rows.settings, points: 26 },
    ...settings.map((cells, index) => ({ row: rows.settings + 1 + index, points: heightOf(cells, widths) })),
    { row: sectionRow, points: 30 },
    { row: headerRow, points: 28 },
    ...readingCells.map((cells, index) => ({ row: first + index, points: heightOf(cells.slice(0, widths.length), widths) })),
  ];
  return {
    name: sheetNames.settings,
    tabColour: frame.demo ? tabs.demo : tabs.guide,
    widths: [...widths, ...choiceHeaders.map(() => 20)],
    hiddenColumns: [0, ...choiceHeaders.map((_, index) => widths.length + index)],
    heights,
    blocks: [...head.blocks, { row: rows.settings, column: 0, cells: [[...settingColumns], ...settings] }, ...readingBlocks],
    styles: [
      ...head.styles,
      { area: areaAt(rows.settings, 0, 1, settingColumns.length), style: 'header' },
      { area: areaAt(rows.settings + 1, 0, settings.length, settingColumns.length), style: 'wrapped' },
      ...(readings.length === 0
        ? []
        : ([
            { area: areaAt(sectionRow, 1), style: 'section' },
            { area: areaAt(headerRow, 0, 1, readingHeaders.length), style: 'header' },
            { area: areaAt(first, 0, readings.length, readingHeaders.length), style: 'wrapped' },
            { area: areaAt(first, readingPlaces.chosen, readings.length), style: 'choice' },
          ] as const)),
    ],
    tables: [
      { name: tableNames.settings, area: areaAt(rows.settings, 0, settings.length + 1, settingColumns.length), columns: settingColumns, filter: false },
      ...(readings.length === 0
        ? []
        : [{ name: tableNames.readings, area: areaAt(headerRow, 0, readings.length + 1, readingHeaders.length), columns: readingHeaders, filter: false }]),
    ],
    validations: readings.map((reading, index) => choiceOf(reading, first + index)),
    links: head.links!,
    gridlines: false,
    print: {
      orientation: 'landscape',
      fitWidth: 1,
      ...blocksOnPages({ orientation: 'landscape', widths: widths.slice(1), heights, rows: first + readings.length }, readings.length === 0 ? [] : [{ row: sectionRow, rows: first - sectionRow + 1 }], HINT_SIZE),
      area: areaAt(0, 1, first + readings.length, widths.length - 1),
      footer: footer(frame),
    },
  };
}

function settingRows({ scheme, year, demo }: Frame, formulas: FormulaMode, createdOn: string): string[][] {
  const { id, title, documentNumber, version } = scheme.data;
  const values: Record<(typeof settingKeys)[number], [name: string, value: string, note: string]> = {
    scheme: ['方案', id, `${documentNumber ?? ''}《${title}》`],
    rubricVersion: ['细则版本', version, '评估细则数据的版本。'],
    year: ['考评年度', String(year), ''],
    formulas: ['得分公式', formulaNames[formulas], `${Object.values(formulaNames).join('、')}之一；在任务窗格中更换。`],
    demo: ['演示数据', demo ? demoNames.yes : demoNames.no, demo ? '单位名称、录入值均为演示，不是真实评估结果。' : ''],
    createdOn: ['生成日期', createdOn, ''],
  };
  return [...settingKeys.map((key) => [key, ...values[key]]), ...reviewRows(scheme.data.review)];
}

function readingRow(reading: ReadingData, { data, readings: chosen }: Frame['scheme'], most: number): (string | null)[] {
  const earlier = citedFrom(data, reading);
  const labels = reading.choices.map((choice) => choice.label);
  return [
    reading.id,
    earlier === undefined ? reading.clause : `${reading.clause}（引自${earlier}）`,
    reading.question,
    chosenOf(reading, chosen).label,
    chosenOf(reading, {}).label,
    reading.why,
    ...Array.from({ length: most }, (_, index) => labels[index] ?? null),
  ];
}

/** The choices stand in hidden cells of the same row: they may be long and hold commas, which an inline list cannot. */
function choiceOf({ question, choices }: ReadingData, row: number): ValidationPlan {
  return {
    area: areaAt(row, readingPlaces.chosen),
    rule: { check: 'list-range', range: areaName(areaAt(row, widths.length, 1, choices.length), true) },
    prompt: { title: '条文理解', text: question },
    error: { title: '请从列表中选', text: '请点单元格右侧的箭头，从列出的理解中选一种。' },
    severity: 'stop',
  };
}

function heightOf(cells: readonly (string | null)[], columnWidths: readonly number[]): number {
  return rowHeight(cells.map((text, column) => ({ text: column === 0 ? '' : (text ?? ''), width: columnWidths[column]! })), { least: 26 });
}

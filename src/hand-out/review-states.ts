// 审核: what the reviewers say of each unit's indicators: 未报, 已报, 退回 with the reason, 已核定. What is confirmed no file changes.
import { isBlank, type Cell } from '../model/cell';
import { bare, fold } from '../model/text';
import type { Indicator } from '../rubric/tree';
import type { Column } from '../workbook/column';
import { heading, SPARE_ROWS, type Frame } from '../workbook/frame';
import { guideSheet } from '../workbook/part/guide-sheet';
import { tableOnSheet } from '../workbook/part/table';
import type { TableColumn } from '../workbook/part/table-column';
import type { SheetPlan } from '../workbook/plan';
import type { RosterUnit } from '../workbook/roster/read-roster';
import { frozenAtHeader } from './frozen';
import type { KeptTable } from './kept-table';
import { roundNames } from './names';

export const reviewStateWords = { open: '未报', reported: '已报', returned: '退回', confirmed: '已核定' } as const;
export type ReviewState = keyof typeof reviewStateWords;

/** One indicator of one unit. */
export interface ReviewItem {
  unit: RosterUnit;
  indicator: Indicator;
  state: ReviewState;
  reason: string;
}

interface StateColumn extends Column, TableColumn<ReviewItem> {
  id: string;
  width: number;
  write(item: ReviewItem): Cell;
}

export const reviewKey = (unit: Pick<RosterUnit, 'id' | 'name'>, indicator: Pick<Indicator, 'key'>): string =>
  `${unit.id || fold(unit.name)}|${indicator.key}`;

export const stateColumns: readonly StateColumn[] = [
  { id: '#key', header: '编号', width: 10, isHidden: true, write: ({ unit, indicator }) => reviewKey(unit, indicator) },
  { id: '#who', header: '单位名称', width: 26, write: ({ unit }) => unit.name },
  { id: '#category', header: '类别', width: 14, write: ({ unit }) => unit.category?.name ?? null },
  { id: '#indicator', header: '指标', width: 28, write: ({ indicator }) => indicator.key },
  {
    id: '#state',
    header: '状态',
    width: 12,
    styles: ['centred'],
    write: ({ state }) => reviewStateWords[state],
    checks: (area) => [
      {
        area,
        rule: { check: 'list', words: Object.values(reviewStateWords) },
        prompt: {
          title: '状态',
          text: '“未报”“已报”由程序按收到的文件填写。要退回的改为“退回”，写明原因；核对无误的改为“已核定”，以后收到的文件不再改它。',
        },
        error: {
          title: '请从列表中选',
          text: `请选${Object.values(reviewStateWords)
            .map((word) => `“${word}”`)
            .join('')}中的一个。`,
        },
        severity: 'stop',
      },
    ],
    conditions: (area) => {
      const cell = `$E${area.row + 1}`;
      return [
        { area, formula: `${cell}="${reviewStateWords.confirmed}"`, style: 'good' },
        { area, formula: `${cell}="${reviewStateWords.returned}"`, style: 'problem' },
        { area, formula: `${cell}="${reviewStateWords.open}"`, style: 'blank' },
      ];
    },
  },
  { id: '#reason', header: '退回原因', width: 48, write: ({ reason }) => reason || null },
];

const HINT = '只改“状态”和“退回原因”。退回的可以连同原因再发一次：面板“收发”页，或者 split --returned。';

export function stateSheet(frame: Frame, items: readonly ReviewItem[]): SheetPlan {
  const widths = stateColumns.map(({ width }) => width);
  return frozenAtHeader(
    guideSheet(frame, {
      name: roundNames.states,
      tab: 'entry',
      widths,
      hidden: [0],
      parts: [
        ...heading(frame, `${roundNames.states} · ${frame.year} 年度`, HINT, { column: 1, hintColumn: 2 }),
        tableOnSheet(stateColumns, items, {
          widths,
          ids: {},
          name: roundNames.states,
          filter: true,
          header: { style: 'header', height: 28 },
          styles: ['cell'],
          height: 20,
          spare: SPARE_ROWS,
        }),
      ],
    }),
  );
}

/** What stands in the book. */
export interface ReviewRecord {
  state: ReviewState | undefined;
  /** The word that is none of the four. */
  unknown: string | undefined;
  reason: string;
  row: number;
}

export function readStates({ rows }: KeptTable): Map<string, ReviewRecord> {
  const byWord = new Map(Object.entries(reviewStateWords).map(([state, word]) => [fold(word), state as ReviewState]));
  return new Map(
    rows.flatMap(({ row, cell }): [string, ReviewRecord][] => {
      if (isBlank(cell('#key'))) return [];
      const word = bare(String(cell('#state') ?? ''));
      const state = byWord.get(fold(word));
      return [
        [
          String(cell('#key')),
          { state, unknown: word !== '' && !state ? word : undefined, reason: bare(String(cell('#reason') ?? '')), row },
        ],
      ];
    }),
  );
}

export function stateCells(item: ReviewItem): (id: string) => Cell {
  return (id) => stateColumns.find((column) => column.id === id)?.write(item) ?? null;
}

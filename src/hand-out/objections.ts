// 申诉: what units say against their points, each with what its points were then, and what was decided about it and why.
import { bare, fold } from '../model/text';
import type { Cell } from '../model/cell';
import type { ObjectionStand } from '../report/objections';
import type { Indicator } from '../rubric/tree';
import type { Column } from '../workbook/column';
import { heading, SPARE_ROWS, type Frame } from '../workbook/frame';
import { guideSheet } from '../workbook/part/guide-sheet';
import { tableOnSheet } from '../workbook/part/table';
import type { TableColumn } from '../workbook/part/table-column';
import type { SheetPlan } from '../workbook/plan';
import type { RosterUnit } from '../workbook/roster/read-roster';
import type { SideFinder } from './entry-places';
import { frozenAtHeader } from './frozen';
import type { KeptTable } from './kept-table';
import { roundNames } from './names';
import { partsOfSideId, type SideColumn } from './side-column';

export const decisionWords = { open: '未处理', accepted: '采纳', rejected: '不采纳' } as const;
type ObjectionDecision = keyof typeof decisionWords;

/** What a unit fills in of an objection. */
export const objectionParts = ['says', 'evidence'] as const;
export type ObjectionPart = (typeof objectionParts)[number];
export const objectionWords: Readonly<Record<ObjectionPart, string>> = { says: '单位意见', evidence: '佐证材料' };

/** The indicator, as the ids of its cells begin: 高校/信息公开. */
export const objectionAbout = (category: string, { key }: Pick<Indicator, 'key'>): string => `${category}/${key}`;

export const isObjectionHandout = (handout: string): boolean => handout.startsWith(PREFIX);
export const objectionHandout = (unit: Pick<RosterUnit, 'id' | 'name'>): string => `${PREFIX}${unit.id || unit.name}`;
const PREFIX = 'objection/';

/** A row that is added to the sheet. */
interface NewObjection {
  unit: RosterUnit;
  about: string;
  indicator: string;
  then: ObjectionStand;
  said: Readonly<Partial<Record<ObjectionPart, Cell>>>;
}

interface ObjectionColumn extends Column, TableColumn<NewObjection> {
  id: string;
  width: number;
  write(objection: NewObjection): Cell;
}

const keyOf = (unit: Pick<RosterUnit, 'id' | 'name'>, about: string): string => `${unit.id || fold(unit.name)}|${about}`;
const later = (): null => null;

export const objectionColumns: readonly ObjectionColumn[] = [
  { id: '#key', header: '编号', width: 10, isHidden: true, write: ({ unit, about }) => keyOf(unit, about) },
  { id: '#who', header: '单位名称', width: 22, write: ({ unit }) => unit.name },
  { id: '#category', header: '类别', width: 11, write: ({ unit }) => unit.category?.name ?? null },
  { id: '#indicator', header: '指标', width: 20, write: ({ indicator }) => indicator },
  { id: '#says', header: objectionWords.says, width: 44, styles: ['text_format'], write: ({ said }) => said.says ?? null },
  { id: '#evidence', header: objectionWords.evidence, width: 30, styles: ['text_format'], write: ({ said }) => said.evidence ?? null },
  {
    id: '#decision',
    header: '处理',
    width: 11,
    styles: ['centred'],
    write: () => decisionWords.open,
    checks: (area) => [
      {
        area,
        rule: { check: 'list', words: Object.values(decisionWords) },
        prompt: { title: '处理', text: '选“采纳”或“不采纳”，并在右边写明理由；采纳的，再到录入表里改数。没有理由的算没有处理完。' },
        error: { title: '请从列表中选', text: '请选“未处理”“采纳”“不采纳”中的一个。' },
        severity: 'stop',
      },
    ],
    conditions: (area) => {
      const cell = `$G${area.row + 1}`;
      return [
        { area, formula: `${cell}="${decisionWords.open}"`, style: 'blank' },
        { area, formula: `${cell}="${decisionWords.accepted}"`, style: 'good' },
      ];
    },
  },
  { id: '#reason', header: '处理理由', width: 40, styles: ['text_format'], write: later },
  { id: '#entry', header: '当时录入', width: 18, styles: ['text_format'], write: ({ then }) => then.entry },
  { id: '#entryNow', header: '处理后录入', width: 18, styles: ['text_format'], write: later },
  { id: '#points', header: '当时得分', width: 10, styles: ['centred'], write: ({ then }) => then.points },
  { id: '#pointsNow', header: '处理后得分', width: 11, styles: ['centred'], write: later },
  { id: '#total', header: '当时总分', width: 10, styles: ['centred'], write: ({ then }) => then.total },
  { id: '#totalNow', header: '处理后总分', width: 11, styles: ['centred'], write: later },
  { id: '#rank', header: '当时名次', width: 10, styles: ['centred'], write: ({ then }) => then.rank },
  { id: '#rankNow', header: '处理后名次', width: 11, styles: ['centred'], write: later },
];

const ROW = 64;

const HINT = '只改“处理”和“处理理由”，或者在面板“收发”页处理（命令行用 decide）。全部处理完才能出通报；不等处理完就出的，要写明理由。';

/** Without rows: they come with the files. */
export function objectionSheet(frame: Frame): SheetPlan {
  const widths = objectionColumns.map(({ width }) => width);
  return frozenAtHeader(
    guideSheet(frame, {
      name: roundNames.objections,
      tab: 'result',
      widths,
      hidden: [0],
      wide: { title: `${roundNames.objections} · ${frame.year} 年度`, repeated: 2 },
      parts: [
        ...heading(frame, `${roundNames.objections} · ${frame.year} 年度`, HINT, { column: 1, hintColumn: 2 }),
        tableOnSheet(objectionColumns, [], {
          widths,
          ids: {},
          name: roundNames.objections,
          filter: true,
          header: { style: 'header', height: 28 },
          styles: ['wrapped'],
          // Rows that are added have the height of the first: room for what a unit writes.
          height: ROW,
          blank: 1,
          spare: SPARE_ROWS,
        }),
      ],
    }),
  );
}

export function objectionCells(objection: NewObjection): (id: string) => Cell {
  return (id) => objectionColumns.find((column) => column.id === id)?.write(objection) ?? null;
}

/** What stands in the book. */
export interface Objection {
  /** Of the sheet, from 0. */
  row: number;
  key: string;
  about: string;
  unit: string;
  category: string;
  indicator: string;
  says: string;
  evidence: string;
  /** Open also where a decision has no reason, or is none of the words. */
  decision: ObjectionDecision;
  /** What stands there in place of a decision that can be read, or one that lacks its reason. */
  unfinished: string | undefined;
  reason: string;
  then: ObjectionStand;
}

/** In the order of the sheet; what was taken back says nothing and is none. */
export function readObjections({ rows }: KeptTable): Objection[] {
  return rows.flatMap(({ row, cell }): Objection[] => {
    const text = (id: string): string => bare(String(cell(id) ?? ''));
    const key = text('#key');
    const [says, evidence, word, reason] = [text('#says'), text('#evidence'), text('#decision'), text('#reason')];
    if (key === '' || (says === '' && evidence === '')) return [];
    const said = Object.entries(decisionWords).find(([, each]) => fold(each) === fold(word))?.[0] as ObjectionDecision | undefined;
    const isDecided = said !== undefined && said !== 'open' && reason !== '';
    return [
      {
        row,
        key,
        about: key.slice(key.indexOf('|') + 1),
        unit: text('#who'),
        category: text('#category'),
        indicator: text('#indicator'),
        says,
        evidence,
        decision: isDecided ? said : 'open',
        unfinished: isDecided || said === 'open' || word === '' ? undefined : word,
        reason,
        then: { entry: text('#entry'), points: cell('#points'), total: cell('#total'), rank: cell('#rank') },
      },
    ];
  });
}

/** What results say of each: one that is decided without a change of points is told of all the same. */
export const objectionMarks = (objections: readonly Objection[]): string[][] =>
  objections.map(({ key, says, evidence, decision, unfinished = '', reason }) => [key, says, evidence, decision, unfinished, reason]);

export const openObjections = (objections: readonly Objection[]): Objection[] => objections.filter(({ decision }) => decision === 'open');

/** The objection of a unit to an indicator; undefined where it has none. */
export function objectionOf(kept: KeptTable | undefined, unit: Pick<RosterUnit, 'id' | 'name'>, about: string): Objection | undefined {
  return kept && readObjections(kept).find(({ key }) => key === keyOf(unit, about));
}

/** Where objections stand in the book; of a unit that has not yet objected, where they would. */
export function objectionFinder({ table, match, rows }: KeptTable): SideFinder {
  const rowOf = new Map(rows.map((row) => [String(row.cell('#key')), row]));
  return (of, unit, id) => {
    const side = partsOfSideId(id);
    const indicator = side && of.form.indicators.find((each) => objectionAbout(of.form.category.name, each) === side.about);
    const offset = side && match.at.get(`#${side.part}`);
    if (!indicator || !side || offset === undefined) return undefined;
    const row = rowOf.get(keyOf(unit, side.about));
    const column: SideColumn = { id, header: `申诉·${objectionWords[side.part as ObjectionPart] ?? side.part}`, beside: { indicator } };
    const found = { column, unit, sheet: table.sheet, at: table.area.column + offset };
    return row ? { ...found, row: row.row, value: row.cell(`#${side.part}`) } : { ...found, row: -1, value: null, isNew: true };
  };
}

/** Whether a cell belongs to an objection. */
export const isObjection = (column: object): boolean => 'beside' in column && !(column as SideColumn).beside.column;

// The settings of a book, one entry each: how it is written into its rows and read back. What they are read from is their table.
import { fold, list } from '../../model/text';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { columnOffset, type FoundTable } from '../found/found-table';
import type { FormulaMode, Frame } from '../frame';
import { tableNames } from '../names';
import type { SheetPiece } from '../part/part';
import { tableOnSheet } from '../part/table';
import type { TableColumn } from '../part/table-column';
import { readReview, reviewRows, type ReviewKey } from './review-settings';

export const formulaNames: Readonly<Record<FormulaMode, string>> = { score: 'SCORE 公式', native: '原生公式', values: '数值' };
const demoNames = { yes: '是', no: '否' } as const;

/** What a book is made with. */
export interface Making extends Frame {
  formulas: FormulaMode;
  /** The day, `2022-12-20`. */
  createdOn: string;
}

type SettingRow = readonly [key: string, name: string, value: string, note: string];

interface Setting<Value> {
  rows(making: Making): readonly SettingRow[];
  read(textOf: (key: string) => string): Outcome<Value>;
}

/** A setting of one row. */
function one<Value>(
  key: string,
  name: string,
  write: (making: Making) => [value: string, note: string],
  read: (text: string) => Value,
): Setting<Value> {
  return { rows: (making) => [[key, name, ...write(making)]], read: (textOf) => ok(read(textOf(key))) };
}

const modes = Object.keys(formulaNames) as FormulaMode[];

/** In the order of their rows; the reader gives what each reads. */
const settings = {
  scheme: {
    ...one(
      'scheme',
      '方案',
      ({ scheme: { data } }) => [data.id, `${data.documentNumber ?? ''}《${data.title}》`],
      (text) => text,
    ),
    read: (textOf) =>
      textOf('scheme') !== ''
        ? ok(textOf('scheme'))
        : refuse('BAD_REQUEST', `“设置”表没有写明方案。请在“设置”表的“方案”一行填上方案编号，例如 hunan-2022。`),
  } satisfies Setting<string>,
  rubricVersion: one(
    'rubricVersion',
    '细则版本',
    ({ scheme }) => [scheme.data.version, '评估细则数据的版本。'],
    (text) => text,
  ),
  year: one(
    'year',
    '考评年度',
    ({ year }) => [String(year), ''],
    (text): number | undefined => (Number.isInteger(Number(text)) && Number(text) > 0 ? Number(text) : undefined),
  ),
  formulas: one(
    'formulas',
    '得分公式',
    ({ formulas }) => [formulaNames[formulas], `${Object.values(formulaNames).join('、')}之一；在任务窗格中更换。`],
    (text) => modes.find((mode) => fold(formulaNames[mode]) === fold(text)) ?? 'score',
  ),
  demo: one(
    'demo',
    '演示数据',
    ({ demo }) => [demo ? demoNames.yes : demoNames.no, demo ? '单位名称、录入值均为演示，不是真实评估结果。' : ''],
    (text) => fold(text) === fold(demoNames.yes),
  ),
  createdOn: one(
    'createdOn',
    '生成日期',
    ({ createdOn }) => [createdOn, ''],
    (text) => text,
  ),
  /** Rounds or sources; undefined where the book has none. */
  review: { rows: ({ scheme }) => reviewRows(scheme.data.review), read: readReview } satisfies Setting<unknown>,
};

export type SettingKey = Exclude<keyof typeof settings, 'review'> | ReviewKey;
type ReadFrom<Each> = Each extends Setting<infer Value> ? Value : never;
export type Settings = { [Key in keyof typeof settings]: ReadFrom<(typeof settings)[Key]> };

export const settingColumns = ['键', '项目', '内容', '说明'] as const;
const columns = settingColumns.map(
  (header, place): TableColumn<SettingRow> => ({ header, isHidden: place === 0, write: (row) => row[place]! }),
);

export function settingsTable(making: Making, widths: readonly number[]): SheetPiece {
  return tableOnSheet(
    columns,
    Object.values<Setting<unknown>>(settings).flatMap(({ rows }) => rows(making)),
    { widths, name: tableNames.settings, header: { style: 'header', height: 26 }, styles: ['wrapped'], height: { least: 26 } },
  );
}

const NOT_OURS = '这不是本工具生成的工作簿（没有找到“设置”表）。请选择用本工具生成的工作簿，或先生成一本。';

/** Refuses a workbook that does not say which scheme it is for. */
export function readSettings(found: FoundTable | undefined): Outcome<Settings> {
  if (!found) return refuse('BAD_REQUEST', NOT_OURS);
  const [keys, contents] = [settingColumns[0], settingColumns[2]].map((header) => columnOffset(found, header)) as [number, number];
  if (keys < 0 || contents < 0) return refuse('BAD_REQUEST', `“设置”表的表头被改动了。请把表头改回“${list(settingColumns)}”。`);
  const values = new Map(found.rows.map((row) => [String(row[keys] ?? ''), String(row[contents] ?? '').trim()]));
  const read: [string, unknown][] = [];
  for (const [key, setting] of Object.entries<Setting<unknown>>(settings)) {
    const outcome = setting.read((each) => values.get(each) ?? '');
    if (!outcome.ok) return outcome;
    read.push([key, outcome.value]);
  }
  return ok(Object.fromEntries(read) as Settings);
}

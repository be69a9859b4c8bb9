// The settings of a book, one entry each: how it is written into its rows and read back. What they are read from is their table.
import type { Issue } from '../../model/issue';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { fold, halfWidth, list } from '../../model/text';
import { cellName } from '../area';
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
  /** What stands in for what cannot be read, and what people are told of it; absent: without it the book cannot be used. */
  otherwise?: { key: string; value: Value; told: string };
}

/** A setting of one row whose text is taken as it stands. */
function plainText(key: string, name: string, write: (making: Making) => [value: string, note: string]): Setting<string> {
  return { rows: (making) => [[key, name, ...write(making)]], read: (textOf) => ok(textOf(key)) };
}

/** A setting of one row that means one of a few things; `read` gives undefined for anything else. */
function oneOf<Value>(
  key: string,
  name: string,
  write: (making: Making) => [value: string, note: string],
  read: (text: string) => Value | undefined,
  { value, told, allowed }: { value: Value; told: string; allowed: string },
): Setting<Value> {
  return {
    rows: (making) => [[key, name, ...write(making)]],
    read(textOf) {
      const found = read(textOf(key));
      return found === undefined ? refuse('INVALID_VALUE', `“${name}”${quoted(textOf(key))}。请填${allowed}。`) : ok(found);
    },
    otherwise: { key, value, told },
  };
}

const quoted = (text: string): string => (text === '' ? '没有填' : `现为“${text}”，认不出`);

const modes = Object.keys(formulaNames) as FormulaMode[];

/** In the order of their rows; the reader gives what each reads. */
const settings = {
  scheme: {
    ...plainText('scheme', '方案', ({ scheme: { data } }) => [data.id, `${data.documentNumber ?? ''}《${data.title}》`]),
    read: (textOf) =>
      textOf('scheme') !== ''
        ? ok(textOf('scheme'))
        : refuse('BAD_REQUEST', `“设置”表没有写明方案。请在“设置”表的“方案”一行填上方案编号，例如 hunan-2022。`),
  } satisfies Setting<string>,
  rubricVersion: plainText('rubricVersion', '细则版本', ({ scheme }) => [scheme.data.version, '评估细则数据的版本。']),
  /** Undefined stands for that of the rubric. */
  year: oneOf<number | undefined>('year', '考评年度', ({ year }) => [String(year), ''], readYear, {
    value: undefined,
    told: '现按评估细则的年度计。',
    allowed: '四位年份，例如 2023',
  }),
  formulas: oneOf<FormulaMode>(
    'formulas',
    '得分公式',
    ({ formulas }) => [formulaNames[formulas], `${Object.values(formulaNames).join('、')}之一；在任务窗格中更换。`],
    (text) => modes.find((mode) => fold(formulaNames[mode]) === fold(text)),
    {
      value: 'score',
      told: `现当作“${formulaNames.score}”。`,
      allowed: `${Object.values(formulaNames)
        .map((name) => `“${name}”`)
        .join('')}中的一个`,
    },
  ),
  demo: oneOf<boolean>(
    'demo',
    '演示数据',
    ({ demo }) => [demo ? demoNames.yes : demoNames.no, demo ? '单位名称、录入值均为演示，不是真实评估结果。' : ''],
    (text) => ({ [demoNames.yes]: true, [demoNames.no]: false })[fold(text)],
    { value: false, told: '现当作真实数据。', allowed: `“${demoNames.yes}”或“${demoNames.no}”` },
  ),
  createdOn: plainText('createdOn', '生成日期', ({ createdOn }) => [createdOn, '']),
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

const HAN_DIGITS = '〇一二三四五六七八九';

/** A year of four digits, as people write it: `2023`, `2023年`, `２０２３年度`, `二〇二三`. */
function readYear(text: string): number | undefined {
  const digits = halfWidth(text)
    .replace(/\s*年度?$/u, '')
    .replace(/零/gu, '〇')
    .replace(/[〇一二三四五六七八九]/gu, (sign) => String(HAN_DIGITS.indexOf(sign)));
  return /^[1-9]\d{3}$/u.test(digits) ? Number(digits) : undefined;
}

const NOT_OURS = '这不是本工具生成的工作簿（没有找到“设置”表）。请选择用本工具生成的工作簿，或先生成一本。';

/** Refuses a workbook that does not say which scheme it is for. What else cannot be read is told, with what stands in for it. */
export function readSettings(found: FoundTable | undefined): Outcome<{ settings: Settings; issues: Issue[] }> {
  if (!found) return refuse('BAD_REQUEST', NOT_OURS);
  const [keys, contents] = [settingColumns[0], settingColumns[2]].map((header) => columnOffset(found, header)) as [number, number];
  if (keys < 0 || contents < 0) return refuse('BAD_REQUEST', `“设置”表的表头被改动了。请把表头改回“${list(settingColumns)}”。`);
  const keysFound = found.rows.map((row) => String(row[keys] ?? ''));
  const textOf = (key: string): string => String(found.rows[keysFound.indexOf(key)]?.[contents] ?? '').trim();
  const issues: Issue[] = [];
  const read: [string, unknown][] = [];
  for (const [name, { otherwise, ...setting }] of Object.entries<Setting<unknown>>(settings)) {
    const outcome = setting.read(textOf);
    if (!outcome.ok && !otherwise) return outcome;
    read.push([name, outcome.ok ? outcome.value : otherwise!.value]);
    const row = otherwise && keysFound.indexOf(otherwise.key);
    if (outcome.ok || row === undefined || row < 0) continue; // books of earlier versions have not every row
    const cell = cellName(found.area.row + 1 + row, found.area.column + contents);
    const { code, message } = outcome.refusal;
    issues.push({
      severity: 'error',
      code,
      message: `${message}${otherwise!.told}`,
      where: `${found.sheet}!${cell}`,
      sheet: found.sheet,
      cell,
    });
  }
  return ok({ settings: Object.fromEntries(read) as Settings, issues });
}

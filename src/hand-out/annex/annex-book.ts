// The file with an annex form for one unit: a line for each field in the form's own words, its check in the cell, the notes below.
import * as z from 'zod';
import type { Cell } from '../../model/cell';
import { annexSchema, fieldName, type Annex, type AnnexField } from '../../rubric/annex';
import { cellName } from '../../workbook/area';
import { carriedText, carrierHeaders, carrierSheet } from '../../workbook/carried-text';
import type { Frame } from '../../workbook/frame';
import { guideSheet } from '../../workbook/part/guide-sheet';
import { acrossLine, line, space } from '../../workbook/part/part';
import { tableOnSheet } from '../../workbook/part/table';
import type { TableColumn } from '../../workbook/part/table-column';
import type { WorkbookPlan } from '../../workbook/plan';
import type { Terms } from '../cover';
import { roundNames } from '../names';
import { fieldTypeOf } from './field-types';

export const FIELD_ID = '#field';
export const ANSWER_ID = '#answer';

const FORMAT = 1;
const keySchema = z.object({
  format: z.literal(FORMAT),
  /** The book's id, and the handout's in it. */
  book: z.string(),
  handout: z.string(),
  who: z.string(),
  unit: z.tuple([z.string(), z.string()]),
  issue: z.int(),
  deadline: z.string().optional(),
  annex: annexSchema,
});

/** What a file says of itself when it comes back. */
export type AnnexKey = z.infer<typeof keySchema>;

/** The key in the cells of a sheet: undefined where there is none, `null` where somebody has changed it. */
export function readAnnexKey(cells: readonly (readonly Cell[])[]): AnnexKey | null | undefined {
  const header = cells.findIndex((row) => carrierHeaders.every((each) => row.includes(each)));
  if (header < 0) return undefined;
  const text = carriedText({ headers: cells[header]!, rows: cells.slice(header + 1) });
  try {
    const parsed = text === undefined ? undefined : keySchema.safeParse(JSON.parse(text));
    return parsed?.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const WIDTHS = [10, 18, 26, 40, 40];

export const fieldColumns: readonly (TableColumn<AnnexField> & { id: string; header: string })[] = [
  { id: FIELD_ID, header: '编号', isHidden: true, write: ({ id }) => id },
  { id: '#group', header: '栏目', write: ({ group }) => group ?? null },
  { id: '#name', header: '填什么', write: ({ name }) => name },
  { id: '#allowed', header: '怎样填', write: allowedIn },
  {
    id: ANSWER_ID,
    header: '填写',
    headerStyle: 'step',
    base: ['entry', 'text_format'],
    write: () => null,
    check: (field, { cell }) => {
      const { formula, allowed } = fieldTypeOf(field);
      const title = fieldName(field);
      return {
        rule: { check: 'formula', formula: formula?.(cell(ANSWER_ID)) ?? `LEN(${cell(ANSWER_ID)})<=200` },
        prompt: { title, text: `${allowedIn(field)}。` },
        error: { title: '请改正', text: `应填${allowed}。` },
        severity: 'stop',
      };
    },
    conditions: (area) => [
      { area, formula: `AND(LEFT(${cellName(area.row, area.column - 1)},2)="必填",${cellName(area.row, area.column)}="")`, style: 'blank' },
    ],
  },
];

function allowedIn(field: AnnexField): string {
  const { allowed } = fieldTypeOf(field);
  if (field.type === 'text') return field.required ? '必填' : '没有的不填';
  return field.required ? `必填，${allowed}` : allowed;
}

export function annexBook(frame: Frame, key: AnnexKey, { deadline, to }: Terms): WorkbookPlan {
  const { annex, unit } = key;
  const sheet = guideSheet(frame, {
    name: annex.name,
    tab: 'entry',
    widths: WIDTHS,
    hidden: [0],
    parts: [
      acrossLine(annex.title, 'title', WIDTHS, { column: 1, size: 16, least: 34 }),
      ...[
        [annex.unit, unit[1]],
        ['截止日期', deadline ?? annex.deadline ?? '见通知'],
        ['交给', to ?? '发给您这份文件的人'],
      ].map(([name, text]) =>
        line(
          [
            { column: 1, text: name!, style: 'step' },
            { column: 2, text: text!, style: 'step_text', columns: 3, merged: { columns: 3 } },
          ],
          { height: 24 },
        ),
      ),
      space(),
      tableOnSheet(fieldColumns, annex.fields, {
        widths: WIDTHS,
        ids: {},
        name: annex.name,
        header: { style: 'header', height: 28 },
        styles: ['wrapped'],
        height: { least: 26 },
      }),
      space(),
      ...annex.notes.map((text, at) => acrossLine(`${at === 0 ? '注：' : ''}${text}`, 'text', WIDTHS, { column: 1 })),
      acrossLine(`出自${annex.source}。填好后打印盖章，把这份 .xlsx 和盖章的扫描件一并交回；请不要改隐藏的编号。`, 'note', WIDTHS, {
        column: 1,
      }),
    ],
  });
  return { title: annex.title, sheets: [sheet, carrierSheet(roundNames.annexKey, roundNames.annexKey, JSON.stringify(key))] };
}

export const annexKeyOf = (key: Omit<AnnexKey, 'format'>): AnnexKey => ({ format: FORMAT, ...key });

const OF_ANNEX = 'annex/';

/** Whether what came back is an annex form. */
export const isOfAnnex = (handout: string): boolean => handout.startsWith(OF_ANNEX);

/** The handout of an annex form for a unit. */
export const annexHandout = ({ name }: Pick<Annex, 'name'>, { id, name: unit }: { id: string; name: string }): string =>
  `${OF_ANNEX}${name}/${id || unit}`;

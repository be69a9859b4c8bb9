// 填报标识: what a file says of itself when it comes back, whatever it is called by then: whose it is, and what it held when it went out.
import * as z from 'zod';
import { isBlank, type Cell } from '../model/cell';
import { hashOf } from '../model/hash';
import type { ObjectionStand } from '../report/objections';
import type { Indicator } from '../rubric/tree';
import { carriedText, carrierHeaders, carrierSheet } from '../workbook/carried-text';
import type { InputColumn } from '../workbook/entry/columns/input';
import type { EntryColumn } from '../workbook/entry/entry-column';
import { tableNames } from '../workbook/names';
import type { SheetPlan } from '../workbook/plan';
import type { RosterUnit } from '../workbook/roster/read-roster';
import { roundNames } from './names';
import { objectionAbout, objectionParts, objectionWords } from './objections';
import { sideId, type SideColumn } from './side-column';
import { evidenceIds, evidenceParts, evidenceWords } from './evidence';
import { askedColumns, handoutWays, type Handout, type HandoutForm } from './handout';

const FORMAT = 1;
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const keySchema = z.object({
  format: z.literal(FORMAT),
  /** The book's id, and the handout's in it. */
  book: z.string(),
  handout: z.string(),
  way: z.enum(handoutWays),
  who: z.string(),
  track: z.string().optional(),
  /** How often this recipient had got a file, this one counted; and when: `2022-12-01T09:30:00+08:00`. */
  issue: z.int(),
  at: z.string(),
  deadline: z.string().optional(),
  scheme: z.string(),
  /** Of the rubric: its version as it says, and what tells whether it is the same to the letter. */
  version: z.string(),
  rubric: z.string(),
  year: z.int(),
  /** Whether only what was returned is asked for. */
  returned: z.boolean(),
  /** Tells whether the roster is still the same. */
  roster: z.string(),
  /** How the unit stood, where the file asks for objections: total, rank, and by indicator its points and its entry. */
  objections: z.object({ total: cell, rank: cell, of: z.record(z.string(), z.tuple([cell, z.string()])) }).optional(),
  forms: z.array(
    z.object({
      /** The entry table of the book: 录入_高校. */
      form: z.string(),
      units: z.array(z.tuple([z.string(), z.string()])),
      /** Ids of columns, what tells whether their clause is still the same, and their headers. */
      columns: z.array(z.tuple([z.string(), z.string(), z.string()])),
      /** What stood in cells that were not blank: unit, column, value. */
      given: z.array(z.tuple([z.int(), z.int(), cell])),
    }),
  ),
});

export type HandoutKey = z.infer<typeof keySchema>;
export type KeyForm = HandoutKey['forms'][number];

/** What all keys of one run have in common. */
export type KeyCommon = Pick<HandoutKey, 'book' | 'at' | 'deadline' | 'scheme' | 'version' | 'rubric' | 'year' | 'returned' | 'roster'>;

export function handoutKeyOf(
  { id, way, who, track, forms }: Handout,
  issue: number,
  common: KeyCommon,
  valueAt: (form: HandoutForm, unit: RosterUnit, column: string) => Cell,
  asksEvidence = false,
): HandoutKey {
  return {
    format: FORMAT,
    ...common,
    handout: id,
    way,
    who,
    ...(track !== undefined && { track }),
    issue,
    forms: forms.map((form) => {
      const columns = [...askedColumns(form).map(keyColumn), ...(asksEvidence ? form.layout.inputs.flatMap(evidenceKeyColumns) : [])];
      return {
        form: tableNames.entry(form.of.form),
        units: form.units.map(({ id: unit, name }) => [unit, name]),
        columns,
        given: givenIn(form, columns, (unit, column) => valueAt(form, unit, column)),
      };
    }),
  };
}

/** Of a file that asks for objections. */
export function objectionKeyOf(
  { id, way, who, forms }: Handout,
  issue: number,
  common: KeyCommon,
  lines: readonly { about: string; then: ObjectionStand }[],
  saidBy: (form: HandoutForm, unit: RosterUnit, column: string) => Cell,
): HandoutKey {
  const { then } = lines[0]!;
  return {
    format: FORMAT,
    ...common,
    handout: id,
    way,
    who,
    issue,
    objections: {
      total: then.total,
      rank: then.rank,
      of: Object.fromEntries(lines.map((each) => [each.about, [each.then.points, each.then.entry]])),
    },
    forms: forms.map((form) => {
      const { category } = form.of.form;
      const columns = form.layout.form.indicators.flatMap((indicator) =>
        objectionParts.map(
          (part): KeyColumn => [sideId(objectionAbout(category.name, indicator), part), markOf(indicator), objectionWords[part]],
        ),
      );
      return {
        form: tableNames.entry(form.of.form),
        units: form.units.map(({ id: unit, name }) => [unit, name]),
        columns,
        given: givenIn(form, columns, (unit, column) => saidBy(form, unit, column)),
      };
    }),
  };
}

function givenIn(
  { units }: HandoutForm,
  columns: readonly KeyColumn[],
  valueAt: (unit: RosterUnit, column: string) => Cell,
): KeyForm['given'] {
  return units.flatMap((unit, row) =>
    columns.flatMap(([column], at): [number, number, Cell][] => {
      const value = valueAt(unit, column);
      return isBlank(value) ? [] : [[row, at, value]];
    }),
  );
}

type KeyColumn = KeyForm['columns'][number];

const keyColumn = (column: EntryColumn): KeyColumn => [column.id, clauseMark(column), column.header];

function evidenceKeyColumns(column: InputColumn): KeyColumn[] {
  const ids = evidenceIds(column);
  return evidenceParts.map((part, at) => [ids[at]!, clauseMark(column), evidenceWords[part]]);
}

export function keySheet(key: HandoutKey): SheetPlan {
  return carrierSheet(roundNames.key, roundNames.key, JSON.stringify(key));
}

/** The key in the cells of a sheet: undefined where there is none, `null` where somebody has changed it. */
export function readKey(cells: readonly (readonly Cell[])[]): HandoutKey | null | undefined {
  const header = cells.findIndex((row) => carrierHeaders.every((each) => row.includes(each)));
  if (header < 0) return undefined;
  const text = carriedText({ headers: cells[header]!, rows: cells.slice(header + 1) });
  if (text === undefined) return null;
  try {
    const parsed = keySchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const marks = new WeakMap<Indicator, string>();

/** What tells whether the clause and the rule that a column asks for are still the same; '' for a column that asks for none. */
export function clauseMark(column: EntryColumn | SideColumn): string {
  const indicator =
    'beside' in column ? (column as SideColumn).beside.indicator : 'indicator' in column ? (column.indicator as Indicator) : undefined;
  return indicator ? markOf(indicator) : '';
}

function markOf(indicator: Indicator): string {
  if (!marks.has(indicator)) marks.set(indicator, hashOf(JSON.stringify([indicator.clause, indicator.rule, indicator.weight])));
  return marks.get(indicator)!;
}

// A file that goes out: cover ─► what is to be filled in, clauses beside it ─► the key. Nothing in it is about anybody else.
import { statesOf } from '../app/scores';
import { readFacts } from '../assessment/facts';
import { tablesOf, type Table } from '../assessment/names';
import { isBlank, type Cell } from '../model/cell';
import type { Outcome } from '../model/outcome';
import { unitNamed, type Concerned } from '../rubric/concern';
import { areaName, sheetReference } from '../workbook/area';
import type { EntryColumn } from '../workbook/entry/entry-column';
import { columnOf } from '../workbook/found/found-table';
import type { Frame } from '../workbook/frame';
import type { SheetPlan, WorkbookPlan } from '../workbook/plan';
import type { RosterUnit } from '../workbook/roster/read-roster';
import { tableOfPlan } from '../workbook/table-of-plan';
import { coverSheet, type Task, type Terms } from './cover';
import { evidenceParts, evidenceSheet, type EvidencePart } from './evidence';
import { fillGrid } from './fill-grid';
import { fillList, VALUE_ID, type FillLine } from './fill-list';
import { type Handout, type HandoutForm } from './handout';
import { handoutKeyOf, keySheet, type HandoutKey, type KeyCommon } from './key';
import { roundNames } from './names';
import { sideId } from './side-column';
import { selfScore } from './self-score';

/** What all files of one run have in common. */
export interface Edition {
  frame: Frame;
  terms: Terms;
  key: KeyCommon;
  /** What stands in the book. */
  valueAt(form: HandoutForm, unit: RosterUnit, column: string): Cell;
  /** What the unit filled in a year ago; undefined where it is not asked for. */
  lastYearAt?: ((unit: RosterUnit, column: EntryColumn) => Cell) | undefined;
  /** Whether evidence is asked for. */
  asksEvidence: boolean;
  /** Why something was returned; '' where it was not. */
  reasonAt(form: HandoutForm, unit: RosterUnit, column: string): string;
  find: ReturnType<typeof tablesOf>;
}

/** `issue` counts the files that this recipient has got, this one among them. */
export function handoutBook(edition: Edition, handout: Handout, issue: number): WorkbookPlan {
  const frame = { ...edition.frame, home: roundNames.cover };
  const { sheets, tasks } =
    handout.way === 'unit' ? listSheets(edition, frame, handout, fillLines(edition, handout)) : gridSheets(edition, frame, handout);
  return {
    title: `${frame.scheme.data.title} · 填报表`,
    sheets: [
      coverSheet(
        frame,
        handout,
        { ...edition.terms, asksEvidence: asksEvidence(edition, handout) },
        tasks,
        edition.key.returned ? 'returned' : 'fill',
      ),
      ...sheets,
      keySheet(editionKey(edition, handout, issue)),
    ],
  };
}

export function editionKey(edition: Edition, handout: Handout, issue: number): HandoutKey {
  return handoutKeyOf(handout, issue, edition.key, edition.valueAt, asksEvidence(edition, handout));
}

/** Of what experts judge the units have given it. */
function asksEvidence(edition: Edition, { way }: Handout): boolean {
  return edition.asksEvidence && way !== 'expert';
}

interface Filled {
  sheets: SheetPlan[];
  tasks: Task[];
}

/** What a unit is asked, line by line. */
export function fillLines({ valueAt, lastYearAt, reasonAt, asksEvidence: hasEvidence }: Edition, { forms }: Handout): FillLine[] {
  return forms.flatMap((form) =>
    form.units.flatMap((unit) =>
      form.layout.inputs.map(
        (column): FillLine => ({
          unit,
          column,
          value: valueAt(form, unit, column.id),
          lastYear: lastYearAt?.(unit, column) ?? null,
          reason: reasonAt(form, unit, column.id),
          ...(hasEvidence && { evidence: evidenceOf(valueAt, form, unit, column) }),
        }),
      ),
    ),
  );
}

function evidenceOf(
  valueAt: Edition['valueAt'],
  form: HandoutForm,
  unit: RosterUnit,
  { id }: Pick<EntryColumn, 'id'>,
): Record<EvidencePart, Cell> {
  return Object.fromEntries(evidenceParts.map((part) => [part, valueAt(form, unit, sideId(id, part))])) as Record<EvidencePart, Cell>;
}

export const blanksIn = (lines: readonly FillLine[]): number => lines.filter(({ value }) => isBlank(value)).length;

function listSheets(edition: Edition, frame: Frame, handout: Handout, lines: readonly FillLine[]): Filled {
  const fill = fillList(frame, handout, lines, {
    concerned: concernedOf(edition, lines[0]!.unit),
    hasLastYear: edition.lastYearAt !== undefined,
    hasReasons: edition.key.returned,
    hasEvidence: edition.asksEvidence,
  });
  const table = tableOfPlan(fill);
  const values = columnOf(table, table.ids.indexOf(VALUE_ID));
  const task: Task = {
    sheet: fill.name,
    cells: lines.length,
    blank: blanksIn(lines),
    blanks: `COUNTBLANK(${sheetReference(fill.name)}!${areaName(values)})`,
  };
  return { sheets: [fill, selfScore(frame, lines, fill)], tasks: [task] };
}

/** A grid has no room beside its entries: what proves them stands on a sheet of its own. */
function gridSheets(edition: Edition, frame: Frame, handout: Handout): Filled {
  const { valueAt, reasonAt } = edition;
  const { forms } = handout;
  const grids = forms.map((form) =>
    fillGrid(
      frame,
      form,
      (unit, column) => valueAt(form, unit, column),
      (unit, column) => reasonAt(form, unit, column),
    ),
  );
  const stateOf = statesOf(frame.scheme, frame.draws);
  const items = asksEvidence(edition, handout)
    ? forms.flatMap((form) =>
        form.units.flatMap((unit) =>
          form.layout.inputs
            .filter(({ indicator }) => stateOf(unit)(indicator) === undefined)
            .map((column) => ({ unit, column, given: evidenceOf(valueAt, form, unit, column) })),
        ),
      )
    : [];
  const evidence = items.length > 0 ? [evidenceSheet(frame, items, true)] : [];
  return { sheets: [...grids.flatMap(({ sheets }) => sheets), ...evidence], tasks: grids.map(({ task }) => task) };
}

/** The unit as far as the rubric asks about it. */
export function concernedOf({ frame, find }: Edition, { name, category, input }: RosterUnit): Concerned {
  const table: Outcome<Table> = find(category!.name);
  const facts = table.ok ? readFacts(input.attributes, table.value.attributes, '单位属性', () => undefined).values : undefined;
  return { name: unitNamed(frame.scheme.data, category!.name, name) ?? name, attribute: (each) => facts?.get(each) };
}

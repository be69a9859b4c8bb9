// 反馈与申诉: a file for one unit after results: its statement, and a sheet on which it can say what it objects to.
import { publishedOf, statementDocument } from '../app/notice';
import type { OpenedWorkbook } from '../app/open';
import { sourceOf } from '../report/source';
import { statementSections } from '../report/statement/sections';
import { reasonOfPoints } from '../report/state';
import type { ObjectionStand } from '../report/objections';
import type { Indicator } from '../rubric/tree';
import { printedWeightOf } from '../rubric/weight';
import type { Cell } from '../model/cell';
import { heading, type Frame } from '../workbook/frame';
import { guideSheet } from '../workbook/part/guide-sheet';
import { tableOnSheet } from '../workbook/part/table';
import type { TableColumn } from '../workbook/part/table-column';
import type { SheetPlan, WorkbookPlan } from '../workbook/plan';
import { resultBook } from '../workbook/result/book';
import type { RosterUnit } from '../workbook/roster/read-roster';
import { coverSheet, type Terms } from './cover';
import { ITEM_ID, unitMark, VALUE_ID } from './fill-list';
import { frozenAtHeader } from './frozen';
import type { Handout } from './handout';
import { keySheet, objectionKeyOf, type KeyCommon } from './key';
import { roundNames } from './names';
import { objectionAbout, objectionParts, objectionWords, type ObjectionPart } from './objections';
import { sideId } from './side-column';
import { standOf, type Stands } from './stands';

/** What all files of one run have in common. */
export interface ObjectionEdition {
  frame: Frame;
  terms: Terms;
  key: KeyCommon;
  stands: Stands;
  /** The sheet with the statement of a unit. */
  statementOf(unit: RosterUnit): SheetPlan;
  /** What the unit has said already. */
  saidBy(form: Handout['forms'][number], unit: RosterUnit, column: string): Cell;
}

interface ObjectionLine {
  about: string;
  indicator: Indicator;
  why: string;
  then: ObjectionStand;
  said: Readonly<Record<ObjectionPart, Cell>>;
}

export function objectionBook(edition: ObjectionEdition, handout: Handout, issue: number): WorkbookPlan {
  const frame = { ...edition.frame, home: roundNames.cover };
  const lines = objectionLines(edition, handout);
  const { unit } = unitsIn(handout)[0]!;
  return {
    title: `${frame.scheme.data.title} · ${roundNames.objectionFile}`,
    sheets: [
      coverSheet(frame, handout, edition.terms, [], 'objections'),
      edition.statementOf(unit),
      objectionList(frame, handout, unit, lines),
      keySheet(objectionKeyOf(handout, issue, edition.key, lines, edition.saidBy)),
    ],
  };
}

function unitsIn({ forms }: Handout): { form: Handout['forms'][number]; unit: RosterUnit }[] {
  return forms.flatMap((form) => form.units.map((unit) => ({ form, unit })));
}

function objectionLines({ stands, saidBy }: ObjectionEdition, handout: Handout): ObjectionLine[] {
  return unitsIn(handout).flatMap(({ form, unit }) => {
    const standing = stands.of(unit);
    return form.layout.form.indicators.map((indicator): ObjectionLine => {
      const about = objectionAbout(form.of.form.category.name, indicator);
      const said = (part: ObjectionPart): Cell => saidBy(form, unit, sideId(about, part));
      return {
        about,
        indicator,
        why: reasonOfPoints(standing, indicator),
        then: standOf(standing, indicator),
        said: { says: said('says'), evidence: said('evidence') },
      };
    });
  });
}

type ListColumn = TableColumn<ObjectionLine> & { id: string; width: number };

const LIST_IDS: Readonly<Record<ObjectionPart, string>> = { says: VALUE_ID, evidence: '#evidence' };
const LIST_WIDTHS: Readonly<Record<ObjectionPart, number>> = { says: 46, evidence: 34 };

const listColumns: readonly ListColumn[] = [
  { id: ITEM_ID, header: '编号', width: 10, isHidden: true, write: ({ about }) => about },
  { id: '#group', header: '一级指标', width: 14, write: ({ indicator }) => indicator.group },
  { id: '#indicator', header: '指标', width: 20, write: ({ indicator }) => indicator.key },
  { id: '#weight', header: '分值', width: 8, styles: ['centred'], write: ({ indicator }) => printedWeightOf(indicator) },
  { id: '#entry', header: '录入', width: 16, styles: ['text_format'], write: ({ then }) => then.entry },
  { id: '#points', header: '得分', width: 9, styles: ['centred'], write: ({ then }) => then.points },
  { id: '#why', header: '计分说明', width: 44, write: ({ why }) => why },
  ...objectionParts.map(
    (part): ListColumn => ({
      id: LIST_IDS[part],
      header: objectionWords[part],
      width: LIST_WIDTHS[part],
      headerStyle: 'step',
      styles: ['text_format'],
      write: ({ said }) => said[part],
    }),
  ),
];

const HINT = '有异议的，在那一项的“单位意见”里写明理由，“佐证材料”里写网址或文件名；没有异议的留空。请不要改别的格。';

function objectionList(frame: Frame, { who }: Handout, unit: RosterUnit, lines: readonly ObjectionLine[]): SheetPlan {
  const widths = listColumns.map(({ width }) => width);
  return frozenAtHeader(
    guideSheet(frame, {
      name: roundNames.objections,
      tab: 'entry',
      widths,
      hidden: [0],
      parts: [
        ...heading(frame, `${roundNames.objections} · ${who}`, HINT, {
          column: 1,
          hintColumn: 3,
          widths,
          beside: [{ column: 0, text: unitMark(unit.id, unit.name) }],
        }),
        tableOnSheet(listColumns, lines, {
          widths,
          ids: {},
          name: roundNames.objections,
          filter: true,
          header: { style: 'header', height: 28 },
          styles: ['wrapped'],
          height: { least: 24 },
        }),
      ],
    }),
  );
}

/** How the statements of a book are made, all at once. */
export function statementsIn(book: OpenedWorkbook, { scored }: Stands): (unit: RosterUnit) => SheetPlan {
  const { frame, roster } = book;
  const { categories } = sourceOf(scored.assessment, scored.scoreboard, { order: 'roster', year: frame.year });
  const results = categories.flatMap(({ standings }) => standings).map(({ result }) => result);
  const sections = statementSections(statementDocument(publishedOf(book, scored))).slice(1);
  const sheets = new Map(
    results.map((result, at) => [
      result,
      { ...resultBook('', [sections[at]!], { demo: frame.demo }).sheets[0]!, name: roundNames.statement },
    ]),
  );
  const ofUnit = new Map(roster!.units.map((unit, at) => [unit, sheets.get(scored.scoreboard.units[at]!)!]));
  return (unit) => ofUnit.get(unit)!;
}

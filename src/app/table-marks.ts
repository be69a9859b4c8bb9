// What every table of a scheme's workbook is known by when Excel no longer knows it as a table.
import type { Scheme } from '../rubric/tree';
import { drawColumns, hasDraws } from '../workbook/draw/draw-layout';
import { entryLayout } from '../workbook/entry/entry-layout';
import { allForms, formsOf } from '../workbook/form';
import type { TableMark } from '../workbook/found/lost-tables';
import { HOME_HEADERS } from '../workbook/home-sheet';
import { sheetNames, tableNames } from '../workbook/names';
import { noticeLists } from '../workbook/notice/notice-lists';
import { wordColumns } from '../workbook/notice/word-table';
import { rosterLayout } from '../workbook/roster/roster-layout';
import { scoreLayout } from '../workbook/score/score-layout';
import type { FormulaMode } from '../workbook/frame';
import { readingColumns } from '../workbook/settings/readings';
import { settingColumns } from '../workbook/settings/settings';
import { summaryLayout } from '../workbook/summary/summary-layout';

/** They come first: what else there is depends on what they say. */
export const settingMarks: readonly TableMark[] = [
  { name: tableNames.settings, sheet: sheetNames.settings, columns: headed(settingColumns) },
  { name: tableNames.readings, sheet: sheetNames.settings, columns: headed(readingColumns) },
];

export function tableMarks(scheme: Scheme, formulas: FormulaMode): TableMark[] {
  const roster = rosterLayout(scheme);
  const forms = allForms(scheme);
  const summaries = scheme.categories.flatMap((category): TableMark[] => {
    const layout = summaryLayout(
      category,
      roster,
      (form) => entryLayout(formsOf(category).find((each) => each.part === form.part) ?? form).vetoes,
    );
    return layout ? [{ name: tableNames.summary(category), sheet: sheetNames.summary(category), columns: plain(layout.columns) }] : [];
  });
  return [
    ...enteredMarks(scheme),
    ...forms.map(
      (form): TableMark => ({ name: tableNames.entry(form), sheet: sheetNames.entry(form), columns: entryLayout(form).columns }),
    ),
    ...forms.map(
      (form): TableMark => ({
        name: tableNames.score(form),
        sheet: sheetNames.score(form),
        columns: plain(scoreLayout(entryLayout(form), roster, formulas).columns),
      }),
    ),
    ...summaries,
    { name: tableNames.home, sheet: sheetNames.home, columns: headed(HOME_HEADERS) },
  ];
}

/** Those in which people write, entry tables and settings apart. */
export function enteredMarks(scheme: Scheme): TableMark[] {
  return [
    { name: tableNames.roster, sheet: sheetNames.roster, columns: rosterLayout(scheme).columns },
    ...(hasDraws(scheme) ? [{ name: tableNames.draws, sheet: sheetNames.draws, columns: drawColumns }] : []),
    { name: tableNames.noticeWords, sheet: sheetNames.notice, columns: headed(wordColumns) },
    ...noticeLists.map(({ table, columns }): TableMark => ({ name: table, sheet: sheetNames.notice, columns: headed(columns) })),
  ];
}

function headed(headers: readonly string[]): TableMark['columns'] {
  return headers.map((header) => ({ header }));
}

/** Above the headers of points stand no ids. */
function plain(columns: TableMark['columns']): TableMark['columns'] {
  return headed(columns.map(({ header }) => header));
}

// The forms that a workbook is about: those of categories that have units, or a sheet to enter them on.
import type { Issue } from '../model/issue';
import { fold } from '../model/text';
import type { Category } from '../rubric/tree';
import { cellName } from '../workbook/area';
import { formsOf, type Form } from '../workbook/form';
import type { Frame } from '../workbook/frame';
import type { Survey } from '../workbook/host';
import { sheetNames } from '../workbook/names';
import type { OpenedRoster } from '../workbook/roster/read-roster';
import type { OpenedForm } from './opened-form';

/** What is known of an opened workbook. */
interface Opened {
  frame: Frame;
  roster: OpenedRoster | undefined;
  forms: readonly OpenedForm[];
  survey: Survey;
}

/** In the order of the document; every form while no category has units or a sheet. */
export function formsInUse({ roster, forms }: Pick<Opened, 'roster' | 'forms'>): Form[] {
  const all = forms.map(({ form }) => form);
  const peopled = new Set(roster?.units.map(({ category }) => category));
  const used = new Set(forms.flatMap(({ form: { category }, entries }) => (entries || peopled.has(category) ? [category] : [])));
  return used.size > 0 ? all.filter(({ category }) => used.has(category)) : all;
}

/** Categories that got their first units after the book was made: nobody has made any sheet for them yet. */
export function newCategories({ frame, roster, survey }: Pick<Opened, 'frame' | 'roster' | 'survey'>): Category[] {
  const present = new Set(survey.sheets.map(({ name }) => fold(name)));
  const peopled = new Set(roster?.units.map(({ category }) => category));
  return frame.scheme.categories.filter(
    (category) =>
      peopled.has(category) &&
      formsOf(category).every((form) =>
        [sheetNames.clauses(form), sheetNames.entry(form), sheetNames.score(form)].every((name) => !present.has(fold(name))),
      ),
  );
}

/** Says so at the first of these units. */
export function newCategoryIssue(category: Category, { table, match, units }: OpenedRoster): Issue {
  const own = units.filter((unit) => unit.category === category);
  const cell = cellName(own[0]!.row, table.area.column + (match.at.get('#name') ?? 0));
  return {
    severity: 'error',
    code: 'NEW_CATEGORY',
    message: `名册里有了${category.name}的单位（${own[0]!.name}${own.length > 1 ? `等 ${own.length} 个` : ''}），还没有这一类别的指标表、录入表和得分表。可以一键修复，把这些表补上；类别填错了的，请在名册中改正。`,
    where: `${table.sheet}!${cell}`,
    sheet: table.sheet,
    cell,
    category: category.name,
  };
}

// Gives sheets that are added the places that they would have in a new book.
import { fold } from '../model/text';
import type { Change } from '../workbook/host';
import { sheetNames, tableNames } from '../workbook/names';
import type { OpenedWorkbook } from './open';

type Opened = Pick<OpenedWorkbook, 'frame' | 'survey' | 'roster' | 'forms' | 'draws'>;

/** Each behind the nearest of those that stand before it in a new book; in the order in which they are added, which stays. */
export function inPlaces(opened: Opened, changes: readonly Change[]): Change[] {
  const slots = slotsOf(opened);
  const present = new Set(opened.survey.sheets.map(({ name }) => fold(name)));
  // A sheet that was given another name, because somebody's has ours, stands where ours would.
  const slotOf = (name: string): number =>
    slots.findIndex((names) => names.some((each) => fold(each) === fold(name) || fold(name).replace(/_\d+$/u, '') === fold(each)));
  return changes.map((change) => {
    if (change.do !== 'add-sheet') return change;
    const { name } = change.plan;
    const at = slotOf(name);
    const before = slots
      .slice(0, Math.max(0, at))
      .flat()
      .findLast((each) => present.has(fold(each)));
    present.add(fold(name));
    if (at >= 0) slots[at]!.push(name);
    return before === undefined ? change : { ...change, after: before };
  });
}

/** The sheets of a book in order, by the names that they have here or would get. */
function slotsOf({ frame: { scheme }, survey, roster, forms, draws }: Opened): string[][] {
  const home = survey.tables.find(({ name }) => fold(name) === fold(tableNames.home))?.sheet;
  const slot = (name: string, found: string | undefined): string[] => [found ?? name];
  return [
    slot(sheetNames.home, home),
    ...forms.map(({ form }) => slot(sheetNames.clauses(form), undefined)),
    slot(sheetNames.rules, undefined),
    slot(sheetNames.roster, roster?.table.sheet),
    slot(sheetNames.draws, draws?.table.sheet),
    ...forms.map(({ form, entries }) => slot(sheetNames.entry(form), entries?.table.sheet)),
    ...scheme.categories.flatMap((category) => {
      const own = forms.filter(({ form }) => form.category === category);
      return [
        ...own.map(({ form, score }) => slot(sheetNames.score(form), score?.sheet)),
        slot(sheetNames.summary(category), own[0]?.summary?.sheet),
      ];
    }),
  ];
}

// Schemes at a glance, to choose one.
import { lint, type LintFinding } from '../lint';
import type { CategoryData, GroupData } from '../rubric/schema';
import { weightsByRole } from '../rubric/weight';
import type { Documents, Shelf } from '../rubric/shelf';
import type { Category, Scheme } from '../rubric/tree';
import { formsOf } from '../workbook/form';
import { sheetNames } from '../workbook/names';
import { planSheets } from './build';
import { outlineOf, type CategoryOutline, type SchemeOutline } from './scheme-outline';

/** What the groups of each role are worth together; null where the document states no weight. */
type RolePoints = Record<GroupData['role'], number | null>;

interface CategoryCard extends CategoryOutline {
  points: RolePoints;
  /** Its own sheets, which a workbook without any of its units does not have. */
  sheets: readonly string[];
}

/** Plain data: it goes through JSON. */
export interface SchemeCard extends SchemeOutline {
  categories: readonly CategoryCard[];
  issuer: string;
  /** 文号; absent where the document was published without one. */
  documentNumber?: string | undefined;
  parts: readonly { name: string; weight: number }[];
  /** What an outside body's deduction is called, where there is one. */
  externalDeduction?: string | undefined;
  /** The sheets that people see of a workbook under its default readings, in their order. */
  sheets: readonly string[];
  /** What the linter found: faults, what the document itself says so, and what is only worth a look. */
  proof: { faults: number; noted: number; information: number };
  /** Of a rubric that was read from a document: how many of its indicators somebody confirmed. */
  confirmed?: { done: number; total: number } | undefined;
}

/** Throws where a rubric of the shelf cannot be used. */
export function cardsOf(shelf: Shelf): SchemeCard[] {
  return shelf.ids.map((id) => {
    const scheme = shelf.scheme(id);
    if (!scheme.ok) throw new Error(scheme.refusal.message);
    return cardOf(scheme.value, shelf.documents(id));
  });
}

export function cardOf(scheme: Scheme, documents: Documents): SchemeCard {
  const { issuer, documentNumber, parts, externalDeduction, year, categories } = scheme.rubric;
  const outline = outlineOf(scheme);
  const findings = lint(scheme.rubric, documents);
  const count = (wanted: LintFinding['level']): number => findings.filter(({ level }) => level === wanted).length;
  return {
    ...outline,
    categories: outline.categories.map((category, at) => ({
      ...category,
      points: pointsOf(categories[at]!.groups),
      sheets: sheetsOf(scheme.categories[at]!),
    })),
    issuer,
    documentNumber,
    parts: parts.map(({ name, weight }) => ({ name, weight })),
    externalDeduction: externalDeduction?.name,
    sheets: [...planSheets({ scheme, year, units: [], formulas: 'values', demo: false, today: '' })]
      .filter(({ hidden }) => hidden !== 'very-hidden')
      .map(({ name }) => name),
    proof: { faults: count('error'), noted: count('noted'), information: count('information') },
    confirmed: confirmedIn(categories),
  };
}

function confirmedIn(categories: readonly CategoryData[]): SchemeCard['confirmed'] {
  const read = categories.flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators.flatMap((each) => each.read ?? [])));
  return read.length === 0 ? undefined : { done: read.filter(({ confirmed }) => confirmed !== undefined).length, total: read.length };
}

function sheetsOf(category: Category): string[] {
  return [
    ...formsOf(category).flatMap((form) => [sheetNames.clauses(form), sheetNames.entry(form), sheetNames.score(form)]),
    sheetNames.summary(category),
  ];
}

function pointsOf(groups: readonly GroupData[]): RolePoints {
  const { base = null, bonus = null, penalty = null } = weightsByRole(groups);
  return { base, bonus, penalty };
}

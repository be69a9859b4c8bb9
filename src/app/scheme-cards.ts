// The bundled schemes at a glance. The add-in's build puts what comes out of this file in its place, so that choosing a scheme
// waits for neither rubrics nor engine nor proofs.
import { lint } from '../lint';
import { sumPoints } from '../model/points';
import { rubricOf, schemeIds, schemeOf } from '../rubric/library';
import { sourcesOf } from '../rubric/library/sources';
import type { GroupData } from '../rubric/schema';
import type { Category } from '../rubric/tree';
import { formsOf } from '../workbook/form';
import { sheetNames } from '../workbook/names';
import { planSheets } from './build';
import { outlineOf, type CategoryOutline, type SchemeOutline } from './scheme-outline';

/** What the groups of each role are worth together. */
export type RolePoints = Record<GroupData['role'], number>;

export interface CategoryCard extends CategoryOutline {
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
  /** The sheets of a workbook under its default readings, in their order. */
  sheets: readonly string[];
  /** What the linter found: faults, and what the document itself says so. */
  proof: { faults: number; noted: number };
}

export const schemeCards: readonly SchemeCard[] = schemeIds.map(cardOf);

function cardOf(id: string): SchemeCard {
  const [rubric, loaded] = [rubricOf(id), schemeOf(id)];
  if (!rubric.ok) throw new Error(rubric.refusal.message);
  if (!loaded.ok) throw new Error(loaded.refusal.message);
  const scheme = loaded.value;
  const { issuer, documentNumber, parts, externalDeduction, year } = rubric.value;
  const outline = outlineOf(scheme);
  const findings = lint(rubric.value, sourcesOf(id));
  const faults = findings.filter(({ level }) => level === 'error').length;
  return {
    ...outline,
    categories: outline.categories.map((category, at) => ({ ...category, points: pointsOf(rubric.value.categories[at]!.groups), sheets: sheetsOf(scheme.categories[at]!) })),
    issuer,
    documentNumber,
    parts: parts.map(({ name, weight }) => ({ name, weight })),
    externalDeduction: externalDeduction?.name,
    sheets: [...planSheets({ scheme, year, units: [], formulas: 'values', demo: false, today: '' })].map(({ name }) => name),
    proof: { faults, noted: findings.length - faults },
  };
}

function sheetsOf(category: Category): string[] {
  return [...formsOf(category).flatMap((form) => [sheetNames.clauses(form), sheetNames.entry(form), sheetNames.score(form)]), sheetNames.summary(category)];
}

function pointsOf(groups: readonly GroupData[]): RolePoints {
  const of = (role: GroupData['role']): number => sumPoints(groups.filter((group) => group.role === role).map(({ weight }) => weight));
  return { base: of('base'), bonus: of('bonus'), penalty: of('penalty') };
}

// 表: what is entered on one sheet. A category is one form, or one for each of its parts (平台测评, 日常测评).
import type { Category, Indicator, Part, Scheme } from '../rubric/tree';
import type { Review } from '../standing/review';
import type { Veto } from '../standing/veto';

export interface Form {
  category: Category;
  part: Part;
  /** Whether it is the whole category. */
  isWhole: boolean;
  /** In the order of the document. */
  indicators: readonly Indicator[];
  /** Veto clauses are entered on the form with the indicators that they zero, else on the last one of a category. */
  vetoes: readonly Veto[];
  /** Rounds or sources that every indicator is entered for. */
  review?: Review;
}

/** The forms of a category, in the order of the document. */
export function formsOf(category: Category): Form[] {
  const parts = category.parts.filter(({ groups }) => groups.length > 0);
  return parts.map((part, index) => ({
    category,
    part,
    isWhole: category.parts.length === 1,
    indicators: part.groups.flatMap((group) => group.indicators),
    vetoes: (category.data.vetoes?.items ?? []).filter((veto) => {
      const own = parts.findIndex(({ groups }) => groups.some(({ indicators }) => indicators.some((each) => each.zeroedBy.includes(veto))));
      return index === (own < 0 ? parts.length - 1 : own);
    }),
  }));
}

/** Every form of a scheme: category after category. */
export function allForms(scheme: Scheme): Form[] {
  const { review } = scheme.data;
  return scheme.categories.flatMap((category) => formsOf(category).map((form) => (review ? { ...form, review } : form)));
}

/** What the form is called: 县市区 · 平台测评. */
export function formTitle({ category, part, isWhole }: Form): string {
  return isWhole ? category.data.fullName : `${category.data.fullName} · ${part.name}`;
}

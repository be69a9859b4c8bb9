// What a proof about a rubric is given, and what it may find.
import type { RubricData } from '../rubric/schema';
import type { Category, Indicator, Scheme } from '../rubric/tree';

/** Texts of the documents that clauses are quoted from, by document id; the rubric's own is `source`. */
export type Sources = Readonly<Record<string, string>>;

export interface LintSubject {
  data: RubricData;
  /** The rubric under its default readings. */
  scheme: Scheme;
  sources: Sources;
}

/** Something that does not hold. `message` says where, what is, and what should be. */
export interface Fault {
  /** Stable name, which a reading or note of the rubric may answer: `overlap:高校/微信排行榜@本科 25`. */
  key: string;
  category?: string;
  indicator?: string;
  message: string;
  /** Nothing is wrong: people should know it, and may look at it. */
  isInformation?: true;
}

export interface LintFinding extends Omit<Fault, 'isInformation'> {
  /** `noted`: the rubric records that the document itself says so; `information`: nothing is wrong. */
  level: 'error' | 'noted' | 'information';
  /** The reading that answers it. */
  answeredBy?: string;
}

/** One proof: an empty answer means that it holds. */
export type Lint = (subject: LintSubject) => Fault[];

/** Every indicator with the category that it stands in. */
export function eachIndicator(scheme: Scheme): { category: Category; indicator: Indicator; path: string; title: string }[] {
  return scheme.categories.flatMap((category) =>
    category.indicators.map((indicator) => ({
      category,
      indicator,
      path: `${category.name}/${indicator.key}`,
      title: `“${category.name}”的“${indicator.key}”`,
    })),
  );
}

// What a scoring table says before any clause is read: which cells are indicators, what they are worth, what governs them all.

/** What the document seems to be: a rubric, rules about a total only, a table that is filled in already, or none of these. */
export type Verdict = 'rubric' | 'scheme-only' | 'results' | 'none';

export type Role = 'base' | 'bonus' | 'penalty';

export interface DraftGroup {
  name: string;
  /** null where the document states none. */
  weight: number | null;
  role: Role;
}

/** One clause that carries a weight, or could. */
export interface DraftIndicator {
  /** Unique within the draft: `t1r4`. */
  id: string;
  /** Where it stands, for people: 第1个表格第5行. */
  where: string;
  /** What stands above its table, where a document has several that add up each by itself: 市州教育局, 高等学校. */
  table?: string;
  /** The name of its group in `groups`. */
  group?: string;
  groupWeight: number | null;
  /** The levels between the group and the name. */
  path: readonly string[];
  name: string;
  /** Full marks; null where the document states none. */
  weight: number | null;
  role: Role;
  /** The words of its cells, verbatim; several cells are joined by a line feed. */
  clause: string;
  /** What is not sure about all this, for people: then nothing that is read of the clause is certain. */
  doubts?: readonly string[];
}

/** A rule about the whole. */
export interface SchemeRule {
  kind: 'grade' | 'parts' | 'gate' | 'floor' | 'total-cap' | 'not-applicable' | 'formula' | 'base' | 'applies';
  text: string;
  numbers: readonly number[];
}

/** What is no indicator. */
export interface Ignored {
  text: string;
  why: string;
}

export interface Finding {
  where: string;
  message: string;
  numbers: readonly number[];
}

export interface DraftRubric {
  verdict: Verdict;
  /** Why it is no rubric, or what is to be looked at first. */
  why?: string;
  title?: string;
  groups: readonly DraftGroup[];
  /** In the order of the document. */
  indicators: readonly DraftIndicator[];
  vetoes: readonly { clause: string; effect: string }[];
  scheme: readonly SchemeRule[];
  /** Notes that govern every row, verbatim. */
  notes: readonly string[];
  /** What is no indicator, and why. */
  ignored: readonly Ignored[];
  findings: readonly Finding[];
}

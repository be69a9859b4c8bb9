// The shape of the engine's whole answer, as the public contract gives it.
import type { Issue } from '../model/issue';
import type { Tie } from '../standing/honour';

/** 单位状态: assessed 参评, vetoed 单项否决, not-assessed 不参评, incomplete 未录完. */
export type Status = 'assessed' | 'vetoed' | 'not-assessed' | 'incomplete';

export interface UnitResult {
  name: string;
  category: string;
  /** Points per indicator key; an indicator that was not entered or could not be read is absent. */
  scores: Record<string, number>;
  /** Points per group (一级指标); a group without any entry is absent. */
  groups: Record<string, number>;
  base: number;
  bonus: number;
  deduction: number;
  total: number;
  /** Within the category, by unrounded total, ties share a rank (1-2-2-4); null unless assessed. */
  rank: number | null;
  /** 等次; null where the document gives none. */
  grade: string | null;
  status: Status;
  /** What is not entered, in words: `信息更新：达标月数`. */
  missing: string[];
}

/** 评优 result: every category of the scheme that has honoured units, in the order of the document. */
export interface HonourResult {
  name: string;
  units: { category: string; names: string[] }[];
  /** Ties at the last place, where people must choose; none of these units is honoured yet. Absent where there is none. */
  undecided?: ({ category: string } & Tie)[];
}

/** 问题 under one heading, every finding of the rubric; `units` is empty where it names nobody. */
export interface ProblemResult {
  heading: string;
  findings: { id: string; text: string; units: string[] }[];
}

export interface Scoreboard {
  scheme: string;
  rubricVersion: string;
  units: UnitResult[];
  honours: HonourResult[];
  problems: ProblemResult[];
  issues: Issue[];
}

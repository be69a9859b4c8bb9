// The shape of the engine's whole answer, as the public contract gives it.
import type { Reviewed } from '../assessment/assessment';
import type { Issue } from '../model/issue';
import type { Tie } from '../standing/honour';

/** 单位状态: assessed 参评, vetoed 单项否决, not-assessed 不参评, incomplete 未录完. */
export type Status = 'assessed' | 'vetoed' | 'not-assessed' | 'incomplete';

export interface UnitResult {
  name: string;
  category: string;
  /** Points per indicator key, those of penalties negative; an indicator without points is absent. */
  scores: Record<string, number>;
  /** Points per group (一级指标); a group without any entry is absent. */
  groups: Record<string, number>;
  /** Points per part (组成部分) before weighting, penalties taken off; absent in a scheme without parts. */
  parts?: Record<string, number>;
  /** Weighted, as all that follows, with what every unit has to begin with. */
  base: number;
  bonus: number;
  /** What was taken off, as a positive number: penalties, and what an outside body took. */
  deduction: number;
  total: number;
  /** Most base points that the indicators that concern this unit and were drawn can give, weighted, before anything is
   *  stretched to full marks; absent where every unit has the same, nothing bounds it, or nobody knows yet what is
   *  drawn. */
  attainable?: number;
  /** Within the category, by unrounded total, ties share a rank (1-2-2-4); null unless assessed. */
  rank: number | null;
  /** 等次; null where the document gives none. */
  grade: string | null;
  status: Status;
  /** Names of the veto clauses that keep it from being honoured; absent where there are none. */
  barred?: string[];
  /** The grade that vetoes leave at most, and their names; absent where there are none. */
  capped?: { grade: string; vetoes: string[] };
  /** Names of the vetoes that take all points of an indicator, by its key; absent where there are none. */
  zeroed?: Record<string, string[]>;
  /** Indicators (by key) that give no points because they do not concern the unit or were not drawn; absent where there are none. */
  states?: Record<string, 'not-applicable' | 'not-sampled'>;
  /** Points (by indicator key) that are in the score because the cause had cost points elsewhere; absent where there are none. */
  givenBack?: Record<string, number>;
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

/** 评审差异 of one unit, where rounds or sources differ. */
export interface ReviewResult extends Reviewed {
  unit: string;
  category: string;
}

/** 综合得分 of one unit. */
export interface OverallUnit {
  name: string;
  category: string;
  /** What counts of each member, before weighting; null where the unit is not assessed there. */
  points: (number | null)[];
  /** Its status in each; absent: there is no such unit. */
  statuses: (Status | 'absent')[];
  /** null unless it is assessed in all of them, as are rank and grade. */
  total: number | null;
  /** Within the category, ties share a rank. */
  rank: number | null;
  /** null where the document gives none, too. */
  grade: string | null;
}

interface OverallResult {
  name: string;
  /** The schemes whose totals are weighted, with their weights in percent, and the file and the day that they were read from. */
  members: { name: string; weight: number; from?: { file: string; day: string } }[];
  /** In the order of the roster. */
  units: OverallUnit[];
}

export interface Scoreboard {
  scheme: string;
  rubricVersion: string;
  units: UnitResult[];
  honours: HonourResult[];
  problems: ProblemResult[];
  /** Absent without a review. */
  reviews?: ReviewResult[];
  /** Absent unless the rubric speaks of one and the results of all its members are at hand. */
  overall?: OverallResult;
  issues: Issue[];
}

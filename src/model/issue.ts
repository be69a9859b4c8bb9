// What is wrong with an input, said to the person who can mend it.

export type Severity = 'error' | 'warning';

/** One thing to look at. `message` says what, where and what to do; the other fields let a program find the place. */
export interface Issue {
  severity: Severity;
  code: string;
  message: string;
  /** The place in words or as a path: `录入_高校!F6`, `units[0].entries.信息公开`. */
  where?: string;
  sheet?: string;
  cell?: string;
  unit?: string;
  category?: string;
  indicator?: string;
  argument?: string;
}

// What a book gives to another one, which has its own rubric or another.
import type { Draw, UnitInput } from '../../assessment/assessment';
import type { NoticeSettings } from '../../report/notice/settings';
import type { Scheme } from '../../rubric/tree';

/** What the new book is made of in place of the old one's rubric. */
export interface OtherRubric {
  scheme: Scheme;
  /** What was entered comes along: the rubric of the year itself has changed. */
  keepsEntries?: boolean;
  /** It takes the place of the old one in the same workbook: what people added beside our sheets stays where it is. */
  isSameBook?: boolean;
}

/** What comes into the new book, and what is told of it. */
export interface Carried {
  /** Without the settings of the notice. */
  scheme: Scheme;
  settings: NoticeSettings;
  units: UnitInput[];
  draws?: readonly Draw[];
  taken: string[];
  left: string[];
  /** Of last year's numbers. */
  leftNumbers: string[];
}

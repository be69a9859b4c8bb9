// What another rubric is held against, as plain data that a worker can be handed, and as it was again.
import type { AssessmentInput } from '../../assessment/assessment';
import type { NoticeSettings } from '../../report/notice/settings';
import { buildScheme, type Scheme } from '../../rubric/tree';
import type { Frame } from '../../workbook/frame';

/** What of a workbook counts here: its scheme, what was entered, and what staff decided. */
export interface EnteredBook {
  frame: Frame;
  input: AssessmentInput;
  notice: { settings: NoticeSettings };
}

export type SchemeData = Pick<Scheme, 'rubric' | 'readings'>;
export type BookData = Omit<EnteredBook, 'frame'> & { frame: Omit<Frame, 'scheme'> & { scheme: SchemeData } };

export const schemeData = ({ rubric, readings }: Scheme): SchemeData => ({ rubric, readings });
export const schemeFrom = ({ rubric, readings }: SchemeData): Scheme => buildScheme(rubric, readings);

export function bookData({ frame: { scheme, ...frame }, input, notice: { settings } }: EnteredBook): BookData {
  return { frame: { ...frame, scheme: schemeData(scheme) }, input, notice: { settings } };
}

export function bookFrom({ frame, ...others }: BookData): EnteredBook {
  return { ...others, frame: { ...frame, scheme: schemeFrom(frame.scheme) } };
}

// Tells by a short mark whether results would still be what they were when they were made.
import type { MemberResults } from '../scoring/overall';
import type { OpenedWorkbook } from './open';

/** Of everything that results are made from: entries, facts, roster, draws, readings, year, honours, findings, order, the other schemes of
 *  an overall total, `objections` as they stand with what was decided and why. The same for the same. */
export function resultMark(
  { input, frame, notice, unconfirmed }: Pick<OpenedWorkbook, 'input' | 'frame' | 'notice' | 'unconfirmed'>,
  beside: readonly MemberResults[] = [],
  objections: readonly (readonly string[])[] = [],
): string {
  const { decisions, template } = notice.settings;
  // As they hold, whether written down or not: what is kept for the notice alone makes no difference.
  const { version, honours, problems, work, scope } = frame.scheme.data;
  return digest(
    JSON.stringify([
      input,
      frame.year,
      frame.demo,
      version,
      decisions,
      honours,
      problems,
      template.order ?? 'roster',
      work,
      scope,
      ...othersIn(beside),
      ...(unconfirmed ? [[...unconfirmed]] : []),
      ...(objections.length > 0 ? [{ objections }] : []),
    ]),
  );
}

/** Their results, in whichever order they were chosen; where there are none, nothing. */
function othersIn(beside: readonly MemberResults[]): unknown[] {
  const others = beside.map(({ scheme, fullMarks, units }): [string, unknown, unknown] => [scheme, fullMarks, units]);
  return others.length > 0 ? [others.sort(([one], [other]) => (one < other ? -1 : 1))] : [];
}

/** 16 hexadecimal digits from two sums of the FNV kind: quick also over the millions of letters of a large book. */
function digest(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

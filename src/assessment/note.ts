// Turns what is wrong with one unit into issues that name the unit and its place.
import type { Issue, Severity } from '../model/issue';
import { bare } from '../model/text';
import type { UnitInput } from './assessment';
import type { Locate, Place } from './place';

/** A place within the unit at hand. */
export type At = Omit<Place, 'unit'>;

/** Notes one issue; the message is prefixed with the unit and the indicator. */
export type Note = (severity: Severity, code: string, message: string, at: At) => void;

/** `category` is the category's own name, or what was given where there is no such category. */
export function noteFor(unit: UnitInput, index: number, category: string, locate: Locate, issues: Issue[]): Note {
  return (severity, code, message, at) => {
    const name = bare(unit.name) || `第 ${index + 1} 个单位`;
    issues.push({
      severity,
      code,
      message: `${name}${at.indicator === undefined ? '' : `的“${at.indicator}”`}${at.track === undefined ? '' : `（${at.track}）`}：${message}`,
      ...locate({ unit: index, ...at }),
      unit: bare(unit.name),
      category,
      ...(at.indicator !== undefined && { indicator: at.indicator }),
      ...(at.argument !== undefined && { argument: at.argument }),
    });
  };
}

// The ways in which a clause can be scored: as it was read, as else it can be read, or by people.
import { kindOf } from '../../rules';
import type { Rule } from '../../rules/kind';
import { ruleByMark } from '../clause/by-mark';
import type { ImportedIndicator } from '../imported';
import type { ClauseReading } from '../reading';

/** `proposed`: the only reading of the clause; `reading`: one of several, in its own words; `mark`: given by people. */
export interface ScoringWay {
  is: 'proposed' | 'reading' | 'mark';
  label: string;
  rule: Rule;
}

/** The first is the one that is proposed. */
export function waysOf(indicator: ImportedIndicator): ScoringWay[] {
  const { rule, choices } = indicator.reading;
  const read: ScoringWay[] =
    choices.length > 1 ? choices.map((choice) => ({ is: 'reading', ...choice })) : [{ is: 'proposed', label: kindOf(rule).title, rule }];
  const mark = ruleByMark(indicator);
  return read.some((way) => way.rule.kind === mark.kind) ? read : [...read, { is: 'mark', label: kindOf(mark).title, rule: mark }];
}

/** The reading under one of the ways: the others stay to be chosen later, but for a mark, which leaves nothing open. */
export function readingBy({ reading }: ImportedIndicator, ways: readonly ScoringWay[], at: number): ClauseReading {
  const way = ways[at]!;
  if (at === 0) return reading;
  if (way.is === 'mark')
    return { rule: way.rule, kind: 'mark', numbers: [], confidence: 'judge', why: ['核对时改为人工评分'], choices: [], items: [] };
  const others = reading.choices.filter((_, place) => place !== at);
  return { ...reading, rule: way.rule, choices: [reading.choices[at]!, ...others] };
}

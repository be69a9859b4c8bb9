// The ways in which a clause can be scored: as it was read, as else it can be read, by people, or as people say.
import { checkedRule } from '../../rubric/rule-fields';
import { kindOf } from '../../rules';
import type { Rule } from '../../rules/kind';
import { ruleByMark } from '../clause/by-mark';
import type { ImportedIndicator } from '../imported';
import type { ClauseReading } from '../reading';
import { numbersStanding } from './numbers-standing';

/** `proposed`: the only reading of the clause; `reading`: one of several, in its own words; `mark`: given by people; `made`: what people
 *  made of it themselves. */
export interface ScoringWay {
  is: 'proposed' | 'reading' | 'mark' | 'made';
  label: string;
  rule: Rule;
}

/** The first is the one that is proposed; `made`, if anything, is the last. */
export function waysOf(indicator: ImportedIndicator, made?: Rule): ScoringWay[] {
  const { rule, choices } = indicator.reading;
  const read: ScoringWay[] =
    choices.length > 1 ? choices.map((choice) => ({ is: 'reading', ...choice })) : [{ is: 'proposed', label: kindOf(rule).title, rule }];
  const mark = ruleByMark(indicator);
  const known: ScoringWay[] = read.some((way) => way.rule.kind === mark.kind)
    ? read
    : [...read, { is: 'mark', label: kindOf(mark).title, rule: mark }];
  return made ? [...known, { is: 'made', label: '', rule: made }] : known;
}

/** The reading under one of the ways: the others stay to be chosen later, but for what people decided, which leaves nothing open. */
export function readingBy(indicator: ImportedIndicator, ways: readonly ScoringWay[], at: number): ClauseReading {
  const { reading } = indicator;
  const way = ways[at] ?? ways[0]!;
  if (at === 0) return reading;
  const decided = { choices: [], items: [] };
  if (way.is === 'mark') return { ...decided, rule: way.rule, kind: 'mark', numbers: [], confidence: 'judge', why: ['核对时改为人工评分'] };
  if (way.is === 'made') {
    const checked = checkedRule(way.rule, indicator.weight ?? undefined);
    if ('fault' in checked) return reading;
    const numbers = numbersStanding(kindOf(checked.rule).numbers(checked.rule, indicator.weight ?? undefined), indicator);
    return { ...decided, rule: checked.rule, kind: 'other', numbers, confidence: 'check', why: ['核对时自己定的计分方式'] };
  }
  const others = reading.choices.filter((_, place) => place !== at);
  return { ...reading, rule: way.rule, choices: [reading.choices[at]!, ...others] };
}

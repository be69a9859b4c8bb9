// A condition as the builder shows it: a subject, a comparison and a value, possibly negated, or a list of such joined by 且 or 或.
import type { Condition } from '../../standing/condition';
import { typeOf } from '../../model/inputs';
import type { Subject } from '../../report/notice/subjects';

export type Simple = Exclude<Condition, { all: Condition[] } | { any: Condition[] } | { not: Condition }>;
export type Comparator = 'is' | 'below' | 'atLeast';
type Asked = number | boolean | string;

/** The list that a condition is, or that it would be the only member of. */
export function conditionList(condition: Condition): { joined: 'all' | 'any'; items: Condition[] } {
  if ('any' in condition) return { joined: 'any', items: condition.any };
  return { joined: 'all', items: 'all' in condition ? condition.all : [condition] };
}

/** One member stands by itself; none at all cannot be. */
export function joinedBy(joined: 'all' | 'any', items: readonly Condition[]): Condition | undefined {
  if (items.length < 2) return items[0];
  return joined === 'any' ? { any: [...items] } : { all: [...items] };
}

export function isList(condition: Condition): condition is { all: Condition[] } | { any: Condition[] } {
  return 'all' in condition || 'any' in condition;
}

/** The condition without its negations, and whether these negate it. */
export function bared(condition: Condition): { negated: boolean; inner: Exclude<Condition, { not: Condition }> } {
  if (!('not' in condition)) return { negated: false, inner: condition };
  const { negated, inner } = bared(condition.not);
  return { negated: !negated, inner };
}

/** Which subject a simple condition asks about. */
export function conditionSubject(condition: Simple, subjects: readonly Subject[]): Subject | undefined {
  const of = (kind: Subject['kind'], name: string) => subjects.filter((each) => each.kind === kind && each.name === name);
  if ('observation' in condition) return of('observation', condition.observation)[0];
  if ('points' in condition) return of('points', condition.points)[0];
  const own = of('entry', condition.entry);
  return (
    own.find(({ input, value }) => condition.input === input || condition.input === value?.name) ??
    (condition.input === undefined ? own[0] : undefined)
  );
}

/** The comparisons that make sense for a subject. */
export function comparisonsOf(subject: Subject): Comparator[] {
  if (subject.kind === 'points') return ['below'];
  return subject.kind === 'entry' && choicesOf(subject) === undefined ? ['is', 'below', 'atLeast'] : ['is'];
}

export function comparisonOf(condition: Simple): Comparator {
  return 'below' in condition ? 'below' : 'atLeast' in condition ? 'atLeast' : 'is';
}

export function valueOf(condition: Simple): Asked {
  if ('below' in condition) return condition.below;
  return 'atLeast' in condition ? condition.atLeast : condition.is;
}

/** The words that can be asked for, where there are such; undefined where a number is asked for. */
export function choicesOf({ value: input }: Subject): readonly { word: string; value: boolean | string }[] | undefined {
  if (input?.type === 'yes-no')
    return [
      { word: '是', value: true },
      { word: '否', value: false },
    ];
  return input?.type === 'choice' ? (input.choices ?? []).map((word) => ({ word, value: word })) : undefined;
}

/** Subjects that the builder offers: a day or a free text cannot be compared. */
export function offered(subjects: readonly Subject[]): Subject[] {
  return subjects.filter(({ value }) => value === undefined || !['date', 'none'].includes(typeOf(value).criterion(value).check));
}

/** A condition about a subject; what does not fit it becomes what is most often asked for. */
export function simple(subject: Subject, comparison: Comparator, asked: Asked): Simple {
  const { kind, name, input } = subject;
  if (kind === 'observation') return { observation: name, is: asked === true };
  const number = typeof asked === 'number' ? asked : 0;
  if (kind === 'points') return { points: name, below: number > 0 ? number : 1 };
  const about = { entry: name, ...(input !== undefined && { input }) };
  const choices = choicesOf(subject);
  if (choices) return { ...about, is: (choices.find(({ value }) => value === asked) ?? choices.at(-1))?.value ?? '' };
  if (comparison === 'below') return { ...about, below: number };
  return comparison === 'atLeast' ? { ...about, atLeast: number } : { ...about, is: number };
}

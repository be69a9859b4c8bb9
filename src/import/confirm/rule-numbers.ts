// Numbers of a rule that people can put right: those of which nobody can doubt where in the clause they come from.
import { ruleSchema } from '../../rules';
import type { Rule } from '../../rules/kind';
import type { ImportedIndicator } from '../imported';
import type { ClauseReading, NumberRole } from '../reading';
import { numbersElsewhere, statedNumbers } from './marked';

interface RuleNumber {
  /** Where it stands in the rule: `each`, `items.0.rule.each`. */
  path: string;
  /** As the clause states it, without a sign. */
  value: number;
  role: NumberRole;
}

/** By path: what people say in place of a number. */
export type NewNumbers = Readonly<Record<string, number>>;

/** A number that the clause states once, and that stands in the rule once. */
export function ruleNumbers({ clause, reading }: Pick<ImportedIndicator, 'clause' | 'reading'>): RuleNumber[] {
  const stated = statedNumbers({ clause, reading });
  const elsewhere = numbersElsewhere(reading);
  const leaves = leavesOf(reading.rule);
  return stated.flatMap(({ value, role }) => {
    const places = leaves.filter(([, number]) => Math.abs(number) === value);
    const isPlain = places.length === 1 && stated.filter((each) => each.value === value).length === 1;
    return isPlain && !elsewhere.some((each) => each.value === value) ? [{ path: places[0]![0], value, role }] : [];
  });
}

/** undefined where the rule would be none with that number. */
export function ruleWith(rule: Rule, numbers: NewNumbers): Rule | undefined {
  const changed = replaced(rule, numbers, '') as Rule;
  const parsed = ruleSchema.safeParse(changed);
  return parsed.success ? parsed.data : undefined;
}

/** The reading with other numbers: it is no longer what the clause says, and no other reading of it goes with it. */
export function readingWith(reading: ClauseReading, numbers: NewNumbers): ClauseReading {
  const changes = leavesOf(reading.rule).filter(([path, value]) => numbers[path] !== undefined && numbers[path] !== Math.abs(value));
  const rule = changes.length > 0 ? ruleWith(reading.rule, numbers) : undefined;
  if (!rule) return reading;
  const told = changes.map(([path, value]) => `核对时把 ${Math.abs(value)} 改为 ${numbers[path]}`);
  return { ...reading, rule, choices: [], confidence: 'check', why: [...reading.why, ...told] };
}

function leavesOf(data: unknown, path = ''): [path: string, value: number][] {
  if (typeof data === 'number') return [[path, data]];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => leavesOf(value, under(path, key)));
}

/** Its sign says whether it gives or takes, and stays. */
function replaced(data: unknown, numbers: NewNumbers, path: string): unknown {
  if (typeof data === 'number') return numbers[path] === undefined ? data : Math.sign(data || 1) * numbers[path];
  if (Array.isArray(data)) return data.map((each, at) => replaced(each, numbers, under(path, String(at))));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, replaced(value, numbers, under(path, key))]));
}

const under = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

// The numbers, names and choices of a rule as fields that people fill in, whatever its kind: they are found in its data.
import { kindOf, ruleSchema, type Rule } from '../rules';
import { choiceWords, fieldWords, ruleLists, type FieldWord } from './rule-words';

export type FieldValue = number | string | boolean | null | undefined;

export interface RuleField {
  /** Where it stands in the rule: `tiers.0.points`. */
  path: string;
  word: FieldWord;
  is: 'number' | 'name' | 'choice';
  value: FieldValue;
  /** Of a choice: what can stand there; undefined for nothing. */
  choices?: readonly FieldValue[];
}

/** A stretch of a rule that people see together: the rule itself, a tier, an item. */
export interface RulePart {
  /** Empty for the rule itself; `tiers.0` for a tier. */
  path: string;
  fields: readonly RuleField[];
  lists: readonly RuleList[];
  /** The rule that it holds. */
  rule?: { path: string; rule: Rule };
}

interface RuleList {
  path: string;
  word: keyof typeof ruleLists;
  parts: readonly RulePart[];
}

type Data = Readonly<Record<string, unknown>>;

/** The fields of a rule as it is, valid or on its way to be; rules that it holds have fields of their own. */
export function formOf(rule: Rule): RulePart {
  const form = known.get(rule) ?? partOf(rule as unknown as Data, '', rule);
  known.set(rule, form);
  return form;
}

/** What may stand in a rule is found by trying, and asked for at every letter that is typed beside it. */
const known = new WeakMap<Rule, RulePart>();

function partOf(data: Data, path: string, rule: Rule): RulePart {
  const entries = Object.entries(data).filter(([key]) => key !== 'kind');
  const inner = data['rule'] as Rule | undefined;
  return {
    path,
    fields: [...entries.flatMap(([key, value]) => fieldsAt(value, under(path, key), rule)), ...openFields(data, path, rule)],
    lists: entries.flatMap(([key, value]) => {
      if (!Array.isArray(value) || !isListWord(key) || typeof value[0] !== 'object') return [];
      return [{ path: under(path, key), word: key, parts: value.map((each: Data, at) => partOf(each, under(under(path, key), at), rule)) }];
    }),
    ...(inner && { rule: { path: under(path, 'rule'), rule: inner } }),
  };
}

function fieldsAt(value: unknown, path: string, rule: Rule): RuleField[] {
  if (Array.isArray(value) || path.endsWith('rule')) return [];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => fieldsAt(each, under(path, key), rule));
  const word = wordAt(path);
  if (word === undefined) return [];
  if (choiceWords[word]) return choiceAt(value as FieldValue, path, word, rule);
  if (typeof value === 'number') return [{ path, word, is: 'number', value }];
  return typeof value === 'string' ? [{ path, word, is: 'name', value }] : [];
}

/** Only what the kind takes in that place; a bound that is a number stays one. */
function choiceAt(value: FieldValue, path: string, word: FieldWord, rule: Rule): RuleField[] {
  if (typeof value === 'number') return [{ path, word, is: 'number', value }];
  const choices = choiceWords[word]!.filter((choice) => choice === value || ruleSchema.safeParse(withValue(rule, path, choice)).success);
  return choices.length < 2 ? [] : [{ path, word, is: 'choice', value, choices }];
}

/** What may be stated and is not: a number with nothing in its field, a choice of nothing. */
const OPEN: readonly (readonly [key: string, samples: readonly FieldValue[], is: RuleField['is']])[] = [
  ['start', [0], 'number'],
  ['floor', [null], 'choice'],
  ['ceiling', [null], 'choice'],
  ['most', [1, 100], 'number'],
  ['most.points', [1], 'number'],
  ['otherwise', [1, -1], 'number'],
  ['points', [1], 'number'],
  ['from', [0, 1], 'number'],
  ['above', [0], 'number'],
  ['to', [0, 1e6], 'number'],
  ['below', [1e6], 'number'],
];

function openFields(data: Data, path: string, rule: Rule): RuleField[] {
  return OPEN.flatMap(([key, samples, is]): RuleField[] => {
    const at = under(path, key);
    const word = wordAt(at);
    const isOpen = valueAt(data, key) === undefined && samples.some((sample) => ruleSchema.safeParse(withValue(rule, at, sample)).success);
    if (!isOpen || word === undefined) return [];
    return is === 'choice' ? choiceAt(undefined, at, word, rule) : [{ path: at, word, is, value: undefined }];
  });
}

/** By the longest end of the path that has a word: `own.name` before `name`. */
function wordAt(path: string): FieldWord | undefined {
  const keys = path.split('.').filter((key) => !/^\d+$/u.test(key));
  for (let from = 0; from < keys.length; from++) {
    const word = keys.slice(from).join('.');
    if (Object.hasOwn(fieldWords, word)) return word as FieldWord;
  }
  return undefined;
}

const isListWord = (key: string): key is keyof typeof ruleLists => Object.hasOwn(ruleLists, key);
const under = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);

/** The rule with another value in a place, not yet checked; undefined takes what stands there away. */
export function withValue<Value>(rule: Rule, path: string, value: Value): Rule {
  return replaced(rule, path === '' ? [] : path.split('.'), value) as Rule;
}

function replaced(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    const list: readonly unknown[] = data;
    // One more than there are is put behind them.
    return [...list, ...(String(list.length) === key ? [{}] : [])].map((each, at) =>
      String(at) === key ? replaced(each, rest, value) : each,
    );
  }
  const { [key]: former, ...others } = (data ?? {}) as Record<string, unknown>;
  const next = replaced(former, rest, value);
  if (next === undefined || (rest.length > 0 && isBare(next))) return others;
  // In its place, so that what is the same is written the same.
  return former === undefined ? { ...others, [key]: next } : { ...(data as object), [key]: next };
}

const isBare = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && !Array.isArray(data) && Object.keys(data).length === 0;

/** What stands in a place of a rule. */
export function valueAt(rule: object, path: string): unknown {
  return path.split('.').reduce<unknown>((data, key) => (data as Record<string, unknown> | undefined)?.[key], rule);
}

/** The rule as the program holds it, or what is wrong with it in words. */
export function checkedRule(rule: Rule, weight: number | undefined): { rule: Rule } | { fault: string } {
  const parsed = ruleSchema.safeParse(rule);
  if (!parsed.success) return { fault: parsed.error.issues[0]!.message };
  if (weight === undefined && kindOf(parsed.data).needsWeight?.(parsed.data))
    return { fault: '这种计分方式要按分值计算，而这一项没有写分值。请先填分值，或换一种。' };
  return { rule: parsed.data };
}

// A clause of a scoring table, read: its rule, where each of its numbers stands, and how sure that is.
import '../../rules/further';
import { kindOf, ruleSchema } from '../../rules';
import type { Incomplete, Rule } from '../../rules/kind';
import type { ClauseFacts, ClauseReading, Confidence, ItemReading, ReadNumber } from '../reading';
import { ruleByMark } from './by-mark';
import { onlyPart } from './only-part';
import { doubtsIn } from './doubts';
import { governingIn } from './governing';
import { nameFrom } from './naming';
import { ruleOf, type About, type ClausePart, type PartNumber } from './part';
import { partsOf } from './parts';
import { statementsOf } from './statements';
import { severalParts } from './together';
import { unstatedNumbers } from './trace';
import type { Whole } from './whole';
import { spanIn, wordsWithin, clauseWords, type Words } from './words';

export function readClause(clause: string, given: ClauseFacts): ClauseReading {
  const facts = given.weight === 0 ? { ...given, weight: null } : given;
  const words = clauseWords(clause);
  const about: About = { words, facts, governing: governingIn(facts.notes) };
  const parts = partsOf(statementsOf(words), about);
  const whole = wholeOf(parts, about);
  const isValid = whole !== undefined && !whole.isJudged && isProper(whole.rule, whole, about);
  if (!isValid) return left(whole, parts, about);
  const doubts = [
    ...new Set([...whole.why, ...(clause.trim() === '' ? [] : doubtsIn(words).filter((doubt) => !whole.why.includes(doubt)))]),
  ];
  const items = whole.items.map((part) => itemOf(part, words));
  const least = items.reduce<Confidence>((so, { confidence }) => lesser(so, confidence), whole.isJudged ? 'judge' : 'certain');
  const confidence = doubts.length > 0 ? lesser(least, 'check') : least;
  return {
    rule: whole.rule,
    kind: whole.kind,
    numbers: whole.numbers.map((number) => placed(number, words)),
    confidence,
    why: doubts,
    choices: (whole.choices ?? []).filter(({ rule }) => ruleSchema.safeParse(rule).success),
    items,
  };
}

function wholeOf(parts: readonly ClausePart[], about: About): Whole | undefined {
  const governing = parts.filter(({ side }) => side === 'governs');
  const vetoes = parts.filter(({ kind }) => kind === 'veto');
  const scored = parts.filter((part) => part.side !== 'governs' && part.kind !== 'veto');
  if (scored.length === 0) return vetoes.length > 0 ? undefined : unscored(parts, about);
  const floored = governing.some(({ hasFloor }) => hasFloor) && about.governing.floor === undefined;
  const own: About = floored ? { ...about, governing: { ...about.governing, floor: 'zero' } } : about;
  const [only] = scored;
  // Full marks less what is found, beside what makes all of it nothing: one list.
  const zeroes = scored.filter(({ side }) => side === 'zeroes');
  const [base, ...others] = scored.filter(({ side }) => side !== 'zeroes');
  const isList =
    base?.parts !== undefined && others.length === 0 && base.full === about.facts.weight && base.parts.length + zeroes.length > 1;
  const inner = isList ? [...base.parts!, ...zeroes] : undefined;
  const whole = inner
    ? severalParts(inner, base!.hasFloor ? { ...own, governing: { ...own.governing, floor: 'zero' } } : own)
    : scored.length === 1
      ? onlyPart(only!, own)
      : severalParts(scored, own);
  return {
    ...whole,
    items: whole.items.length > 0 ? [...whole.items, ...vetoes].sort((one, other) => one.from - other.from) : whole.items,
    why: [
      ...new Set([...whole.why, ...governing.flatMap(({ why }) => why), ...(vetoes.length > 0 ? ['另有否决的情形，请记为单项否决'] : [])]),
    ],
  };
}

/** A requirement without a word about points: all or nothing where a note says so for every row. */
function unscored(parts: readonly ClausePart[], { words, facts, governing }: About): Whole | undefined {
  if (parts.length > 0 || facts.weight === null || !governing.isAllOrNothing || words.plain === '') return undefined;
  const name = nameFrom(words.plain, facts.name);
  return {
    kind: 'yes-no',
    rule: ruleOf('yes-no', { input: { name } }),
    numbers: [{ role: 'points', value: facts.weight, given: 'weight' }],
    why: [],
    items: [],
  };
}

/** Valid for the house, for the weight, and without a number that stands nowhere. */
function isProper(rule: Rule, whole: Whole, { facts }: About): boolean {
  const parsed = ruleSchema.safeParse(rule);
  if (!parsed.success) return false;
  const weight = facts.weight ?? undefined;
  if (weight === undefined && kindOf(rule).needsWeight?.(rule)) return false;
  return (
    unstatedNumbers(
      rule,
      weight,
      whole.numbers.map(({ value }) => value),
    ).length === 0
  );
}

/** What was not understood is given by people: from 0 to the weight, or without an end. */
function left(whole: Whole | undefined, parts: readonly ClausePart[], { words, facts }: About): ClauseReading {
  const isVeto = parts.length > 0 && parts.every(({ kind }) => kind === 'veto');
  const why = [...new Set([...(whole?.why ?? []), ...doubtsIn(words), words.plain === '' ? '没有写评分办法' : '没有读懂，由评审人评分'])];
  return {
    rule: ruleByMark(facts, lackOf(whole, words)),
    kind: isVeto ? 'veto' : 'mark',
    numbers: facts.weight === null ? [] : [{ role: 'max', value: facts.weight, span: null, from: 'weight' }],
    confidence: 'judge',
    why,
    choices: [],
    items: [],
  };
}

/** How the words lack the details of the rule. */
function lackOf(whole: Whole | undefined, words: Words): Incomplete | undefined {
  const why = [...(whole?.why ?? []), ...doubtsIn(words)].join('');
  return /占比合计|不完整/u.test(why) ? 'cut' : /写在别处/u.test(why) ? 'elsewhere' : undefined;
}

const ORDER: readonly Confidence[] = ['judge', 'check', 'certain'];
const lesser = (one: Confidence, other: Confidence): Confidence => (ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other);

function placed(number: PartNumber, words: Words, offset = 0): ReadNumber {
  const { role, value } = number;
  if ('given' in number) return { role, value, span: null, from: number.given };
  const [from, to] = spanIn(words, number.from, number.to);
  return { role, value, span: [from - offset, to - offset] };
}

function itemOf(part: ClausePart, words: Words): ItemReading {
  const own = wordsWithin(words, part.from, part.to);
  const [offset] = spanIn(words, part.from, part.to);
  return {
    clause: own.source,
    kind: part.kind,
    numbers: part.numbers.map((number) => placed(number, words, offset)),
    name: part.name,
    confidence: part.isJudged && part.kind !== 'veto' ? 'judge' : part.why.length > 0 ? 'check' : 'certain',
  };
}

// A clause of a scoring table, read: its rule, where each of its numbers stands, and how sure that is.
import '../../rules/further';
import { ruleSchema } from '../../rules';
import type { Incomplete } from '../../rules/kind';
import type { ClauseFacts, ClauseReading, Confidence, ItemReading, ReadNumber } from '../reading';
import { ruleByMark } from './by-mark';
import { doubtsIn } from './doubts';
import { governingIn } from './governing';
import type { About, ClausePart, PartNumber } from './part';
import { headedParts } from './headed';
import { statementsOf } from './statements';
import type { Whole } from './whole';
import { isSound, wholeOf } from './whole-of';
import { spanIn, wordsWithin, clauseWords, type Words } from './words';

export function readClause(clause: string, given: ClauseFacts): ClauseReading {
  const facts = given.weight === 0 ? { ...given, weight: null } : given;
  const words = clauseWords(clause);
  const about: About = { words, facts, governing: governingIn(facts.notes) };
  const parts = headedParts(statementsOf(words), about);
  const whole = wholeOf(parts, about);
  const isValid = whole !== undefined && !whole.isJudged && isSound(whole.rule, whole, about);
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

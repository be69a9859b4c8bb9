// Conditions as staff write them: 【在线访谈】=否 且 得分【信息公开】<5 — read into data, and written from it.
import { typeOf } from '../../model/inputs';
import { ok, refuse, type Outcome } from '../../model/outcome';
import type { Scheme } from '../../rubric/tree';
import type { Condition } from '../../standing/condition';
import { tokensOf, type Token } from './condition-tokens';
import { findSubject, subjectsOf, type Subject } from './subjects';

const EXAMPLE = '例如：【在线访谈】=否 且 得分【信息公开】<5';

interface Reader {
  tokens: readonly Token[];
  at: number;
  subjects: readonly Subject[];
}

/**
 * Reads a condition: comparisons (= 等于, < 低于, ≥ 不低于) joined by 且 and 或, turned round by 非（…）, grouped by brackets; 且 binds
 * before 或. Names and values are checked against the scheme.
 */
export function parseCondition(text: string, scheme: Scheme): Outcome<Condition> {
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 0) return refuse('MISSING_VALUE', `还没有写条件。${EXAMPLE}。`);
  const reader: Reader = { tokens: tokens.value, at: 0, subjects: subjectsOf(scheme) };
  const condition = readJoined(reader, '或');
  if (!condition.ok || reader.at === reader.tokens.length) return condition;
  return refuse('INVALID_VALUE', `条件到“${reader.tokens[reader.at]!.text}”这里读不懂：几项之间要写“且”或“或”。${EXAMPLE}。`);
}

/** One or more parts with the same word between them. */
function readJoined(reader: Reader, word: '且' | '或'): Outcome<Condition> {
  const parts: Condition[] = [];
  do {
    const part = word === '或' ? readJoined(reader, '且') : readOne(reader);
    if (!part.ok) return part;
    parts.push(part.value);
  } while (takes(reader, word));
  if (parts.length === 1) return ok(parts[0]!);
  return ok(word === '且' ? { all: parts } : { any: parts });
}

function readOne(reader: Reader): Outcome<Condition> {
  if (takes(reader, '非')) {
    const inner = readOne(reader);
    return inner.ok ? ok({ not: inner.value }) : inner;
  }
  if (takes(reader, '(')) {
    const inner = readJoined(reader, '或');
    if (!inner.ok || takes(reader, ')')) return inner;
    return refuse('INVALID_VALUE', '条件里的括号没有成对。请补上另一半。');
  }
  return readComparison(reader);
}

function readComparison(reader: Reader): Outcome<Condition> {
  const [name, operator, value] = reader.tokens.slice(reader.at, reader.at + 3);
  if (name?.is !== 'subject')
    return refuse('INVALID_VALUE', `${name ? `条件到“${name.text}”这里` : '条件没有写完，'}缺少要看的内容：名称写在【】里。${EXAMPLE}。`);
  const subject = findSubject(reader.subjects, name.kind, name.name);
  if (!subject.ok) return subject;
  const { text } = subject.value;
  if (operator?.is !== 'mark' || !['=', '<', '≥'].includes(operator.text))
    return refuse('INVALID_VALUE', `“${text}”后面请写 =（等于）、<（低于）或 ≥（不低于）。`);
  if (value?.is !== 'word') return refuse('INVALID_VALUE', `“${text}${operator.text}”后面还没有写值。`);
  reader.at += 3;
  return compared(subject.value, operator.text, value.text);
}

function compared(subject: Subject, operator: string, word: string): Outcome<Condition> {
  const { kind, name, text } = subject;
  if (kind === 'points') {
    const below = numberOf(word);
    if (operator === '<' && below !== undefined) return ok({ points: name, below });
    return refuse('INVALID_VALUE', `得分只能和数字比低于，例如：${text}<5。`);
  }
  if (operator !== '=') {
    const number = kind === 'entry' ? numberOf(word) : undefined;
    if (number === undefined) return refuse('INVALID_VALUE', `“${text}${operator}”后面应写数字，现为“${word}”。`);
    return ok({ ...entryOf(subject), ...(operator === '<' ? { below: number } : { atLeast: number }) });
  }
  const input = subject.value!;
  const read = typeOf(input).read(input, numberOf(word) ?? word);
  if (!read.ok) return read;
  if (kind === 'observation') return ok({ observation: name, is: read.value === true });
  return ok({ ...entryOf(subject), is: read.value! });
}

function entryOf({ name, input }: Subject): { entry: string; input?: string } {
  return input === undefined ? { entry: name } : { entry: name, input };
}

function numberOf(word: string): number | undefined {
  return /^-?\d+(\.\d+)?%?$/u.test(word) ? Number(word.replace('%', '')) : undefined;
}

function takes(reader: Reader, text: string): boolean {
  const token = reader.tokens[reader.at];
  if (token?.is !== 'mark' || token.text !== text) return false;
  reader.at++;
  return true;
}

/** The condition in words that {@link parseCondition} reads back. */
export function writeCondition(condition: Condition, scheme: Scheme): string {
  if ('all' in condition) return condition.all.map((each) => within(each, scheme, 'any' in each)).join(' 且 ');
  if ('any' in condition) return condition.any.map((each) => writeCondition(each, scheme)).join(' 或 ');
  if ('not' in condition) return `非${within(condition.not, scheme, true)}`;
  if ('points' in condition) return `得分【${condition.points}】<${condition.below}`;
  if ('observation' in condition) {
    const name = scheme.data.observations.find(({ id }) => id === condition.observation)?.name ?? condition.observation;
    return `检查【${name}】=${condition.is ? '是' : '否'}`;
  }
  const subject = `【${condition.entry}${condition.input === undefined ? '' : `/${condition.input}`}】`;
  if ('below' in condition) return `${subject}<${condition.below}`;
  if ('atLeast' in condition) return `${subject}≥${condition.atLeast}`;
  return `${subject}=${condition.is === true ? '是' : condition.is === false ? '否' : condition.is}`;
}

function within(condition: Condition, scheme: Scheme, bracketed: boolean): string {
  const text = writeCondition(condition, scheme);
  return bracketed ? `（${text}）` : text;
}

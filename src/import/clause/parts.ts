// Statements that stand together become parts: the longest run that a pattern reads, from the first statement on.
import { doubtsIn } from './doubts';
import { leftoverIn } from './leftovers';
import type { About, ClausePart } from './part';
import { patterns, remainders } from './patterns';
import { fullMinus } from './patterns/full-minus';
import { slopes } from './patterns/slopes';
import type { Statement } from './statements';
import { wordsWithin } from './words';

/** What only says something about a part: where it stops, that it does not count twice. */
const RULES = new Set(['cap', 'floor', 'below-zero', 'once-only', 'highest-only']);
const LONGEST = 16;

export function partsOf(statements: readonly Statement[], about: About): ClausePart[] {
  const own = withRules(statements);
  const parts: ClausePart[] = [];
  let from = 0;
  while (from < own.length) {
    const { part, count } = longest(own.slice(from, from + LONGEST), about);
    parts.push(withDoubts(part, about));
    from += count;
  }
  return parts;
}

/** Rules go to the statement that they follow in its item; those that follow none stand for themselves. */
function withRules(statements: readonly Statement[]): Statement[] {
  const own: Statement[] = [];
  for (const statement of statements) {
    const before = own.at(-1);
    const isRule = RULES.has(statement.effect.name);
    if (!isRule || !before || before.item !== statement.item || RULES.has(before.effect.name)) own.push(statement);
    else own[own.length - 1] = { ...before, rules: [...(before.rules ?? []), statement] };
  }
  return own;
}

function longest(statements: readonly Statement[], about: About): { part: ClausePart; count: number } {
  for (let count = statements.length; count > 0; count--) {
    const run = statements.slice(0, count);
    if (RULES.has(run[0]!.effect.name)) continue;
    const isBroken = run.slice(0, -1).some(({ rules }) => rules !== undefined);
    const rules = run.at(-1)!.rules ?? [];
    for (const pattern of isBroken ? [slopes, fullMinus] : patterns) {
      const part = pattern(run, rules, about);
      if (part) return { part, count };
    }
  }
  const first = statements[0]!;
  const isRule = RULES.has(first.effect.name);
  for (const pattern of remainders) {
    const part = pattern(isRule ? [] : [first], isRule ? [first] : (first.rules ?? []), about);
    if (part) return { part, count: 1 };
  }
  throw new Error('No pattern reads a statement.');
}

const COUNTED = new Set(['each', 'once', 'yes-no', 'bounds', 'by-level']);

/** What its own words leave open. */
function withDoubts(part: ClausePart, about: About): ClausePart {
  const { words } = about;
  const said = words.plain.slice(part.from, part.to).replace(/[;。,、]+$/u, '');
  const doubts = doubtsIn(wordsWithin(words, part.from, part.from + said.length));
  const isLeft = leftoverIn(words, part.from, part.to, part.numbers, COUNTED.has(part.rule.kind));
  const why = [...part.why, ...doubts, ...(isLeft ? ['条文里还有没有用上的数，请核对'] : [])];
  return { ...part, why: [...new Set(why)], ...(part.beside && { beside: withDoubts(part.beside, about) }) };
}

// Statements that stand together become parts: the longest run that a pattern reads, from the first statement on.
import { doubtsIn } from './doubts';
import type { About, ClausePart } from './part';
import { patterns, remainders } from './patterns';
import type { Statement } from './statements';

/** What only says something about a part: where it stops, that it does not count twice. */
const RULES = new Set(['cap', 'floor', 'below-zero', 'once-only', 'highest-only']);
const LONGEST = 16;

export function partsOf(statements: readonly Statement[], about: About): ClausePart[] {
  const parts: ClausePart[] = [];
  let from = 0;
  while (from < statements.length) {
    const { part, count } = longest(statements.slice(from, from + LONGEST), about);
    parts.push(withDoubts(part, about));
    from += count;
  }
  return parts;
}

function longest(statements: readonly Statement[], about: About): { part: ClausePart; count: number } {
  for (let count = statements.length; count > 0; count--) {
    const run = statements.slice(0, count);
    if (RULES.has(run[0]!.effect.name)) continue;
    const own = run.filter(({ effect }) => !RULES.has(effect.name));
    const rules = run.filter(({ effect }) => RULES.has(effect.name));
    // Rules in the midst of others belong to what they follow.
    if (rules.some((rule) => run.indexOf(rule) < own.length) && own.length > 1 && !rules.every((rule) => run.indexOf(rule) >= own.length))
      continue;
    if (rules.some((rule) => rule.item !== own.at(-1)!.item)) continue;
    for (const pattern of patterns) {
      const part = pattern(own, rules, about);
      if (part) return { part, count };
    }
  }
  const [first] = statements;
  const run = [first!];
  for (const pattern of remainders) {
    const isRule = RULES.has(first!.effect.name);
    const part = pattern(isRule ? [] : run, isRule ? run : [], about);
    if (part) return { part, count: 1 };
  }
  throw new Error('No pattern reads a statement.');
}

/** What its own words leave open. */
function withDoubts(part: ClausePart, { words }: About): ClausePart {
  const doubts = doubtsIn(words.plain.slice(part.from, part.to).replace(/[;。,、]+$/u, ''));
  return { ...part, why: [...new Set([...part.why, ...doubts])] };
}

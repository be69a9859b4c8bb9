// A clause cut into parts: each is read by itself, and together they are an account.
import { kindOf } from '../../rules';
import type { Rule } from '../../rules/kind';
import { readClause } from '../clause';
import { ruleByMark } from '../clause/by-mark';
import { namedApart } from '../clause/names-apart';
import { nameFrom } from '../clause/naming';
import { account } from '../clause/whole';
import type { ImportedIndicator } from '../imported';

/** One line for every part that a clause seems to have. Where a cell was too narrow, a sentence goes on in the next line. */
export function proposedCuts(clause: string): string {
  return clause
    .replace(/([，,、])\s*\n\s*/gu, '$1')
    .replace(/([^\s；;。：:])\s*\n\s*(?=[（(](?!\d{1,2}[）)]|[一二三四五六七八九十]{1,2}[）)]))/gu, '$1')
    .replace(/([，,])\s*(?=\d{1,2}[.．](?!\d))/gu, '$1\n')
    .replace(/([；;。])\s*(?=\S)/gu, '$1\n')
    .replace(/(\S)\s*(?=[①-⑳⑴-⒇]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)])/gu, '$1\n')
    .replace(/\n\s*/gu, '\n')
    .trim();
}

/** The parts, one a line; undefined where the lines together are no longer the clause. */
export function partsFrom(lines: string, clause: string): string[] | undefined {
  const bare = (text: string): string => text.replace(/\s+/gu, '');
  if (bare(lines) !== bare(clause)) return undefined;
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Every part as an item; what is not understood is given by people, as points or, where the words take, as points taken. */
export function splitRule(indicator: ImportedIndicator, parts: readonly string[], notes: readonly string[]): Rule {
  const { weight, role } = indicator;
  const items = namedApart(
    parts.flatMap((part) => itemsOf(part, role, notes)),
    weight ?? undefined,
  );
  const takes = items.every(({ rule }) => kindOf(rule).range(rule, weight ?? 1).most <= 0);
  if (weight === null) return account({ start: 0, floor: null, ceiling: null, items });
  if (role === 'penalty') return account({ start: 0, floor: -weight, ceiling: null, items });
  return takes ? account({ items }) : account({ start: 0, items });
}

interface Item {
  name: string;
  rule: Rule;
}

function itemsOf(part: string, role: ImportedIndicator['role'], notes: readonly string[]): Item[] {
  const name = nameFrom(part, '');
  const { rule, confidence } = readClause(part, { name, weight: null, role, notes });
  if (confidence === 'judge') return [{ name, rule: ruleByMark({ name, weight: null, role: /扣/u.test(part) ? 'penalty' : role }) }];
  const { items } = rule as Rule & { items?: Item[] };
  return rule.kind === 'account' && items ? items.map(({ name: own, rule: inner }) => ({ name: own, rule: inner })) : [{ name, rule }];
}

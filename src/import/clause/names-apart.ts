// Parts side by side: no two of them, and no two of their inputs, have one name.
import { kindOf } from '../../rules';
import type { Rule } from '../../rules/kind';
import { distinct } from './naming';
import type { ClausePart } from './part';

export function namedApart<Part extends Pick<ClausePart, 'name' | 'rule'>>(parts: readonly Part[], weight: number | undefined): Part[] {
  const names = distinct(parts.map(({ name }) => name));
  const used = new Set<string>();
  return parts.map((part, index) => {
    let rule = part.rule;
    for (const input of kindOf(rule).inputs(rule, weight ?? 1)) {
      let name = input.name;
      for (let turn = 2; used.has(name); turn++) name = `${input.name}（${turn}）`;
      if (name !== input.name) rule = renamed(rule, input.name, name);
      used.add(name);
    }
    return { ...part, name: names[index]!, rule };
  });
}

/** Wherever a rule calls something so. */
function renamed(rule: Rule, from: string, to: string): Rule {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, (key === 'name' || key === 'attribute') && each === from ? to : walk(each)]),
    );
  };
  return walk(rule) as Rule;
}

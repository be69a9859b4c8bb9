// What people score themselves: a mark from 0 to the weight, or points without an end where there is no weight or they are taken.
import type { Incomplete, Rule } from '../../rules/kind';
import type { ClauseFacts } from '../reading';
import { nameFrom } from './naming';

/** `incomplete`: how the words lack the details of the rule. */
export function ruleByMark({ name, weight, role }: Omit<ClauseFacts, 'notes'>, incomplete?: Incomplete): Rule {
  const input = { name: nameFrom(name, '') === '事项' ? '评分' : `${nameFrom(name, '评分')}评分` };
  const stated = weight === 0 ? null : weight;
  const isTaken = role === 'penalty';
  const rule =
    stated !== null && !isTaken
      ? { kind: 'mark', input, ...(incomplete && { incomplete }) }
      : { kind: 'bounds', sign: isTaken ? '-' : '+', ...(stated !== null && { to: stated }), input };
  return rule as Rule;
}

// Tiers have no gap and no overlap; what a kind only wants known of its rule is told.
import type { RuleFault } from '../rules/kind';
import { eachIndicator, type Lint } from './finding';

const INFORMATION: ReadonlySet<RuleFault['fault']> = new Set(['no-zero', 'exceeds']);

export const tiers: Lint = ({ scheme }) =>
  eachIndicator(scheme).flatMap(({ category, indicator, path, title }) =>
    (indicator.kind.faults?.(indicator.rule, indicator.weight) ?? []).map(({ fault, at, message }) => ({
      key: `${fault}:${path}@${at}`,
      category: category.name,
      indicator: indicator.key,
      message: `${title}：${message}`,
      ...(INFORMATION.has(fault) && { isInformation: true as const }),
    })),
  );

// Tiers have no gap and no overlap; levels without one that is worth nothing are told.
import type { RuleFault } from '../rules/kind';
import { eachIndicator, type Lint } from './finding';

const INFORMATION: ReadonlySet<RuleFault['fault']> = new Set(['no-zero']);

export const tiers: Lint = ({ scheme }) =>
  eachIndicator(scheme).flatMap(({ category, indicator, path, title }) =>
    (indicator.kind.faults?.(indicator.rule) ?? []).map(({ fault, at, message }) => ({
      key: `${fault}:${path}@${at}`,
      category: category.name,
      indicator: indicator.key,
      message: `${title}：${message}`,
      ...(INFORMATION.has(fault) && { isInformation: true as const }),
    })),
  );

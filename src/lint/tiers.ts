// Tiers have no gap and no overlap.
import { eachIndicator, type Lint } from './finding';

export const tiers: Lint = ({ scheme }) =>
  eachIndicator(scheme).flatMap(({ category, indicator, path, title }) =>
    (indicator.kind.faults?.(indicator.rule) ?? []).map(({ fault, at, message }) => ({
      key: `${fault}:${path}@${at}`,
      category: category.name,
      indicator: indicator.key,
      message: `${title}：${message}`,
    })),
  );

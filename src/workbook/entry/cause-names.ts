// 不重复扣分: the names by which entry sheets, formulas and the pane speak of where a cause was taken off already.
import { findIndicator } from '../../rubric/find';
import type { Category, Indicator } from '../../rubric/tree';
import type { Cause } from '../../standing/cause';

/** The causes that give points back to an indicator. */
export function causesAt(category: Category, indicator: Indicator): Cause[] {
  return category.data.causes.filter((cause) => {
    const found = findIndicator(category, cause.indicator);
    return found.ok && found.value === indicator;
  });
}

/** The indicators of the same part where it may have been taken off, by the names that stand above their points. */
export function causePlaces(category: Category, cause: Cause): string[] {
  const keyOf = (name: string): string | undefined => {
    const found = findIndicator(category, name);
    return found.ok ? found.value.key : undefined;
  };
  const own = keyOf(cause.indicator);
  const allowed = cause.elsewhere?.map(keyOf);
  const part = category.parts.find(({ groups }) => groups.some(({ indicators }) => indicators.some(({ key }) => key === own)));
  const keys = (part?.groups ?? []).flatMap(({ indicators }) => indicators.map(({ key }) => key));
  return keys.filter((key) => key !== own && (allowed?.includes(key) ?? true));
}

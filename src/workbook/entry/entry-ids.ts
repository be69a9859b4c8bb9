// The ids of an entry sheet's columns, by which formulas and readers find them: stable as long as the rubric keeps the indicator.
import type { Category, Indicator } from '../../rubric/tree';
import type { Cause } from '../../standing/cause';
import type { Veto } from '../../standing/veto';

export const UNIT_ID = '#unit';
export const NAME_ID = '#name';

/** `高校/信息公开#1`, under a review `高校/信息公开#1@复评`; `position` counts the indicator's entered inputs from 0. */
export function inputId(category: Category, indicator: Indicator, position: number, track?: string): string {
  return `${category.name}/${indicator.key}#${position + 1}${track === undefined ? '' : `@${track}`}`;
}

/** `高校/信息公开#reason`. */
export function reasonId(category: Category, indicator: Indicator): string {
  return `${category.name}/${indicator.key}#reason`;
}

/** `#veto2`. */
export function vetoId({ number }: Veto): string {
  return `#veto${number}`;
}

/** `#cause:blank-columns:points`. */
export function causeId(cause: Cause, field: 'points' | 'deductedIn'): string {
  return `#cause:${cause.id}:${field}`;
}

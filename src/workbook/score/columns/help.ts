// What hidden columns have in common that only formulas look into.
import type { Indicator } from '../../../rubric/tree';
import type { HeaderWish } from '../../column';

export const helpLook = { band: '公式用的读数', isHidden: true, styles: ['centred'] as const };

export function helpWish(word: string, name: string, { name: own, path }: Indicator): HeaderWish {
  return { name: `${word}·${name}`, longer: [`${word}·${name}（${own}）`, `${word}·${name}（${path}）`] };
}

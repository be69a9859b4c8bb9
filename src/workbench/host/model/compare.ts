// The order in which Excel sorts: numbers, texts, FALSE and TRUE, errors; blanks last either way.
import { valueType, type CellValue } from './cell';

const ORDER = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 };
const texts = {
  exact: new Intl.Collator('zh-CN-u-co-pinyin', { sensitivity: 'variant' }),
  loose: new Intl.Collator('zh-CN-u-co-pinyin', { sensitivity: 'accent' }),
};

export function compareValues(one: CellValue, other: CellValue, ascending: boolean, matchCase: boolean): number {
  const [typeOne, typeOther] = [valueType(one), valueType(other)];
  if (typeOne === 'Empty' || typeOther === 'Empty') return ORDER[typeOne] - ORDER[typeOther];
  const sign = ascending ? 1 : -1;
  if (typeOne !== typeOther) return sign * (ORDER[typeOne] - ORDER[typeOther]);
  if (typeOne === 'String') return sign * texts[matchCase ? 'exact' : 'loose'].compare(one as string, other as string);
  return sign * (Number(one) - Number(other));
}

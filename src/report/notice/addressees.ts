// 主送: who the notice speaks to. The rubric's own words follow the categories that have units; staff's own words stay as they are.
import type { ReportSource } from '../source';
import type { NoticeTemplate } from './template';

export function addresseesOf(
  { scheme, categories }: Pick<ReportSource, 'scheme' | 'categories'>,
  { addressees }: Pick<NoticeTemplate, 'addressees'>,
): string {
  if (addressees !== scheme.data.addressees || categories.length === scheme.categories.length) return addressees;
  const own = categories.map(({ category }) => category.data.addressees);
  return own.length > 0 && own.every((each) => each !== undefined) ? own.join('，') : addressees;
}

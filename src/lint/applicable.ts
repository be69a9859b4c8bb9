// What every listed unit can reach where some indicators apply only to some of them.
import { showPoints } from '../model/points';
import { list } from '../model/text';
import { appliesTo } from '../rubric/concern';
import { buildScheme, type Category, type Part } from '../rubric/tree';
import { countedWeight } from './counted';
import type { Fault, Lint, LintSubject } from './finding';

/** One finding for every part in which listed units cannot reach full marks because indicators do not apply to them, under
 *  the default readings and under every other choice that says whom an indicator concerns. */
export const applicable: Lint = (subject) => [
  ...partsShortOf(subject, '', ''),
  ...subject.data.readings.flatMap(({ id, question, choices, default: usual }) =>
    choices
      .filter((choice) => choice.id !== usual && choice.changes.some((change) => 'applies' in change))
      .flatMap((choice) => {
        const scheme = buildScheme(subject.data, { ...subject.scheme.readings, [id]: choice.id });
        return partsShortOf({ ...subject, scheme }, `@${id}/${choice.id}`, `条文理解“${question}”选“${choice.label}”时，`);
      }),
  ),
];

function partsShortOf(subject: LintSubject, key: string, under: string): Fault[] {
  return subject.scheme.categories.flatMap((category) =>
    category.parts.flatMap((part): Fault[] => {
      const named = part.groups.flatMap((group) => group.indicators).filter(({ applies }) => applies && 'units' in applies);
      if (named.length === 0) return [];
      const at = part.name === '' ? category.name : `${category.name}/${part.name}`;
      const units = new Map<number, string[]>();
      for (const [unit, most] of attainableByUnit(subject, category, part)) units.set(most, [...(units.get(most) ?? []), unit]);
      const reach = [...units]
        .sort(([a], [b]) => b - a)
        .map(([most, names]) => `${most === Infinity ? '不封顶的' : `${showPoints(most)} 分`} ${names.length} 个（${list(names)}）`);
      const message = `${under}“${at}”：${list(named.map(({ name }) => `“${name}”`))}只适用于部分单位，各单位最多可得：${reach.join('；')}。请写明不适用的怎样计分。`;
      return [{ key: `applies:${at}${key}`, category: category.name, message }];
    }),
  );
}

/** The most base points that each listed unit of a category can reach in a part, before anything is stretched to full marks. */
export function attainableByUnit({ data }: LintSubject, category: Category, part: Part): Map<string, number> {
  const indicators = part.groups.flatMap((group) => (group.role === 'base' ? group.indicators : []));
  const units = data.units.filter((unit) => unit.category === category.name);
  return new Map(
    units.map(({ name }) => {
      const concerned = indicators.filter((indicator) => appliesTo(indicator, { name, attribute: () => undefined }) !== false);
      return [name, countedWeight(category, concerned, ({ kind, rule, weight }) => kind.range(rule, weight).most)];
    }),
  );
}

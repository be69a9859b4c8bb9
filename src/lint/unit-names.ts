// Units that the document speaks of are units that it lists.
import { fold, list } from '../model/text';
import type { Fault, Lint, LintSubject } from './finding';

/** One finding for every name outside the list, with the places where it stands. */
export const unitNames: Lint = (subject) => {
  if (subject.data.units.length === 0) return [];
  const places = new Map<string, { name: string; category: string; at: string[] }>();
  for (const { name, category, at } of mentions(subject)) {
    const isListed = subject.data.units.some(
      (unit) => unit.category === category && [unit.name, unit.fullName ?? ''].some((each) => fold(each) === fold(name)),
    );
    if (isListed) continue;
    const known = places.get(fold(name)) ?? { name, category, at: [] };
    if (!known.at.includes(at)) known.at.push(at);
    places.set(fold(name), known);
  }
  return [...places.values()].map(
    ({ name, category, at }): Fault => ({
      key: `unit:${name.replace(/\s+/gu, '')}`,
      category,
      message: `“${category}”没有列出单位“${name}”，${list(at)}却写到它。请核对名称；原文如此的，写一条说明。`,
    }),
  );
};

/** Every place where the rubric names a unit. */
function mentions({ data, scheme }: LintSubject): { name: string; category: string; at: string }[] {
  return [
    ...scheme.categories.flatMap((category) => [
      ...category.indicators.flatMap(({ key, applies }) =>
        applies && 'units' in applies ? applies.units.map((name) => ({ name, category: category.name, at: `“${key}”的适用范围` })) : [],
      ),
      ...category.data.duties.flatMap(({ title, units }) => units.map(({ name }) => ({ name, category: category.name, at: `“${title}”` }))),
    ]),
    ...data.sampling.flatMap((sampling) =>
      sampling.kind === 'places'
        ? sampling.byUnit.flatMap(({ units }) => units.map((name) => ({ name, category: sampling.category, at: `抽样“${sampling.name}”` })))
        : [],
    ),
  ];
}

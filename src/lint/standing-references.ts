// Parts, draws, causes, duties and applicability speak of categories, indicators and attributes that exist.
import { list } from '../model/text';
import { findIndicator } from '../rubric/find';
import type { Category } from '../rubric/tree';
import { eachIndicator, type Fault, type LintSubject } from './finding';

export function standingReferences(subject: LintSubject): Fault[] {
  const { data, scheme } = subject;
  const known = scheme.categories.map((category) => category.name);
  return [
    ...[
      ...data.sampling.map(({ id, category }) => ({ path: `sampling/${id}`, category })),
      ...data.units.map(({ name, category }) => ({ path: `unit/${name}`, category })),
    ]
      .filter(({ category }) => !known.includes(category))
      .map(({ path, category }) => nowhere(path, category, `没有类别“${category}”，可用：${list(known)}。`)),
    ...scheme.categories.flatMap(namedIndicators),
    ...attributes(subject),
    ...changes(subject),
  ];
}

/** Draws, causes and duties name indicators of their category. */
function namedIndicators(category: Category): Fault[] {
  const users = [
    ...category.sampling.flatMap((sampling) =>
      sampling.kind === 'places' ? [{ path: `sampling/${sampling.id}`, names: sampling.indicators }] : [],
    ),
    ...category.data.causes.map(({ id, indicator, elsewhere = [] }) => ({ path: `cause/${id}`, names: [indicator, ...elsewhere] })),
    ...category.data.duties.map(({ title, indicators }) => ({ path: `duty/${title}`, names: indicators })),
  ];
  return users.flatMap(({ path, names }) =>
    names.flatMap((name) => {
      const found = findIndicator(category, name);
      return found.ok ? [] : [nowhere(path, `${category.name}/${name}`, found.refusal.message)];
    }),
  );
}

/** Applicability and exemptions ask for attributes that units of the category have, with a value that these can take. */
function attributes({ data, scheme }: LintSubject): Fault[] {
  return eachIndicator(scheme).flatMap(({ category, indicator, path }) => {
    const asked = [...(indicator.applies && 'attribute' in indicator.applies ? [indicator.applies] : []), ...indicator.exempts];
    return asked.flatMap(({ attribute, is }) => {
      const own = data.attributes.find(
        ({ name, categories }) => name === attribute && (categories ?? [category.name]).includes(category.name),
      );
      if (!own) return [nowhere(path, attribute, `这一类别没有单位属性“${attribute}”。请补上。`)];
      const fits = own.type === 'yes-no' ? typeof is === 'boolean' : typeof is === 'string' && (own.choices?.includes(is) ?? true);
      return fits ? [] : [nowhere(path, `${attribute}=${String(is)}`, `单位属性“${attribute}”不会是“${String(is)}”。请核对。`)];
    });
  });
}

/** Readings change parts and draws that exist. */
function changes({ data }: LintSubject): Fault[] {
  return data.readings.flatMap((reading) =>
    reading.choices.flatMap((choice) =>
      choice.changes.flatMap((change) => {
        const path = `reading/${reading.id}`;
        if ('part' in change && !data.parts.some((part) => part.name === change.part))
          return [nowhere(path, change.part, `没有组成部分“${change.part}”。`)];
        if (!('sampling' in change)) return [];
        const sampling = data.sampling.find(({ id }) => id === change.sampling);
        if (sampling?.kind === 'indicators') return [];
        return [
          nowhere(path, change.sampling, sampling ? `“${change.sampling}”总是按单位抽取，不能改。` : `没有抽样“${change.sampling}”。`),
        ];
      }),
    ),
  );
}

function nowhere(path: string, target: string, message: string): Fault {
  return { key: `reference:${path}@${target}`, message: `${path}：${message}` };
}

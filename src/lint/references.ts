// Everything that one part of a rubric says of another part exists.
import { list } from '../model/text';
import { isAt } from '../rubric/readings';
import type { ReadingData, RubricData } from '../rubric/schema';
import { conditionReferences } from './condition-references';
import { eachIndicator, type Fault, type Lint, type LintSubject } from './finding';
import { standingReferences } from './standing-references';

export const references: Lint = (subject) => {
  const places = eachIndicator(subject.scheme).map(({ category, indicator }): Place => ({ ...indicator, category: category.name }));
  return [
    ...categoryReferences(subject.data),
    ...documentReferences(subject.data),
    ...attributeReferences(subject),
    ...subject.data.readings.flatMap((reading) => readingReferences(reading, places)),
    ...conditionReferences(subject),
    ...standingReferences(subject),
  ];
};

type Place = Parameters<typeof isAt>[1];

function categoryReferences(data: RubricData): Fault[] {
  const known = data.categories.map((category) => category.name);
  const users = [
    ...data.attributes.map((each) => ({ path: `attribute/${each.name}`, title: `单位属性“${each.name}”`, categories: each.categories })),
    ...data.observations.map((each) => ({ path: `observation/${each.id}`, title: `检查记录“${each.name}”`, categories: each.categories })),
    ...data.honours.map((each) => ({
      path: `honour/${each.name}`,
      title: `评优“${each.name}”`,
      categories: Object.keys(each.categories ?? {}),
    })),
    ...data.problems.flatMap((problem) =>
      problem.findings.map((each) => ({ path: `finding/${each.id}`, title: `问题“${each.id}”`, categories: each.categories })),
    ),
  ];
  return users.flatMap(({ path, title, categories = [] }) =>
    categories
      .filter((category) => !known.includes(category))
      .map((category) => nowhere(path, title, category, `没有类别“${category}”，可用：${list(known)}。`)),
  );
}

function documentReferences(data: RubricData): Fault[] {
  const known = data.documents.map((document) => document.id);
  const users = [
    ...data.honours.map((each) => ({ path: `honour/${each.name}`, title: `评优“${each.name}”`, document: each.document })),
    ...data.readings.map((each) => ({ path: `reading/${each.id}`, title: `条文理解“${each.id}”`, document: each.document })),
  ];
  return users.flatMap(({ path, title, document }) =>
    document === undefined || known.includes(document)
      ? []
      : [nowhere(path, title, document, `引用的文件“${document}”没有列在 documents 里。请补上。`)],
  );
}

/** An attribute that a rule asks for is one of the roster's, of the same type, with the same choices. */
function attributeReferences({ data, scheme }: LintSubject): Fault[] {
  return eachIndicator(scheme).flatMap(({ category, indicator, path, title }) =>
    indicator.inputs.flatMap((input) => {
      if (input.attribute === undefined) return [];
      const attribute = data.attributes.find(
        (each) => each.name === input.attribute && (each.categories ?? [category.name]).includes(category.name),
      );
      const words = (choices: readonly string[] | undefined) => list(choices ?? []);
      if (attribute?.type === input.type && words(attribute.choices) === words(input.choices)) return [];
      const now = !attribute
        ? '这一类别没有这个单位属性，请补上'
        : attribute.type === input.type
          ? `选项是“${words(attribute.choices)}”，应与规则的“${words(input.choices)}”一致`
          : `类型是 ${attribute.type}，应与规则的 ${input.type} 一致`;
      return [nowhere(path, title, input.attribute, `计分要用单位属性“${input.attribute}”，${now}。`)];
    }),
  );
}

function readingReferences(reading: ReadingData, places: readonly Place[]): Fault[] {
  const targets = reading.choices.flatMap((choice) =>
    choice.changes.flatMap((change) => ('indicator' in change ? [`${change.category}/${change.indicator}`] : [])),
  );
  const title = `条文理解“${reading.id}”`;
  const found = [...new Set([...reading.indicators, ...targets])].flatMap((reference) => {
    const meant = places.filter((place) => isAt(reference, place)).length;
    if (meant === 1) return [];
    const what = meant === 0 ? `没有指标“${reference}”` : `“${reference}”有 ${meant} 个，请写全路径`;
    return [nowhere(`reading/${reading.id}`, title, reference, `${what}。`)];
  });
  const unlisted = [...new Set(targets)]
    .filter((target) => !reading.indicators.includes(target))
    .map((target) =>
      nowhere(`reading/${reading.id}`, title, `${target}（未列）`, `选项会改变“${target}”，但 indicators 里没有列出。请补上。`),
    );
  return [...found, ...unlisted];
}

function nowhere(path: string, title: string, target: string, message: string): Fault {
  return { key: `reference:${path}@${target}`, message: `${title}：${message}` };
}

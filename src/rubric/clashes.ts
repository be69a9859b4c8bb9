// Looks for names in a rubric file that cannot be told apart, and for defaults that do not exist.
import { fold } from '../model/text';
import { pathOf } from './path';
import { vetoClashes } from './veto-clashes';
import { weightClashes } from './weight-clashes';
import type { AttributeData, CategoryData, ListedUnit, RubricData } from './schema';

/** What makes a well-formed rubric unusable, in words with the remedy; empty when nothing does. */
export function clashes(data: RubricData): string[] {
  return [
    ...twice(
      '类别',
      data.categories.flatMap((category) => [category.name, category.fullName, ...category.aliases].filter(isFirst)),
    ),
    ...data.categories.flatMap(clashesIn),
    ...twice(
      '组成部分',
      data.parts.map((each) => each.name),
    ),
    ...twice(
      '抽样',
      data.sampling.map((each) => each.id),
    ),
    ...partClashes(data),
    ...weightClashes(data),
    ...vetoClashes(data),
    ...gradeClashes(data),
    ...data.categories.flatMap(({ name }) =>
      twice(`类别“${name}”的单位`, data.units.filter((unit) => unit.category === name).flatMap(namesOf)),
    ),
    ...endingClashes(data),
    ...twice(
      '单位属性',
      data.attributes.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ),
    ...data.attributes.flatMap(synonymClashes),
    ...twice(
      '检查记录',
      data.observations.map((each) => each.id),
    ),
    ...twice(
      '检查记录',
      data.observations.map((each) => each.name),
    ),
    ...twice(
      '参评条件',
      data.gates.map((each) => each.name),
    ),
    ...twice(
      '评优',
      data.honours.map((each) => each.name),
    ),
    ...twice(
      '等次',
      data.grades.map((each) => each.name),
    ),
    ...twice(
      '综合得分的等次',
      (data.overall?.grades ?? []).map((each) => each.name),
    ),
    ...twice(
      '问题',
      data.problems.flatMap((problem) => problem.findings.map((finding) => finding.id)),
    ),
    ...twice(
      '条文理解',
      data.readings.map((each) => each.id),
    ),
    ...data.readings.flatMap((reading) =>
      twice(
        `条文理解“${reading.id}”的选项`,
        reading.choices.map((each) => each.id),
      ),
    ),
    ...data.readings
      .filter((reading) => !reading.choices.some((choice) => choice.id === reading.default))
      .map((reading) => `条文理解“${reading.id}”的默认选项“${reading.default}”不在它的选项里。请改成其中之一。`),
  ];
}

function clashesIn(category: CategoryData): string[] {
  return [
    ...twice(
      `类别“${category.name}”的一级指标`,
      category.groups.map((group) => group.name),
    ),
    ...category.groups.flatMap((group) =>
      twice(
        `类别“${category.name}”的指标`,
        group.indicators.map((indicator) => pathOf({ ...indicator, group: group.name })),
      ),
    ),
    ...twice(
      `类别“${category.name}”不重复扣分的原因`,
      category.causes.map((cause) => cause.id),
    ),
    ...twice(
      `类别“${category.name}”的否决条款编号`,
      (category.vetoes?.items ?? []).map((veto) => String(veto.number)),
    ),
  ];
}

/** One ending cannot speak for two categories; within one it may not stand twice either. */
function endingClashes({ categories }: RubricData): string[] {
  return twice(
    '单位名称的结尾',
    categories.flatMap(({ endings = [] }) => endings),
  );
}

/** Other words belong to a choice that exists, and none means two choices. */
function synonymClashes({ name, choices = [], synonyms = {} }: AttributeData): string[] {
  return [
    ...Object.keys(synonyms)
      .filter((choice) => !choices.includes(choice))
      .map((choice) => `单位属性“${name}”的 synonyms 写的“${choice}”不是它的选项。选项有：${choices.join('、') || '无'}。请改正。`),
    ...twice(`单位属性“${name}”的选项`, [...choices, ...Object.values(synonyms).flat()]),
  ];
}

/** A grade that is an honour has no bounds of its own; a rate needs full marks. */
function gradeClashes({ grades, honours, fullMarks }: RubricData): string[] {
  return grades.flatMap(({ name, of, from, above, to, below, categories }) => {
    const isBounded = categories !== undefined || [from, above, to, below].some((bound) => bound !== undefined);
    if (isBounded && honours.some((honour) => honour.name === name))
      return [`等次“${name}”同评优“${name}”同名，由评优决定，不能再写分数。请删去它的起点和止点，或改名。`];
    if (of === 'rate' && fullMarks === null)
      return [`等次“${name}”按得分率（of: "rate"）评定，而方案不设满分。请写明 fullMarks，或改成 total。`];
    return [];
  });
}

/** Every group belongs to a part where there are parts, and to none where there are none. */
function partClashes({ parts, categories }: RubricData): string[] {
  const names = parts.map((part) => part.name);
  return categories.flatMap((category) =>
    category.groups.flatMap(({ name, part }) => {
      if (part === undefined ? names.length === 0 : names.includes(part)) return [];
      const stated = part === undefined ? '没有写明 part' : `的 part“${part}”不是组成部分`;
      return [`类别“${category.name}”一级指标“${name}”${stated}。组成部分有：${names.join('、') || '无'}。请改正。`];
    }),
  );
}

function namesOf({ name, fullName }: ListedUnit): string[] {
  return fullName === undefined || fold(fullName) === fold(name) ? [name] : [name, fullName];
}

/** Names are compared as people's input is: folded. */
function twice(what: string, names: readonly string[]): string[] {
  const folded = names.map(fold);
  const repeated = names.filter((_, at) => folded.indexOf(folded[at]!) !== at);
  return [...new Set(repeated)].map((name) => `${what}“${name}”出现了两次，无法分辨。请改名或删去一个。`);
}

function isFirst(name: string, at: number, names: readonly string[]): boolean {
  return names.findIndex((each) => fold(each) === fold(name)) === at;
}

// Every piece of text that a rubric quotes, with the document that it should stand in.
import { OWN_POLICY } from '../standing/honour';
import { eachIndicator, type LintSubject } from './finding';

/** Words that the rubric says are in a document (its own where none is named). */
interface Quotation {
  path: string;
  title: string;
  text: string;
  document?: string | undefined;
  category?: string;
  indicator?: string;
  /** The name of a unit: it may stand in any document, and white space within it does not count. */
  isName?: boolean;
}

export function quotations(subject: LintSubject): Quotation[] {
  const { data } = subject;
  return [
    ...indicatorQuotations(subject),
    ...data.categories.flatMap((category) => categoryQuotations(category)),
    ...data.gates.map((gate) => ({ path: `gate/${gate.name}`, title: `参评条件“${gate.name}”`, text: gate.clause })),
    ...data.parts.map((part) => ({ path: `part/${part.name}`, title: `组成部分“${part.name}”`, text: part.clause })),
    ...data.parts.flatMap(({ name, start }) =>
      start ? [{ path: `part/${name}/start`, title: `组成部分“${name}”的基础得分`, text: start.clause }] : [],
    ),
    ...(data.start ? [{ path: 'start', title: '基础得分', text: data.start.clause }] : []),
    ...data.sampling.flatMap((sampling) => [
      { path: `sampling/${sampling.id}`, title: `抽样“${sampling.name}”`, text: sampling.clause },
      ...(sampling.kind === 'places' ? sampling.byUnit : []).flatMap(({ clause }) =>
        clause === undefined ? [] : [{ path: `sampling/${sampling.id}`, title: `抽样“${sampling.name}”`, text: clause }],
      ),
    ]),
    ...(data.externalDeduction
      ? [{ path: 'external-deduction', title: data.externalDeduction.name, text: data.externalDeduction.clause }]
      : []),
    ...data.units.map(({ name, category }) => ({ path: `unit/${name}`, title: `单位“${name}”`, text: name, category, isName: true })),
    ...data.grades.map(({ name, clause }) => ({ path: `grade/${name}`, title: `等次“${name}”`, text: clause })),
    ...(data.overall
      ? [{ path: 'overall', title: `“${data.overall.name}”`, text: data.overall.clause, document: data.overall.document }]
      : []),
    ...(data.overall?.grades ?? []).map(({ name, clause }) => ({
      path: `overall/${name}`,
      title: `综合得分的等次“${name}”`,
      text: clause,
      document: data.overall!.document,
    })),
    ...data.honours
      .filter(({ clause }) => clause !== OWN_POLICY)
      .map(({ name, clause, document }) => ({ path: `honour/${name}`, title: `评优“${name}”`, text: clause, document })),
    ...(data.confirmedOnly ? [{ path: 'confirmedOnly', title: '只计已核定的', text: data.confirmedOnly.clause }] : []),
    ...data.governing.map(({ clause, document }, at) => ({
      path: `governing/${at + 1}`,
      title: `第 ${at + 1} 条通用说明`,
      text: clause,
      document,
    })),
    ...data.readings.flatMap(({ id, clause, document, choices }) => {
      const scopes = choices.flatMap(({ changes }) =>
        changes.flatMap((change) => ('applies' in change && change.applies ? [change.applies.clause] : [])),
      );
      return [clause, ...scopes].map((text) => ({ path: `reading/${id}`, title: `条文理解“${id}”`, text, document }));
    }),
  ];
}

function indicatorQuotations({ scheme }: LintSubject): Quotation[] {
  return eachIndicator(scheme).flatMap(({ category, indicator, path, title }) => {
    const at = { category: category.name, indicator: indicator.key };
    const { applies, exempts, clause, data } = indicator;
    return [
      { path, title, text: clause, ...at },
      ...Object.entries(data.official ?? {}).map(([column, text]) => ({
        path: `${path}/${column}`,
        title: `${title}的${column}`,
        text,
        ...at,
      })),
      ...(applies ? [{ path: `${path}/applies`, title: `${title}的适用范围`, text: applies.clause, ...at }] : []),
      ...exempts.map(({ item, clause: text }) => ({ path: `${path}/exempt/${item}`, title: `${title}的免查“${item}”`, text, ...at })),
    ];
  });
}

function categoryQuotations({
  name: category,
  heading,
  headings = [],
  vetoes,
  causes,
  duties,
}: LintSubject['data']['categories'][number]): Quotation[] {
  return [
    ...[heading, ...headings].map((text, at) => ({
      path: at === 0 ? `${category}/heading` : `${category}/heading-${at + 1}`,
      title: `“${category}”的表头`,
      text,
      category,
    })),
    ...(vetoes?.items ?? []).map((veto) => ({
      path: `${category}/veto-${veto.number}`,
      title: `“${category}”的${vetoes!.label}第 ${veto.number} 条`,
      text: veto.clause,
      category,
    })),
    ...(vetoes ? [{ path: `${category}/veto-note`, title: `“${category}”的${vetoes.label}的注`, text: vetoes.note, category }] : []),
    ...causes.map(({ id, name, clause }) => ({
      path: `${category}/cause-${id}`,
      title: `“${category}”不重复扣分的“${name}”`,
      text: clause,
      category,
    })),
    ...duties.flatMap(({ title, units }) => [
      { path: `${category}/${title}`, title: `“${category}”的“${title}”`, text: title, category },
      ...units.flatMap(({ name, text }) => [
        { path: `${category}/${title}/${name}`, title: `“${title}”的“${name}”`, text: name, category, isName: true },
        { path: `${category}/${title}/${name}`, title: `“${title}”的“${name}”`, text, category },
      ]),
    ]),
  ];
}

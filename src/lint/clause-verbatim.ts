// Every quotation stands in its document word for word.
import { clip } from '../model/text';
import { eachIndicator, type Finding, type Lint, type Subject } from './finding';

/** Words that the rubric says are in a document (its own where none is named). */
interface Quotation {
  path: string;
  title: string;
  text: string;
  document?: string | undefined;
  category?: string;
  indicator?: string;
}

export const clauseVerbatim: Lint = (subject) => {
  const documents = new Map(Object.entries(subject.sources).map(([id, text]) => [id, foldSpace(text)]));
  const missing = new Set<string>();
  const found = quotations(subject).flatMap(({ path, title, text, document = 'source', ...at }): Finding[] => {
    const whole = documents.get(document);
    if (whole === undefined) missing.add(document);
    if (whole === undefined || whole.includes(foldSpace(text))) return [];
    const message = `${title}：条文“${clip(text, 40)}”与原文 ${document}.md 不一致。请照原文逐字录入，包括标点和空格。`;
    return [{ key: `verbatim:${path}`, ...at, message }];
  });
  const absent = [...missing].map((document) => ({
    key: `verbatim:${document}.md`,
    message: `没有原文 ${document}.md，无法核对条文。请把公文原文存为 ${document}.md，放在评估细则文件旁边。`,
  }));
  return [...absent, ...found];
};

/** The only liberty that a quotation may take: a run of white space, line breaks included, counts as one space. */
function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function quotations({ data, scheme }: Subject): Quotation[] {
  return [
    ...eachIndicator(scheme).map(({ category, indicator, path, title }) => ({
      path,
      title,
      text: indicator.clause,
      category: category.name,
      indicator: indicator.key,
    })),
    ...data.categories.flatMap(({ name: category, heading, vetoes }) => [
      { path: `${category}/heading`, title: `“${category}”的表头`, text: heading, category },
      ...(vetoes?.items ?? []).map((veto) => ({
        path: `${category}/veto-${veto.number}`,
        title: `“${category}”的${vetoes!.label}第 ${veto.number} 条`,
        text: veto.clause,
        category,
      })),
      ...(vetoes ? [{ path: `${category}/veto-note`, title: `“${category}”的${vetoes.label}的注`, text: vetoes.note, category }] : []),
    ]),
    ...data.gates.map((gate) => ({ path: `gate/${gate.name}`, title: `参评条件“${gate.name}”`, text: gate.clause })),
    ...data.honours.map(({ name, clause, document }) => ({ path: `honour/${name}`, title: `评优“${name}”`, text: clause, document })),
    ...data.readings.map(({ id, clause, document }) => ({ path: `reading/${id}`, title: `条文理解“${id}”`, text: clause, document })),
  ];
}

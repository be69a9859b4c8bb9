// Every quotation stands in its document word for word.
import { clip } from '../model/text';
import type { Fault, Lint } from './finding';
import { quotations } from './quotations';

export const clauseVerbatim: Lint = (subject) => {
  const documents = new Map(
    Object.entries(subject.sources).map(([id, text]) => [id, { text: foldSpace(text), names: withoutSpace(text) }]),
  );
  const missing = new Set<string>();
  const found = quotations(subject).flatMap(({ path, title, text, document = 'source', isName, ...at }): Fault[] => {
    if (isName && [...documents.values()].some(({ names }) => names.includes(withoutSpace(text)))) return [];
    const whole = documents.get(document);
    if (whole === undefined) missing.add(document);
    if (whole === undefined || (!isName && isQuoted(text, whole.text))) return [];
    const message = `${title}：条文“${clip(text, 40)}”与原文 ${document}.md 不一致。请照原文逐字录入，包括标点和空格。`;
    return [{ key: `verbatim:${path}`, ...at, message }];
  });
  const absent = [...missing].map((document) => ({
    key: `verbatim:${document}.md`,
    message: `没有原文 ${document}.md，无法核对条文。请把公文原文存为 ${document}.md，放在评估细则文件旁边。`,
  }));
  return [...absent, ...found];
};

/** As one stretch, or line by line: a clause of several cells has other cells between its own. */
function isQuoted(text: string, whole: string): boolean {
  return [[text], text.split('\n')].some((lines) => lines.every((line) => whole.includes(foldSpace(line))));
}

/** The only liberty that a quotation may take: a run of white space, line breaks included, counts as one space. */
function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A narrow table cell breaks names anywhere: 市生态 环境局. */
function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

// Which document a clause is quoted from: the rubric's own, or an earlier one that is named with the clause.
import type { RubricData } from './schema';

/** 湘教通〔2020〕51号《关于2019年…开展情况的通报》; undefined for a clause of the rubric itself. */
export function citedFrom(
  { documents }: Pick<RubricData, 'documents'>,
  { document }: { document?: string | undefined },
): string | undefined {
  const found = documents.find(({ id }) => id === document);
  return found && `${found.documentNumber ?? ''}《${found.title}》`;
}

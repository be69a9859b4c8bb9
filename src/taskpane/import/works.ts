// What is done of a rubric beside the pane: with a thousand indicators it takes longer than a pane may stand still.
import '../../rules/further';
import { toldChange, type ToldChange } from '../../app/other-rubric/told';
import { bookFrom, schemeFrom, type BookData, type SchemeData } from '../../app/other-rubric/as-data';
import { buildRuleBook } from '../../app/rule-book';
import { cardOf, type SchemeCard } from '../../app/scheme-cards';
import { createXlsx } from '../../hosts/xlsx/create-xlsx';
import type { ImportDesk } from '../../import/confirm/desk';
import { finishedRubric } from '../../import/confirm/finish';
import { reopenedDesk } from '../../import/confirm/reopen-desk';
import { ok, type Outcome } from '../../model/outcome';
import { parseRubric } from '../../rubric/load';
import { offerOwn } from '../../rubric/own';
import type { RubricData } from '../../rubric/schema';
import { shelfOf } from '../../rubric/shelf';
import { deskFindings } from './desk-findings';
import { readBrought } from './read-brought';

/** A rubric that can be used, with what the page of schemes shows of it. */
export interface ReadyRubric {
  rubric: RubricData;
  card: SchemeCard;
}

/** Plain data goes in and comes out. */
export const works = {
  read: readBrought,
  reopen: reopenedDesk,
  prove: deskFindings,
  finish: (desk: ImportDesk): Outcome<RubricData> => finishedRubric(desk),
  ready: (json: unknown): Outcome<ReadyRubric> => withCard(parseRubric(json)),
  use: (desk: ImportDesk): Outcome<ReadyRubric> => withCard(finishedRubric(desk)),
  async table(desk: ImportDesk): Promise<Outcome<{ title: string; bytes: Uint8Array }>> {
    const rubric = finishedRubric(desk);
    return rubric.ok ? ok({ title: rubric.value.title, bytes: await createXlsx(buildRuleBook(rubric.value)) }) : rubric;
  },
  compare: ({ book, to }: { book: BookData; to: SchemeData }): ToldChange => toldChange(bookFrom(book), schemeFrom(to)),
};

function withCard(read: Outcome<RubricData>): Outcome<ReadyRubric> {
  if (!read.ok) return read;
  const shelf = shelfOf([], [offerOwn(read.value)]);
  const { id } = read.value;
  const [rubric, scheme] = [shelf.rubric(id), shelf.scheme(id)];
  if (!rubric.ok) return rubric;
  return scheme.ok ? ok({ rubric: rubric.value, card: cardOf(scheme.value, shelf.documents(id)) }) : scheme;
}

// A rubric of somebody's own, ready to make a workbook from: it stands among the schemes of page 开始.
import '../../rules/further';
import { cardOf } from '../../app/scheme-cards';
import { ok, type Outcome } from '../../model/outcome';
import { offerOwn } from '../../rubric/own';
import type { RubricData } from '../../rubric/schema';
import { shelfOf } from '../../rubric/shelf';
import { bringScheme } from '../own-schemes';

export function adopt(rubric: RubricData): Outcome<undefined> {
  const shelf = shelfOf([], [offerOwn(rubric)]);
  const scheme = shelf.scheme(rubric.id);
  if (!scheme.ok) return scheme;
  bringScheme({ scheme: scheme.value, card: cardOf(scheme.value, shelf.documents(rubric.id)) });
  return ok(undefined);
}

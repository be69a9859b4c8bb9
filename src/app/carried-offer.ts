// The rubric that a workbook carries, checked like any other file.
import '../rules/further';
import { ok, refuse, type Outcome } from '../model/outcome';
import { parseRubric } from '../rubric/load';
import { offerOwn } from '../rubric/own';
import type { Offer } from '../rubric/shelf';
import { readCarriedRubric } from '../workbook/carried-rubric';
import type { FoundTable } from '../workbook/found/found-table';

/** The last one: a workbook is read again and again, and its rubric stays. */
let last: { cells: string; offer: Outcome<Offer> } | undefined;

export function offerCarried(found: FoundTable): Outcome<Offer> {
  const cells = JSON.stringify([found.headers, found.rows]);
  if (last?.cells !== cells) last = { cells, offer: checked(found) };
  return last.offer;
}

function checked(found: FoundTable): Outcome<Offer> {
  const carried = readCarriedRubric(found);
  if (!carried.ok) return carried;
  const rubric = parseRubric(carried.value);
  return rubric.ok ? ok(offerOwn(rubric.value)) : refuse('BAD_REQUEST', `工作簿随带的${rubric.refusal.message}`);
}

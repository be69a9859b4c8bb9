// The rubric that a workbook carries, checked like any other file.
import '../rules/further';
import { ok, refuse, type Outcome } from '../model/outcome';
import { parseRubric } from '../rubric/load';
import { offerOwn } from '../rubric/own';
import type { Offer } from '../rubric/shelf';
import { readCarriedRubric } from '../workbook/carried-rubric';
import type { FoundTable } from '../workbook/found/found-table';

export function offerCarried(found: FoundTable): Outcome<Offer> {
  const carried = readCarriedRubric(found);
  if (!carried.ok) return carried;
  const rubric = parseRubric(carried.value);
  return rubric.ok ? ok(offerOwn(rubric.value)) : refuse('BAD_REQUEST', `工作簿随带的${rubric.refusal.message}`);
}

// The rubric that a workbook carries, checked like any other file.
import '../rules/further';
import { ok, refuse, type Outcome } from '../model/outcome';
import { turn } from '../model/pieces';
import { parseRubric } from '../rubric/load';
import { offerOwn } from '../rubric/own';
import type { RubricData } from '../rubric/schema';
import type { Offer, Shelf } from '../rubric/shelf';
import { carriedCells, readCarriedRubric } from '../workbook/carried-rubric';
import type { FoundTable } from '../workbook/found/found-table';

/** The last one: a workbook is read again and again, and its rubric stays. */
let last: { cells: string; offer: Outcome<Offer> } | undefined;

type Cells = Pick<FoundTable, 'headers' | 'rows'>;

export function offerCarried(found: Cells): Outcome<Offer> {
  const cells = JSON.stringify([found.headers, found.rows]);
  if (last?.cells !== cells) last = { cells, offer: checked(found) };
  return last.offer;
}

/** A workbook that is being made will be read at once: its rubric is checked and ready then, which takes its time where it is long. */
export async function expectCarried(rubric: RubricData, shelf: Shelf): Promise<void> {
  const cells = carriedCells(rubric);
  await turn();
  const offer = offerCarried(cells);
  await turn();
  if (offer.ok) shelf.with([offer.value]).scheme(rubric.id);
}

function checked(found: Cells): Outcome<Offer> {
  const carried = readCarriedRubric(found);
  if (!carried.ok) return carried;
  const rubric = parseRubric(carried.value);
  return rubric.ok ? ok(offerOwn(rubric.value)) : refuse('BAD_REQUEST', `工作簿随带的${rubric.refusal.message}`);
}

// 下发 of an annex form: a file for every unit of the roster, and what the book keeps of it.
import type { OpenedWorkbook } from '../../app/open';
import { fileName } from '../../model/file-name';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { fold } from '../../model/text';
import type { Annex } from '../../rubric/annex';
import type { Change } from '../../workbook/host';
import type { WorkbookPlan } from '../../workbook/plan';
import type { Terms } from '../cover';
import { journalCells, journalSheet, type JournalRow } from '../journal';
import { appended } from '../kept-table';
import { bookIdSheet, type Round } from '../round';
import { issuesOf, nextNumber } from '../split';
import { annexBook, annexHandout, annexKeyOf } from './annex-book';

interface AnnexRequest extends Terms {
  /** Where the book has none yet. */
  newId: string;
  /** `2022-12-01 09:30:00` */
  at: string;
  /** Files of which the journal tells at that moment went out by this very request, which was interrupted. */
  isResumed?: boolean | undefined;
}

interface AnnexFile {
  name: string;
  plan(): WorkbookPlan;
}

export function splitAnnex(
  { frame, roster }: OpenedWorkbook,
  round: Round,
  annex: Annex,
  { deadline = annex.deadline, to, newId, at, isResumed }: AnnexRequest,
): Outcome<{ files: AnnexFile[]; changes: Change[] }> {
  const units = (roster?.units ?? []).filter(({ name }) => name !== '');
  if (units.length === 0) return refuse('BAD_REQUEST', '名册里还没有单位，没有可以下发的。请先在“名册”里填上单位，再下发一次。');
  const book = round.bookId ?? newId;
  const issues = issuesOf(round);
  const noted = isResumed ? issuesOf(round, at) : new Map<string, number>();
  const taken = new Set<string>();
  const files: AnnexFile[] = [];
  const rows: JournalRow[] = [];
  for (const unit of units) {
    const handout = annexHandout(annex, unit);
    const issue = noted.get(handout) ?? (issues.get(handout) ?? 0) + 1;
    const who = `${unit.name} ${annex.name}`;
    const key = annexKeyOf({ book, handout, who, unit: [unit.id, unit.name], issue, ...(deadline !== undefined && { deadline }), annex });
    const name = freeName(`${annex.name}_${unit.name}`, taken);
    files.push({ name, plan: () => annexBook(frame, key, { deadline, to }) });
    if (noted.has(handout)) continue;
    rows.push({
      number: nextNumber(round) + rows.length,
      at,
      file: name,
      who,
      unit: unit.name,
      category: unit.category?.name ?? '',
      indicator: '',
      item: '',
      before: null,
      after: null,
      note: [deadline !== undefined && `截止 ${deadline}`, to !== undefined && `交给 ${to}`].filter(Boolean).join('；'),
      data: { is: 'out', handout, way: 'unit', issue, ...(deadline !== undefined && { deadline }), ...(to !== undefined && { to }) },
    });
  }
  return ok({
    files,
    changes: [
      ...(round.bookId === undefined ? [{ do: 'add-sheet', plan: bookIdSheet(newId) } as const] : []),
      ...(round.journal
        ? appended(round.journal.table, rows.map(journalCells))
        : [{ do: 'add-sheet', plan: journalSheet(frame, rows) } as const]),
    ],
  });
}

function freeName(wish: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const name = fileName(number === 1 ? wish : `${wish}_${number}`, 'xlsx', wish);
    if (taken.has(fold(name))) continue;
    taken.add(fold(name));
    return name;
  }
}

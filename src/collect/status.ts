// How far the round has come: who has handed in and who is late, what is blank, what was returned and what is confirmed.
import type { OpenedWorkbook } from '../app/open';
import { entryFinder } from '../hand-out/entry-places';
import { needsEvidence } from '../hand-out/evidence';
import { type Handout, type HandoutWay } from '../hand-out/handout';
import type { JournalData, JournalRow } from '../hand-out/journal';
import { isObjectionHandout, readObjections, type Objection } from '../hand-out/objections';
import { readOwners } from '../hand-out/owners';
import { planHandouts } from '../hand-out/plan';
import { reviewItems } from '../hand-out/review-items';
import { reviewKey, type ReviewState } from '../hand-out/review-states';
import { sidesOf, type Round } from '../hand-out/round';
import { sideId } from '../hand-out/side-column';
import { isBlank } from '../model/cell';
import { isLate } from './deadline';
import { historyOf, type CollectedFile } from './history';

/** `overdue`: not here, and the deadline is past. */
export type HandedIn = 'waiting' | 'overdue' | 'in' | 'late';

export interface HandoutStatus {
  id: string;
  way: HandoutWay;
  who: string;
  /** When it went out last, and how often it did. */
  out: string;
  issue: number;
  deadline: string | null;
  to: string | null;
  state: HandedIn;
  /** When the last file came, and what it is called. */
  received: string | null;
  file: string | null;
  /** BookCells that must be filled and are blank in the book. */
  missing: { unit: string; indicator: string; items: string[] }[];
  /** Entries that say that there is something, without evidence; empty where none is asked for. */
  noEvidence: { unit: string; indicator: string; items: string[] }[];
  returned: { unit: string; indicator: string; reason: string }[];
  confirmed: number;
  /** Indicators asked for, unit by unit. */
  asked: number;
}

export interface RoundStatus {
  handouts: HandoutStatus[];
  /** Indicators of all units by state. */
  review: Record<ReviewState, number>;
  /** undefined until statements went out for objections. */
  objections: ObjectionStatus | undefined;
}

interface ObjectionStatus {
  /** Units that got their statement, and those of which a file came back. */
  sent: number;
  answered: number;
  objections: Objection[];
}

type Out = Extract<JournalData, { is: 'out' }>;

/** `today`: `2022-12-20`. */
export function roundStatus(book: OpenedWorkbook, round: Round, today: string): RoundStatus {
  const rows = round.journal?.rows ?? [];
  const last = new Map<string, { row: JournalRow; data: Out }>();
  for (const row of rows)
    if (row.data.is === 'out' && !isObjectionHandout(row.data.handout)) last.set(row.data.handout, { row, data: row.data });
  const planned = plannedIn(
    book,
    round,
    [...last.values()].map(({ data }) => data),
  );
  const files = [...historyOf(rows).files.values()].filter(({ isUndone }) => !isUndone);
  const handouts = [...last.values()].map(({ row, data }): HandoutStatus => {
    // A file from before something was returned does not answer it.
    const file = files.findLast((each) => each.data.handout === data.handout && each.data.issue >= (data.returned ? data.issue : 1));
    const { deadline } = data;
    const isOverdue = !file && deadline !== undefined && today > deadline;
    return {
      id: data.handout,
      way: data.way,
      who: row.who,
      out: row.at,
      issue: data.issue,
      deadline: deadline ?? null,
      to: data.to ?? null,
      state: file ? (isLate(file.data, deadline) ? 'late' : 'in') : isOverdue ? 'overdue' : 'waiting',
      received: file?.data.received ?? null,
      file: file?.row.file ?? null,
      ...coverageOf(planned.get(data.handout), round),
    };
  });
  const review: RoundStatus['review'] = { open: 0, reported: 0, returned: 0, confirmed: 0 };
  for (const { state } of reviewItems(book, round)) review[state]++;
  return { handouts, review, objections: objectionStatus(round, files) };
}

function objectionStatus({ journal, objections }: Round, files: readonly CollectedFile[]): ObjectionStatus | undefined {
  if (!objections) return undefined;
  const sent = new Set(
    (journal?.rows ?? []).flatMap(({ data }) => (data.is === 'out' && isObjectionHandout(data.handout) ? [data.handout] : [])),
  );
  const answered = new Set(files.flatMap(({ data }) => (sent.has(data.handout) ? [data.handout] : [])));
  return { sent: sent.size, answered: answered.size, objections: readObjections(objections) };
}

/** What every handout asks for by now, by its id. */
function plannedIn(book: OpenedWorkbook, round: Round, outs: readonly Out[]): Map<string, Handout> {
  const ownersOf = round.owners ? readOwners(round.owners) : () => [];
  const divisions = new Map(outs.map(({ way, track }) => [`${way}/${track ?? ''}`, { way, track }]));
  return new Map(
    [...divisions.values()].flatMap(({ way, track }) => {
      const own = way === 'expert' ? { way, experts: track === undefined ? undefined : [track] } : { way, track, ownersOf };
      const planned = planHandouts(book, own);
      return planned.ok ? planned.value.map((each) => [each.id, each] as const) : [];
    }),
  );
}

type Coverage = Pick<HandoutStatus, 'missing' | 'noEvidence' | 'returned' | 'confirmed' | 'asked'>;

function coverageOf(handout: Handout | undefined, round: Round): Coverage {
  const { states } = round;
  const sides = sidesOf(round);
  const found: Coverage = { missing: [], noEvidence: [], returned: [], confirmed: 0, asked: 0 };
  for (const { of, layout, units } of handout?.forms ?? []) {
    const finder = entryFinder(of, sides);
    for (const unit of units)
      for (const indicator of layout.form.indicators) {
        const columns = layout.inputs.filter((each) => each.indicator === indicator);
        if (columns.length === 0) continue;
        found.asked++;
        const record = states?.records.get(reviewKey(unit, indicator));
        if (record?.state === 'confirmed') found.confirmed++;
        if (record?.state === 'returned') found.returned.push({ unit: unit.name, indicator: indicator.key, reason: record.reason });
        const blank = columns.filter(({ id, input }) => input.askedWhen === undefined && isBlank(finder.place(unit, id)?.value ?? null));
        if (blank.length > 0 && record?.state !== 'confirmed')
          found.missing.push({ unit: unit.name, indicator: indicator.key, items: blank.map(({ input }) => input.name) });
        const bare =
          handout!.way !== 'unit'
            ? []
            : columns.filter((column) => {
                const evidence = finder.place(unit, sideId(column.id, 'evidence'));
                return evidence && isBlank(evidence.value) && needsEvidence(column, finder.place(unit, column.id)?.value ?? null);
              });
        if (bare.length > 0 && record?.state !== 'confirmed')
          found.noEvidence.push({ unit: unit.name, indicator: indicator.key, items: bare.map(({ input }) => input.name) });
      }
  }
  return found;
}

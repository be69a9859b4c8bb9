// Joins what several experts entered into the source that counts, by the way that is stated, and says where they differ. It is written,
// kept in the journal and taken back like what files bring; what each expert entered stays.
import { readCell } from '../../assessment/read-values';
import type { OpenedWorkbook } from '../../app/open';
import { clauseMark } from '../../hand-out/key';
import { appended, readKeptTable, written } from '../../hand-out/kept-table';
import { roundNames } from '../../hand-out/names';
import type { Round } from '../../hand-out/round';
import { isBlank, textOf, type Cell } from '../../model/cell';
import { hashOf } from '../../model/hash';
import { typeOf } from '../../model/inputs';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { fold, list } from '../../model/text';
import { limitOf, type Review } from '../../standing/review';
import type { InputColumn } from '../../workbook/entry/columns/input';
import type { Change, WorkbookHost } from '../../workbook/host';
import { cellsOf } from '../book-cells';
import { carryIn } from '../carry-in';
import { decideCells, type Decided, type Preference } from '../decide';
import { withFormulas } from '../formulas';
import type { SubmittedCell } from '../found-cell';
import type { Submission } from '../submission';
import { weigh, type Weighing } from '../weigh';
import { differenceOf, joinValues, joinWayWords, type ExpertValues, type JoinWay } from './join-values';
import { joinedCells, joinedColumns, joinedSheet, joinedStates, readJoined, type JoinedRow } from './joined-sheet';

export interface JoinRequest {
  way: JoinWay;
  /** All sources but the one that counts, unless told. */
  experts?: readonly string[] | undefined;
  lead?: string | undefined;
  /** The difference above which a reason is required, in what is entered; see {@link usualLimit} where none is told. */
  limit?: number | undefined;
  prefer?: Preference | undefined;
  /** `2022-12-20 09:30:00`, and the same as `2022-12-20T01:30:00Z`. */
  at: string;
  saved: string;
  /** What was begun at that moment, and was interrupted, is gone on with. */
  isResumed?: boolean | undefined;
}

/** How far an expert is from what it came to. */
interface ExpertSpread {
  expert: string;
  /** Entries in which the others say something else, and the mean of the differences to what it came to; undefined for words. */
  differing: number;
  mean: number | undefined;
}

export interface Joining {
  experts: readonly string[];
  into: string;
  /** Entries in which all agree; which some of them have not filled in; in which they differ. */
  agreed: number;
  waiting: { unit: string; indicator: string; item: string; missing: readonly string[] }[];
  rows: JoinedRow[];
  spread: ExpertSpread[];
  submissions: readonly Submission[];
  weighing: Weighing;
  decided: Decided;
  changes: Change[];
}

export async function joinExperts(host: WorkbookHost, book: OpenedWorkbook, round: Round, request: JoinRequest): Promise<Outcome<Joining>> {
  const { review } = book.frame.scheme.data;
  const asked = askedFrom(review, request);
  if (!asked.ok) return asked;
  const { experts, lead, into } = asked.value;
  const kept = await readKeptTable(host, book.survey, roundNames.joined, joinedColumns);
  if (!kept.ok) return kept;
  const before = kept.value ? readJoined(kept.value) : new Map<string, { row: number; reason: string }>();
  const cells = cellsOf(book, round);
  const way = request.way === 'lead' ? `以“${lead}”为准` : joinWayWords[request.way];
  const found: Pick<Joining, 'agreed' | 'waiting' | 'rows'> = { agreed: 0, waiting: [], rows: [] };
  const given: SubmittedCell[] = [];
  const apart = new Map(experts.map((expert) => [expert, [] as number[]]));
  const differing = new Map(experts.map((expert) => [expert, 0]));
  const agreed = new Map<string, JoinedRow>();
  for (const [form, finder] of cells.finders) {
    const { inputs } = finder.of.entries.layout;
    for (const target of inputs.filter(({ track }) => track === into)) {
      const columns = experts.map((expert) => inputs.find((each) => isSame(each, target) && each.track === expert)!);
      for (const unit of finder.units()) {
        const said = columns.map((column) => finder.place(unit, column.id)?.value ?? null);
        if (said.every(isBlank)) continue;
        const names = { unit: unit.name, indicator: target.indicator.key, item: target.input.name };
        const missing = experts.filter((_, at) => isBlank(said[at]));
        if (missing.length > 0) {
          found.waiting.push({ ...names, missing });
          continue;
        }
        const values = experts.map((expert, at) => ({ expert, value: readValue(target, said[at]!) }));
        const difference = differenceOf(values);
        const joined = allowedHere(target, joinValues(values, request.way, lead));
        const key = `${unit.id || fold(unit.name)}|${target.id}`;
        // Words as one of the experts writes them.
        const cellFor = (value: number | string): Cell =>
          typeof value === 'number' ? value : said[values.findIndex((each) => each.value === value)]!;
        const limit = request.limit ?? usualLimit(target, review!);
        const needsReason = difference > limit && (before.get(key)?.reason ?? '') === '';
        const row: JoinedRow = {
          key,
          ...names,
          category: unit.category?.name ?? '',
          values: experts.map((expert, at) => `${expert} ${shown(said[at]!)}`).join('；'),
          difference: Number.isFinite(difference) ? difference : null,
          joined: 'value' in joined ? cellFor(joined.value) : null,
          way: 'why' in joined ? joined.why : way,
          state: 'why' in joined ? joinedStates.open : needsReason ? joinedStates.reason : joinedStates.done,
        };
        if (difference === 0) {
          found.agreed++;
          agreed.set(key, { ...row, state: joinedStates.agreed });
        } else {
          count(values, 'value' in joined ? joined.value : undefined);
          found.rows.push(row);
        }
        if ('value' in joined && !needsReason)
          given.push({
            form,
            unit: { id: unit.id, name: unit.name },
            column: target.id,
            value: cellFor(joined.value),
            given: null,
            mark: clauseMark(target),
            where: `“${into}”`,
          });
      }
    }
  }
  const submissions = given.length > 0 ? [submissionOf(given, way, request)] : [];
  const weighing = await withFormulas(host, weigh(cells, round, submissions, request.isResumed ? request.at : undefined));
  const decided = decideCells(weighing, request.prefer);
  const sheet = sheetChanges();
  const isNew = submissions.length > 0 && decided.writes.length > 0;
  return ok({
    experts,
    into,
    ...found,
    spread: experts.map((expert) => ({ expert, differing: differing.get(expert)!, mean: meanOf(apart.get(expert)!) })),
    submissions,
    weighing,
    decided,
    changes: [...(isNew ? carryIn(book, cells, round, weighing, decided, request.at).changes : []), ...sheet],
  });

  function count(values: ExpertValues, joined: number | string | undefined): void {
    for (const { expert, value } of values) {
      if (values.some((other) => other.value !== value)) differing.set(expert, differing.get(expert)! + 1);
      if (typeof value === 'number' && typeof joined === 'number') apart.get(expert)!.push(value - joined);
    }
  }

  /** Rows that stood there say what is so now; their reasons stay. */
  function sheetChanges(): Change[] {
    const now = new Map(found.rows.map((row) => [row.key, row]));
    const fresh = found.rows.filter(({ key }) => !before.has(key));
    if (!kept.ok || !kept.value) return fresh.length > 0 ? [{ do: 'add-sheet', plan: joinedSheet(book.frame, fresh) }] : [];
    const table = kept.value;
    const updates = (['#values', '#difference', '#joined', '#way', '#state'] as const).flatMap((id) =>
      written(
        table,
        id,
        new Map(
          [...before].flatMap(([key, { row }]): [number, Cell][] => {
            const current = now.get(key) ?? agreed.get(key);
            return current ? [[row, joinedCells(current)(id) ?? '']] : [];
          }),
        ),
      ),
    );
    return [...updates, ...appended(table, fresh.map(joinedCells))];
  }
}

function askedFrom(
  review: Review | undefined,
  { way, experts, lead, limit }: JoinRequest,
): Outcome<{ experts: readonly string[]; lead: string | undefined; into: string }> {
  if (review?.kind !== 'sources')
    return refuse(
      'BAD_REQUEST',
      '合议要按来源录入：每位专家一个来源，另有一个计分的来源放合议的结果。请运行 template，加上 --sources 专家甲,专家乙,合议 --counts 合议。',
      '--join',
    );
  const known = (name: string): string | undefined => review.tracks.find((each) => fold(each) === fold(name));
  const strange = [...(experts ?? []), ...(lead === undefined ? [] : [lead])].find((name) => known(name) === undefined);
  if (strange !== undefined)
    return refuse('BAD_REQUEST', `工作簿里没有来源“${strange}”，只有${list(review.tracks)}。请核对名称。`, '--experts');
  const own = [...new Set(experts?.map((name) => known(name)!) ?? review.tracks.filter((name) => name !== review.counts))];
  const into = review.counts;
  if (own.includes(into))
    return refuse('BAD_REQUEST', `合议的结果写进计分的来源“${into}”，它不能又是一位专家。请另加一个来源作计分的来源。`, '--experts');
  if (own.length < 2) return refuse('BAD_REQUEST', '合议要有两位以上的专家。请在 --experts 里写明，或在工作簿里加上来源。', '--experts');
  if (way === 'lead' && lead === undefined) return refuse('BAD_REQUEST', '以主评专家为准的，请用 --lead 写明是哪一位。', '--lead');
  if (way === 'lead' && !own.includes(known(lead!)!))
    return refuse('BAD_REQUEST', `“${lead}”不是合议的专家（${list(own)}）。请核对 --lead。`, '--lead');
  if (limit !== undefined && !(limit >= 0)) return refuse('BAD_REQUEST', '--limit 应是 0 或更大的数。', '--limit');
  return ok({ experts: own, lead: lead === undefined ? undefined : known(lead), into });
}

const isSame = (one: InputColumn, other: InputColumn): boolean => one.indicator === other.indicator && one.position === other.position;

const shown = (cell: Cell): string => (typeof cell === 'boolean' ? (cell ? '是' : '否') : textOf(cell));

/** Marks may differ as far as the workbook says of sources; what is counted may not differ at all. */
function usualLimit({ indicator: { rule, weight } }: InputColumn, review: Review): number {
  return rule.kind === 'mark' ? limitOf(review, weight) : 0;
}

/** A mean of whole numbers need not be one. */
function allowedHere({ input }: InputColumn, joined: ReturnType<typeof joinValues>): ReturnType<typeof joinValues> {
  if (!('value' in joined) || typeof joined.value !== 'number') return joined;
  const read = readCell(input, joined.value);
  return read.state === 'refused' ? { why: `合起来是 ${joined.value}，应填${typeOf(input).allowed(input)}` } : joined;
}

/** A number where the entry is one; other words as they stand. */
function readValue({ input }: InputColumn, cell: Cell): number | string {
  const read = readCell(input, cell);
  return read.state === 'value' && typeof read.value === 'number' && Number.isFinite(read.value)
    ? read.value
    : fold(read.state === 'value' ? String(read.value) : textOf(cell));
}

function meanOf(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** The handout of what was joined. */
export const OF_JOINING = 'join';

function submissionOf(cells: SubmittedCell[], way: string, { at, saved }: JoinRequest): Submission {
  const forms = new Map<string, SubmittedCell[]>();
  for (const cell of cells) forms.set(cell.form, [...(forms.get(cell.form) ?? []), cell]);
  return {
    file: { name: `${roundNames.joined}（${way}）`, received: at, saved, digest: hashOf(JSON.stringify(cells.map(({ value }) => value))) },
    key: {
      handout: OF_JOINING,
      who: roundNames.joined,
      issue: 1,
      returned: false,
      forms: [...forms].map(([form, own]) => ({
        form,
        units: [...new Map(own.map(({ unit }) => [`${unit.id}|${unit.name}`, [unit.id, unit.name] as [string, string]])).values()],
        columns: [...new Map(own.map(({ column, mark }) => [column, [column, mark, ''] as [string, string, string]])).values()],
        given: [],
      })),
    },
    cells,
    untouched: { cells: 0, blank: 0 },
    faults: [],
  };
}

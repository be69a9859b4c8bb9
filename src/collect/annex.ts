// Annex forms that came back: each is checked field by field and becomes a row of the sheet that gathers them; nothing that came before is
// lost.
import type { OpenedWorkbook } from '../app/open';
import { ANSWER_ID, FIELD_ID, fieldColumns, readAnnexKey, type AnnexKey } from '../hand-out/annex/annex-book';
import { fieldTypeOf } from '../hand-out/annex/field-types';
import { gatheredColumns, gatheredSheet, gatheredStates, type GatheredRow } from '../hand-out/annex/gathered';
import { journalCells, journalSheet, type JournalRow } from '../hand-out/journal';
import { appended, readKeptTable, written, type KeptTable } from '../hand-out/kept-table';
import { roundNames } from '../hand-out/names';
import type { Round } from '../hand-out/round';
import { isBlank, isError, textOf, type Cell } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { bare, clip, fold } from '../model/text';
import { fieldName, type Annex, type AnnexField } from '../rubric/annex';
import type { Change, WorkbookHost } from '../workbook/host';
import { arrivalRow } from './carry-in';
import { deadlineOf, isLate } from './deadline';
import type { FileFacts } from './submission';
import { tableUnder } from './table-under';

export interface AnnexAnswers {
  file: FileFacts;
  key: AnnexKey;
  answers: ReadonlyMap<string, Cell>;
  /** What is wrong: unit, field, what stands there, what is allowed. */
  faults: string[];
}

/** undefined for a file that is no annex form. */
export async function readAnnex(
  host: Pick<WorkbookHost, 'survey' | 'read'>,
  file: FileFacts,
  { bookId }: Round,
): Promise<Outcome<AnnexAnswers> | undefined> {
  const { sheets } = await host.survey();
  const used = sheets.flatMap(({ name, used: area }) => (area ? [{ sheet: name, area }] : []));
  const carrier = used.find(({ sheet }) => fold(sheet) === fold(roundNames.annexKey));
  if (!carrier) return undefined;
  const values = await host.read(used);
  const key = readAnnexKey(values[used.indexOf(carrier)]!);
  if (!key) return refuse('BAD_REQUEST', `隐藏的“${roundNames.annexKey}”表被改动过，认不出是谁的。请用原来那一份重新填。`);
  if (key.book !== bookId) return refuse('BAD_REQUEST', '是另一本工作簿下发的，没有收。请用当时下发的那一本来收。');
  for (const [at, { sheet, area }] of used.entries()) {
    const table = tableUnder({ sheet, row: area.row, column: area.column, cells: values[at]! }, fieldColumns, [FIELD_ID, ANSWER_ID]);
    const [idAt, answerAt] = [FIELD_ID, ANSWER_ID].map((id) => table?.match.at.get(id));
    if (!table || idAt === undefined || answerAt === undefined || table.match.moved.length > 0) continue;
    const answers = new Map(table.rows.map((row) => [String(row[idAt] ?? ''), row[answerAt] ?? null] as const));
    const own = key.annex.fields.filter(({ id }) => answers.has(id));
    if (own.length < key.annex.fields.length)
      return refuse('BAD_REQUEST', `“${sheet}”里少了几行，没有收。请不要删行，用原来那一份重新填。`);
    return ok({ file, key, answers, faults: faultsOf(key.annex, answers) });
  }
  return refuse('BAD_REQUEST', '找不到要填的表：隐藏的编号或表头被改动了，没有收。请用原来那一份重新填。');
}

function faultsOf({ fields }: Annex, answers: ReadonlyMap<string, Cell>): string[] {
  const faults = fields.flatMap((field): string[] => {
    const cell = answers.get(field.id) ?? null;
    const { allowed, fault } = fieldTypeOf(field);
    const asked = `应填${/^\d/u.test(allowed) ? ' ' : ''}${allowed}`;
    if (isBlank(cell)) return field.required ? [`“${fieldName(field)}”没有填，${field.type === 'text' ? '是必填项' : asked}`] : [];
    const text = bare(textOf(cell));
    const wrong = isError(cell) ? '是错误值' : fault(text);
    return wrong === undefined ? [] : [`“${fieldName(field)}”填的“${clip(text, 30)}”${wrong}，${asked}`];
  });
  return [...faults, ...twice(fields, answers)];
}

/** A kind of account that stands twice: once in its own line, and once more among the others. */
function twice(fields: readonly AnnexField[], answers: ReadonlyMap<string, Cell>): string[] {
  const kinds = new Map<string, string>();
  return fields.flatMap((field): string[] => {
    const cell = answers.get(field.id) ?? null;
    if ((field.type !== 'account' && field.type !== 'other-account') || isBlank(cell)) return [];
    const kind = fold(field.type === 'account' ? field.name : (/^([^:：]+)[:：]/u.exec(String(cell))?.[1] ?? ''));
    const before = kinds.get(kind);
    if (kind !== '' && before === undefined) kinds.set(kind, fieldName(field));
    return kind === '' || before === undefined ? [] : [`“${fieldName(field)}”和“${before}”是同一类，每类限报一个`];
  });
}

interface GatheredFile {
  answers: AnnexAnswers;
  late: boolean;
  state: string;
  /** Whether these very bytes were brought in before. */
  isKnown: boolean;
}

export interface Gathered {
  files: GatheredFile[];
  changes: Change[];
}

/** `first` is the number of the next row of the journal; rows of one run follow the journal's of other files. The journal is told first:
 *  what was begun at that moment, and was interrupted, is gone on with. */
export async function gatherAnnexes(
  host: WorkbookHost,
  book: OpenedWorkbook,
  round: Round,
  read: readonly AnnexAnswers[],
  { at, first, isResumed }: { at: string; first: number; isResumed: boolean },
): Promise<Outcome<Gathered>> {
  const files: GatheredFile[] = [];
  const changes: Change[] = [];
  for (const name of new Set(read.map(({ key }) => key.annex.name))) {
    const own = read.filter(({ key }) => key.annex.name === name);
    const { annex } = own[0]!.key;
    const kept = await readKeptTable(host, book.survey, name, gatheredColumns(annex));
    if (!kept.ok) return kept;
    const made = gather(own, kept.value, book, round);
    files.push(...made.files);
    const { rows: added } = made;
    if (added.length === 0) continue;
    if (!kept.value) changes.push({ do: 'add-sheet', plan: gatheredSheet(book.frame, annex, added) });
    else {
      const columns = gatheredColumns(annex);
      changes.push(
        ...written(kept.value, '#state', made.states),
        ...appended(
          kept.value,
          added.map((row) => (id: string) => columns.find((column) => column.id === id)?.write(row) ?? null),
        ),
      );
    }
  }
  const told = isResumed ? (round.journal?.rows ?? []).filter((row) => row.at === at) : [];
  const isTold = ({ answers: { file } }: GatheredFile): boolean =>
    told.some(({ file: name, data }) => name === file.name && data.is === 'in' && data.digest === file.digest);
  const rows = files
    .filter((file) => !file.isKnown && !isTold(file))
    .map(
      ({ answers: { file, key }, late }, index): JournalRow => ({
        ...arrivalRow({ file, key, late }, first + index, at, `收进“${key.annex.name}”`),
        unit: key.unit[1],
      }),
    );
  const journal: Change[] = round.journal
    ? appended(round.journal.table, rows.map(journalCells))
    : rows.length > 0
      ? [{ do: 'add-sheet', plan: journalSheet(book.frame, rows) }]
      : [];
  return ok({ files, changes: [...journal, ...changes] });
}

interface Standing {
  unit: string;
  saved: string;
  digest: string;
  state: string;
  /** Its row of the sheet; of those that are added, their place among them. */
  row?: number;
  added?: GatheredRow;
}

/** The file that was saved last counts. */
function gather(
  read: readonly AnnexAnswers[],
  kept: KeptTable | undefined,
  { roster }: OpenedWorkbook,
  round: Round,
): { files: GatheredFile[]; rows: GatheredRow[]; states: Map<number, Cell> } {
  const standing: Standing[] = (kept?.rows ?? []).map(({ row, cell }) => {
    const text = (id: string): string => String(cell(id) ?? '');
    return { unit: text('#unit') || fold(text('#name')), saved: text('#saved'), digest: text('#digest'), state: text('#state'), row };
  });
  const states = new Map<number, Cell>();
  const rows: GatheredRow[] = [];
  const files = read.map((answers): GatheredFile => {
    const { file, key } = answers;
    const [id, name] = key.unit;
    const unit = id || fold(name);
    const late = isLate(file, deadlineOf(round, key));
    const same = standing.find((each) => each.digest === file.digest && each.unit === unit);
    if (same) return { answers, late, state: same.state, isKnown: true };
    const current = standing.find((each) => each.unit === unit && each.state === gatheredStates.current);
    const [now, then] = [Date.parse(file.saved ?? ''), Date.parse(current?.saved ?? '')];
    const isNewer = !current || now > then;
    const state = isNewer ? gatheredStates.current : now < then ? gatheredStates.old : gatheredStates.unclear;
    if (isNewer && current) {
      current.state = gatheredStates.replaced;
      if (current.row !== undefined) states.set(current.row, gatheredStates.replaced);
      else current.added!.state = gatheredStates.replaced;
    }
    const own = roster?.units.find((each) => each.id === id || fold(each.name) === fold(name));
    const row: GatheredRow = {
      unit: { id, name: own?.name ?? name, category: own?.category?.name ?? '' },
      state,
      answers: answers.answers,
      faults: answers.faults.join('；'),
      received: file.received,
      saved: file.saved ?? '',
      file: file.name,
      digest: file.digest,
    };
    rows.push(row);
    standing.push({ unit, saved: row.saved, digest: row.digest, state, added: row });
    return { answers, late, state, isKnown: false };
  });
  return { files, rows, states };
}

/** What is told of the forms that came, in sentences. */
export function gatheredWords({ files }: Pick<Gathered, 'files'>): string[] {
  return files.flatMap(({ answers: { file, key, faults }, late, state, isKnown }) => [
    `“${file.name}”：${key.who}${late ? '，迟交' : ''}，${isKnown ? '以前收过，没有再收' : `记为“${state}”`}${faults.length > 0 ? `，有 ${faults.length} 处要改` : ''}。`,
    ...(isKnown ? [] : faults.map((fault) => `${key.unit[1]}的${fault}。`)),
  ]);
}

export const areGatheredClean = ({ files }: Pick<Gathered, 'files'>): boolean =>
  files.every(({ answers: { faults }, state }) => faults.length === 0 && state !== gatheredStates.unclear);

// What handing out and collecting have left in a book: its id, the journal, the states of the review, who answers for what.
import type { OpenedWorkbook } from '../app/open';
import { ok, refuse, type Outcome } from '../model/outcome';
import { fold } from '../model/text';
import { carriedText, carrierHeaders, carrierSheet } from '../workbook/carried-text';
import type { WorkbookHost } from '../workbook/host';
import type { SheetPlan } from '../workbook/plan';
import { aliasColumns, readAliases, type Alias } from './aliases';
import type { SideFinder } from './entry-places';
import { readKeptTable, type KeptTable } from './kept-table';
import { journalColumns, readJournal, type JournalRow } from './journal';
import { evidenceColumns, evidenceFinder } from './evidence';
import { roundNames } from './names';
import { objectionColumns, objectionFinder } from './objections';
import { ownerColumns } from './owners';
import { readStates, stateColumns, type ReviewRecord } from './review-states';

export interface Round {
  /** undefined until the book is handed out for the first time. */
  bookId: string | undefined;
  journal: { table: KeptTable; rows: JournalRow[] } | undefined;
  states: { table: KeptTable; records: Map<string, ReviewRecord> } | undefined;
  owners: KeptTable | undefined;
  aliases: { table: KeptTable; rows: Alias[] } | undefined;
  /** Where a book asks for evidence. */
  evidence: KeptTable | undefined;
  /** Where units have been asked for objections. */
  objections: KeptTable | undefined;
}

export async function readRound(host: WorkbookHost, { survey }: Pick<OpenedWorkbook, 'survey'>): Promise<Outcome<Round>> {
  const bookId = await readBookId(host, survey);
  if (!bookId.ok) return bookId;
  const journal = await readKeptTable(host, survey, roundNames.journal, journalColumns);
  if (!journal.ok) return journal;
  const states = await readKeptTable(host, survey, roundNames.states, stateColumns);
  if (!states.ok) return states;
  const owners = await readKeptTable(host, survey, roundNames.owners, ownerColumns);
  if (!owners.ok) return owners;
  const aliases = await readKeptTable(host, survey, roundNames.aliases, aliasColumns);
  if (!aliases.ok) return aliases;
  const evidence = await readKeptTable(host, survey, roundNames.evidence, evidenceColumns);
  if (!evidence.ok) return evidence;
  const objections = await readKeptTable(host, survey, roundNames.objections, objectionColumns);
  if (!objections.ok) return objections;
  if (bookId.value !== undefined && !journal.value)
    return refuse(
      'BAD_REQUEST',
      `工作簿下发过，“${roundNames.journal}”表却不见了，不知道各份文件改过哪些格，没有动工作簿。请撤销删除，或用备份的工作簿。`,
    );
  return ok({
    bookId: bookId.value,
    journal: journal.value && { table: journal.value, rows: readJournal(journal.value) },
    states: states.value && { table: states.value, records: readStates(states.value) },
    owners: owners.value,
    aliases: aliases.value && { table: aliases.value, rows: readAliases(aliases.value) },
    evidence: evidence.value,
    objections: objections.value,
  });
}

/** Finds what files fill in beside the entries. */
export function sidesOf({ evidence, objections }: Pick<Round, 'evidence' | 'objections'>): SideFinder[] {
  return [...(evidence ? [evidenceFinder(evidence)] : []), ...(objections ? [objectionFinder(objections)] : [])];
}

export function bookIdSheet(id: string): SheetPlan {
  return carrierSheet(roundNames.bookId, roundNames.bookId, id);
}

async function readBookId(host: WorkbookHost, { sheets }: OpenedWorkbook['survey']): Promise<Outcome<string | undefined>> {
  const sheet = sheets.find(({ name, used }) => fold(name) === fold(roundNames.bookId) && used);
  if (!sheet) return ok(undefined);
  const [cells] = await host.read([{ sheet: sheet.name, area: sheet.used! }]);
  const header = cells!.findIndex((row) => carrierHeaders.every((each) => row.includes(each)));
  const id = header < 0 ? undefined : carriedText({ headers: cells![header]!, rows: cells!.slice(header + 1) });
  if (id !== undefined) return ok(id);
  return refuse(
    'BAD_REQUEST',
    `隐藏工作表“${roundNames.bookId}”被改动过，认不出工作簿的编号，没有收发。录入的数据都在，请用备份的工作簿。`,
  );
}

// A book that is handed out and filled files that come back, as files in memory: what people do to them, in words of tests.
import { createHash } from 'node:crypto';
import { buildWorkbook } from '../../src/app/build';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import type { UnitInput } from '../../src/assessment/assessment';
import { handoutFiles } from '../../src/cli/handout-files';
import { createXlsxHere, openXlsxHere, type XlsxWorkbook } from '../../src/cli/xlsx';
import { collectInto, isStrange, readerFor, type Collection, type FilesRead } from '../../src/collect/collect';
import type { Preference } from '../../src/collect/decide';
import type { FileFacts } from '../../src/collect/submission';
import { takeFileBack, type TakenBack } from '../../src/collect/take-back';
import { cellsOf } from '../../src/collect/book-cells';
import { readRound, type Round } from '../../src/hand-out/round';
import { splitBook, type SplitRequest } from '../../src/hand-out/split';
import type { Cell } from '../../src/model/cell';
import type { Outcome } from '../../src/model/outcome';
import type { Scheme } from '../../src/rubric/tree';
import { shelf } from '../shelf';
import { hunan } from '../cases/units';

export function need<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}

/** Three units of two categories, nothing entered. */
export const threeUnits: UnitInput[] = [
  { name: '甲大学', category: '高校', attributes: { 办学层次: '本科' }, gates: { 上报工作总结: true }, entries: {} },
  { name: '乙学院', category: '高校', attributes: { 办学层次: '专科高职' }, gates: { 上报工作总结: true }, entries: {} },
  { name: '第一中心', category: '直属单位', gates: { 上报工作总结: true }, entries: {} },
];

export async function bookOf(units: readonly UnitInput[] = threeUnits, scheme: Scheme = hunan): Promise<Uint8Array> {
  return createXlsxHere(buildWorkbook({ scheme, year: 2022, units, formulas: 'native', demo: false, today: '2022-12-01' }));
}

export interface Handed {
  host: XlsxWorkbook;
  book: OpenedWorkbook;
  round: Round;
}

export async function open(bytes: Uint8Array): Promise<Handed> {
  const host = need(await openXlsxHere(bytes));
  const book = need(await openWorkbook(host, shelf));
  return { host, book, round: need(await readRound(host, book)) };
}

/** The files by name, and the book as it is afterwards. */
export async function handOut(
  book: Uint8Array,
  request: Partial<SplitRequest> = {},
): Promise<{ files: Map<string, Uint8Array>; book: Uint8Array; told: string[] }> {
  const { host, book: opened, round } = await open(book);
  const { files, changes, told } = need(
    splitBook(opened, round, {
      way: 'unit',
      returned: false,
      newId: 'book-1',
      at: '2022-12-01 09:00:00',
      deadline: '2022-12-20',
      ...request,
    }),
  );
  const made = new Map<string, Uint8Array>();
  const make = handoutFiles();
  for (const file of files) made.set(file.name, await make(file));
  need(await host.apply(changes));
  return { files: made, book: await host.save(), told };
}

/** BookCells of any sheet set by what stands in the row and under which header: `信息公开·开设项数`, beside it `信息公开·开设项数·佐证材料`, or in
 *  a grid `甲大学` and the header. */
export async function fill(file: Uint8Array, values: Record<string, Cell>, sheet = '填报', format?: string): Promise<Uint8Array> {
  const host = need(await openXlsxHere(file));
  for (const [what, value] of Object.entries(values)) {
    const { row, column } = await cellOf(host, sheet, what);
    need(await host.apply([{ do: 'write', sheet, row, column, cells: [[value ?? '']], ...(format !== undefined && { format }) }]));
  }
  return host.save();
}

/** Where such a cell is. */
export async function cellOf(host: XlsxWorkbook, sheet: string, what: string): Promise<{ row: number; column: number }> {
  const area = (await host.survey()).sheets.find(({ name }) => name === sheet)!.used!;
  const [cells] = await host.read([{ sheet, area }]);
  const [first, ...others] = what.split('·');
  const [second, beside = '填报'] = others;
  const header = cells!.findIndex((row) => row.includes('填报') || row.includes('单位名称'));
  const headers = cells![header]!;
  const isList = headers.includes('填报');
  const row = cells!.findIndex(
    (line, at) =>
      at > header &&
      (isList
        ? line[headers.indexOf('指标')] === first && (second === undefined || line[headers.indexOf('填什么')] === second)
        : line[headers.indexOf('单位名称')] === first),
  );
  const column = headers.indexOf(isList ? beside : others.join('·'));
  if (row < 0 || column < 0) throw new Error(`There is no ${what} on ${sheet}.`);
  return { row: area.row + row, column: area.column + column };
}

/** A file that comes back. */
export interface Back extends Partial<FileFacts> {
  name: string;
  bytes: Uint8Array;
}

export async function collect(
  book: Uint8Array,
  files: readonly Back[],
  { at = '2022-12-15 10:00:00', prefer, isResumed }: { at?: string; prefer?: Preference; isResumed?: boolean } = {},
): Promise<Collection & { book: Uint8Array; round: Round }> {
  const { host, book: opened, round } = await open(book);
  const { cells, read } = readerFor(opened, round);
  const reading: FilesRead = { submissions: [], strangers: [], lists: [], annexes: [] };
  for (const { name, bytes, received = '2022-12-15 09:00:00', saved, digest = createHash('sha1').update(bytes).digest('hex') } of files) {
    const file = await openXlsxHere(bytes);
    const answer = file.ok ? await read(file.value, { name, received, saved, digest }) : { name, why: file.refusal.message };
    if (isStrange(answer)) reading.strangers.push(answer);
    else reading.submissions.push(answer);
  }
  const collection = need(await collectInto(host, opened, round, cells, reading, { at, prefer, isResumed }));
  need(await host.apply(collection.changes));
  return { ...collection, book: await host.save(), round };
}

export async function giveBack(book: Uint8Array, name: string): Promise<TakenBack & { book: Uint8Array }> {
  const { host, book: opened, round } = await open(book);
  const taken = need(takeFileBack(cellsOf(opened, round), round, name, '2022-12-16 10:00:00'));
  need(await host.apply(taken.changes));
  return { ...taken, book: await host.save() };
}

/** What is entered, unit by unit: raw cells of indicators. */
export async function entriesIn(book: Uint8Array): Promise<Record<string, UnitInput['entries']>> {
  const { book: opened } = await open(book);
  return Object.fromEntries(opened.input.units.map(({ name, entries }) => [name, entries]));
}

/** What became of cells: unit, column, verdict. */
export function verdicts({ weighing }: Pick<Collection, 'weighing'>): string[] {
  return weighing.cells.flatMap(({ cell, verdict }) =>
    verdict.is === 'kept' ? [] : [`${cell.unit.name} ${cell.column} ${verdict.is === 'conflict' ? verdict.why : verdict.is}`],
  );
}

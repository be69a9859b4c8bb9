// Writes the workbook of a new year from that of the last.
import { extname } from 'node:path';
import { nextYearBook } from '../app/next-year';
import { openWorkbook } from '../app/open';
import { ok, refuse, type Outcome } from '../model/outcome';
import { today } from '../model/today';
import { compareRubrics } from '../rubric/compare';
import { countsInWords } from '../rubric/compare/words';
import { editionOf } from '../rubric/edition';
import type { Shelf } from '../rubric/shelf';
import type { Scheme } from '../rubric/tree';
import { checkFree, readBook } from './book-file';
import { putFile } from './put-files';
import { createXlsxHere, openXlsxHere } from './xlsx';

interface NextYearRequest {
  from: string;
  out: string | undefined;
  year: number | undefined;
  /** What was entered comes along: the rubric of the year itself has changed. */
  keepsEntries: boolean;
}

/** What is told; a file that exists is never written over. A rubric of people's own that is not the book's takes its place. */
export async function makeNextYear({ from, out, year, keepsEntries }: NextYearRequest, shelf: Shelf): Promise<Outcome<string>> {
  if (out === undefined || extname(out).toLowerCase() !== '.xlsx')
    return refuse('BAD_REQUEST', '请用 --out 写明新工作簿的文件名，以 .xlsx 结尾。', '--out');
  const [bytes, place] = [await readBook(from, '--from'), await checkFree(out, '--out')];
  if (!bytes.ok) return bytes;
  if (!place.ok) return place;
  const host = await openXlsxHere(bytes.value);
  if (!host.ok) return host;
  const opened = await openWorkbook(host.value, shelf, 'carried');
  if (!opened.ok) return opened;
  const { frame } = opened.value;
  const other = otherRubric(frame.scheme, shelf);
  if (!other.ok) return other;
  if (keepsEntries && !other.value)
    return refuse('BAD_REQUEST', '录入一起带过来只用于细则改了的时候：请用 --rubric 写明改过的评估细则。', '--keep-entries');
  const made = await nextYearBook(
    host.value,
    opened.value,
    today(),
    year ?? (keepsEntries ? frame.year : undefined),
    other.value && { scheme: other.value, keepsEntries },
  );
  if (!made.ok) return made;
  const { book, units, taken, left } = made.value;
  const written = await putFile(out, await createXlsxHere(book));
  if (!written.ok) return written;
  const head = `已由 ${frame.year} 年度的 ${from} 生成 ${out}：${made.value.year} 年度，${units} 个单位，共 ${book.sheets.length} 张表。`;
  const lines = [...(other.value ? changedWords(frame.scheme, other.value) : []), ...taken];
  return ok([head, ...lines.map((line) => `  + ${line}`), ...left.map((line) => `  注意 ${line}`), ''].join('\n'));
}

/** The first of people's own that says something else than the book's; undefined where the book goes on with its own. */
function otherRubric(scheme: Scheme, shelf: Shelf): Outcome<Scheme | undefined> {
  for (const id of shelf.own) {
    const own = shelf.scheme(id);
    if (!own.ok) return own;
    const [now, before] = [editionOf(own.value), editionOf(scheme)];
    if (now.id !== before.id || now.hash !== before.hash) return own;
  }
  return ok(undefined);
}

function changedWords(before: Scheme, now: Scheme): string[] {
  return [
    `改用“${now.data.title}”（${now.id}）：${countsInWords(compareRubrics(before.rubric, now.rubric))}。逐条的不同用 compare 命令看。`,
  ];
}

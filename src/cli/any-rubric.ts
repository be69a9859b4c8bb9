// A rubric wherever it stands: on the shelf by its id, in a file of its own, in a workbook that was made of it, in the official document.
import { extname } from 'node:path';
import { openWorkbook, type OpenedWorkbook } from '../app/open';
import { importFile, linesFor } from '../import';
import { ok, refuse, type Outcome } from '../model/outcome';
import { fold, list } from '../model/text';
import type { RubricData } from '../rubric/schema';
import type { Shelf } from '../rubric/shelf';
import type { WorkbookHost } from '../workbook/host';
import { tableNames } from '../workbook/names';
import { readBytes } from './book-file';
import { rubricOf } from './imported-rubric';
import { readRubricFile } from './rubric-file';
import { openXlsxHere } from './xlsx';

export interface FoundRubric {
  rubric: RubricData;
  /** It was read from a document just now, and nobody has looked at the rules: how many are not certain. */
  unconfirmed: number;
  /** The workbook that it was made of. */
  book?: OpenedWorkbook;
}

export async function readAnyRubric(target: string, shelf: Shelf): Promise<Outcome<FoundRubric>> {
  if (shelf.ids.some((id) => fold(id) === fold(target))) return confirmed(shelf.rubric(target));
  const ending = extname(target).toLowerCase();
  if (ending === '.json') {
    const offer = await readRubricFile(target);
    return offer.ok ? confirmed(offer.value.load()) : offer;
  }
  const bytes = await readBytes(target);
  if (!bytes.ok) {
    const { code, message, argument } = bytes.refusal;
    return ending === '' ? refuse(code, `${message}自带的方案有：${list(shelf.ids)}。`, argument) : bytes;
  }
  if (ending === '.xlsx' || ending === '.xlsm') {
    const host = await openXlsxHere(bytes.value);
    if (host.ok && (await isOfOurs(host.value))) {
      const opened = await openWorkbook(host.value, shelf, 'carried');
      return opened.ok ? ok({ rubric: opened.value.frame.scheme.rubric, unconfirmed: 0, book: opened.value }) : opened;
    }
  }
  return readDocument(bytes.value, target);
}

function confirmed(rubric: Outcome<RubricData>): Outcome<FoundRubric> {
  return rubric.ok ? ok({ rubric: rubric.value, unconfirmed: 0 }) : rubric;
}

async function isOfOurs(host: Pick<WorkbookHost, 'survey'>): Promise<boolean> {
  return (await host.survey()).tables.some(({ name }) => fold(name) === fold(tableNames.settings));
}

async function readDocument(bytes: Uint8Array, name: string): Promise<Outcome<FoundRubric>> {
  const read = await importFile(bytes, name);
  if (!read.ok) return read;
  const { imported } = read.value;
  const rubric = rubricOf(read.value);
  if (!rubric) return refuse('BAD_REQUEST', `“${name}”：${linesFor(imported)[0]!}`, name);
  if (!rubric.ok) return rubric;
  return ok({ rubric: rubric.value, unconfirmed: imported.indicators.filter(({ reading }) => reading.confidence !== 'certain').length });
}

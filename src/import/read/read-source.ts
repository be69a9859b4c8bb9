// The one way from what people bring, a file of any sort or something pasted, to a document of paragraphs and tables.
import { ok, refuse, type Outcome } from '../../model/outcome';
import { streams, type Packing } from '../../hosts/xlsx/packing';
import type { Source } from '../source';
import { fileSort, textSort, type FileSort } from './file-sort';
import { readHtml } from './html';
import { readPackage } from './package-file';
import { readPlainText } from './plain-text';
import { MOST_CELLS, refusals } from './words';

/** Reads a file; `name` is only asked where its bytes leave a doubt. */
export async function readSource(bytes: Uint8Array, name = '', packing: Packing = streams): Promise<Outcome<Source>> {
  const sort = fileSort(bytes, name);
  if (!sort.ok) return sort;
  return within(sort.value.sort === 'package' ? await readPackage(bytes, packing) : ok(readPlain(sort.value)));
}

/** Reads what was pasted: cells, lines or the text of a page. */
export function readPasted(text: string): Outcome<Source> {
  const sort = textSort(text);
  if (!sort.ok) return sort;
  return within(sort.value.sort === 'package' ? refuse('BAD_REQUEST', refusals.notText) : ok(readPlain(sort.value)));
}

function readPlain(file: Exclude<FileSort, { sort: 'package' }>): Source {
  return file.sort === 'html' ? readHtml(file.text) : readPlainText(file.text, file.sort === 'csv');
}

/** Nothing at all, or more than any scoring table holds, is refused. */
function within(source: Outcome<Source>): Outcome<Source> {
  if (!source.ok) return source;
  const { blocks } = source.value;
  if (blocks.length === 0) return refuse('BAD_REQUEST', refusals.blank);
  for (const block of blocks) {
    if (block.is === 'table' && block.table.cells.length > MOST_CELLS)
      return refuse('BAD_REQUEST', refusals.tooManyCells(block.table.where, block.table.cells.length));
  }
  return source;
}

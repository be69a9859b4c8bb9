// How many random workbooks are compared, and which: a few with every test run, 200 a rubric for the full proof.
import { randomBook, type RandomBook } from './random-book';
import { shelf } from '../shelf';

/** Set RUBRIC_SCORE_BOOKS=200 for the full proof. */
export const BOOKS = Number(process.env.RUBRIC_SCORE_BOOKS ?? 6);
/** Where a proof in pieces goes on. */
const FIRST = Number(process.env.RUBRIC_SCORE_FROM ?? 1);
/** Books that are worked on together. */
const BATCH = 25;

export const schemes: readonly string[] = shelf.ids;

/** Says what a full proof has compared; an everyday run says nothing. */
export function sayFigures(id: string, how: string, cells: number): void {
  if (process.env.RUBRIC_SCORE_BOOKS) process.stdout.write(`${id}: ${BOOKS} books, ${cells} cells, ${how}: no difference\n`);
}

export function batches(id: string, count = BOOKS): Generator<RandomBook[]> {
  return inBatches((seed) => randomBook(id, seed), count);
}

/** What comes of the seeds from 1 (or what RUBRIC_SCORE_FROM says, for a proof in pieces). */
export function* inBatches<Book>(bookOf: (seed: number) => Book, count = BOOKS): Generator<Book[]> {
  for (let first = 0; first < count; first += BATCH) {
    yield Array.from({ length: Math.min(BATCH, count - first) }, (_, index) => bookOf(FIRST + first + index));
  }
}

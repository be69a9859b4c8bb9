// The plain formulas, calculated by LibreOffice, say what the engine says, cell by cell, for random workbooks of every rubric.
import { hasLibreOffice } from '../hosts/libreoffice';
import { BOOKS, inBatches, sayFigures, schemes } from './books';
import { randomBook } from './random-book';
import { recalculated } from './recalculated';
import { differences, formulaCells, sheetsOf, withNonsense } from './sheets';

(hasLibreOffice ? test : test.skip)(
  'plain formulas of every rubric, calculated by another program, give what the engine gives',
  async () => {
    const compared = new Map(schemes.map((id) => [id, 0]));
    for (const seeds of inBatches((seed) => seed)) {
      // The program starts once for the books of all rubrics.
      const books = schemes.flatMap((id) => seeds.map((seed) => randomBook(id, seed)));
      const sheets = books.map((book) => sheetsOf(book, 'native'));
      const calculated = await recalculated(sheets.map(withNonsense));
      for (const [index, book] of books.entries()) {
        const cells = formulaCells(book, sheets[index]!);
        compared.set(book.id, compared.get(book.id)! + cells.length);
        expect(differences(cells, (cell) => calculated(index, cell)).slice(0, 5)).toEqual([]);
      }
    }
    for (const [id, cells] of compared) {
      sayFigures(id, 'plain formulas in LibreOffice', cells);
      expect([id, cells > 100 * BOOKS]).toEqual([id, true]);
    }
  },
  3_600_000,
);

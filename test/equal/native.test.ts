// The plain formulas, calculated by LibreOffice, say what the engine says, cell by cell, for random workbooks of every rubric.
import { hasLibreOffice } from '../hosts/libreoffice';
import { batches, BOOKS, sayFigures, schemes } from './books';
import { recalculated } from './recalculated';
import { differences, formulaCells, sheetsOf, withNonsense } from './sheets';

const withLibreOffice = hasLibreOffice ? test : test.skip;

withLibreOffice.each(schemes)(
  'plain formulas of %s, calculated by another program, give what the engine gives',
  async (id) => {
    let compared = 0;
    for (const books of batches(id)) {
      const sheets = books.map((book) => sheetsOf(book, 'native'));
      const calculated = await recalculated(sheets.map(withNonsense));
      for (const [index, book] of books.entries()) {
        const cells = formulaCells(book, sheets[index]!);
        compared += cells.length;
        expect(differences(cells, (cell) => calculated(index, cell)).slice(0, 5)).toEqual([]);
      }
    }
    sayFigures(id, 'plain formulas in LibreOffice', compared);
    expect(compared).toBeGreaterThan(100 * BOOKS);
  },
  3_600_000,
);

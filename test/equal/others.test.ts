// What is taken from all units, and what is held against last year: plain formulas in LibreOffice and in the grid, and SCORE in the grid,
// say what the engine says, cell by cell, the hidden columns included.
import { comparedScheme } from '../cases/compared-rubric';
import { hasLibreOffice } from '../hosts/libreoffice';
import { BOOKS } from './books';
import { randomBook, type RandomBook } from './random-book';
import { recalculated } from './recalculated';
import { startScoreGrid } from './score-cells';
import { differences, formulaCells, sheetsOf, withNonsense } from './sheets';

const books = Array.from({ length: Math.max(BOOKS, 12) }, (_, index): RandomBook => randomBook('compared', index + 1, comparedScheme));
const hidden = /^(参比|最小值|平均值|参评数|名次)·/u;

(hasLibreOffice ? test : test.skip)(
  'plain formulas in LibreOffice',
  async () => {
    const sheets = books.map((book) => sheetsOf(book, 'native'));
    const calculated = await recalculated(sheets.map(withNonsense));
    let looked = 0;
    for (const [index, book] of books.entries()) {
      const cells = formulaCells(book, sheets[index]!);
      expect(differences(cells, (cell) => calculated(index, cell)).slice(0, 5)).toEqual([]);
      looked += cells.filter(({ header, value }) => hidden.test(header) && value !== '').length;
    }
    expect(looked).toBeGreaterThan(30 * books.length);
  },
  240_000,
);

test.each(['native', 'score'] as const)(
  '%s formulas in the grid',
  async (mode) => {
    const grid = startScoreGrid();
    try {
      for (const book of books.filter(({ seed }) => seed <= 4)) {
        const sheets = sheetsOf(book, mode);
        const found = await grid.calculate(book.scheme, withNonsense(sheets));
        expect(differences(formulaCells(book, sheets), found).slice(0, 5)).toEqual([]);
      }
      expect(grid.calls() > 0).toBe(mode === 'score');
    } finally {
      grid.close();
    }
  },
  240_000,
);

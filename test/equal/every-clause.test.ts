// Deductions, accounts, levels and targets, alone and in one another, in rounds too: plain formulas in LibreOffice and in the grid, and
// SCORE in the grid, say what the engine says.
import { everyScheme } from '../cases/every-clause';
import { hasLibreOffice } from '../hosts/libreoffice';
import { BOOKS } from './books';
import { randomBook, type RandomBook } from './random-book';
import { recalculated } from './recalculated';
import { startScoreGrid } from './score-cells';
import { differences, formulaCells, sheetsOf, withNonsense } from './sheets';

const schemes = { 'as the text says': everyScheme(), 'below 0': everyScheme({ 'filing-floor': 'goes-on' }) };
const books = Object.entries(schemes).flatMap(([name, scheme]) =>
  Array.from({ length: Math.max(BOOKS, 8) }, (_, index): RandomBook => randomBook(name, index + 1, () => scheme)),
);

(hasLibreOffice ? test : test.skip)(
  'plain formulas in LibreOffice',
  async () => {
    const sheets = books.map((book) => sheetsOf(book, 'native'));
    const calculated = await recalculated(sheets.map(withNonsense));
    const below = new Set<string>();
    for (const [index, book] of books.entries()) {
      const cells = formulaCells(book, sheets[index]!);
      expect(differences(cells, (cell) => calculated(index, cell)).slice(0, 5)).toEqual([]);
      for (const { header, value } of cells) if (typeof value === 'number' && value < 0) below.add(header);
    }
    expect([...below]).toEqual(expect.arrayContaining(['备案报送', '档案等级', '增长速度', '债务变动', '通报批评', '公文差错']));
  },
  240_000,
);

test.each(['native', 'score'] as const)(
  '%s formulas in the grid',
  async (mode) => {
    const grid = startScoreGrid();
    try {
      for (const book of books.filter(({ seed }) => seed <= 3)) {
        const sheets = sheetsOf(book, mode);
        const found = await grid.calculate(book.scheme, withNonsense(sheets));
        expect(differences(formulaCells(book, sheets), found).slice(0, 5)).toEqual([]);
      }
    } finally {
      grid.close();
    }
  },
  240_000,
);

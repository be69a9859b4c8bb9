// What stands around an indicator (no weights, points to begin with, floors, grades by bands, vetoes that cap or zero): plain formulas in
// LibreOffice and in the grid, and SCORE in the grid, say what the engine says. Plain formulas of many yes/no cells are short enough.
import { aroundScheme, asOpenAccount, inParts, withHonoursOnly, withManyTruths } from '../cases/around-rubric';
import { hasLibreOffice } from '../hosts/libreoffice';
import { BOOKS } from './books';
import { randomBook, type RandomBook } from './random-book';
import { recalculated } from './recalculated';
import { startScoreGrid } from './score-cells';
import { differences, formulaCells, sheetsOf, withNonsense } from './sheets';

const schemes = {
  bands: aroundScheme(),
  'honours only': aroundScheme(withHonoursOnly),
  'an open account': aroundScheme(asOpenAccount),
  parts: aroundScheme(inParts),
  'many yes/no cells': aroundScheme(withManyTruths),
};
const books = Object.entries(schemes).flatMap(([name, scheme]) =>
  Array.from({ length: Math.max(BOOKS, 8) }, (_, index): RandomBook => randomBook(name, index + 1, () => scheme)),
);

(hasLibreOffice ? test : test.skip)(
  'plain formulas in LibreOffice',
  async () => {
    const sheets = books.map((book) => sheetsOf(book, 'native'));
    const calculated = await recalculated(sheets.map(withNonsense));
    const grades = new Set<unknown>();
    for (const [index, book] of books.entries()) {
      const cells = formulaCells(book, sheets[index]!);
      expect(differences(cells, (cell) => calculated(index, cell)).slice(0, 5)).toEqual([]);
      for (const { header, value } of cells) if (header === '等次') grades.add(value);
    }
    expect([...grades]).toEqual(expect.arrayContaining(['优秀', '良好', '合格', '不合格', '']));
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

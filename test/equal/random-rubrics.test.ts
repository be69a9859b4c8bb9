// Random rubrics, in which rules of every kind stand alone and within each other, with random entries: SCORE and plain formulas in
// LibreOffice give what the engine gives, cell by cell.
import { hasLibreOffice } from '../hosts/libreoffice';
import { allKinds, type Rule } from '../../src/rules';
import { BOOKS, inBatches, sayFigures } from './books';
import { randomBook, type RandomBook } from './random-book';
import { randomRubric } from './random-rubric';
import { recalculated } from './recalculated';
import { startScoreGrid } from './score-cells';
import { differences, formulaCells, sheetsOf, withNonsense } from './sheets';

const bookOf = (seed: number): RandomBook => {
  const scheme = randomRubric(seed);
  return randomBook('random rubric', seed, () => scheme);
};

test('every kind comes up', () => {
  const met = new Set<string>();
  for (let seed = 1; seed <= BOOKS; seed++) {
    const rules = randomRubric(seed).categories.flatMap(({ indicators }) => indicators.map(({ rule }) => rule));
    JSON.stringify(rules, (_, value: unknown) => {
      if (value !== null && typeof value === 'object' && 'kind' in value) met.add((value as Rule).kind);
      return value;
    });
  }
  expect(allKinds.map(({ kind }) => kind).filter((kind) => !met.has(kind))).toEqual([]);
});

(hasLibreOffice ? test : test.skip)(
  'plain formulas, calculated by another program',
  async () => {
    let compared = 0;
    for (const books of inBatches(bookOf)) {
      const sheets = books.map((book) => sheetsOf(book, 'native'));
      const calculated = await recalculated(sheets.map(withNonsense));
      for (const [index, book] of books.entries()) {
        const cells = formulaCells(book, sheets[index]!);
        compared += cells.length;
        expect(differences(cells, (cell) => calculated(index, cell)).slice(0, 5)).toEqual([]);
      }
    }
    sayFigures('random rubrics', 'plain formulas in LibreOffice', compared);
    expect(compared).toBeGreaterThan(100 * BOOKS);
  },
  3_600_000,
);

test('SCORE formulas, calculated in the grid', async () => {
  let compared = 0;
  for (const books of inBatches(bookOf)) {
    // The grid keeps what it ever calculated, and grows slow.
    const grid = startScoreGrid();
    for (const book of books) {
      const sheets = sheetsOf(book, 'score');
      const found = await grid.calculate(book.scheme, withNonsense(sheets));
      const cells = formulaCells(book, sheets);
      compared += cells.length;
      expect(differences(cells, found).slice(0, 5)).toEqual([]);
    }
    grid.close();
  }
  sayFigures('random rubrics', 'SCORE in the grid', compared);
  expect(compared).toBeGreaterThan(100 * BOOKS);
}, 3_600_000);

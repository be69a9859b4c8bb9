// =SCORE in the grid of the workbench says what the engine says, cell by cell, for random workbooks of every rubric.
import { batches, BOOKS, sayFigures, schemes } from './books';
import { startScoreGrid } from './score-cells';
import { differences, formulaCells, sheetsOf } from './sheets';

test.each(schemes)(
  'SCORE formulas of %s, calculated in the grid, give what the engine gives',
  async (id) => {
    let compared = 0;
    let calls = 0;
    for (const books of batches(id)) {
      // The grid keeps what it ever calculated, and grows slow.
      const grid = startScoreGrid();
      for (const book of books) {
        const sheets = sheetsOf(book, 'score');
        const found = await grid.calculate(book.scheme, sheets);
        const cells = formulaCells(book, sheets);
        compared += cells.length;
        expect(differences(cells, found).slice(0, 5)).toEqual([]);
      }
      calls += grid.calls();
      grid.close();
    }
    sayFigures(id, 'SCORE in the grid', compared);
    expect(compared).toBeGreaterThan(100 * BOOKS);
    expect(calls).toBeGreaterThan(50 * BOOKS);
  },
  3_600_000,
);

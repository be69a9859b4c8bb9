// A fault planted in the engine, in a formula or in the SCORE function is found by the comparisons of this folder.
import { buildScheme } from '../../src/rubric/tree';
import { hasLibreOffice } from '../hosts/libreoffice';
import { bundled } from '../cases/units';
import { randomBook, type RandomBook } from './random-book';
import { recalculated } from './recalculated';
import { called, startScoreGrid } from './score-cells';
import { differences, formulaCells, sheetsOf, withNonsense } from './sheets';

const book: RandomBook = { ...randomBook('hunan-2022', 3), scheme: bundled('hunan-2022') };

/** The same book under a rubric whose 信息公开 of 高校 gives a little less for each. */
function withFaultyRule(): RandomBook {
  const data = structuredClone(book.scheme.data);
  const indicator = data.categories
    .find(({ name }) => name === '高校')!
    .groups.flatMap(({ indicators }) => indicators)
    .find(({ name }) => name === '信息公开')!;
  Object.assign(indicator.rule, { each: 4.5 });
  return { ...book, scheme: buildScheme(data, book.scheme.readings) };
}

/** The same book under a rubric whose formulas forget the cap of what is counted, although the engine heeds it. */
function withFaultyFormula(): RandomBook {
  const scheme = buildScheme(book.scheme.data, book.scheme.readings);
  for (const indicator of scheme.categories.flatMap(({ indicators }) => indicators)) {
    if (indicator.kind.kind === 'count')
      Object.assign(indicator, { formula: indicator.kind.points(indicator.rule, indicator.weight! * 1000, 0) });
  }
  return { ...book, scheme };
}

/** Which columns of which sheets differ. */
const places = (found: ReturnType<typeof differences>): string[] =>
  [...new Set(found.map(({ sheet, header }) => `${sheet} ${header}`))].sort();

(hasLibreOffice ? test : test.skip)(
  'a fault of the engine, and a fault of a formula, show in LibreOffice',
  async () => {
    const right = sheetsOf(book, 'native');
    const engineFault = sheetsOf(withFaultyRule(), 'native');
    const formulaFault = sheetsOf(withFaultyFormula(), 'native');
    const calculated = await recalculated([withNonsense(right), withNonsense(formulaFault)]);
    expect(differences(formulaCells(book, right), (cell) => calculated(0, cell))).toEqual([]);
    const ofEngine = differences(formulaCells(book, engineFault), (cell) => calculated(0, cell));
    expect(places(ofEngine)).toEqual(expect.arrayContaining(['得分_高校 信息公开', '得分_高校 校务公开小计']));
    expect(places(ofEngine).every((place) => place.startsWith('得分_高校'))).toBe(true);
    expect(places(differences(formulaCells(book, right), (cell) => calculated(1, cell))).length).toBeGreaterThan(3);
  },
  120_000,
);

test('a fault of the SCORE function shows in the grid', async () => {
  const right = sheetsOf(book, 'score');
  const honest = startScoreGrid();
  expect(differences(formulaCells(book, right), await honest.calculate(book.scheme, right))).toEqual([]);
  honest.close();
  const score = (...given: unknown[]): unknown => {
    const [[points]] = called.SCORE!(...given) as [[number]];
    return given[1] === '信息公开' ? points + 0.5 : points;
  };
  const faulty = startScoreGrid({ ...called, SCORE: score });
  const found = differences(formulaCells(book, right), await faulty.calculate(book.scheme, right));
  faulty.close();
  expect(places(found)).toEqual(expect.arrayContaining(['得分_高校 信息公开', '得分_市州 信息公开']));
}, 120_000);

// A book of plain formulas opens in every Excel since 2010, in WPS and in LibreOffice: no newer function, no error, no add-in.
import { unzipSync } from 'fflate';
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import type { FormulaMode } from '../../src/workbook/frame';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { bundled } from '../cases/units';
import { hasLibreOffice, sheetsAsCsv } from '../hosts/libreoffice';
import { schemes } from './books';
import { randomBook } from './random-book';
import { isFormula } from './sheets';

/** Functions that Excel 2007 has, which WPS and LibreOffice calculate alike. */
const EVERYWHERE = new Set([
  'ABS',
  'AND',
  'COUNT',
  'COUNTA',
  'COUNTBLANK',
  'COUNTIF',
  'COUNTIFS',
  'EXACT',
  'FALSE',
  'FIND',
  'IF',
  'IFERROR',
  'INDEX',
  'INT',
  'ISBLANK',
  'ISERROR',
  'ISLOGICAL',
  'ISNUMBER',
  'ISTEXT',
  'LEN',
  'LOOKUP',
  'LOWER',
  'MATCH',
  'MAX',
  'MID',
  'MIN',
  'MOD',
  'N',
  'NOT',
  'OR',
  'RANK',
  'REPLACE',
  'REPT',
  'RIGHT',
  'ROUND',
  'ROWS',
  'SUBSTITUTE',
  'SUM',
  'SUMIF',
  'SUMIFS',
  'SUMPRODUCT',
  'TRIM',
  'TRUE',
  'VALUE',
]);

const made = new Map<FormulaMode, WorkbookPlan[]>();

function books(formulas: FormulaMode): WorkbookPlan[] {
  if (!made.has(formulas)) made.set(formulas, makeBooks(formulas));
  return made.get(formulas)!;
}

/** Of each rubric a demonstration, a book without units, and a random one. */
const BOOKS_EACH = 3;
const makeBooks = (formulas: FormulaMode): WorkbookPlan[] =>
  schemes.flatMap((id) => {
    const scheme = bundled(id);
    const { units, draws = [] } = demoAssessment(scheme, 3, 20);
    const random = randomBook(id, 2);
    const common = { year: 2023, formulas, today: '2023-12-20' };
    return [
      buildWorkbook({ ...common, scheme, units, draws, demo: true }),
      buildWorkbook({ ...common, scheme, units: [], demo: false }),
      buildWorkbook({ ...common, scheme: random.scheme, units: random.units, draws: random.draws, demo: false }),
    ];
  });

function everyFormula({ sheets }: WorkbookPlan): string[] {
  return sheets.flatMap(({ blocks, validations = [], conditions = [] }) => [
    ...blocks.flatMap(({ cells }) => cells.flat().flatMap((cell) => (isFormula(cell) ? [cell.formula] : []))),
    ...validations.flatMap(({ rule }) => (rule.check === 'formula' ? [rule.formula] : rule.check === 'list-range' ? [rule.range] : [])),
    ...conditions.map(({ formula }) => formula),
  ]);
}

const functionsIn = (formula: string): string[] =>
  [...formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/gu, '').matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu)].map(([, name]) => name!);

test.each(['native', 'values'] as const)(
  'with %s no formula, validation or condition of any rubric uses a function that is not everywhere',
  (mode) => {
    const used = new Set(books(mode).flatMap(everyFormula).flatMap(functionsIn));
    expect([...used].filter((name) => !EVERYWHERE.has(name))).toEqual([]);
    expect(used.size).toBeGreaterThan(5);
  },
);

test('the check would find the add-in’s function', () => {
  const used = new Set(books('score').flatMap(everyFormula).flatMap(functionsIn));
  expect([...used].filter((name) => !EVERYWHERE.has(name))).toEqual(['SCORE']);
  expect(functionsIn('IF(A1="XLOOKUP(",_xlfn.IFS(\'表(1)\'!A1,1),1)')).toEqual(['IF', '_xlfn.IFS']);
});

test.each(['native', 'values'] as const)(
  'a file with %s names neither the add-in nor a function from the future',
  async (mode) => {
    for (const book of books(mode)) {
      const parts = unzipSync(await createXlsx(book));
      for (const [name, bytes] of Object.entries(parts)) {
        const text = new TextDecoder().decode(bytes);
        const formulas = [...text.matchAll(/<(?:f|formula1|formula2|formula|definedName)\b[^>]*>([^<]*)</gu)].map(
          ([, formula]) => formula!,
        );
        expect(formulas.filter((formula) => /_xlfn|_xlws|_xlcfn|_xludf|_xldudf|SCORE/u.test(formula))).toEqual([]);
        expect(name).not.toMatch(/webextension|customFunction/iu);
      }
    }
  },
  60_000,
);

test('fixed numbers leave no formula on the sheets of points', () => {
  for (const { sheets } of books('values')) {
    const formulas = sheets
      .filter(({ name }) => /^(得分|汇总)_/u.test(name))
      .flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat().filter(isFormula)));
    expect(formulas).toEqual([]);
  }
});

(hasLibreOffice ? test : test.skip)(
  'LibreOffice opens a book of every rubric and shows no error in any cell',
  async () => {
    const demonstrations = schemes.map((_, index) => books('native')[index * BOOKS_EACH]!);
    const shown = sheetsAsCsv(await Promise.all(demonstrations.map((book) => createXlsx(book))), { recalculate: true });
    for (const [index, sheets] of shown.entries()) {
      expect(sheets.size).toBe(demonstrations[index]!.sheets.length);
      for (const [sheet, csv] of sheets)
        expect([schemes[index], sheet, /#(?:NAME|VALUE|REF|N\/A|DIV|NUM|NULL)|Err:\d/u.exec(csv)?.[0]]).toEqual([
          schemes[index],
          sheet,
          undefined,
        ]);
    }
  },
  120_000,
);

// Sheets that are wider than a page, as another program prints them.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import type { SheetPlan } from '../../src/workbook/plan';
import { bundled } from '../cases/units';
import { shelf } from '../shelf';
import { canLayOut, pagesOfEach } from '../word/pages';

/** The cells of a sheet without what leads to other sheets. */
const alone = (sheet: SheetPlan): SheetPlan => ({
  ...sheet,
  links: [],
  validations: [],
  conditions: [],
  blocks: sheet.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((row) => row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.value : cell))),
  })),
});

(canLayOut ? test : test.skip)(
  'wide sheets of every rubric end their pages between indicators, and nowhere else',
  async () => {
    const books = shelf.ids.map((id) => {
      const scheme = bundled(id);
      const { units } = demoAssessment(scheme);
      const few = scheme.categories.flatMap(({ name }) => units.filter(({ category }) => category === name).slice(0, 3));
      const { sheets } = buildWorkbook({ scheme, year: 2023, units: few, formulas: 'score', demo: true, today: '2023-12-20' });
      return { id, wide: sheets.filter(({ print }) => print?.columnBreaks) };
    });
    const files = await Promise.all(books.map(({ id, wide }) => createXlsx({ title: id, sheets: wide.map(alone) })));
    const pages = pagesOfEach(files, 'xlsx').map(({ length }) => length);
    for (const { wide } of books) expect(wide.length).toBeGreaterThan(2);
    expect(pages).toEqual(books.map(({ wide }) => wide.reduce((sum, { print }) => sum + print!.columnBreaks!.length + 1, 0)));
  },
  120_000,
);

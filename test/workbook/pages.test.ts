// Sheets that are wider than a page, as another program prints them.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import type { SheetPlan } from '../../src/workbook/plan';
import { bundled } from '../cases/units';
import { canLayOut, pagesOf } from '../word/pages';

const laidOut = canLayOut ? test.each : test.skip.each;

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

laidOut(['hunan-2022', 'suizhou-2023-jixiao', 'suizhou-2023-kaoping'])(
  '%s: wide sheets end their pages between indicators, and nowhere else',
  async (id) => {
    const scheme = bundled(id);
    const { units } = demoAssessment(scheme);
    const few = scheme.categories.flatMap(({ name }) => units.filter(({ category }) => category === name).slice(0, 3));
    const { sheets } = buildWorkbook({ scheme, year: 2023, units: few, formulas: 'score', demo: true, today: '2023-12-20' });
    const wide = sheets.filter(({ print }) => print?.columnBreaks);
    expect(wide.length).toBeGreaterThan(2);
    const pages = pagesOf(await createXlsx({ title: id, sheets: wide.map(alone) }), 'xlsx');
    expect(pages).toHaveLength(wide.reduce((sum, { print }) => sum + print!.columnBreaks!.length + 1, 0));
  },
  120_000,
);

// A whole book goes through a real file: Office takes it, and another reader sees what people will see.
import { buildWithBreaks, buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { shelf } from '../shelf';
import { expectValidOffice } from '../hosts/office-validity';
import { hasOpenpyxl, readWithOpenpyxl } from '../hosts/openpyxl';
import type { CellBlock, PlanCell, WorkbookPlan } from '../../src/workbook/plan';
import { bundled, hunan, plan } from '../workbook/sample-book';

test.each(shelf.ids)(
  'Office takes the book of %s, with a demonstration and with nobody in it',
  async (id) => {
    const scheme = bundled(id);
    for (const units of [demoAssessment(scheme).units, []])
      expectValidOffice(await createXlsx(plan({ scheme, units, demo: units.length > 0 })));
  },
  60_000,
);

(hasOpenpyxl ? test : test.skip)(
  'another reader sees drop-downs, prompts, frozen headers, print titles and the known values of formulas',
  async () => {
    const book = readWithOpenpyxl(await createXlsx(plan({ units: demoAssessment(hunan).units, demo: true })));
    expect(book.order).toHaveLength(13);
    const entry = book.sheets['录入_高校']!;
    expect(entry).toMatchObject({ freeze: 'C6', hiddenColumns: ['A'], hiddenRows: [4], gridlines: false });
    expect(entry.print).toMatchObject({ orientation: 'landscape', rows: '$3:$5', columns: '$A:$B' });
    expect(entry.validations.find(({ sqref }) => sqref.startsWith('H6:'))).toMatchObject({
      type: 'list',
      formula1: '"是,否,有,无,√,×"',
      promptTitle: '信息更新·没有空白栏目',
      errorStyle: null,
    });
    const score = book.sheets['得分_高校']!;
    expect(score.formulas['F6']).toBe(
      '=IF(TRIM(SUBSTITUTE(SUBSTITUTE(录入_高校!C6,"\u3000"," "),"\u00a0"," "))="","待录",_xldudf_SCORE("hunan-2022/高校","信息公开",IF(N(录入_高校!C6)=0,录入_高校!C6&"",录入_高校!C6)))',
    );
    expect(typeof score.values['F6']).toBe('number');
    expect(score.values['AG6']).toBe('参评');
    expect(book.sheets['设置']!.validations[0]).toMatchObject({
      type: 'list',
      formula1: expect.stringMatching(/^\$G\$\d+:\$H\$\d+$/u) as string,
    });
  },
  60_000,
);

/** Books of eight units. */
const books = shelf.ids.flatMap((id) => {
  const scheme = bundled(id);
  const { units } = demoAssessment(scheme, 5, 8);
  return (['score', 'native'] as const).map(
    (formulas) => [`${id}, ${formulas}`, plan({ scheme, units, formulas, demo: true }), scheme] as const,
  );
});

test.each(books)(
  'formulas that call SCORE name their scheme, whichever names others have: %s',
  (_which, { sheets }, { id, categories }) => {
    const formulas = [...sheets]
      .flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()))
      .flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell.formula] : []));
    const named = new Set(formulas.flatMap((formula) => [...formula.matchAll(/SCORE\("([^"]*)"/g)].map(([, name]) => name)));
    expect([...named].filter((name) => !categories.some((category) => name === `${id}/${category.name}`))).toEqual([]);
    expect(named.size > 0).toBe(formulas.some((formula) => formula.includes('SCORE(')));
  },
);

/** Excel was seen not to follow others (OfficeDev/office-js#5299). */
test.each(books)('a condition looks at cells of its own row only: %s', (_which, { sheets }) => {
  const all = [...sheets].flatMap(({ name, conditions = [] }) =>
    conditions.map(({ area, formula }) => ({ name, row: area.row + 1, formula })),
  );
  expect(all.length).toBeGreaterThan(20);
  const cells = (formula: string): string[] =>
    formula.replaceAll(/"[^"]*"/g, '""').match(/'?[^\s(),=<>&+\-*/]*!|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[A-Z]{1,3}\$?\d+/g) ?? [];
  expect(
    all.filter(
      ({ formula, row }) =>
        cells(formula).length === 0 || cells(formula).some((cell) => !/^\$?[A-Z]+\d+$/.test(cell) || Number(/\d+$/.exec(cell)![0]) !== row),
    ),
  ).toEqual([]);
});

test.each(['score', 'native', 'values'] as const)('a book planned with breaks is the one planned at once: %s', async (formulas) => {
  const units = demoAssessment(hunan).units;
  const request = { scheme: hunan, year: 2022, units, formulas, demo: true, today: '2022-12-20' };
  expect(spelled(await buildWithBreaks(request))).toEqual(spelled(buildWorkbook(request)));
});

/** With every formula as it is written. */
function spelled({ title, sheets }: WorkbookPlan): WorkbookPlan {
  const cellOf = (cell: PlanCell): PlanCell =>
    cell !== null && typeof cell === 'object' ? { formula: cell.formula, value: cell.value } : cell;
  const blockOf = (block: CellBlock): CellBlock => ({ ...block, cells: block.cells.map((row) => row.map(cellOf)) });
  return { title, sheets: sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map(blockOf) })) };
}

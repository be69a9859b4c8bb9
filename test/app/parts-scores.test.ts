// Parts, states, draws, deductions, penalties and what is given back: the formulas say what the engine says.
import { buildWorkbook, type BookRequest } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { assess } from '../../src/assessment/assess';
import type { AssessmentInput } from '../../src/assessment/assessment';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import type { Cell } from '../../src/model/cell';
import type { Scheme } from '../../src/rubric/tree';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { withTroubles } from '../cases/troubled';
import { bundled } from '../cases/units';
import { convertToOne, hasLibreOffice } from '../hosts/libreoffice';
import { sheet } from '../workbook/sample-book';

const value = (cell: PlanCell | undefined): Cell => (cell !== null && typeof cell === 'object' ? cell.value : (cell ?? null));

function records({ blocks }: SheetPlan): Record<string, PlanCell>[] {
  const [headers, ...rows] = blocks.at(-1)!.cells as [string[], ...PlanCell[][]];
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index]!])));
}

function book(
  scheme: Scheme,
  { units, draws }: Pick<AssessmentInput, 'units' | 'draws'>,
  request: Partial<BookRequest> = {},
): WorkbookPlan {
  return buildWorkbook({ scheme, year: 2023, units, draws: draws ?? [], formulas: 'native', demo: true, today: '2023-12-20', ...request });
}

const cases: [string, Record<string, string>][] = [
  ['suizhou-2023-kaoping', {}],
  ['suizhou-2023-kaoping', { 'not-applicable-weights': 'full', 'daily-bonus': 'capped', 'field-draw': 'per-unit' }],
  ['suizhou-2023-kaoping', { 'not-applicable-weights': 'none' }],
  ['suizhou-2023-jixiao', {}],
  ['suizhou-2023-jixiao', { 'total-above-100': 'capped' }],
];

// Each run of the other program takes its time: between them these cases have every sort of formula.
const calculatedCases = [cases[0]!, cases[1]!, cases[4]!];

(hasLibreOffice ? test.each(calculatedCases) : test.skip.each(calculatedCases))(
  'plain formulas of %s under %j, calculated by another program, give what the engine gives',
  async (id, readings) => {
    const scheme = bundled(id, readings);
    const planned = book(scheme, withTroubles(scheme));
    const calculated = await openXlsx(convertToOne(await createXlsx(withoutValues(planned)), { to: 'xlsx', recalculate: true }));
    if (!calculated.ok) throw new Error(calculated.refusal.message);
    for (const { name, blocks } of planned.sheets.filter((each) => /^(得分_|汇总_|首页)/u.test(each.name))) {
      for (const { row, column, cells } of blocks.filter((each) =>
        each.cells.flat().some((cell) => cell !== null && typeof cell === 'object'),
      )) {
        const [found] = await calculated.value.read([
          { sheet: name, area: { row, column, rows: cells.length, columns: cells[0]!.length } },
        ]);
        const plain = (cell: Cell): Cell => (cell === '' ? null : typeof cell === 'number' ? Math.round(cell * 1e8) / 1e8 : cell);
        expect([name, found!.map((line) => line.map(plain))]).toEqual([name, cells.map((line) => line.map((cell) => plain(value(cell))))]);
      }
    }
  },
  120_000,
);

/** So that nothing but calculation can bring the values back. */
function withoutValues(planned: WorkbookPlan): WorkbookPlan {
  const bare = (cell: PlanCell): PlanCell => (cell !== null && typeof cell === 'object' ? { formula: cell.formula, value: 0 } : cell);
  return {
    ...planned,
    sheets: planned.sheets.map((each) => ({
      ...each,
      blocks: each.blocks.map((block) => ({ ...block, cells: block.cells.map((line) => line.map(bare)) })),
    })),
  };
}

test.each(cases)('the values beside the formulas of %s under %j are the engine’s', (id, readings) => {
  const scheme = bundled(id, readings);
  const input = withTroubles(scheme);
  const { units } = scoreAssessment(assess({ scheme: id, ...input }, scheme));
  const planned = book(scheme, input, { formulas: 'score' });
  let totals = 0;
  for (const { name, parts } of scheme.categories) {
    const rows = records(sheet(planned, parts.length > 1 ? `汇总_${name}` : `得分_${name}`));
    for (const result of units.filter(({ category }) => category === name)) {
      const row = rows.find((each) => value(each['单位名称']) === result.name)!;
      expect([value(row['排名']) || null, value(row['等次']) || null]).toEqual([result.rank, result.grade]);
      if (result.status !== 'assessed') continue;
      totals++;
      expect(value(row['总分'])).toBe(result.total);
      for (const [part, points] of Object.entries(result.parts ?? {})) expect(value(row[part])).toBe(points);
    }
  }
  expect(totals).toBeGreaterThan(15);
});

test('formulas are no longer than Excel takes', () => {
  for (const [id, readings] of cases) {
    const scheme = bundled(id, readings);
    for (const formulas of ['score', 'native'] as const) {
      for (const { blocks } of book(scheme, demoAssessment(scheme), { formulas }).sheets) {
        for (const cell of blocks.flatMap(({ cells }) => cells.flat()))
          if (cell !== null && typeof cell === 'object') expect(cell.formula.length).toBeLessThan(8192);
      }
    }
  }
});

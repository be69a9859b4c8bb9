// Parts, states, draws, deductions, penalties and what is given back: the formulas say what the engine says.
import { buildWorkbook, type BookRequest } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { assess } from '../../src/assessment/assess';
import type { AssessmentInput } from '../../src/assessment/assessment';
import type { Cell } from '../../src/model/cell';
import type { Scheme } from '../../src/rubric/tree';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { withTroubles } from '../cases/troubled';
import { bundled } from '../cases/units';
import { hasLibreOffice } from '../hosts/libreoffice';
import { calculatedPlans } from '../workbook/calculated-plans';
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

// Between them these cases have every sort of formula.
const calculatedCases = [cases[0]!, cases[1]!, cases[4]!];

(hasLibreOffice ? test : test.skip)(
  'plain formulas of schemes in parts, calculated by another program, give what the engine gives',
  async () => {
    const schemes = calculatedCases.map(([id, readings]) => bundled(id, readings));
    const blocks = await calculatedPlans(schemes.map((scheme) => book(scheme, withTroubles(scheme))));
    for (const { where, planned, found } of blocks) expect([where, found]).toEqual([where, planned]);
    expect(new Set(blocks.map(({ where }) => where[0])).size).toBe(calculatedCases.length);
  },
  120_000,
);

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

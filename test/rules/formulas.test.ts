// The native formula of every kind, calculated by a program that is not ours, against the engine's own score.
import fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { worth } from '../../src/formula/compile';
import { excelText } from '../../src/formula/excel-text';
import type { Cell } from '../../src/model/cell';
import { typeOf, type Input, type Value } from '../../src/model/inputs';
import { allKinds, kindOf, type Rule } from '../../src/rules';
import {
  accountRules,
  bestOfRules,
  boundsRules,
  bundleRules,
  countRules,
  countTierRules,
  daysTierRules,
  deductionRules,
  eachRules,
  growthRules,
  markRules,
  meanRules,
  minMaxRules,
  missingRules,
  multipliedRules,
  onceRules,
  penaltyRules,
  percentOffRules,
  placingRules,
  rankTierRules,
  rateTierRules,
  ratioRules,
  sharesRules,
  somePoints,
  sumRules,
  valuesFor,
  yesNoRules,
  periodRules,
  zeroingRules,
} from './arbitraries';
import { hasLibreOffice, sheetsAsCsv } from '../hosts/libreoffice';
import { measureKinds } from './measure-arbitraries';

const withLibreOffice = hasLibreOffice ? test : test.skip;

const everyKind: fc.Arbitrary<Rule>[] = [
  countRules,
  deductionRules,
  yesNoRules,
  countTierRules,
  rankTierRules,
  rateTierRules,
  sumRules(),
  sharesRules,
  percentOffRules,
  ratioRules,
  bundleRules,
  daysTierRules,
  markRules,
  penaltyRules,
  zeroingRules(),
  periodRules(),
  placingRules,
  minMaxRules,
  meanRules,
  growthRules,
  accountRules(),
  eachRules,
  onceRules,
  missingRules(),
  boundsRules,
  multipliedRules(),
  bestOfRules(),
  ...measureKinds,
];
const RULES_OF_A_KIND = 120;
const ROWS_OF_A_RULE = 8;

interface Row {
  rule: Rule;
  weight: number;
  cells: Cell[];
  points: number;
  formula: string;
}

withLibreOffice(
  'every kind’s formula gives the engine’s points, however yes and no are written',
  async () => {
    const rows = someRows();
    expect(new Set(rows.map((row) => row.rule.kind))).toEqual(new Set(allKinds.map((kind) => kind.kind)));
    const calculated = await calculate(rows);
    const wrong = rows.flatMap((row, index) => (says(calculated[index]!, row.points) ? [] : [{ ...row, calculated: calculated[index] }]));
    expect(wrong.slice(0, 5)).toEqual([]);
  },
  240_000,
);

/** LibreOffice writes 3.96e-7 as 0.000000396. */
function says(calculated: string, points: number): boolean {
  return /^-?\d/u.test(calculated) && calculated !== '-0' && Number(calculated) === points;
}

function someRows(): Row[] {
  const cases = everyKind.flatMap((rules) =>
    fc.sample(
      fc
        .record({ rule: rules, weight: somePoints })
        .chain(({ rule, weight }) =>
          fc
            .array(fc.tuple(valuesFor(kindOf(rule), rule, weight), fc.nat(6)), { minLength: ROWS_OF_A_RULE, maxLength: ROWS_OF_A_RULE })
            .map((rows) => ({ rule, weight, rows })),
        ),
      { numRuns: RULES_OF_A_KIND, seed: 20221210 },
    ),
  );
  return cases
    .flatMap(({ rule, weight, rows }) => rows.map(([values, style]) => ({ rule, weight, values, style })))
    .map(({ rule, weight, values, style }, index) => {
      const kind = kindOf(rule);
      const inputs = kind.inputs(rule, weight);
      const references = inputs.map((_, position) => `$${columnName(position + 1)}${index + 1}`);
      return {
        rule,
        weight,
        cells: inputs.map((input, position) => cellOf(input, values[position]!, style)),
        points: worth(kind.points(rule, weight, 0), values),
        formula: excelText(kind.points(rule, weight, 0), references),
      };
    });
}

const YES: Cell[] = ['是', '有', '√', true, 1, 'TRUE', ' 是 '];
const NO: Cell[] = ['否', '无', '×', false, 0, 'FALSE', ' 否 '];

function cellOf(input: Input, value: Value, style: number): Cell {
  if (typeof value === 'boolean') return (value ? YES : NO)[style]!;
  if (input.type === 'share' && (value === 0 || value === 1)) return (value ? YES : NO)[style]!;
  return typeOf(input).write(input, value);
}

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`;
}

/** What LibreOffice makes of the formulas; they stand in the first column, the cells after them. */
async function calculate(rows: readonly Row[]): Promise<string[]> {
  const book = await writeXlsx({
    sheets: [
      {
        name: '公式',
        rows: rows.map((row) => [null, ...row.cells]),
        cells: new Map(rows.map((row, index) => [`${index},0`, { formula: row.formula }])),
      },
    ],
  });
  const csv = sheetsAsCsv([book], { recalculate: true, asShown: false })[0]!.get('公式')!;
  return csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',')[0]!.replaceAll('"', ''));
}

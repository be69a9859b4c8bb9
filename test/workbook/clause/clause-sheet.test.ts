// The official table on a sheet: its columns as printed, its levels beside everything that they hold, nothing cut off.
import { buildScheme, loadScheme, type Scheme } from '../../../src/rubric/tree';
import { clauseSheet } from '../../../src/workbook/clause/clause-sheet';
import { allForms } from '../../../src/workbook/form';
import type { SheetPlan } from '../../../src/workbook/plan';
import { linesIn } from '../../../src/workbook/text-size';
import { bundled } from '../../cases/units';
import { each, madeRubric } from '../../rubric/made-rubric';

const schemes = ['suizhou-2023-kaoping', 'suizhou-2023-jixiao'].map((id) => bundled(id));
const sheets = (scheme: Scheme): SheetPlan[] => allForms(scheme).map((form) => clauseSheet({ scheme, year: 2023, demo: false }, form));
const table = ({ blocks }: SheetPlan): (string | number | null)[][] => blocks.at(-1)!.cells as never;

test('every table has the column heads of the document', () => {
  const heads = schemes.flatMap((scheme) => sheets(scheme).map((plan) => table(plan)[0]!.join(' ')));
  const levels = '一级指标 二级指标 三级指标';
  const [platform, daily, yearly] = [
    `${levels} 测评方式 测评要点 指标依据 采集范围 分值`,
    '项目 评分细则 考核说明 分值',
    `${levels} 指标说明 评分细则 权重`,
  ];
  expect(heads).toEqual([platform, daily, platform, daily, yearly, yearly]);
});

test('every text of the document stands in the table', () => {
  for (const scheme of schemes) {
    const texts = new Set(sheets(scheme).flatMap((plan) => table(plan).flat()));
    for (const { clause, data } of scheme.categories.flatMap(({ indicators }) => indicators)) {
      for (const text of [clause, ...Object.values(data.official ?? {})]) expect(texts).toContain(text);
    }
  }
});

test('the vetoes stand below the last table of a category', () => {
  expect(sheets(schemes[0]!).map((plan) => table(plan).at(-1)![0] === '一票否决')).toEqual([false, true, false, true]);
});

test('a level stands once beside its rows, and merged cells never overlap', () => {
  for (const plan of schemes.flatMap(sheets)) {
    const covered = new Set<string>();
    for (const { row, column, rows, columns } of plan.merges!) {
      for (let down = row; down < row + rows; down++) {
        for (let across = column; across < column + columns; across++) {
          expect(covered).not.toContain(`${down}/${across}`);
          covered.add(`${down}/${across}`);
        }
      }
    }
  }
});

test('rows are as tall as their texts and never taller than Excel allows', () => {
  for (const plan of schemes.flatMap(sheets)) {
    const heights = new Map(plan.heights!.map(({ row, points }) => [row, points]));
    const first = plan.blocks.at(-1)!.row;
    for (const [index, cells] of table(plan).entries()) {
      const points = heights.get(first + index)!;
      expect(points).toBeLessThan(409);
      const isSmall = plan.print!.orientation === 'landscape';
      for (const [column, cell] of cells.entries()) {
        const isLevel = column < table(plan)[0]!.findIndex((head) => !/指标$/u.test(String(head))) - 1;
        if (!isLevel && cell !== null)
          expect(points).toBeGreaterThanOrEqual(linesIn(String(cell), plan.widths[column]! * (isSmall ? 1.18 : 1)) * (isSmall ? 11 : 13));
      }
    }
  }
});

test('a heading that only says the title again is not printed twice', () => {
  const loaded = loadScheme(madeRubric({ 组织: [['会议', '每召开1次会议计2分。', each(2, '会议')]] }));
  if (!loaded.ok) throw new Error(loaded.refusal.message);
  const { data } = loaded.value;
  const headed = (heading: string) => {
    const scheme = buildScheme({ ...data, categories: data.categories.map((category) => ({ ...category, heading })) }, {});
    return sheets(scheme)
      .flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()))
      .filter((cell) => cell === data.title || cell === heading);
  };
  expect(headed(data.title)).toEqual([data.title]);
  expect(headed('部门用表')).toEqual([data.title, '部门用表']);
});

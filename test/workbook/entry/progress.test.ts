// Progress counts what counts: under rounds the last round that says anything of an indicator.
import { planSheets } from '../../../src/app/build';
import { withReview } from '../../../src/assessment/review';
import type { UnitInput } from '../../../src/assessment/assessment';
import type { Review } from '../../../src/standing/review';
import { entryLayout } from '../../../src/workbook/entry/entry-layout';
import { allForms } from '../../../src/workbook/form';
import { sheetNames } from '../../../src/workbook/names';
import { newPlacement } from '../../../src/workbook/placement';
import { progressFormulas, progressOf, type Progress } from '../../../src/workbook/entry/progress';
import { shelf } from '../../shelf';
import { rounds, sources } from '../../cases/reviewed';
import { bundled, hunan } from '../../cases/units';

/** What Excel takes. */
const LONGEST_FORMULA = 8192;

const scheme = withReview(hunan, rounds);
const layout = entryLayout(allForms(scheme).find(({ category }) => category.name === '高校')!);

/** The counts for one unit with these entries by round. */
function counts(unit: Partial<UnitInput>): Progress {
  const units = [{ name: '甲大学', category: '高校', entries: {}, ...unit }];
  const entry = [...planSheets({ scheme, year: 2022, units, formulas: 'native', demo: false, today: '2022-12-20' })].find(
    ({ name }) => name === '录入_高校',
  )!;
  return progressOf(layout, entry.blocks.at(-1)!.cells.slice(1) as never);
}

test('an entry of a later round alone is done', () => {
  expect(counts({ tracks: { 复评: { entries: { 信息公开: [2] } } } }).done).toBe(1);
  expect(counts({ entries: { 信息公开: [3] }, tracks: { 复评: { entries: { 信息公开: [2] } } } }).done).toBe(1);
});

test('a later round that was begun takes the place of a whole earlier one', () => {
  expect(counts({ entries: { 信息更新: ['是', '是', 12] } }).done).toBe(3);
  expect(counts({ entries: { 信息更新: ['是', '是', 12] }, tracks: { 复评: { entries: { 信息更新: ['是', null, null] } } } }).done).toBe(1);
});

test('what the counting round need not say is not due', () => {
  const { due } = counts({});
  expect(counts({ entries: { 教育阳光服务: [0, null] } }).due).toBe(due - 1);
  expect(counts({ entries: { 教育阳光服务: [0, null] }, tracks: { 复评: { entries: { 教育阳光服务: [2, null] } } } }).due).toBe(due);
});

test.each([undefined, rounds, { ...rounds, tracks: ['初评', '复评', '终评'] }, sources])(
  'the formulas are short enough for Excel with %j',
  (review: Review | undefined) => {
    for (const id of shelf.ids) {
      for (const form of allForms(withReview(bundled(id), review))) {
        const own = entryLayout(form);
        for (const sheet of [sheetNames.entry(form), '录入_一个工作表能有的最长的名称一个工作表能有的最长的']) {
          const { done, ...others } = progressFormulas(own, newPlacement(sheet, own.rows.first, own.columns), 400);
          for (const formula of [done, ...Object.values(others)]) expect(formula.length).toBeLessThan(LONGEST_FORMULA);
          // what counts, and not the first round alone
          if (sheet === sheetNames.entry(form) && review?.kind === 'rounds') expect(done).toContain('&');
        }
      }
    }
  },
);

// Excel that does not know our functions is noticed from the score sheets.
import type { OpenedWorkbook } from '../../src/app/open';
import { functionsUnknown } from '../../src/open-book/formulas/unknown-functions';

const book = (formulas: string, ...cells: (string | number)[]) => ({
  book: { formulas, forms: [{}, { score: { rows: [['001', '甲', ...cells]] } }] } as unknown as OpenedWorkbook,
});

test('a #NAME? in a score sheet that calls SCORE is a sign of it, and #CALC!, which stands for it in values; other errors are not', () => {
  expect(functionsUnknown(book('score', 12, '#NAME?'))).toBe(true);
  expect(functionsUnknown(book('score', 12, '#CALC!'))).toBe(true);
  expect(functionsUnknown(book('score', 12, '#N/A', '#VALUE!', '#BUSY!'))).toBe(false);
});

test('with native formulas or values nobody needs the functions', () => {
  expect(functionsUnknown(book('native', '#NAME?'))).toBe(false);
  expect(functionsUnknown(book('values', '#NAME?'))).toBe(false);
});

// Reading the values of one indicator, as SCORE and the command line do.
import { readValues } from '../../src/assessment/read-values';
import type { Cell } from '../../src/model/cell';
import { findCategory, findIndicator } from '../../src/rubric/find';
import { hunan } from '../cases/units';

function read(indicator: string, ...cells: Cell[]) {
  const found = findIndicator(findCategory(hunan, '高校')!, indicator);
  if (!found.ok) throw new Error(found.refusal.message);
  return readValues(found.value, cells);
}

test('values are read in the order of the clause, the attribute first', () => {
  expect(read('微信排行榜', '本科', '１２')).toEqual({ ok: true, value: ['本科', 12] });
  expect(read('信息更新', '√', 0, ' 3 ')).toEqual({ ok: true, value: [true, false, 3] });
});

test('the first value that is blank or wrong is named', () => {
  expect(read('信息更新', '是')).toMatchObject({ ok: false, refusal: { code: 'MISSING_VALUE', argument: '间隔不超过两周' } });
  expect(read('信息更新', '是', '也许', '一')).toMatchObject({ ok: false, refusal: { code: 'INVALID_VALUE', argument: '间隔不超过两周' } });
  expect(read('信息公开', ' ')).toMatchObject({ ok: false, refusal: { code: 'MISSING_VALUE', argument: '开设项数' } });
});

test('more values than inputs are refused with the inputs', () => {
  const outcome = read('信息公开', 1, null);
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_VALUES' } });
  expect(outcome.ok || outcome.refusal.message).toContain('要 1 个值（开设项数），现给了 2 个');
});

test('an input that is not asked for may stay blank: without cases no rate', () => {
  expect(read('教育阳光服务', 0)).toEqual({ ok: true, value: [0, null] });
  expect(read('教育阳光服务', 1)).toMatchObject({ ok: false, refusal: { code: 'MISSING_VALUE', argument: '满意率' } });
});

// Making the sheets is done when they are made: that Excel would not show the first of them is no failure.
import { makeSheets } from '../../src/open-book/use-cases/make-sheets';
import { inExcel } from '../excel/in-excel';
import { shelf } from '../shelf';

const office = inExcel({ excel: 'desktop', calculate: () => '' });

test('who has gone to another workbook when the last sheet is made is told that all is done', async () => {
  const scheme = shelf.scheme('hunan-2022');
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const wanted = { scheme: scheme.value, year: 2022, units: 'demo', formulas: 'native', demo: false } as const;
  const outcome = await makeSheets(
    wanted,
    undefined,
    (done, total) => {
      if (done === total) office.around.otherInFront = true;
    },
    { done: '已生成。', nothing: '' },
  );
  expect(office.around.otherInFront).toBe(true);
  expect(outcome).toEqual({ ok: true, value: '已生成。' });
}, 60_000);

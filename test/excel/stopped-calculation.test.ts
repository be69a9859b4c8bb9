// A calculation of many formulas that gives way to a new one, as when a file is opened and its functions come up meanwhile.
import { startCountingAddin } from './behaviour/counting-addin';

jest.setTimeout(120_000);

const FORMULAS = 3_000;

test('the functions of all cells are called together when the last calculation is over, and worked out once more', async () => {
  const addin = await startCountingAddin('desktop');
  const { grid } = addin.office;
  const { functions } = grid;
  const asked = jest.spyOn(functions, 'ask');
  const recalculated = jest.spyOn(functions, 'recalculate');
  grid.write(
    grid.sheets()[0]!.id,
    0,
    0,
    Array.from({ length: FORMULAS }, (_, row) => [{ value: null, formula: `=TWICE(${row})` }]),
  );
  while (asked.mock.calls.length === 0)
    await new Promise((done) => {
      setTimeout(done);
    });
  expect(asked.mock.calls.length).toBeLessThan(FORMULAS); // it is on its way
  functions.recalculate();
  recalculated.mockClear();
  await addin.settled();
  expect(addin.calls).toHaveLength(FORMULAS);
  expect(recalculated.mock.calls.map(([places]) => places?.length)).toEqual([FORMULAS]);
  expect(addin.office.failures).toEqual([]);
  addin.close();
});

/** @jest-environment jsdom */
// 抽样 on the first page: said while it is due, drawn there in one press for all units, and gone afterwards.
import DueDraws from '../../src/taskpane/draw/DueDraws';
import { showBook } from '../open-book/shown-book';
import { bundled, host } from '../workbook/sample-book';
import { press, read, setUpPane, show } from './pane';

setUpPane();

test('the draws of indicators are due until they are drawn', async () => {
  const scheme = bundled('suizhou-2023-kaoping');
  const category = scheme.categories.find(({ sampling }) => sampling.some(({ kind }) => kind === 'indicators'))!;
  const shown = showBook(
    host({
      scheme,
      year: 2023,
      units: scheme.data.units
        .filter((unit) => unit.category === category.name)
        .map(({ name }) => ({ name, category: category.name, entries: {} })),
    }),
  );
  const named = category.sampling.filter(({ kind }) => kind === 'indicators').map(({ name }) => name);
  await show(<DueDraws open={await read()} />);
  for (const name of named) expect(document.body.textContent).toContain(name);
  await press('现在抽取');
  await press(/^抽取并记录/u, 60);
  const { draws, table } = (await read()).book.draws!;
  expect(await shown.selection()).toMatchObject({ sheet: table.sheet, row: 0 });
  expect(new Set(draws.map(({ sampling }) => sampling))).toEqual(
    new Set(category.sampling.filter(({ kind }) => kind === 'indicators').map(({ id }) => id)),
  );
  await show(<DueDraws open={await read()} />);
  for (const name of named) expect(document.body.textContent).not.toContain(name);
});

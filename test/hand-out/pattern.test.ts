// Files that are made from one pattern hold, cell by cell, what they would if each were made by itself.
import { demoAssessment } from '../../src/app/demo';
import { handoutFiles } from '../../src/cli/handout-files';
import { createXlsxHere, openXlsxHere } from '../../src/cli/xlsx';
import { splitBook } from '../../src/hand-out/split';
import type { Cell } from '../../src/model/cell';
import { expectValidOffice } from '../hosts/office-validity';
import { hunan } from '../cases/units';
import { bookOf, need, open, threeUnits } from './desk';

async function contentOf(bytes: Uint8Array): Promise<{ cells: Record<string, Cell[][]>; formulas: Record<string, boolean[][]> }> {
  const host = need(await openXlsxHere(bytes));
  const used = (await host.survey()).sheets.map(({ name, used: area }) => ({ sheet: name, area: area! }));
  const [cells, traits] = [await host.read(used), await host.inspect(used)];
  return {
    cells: Object.fromEntries(used.map(({ sheet }, at) => [sheet, cells[at]!])),
    formulas: Object.fromEntries(used.map(({ sheet }, at) => [sheet, traits[at]!.map((row) => row.map(({ isFormula }) => isFormula))])),
  };
}

test('every unit of a demonstration, and units of which nothing is known, get the same file either way', async () => {
  const { units } = demoAssessment(hunan, undefined, 30);
  const { book, round } = await open(await bookOf([...units, ...threeUnits, { ...threeUnits[0]!, name: '甲 & <乙>', attributes: {} }]));
  const last = await open(await bookOf(units));
  const request = { way: 'unit', returned: false, newId: 'book-1', at: '2022-12-01 09:00:00', lastYear: last.book } as const;
  const { files } = need(splitBook(book, round, request));
  const make = handoutFiles();
  expect(new Set(files.map(({ shape }) => shape)).size).toBeLessThan(files.length / 4);
  for (const [at, file] of files.entries()) {
    const bytes = await make(file);
    expect(await contentOf(bytes)).toEqual(await contentOf(await createXlsxHere(file.plan())));
    if (at % 10 === 0) expectValidOffice(bytes);
  }
});

test('a key that is longer than the one of the pattern is whole all the same', async () => {
  const long = { ...threeUnits[1]!, entries: { 信息公开: ['长'.repeat(31_000)] } };
  const { book, round } = await open(await bookOf([threeUnits[0]!, long]));
  const { files } = need(splitBook(book, round, { way: 'unit', returned: false, newId: 'book-1', at: '2022-12-01 09:00:00' }));
  const make = handoutFiles();
  for (const file of files) expect(await contentOf(await make(file))).toEqual(await contentOf(await createXlsxHere(file.plan())));
});

// The .xlsx host with Node's zlib makes and reads the same files as with the platform's streams.
import { createXlsxHere, openXlsxHere } from '../../src/cli/xlsx';
import { createXlsx as createByStreams } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx as openByStreams } from '../../src/hosts/xlsx/open-xlsx';
import type { SheetPlan } from '../../src/workbook/plan';

/** Large enough that some parts are packed by another thread. */
const cells = Array.from({ length: 3000 }, (_, row) => [`单位${row}`, row, row % 7 === 0]);
const plan = () => ({
  title: '表',
  sheets: [{ name: '表', widths: [10], blocks: [{ row: 0, column: 0, cells }], styles: [] } satisfies SheetPlan],
});
const area = { row: 0, column: 0, rows: cells.length, columns: 3 };

test.each([
  ['written by zlib, read by streams', createXlsxHere, openByStreams],
  ['written by streams, read by zlib', createByStreams, openXlsxHere],
])('%s: every value is there', async (_, create, open) => {
  const host = await open(await create(plan()));
  if (!host.ok) throw new Error(host.refusal.message);
  expect(await host.value.read([{ sheet: '表', area }])).toEqual([cells]);
});

test('a part that unpacks to more than the file says, or to something else, is refused', async () => {
  const bytes = await createXlsxHere(plan());
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const directory = view.getUint32(bytes.length - 6, true);
  for (const [at, value] of [
    [24, 100],
    [16, 1],
  ] as const) {
    const wrong = bytes.slice();
    new DataView(wrong.buffer).setUint32(directory + at, value, true);
    expect(await openXlsxHere(wrong)).toMatchObject({
      ok: false,
      refusal: { code: 'BAD_REQUEST', message: expect.stringContaining('已损坏') as string },
    });
  }
});

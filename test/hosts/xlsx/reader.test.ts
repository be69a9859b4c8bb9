// Workbooks that are read one after the other: what they have in common is understood once, and nothing of one shows in another.
import { createXlsxHere, openXlsxHere, patternXlsxHere, xlsxReaderHere } from '../../../src/cli/xlsx';
import type { Cell } from '../../../src/model/cell';
import { areaAt } from '../../../src/workbook/area';
import type { SheetPlan } from '../../../src/workbook/plan';

const sheet = (name: string, cells: Cell[][]): SheetPlan => ({
  name,
  widths: [10, 10],
  blocks: [{ row: 0, column: 0, cells }],
  styles: [],
});
const book = (...sheets: SheetPlan[]): { title: string; sheets: SheetPlan[] } => ({ title: '填报', sheets });
const all = (): boolean => true;

type Opened = Awaited<ReturnType<ReturnType<typeof xlsxReaderHere>>>;

async function told(opened: Opened): Promise<unknown> {
  if (!opened.ok) return opened.refusal;
  const { sheets } = await opened.value.survey();
  return Promise.all(
    sheets.map(async ({ name, used }) => [name, used && (await opened.value.read([{ sheet: name, area: areaAt(0, 0, 3, 3) }]))]),
  );
}

/** Of one pattern: all but a few cells are the same, texts stand in their cells. */
async function alike(): Promise<Uint8Array[]> {
  const make = patternXlsxHere(
    book(
      sheet('填报', [
        ['单位', '甲大学'],
        ['次数', 3],
      ]),
    ),
    [
      { sheet: '填报', row: 0, column: 1 },
      { sheet: '填报', row: 1, column: 1 },
    ],
  );
  const values = [
    ['甲大学', 3],
    ['乙 & 丙大学', '=1+1'],
    ['甲大学', '<b>没有</b>'],
  ];
  const files: Uint8Array[] = [];
  for (const each of values) files.push(await make(each));
  return files;
}

test('each says what it says when it is read alone, whatever was read before', async () => {
  const files = [
    ...(await alike()),
    await createXlsxHere(book(sheet('甲', [['一']]), sheet('乙', [['二']]))),
    await createXlsxHere(book(sheet('乙', [['二']]), sheet('甲', [['一']]))),
    await createXlsxHere(book(sheet('甲', [['二', '一']]))),
  ];
  const read = xlsxReaderHere(all);
  for (const bytes of [...files, ...files.toReversed()]) {
    expect(await told(await read(bytes))).toEqual(await told(await openXlsxHere(bytes)));
  }
});

test('one that is damaged is refused, though it says of itself what the one before said', async () => {
  const whole = await createXlsxHere(book(sheet('甲', [['一']])));
  const at = Buffer.from(whole).indexOf('xl/workbook.xml') + 'xl/workbook.xml'.length + 20;
  const damaged = whole.map((byte, place) => (place === at ? byte ^ 0x55 : byte));
  const read = xlsxReaderHere(all);
  expect(await read(whole)).toMatchObject({ ok: true });
  expect(await read(damaged)).toMatchObject({ ok: false });
  expect(await read(whole)).toMatchObject({ ok: true });
});

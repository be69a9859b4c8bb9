// Copies of entry sheets, as people make them in Excel: noticed, compared cell by cell, and never read or passed over in silence.
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { shelf } from '../shelf';
import { MemoryHost } from '../workbook/memory-host';
import { host, units, withoutBlanks } from '../workbook/sample-book';

async function open(book: MemoryHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

/** The book with a copy of the entry sheet, whose table Excel names anew; without `table` it is one of a program that copies cells only. */
function withCopy(table: string | undefined, name = '录入_高校 (2)'): MemoryHost {
  const book = host();
  const sheet = book.sheets.find((each) => each.name === '录入_高校')!;
  book.sheets.push({
    name,
    hidden: false,
    cells: new Map(sheet.cells),
    formats: new Map(sheet.formats),
    tables: table === undefined ? [] : [{ name: table, area: { ...sheet.tables[0]!.area } }],
  });
  return book;
}

const KINDS: [string, string | undefined][] = [
  ['with a table of its own', '录入_高校3'],
  ['of cells only', undefined],
];

describe.each(KINDS)('a copy %s', (_, table) => {
  test('in which nothing else stands is told; what is read is the sheet itself', async () => {
    const opened = await open(withCopy(table));
    expect(opened.input.units.map(withoutBlanks)).toEqual(units().map(withoutBlanks));
    expect(opened.issues).toMatchObject([
      {
        severity: 'warning',
        code: 'ENTRY_COPY',
        sheet: '录入_高校 (2)',
        message: expect.stringMatching(/是“录入_高校”的副本，没有读取.*都有.*删去/) as string,
      },
    ]);
    expect(opened.copies[0]!.changes).toEqual([]);
  });

  test('that was filled is compared: what the sheet lacks, and where the two differ, with cells and both values', async () => {
    const book = withCopy(table);
    book.type('录入_高校', 'C6', null);
    book.type('录入_高校 (2)', 'D7', 9);
    book.type('录入_高校', 'E8', 5);
    book.type('录入_高校 (2)', 'E8', null);
    const opened = await open(book);
    const [copy] = opened.copies;
    expect(copy!.issue.message).toMatch(
      /还空着的有 1 格（甲大学的“开设项数”C6 是 1）；两处不同的有 1 格（乙学院的“开设个数（栏目开设）”D7 是 9，原表是 2）.*复制到“录入_高校”/,
    );
    expect(await book.apply(copy!.changes)).toMatchObject({ ok: true });
    expect([book.get('录入_高校', 'C6'), book.get('录入_高校', 'D7'), book.get('录入_高校', 'E8')]).toEqual([1, 2, 5]);
  });

  test('whose rows were sorted is compared by units, not by rows', async () => {
    const book = withCopy(table);
    book.reorder('录入_高校', [2, 0, 1]);
    expect((await open(book)).issues).toMatchObject([{ code: 'ENTRY_COPY', message: expect.stringMatching(/都有/) as string }]);
  });
});

test('a copy that somebody gave a name of its own is known by the hidden ids, and nothing else of it is read', async () => {
  const book = withCopy(undefined, '某科室填的');
  book.type('某科室填的', 'C6', 99);
  const [copy] = (await open(book)).copies;
  expect(copy!.issue.message).toMatch(
    /“某科室填的”是“录入_高校”的副本，没有读取。两处不同的有 1 格（甲大学的“开设项数”C6 是 99，原表是 1）/,
  );
  const other = host();
  other.sheets.push({
    name: '某科室的表',
    hidden: false,
    cells: new Map(Array.from({ length: 400 }, (_, row) => [`A${row + 1}`, '#1'])),
    formats: new Map(),
    tables: [],
  });
  const asked: number[] = [];
  const read = other.read.bind(other);
  other.read = (requests) => {
    asked.push(...requests.flatMap(({ sheet, area }) => (sheet === '某科室的表' ? [area.rows] : [])));
    return read(requests);
  };
  expect((await open(other)).copies).toEqual([]);
  expect(asked).toEqual([12]);
});

test('a sheet that only sounds alike is no copy', async () => {
  const book = host();
  book.sheets.push({
    name: '录入说明',
    hidden: false,
    cells: new Map([
      ['A1', '每季度录入一次'],
      ['A2', '单位名称'],
    ]),
    formats: new Map(),
    tables: [],
  });
  expect((await open(book)).issues).toEqual([]);
});

test('a copy whose sheet is gone is read in its place where it has no other table, or told', async () => {
  const moved = withCopy(undefined);
  moved.delete('录入_高校');
  const read = await open(moved);
  expect(read.input.units.map(withoutBlanks)).toEqual(units().map(withoutBlanks));
  expect(read.issues.map(({ code }) => code)).toEqual(['LOST_TABLES']);
  const told = withCopy('录入_高校3');
  told.delete('录入_高校');
  expect((await open(told)).issues.map(({ code, message }) => [code, /改为“录入_高校”/.test(message)])).toContainEqual([
    'ENTRY_COPY',
    true,
  ]);
});

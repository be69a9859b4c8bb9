// A large sheet is read a stretch of rows after the other, and says what it says as one text: in pieces of whatever size.
import { SharedStrings } from '../../../src/hosts/xlsx/shared-strings';
import { readLargeSheet, readSheet, type SheetValues } from '../../../src/hosts/xlsx/read-sheet';
import { MAIN } from '../../../src/hosts/xlsx/xml';

const ROWS = 1_500;
const PIECES = [4_099, 70_001, 1 << 22];

interface Spelling {
  prefix?: string;
  /** Put before this row. */
  before?: Readonly<Record<number, string>>;
  rowOf?: (row: number, cells: string) => string;
  tail?: string;
}

function sheetXml({ prefix = '', before = {}, rowOf, tail = '' }: Spelling): string {
  const [p, declared] = [prefix, prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`];
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const row = at + 1;
    const cells =
      `<${p}c r="A${row}" t="str"><${p}f>录入!A${row}&amp;"是"</${p}f><${p}v>单位第${row % 40}个，名字很长很长很长</${p}v></${p}c>` +
      `<${p}c r="C${row}"><${p}v>${row / 4}</${p}v></${p}c>`;
    return (before[row] ?? '') + (rowOf?.(row, cells) ?? `<${p}row r="${row}">${cells}</${p}row>`);
  }).join('');
  return `<?xml version="1.0"?><${p}worksheet ${declared}="${MAIN}"><${p}cols/><${p}sheetData>${rows}</${p}sheetData>${tail}</${p}worksheet>`;
}

const spellings: Record<string, Spelling> = {
  'as nearly all programs write': {},
  'with a prefix': { prefix: 'x:' },
  'a comment that holds rows, far behind the beginning': { before: { 1_200: '<!-- <row r="7"><c r="A7"><v>1</v></c></row> -->' } },
  'hidden rows, empty rows, rows that do not say their number': {
    rowOf: (row, cells) =>
      row % 5 === 0 ? `<row r="${row}"/>` : row % 7 === 0 ? `<row hidden="1">${cells}</row>` : `<row r="${row}" ht="15">${cells}</row>`,
  },
  'a call that Excel does not know, in the last row': {
    rowOf: (row, cells) => `<row r="${row}">${row === ROWS ? '<c r="A1500"><f>SCORE("高校","信息公开",3)</f><v>15</v></c>' : cells}</row>`,
  },
  'much behind the rows': { tail: `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(4_000)}</mergeCells>` },
};

const bytesOf = (xml: string): Uint8Array => new TextEncoder().encode(xml);

function* piecesOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const plain = ({ rows, hidden, used, typedCalls }: SheetValues) => ({ rows: [...rows], hidden: [...hidden], used, typedCalls });

const asOneText = async (xml: string) => plain(readSheet(xml, new SharedStrings()));

describe.each(Object.entries(spellings))('%s', (_, spelling) => {
  test.each(PIECES)('in pieces of %d bytes', async (size) => {
    const xml = sheetXml(spelling);
    const whole = jest.fn(async () => xml);
    const found = plain(await readLargeSheet({ pieces: piecesOf(bytesOf(xml), size), whole }, new SharedStrings()));
    expect(found).toEqual(await asOneText(xml));
    expect(found.rows.length).toBeGreaterThan(1_000);
    // Only what is not written plainly is read as one text.
    expect(whole).toHaveBeenCalledTimes('before' in spelling ? 1 : 0);
  });
});

test.each([
  ['a row in another place than its own', sheetXml({ rowOf: (row, cells) => `<row r="${row === 1_400 ? 3 : row}">${cells}</row>` })],
  ['an end that is missing', sheetXml({}).replace('</sheetData></worksheet>', '')],
  ['something else behind the rows', sheetXml({ tail: '<open>' })],
  [
    'a row that does not end',
    sheetXml({ rowOf: (row, cells) => (row === 1_450 ? `<row r="${row}">${cells}` : `<row r="${row}">${cells}</row>`) }),
  ],
])('%s is damage, as in one text', async (_, xml) => {
  const told = (work: Promise<unknown>) => work.then(JSON.stringify, String);
  const found = await told(readLargeSheet({ pieces: piecesOf(bytesOf(xml), 50_000), whole: async () => xml }, new SharedStrings()));
  expect(found).toMatch(/^Error/);
  expect(found).toBe(await told(asOneText(xml)));
});

// A large sheet stays packed until it is changed, whatever else is, and is checked as it is read.
import { inflateRawSync } from 'node:zlib';
import { createXlsxHere, openXlsxHere } from '../../../src/cli/xlsx';
import { readDirectory } from '../../../src/hosts/xlsx/zip-directory';
import { openXlsx, type XlsxWorkbook } from '../../../src/hosts/xlsx/open-xlsx';
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { randomFrom } from '../../../src/model/random';
import type { SheetPlan } from '../../../src/workbook/plan';

const ROWS = 16_000;
const random = randomFrom(7);
const sheet = (name: string, rows: number): SheetPlan => ({
  name,
  widths: [],
  styles: [],
  blocks: [{ row: 0, column: 0, cells: Array.from({ length: rows }, (_, row) => [row, random.next(), `第${row % 9}组`]) }],
});
const plan = { title: '', sheets: [sheet('大', ROWS), sheet('小', 3)] };
const LAST = { sheet: '大', area: { row: ROWS - 1, column: 0, rows: 1, columns: 3 } };

/** The packed bytes of a part. */
function packedIn(file: Uint8Array, end: string): { at: number; bytes: Uint8Array } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const { offset, packed, path } = readDirectory(view, file).find((entry) => entry.path.endsWith(end))!;
  const at = offset + 30 + new TextEncoder().encode(path).length;
  return { at, bytes: file.slice(at, at + packed) };
}

function partIn(file: Uint8Array, end: string): string {
  return inflateRawSync(packedIn(file, end).bytes).toString();
}

async function opened(open: typeof openXlsx, file: Uint8Array): Promise<XlsxWorkbook> {
  const outcome = await open(file);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}

describe.each([
  ['by the streams of the platform', createXlsx, openXlsx],
  ['by zlib', createXlsxHere, openXlsxHere],
] as const)('%s', (_, create, open) => {
  let file: Uint8Array;
  beforeAll(async () => {
    file = await create(plan);
  });

  test('what nobody changed keeps its packed bytes, what was changed is as it was changed', async () => {
    const book = await opened(open, file);
    const [[last]] = (await book.read([LAST])) as [[unknown[]]];
    expect(last).toEqual(plan.sheets[0]!.blocks[0]!.cells.at(-1));
    expect(await book.apply([{ do: 'write', sheet: '小', row: 0, column: 0, cells: [[12]] }])).toMatchObject({ ok: true });
    const small = await book.save();
    expect(packedIn(small, 'sheet1.xml').bytes).toEqual(packedIn(file, 'sheet1.xml').bytes);
    expect(packedIn(small, 'sheet2.xml').bytes).not.toEqual(packedIn(file, 'sheet2.xml').bytes);

    expect(await book.apply([{ do: 'write', sheet: '大', row: ROWS - 1, column: 0, cells: [['改']] }])).toMatchObject({ ok: true });
    const again = await opened(open, await book.save());
    expect((await again.read([LAST]))[0]![0]).toEqual(['改', ...last.slice(1)]);
    expect((await again.survey()).sheets[0]!.used).toMatchObject({ rows: ROWS });
  });

  test('one that is laid anew is as if it had been laid anew unpacked; a change that is refused leaves it as it was', async () => {
    const anew = { do: 'replace-sheet', sheet: '大', plan: sheet('大', 4) } as const;
    const book = await opened(open, file);
    expect(await book.apply([anew, { do: 'write', sheet: '没有', row: 0, column: 0, cells: [[1]] }])).toMatchObject({ ok: false });
    expect(packedIn(await book.save(), 'sheet1.xml').bytes).toEqual(packedIn(file, 'sheet1.xml').bytes);

    const unpacked = await opened(open, file);
    const before = { do: 'write', sheet: '大', row: 0, column: 0, cells: [[0]] } as const;
    expect(await unpacked.apply([before, anew])).toMatchObject({ ok: true });
    expect(await book.apply([anew])).toMatchObject({ ok: true });
    expect(partIn(await book.save(), 'sheet1.xml')).toContain('tabSelected="1"');
    expect(partIn(await book.save(), 'sheet1.xml')).toBe(partIn(await unpacked.save(), 'sheet1.xml'));
  });

  test('its formulas follow a column of another sheet to its new name', async () => {
    const columns = ['项数', '得分'];
    const small: SheetPlan = {
      name: '录入',
      widths: [],
      styles: [],
      blocks: [{ row: 0, column: 0, cells: [columns, [1, 2]] }],
      tables: [{ name: '录入_高校', area: { row: 0, column: 0, rows: 2, columns: 2 }, columns, filter: true }],
    };
    const [large] = plan.sheets as [SheetPlan];
    const mentions = { row: ROWS, column: 0, cells: [[{ formula: 'SUM(录入_高校[项数])', value: 1 }]] };
    const book = await opened(open, await create({ title: '', sheets: [{ ...large, blocks: [...large.blocks, mentions] }, small] }));
    expect(await book.apply([{ do: 'write', sheet: '录入', row: 0, column: 0, cells: [['件数']] }])).toMatchObject({ ok: true });
    expect(partIn(await book.save(), 'sheet1.xml')).toContain('<f>SUM(录入_高校[件数])</f>');
  });

  test('one changed bit in it is noticed', async () => {
    const damaged = file.slice();
    const { at, bytes } = packedIn(file, 'sheet1.xml');
    damaged[at + (bytes.length >> 1)]! ^= 4;
    const outcome = await open(damaged);
    expect(outcome.ok ? '' : outcome.refusal.message).toMatch(/^文件已损坏/);
  });
});

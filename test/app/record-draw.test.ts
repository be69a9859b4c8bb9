// A draw recorded in a workbook: in the record, in the entry sheets, in the scores; what was entered stays.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorkbook, listedUnits } from '../../src/app/build';
import { makeDraw } from '../../src/app/draw';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { recordDraw } from '../../src/app/record-draw';
import { assess } from '../../src/assessment/assess';
import type { Draw, UnitInput } from '../../src/assessment/assessment';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import type { WorkbookHost } from '../../src/workbook/host';
import { shelf } from '../shelf';
import { bundled } from '../cases/units';
import { runCli } from '../cli/run-cli';
import { MemoryHost } from '../workbook/memory-host';

const scheme = bundled('suizhou-2023-kaoping');
const [counties] = scheme.categories;
const fields = counties!.indicators.filter(({ sampling }) => sampling).map(({ key }) => key);
const seeded = (seed: string, reason?: string): Draw => ({
  sampling: 'grassroots-fields',
  drawn: seed === 'first' ? fields.slice(0, 15) : fields.slice(7),
  seed,
  at: '2023-12-05T09:30:00+08:00',
  ...(reason !== undefined && { reason }),
});

const plan = (units: readonly UnitInput[] = listedUnits(scheme)) =>
  buildWorkbook({ scheme, year: 2023, units, formulas: 'native', demo: false, today: '2023-12-01' });

async function open(host: WorkbookHost): Promise<OpenedWorkbook> {
  const book = await openWorkbook(host, shelf);
  if (!book.ok) throw new Error(book.refusal.message);
  return book.value;
}

/** Records a draw, and opens the book again. */
async function after(host: WorkbookHost, draw: Draw): Promise<OpenedWorkbook> {
  const changes = recordDraw(await open(host), draw);
  if (!changes.ok) throw new Error(changes.refusal.message);
  expect(await host.apply(changes.value)).toMatchObject({ ok: true });
  return open(host);
}
const unitsOf = ({ input }: OpenedWorkbook) => assess(input, scheme).units.filter(({ category }) => category.name === '县市区');
const passedBy = (book: OpenedWorkbook) =>
  unitsOf(book).map(({ entries }) => fields.filter((key) => entries.get(key)!.state === 'not-sampled'));

test('a first draw is in force when the book is opened again', async () => {
  const host = new MemoryHost(plan());
  expect(unitsOf(await open(host)).every(({ undrawn }) => undrawn.length === 1)).toBe(true);
  const book = await after(host, seeded('first'));
  expect(book.input.draws).toEqual([seeded('first')]);
  expect(passedBy(book)).toEqual(Array(5).fill(fields.slice(15)));
  expect(book.input.units[0]!.entries[fields[21]!]).toEqual(['未抽中']);
});

test('another draw takes its place, and the first one stays in the record', async () => {
  const host = new MemoryHost(plan());
  await after(host, seeded('first'));
  const book = await after(host, seeded('second', '名单有误'));
  expect(book.input.draws).toEqual([seeded('first'), seeded('second', '名单有误')]);
  const { table, match } = book.draws!;
  expect(table.rows.map((row) => row[match.at.get('#state')!])).toEqual(['已作废', '有效']);
  expect(passedBy(book)).toEqual(Array(5).fill(fields.slice(0, 7)));
  const words = Object.entries(book.input.units[0]!.entries)
    .filter(([, cells]) => cells.includes('未抽中'))
    .map(([key]) => key);
  expect(words).toEqual(fields.slice(0, 7));
});

test('a value that was entered stays where the draw passes by', async () => {
  const units = listedUnits(scheme).map((unit, index) =>
    index === 0 ? { ...unit, entries: { [fields[20]!]: [1.5], [fields[0]!]: [2] } } : unit,
  );
  const { input } = await after(new MemoryHost(plan(units)), seeded('first'));
  const { entries } = input.units[0]!;
  expect([entries[fields[20]!], entries[fields[0]!], entries[fields[21]!]]).toEqual([[1.5], [2], ['未抽中']]);
});

test('a draw of places is recorded and touches nothing else', async () => {
  const pool = ['一镇', '二镇', '三镇', '四镇', '五镇', '六镇'];
  const made = makeDraw(
    scheme,
    { sampling: 'daily-townships', unit: '随县人民政府', pool, seed: '1', at: '2023-12-05T09:30:00+08:00' },
    [],
  );
  if (!made.ok) throw new Error(made.refusal.message);
  const host = new MemoryHost(plan());
  const changes = recordDraw(await open(host), made.value);
  expect(changes.ok && changes.value.map((change) => change.do)).toEqual(['append-rows']);
  expect((await after(host, made.value)).input.draws).toEqual([{ ...made.value, unit: '随县' }]);
});

test('the command records it in the file, and leaves the file that it read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'draw-'));
  const [book, out] = [join(folder, '评分.xlsx'), join(folder, '抽样后.xlsx')];
  const bytes = await createXlsx(plan());
  writeFileSync(book, bytes);
  const args = ['draw', '--book', book, '--sampling', 'grassroots-fields', '--seed', '2023'];
  expect(await runCli([...args, '--out', out])).toMatchObject({ code: 0, err: `已记到 ${out}。\n` });
  expect(readFileSync(book)).toEqual(Buffer.from(bytes));
  const host = await openXlsx(readFileSync(out));
  const { input } = await open(host.ok ? host.value : new MemoryHost(plan()));
  expect(input.draws).toMatchObject([{ sampling: 'grassroots-fields', seed: '2023' }]);
  expect(await runCli([...args, '--out', book])).toMatchObject({ code: 0 });
  expect(await runCli([...args, '--out', out])).toMatchObject({ code: 2, err: expect.stringContaining('已经有了，没有覆盖') });
  expect(await runCli(['draw', '--book', book, '--sampling', 'grassroots-fields', '--out', book])).toMatchObject({
    code: 2,
    err: expect.stringContaining('已经抽过'),
  });
  rmSync(folder, { recursive: true });
}, 120_000);

// Books that version 0.1.0 made are read, reported, mended and carried into the next year for ever. They were made by its first commits
// that make books; beside each stands what was entered, and what that version made of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextYearBook } from '../../src/app/next-year';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { publish } from '../../src/app/publish';
import { validateWorkbook } from '../../src/app/validate';
import type { Cell } from '../../src/model/cell';
import { createXlsxHere, openXlsxHere, type XlsxWorkbook } from '../../src/cli/xlsx';
import { shelf } from '../shelf';

const folder = join(__dirname, 'books-0.1.0');
const books = readdirSync(folder).flatMap((name) => (name.endsWith('.xlsx') ? [name.slice(0, -5)] : []));

interface Known {
  units: { name: string; category: string; entries: Record<string, Cell[]> }[];
  totals: [name: string, category: string, status: string, total: number, rank: number | null][];
}

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, `${name}.xlsx`)));
const knownOf = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Known;

async function open(bytes: Uint8Array): Promise<{ host: XlsxWorkbook; opened: OpenedWorkbook }> {
  const host = await openXlsxHere(bytes);
  if (!host.ok) throw new Error(host.refusal.message);
  const opened = await openWorkbook(host.value, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return { host: host.value, opened: opened.value };
}

const resultsOf = (opened: OpenedWorkbook) =>
  publish(opened, { today: '2026-01-01' }).scoreboard.units.map(({ name, category, status, total, rank }) => [
    name,
    category,
    status,
    total,
    rank,
  ]);

test('there are books of both schemes and of every way to score', () => {
  expect(books).toEqual(['hunan-2022-native', 'hunan-2022-score', 'suizhou-2023-jixiao-native']);
});

describe.each(books)('%s', (name) => {
  test('every entry is read, nothing is said of the book itself but its edition, and the results are those of that version', async () => {
    const { opened } = await open(bytesOf(name));
    const { units, totals } = knownOf(name);
    expect(opened.input.units.map((unit) => [unit.name, unit.category, unit.entries])).toEqual(
      units.map((unit) => [unit.name, unit.category, unit.entries]),
    );
    expect(opened.issues.filter(({ code }) => code !== 'OTHER_RUBRIC_VERSION')).toEqual([]);
    expect(resultsOf(opened)).toEqual(totals);
    await createXlsxHere(publish(opened, { today: '2026-01-01', statements: true }).plan);
  });

  test('it is mended without losing an entry, and the next year is made of it', async () => {
    const { host, opened } = await open(bytesOf(name));
    expect(await host.apply(validateWorkbook(opened).healing)).toMatchObject({ ok: true });
    const { opened: again } = await open(await host.save());
    expect(again.input.units).toEqual(opened.input.units);
    expect(resultsOf(again)).toEqual(resultsOf(opened));
    const next = await nextYearBook(host, opened, '2026-01-01');
    if (!next.ok) throw new Error(next.refusal.message);
    expect(next.value.units).toBe(opened.input.units.length);
  });
});

// A pane that stays open all day: entries are changed and checked again and again, and nothing piles up.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { OpenBook } from '../../src/open-book/book';
import { currentSession } from '../../src/open-book/session';
import { writeCell } from '../../src/open-book/use-cases/write-cell';
import { inExcel } from '../excel/in-excel';
import { MemoryGrid } from '../excel/memory/memory-grid';
import { lay } from '../hosts-excel/faults/laid-books';

const CYCLES = 200;
/** What the first ones make for good: modules, tables of what was asked before. */
const FIRST = 40;
const MEGABYTE = 1024 ** 2;
/** The emulated Excel and the client keep a little of every request; a workbook that is kept each time is more by far. */
const MOST = 6;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

const office = inExcel();

/** As it was last read; every write is followed by a reading that checks all entries. */
function opened(): OpenBook {
  const session = currentSession();
  if (session.state !== 'open') throw new Error(session.state);
  return session.open;
}

test(`${CYCLES} times an entry is changed and the workbook checked: as much is kept and asked for at the end as at the beginning`, async () => {
  const grid = new MemoryGrid(() => 0);
  await office.open({ grid, excel: 'desktop', requirementSet: '1.9' });
  await lay(grid);
  const target = { indicator: '信息公开', position: 0, holds: () => true };
  const heaps: number[] = [];
  const requests: number[] = [];
  for (let cycle = 1; cycle <= CYCLES; cycle++) {
    const before = office.traffic.syncs;
    const value = cycle % 4;
    expect(await writeCell(opened(), 0, target, value)).toMatchObject({ ok: true });
    expect(opened().book.input.units[0]!.entries['信息公开']).toEqual([value]);
    requests.push(office.traffic.syncs - before);
    if (cycle === FIRST || cycle === CYCLES) heaps.push(heap());
  }
  expect(new Set(requests.slice(FIRST))).toEqual(new Set(requests.slice(-1)));
  expect((heaps[1]! - heaps[0]!) / MEGABYTE).toBeLessThan(MOST);
}, 300_000);

// 恢复原来的: what interrupted work has left half written is as it was before, and nothing of what was kept for that is left.
import { excelHost } from '../../src/hosts/excel';
import { refresh } from '../../src/open-book/session';
import { putBack } from '../../src/open-book/use-cases/mend';
import { inExcel } from '../excel/in-excel';
import { MemoryGrid } from '../excel/memory/memory-grid';
import { faultyRequest } from './faults/faulty-request';
import { useCases } from './faults/use-cases';
import { wholeBook } from './faults/whole-book';

jest.setTimeout(120_000);
jest.useFakeTimers({
  now: new Date('2022-12-20T09:00:00+08:00'),
  doNotFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'nextTick', 'queueMicrotask', 'performance'],
});

const office = inExcel();

/** The sheets that are half laid once the work has failed in one request after the other, up to the one where some are. */
async function interrupted(name: string): Promise<{ grid: MemoryGrid; before: string[]; halfLaid: string[] }> {
  const { book, press } = useCases[name]!;
  const grid = new MemoryGrid(() => 0);
  await office.open({ grid, excel: 'desktop', requirementSet: '1.9' });
  await book(grid, office);
  const before = wholeBook(grid);
  const anew = grid.keep();
  for (let request = 1; request < 40; request++) {
    anew();
    await refresh();
    const broken = faultyRequest(office, request, 'half done');
    const failed = await press().catch(() => ({ said: 'failed' }));
    await broken.mend();
    expect(failed).not.toMatchObject({ said: 'done' });
    const { sheets } = await excelHost.survey();
    const halfLaid = sheets.filter(({ unfinished }) => unfinished === 'anew').map((sheet) => sheet.name);
    // Something has been laid over what stood there.
    if (
      halfLaid.length > 0 &&
      before.some((line) => halfLaid.some((sheet) => line.startsWith(`${sheet}: `)) && !wholeBook(grid).includes(line))
    )
      return { grid, before, halfLaid };
  }
  throw new Error('never half laid');
}

test.each(['notice', 'rounds', 'publish again'])('%s', async (name) => {
  const { grid, before, halfLaid } = await interrupted(name);
  await refresh();
  expect(await putBack(() => undefined)).toEqual({ ok: true, value: { results: name === 'publish again' } });
  const after = wholeBook(grid);
  expect(after).toEqual(before);
  if (name === 'publish again') expect(before.filter((line) => /: (?:chart|pageBreaks) /u.test(line)).length).toBeGreaterThan(1);
  expect((await excelHost.survey()).sheets.filter(({ unfinished }) => unfinished)).toEqual([]);
  expect(halfLaid.length).toBeGreaterThan(0);
});

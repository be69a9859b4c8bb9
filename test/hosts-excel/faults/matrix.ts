// Presses a button while one of its requests fails, presses it again, and holds the book against that of a press without fault.
import type { ExcelKind } from '../../../src/workbench/host/behaviour';
import { PATIENCE, stopWaiting } from '../../../src/open-book/patience';
import { refresh } from '../../../src/open-book/session';
import { MemoryGrid } from '../../excel/memory/memory-grid';
import type { RunningOfficeHost } from '../../excel/office-host';
import { faults, faultyRequest, type Fault } from './faulty-request';
import { useCases } from './use-cases';
import { wholeBook } from './whole-book';

export interface Row {
  useCase: string;
  request: number;
  of: number;
  fault: Fault;
  /** What was wrong in the end; empty where nothing was. */
  wrong: string[];
  first: string;
  second: string;
  differing: string[];
}

/** Time passes where nobody answers, and there only. */
function patienceOnDemand(): () => void {
  const due = new Map<object, () => void>();
  const [set, clear] = [globalThis.setTimeout, globalThis.clearTimeout];
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((task: () => void, pause?: number) => {
    if (pause !== PATIENCE.ask && pause !== PATIENCE.end) return set(task, pause);
    const handle = {};
    due.set(handle, task);
    return handle;
  }) as typeof setTimeout);
  jest.spyOn(globalThis, 'clearTimeout').mockImplementation((handle) => {
    if (!due.delete(handle as object)) clear(handle);
  });
  return () => {
    for (const [handle, ask] of due) {
      due.delete(handle);
      ask();
    }
    stopWaiting();
  };
}

type InExcel = RunningOfficeHost & { open(settings: object): Promise<void> };

const LONG = 8_000;

interface Press {
  said: string;
  text: string;
}

async function pressed(press: () => Promise<{ said: string; text: string }>): Promise<Press> {
  let timer: ReturnType<typeof setTimeout>;
  const long = new Promise<Press>((resolve) => {
    timer = setTimeout(() => resolve({ said: 'never', text: '' }), LONG);
  });
  const work = press().catch((error: unknown) => ({ said: 'failed', text: String((error as { code?: string }).code ?? error) }));
  return Promise.race([work, long]).finally(() => clearTimeout(timer));
}

export async function startMatrix(office: InExcel, excel: ExcelKind, name: string) {
  const expire = patienceOnDemand();
  const { book, press } = useCases[name]!;
  const grid = new MemoryGrid((_formula) => 0);
  await office.open({ grid, excel, requirementSet: excel === 'desktop' ? '1.9' : '1.17' });
  await book(grid);
  const putBack = grid.keep();
  const typed = textsIn(grid);
  const counted = faultyRequest(office);
  const plain = await pressed(press);
  await quiet(office);
  const requests = counted.count();
  await counted.mend();
  if (plain.said !== 'done') throw new Error(`${name}: ${JSON.stringify(plain)}`);
  const wanted = wholeBook(grid);
  const kept = [...typed].filter((text) => textsIn(grid).has(text));
  const run = async (request: number, fault: Fault): Promise<Row> => {
    putBack();
    await refresh();
    await quiet(office);
    const broken = faultyRequest(office, request, fault, expire);
    const first = await pressed(press);
    await broken.mend();
    const second = await pressed(press);
    await quiet(office);
    const found = wholeBook(grid);
    const differing = found.join('\n') === wanted.join('\n') ? [] : differences(wanted, found);
    const left = textsIn(grid);
    const wrong = [
      ...(first.said === 'never' || second.said === 'never' ? ['never settles'] : []),
      ...(kept.some((text) => !left.has(text)) ? ['typed text lost'] : []),
      ...(differing.length > 0 ? [second.said === 'done' ? 'not whole, said well' : `not whole, ${second.said}`] : []),
      ...(differing.length === 0 && second.said !== 'done' ? [`whole, ${second.said}`] : []),
      ...(first.said === 'done' && differing.length > 0 ? ['first said well'] : []),
    ];
    return {
      useCase: name,
      request,
      of: requests,
      fault,
      wrong,
      first: `${first.said} ${first.text}`,
      second: `${second.said} ${second.text}`,
      differing,
    };
  };
  return { requests, run };
}

function differences(wanted: readonly string[], found: readonly string[]): string[] {
  const [one, other] = [new Set(wanted), new Set(found)];
  return [
    ...wanted.filter((line) => !other.has(line)).map((line) => `- ${line}`),
    ...found.filter((line) => !one.has(line)).map((line) => `+ ${line}`),
  ];
}

/** Everything that stands in cells as text or number. */
function textsIn(grid: MemoryGrid): Set<string> {
  return new Set(
    grid.sheets().flatMap(({ id }) => {
      const used = grid.used(id, true);
      return used
        ? grid
            .contents(id, used)
            .flatMap((row) => row.flatMap(({ value, formula }) => (formula === undefined && typeof value === 'string' ? [value] : [])))
        : [];
    }),
  );
}

async function quiet(office: InExcel): Promise<void> {
  for (let before = -1; before !== office.traffic.syncs; ) {
    before = office.traffic.syncs;
    await new Promise((done) => {
      setTimeout(done, 5);
    });
  }
}

export const cases = Object.keys(useCases);
export { faults };

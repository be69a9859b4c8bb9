// Presses a button while one of its requests fails, presses it again, and holds the book against that of a press without fault.
import type { ExcelKind } from '../../../src/workbench/host/behaviour';
import { PATIENCE, stopWaiting } from '../../../src/open-book/patience';
import { refresh } from '../../../src/open-book/session';
import { inExcel } from '../../excel/in-excel';
import { MemoryGrid } from '../../excel/memory/memory-grid';
import { faults, faultyRequest, type Fault } from './faulty-request';
import { useCases } from './use-cases';
import { wholeBook } from './whole-book';

/** RUBRIC_SCORE_FAULTS=all lets every request of every use case fail in every way, and takes several minutes. */
const ALL = process.env['RUBRIC_SCORE_FAULTS'] === 'all';

/** What must not be in the end. */
const wrongs = ['typed text lost', 'never settles', 'not whole', 'refused though whole', 'said to be well too early'] as const;
type Wrong = (typeof wrongs)[number];

interface Run {
  useCase: string;
  request: number;
  fault: Fault;
  wrong: Wrong[];
  /** What was said the first and the second time, and lines of the book that differ. */
  said: string[];
  differing: string[];
}

/** When the book is made, when a button is pressed, and when it is pressed again. */
const BEFORE = new Date('2022-12-20T08:55:00+08:00');
const NOW = new Date('2022-12-20T09:00:00+08:00');
const LATER = new Date('2022-12-20T09:05:00+08:00');
/** Longer than anything takes here. */
const LONG = 20_000;
const SHOWN = 6;

export function faultMatrix(excel: ExcelKind): void {
  jest.setTimeout(ALL ? 3_600_000 : 600_000);
  // What is made bears the day: the clock stands, and time passes only where nobody answers.
  jest.useFakeTimers({ now: NOW, doNotFake: [...REAL] });
  const office = inExcel();
  const runs: Run[] = [];
  afterAll(() => process.stdout.write(tableOf(excel, runs)));

  // Every day each use case has its faults under one of the two.
  const own = Object.keys(useCases).filter((name, at) => ALL || (!useCases[name]!.isFurther && (excel === 'desktop') === (at % 2 === 0)));
  test.each(own)('%s', async (name) => {
    const { book, press, isOnce } = useCases[name]!;
    const expire = patienceOnDemand();
    const grid = new MemoryGrid(() => 0);
    await office.open({ grid, excel, requirementSet: excel === 'desktop' ? '1.9' : '1.18' });
    jest.setSystemTime(BEFORE);
    await book(grid, office);
    jest.setSystemTime(NOW);
    const putBack = grid.keep();
    const typed = textsIn(grid);
    const counted = faultyRequest(office);
    expect(await pressed(press)).toMatchObject({ said: 'done' });
    await quiet();
    await counted.mend();
    const wanted = wholeBook(grid);
    const whole = textsIn(grid);
    const kept = [...typed].filter((text) => whole.has(text));
    const run = async (request: number, fault: Fault): Promise<Run> => {
      putBack();
      await refresh();
      await quiet();
      const broken = faultyRequest(office, request, fault, expire);
      const first = await pressed(press);
      const early = first.said === 'done' ? difference(wanted, wholeBook(grid)) : [];
      await broken.mend();
      jest.setSystemTime(LATER);
      const second = isOnce && first.said === 'done' ? first : await pressed(press);
      jest.setSystemTime(NOW);
      await quiet();
      const differing = difference(wanted, wholeBook(grid));
      const left = textsIn(grid);
      const wrong: Record<Wrong, boolean> = {
        'typed text lost': kept.some((text) => !left.has(text)),
        'never settles': [first, second].some(({ said }) => said === 'nothing'),
        'not whole': differing.length > 0,
        'refused though whole': differing.length === 0 && second.said !== 'done',
        'said to be well too early': early.length > 0,
      };
      return {
        useCase: name,
        request,
        fault,
        wrong: wrongs.filter((each) => wrong[each]),
        said: [first, second].map(({ said, text }) => `${said} ${text}`),
        differing: [...differing, ...early].slice(0, SHOWN),
      };
    };
    const tried: Run[] = [];
    for (const [request, fault] of chosen(excel, name, counted.count())) tried.push(await run(request, fault));
    runs.push(...tried);
    if (ALL) process.stdout.write(`${rowOf(name, tried)}\n`);
    expect(tried.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });

  async function quiet(): Promise<void> {
    for (let before = -1; before !== office.traffic.syncs; ) {
      before = office.traffic.syncs;
      await new Promise((done) => {
        setTimeout(done, 5);
      });
    }
  }
}

const REAL = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'nextTick',
  'queueMicrotask',
  'performance',
  'hrtime',
] as const;

/** Every request with every fault; or for each use case a request that is half carried out, and one that fails in another way: all ways in
 *  turn, other ones under the other Excel. */
function chosen(excel: ExcelKind, useCase: string, requests: number): [request: number, fault: Fault][] {
  if (ALL) return faults.flatMap((fault) => Array.from({ length: requests }, (_, at): [number, Fault] => [at + 1, fault]));
  const place = Object.keys(useCases).indexOf(useCase);
  const others = faults.filter((fault) => fault !== 'half done');
  const shift = excel === 'desktop' ? 0 : 3;
  return [
    [((place + shift) % requests) + 1, 'half done'],
    [((place * 5 + shift) % requests) + 1, others[(place + shift) % others.length]!],
  ];
}

interface Said {
  said: string;
  text: string;
}

async function pressed(press: () => Promise<Said>): Promise<Said> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const long = new Promise<Said>((resolve) => {
    timer = setTimeout(() => resolve({ said: 'nothing', text: '' }), LONG);
  });
  const work = press().catch((error: unknown) => ({ said: 'failed', text: String((error as { kind?: string }).kind ?? error) }));
  return Promise.race([work, long]).finally(() => clearTimeout(timer));
}

/** Time passes where nobody answers, when the returned function is called: people press 停止. */
function patienceOnDemand(): () => void {
  jest.restoreAllMocks();
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
    const asks = [...due.values()];
    due.clear();
    for (const ask of asks) ask();
    stopWaiting();
  };
}

function difference(wanted: readonly string[], found: readonly string[]): string[] {
  if (wanted.length === found.length && wanted.every((line, at) => line === found[at])) return [];
  const [one, other] = [new Set(wanted), new Set(found)];
  return [
    ...wanted.filter((line) => !other.has(line)).map((line) => `- ${line.slice(0, 160)}`),
    ...found.filter((line) => !one.has(line)).map((line) => `+ ${line.slice(0, 160)}`),
  ];
}

/** All texts that stand in cells as they were written. */
function textsIn(grid: MemoryGrid): Set<string> {
  return new Set(
    grid.sheets().flatMap(({ id }) => {
      const used = grid.used(id, true);
      const cells = used ? grid.contents(id, used).flat() : [];
      return cells.flatMap(({ value, formula }) => (formula === undefined && typeof value === 'string' ? [value] : []));
    }),
  );
}

/** A column for each fault: runs, and how many of them ended wrongly. */
function rowOf(useCase: string, runs: readonly Run[]): string {
  const cell = (some: readonly Run[]): string => {
    const bad = some.filter(({ wrong }) => wrong.length > 0).length;
    return bad === 0 ? String(some.length) : `${some.length}, ${bad} wrong`;
  };
  return `| ${useCase} | ${faults.map((fault) => cell(runs.filter((run) => run.fault === fault))).join(' | ')} |`;
}

/** A row for each use case. */
function tableOf(excel: ExcelKind, runs: readonly Run[]): string {
  const rows = [...new Set(runs.map(({ useCase }) => useCase))].map((useCase) =>
    rowOf(
      useCase,
      runs.filter((run) => run.useCase === useCase),
    ),
  );
  const sums = wrongs.map((each) => `${each}: ${runs.filter(({ wrong }) => wrong.includes(each)).length}`);
  return `\n| ${excel} | ${faults.join(' | ')} |\n${rows.join('\n')}\n${runs.length} runs; ${sums.join(', ')}\n`;
}

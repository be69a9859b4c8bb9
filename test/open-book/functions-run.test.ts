// Whether Excel knows our functions is decided by their being called; only #NAME? that stays means that it does not.
import type { CallLook, OpenBookHost } from '../../src/open-book/host';

const place = { sheet: '得分_高校', area: { row: 0, column: 0, rows: 1, columns: 1 } };
const look = jest.fn<Promise<CallLook>, [unknown, { calculated?: boolean }?]>();
const written = { changed: 5, locked: [], kept: [], open: [] };
/** What of a host this asks. */
const host: Partial<OpenBookHost> = { lookAtCalls: (...given) => look(...given), repairFormulas: async () => written };
const choose = async () => (await import('../../src/open-book/chosen-host')).chooseHost('Excel', async () => host as OpenBookHost);
jest.mock('../../src/open-book/formulas/places-of-calls', () => ({
  placesOfCalls: () => Promise.resolve({ scores: [place], others: [] }),
  sheetsSoFar: () => [],
}));

const shown = (what: CallLook['shown']): CallLook => ({ shown: what, sheets: what === 'unknown' ? [place.sheet] : [] });
/** A page that has just been loaded: nothing was called yet. */
async function newPage() {
  jest.resetModules();
  await choose();
  const [{ functionsRun }, { noteCall }, { unresolvedSheets }] = await Promise.all([
    import('../../src/open-book/formulas/functions-run'),
    import('../../src/functions/calls'),
    import('../../src/open-book/formulas/unresolved'),
  ]);
  return { functionsRun, noteCall, unresolvedSheets };
}

beforeEach(() => {
  jest.useFakeTimers();
  look.mockReset();
});
afterEach(() => jest.useRealTimers());

test('a call is enough: the workbook is not looked at', async () => {
  const { functionsRun, noteCall } = await newPage();
  noteCall();
  expect(await functionsRun()).toBe('known');
  expect(look).not.toHaveBeenCalled();
});

test.each(['waiting', 'unknown'] as const)('a call that comes while cells are %s ends the wait', async (before) => {
  const { functionsRun, noteCall, unresolvedSheets } = await newPage();
  look.mockResolvedValue(shown(before));
  const knowledge = functionsRun();
  await jest.advanceTimersByTimeAsync(4_000);
  noteCall();
  await jest.advanceTimersByTimeAsync(200);
  expect([await knowledge, unresolvedSheets(), look.mock.calls.length]).toEqual(['known', [], 1]);
});

test('#NAME? for ten seconds means that Excel does not know them; the seconds are told', async () => {
  const { functionsRun, unresolvedSheets } = await newPage();
  look.mockResolvedValue(shown('unknown'));
  const step = jest.fn();
  const knowledge = functionsRun(step);
  await jest.advanceTimersByTimeAsync(9_900);
  expect(unresolvedSheets()).toEqual([]);
  await jest.advanceTimersByTimeAsync(200);
  expect([await knowledge, unresolvedSheets()]).toEqual(['unknown', [place.sheet]]);
  expect(step.mock.calls).toEqual(Array.from({ length: 10 }, (_, second) => [second, 10]));
});

test('#BUSY! for as long as that means nothing: Excel may still come to it', async () => {
  const { functionsRun, unresolvedSheets } = await newPage();
  look.mockResolvedValue(shown('waiting'));
  const knowledge = functionsRun();
  await jest.advanceTimersByTimeAsync(10_100);
  expect([await knowledge, unresolvedSheets(), look.mock.calls.length]).toEqual(['untried', [], 2]);
});

test.each([
  ['neither', 'known', []],
  ['unknown', 'unknown', [place.sheet]],
] as const)('what was #BUSY! first and then shows %s is %s', async (last, expected, sheets) => {
  const { functionsRun, unresolvedSheets } = await newPage();
  look.mockResolvedValueOnce(shown('waiting')).mockResolvedValueOnce(shown(last));
  const knowledge = functionsRun();
  await jest.advanceTimersByTimeAsync(10_100);
  expect([await knowledge, unresolvedSheets()]).toEqual([expected, sheets]);
});

test('cells that show results of last time prove nothing, and are not waited for', async () => {
  const { functionsRun } = await newPage();
  look.mockResolvedValue(shown('neither'));
  expect(await functionsRun()).toBe('untried');
});

test('who has enough of waiting stops it', async () => {
  const { functionsRun } = await newPage();
  look.mockResolvedValue(shown('waiting'));
  const knowledge = functionsRun((done) => {
    if (done === 2) throw new Error('enough');
  });
  const told = expect(knowledge).rejects.toThrow('enough');
  await jest.advanceTimersByTimeAsync(3_000);
  await told;
});

describe('repairing', () => {
  async function repairing() {
    jest.resetModules();
    await choose();
    jest.doMock('../../src/open-book/session', () => ({
      refresh: () => Promise.resolve({ state: 'refused' }),
      currentSession: () => ({ state: 'refused' }),
    }));
    look.mockResolvedValue(shown('unknown'));
    const { repair } = await import('../../src/open-book/formulas/formula-work');
    const { Cancelled } = await import('../../src/open-book/failure');
    return { repair, Cancelled };
  }
  afterEach(() => jest.resetModules());

  test('says from the start that writing cannot be stopped, then how long it waits for Excel', async () => {
    const { repair } = await repairing();
    const step = jest.fn();
    const told = repair(step);
    await jest.advanceTimersByTimeAsync(10_100);
    expect(await told).toEqual({
      intent: 'warning',
      text: expect.stringMatching(/^已重新写入 5 个公式.*现在不认识 SCORE 函数/u) as string,
    });
    expect(step.mock.calls).toEqual([[0, 1, false], ...Array.from({ length: 10 }, (_, second) => [second, 10])]);
  });

  test('who waits no longer is told what was done', async () => {
    const { repair, Cancelled } = await repairing();
    const told = repair((done) => {
      if (done === 2) throw new Cancelled();
    });
    await jest.advanceTimersByTimeAsync(3_000);
    expect(await told).toEqual({ intent: 'success', text: '已重新写入 5 个公式并重算，录入的内容没有改动。' });
  });
});

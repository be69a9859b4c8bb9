// A blank is never 0 in formulas that people write, on the desktop and on the web, although Excel hands both over as 0.
import { catalogue } from '../../src/functions/catalogue';
import { setOnlooker, setOwnScheme, type Doubt } from '../../src/functions/open-workbook';
import { callWith, cellsAt, enterOn, type Platform } from './excel';
import '../../src/functions/register';
import { shelf } from '../shelf';

/** What stands in the workbook, by sheet and cell; anything else is blank. */
const sheet = new Map<string, unknown>();
let asked: (readonly Doubt[])[];
let canTell: boolean;

beforeEach(() => {
  asked = [];
  canTell = true;
  sheet.clear();
  setOwnScheme(undefined);
  setOnlooker({
    read: () => undefined,
    areBlank: async (doubts) => {
      asked.push(doubts);
      return doubts.map(({ address, row, column }) => (canTell ? !sheet.has(`${address} ${row} ${column}`) : undefined));
    },
  });
});

/** A reference to cells in which these values stand; null is a blank. */
function cells(address: string, ...rows: unknown[][]) {
  for (const [row, line] of rows.entries())
    for (const [column, value] of line.entries()) if (value !== null) sheet.set(`${address} ${row} ${column}`, value);
  return cellsAt(address, ...rows);
}

const refusal = (error: string, message: string) => ({ error, message: expect.stringContaining(message) as string });

describe.each(['desktop', 'web'] as const)('on the %s', (platform: Platform) => {
  const enter = (id: string, ...given: unknown[]) => enterOn(platform, id, ...given);

  test('a blank cell is not entered, and a 0 in a cell is 0', async () => {
    expect(await enter('SCORE', '直属单位', '安全通报', cells('Sheet1!A1', [null]))).toEqual(refusal('#N/A', '还没有填'));
    expect(await enter('SCORE', '直属单位', '安全通报', cells('Sheet1!A2', [0]))).toBe(4);
    expect(await enter('SCORE.EXPLAIN', '直属单位', '安全通报', cells('Sheet1!A1', [null]))).toEqual(refusal('#N/A', '还没有填'));
    expect(await enter('SCORE.CHECK', '直属单位', '安全通报', cells('Sheet1!A1', [null]))).toContain('还没有填');
    expect(await enter('SCORE.CHECK', '直属单位', '安全通报', cells('Sheet1!A2', [0]))).toBe('通过');
  });

  test('blanks among other values are found, in ranges and one by one', async () => {
    const full = enter('SCORE', '高校', '信息更新', '是', '是', 0);
    expect(typeof full).toBe('number');
    expect(await enter('SCORE', '高校', '信息更新', cells('Sheet1!A1:C1', ['是', '是', 0]))).toBe(full);
    expect(await enter('SCORE', '高校', '信息更新', cells('Sheet1!A2:C2', ['是', '是', null]))).toEqual(refusal('#N/A', '达标月数'));
    expect(
      await enter('SCORE', '高校', '信息更新', cells('Sheet1!A3', ['是']), cells('Sheet1!B3', [null]), cells('Sheet1!C3', [0])),
    ).toEqual(refusal('#N/A', '间隔不超过两周'));
    expect(await enter('SCORE', '高校', '信息更新', '是', cells('Sheet1!B4', ['是']), cells('Sheet1!C4', [0]))).toBe(full);
  });

  test('SCORE.BATCH scores the zeros and leaves the blanks, in one look at the table', async () => {
    const header = cells('Sheet1!A1:D1', ['信息公开', '信息更新', null, null]);
    const answer = enter('SCORE.BATCH', '高校', header, cells('Sheet1!A2:D3', [0, '是', '是', 0], [null, '是', null, 12])) as Promise<
      unknown[][]
    >;
    const [[zero, months], [blank, other]] = (await answer) as [[number, number], [{ code: string; message: string }, { code: string }]];
    expect([zero, months]).toEqual([0, enter('SCORE', '高校', '信息更新', '是', '是', 0)]);
    expect([blank.code, blank.message, other.code]).toEqual(['#N/A', expect.stringContaining('还没有填'), '#N/A']);
    expect(asked).toHaveLength(1);
  });

  test('SCORE.TOTAL adds zeros up and misses points that are not there', async () => {
    const scheme = shelf.scheme('hunan-2022');
    const points = (scheme.ok ? scheme.value.categories : []).find(({ name }) => name === '高校')!.indicators.map(({ weight }) => weight);
    const less = points.map((each, at) => (at === 3 ? 0 : each));
    expect(await enter('SCORE.TOTAL', '高校', cells('Sheet1!A1:Q1', less))).toBe(105 - points[3]!);
    expect(
      await enter(
        'SCORE.TOTAL',
        '高校',
        cells(
          'Sheet1!A2:Q2',
          points.map((each, at) => (at === 3 ? null : each)),
        ),
      ),
    ).toEqual(refusal('#N/A', '的得分'));
  });

  test('SCORE.GRADE needs the total and the gate, and takes no veto for none', async () => {
    const [blank, zero] = [cells('Sheet1!A1', [null]), cells('Sheet1!B1', [0])];
    expect(await enter('SCORE.GRADE', '高校', zero, blank, true)).toBe('—');
    expect(await enter('SCORE.GRADE', '高校', blank, false, true)).toEqual(refusal('#N/A', '总分'));
    expect(await enter('SCORE.GRADE', '高校', 90, blank, zero)).toBe('不参评');
    expect(await enter('SCORE.GRADE', '高校', 90, blank, blank)).toEqual(refusal('#N/A', '参评'));
    expect(enter('SCORE.GRADE', '高校', 90, null, true)).toBe('优秀');
  });

  test('what stands in the formula itself, and what is text, is certain: answered on the spot', () => {
    expect(enter('SCORE', '直属单位', '安全通报', 0)).toBe(4);
    expect(enter('SCORE', '直属单位', '安全通报', '0')).toBe(4);
    expect(enter('SCORE', '直属单位', '安全通报', cells('Sheet1!A1', ['0']))).toBe(4);
    expect(enter('SCORE', '高校', '信息公开', cells('Sheet1!A2', [3]))).toBe(15);
    expect(enter('SCORE', '直属单位', '安全通报', '')).toEqual(refusal('#N/A', '还没有填'));
    expect(asked).toEqual([]);
  });

  test('a 0 that nobody can tell from a blank is no points, and the way out is said', async () => {
    const wayOut = expect.stringContaining('A1&""') as string;
    const nowhere = cellsAt(undefined, [0]);
    expect(enter('SCORE', '直属单位', '安全通报', nowhere)).toEqual({ error: '#N/A', message: wayOut });
    expect(enter('SCORE.CHECK', '直属单位', '安全通报', nowhere)).toEqual(wayOut);
    canTell = false;
    expect(await enter('SCORE', '直属单位', '安全通报', cells('[别处.xlsx]录入!A1', [0]))).toEqual({ error: '#N/A', message: wayOut });
    expect(await enter('SCORE.CHECK', '直属单位', '安全通报', cells('[别处.xlsx]录入!A1', [0]))).toEqual(wayOut);
  });

  test('a look that fails is no points; what is said is to try again, which the next formula does', async () => {
    const again = expect.stringMatching(/^(?!.*&"").*“修复公式”/u) as string;
    setOnlooker({ read: () => undefined, areBlank: () => Promise.reject(new Error('Excel did not answer')) });
    expect(await enter('SCORE.TOTAL', '直属单位', cells('Sheet1!A1:A2', [0], [0]))).toEqual({ error: '#N/A', message: again });
    expect(await enter('SCORE.CHECK', '直属单位', '安全通报', cells('Sheet1!A1', [0]))).toEqual(again);
    setOnlooker({ read: () => undefined, areBlank: (doubts) => Promise.resolve(doubts.map(() => false)) });
    expect(await enter('SCORE.CHECK', '直属单位', '安全通报', cells('Sheet1!A1', [0]))).toBe('通过');
  });

  test.each([
    ['SCORE', ['直属单位', '安全通报'], 1_048_576, 1, '“值”选了 1,048,576 个单元格，最多 10,000 个'],
    ['SCORE', ['直属单位', '安全通报'], 1, 16_384, '只选有数据的单元格'],
    ['SCORE.EXPLAIN', ['直属单位', '安全通报'], 1_048_576, 1, '“值”选了'],
    ['SCORE.BATCH', ['高校', cellsAt('Sheet1!A1', ['信息公开'])], 1_048_576, 1, '“数据区域”选了 1,048,576 个单元格，最多 1,000,000 个'],
    ['SCORE.TOTAL', ['高校'], 1_048_576, 1, '“得分区域”选了'],
  ])('whole columns and rows are refused before a cell is looked at: %s%j, %i by %i', (id, before, rows, columns, message) => {
    let touched = 0;
    const row = new Proxy(Array<number>(columns).fill(0), {
      get: (target, key) => {
        touched += Number(key !== 'length');
        return Reflect.get(target, key) as unknown;
      },
    });
    const whole = Array<readonly number[]>(rows).fill(row);
    const repeats = id === 'SCORE' || id === 'SCORE.EXPLAIN';
    const given = before.map((each) => (typeof each === 'string' ? each : [['信息公开']]));
    expect(callWith(id, [...given, repeats ? [whole] : whole], { parameterAddresses: [...given.map(() => null), 'Sheet1!A:A'] })).toEqual(
      refusal('#VALUE!', message),
    );
    expect({ touched, asked }).toEqual({ touched: 0, asked: [] });
  });

  test('SCORE.CHECK says that a column is too much; a large table is not', async () => {
    const column = Array.from({ length: 10_001 }, () => [0]);
    expect(enter('SCORE.CHECK', '直属单位', '安全通报', cellsAt('Sheet1!A1:A10001', ...column))).toContain('最多 10,000 个');
    const points = (await enter(
      'SCORE.BATCH',
      '直属单位',
      cellsAt('Sheet1!A1', ['安全通报']),
      cells('Sheet1!A2:A20001', ...Array.from({ length: 20_000 }, () => ['0'])),
    )) as unknown[];
    expect(points).toHaveLength(20_000);
  });

  test('a 0 that the formula works out itself cannot be told from one that is typed: it is 0, and the help of the argument says so', () => {
    expect(enter('SCORE.CHECK', '直属单位', '安全通报', 0)).toBe('通过');
    const { help } = catalogue.SCORE.parameters.at(-1)!;
    expect([help.zh, help.en]).toEqual([
      expect.stringMatching(/VLOOKUP、IF、N 等.*VLOOKUP\(…\)&"".*A1&""/u),
      expect.stringMatching(/VLOOKUP, IF, N.*VLOOKUP\(…\)&"".*A1&""/u),
    ]);
  });
});

test('thousands of formulas are looked into together', async () => {
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  setOnlooker({
    read: () => undefined,
    areBlank: async (doubts) => {
      asked.push(doubts);
      await held;
      return doubts.map(({ address }) => Number(address.slice('Sheet1!A'.length)) % 2 === 1);
    },
  });
  const score = (row: number) => enterOn('desktop', 'SCORE', '直属单位', '安全通报', cellsAt(`Sheet1!A${row}`, [0])) as Promise<unknown>;
  const first = Array.from({ length: 5_000 }, (_, row) => score(row));
  await new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
  const later = Array.from({ length: 5_000 }, (_, row) => score(row));
  answer();
  const answers = await Promise.all([...first, ...later]);
  expect(answers.filter((each) => each === 4)).toHaveLength(5_000);
  expect(answers.filter((each) => (each as { error?: string }).error === '#N/A')).toHaveLength(5_000);
  expect(asked.map(({ length }) => length)).toEqual([5_000, 5_000]);
});

describe('a look that never comes to an end', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const zero = () => enterOn('desktop', 'SCORE', '直属单位', '安全通报', cellsAt('Sheet1!A1', [0])) as Promise<unknown>;
  const again = { error: '#N/A', message: expect.stringContaining('“修复公式”') as string };

  test('ends after ten seconds; formulas that came meanwhile and later are looked into anew, and a late answer changes nothing', async () => {
    const answers: ((blanks: boolean[]) => void)[] = [];
    setOnlooker({
      read: () => undefined,
      areBlank: () =>
        new Promise((resolve) => {
          answers.push(resolve);
        }),
    });
    const [stuck, settled] = [zero(), jest.fn()];
    void stuck.then(settled);
    await jest.advanceTimersByTimeAsync(9_000);
    const meanwhile = zero();
    expect([settled.mock.calls, answers.length]).toEqual([[], 1]);
    await jest.advanceTimersByTimeAsync(1_500);
    expect(await stuck).toEqual(again);
    expect(answers).toHaveLength(2);
    answers[0]!([true]);
    await jest.advanceTimersByTimeAsync(100);
    answers[1]!([false]);
    expect(await meanwhile).toBe(4);
    await jest.advanceTimersByTimeAsync(1);
    const later = zero();
    await jest.advanceTimersByTimeAsync(1);
    answers[2]!([false]);
    expect(await later).toBe(4);
    expect(jest.getTimerCount()).toBe(0);
  });
});

test('a list of places that does not fit the values is not trusted', () => {
  const enterWith = (parameterAddresses: unknown) => callWith('SCORE', ['直属单位', '安全通报', [[[0]]]], { parameterAddresses });
  expect(enterWith([null, null, null])).toEqual([[4]]);
  expect(enterWith([null, null])).toMatchObject({ error: '#N/A' });
  expect(enterWith([null, null, null, null])).toMatchObject({ error: '#N/A' });
  expect(enterWith([null, null, ['']])).toEqual([[4]]);
  expect(enterWith(undefined)).toMatchObject({ error: '#N/A' });
  expect(enterWith([null, null, { sheet: 1 }])).toMatchObject({ error: '#N/A' });
});

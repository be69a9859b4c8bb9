// Functions that Excel calls before the workbook was read: they wait, never answer under readings that may be others, and never wait for
// ever.
import type * as OpenWorkbook from '../../src/functions/open-workbook';
import { bundled } from '../cases/units';

/** Five aspects of which one is missing: 10 + 10 + four fifths of 60, or nothing for all of them under the other reading. */
const aspects = ['工作落实', 0, 0, '是', '是', '是', '是', '否'] as const;
const together = bundled('suizhou-2023-kaoping', { 'five-aspects': 'together' });

type Enter = (id: string, ...given: unknown[]) => unknown;
let workbook: typeof OpenWorkbook;
let enter: Enter;
let readings: number;

/** The page as Excel starts it: functions first, and nothing read. */
beforeEach(async () => {
  jest.resetModules();
  readings = 0;
  ({ enter } = await import('./excel'));
  workbook = await import('../../src/functions/open-workbook');
  await import('../../src/functions/register');
});
afterEach(() => jest.useRealTimers());

const watch = () =>
  workbook.setOnlooker({
    read: () => {
      readings++;
    },
    areBlank: (doubts) => Promise.resolve(doubts.map(() => false)),
  });

async function isPending(answer: unknown): Promise<boolean> {
  if (!(answer instanceof Promise)) return false;
  const pending = Symbol();
  return (
    (await Promise.race([
      answer,
      Promise.resolve()
        .then(() => Promise.resolve())
        .then(() => pending),
    ])) === pending
  );
}

const refusal = (error: string, message: string) => ({ error, message: expect.stringContaining(message) as string });

test('formulas wait for the first reading, and are right under its readings', async () => {
  watch();
  const named = enter('SCORE', 'suizhou-2023-kaoping/市直部门', ...aspects);
  const unnamed = enter('SCORE', '市直部门', ...aspects);
  expect([await isPending(named), await isPending(unnamed)]).toEqual([true, true]);
  workbook.setOwnScheme(together);
  expect(await Promise.all([named, unnamed])).toEqual([20, 20]);
  expect(enter('SCORE', '市直部门', ...aspects)).toBe(20);
});

test('a formula has the workbook read once, before the page as much as after it', async () => {
  const early = enter('SCORE', '高校', '信息公开', 3);
  expect(readings).toBe(0);
  watch();
  expect(readings).toBe(1);
  const late = enter('SCORE', '高校', '信息公开', 2);
  expect(readings).toBe(1);
  workbook.setOwnScheme(undefined);
  expect(await Promise.all([early, late])).toEqual([15, 10]);
  expect(enter('SCORE', '高校', '信息公开', 1)).toBe(5);
  expect(readings).toBe(1);
});

test('in a workbook that is not ours names mean the bundled schemes under their default readings', async () => {
  watch();
  const answers = [enter('SCORE', 'suizhou-2023-kaoping/市直部门', ...aspects), enter('SCORE', '市直部门', ...aspects)];
  workbook.setOwnScheme(undefined);
  expect(await Promise.all(answers)).toEqual([68, refusal('#VALUE!', '请写明方案')]);
});

test('where no reading comes, only what no reading can change is answered, and the next reading puts everything right', async () => {
  jest.useFakeTimers();
  watch();
  const answers = Promise.all([
    enter('SCORE', 'suizhou-2023-kaoping/市直部门', ...aspects),
    enter('SCORE', '市直部门', ...aspects),
    enter('SCORE', 'hunan-2022/高校', '信息公开', 3),
    enter('SCORE', '高校', '信息公开', 3),
    enter('SCORE.CHECK', '高校', '信息公开', 3),
    enter('SCORE.MAX', 'hunan-2022/高校', '信息公开'),
    enter('SCORE.TOTAL', 'hunan-2022/高校', [[1]]),
    enter('SCORE.GRADE', 'hunan-2022/高校', 90, false, true),
    enter('SCORE.BATCH', 'hunan-2022/高校', [['信息公开']], [[3]]),
  ]);
  await jest.advanceTimersByTimeAsync(30_000);
  const notRead = refusal('#N/A', '还没有读到');
  expect(await answers).toEqual([notRead, notRead, 15, notRead, expect.stringContaining('还没有读到'), 15, notRead, notRead, notRead]);
  expect(enter('SCORE', '市直部门', ...aspects)).toEqual(notRead);
  await jest.advanceTimersByTimeAsync(60_000);
  enter('SCORE', '市直部门', ...aspects);
  expect(readings).toBe(2);
  workbook.setOwnScheme(together);
  expect(enter('SCORE', '市直部门', ...aspects)).toBe(20);
});

test('a reading that failed is tried again while formulas wait, and what was read before stays true', async () => {
  jest.useFakeTimers();
  watch();
  const answer = enter('SCORE', '市直部门', ...aspects);
  workbook.readingFailed();
  await jest.advanceTimersByTimeAsync(6_000);
  expect(readings).toBe(2);
  workbook.setOwnScheme(together);
  expect(await answer).toBe(20);
  workbook.readingFailed();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(readings).toBe(2);
  expect(enter('SCORE', '市直部门', ...aspects)).toBe(20);
});

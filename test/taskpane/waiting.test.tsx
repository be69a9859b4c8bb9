/** @jest-environment jsdom */
// While the workbook's program does not answer the pane asks; a part of the pane that could not be loaded is asked for again.
import { Suspense } from 'react';
import { during } from '../../src/open-book/at-work';
import { isAsking, PATIENCE, waitFor } from '../../src/open-book/patience';
import { ErrorBoundary } from '../../src/taskpane/ErrorBoundary';
import Waiting from '../../src/taskpane/parts/Waiting';
import { reloadable } from '../../src/taskpane/reloadable';
import { waitingZhCN } from '../../src/taskpane/strings/waiting-zh-CN';
import { zhCN } from '../../src/taskpane/strings/zh-CN';
import { chooseHost } from '../../src/open-book/chosen-host';
import { button, labels, press, setUpPane, settled, show } from './pane';

setUpPane();
const words = waitingZhCN;

async function begin(): Promise<{ waiting: Promise<unknown> }> {
  chooseHost('某表格', () => Promise.reject(new Error()));
  const real = globalThis.setTimeout;
  const short = jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation(((task: () => void, pause?: number) => real(task, pause === PATIENCE.ask ? 0 : pause)) as typeof setTimeout);
  await show(<Waiting />);
  const waiting = waitFor(new Promise<never>(() => undefined)).catch((error: unknown) => error);
  short.mockRestore();
  await settled();
  return { waiting };
}

test('what is waited for is said, with 继续等待 and 停止; whoever presses 停止 ends it, by the keyboard too', async () => {
  const { waiting } = await begin();
  expect(document.body.textContent).toContain(words.told('某表格', undefined));
  expect(labels()).toEqual([words.goOn, words.stop]);
  expect([button(words.goOn)!.tabIndex, button(words.stop)!.tabIndex]).toEqual([0, 0]);
  await press(words.stop);
  expect(await waiting).toMatchObject({ kind: 'no-answer' });
  expect([labels(), isAsking()]).toEqual([[], false]);
});

test('the work that waits is named, and not the reading that is a part of it', async () => {
  let end!: () => void;
  const pause = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = during(
    'results',
    during('reading', () => pause),
  )();
  await begin();
  expect(document.body.textContent).toContain('正在生成结果表，某表格 还没有回答');
  await press(words.stop);
  end();
  await work;
  await begin();
  expect(document.body.textContent).toMatch(/^某表格 还没有回答/u);
  await press(words.stop);
});

test('whoever goes on waiting is asked no more for the time being', async () => {
  await begin();
  await press(words.goOn);
  expect([labels(), isAsking()]).toEqual([[], false]);
});

test('重试 loads a page that could not be loaded anew', async () => {
  let isThere = false;
  const Page = reloadable(async () => {
    if (!isThere) throw new Error('not loaded');
    return { default: () => <p>载入的内容</p> };
  });
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await show(
    <ErrorBoundary>
      <Suspense fallback={null}>
        <Page />
      </Suspense>
    </ErrorBoundary>,
  );
  await settled();
  expect(document.body.textContent).toContain(zhCN.failure.title);
  isThere = true;
  await press(zhCN.failure.again);
  await settled();
  expect(document.body.textContent).toBe('载入的内容');
});

/** @jest-environment jsdom */
// Cancelling a longer task: it works while it can, and where it no longer can the bar says so at once.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { currentMessage } from '../../src/open-book/messages';
import { ok } from '../../src/model/outcome';
import { WorkBar } from '../../src/taskpane/parts/WorkBar';
import { zhCN } from '../../src/taskpane/strings/zh-CN';
import { useWork, type SessionWork } from '../../src/taskpane/use-session';
import type { OnProgress } from '../../src/workbook/host';

let work: SessionWork;
function Place() {
  work = useWork({ stoppable: true });
  return <WorkBar work={work} />;
}

/** A task that goes on step by step, as it is told. */
async function begin(): Promise<{ step(...told: Parameters<OnProgress>): Promise<void>; end(): Promise<void> }> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="pane"></div>';
  const root = createRoot(document.getElementById('pane')!);
  await act(async () =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <Place />
      </FluentProvider>,
    ),
  );
  let tell: OnProgress = () => undefined;
  let [finish, fail] = [(): void => undefined, (_error: unknown): void => undefined];
  const task = new Promise<void>((done, failed) => {
    [finish, fail] = [done, failed];
  });
  await act(
    async () =>
      void work.run(async (step) => {
        tell = step;
        await task;
        return ok('做完了。');
      }),
  );
  return {
    step: (...told) =>
      act(async () => {
        try {
          tell(...told);
        } catch (error) {
          fail(error);
        }
      }),
    end: async () => {
      await act(async () => finish());
      await act(async () => root.unmount());
    },
  };
}

const button = (): HTMLButtonElement => document.querySelector<HTMLButtonElement>('button')!;
const words = (): string => document.body.textContent!;

test('what can be stopped ends at its next step', async () => {
  const task = await begin();
  await task.step(0, 4);
  await act(async () => button().click());
  expect(words()).toContain(zhCN.work.stopping);
  await task.step(1, 4);
  expect(currentMessage()).toEqual({ intent: 'warning', text: zhCN.work.cancelled });
  await task.end();
});

test('what can no longer be stopped says so before anybody presses, and also to who has pressed already', async () => {
  for (const isPressed of [false, true]) {
    const task = await begin();
    await task.step(0, 4);
    if (isPressed) await act(async () => button().click());
    await task.step(1, 4, false);
    expect(words()).toContain(zhCN.work.final);
    expect(words()).not.toContain(zhCN.work.stopping);
    expect(button().getAttribute('aria-disabled')).toBe('true');
    await task.end();
    expect(currentMessage()).toEqual({ intent: 'success', text: `${isPressed ? zhCN.work.tooLate : ''}做完了。` });
  }
});

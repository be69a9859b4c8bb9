/** @jest-environment jsdom */
// 评审方式 in the settings: it shows what the workbook has, and is changed by a button that comes with what it does.
import ReviewSetting from '../../src/taskpane/start/ReviewSetting';
import { yearZhCN } from '../../src/taskpane/strings/year-zh-CN';
import { host, units } from '../workbook/sample-book';
import { button, enter, open, press, read, setUpPane, show } from './pane';

setUpPane();

test('choosing rounds offers the change, and pressing it gives the workbook rounds', async () => {
  const { change, changeHint } = yearZhCN.review;
  const book = await open(host({ units: units().filter(({ category }) => category === '高校') }));
  await show(<ReviewSetting open={book.open} />);
  expect([button(change), document.body.textContent!.includes(changeHint)]).toEqual([undefined, false]);
  await enter(document.querySelector('select')!, 'rounds');
  expect(document.body.textContent).toContain(changeHint);
  await press(change, 200);
  expect((await read()).book.frame.scheme.data.review).toEqual({ kind: 'rounds', tracks: ['初评', '复评'] });
});

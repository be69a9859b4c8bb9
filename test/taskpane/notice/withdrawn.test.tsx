/** @jest-environment jsdom */
// A notice that was made tells of what the page showed then: once that has changed, nobody is to copy it any more.
import { act } from 'react';
import { requestNotice } from '../../../src/commands/page-requests';
import type { NoticeEffect } from '../../../src/taskpane/notice/effect';
import { Exports } from '../../../src/taskpane/notice/Exports';
import { downloadNotice } from '../../../src/taskpane/notice/make-files';
import { noticeStrings } from '../../../src/taskpane/strings/notice';
import { everything } from '../../word/everything';
import { setUpPane, show as render } from '../pane';

jest.mock('../../../src/taskpane/notice/make-files', () => ({ downloadNotice: jest.fn() }));
jest.mock('../../../src/taskpane/results/LastYearChoice', () => ({ __esModule: true, default: () => null }));

const { handOut: words, export: buttons } = noticeStrings['zh-CN'];

setUpPane();
beforeEach(() => {
  Object.assign(globalThis, { Office: { context: { platform: 'Mac' } } }); // where clicks on files are swallowed
});
afterEach(() => void Reflect.deleteProperty(globalThis, 'Office'));

/** What the page shows for a unit with so many points. */
function effectOf(points: number): NoticeEffect {
  const unit = { category: '高校', name: '甲大学', total: points };
  return {
    scheme: { data: { year: 2022 } },
    categories: [{ name: '高校' }],
    published: { year: 2022, scoreboard: { units: [unit] } },
    preview: { document: { ...everything, title: `甲大学得 ${points} 分` }, checks: [] },
  } as unknown as NoticeEffect;
}

const show = (effect: NoticeEffect) => render(<Exports effect={effect} hasResults={false} />);
const button = (label: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);

test('a copied notice is withdrawn when the page shows something else, and stays while it shows the same', async () => {
  jest
    .mocked(downloadNotice)
    .mockResolvedValue({ name: '通报.docx', kind: 'docx', bytes: new Uint8Array([80, 75]), document: everything, asked: false });
  Object.assign(document, { execCommand: () => false });
  await show(effectOf(90));
  await act(async () => button(buttons.notice(false))!.click());
  await act(async () => button(words.copy)!.click());
  expect(document.body.textContent).toContain(words.byHand);
  await show(effectOf(90));
  expect(button(words.copy)).toBeDefined();
  expect(document.querySelector('[role=document]')).not.toBeNull();
  await show(effectOf(91));
  expect([button(words.copy), document.querySelector('[role=document]')]).toEqual([undefined, null]);
  expect(document.body.textContent).not.toContain(words.byHand);
});

test('a notice that a button elsewhere asked for is made here, once', async () => {
  jest
    .mocked(downloadNotice)
    .mockReset()
    .mockResolvedValue({ name: '通报.docx', kind: 'docx', bytes: new Uint8Array([80, 75]), document: everything, asked: false });
  requestNotice();
  await show(effectOf(90));
  await act(async () => {
    await new Promise((done) => {
      setTimeout(done, 20);
    });
  });
  await show(effectOf(90));
  await act(async () => {
    await new Promise((done) => {
      setTimeout(done, 20);
    });
  });
  expect(downloadNotice).toHaveBeenCalledTimes(1);
  expect(button(words.copy)).toBeDefined();
});

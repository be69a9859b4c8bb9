/** @jest-environment jsdom */
// A file that was made: nothing is claimed that nobody knows, and there is a way to it on every platform.
import { programName } from '../../../src/open-book/chosen-host';
import { Failure } from '../../../src/open-book/failure';
import { download } from '../../../src/taskpane/notice/download';
import HandOut from '../../../src/taskpane/notice/HandOut';
import type { MadeFile } from '../../../src/taskpane/notice/make-files';
import { clicksReachFiles } from '../../../src/taskpane/notice/reach';
import { noticeStrings } from '../../../src/taskpane/strings/notice';
import { showBook } from '../../open-book/shown-book';
import { everything } from '../../word/everything';
import { host } from '../../workbook/sample-book';
import { labels as buttons, press, setUpPane, show as render } from '../pane';

jest.mock('../../../src/taskpane/notice/download', () => ({
  ...jest.requireActual<object>('../../../src/taskpane/notice/download'),
  download: jest.fn(),
}));
const clicked = jest.mocked(download);
const { handOut: words } = noticeStrings['zh-CN'];

const notice: MadeFile = { name: '通报.docx', kind: 'docx', bytes: new Uint8Array([80, 75]), document: everything, asked: true };
const statements: MadeFile = { ...notice, name: '反馈单.xlsx', kind: 'xlsx', asked: false };
/** What only somebody who knows may say. */
const CLAIM = /已下载|已保存|已经保存|下载完成|下载好了|[Dd]ownloaded|has been saved|was saved/u;

setUpPane();
beforeEach(() => {
  clicked.mockReset();
});
afterEach(async () => {
  for (const name of ['Office', 'showSaveFilePicker', 'ClipboardItem']) Reflect.deleteProperty(globalThis, name);
  Reflect.deleteProperty(document, 'execCommand');
  Reflect.deleteProperty(navigator, 'clipboard');
});

const show = (file: MadeFile) => render(<HandOut file={file} />);
const said = (): string => document.querySelector('[role=status]')!.textContent!;

describe('a click on a file', () => {
  test.each([
    ['PC', true],
    ['OfficeOnline', true],
    ['Universal', true],
    ['Mac', false],
    ['iOS', false],
    ['Android', false],
  ])('in Office on %s can be expected to store it: %s', (platform, reaches) => {
    Object.assign(globalThis, { Office: { context: { platform } } });
    expect(clicksReachFiles()).toBe(reaches);
  });

  test('is judged by the browser where Office does not say what it is', () => {
    const agent = jest.spyOn(navigator, 'userAgent', 'get');
    agent.mockReturnValue('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)');
    expect(clicksReachFiles()).toBe(false);
    agent.mockReturnValue('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Edg/140.0');
    expect(clicksReachFiles()).toBe(true);
    agent.mockRestore();
  });
});

test('no button and no sentence claims that a file was stored but the one of the way that knows', () => {
  for (const { handOut, export: made } of Object.values(noticeStrings)) {
    const sentences = Object.entries({ ...made, ...handOut }).filter(([key]) => key !== 'saved');
    expect(
      sentences
        .map(([, text]) => (typeof text === 'function' ? String((text as (...gaps: unknown[]) => string)('x', true)) : text))
        .filter((text) => CLAIM.test(text) && !/没有保存成功|not saved/u.test(text)),
    ).toEqual([]);
  }
});

test('where the browser was asked, it is said so, with the other ways beside it', async () => {
  await show(notice);
  expect(said()).toBe(words.asked('通报.docx', programName()));
  expect(buttons()).toEqual([words.copy]);
  expect(clicked).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain('rubric-score report');
});

test('where a click is known to do nothing, what works stands first and saving can be tried', async () => {
  await show({ ...notice, asked: false });
  expect(said()).toBe(words.made('通报.docx', programName()));
  expect(buttons()).toEqual([words.copy, words.ask]);
  await press(words.ask);
  expect(clicked).toHaveBeenCalledTimes(1);
  expect(said()).toBe(words.asked('通报.docx', programName()));
  expect(buttons()).toContain(words.copy);
});

test('a workbook is opened as a new one, and what Excel refuses is told', async () => {
  const shown = showBook(host());
  await show(statements);
  await press(words.open);
  expect(shown.opened).toEqual([statements.bytes]);
  expect(said()).toBe(words.opened('反馈单.xlsx', programName()));
  jest.spyOn(shown, 'openAsNewWorkbook').mockRejectedValueOnce(new Failure('other', { code: 'InvalidArgument' }));
  await press(words.open);
  expect(said()).toContain('InvalidArgument');
  expect(said()).toContain(words.another);
});

test('the notice is copied with its looks and as plain text, and that alone is called copied', async () => {
  const given: Record<string, string> = {};
  Object.assign(document, {
    execCommand: () => {
      const event = Object.assign(new Event('copy', { cancelable: true }), {
        clipboardData: {
          setData: (type: string, text: string) => {
            given[type] = text;
          },
        },
      });
      document.dispatchEvent(event);
      return event.defaultPrevented;
    },
  });
  await show(notice);
  await press(words.copy);
  expect(given['text/html']).toContain('<table');
  expect(given['text/plain']).toContain('一、基本情况');
  expect(said()).toBe(words.copied);
});

test('where the older way of copying is not there, the newer one is taken', async () => {
  const items: Record<string, Blob>[] = [];
  Object.assign(globalThis, {
    ClipboardItem: class {
      constructor(item: Record<string, Blob>) {
        items.push(item);
      }
    },
  });
  Object.assign(navigator, { clipboard: { write: async () => undefined } });
  await show(notice);
  await press(words.copy);
  expect(Object.keys(items[0]!)).toEqual(['text/html', 'text/plain']);
  expect(said()).toBe(words.copied);
});

test('where neither may copy, the text stands there selected, to be copied by keys', async () => {
  Object.assign(document, { execCommand: () => false });
  await show(notice);
  await press(words.copy);
  expect(said()).toBe(words.byHand);
  const text = document.querySelector<HTMLElement>('[role=document]')!;
  expect(text.querySelector('table')).not.toBeNull();
  expect(document.activeElement).toBe(text);
  expect(getSelection()!.toString()).toContain('一、基本情况');
});

test('a file is called saved once the place that people chose for it holds it, and not otherwise', async () => {
  const written: Uint8Array[] = [];
  const close = jest.fn(async () => undefined);
  const picker = jest.fn(async () => ({
    createWritable: async () => ({
      write: async (bytes: Uint8Array) => {
        written.push(bytes);
      },
      close,
    }),
  }));
  Object.assign(globalThis, { showSaveFilePicker: picker });
  await show(notice);
  picker.mockRejectedValueOnce(new DOMException('', 'AbortError'));
  await press(words.saveAs);
  expect(said()).toBe(words.asked('通报.docx', programName()));
  picker.mockRejectedValueOnce(new DOMException('', 'SecurityError'));
  await press(words.saveAs);
  expect(said()).toBe(words.notSaved);
  close.mockRejectedValueOnce(new DOMException('', 'QuotaExceededError') as never);
  await press(words.saveAs);
  expect(said()).toBe(words.notSaved);
  await press(words.saveAs);
  expect(said()).toBe(words.saved('通报.docx'));
  expect(written.at(-1)).toBe(notice.bytes);
  expect(picker).toHaveBeenCalledWith({ suggestedName: '通报.docx' });
});

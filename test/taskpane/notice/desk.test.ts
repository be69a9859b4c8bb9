// The notice page on a workbook: what its settings lead to, and that they are kept there, through the genuine client.
import { buildWorkbook } from '../../../src/app/build';
import { demoAssessment } from '../../../src/app/demo';
import type { OpenBook } from '../../../src/open-book/book';
import { refresh } from '../../../src/open-book/session';
import { excelHost } from '../../../src/hosts/excel';
import { decide, templateFor, type NoticeSettings } from '../../../src/report/notice/settings';
import { download } from '../../../src/taskpane/notice/download';
import { beforeKeeping, edit, keepNow } from '../../../src/taskpane/notice/draft';
import { effectOf } from '../../../src/taskpane/notice/effect';
import { addFinding } from '../../../src/taskpane/notice/finding-edits';
import { openTies } from '../../../src/taskpane/notice/honour-edits';
import { downloadNotice } from '../../../src/taskpane/notice/make-files';
import { sheetNames } from '../../../src/workbook/names';
import { inExcel } from '../../excel/in-excel';
import { faultyRequest } from '../../hosts-excel/faults/faulty-request';
import { shelf } from '../../shelf';

jest.mock('../../../src/taskpane/notice/download', () => ({
  ...jest.requireActual<object>('../../../src/taskpane/notice/download'),
  download: jest.fn(),
}));
const handed = jest.mocked(download);
jest.setTimeout(60_000);

const TODAY = '2023-03-17';
const office = inExcel({ calculate: () => 0 }, 'file');

beforeAll(async () => {
  const scheme = shelf.scheme('hunan-2022');
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const { units } = demoAssessment(scheme.value, 2022, 40);
  const plan = buildWorkbook({ scheme: scheme.value, year: 2022, units, formulas: 'values', demo: true, today: TODAY });
  await excelHost.apply(plan.sheets.map((sheet) => ({ do: 'add-sheet', plan: sheet })));
}, 60_000);

async function read(): Promise<OpenBook> {
  const session = await refresh();
  if (session.state !== 'open') throw new Error(JSON.stringify(session));
  return session.open;
}

/** What stands on 通报设置 at this very moment, looked up in the grid itself: nothing can be written meanwhile. */
function settingsInGrid(): string[] {
  const { id } = office.grid.sheets().find(({ name }) => name === sheetNames.notice)!;
  return office.grid
    .contents(id, office.grid.used(id, true)!)
    .flat()
    .map(({ value }) => String(value ?? ''));
}

const effect = (open: OpenBook, settings: NoticeSettings) => effectOf(open, settings, templateFor(settings, open.book.frame.scheme, TODAY));

test('another policy shows at once who would be honoured, and writes nothing', async () => {
  const open = await read();
  const now = effect(open, open.book.notice.settings);
  const then = effect(open, { ...open.book.notice.settings, honours: [{ name: '优秀', policy: 'quota', count: 1, clause: '自定' }] });
  const names = (each: typeof now) => each.published.scoreboard.honours.flatMap(({ units }) => units.flatMap((unit) => unit.names));
  expect(names(then).length).toBeLessThan(names(now).length);
  expect(now.published.scoreboard.honours).toEqual(open.scoreboard.honours);
  expect((await read()).book.notice.settings).toEqual(open.book.notice.settings);
});

test('a tie waits for people, and their choice decides it', async () => {
  const open = await read();
  const { units } = open.scoreboard;
  const totals = units
    .filter(({ category, status }) => category === '高校' && status === 'assessed')
    .map(({ total }) => total)
    .sort((a, b) => b - a);
  const place = totals.findIndex((total, index) => index > 0 && total === totals[index - 1]);
  expect(place).toBeGreaterThan(0);
  const settings: NoticeSettings = {
    ...open.book.notice.settings,
    honours: [{ name: '优秀', policy: 'quota', count: place, clause: '自定', categories: { 市州: { count: 0 }, 直属单位: { count: 0 } } }],
  };
  const [tie] = openTies(effect(open, settings).published.scoreboard.honours);
  expect(tie).toMatchObject({ honour: '优秀', category: '高校', total: totals[place] });
  expect(effect(open, settings).preview.checks.map(({ code }) => code)).toContain('HONOUR_TIE');
  const { honour, category, names } = tie!;
  const decided = effect(open, decide(settings, { honour, category, tied: names, chosen: names.slice(-tie!.places) }));
  expect(openTies(decided.published.scoreboard.honours)).toEqual([]);
  expect(decided.published.scoreboard.honours[0]!.units[0]!.names).toEqual(expect.arrayContaining(names.slice(-tie!.places)));
});

test('a finding of one’s own names its units at once', async () => {
  const open = await read();
  const { scheme } = effect(open, open.book.notice.settings);
  const problems = addFinding(scheme.data.problems, 0, { text: '信息更新不够及时', when: { points: '信息更新', below: 12 } });
  const then = effect(open, { ...open.book.notice.settings, findings: { mode: 'replace', problems } });
  const named = then.published.scoreboard.problems[0]!.findings.at(-1)!;
  const late = open.scoreboard.units.filter(({ scores }) => scores['信息更新']! < 12).map(({ name }) => name);
  expect(late.length).toBeGreaterThan(0);
  expect(named.units).toEqual(late);
});

test('what is changed stands in the workbook a moment later, changes typed meanwhile included', async () => {
  edit({ template: { issuer: '甲市教育局' } });
  const first = keepNow();
  edit({ template: { documentNumber: '甲教〔2023〕1号' }, honours: [{ name: '优秀', policy: 'percent', percent: 30, clause: '自定' }] });
  expect(await first).toBe(true);
  expect(await keepNow()).toBe(true);
  const { settings } = (await read()).book.notice;
  expect(settings.template).toMatchObject({ issuer: '甲市教育局', documentNumber: '甲教〔2023〕1号' });
  expect(settings.honours).toMatchObject([{ policy: 'percent', percent: 30 }]);
});

test('what the workbook does not take stays in the pane, and is written when it can be', async () => {
  const apply = jest.spyOn(excelHost, 'apply').mockRejectedValueOnce(Object.assign(new Error(), { code: 'AccessDenied' }));
  edit({ template: { issuer: '乙市教育局' } });
  expect(await keepNow()).toBe(false);
  expect((await read()).book.notice.settings.template.issuer).toBe('甲市教育局');
  apply.mockRestore();
  expect(await keepNow()).toBe(true);
  expect((await read()).book.notice.settings.template.issuer).toBe('乙市教育局');
});

test('a file being made is not held up by writing the workbook, which is done after it', async () => {
  const apply = jest.spyOn(excelHost, 'apply');
  edit({ template: { issuer: '丙市教育局' } });
  await beforeKeeping(() => new Promise<void>((resolve) => setTimeout(resolve, 1_500)));
  expect(apply).not.toHaveBeenCalled();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await keepNow()).toBe(true);
  expect(apply).toHaveBeenCalledTimes(1);
  apply.mockRestore();
  expect((await read()).book.notice.settings.template.issuer).toBe('丙市教育局');
});

test('whoever has the notice has a workbook that knows of it: the mark and what was typed stand there before the file is handed out', async () => {
  const open = await read();
  edit({ template: { issuer: '丁市教育局' } });
  const made = effect(open, open.book.notice.settings);
  expect(made.preview.template.madeFrom).toMatch(/^[0-9a-f]+$/u);
  let atHand: string[] = [];
  handed.mockImplementationOnce(() => {
    atHand = settingsInGrid();
  });
  expect((await downloadNotice(made, new AbortController().signal))?.name).toMatch(/通报\.docx$/u);
  expect(atHand).toEqual(expect.arrayContaining(['丁市教育局', made.preview.template.madeFrom]));
  expect((await read()).book.notice.settings.template).toMatchObject({ issuer: '丁市教育局', madeFrom: made.preview.template.madeFrom });
  expect(handed.mock.calls[0]![0].subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
});

test('no notice is handed out while the workbook does not take the mark', async () => {
  handed.mockClear();
  const open = await read();
  const apply = jest.spyOn(excelHost, 'apply').mockRejectedValueOnce(Object.assign(new Error(), { code: 'AccessDenied' }));
  expect(await downloadNotice(effect(open, open.book.notice.settings), new AbortController().signal)).toBeUndefined();
  expect(handed).not.toHaveBeenCalled();
  apply.mockRestore();
  expect(await keepNow()).toBe(true);
});

test('what was typed while the connection was lost stays here until it is in the workbook', async () => {
  const broken = faultyRequest(office, 1, 'connection lost');
  edit({ template: { contact: '断线时填的' } });
  expect(await keepNow()).toBe(false);
  await broken.mend();
  expect(settingsInGrid()).not.toContain('断线时填的');
  expect(await keepNow()).toBe(true);
  expect(settingsInGrid()).toContain('断线时填的');
});

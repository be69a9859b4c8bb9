/** @jest-environment jsdom */
// 收发 in the pane: files go out as one archive, come back filled and renamed, are looked at first, brought in, and taken back.
import { webcrypto } from 'node:crypto';
import { Blob } from 'node:buffer';
import { CompressionStream, DecompressionStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';
import { act } from 'react';
import { currentMessage } from '../../src/open-book/messages';
import { download } from '../../src/taskpane/notice/download';
import { roundZhCN } from '../../src/taskpane/strings/round-zh-CN';
import type { Cell } from '../../src/model/cell';
import { host, units } from '../workbook/sample-book';
import { all, button, enter, open, press, read, setUpPane, settled, show } from './pane';

jest.mock('../../src/taskpane/notice/download', () => ({ download: jest.fn() }));
const words = roundZhCN;

setUpPane();
beforeAll(() => {
  Object.assign(globalThis, { TextEncoder, TextDecoder, Blob, CompressionStream, DecompressionStream });
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
});

const page = () => document.body.textContent!;

async function until(is: () => unknown): Promise<void> {
  for (let more = 100; more > 0 && !is(); more--) await settled(50);
  if (!is()) throw new Error(`${currentMessage()?.text} ${page()}`);
}

async function openXlsx(bytes: Uint8Array) {
  const opened = await (await import('../../src/hosts/xlsx/open-xlsx')).openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

/** The file as its unit fills it in: `answers` by what is asked. */
async function filled(
  bytes: Uint8Array,
  answers: Readonly<Record<string, Cell>>,
  { sheet = '填报', asked: title = '填什么', answer = '填报' } = {},
): Promise<Uint8Array> {
  const file = await openXlsx(bytes);
  const { used } = (await file.survey()).sheets.find(({ name }) => name === sheet)!;
  const [cells] = await file.read([{ sheet, area: used! }]);
  const head = cells!.findIndex((row) => row.includes(title));
  const [asked, value] = [title, answer].map((header) => cells![head]!.indexOf(header)) as [number, number];
  const writes = cells!.flatMap((row, at) =>
    at > head && String(row[asked]) in answers
      ? [{ do: 'write' as const, sheet, row: used!.row + at, column: used!.column + value, cells: [[answers[String(row[asked])]!]] }]
      : [],
  );
  expect(writes).toHaveLength(Object.keys(answers).length);
  const done = await file.apply(writes);
  if (!done.ok) throw new Error(done.refusal.message);
  return file.save();
}

async function choose(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file][multiple]')!;
  const list = Object.entries(files).map(
    ([name, bytes]) => ({ name, lastModified: Date.UTC(2022, 11, 10), arrayBuffer: async () => bytes.slice().buffer }) as File,
  );
  Object.defineProperty(input, 'files', { value: list, configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

const entered = async (unit: string): Promise<Cell[]> => {
  const { input } = (await read()).book;
  return input.units.find(({ name }) => name === unit)!.entries['信息公开'] ?? [];
};

test('from handing out to bringing in and taking back', async () => {
  const [first, ...others] = units();
  const book = host({ units: [{ ...first!, entries: {} }, ...others] });
  const shown = await open(book);
  const { default: Round } = await import('../../src/taskpane/pages/Round'); // needs what this file gives to the browser
  await show(<Round />);
  await settled(60);
  expect(page()).toContain(words.in.notOut);
  await press(words.out.make, 50);
  await until(() => jest.mocked(download).mock.lastCall);
  const [archive, name, kind] = jest.mocked(download).mock.lastCall!;
  expect([name, kind]).toEqual(['填报表（2022 年度）.zip', 'zip']);
  const { filesOfArchive } = await import('../../src/hosts/xlsx/archive');
  const { streams } = await import('../../src/hosts/xlsx/packing');
  const files = new Map(await filesOfArchive(archive, streams));
  expect([...files.keys()]).toHaveLength(5);
  await until(() => page().includes(words.status.counts(0, 5, 0)));

  const back = await filled(files.get('填报表_甲大学.xlsx')!, { 开设项数: 3 });
  const disputed = await filled(files.get('填报表_甲大学.xlsx')!, { 开设项数: 2 });
  await choose({ '甲大学（改过名）.xlsx': back, '照片.jpg': new Uint8Array([0xff, 0xd8, 0xff]) });
  await until(() => page().includes(words.in.found(2, 1)));
  expect(page()).toContain(words.in.strangers(1));
  expect(await entered('甲大学')).toEqual([]); // nothing is written before it is confirmed
  await press(words.in.take(1), 50);
  await until(() => page().includes(words.status.counts(1, 5, 0)));
  expect(currentMessage()).toEqual({ intent: 'success', text: words.in.taken(1, 0) });
  expect(await entered('甲大学')).toEqual([3]);

  await choose({ '甲大学又一份.xlsx': disputed });
  await until(() => page().includes(words.in.open(1)));
  await press(words.in.note, 50);
  await settled(100);
  expect(await entered('甲大学')).toEqual([3]); // what needs a decision is left
  await choose({ '甲大学第三份.xlsx': disputed });
  await until(() => page().includes(words.in.open(1)));
  await act(async () => all<HTMLInputElement>('input[type=radio][value=file]')[0]!.click());
  await press(words.in.take(1), 50);
  await until(() => !button(words.in.take(1)));
  expect(await entered('甲大学')).toEqual([2]);

  await act(async () => all(`button[aria-label="${words.back.takeName('甲大学第三份.xlsx')}"]`)[0]!.click());
  await until(() => currentMessage()?.text === words.back.taken('甲大学第三份.xlsx', 1, 0));
  expect(await entered('甲大学')).toEqual([3]);
  expect(shown.shown).toBeDefined();
}, 120_000);

test('a form of the annex goes out to every unit, with the deadline that it names', async () => {
  const [first, ...others] = units();
  await open(host({ units: [{ ...first!, entries: {} }, ...others] }));
  const { default: Round } = await import('../../src/taskpane/pages/Round');
  await show(<Round />);
  const form = (): HTMLInputElement | undefined => all<HTMLInputElement>('input[type=radio][value="annex/信息报送表"]')[0];
  await until(form);
  await act(async () => form()!.click());
  expect(page()).toContain(words.out.annexDeadline('2022-04-08'));
  for (const none of [words.out.evidence, words.out.objections, words.out.lastYear]) expect(page()).not.toContain(none);
  jest.mocked(download).mockClear();
  await press(words.out.make, 50);
  await until(() => jest.mocked(download).mock.lastCall);
  const [archive, name] = jest.mocked(download).mock.lastCall!;
  expect(name).toBe('信息报送表（2022 年度）.zip');
  const { filesOfArchive } = await import('../../src/hosts/xlsx/archive');
  const { streams } = await import('../../src/hosts/xlsx/packing');
  const files = new Map(await filesOfArchive(archive, streams));
  expect(files.size).toBe(5);
  expect(files.has('信息报送表_甲大学.xlsx')).toBe(true);
  await until(() => currentMessage()?.text === words.out.madeAnnex(5, '信息报送表'));
}, 120_000);

test('a list of others: what is not written as it is here is confirmed first, then kept', async () => {
  const [first, ...others] = units();
  await open(host({ units: [{ ...first!, entries: {} }, ...others] }));
  const { default: Round } = await import('../../src/taskpane/pages/Round');
  await show(<Round />);
  await settled(60);
  await choose({ '监测.csv': new TextEncoder().encode('学校,信息公开\n甲大学（本部）,3\n合计,3\n') as Uint8Array });
  await until(() => page().includes(words.in.names));
  expect(page()).toContain(words.in.found(1, 0, 1));
  expect(page()).toContain('第 3 行“合计 3”没有收：合计。');
  expect(button(words.in.take(1))).toBeUndefined();
  const [column, unit] = all<HTMLSelectElement>('section li select') as [HTMLSelectElement, HTMLSelectElement];
  expect([column.value, unit.value]).toEqual(['信息公开·开设项数', '甲大学']);
  await enter(unit, '');
  expect(button(words.in.confirm(1))).toBeDefined();
  await enter(unit, '甲大学');
  await press(words.in.confirm(2), 50);
  await until(() => button(words.in.take(1)));
  expect(await entered('甲大学')).toEqual([]);
  await press(words.in.take(1), 50);
  await until(() => currentMessage()?.text === words.in.taken(1, 0));
  expect(await entered('甲大学')).toEqual([3]);
  // Confirmed once: the next list has nothing to ask.
  await choose({ '监测1月.csv': new TextEncoder().encode('学校,信息公开\n甲大学（本部）,2\n') as Uint8Array });
  await until(() => page().includes('监测1月.csv'));
  await settled(100);
  expect(page()).not.toContain(words.in.names);
}, 120_000);

test('several experts are joined: looked at first, then written, and what differs is listed', async () => {
  const { withReview } = await import('../../src/assessment/review');
  const { hunan } = await import('../workbook/sample-book');
  const [first, ...others] = units();
  const marks = (value: number) => ({ entries: { 信息公开: [value] } });
  const own = { ...first!, entries: marks(3).entries, tracks: { 专家乙: marks(2) } };
  const rest = others.map((unit) => ({ ...unit, entries: {} }));
  await open(
    host({ scheme: withReview(hunan, { kind: 'sources', tracks: ['专家甲', '专家乙', '合议'], counts: '合议' }), units: [own, ...rest] }),
  );
  const { default: Round } = await import('../../src/taskpane/pages/Round');
  await show(<Round />);
  await settled(60);
  await press(words.join.look, 50);
  await until(() => page().includes('相差 1'));
  expect(page()).toContain('合起来是 2.5');
  await enter(all<HTMLInputElement>('input[inputmode=decimal]')[0]!, '1');
  await act(async () => all<HTMLInputElement>('input[type=radio][value=lead]')[0]!.click());
  const lead = all<HTMLSelectElement>('section[aria-label="专家合议"] select')[0]!;
  await enter(lead, '专家乙');
  await press(words.join.look, 50);
  await until(() => button(words.join.write(1)));
  await press(words.join.write(1), 50);
  await until(() => currentMessage()?.text === words.join.done(1, '合议'));
  const { input } = (await read()).book;
  expect(input.units.find(({ name }) => name === '甲大学')!.tracks!['合议']!.entries['信息公开']).toEqual([2]);
}, 120_000);

test('evidence is asked for, and what lacks is listed', async () => {
  await open(host());
  const { default: Round } = await import('../../src/taskpane/pages/Round');
  await show(<Round />);
  await settled(60);
  await check(words.out.evidence);
  jest.mocked(download).mockClear();
  await press(words.out.make, 50);
  await until(() => jest.mocked(download).mock.lastCall);
  const files = await archived();
  await until(() => page().includes(words.status.counts(0, 5, 0)));
  const bytes = files.get('填报表_甲大学.xlsx')!;
  const back = await filled(bytes, { 开设项数: 'https://example.edu.cn/xxgk' }, { answer: '佐证材料' });
  await choose({ '甲大学.xlsx': back });
  await until(() => button(words.in.take(1)));
  await press(words.in.take(1), 50);
  await until(() => page().includes(words.status.counts(1, 5, 0)));
  const { book, objections } = await read();
  expect([book.survey.sheets.map(({ name }) => name).includes('佐证材料'), objections]).toEqual([true, []]);
  expect(page()).toContain(`甲大学 已交，${words.status.noEvidence(16)}`);
  expect(all('summary').filter(({ textContent }) => textContent === words.status.noEvidenceOf)).toHaveLength(1); // what is not in yet lacks all
  expect(page()).not.toContain('信息公开（开设项数）');
}, 120_000);

test('an objection is decided with a reason, which changes the entry; before that no notice is made without one', async () => {
  const shown = await open(host());
  const { default: Round } = await import('../../src/taskpane/pages/Round');
  await show(<Round />);
  await settled(60);
  await check(words.out.objections);
  jest.mocked(download).mockClear();
  await press(words.out.make, 50);
  await until(() => jest.mocked(download).mock.lastCall);
  expect(jest.mocked(download).mock.lastCall![1]).toBe('反馈与申诉（2022 年度）.zip');
  const files = await archived();
  await until(() => page().includes(words.objections.counts(0, 0)));
  const sheet = { sheet: '申诉', asked: '指标', answer: '单位意见' };
  await choose({ '甲的意见.xlsx': await filled(files.get('反馈与申诉_甲大学.xlsx')!, { 信息公开: '=应为 3 项' }, sheet) });
  await until(() => button(words.in.take(1)));
  await press(words.in.take(1), 50);
  await until(() => page().includes(words.objections.counts(1, 1)));
  expect(page()).toContain('=应为 3 项');
  expect((await read()).issues.map(({ code }) => code)).toContain('OPEN_OBJECTION');

  const { effectOf } = await import('../../src/taskpane/notice/effect');
  const { templateFor } = await import('../../src/report/notice/settings');
  const { Exports } = await import('../../src/taskpane/notice/Exports');
  const { noticeZhCN } = await import('../../src/taskpane/strings/notice-zh-CN');
  const now = await read();
  const { notice, frame } = now.book;
  const effect = effectOf(now, notice.settings, templateFor(notice.settings, frame.scheme, '2022-12-20'));
  await show(<Exports effect={effect} hasResults={false} objections={1} />);
  await settled(40);
  await press(/通报（Word）$/u, 20);
  expect(currentMessage()).toEqual({ intent: 'warning', text: noticeZhCN.export.objections(1) });

  await show(<Round />);
  await settled(60);
  await act(async () => all<HTMLInputElement>('input[type=radio][value=accepted]')[0]!.click());
  expect(button(words.objections.settle)!.getAttribute('aria-disabled')).toBe('true');
  const [value] = all<HTMLInputElement>('section[aria-label="申诉"] input[type=text], section[aria-label="申诉"] input:not([type])');
  await enter(value!, '3');
  await enter(all<HTMLTextAreaElement>('section[aria-label="申诉"] textarea')[0]! as unknown as HTMLInputElement, '属实');
  await press(words.objections.settle, 50);
  await until(() => page().includes(words.objections.counts(1, 0)));
  expect(currentMessage()!.text).toMatch(/^甲大学“信息公开”：采纳。得分 5 → 15，总分 /u);
  expect(await entered('甲大学')).toEqual([3]);
  const after = await read();
  expect(after.objections).toMatchObject([{ decision: 'accepted', reason: '属实' }]);
  expect(after.issues.map(({ code }) => code)).not.toContain('OPEN_OBJECTION');
  const { publishResults } = await import('../../src/open-book/use-cases/publish-results');
  await act(async () => {
    const published = await publishResults({ show: false });
    expect(published.ok && published.value).toContain('申诉处理');
  });
  await settled(20);
  expect(shown.shown).toBeDefined();
}, 120_000);

async function check(label: string): Promise<void> {
  const found = all('label').find(({ textContent }) => textContent === label)!;
  await act(async () => found.click());
}

async function archived(): Promise<Map<string, Uint8Array>> {
  const { filesOfArchive } = await import('../../src/hosts/xlsx/archive');
  const { streams } = await import('../../src/hosts/xlsx/packing');
  return new Map(await filesOfArchive(jest.mocked(download).mock.lastCall![0], streams));
}

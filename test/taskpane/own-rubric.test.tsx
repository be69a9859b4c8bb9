/** @jest-environment jsdom */
// A rubric of one's own, from a table that is pasted to a workbook that carries it: what was decided stays, whatever page is shown.
import { Blob } from 'node:buffer';
import { CompressionStream, DecompressionStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';
import { act } from 'react';
import { newDesk, withFact, type ImportDesk } from '../../src/import/confirm/desk';
import { finishedRubric } from '../../src/import/confirm/finish';
import { currentMessage, tell } from '../../src/open-book/messages';
import { currentSession, refresh } from '../../src/open-book/session';
import { saveRubric } from '../../src/taskpane/import/save-rubric';
import { takeFile } from '../../src/taskpane/import/take-rubric';
import { download } from '../../src/taskpane/notice/download';
import Start from '../../src/taskpane/pages/Start';
import { importZhCN } from '../../src/taskpane/strings/import-zh-CN';
import { zhCN } from '../../src/taskpane/strings/zh-CN';
import { TABLE } from '../import/confirm/table';
import { showBook } from '../open-book/shown-book';
import { MemoryHost } from '../workbook/memory-host';
import { all, button, enter, press, setUpPane, settled, show } from './pane';

jest.mock('../../src/taskpane/notice/download', () => ({ download: jest.fn() }));
const { source, desk: words } = importZhCN;
let book: MemoryHost;

setUpPane();
beforeEach(async () => {
  Object.assign(globalThis, { TextEncoder, TextDecoder, Blob, CompressionStream, DecompressionStream }); // every browser has them
  book = new MemoryHost({ title: '', sheets: [] });
  showBook(book);
  await act(async () => refresh());
  await show(<Start />);
  await settled(60);
});

const field = (label: string) => {
  const { htmlFor } = all<HTMLLabelElement>('label').find(({ textContent }) => textContent!.replace('*', '') === label)!;
  return document.getElementById(htmlFor) as HTMLInputElement;
};
const page = () => document.body.textContent!;
const row = (name: string) => all('button').find(({ textContent }) => textContent!.startsWith(`${name}（`))!;
const isOpen = (name: string) => row(name).getAttribute('aria-expanded');

async function type(label: string, text: string): Promise<void> {
  const area = field(label);
  await act(async () => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(area) as object, 'value')!.set!.call(area, text);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test('what was no rubric is told in one sentence, and nothing lies on the desk', async () => {
  await press(source.pasteHere);
  await type(source.paste, '今天天气很好。\n明天休息。');
  await press(source.read, 200);
  expect(currentMessage()).toMatchObject({ intent: 'error' });
  expect(page()).not.toContain(words.title);
});

test('from a pasted table to the workbook that carries the rubric', async () => {
  await press(source.pasteHere);
  await type(source.paste, TABLE);
  await press(source.read, 300);
  expect(page()).toContain(words.progress(0, 4));
  expect(document.activeElement!.textContent).toBe(words.title);
  expect(button(words.use)!.getAttribute('aria-disabled')).toBe('true');
  await type(words.facts.issuer, '某局');
  await type(words.facts.year, '2023');

  // The first is open: its numbers are marked, and its example follows what is typed.
  expect(isOpen('报送计划')).toBe('true');
  expect(all('mark').map(({ textContent }) => textContent)).toContain('2');
  const tried = () => document.querySelector(`section[aria-label="${words.trial}"] [role=status]`)!.textContent!;
  const input = () => document.querySelector<HTMLInputElement>(`section[aria-label="${words.trial}"] input`)!;
  await enter(input(), '3');
  expect(tried()).toContain('4 分');

  // Confirmed by the keyboard: the next is open and has the focus.
  await act(async () => {
    input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
  });
  expect(page()).toContain(words.progress(1, 4));
  expect([isOpen('信息报送'), document.activeElement === row('信息报送')]).toEqual(['true', true]);
  const confirmed = () => row('信息报送').textContent!.includes(words.confirmed);
  await act(async () => {
    row('信息报送').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true })); // at once, from there
  });
  expect([confirmed(), isOpen('信息报送')]).toEqual([true, 'false']);
  await act(async () => row('信息报送').click());
  await press(words.withdraw, 5);
  expect(confirmed()).toBe(false);
  await act(async () =>
    all<HTMLInputElement>('section input[type=radio]')
      .find(({ value, name }) => value === '1' && field('可以为负').name === name)!
      .click(),
  );
  await enter(input(), '9');
  expect(tried()).toContain('−7 分');

  // Another page and back: nothing is lost.
  await press(words.back);
  await show(<div />);
  await show(<Start />);
  await settled(60);
  await press(source.goOn('某局2023年度信息工作考核评分细则', 1, 4), 60);
  expect([field(words.facts.issuer).value, field('可以为负').checked]).toEqual(['某局', true]);

  // Not all of it is confirmed: that is said before it is used.
  await press(words.use);
  expect(currentMessage()).toMatchObject({ intent: 'warning', text: words.unconfirmed(3) });
  await press(words.use, 300);
  expect(currentMessage()).toMatchObject({ intent: 'success', text: source.ready('某局2023年度信息工作考核评分细则') });
  expect(page()).toContain(zhCN.start.confirmed(1, 4));
  expect(button(words.use)).toBeUndefined();

  expect(page()).not.toContain('随带细则'); // it is there, but people never see it
  await press(zhCN.start.build, 40);
  await press(zhCN.start.buildNative, 400);
  const session = currentSession();
  if (session.state !== 'open') throw new Error(JSON.stringify(session));
  const { rubric } = session.open.book.frame.scheme;
  expect([rubric.issuer, rubric.year, rubric.text]).toEqual(['某局', 2023, expect.stringContaining('酌情评分')]);
  expect(rubric.categories[0]!.groups[0]!.indicators.map(({ read }) => read!.confirmed !== undefined)).toEqual([true, false]);
  expect(session.open.scoreboard.units.length).toBeGreaterThan(0);
  expect(session.open.assessment.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a rubric that was saved is ready at once, with what was asked; another file of that sort is refused with the remedy', async () => {
  const { importPasted } = await import('../../src/import'); // needs what this file gives to the browser
  const read = importPasted(TABLE);
  if (!read.ok) throw new Error(read.refusal.message);
  const rubric = finishedRubric(withFact(newDesk(read.value, 2023), { title: '存过的细则', issuer: '某局' }));
  if (!rubric.ok) throw new Error(rubric.refusal.message);
  saveRubric(rubric.value);
  const [bytes, name, kind] = jest.mocked(download).mock.lastCall!;
  expect([name, kind]).toEqual(['存过的细则.json', 'json']);
  const file = (content: Uint8Array) => ({ name, arrayBuffer: async () => content.slice().buffer }) as File;
  const take = (content: Uint8Array) => takeFile(file(content), new AbortController().signal);
  expect(await take(bytes.slice(0, 200))).toMatchObject({ ok: false, refusal: { message: expect.stringContaining('存成文件') } });
  await act(async () => expect(await take(bytes)).toEqual({ ok: true, value: { ready: '存过的细则' } }));
  expect(all<HTMLInputElement>('input[type=radio]:checked').map(({ value }) => value)).toContain(rubric.value.id);
  expect(page()).toContain(zhCN.start.confirmed(0, 4));
  expect(field(zhCN.start.year).value).toBe('2023');
});

test('what is on the desk is not given up at one touch', async () => {
  await press(source.drop, 5); // left there by the one who went on
  expect(button(source.goOn('某局2023年度信息工作考核评分细则', 1, 4))).toBeDefined();
  await press(source.dropSure(1), 5);
  expect([button(source.choose) !== undefined, button(source.drop)]).toEqual([true, undefined]);
});

test('a saved rubric is opened again, a clause of it is split, that is undone, and closing the pane loses nothing', async () => {
  await press(source.reopen('存过的细则'), 100);
  expect(page()).toContain(words.progress(0, 4));
  const rules = () => all('section').find((each) => each.getAttribute('aria-label') === words.made);
  await press(words.split, 5);
  const lines = () => field(words.cuts) as unknown as HTMLTextAreaElement;
  await type(words.cuts, '未按时报送计划的，\n每迟报1次扣2分，扣完为止');
  expect(button(words.splitInto(0))!.getAttribute('aria-disabled')).toBe('true'); // a mark is missing
  await type(words.cuts, '未按时报送计划的，\n每迟报1次扣2分，扣完为止。');
  expect(lines().value).toContain('\n');
  await press(words.splitInto(2), 20);
  expect(rules()!.textContent).toContain(words.part(words.lists.items, 2));
  expect(rules()!.textContent).not.toContain(words.numberNeeded); // what may be left empty

  // What is said of the notices since is no part of what is undone.
  await type(words.noticeFacts.scope, '全市');
  const wishes = field(words.problems);
  await act(async () => wishes.click());
  await press(words.undo, 5);
  expect(rules()).toBeUndefined();
  expect([field(words.noticeFacts.scope).value, field(words.problems).checked]).toEqual(['全市', true]);

  // A group of another name is typed letter by letter in the same field, and words keep the space between them.
  await press(words.editRow, 5);
  const [group, name] = [field(words.rowGroup), field(words.rowName)];
  await type(words.rowGroup, `${group.value}之`);
  await type(words.rowGroup, `${group.value}一`);
  expect([group.isConnected, field(words.rowGroup).value]).toEqual([true, expect.stringMatching(/之一$/u)]);
  const first = name.value;
  for (const letter of [' ', '甲']) await type(words.rowName, name.value + letter);
  expect(name.value).toMatch(/ 甲$/u);

  // Each field is one step back, however many letters were typed; a field that is gone back to is another.
  await type(words.rowGroup, '别处');
  await type(words.rowGroup, '');
  await press(words.undo, 5);
  expect([group.value, name.value]).toEqual([expect.stringMatching(/之一$/u), `${first} 甲`]);
  await type(words.rowWeight, '1');
  await type(words.rowWeight, '12');
  await type(words.rowWeight, '12x');
  await press(words.undo, 5);
  expect([field(words.rowWeight).value, name.value]).toEqual(['10', `${first} 甲`]);
  await press(words.undo, 5);
  expect(name.value).toBe(first);
  await press(words.undo, 5);
  expect(group.value).not.toMatch(/之/u);

  await press(words.make, 20);
  await enter(field(words.fields.each), '3');
  expect(document.querySelector(`section[aria-label="${words.trial}"] [role=status]`)!.textContent).toContain('得');
  await enter(field(words.fields.each), '0');
  expect(rules()!.querySelector('[role=alert]')).not.toBeNull();
  expect(button(words.confirm)!.getAttribute('aria-disabled')).toBe('true');
  await enter(field(words.fields.each), '3');
  await act(async () => {
    window.dispatchEvent(new Event('pagehide'));
  });
  const kept = JSON.parse(localStorage.getItem('rubric-score.desk')!) as { desk: ImportDesk };
  expect(Object.values(kept.desk.decisions)).toMatchObject([{ made: { kind: 'deduction', each: 3 } }]);
  await press(words.back);
  await press(source.drop, 5);
  await press(source.dropSure(0), 5);
  await act(async () => {
    window.dispatchEvent(new Event('pagehide'));
  });
  expect(localStorage.getItem('rubric-score.desk')).toBeNull();
});

/** As if people had chosen the file. */
async function choose(label: string, content: Uint8Array): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(`input[type=file][aria-label="${label}"]`)!;
  const file = { name: '指标规则.xlsx', arrayBuffer: async () => content.slice().buffer } as File;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** What is loaded on the way may take its time. */
async function until(is: () => unknown): Promise<void> {
  for (let more = 100; more > 0 && !is(); more--) await settled(50);
  expect([Boolean(is()), is() || currentMessage()]).toEqual([true, expect.anything()]);
}

test('the rules go to a colleague as a table and come back: what is wrong is listed and nothing taken, what was changed is listed', async () => {
  const { openXlsx } = await import('../../src/hosts/xlsx/open-xlsx');
  await press(source.reopen('存过的细则'), 100);
  await press(words.saveTable);
  await until(() => page().includes(words.tableSaved(4)));
  const [saved, name, kind] = jest.mocked(download).mock.lastCall!;
  expect([name, kind]).toEqual(['指标规则 存过的细则.xlsx', 'xlsx']);
  const weighing = async (weight: string) => {
    const host = await openXlsx(saved);
    if (!host.ok) throw new Error(host.refusal.message);
    const [cells] = await host.value.read([{ sheet: '指标规则', area: { row: 0, column: 0, rows: 8, columns: 5 } }]);
    const row = cells!.findIndex(([number]) => number === '1');
    await host.value.apply([{ do: 'write', sheet: '指标规则', row, column: 4, cells: [[weight]] }]);
    return host.value.save();
  };
  const { table } = importZhCN;
  await choose(table.back, await weighing('很多'));
  await until(() => page().includes(table.wrong(1)));
  expect(page()).toMatch(/指标规则!E\d+：“很多”不是分值。请填大于 0 的数/u);
  expect(row('报送计划').textContent).toContain(words.weight('10'));

  await choose(table.back, await weighing('12'));
  await until(() => !page().includes(table.wrong(1)) && currentMessage());
  expect(currentMessage()).toMatchObject({ intent: 'success', text: expect.stringContaining(table.taken('存过的细则', 1)) });
  expect(page()).toMatch(/指标规则!E\d+“报送计划”的分值：10 → 12/u);
  expect(row('报送计划').textContent).toContain(words.weight('12'));
  // Its rule gives more than that, or less: that is said where it is put right.
  await until(() => page().includes('最多得 10 分，应为权重 12 分'));
  expect(page()).toContain(importZhCN.findings.remedy);
  // A step back brings all that lay there before.
  await type(words.facts.year, '2030');
  await press(words.undo, 20);
  expect([row('报送计划').textContent, field(words.facts.year).value]).toEqual([expect.stringContaining(words.weight('10')), '2023']);
  await until(() => !page().includes(importZhCN.findings.remedy));

  // Where a file is chosen it is known for what it is, too.
  await press(words.back);
  await press(source.drop, 5);
  await press(source.dropSure(0), 5);
  await choose(source.choose, await weighing('无'));
  await until(() => page().includes(table.wrong(1)));
  await choose(source.choose, await weighing('12'));
  await until(() => page().includes(words.title));
  expect(row('报送计划').textContent).toContain(words.weight('12'));
});

test('where the browser keeps nothing, that is told once with the remedy', async () => {
  const refuse = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('QuotaExceededError');
  });
  const change = async (year: string) => {
    await type(words.facts.year, year);
    await act(async () => {
      window.dispatchEvent(new Event('pagehide'));
    });
  };
  await press(source.goOn('存过的细则', 0, 4), 60);
  await change('2024');
  expect(currentMessage()).toEqual({ intent: 'warning', text: source.notKept });
  await act(async () => tell(undefined));
  await change('2025');
  expect(currentMessage()).toBeUndefined();
  refuse.mockRestore();
});

// The annex form 信息报送表: its own words and checks, out to every unit and back into one sheet; what is wrong is told field by field.
import { join } from 'node:path';
import { collectInto, fileReaderFor, type Collection, type FilesRead } from '../../src/collect/collect';
import { gatheredWords } from '../../src/collect/annex';
import { mayHoldAnswers } from '../../src/collect/submission';
import { fieldTypeOf } from '../../src/hand-out/annex/field-types';
import { gatheredSheet } from '../../src/hand-out/annex/gathered';
import { splitAnnex } from '../../src/hand-out/annex/split-annex';
import { createXlsxHere, openXlsxHere, xlsxReaderHere } from '../../src/cli/xlsx';
import type { Cell } from '../../src/model/cell';
import { annexesIn, fieldName } from '../../src/rubric/annex';
import { documented } from '../../src/rubric/library/documented';
import { shelfOf } from '../../src/rubric/shelf';
import { readFileSync } from 'node:fs';
import { bookOf, handOut, need, open } from '../hand-out/desk';
import { expectValidOffice } from '../hosts/office-validity';
import { readWithOpenpyxl, hasOpenpyxl } from '../hosts/openpyxl';

const [annex] = annexesIn(shelfOf(documented).annexes('hunan-2022'));
const source = readFileSync(join(__dirname, '../../src/rubric/library/hunan-2022/source.md'), 'utf8');

async function sentOut(book?: Uint8Array): Promise<{ book: Uint8Array; files: Map<string, Uint8Array> }> {
  const { host, book: opened, round } = await open(book ?? (await bookOf()));
  const { files, changes } = need(splitAnnex(opened, round, annex!, { to: '厅电子政务室', newId: 'book-1', at: '2022-03-20 09:00:00' }));
  const made = new Map<string, Uint8Array>();
  for (const file of files) made.set(file.name, await createXlsxHere(file.plan()));
  need(await host.apply(changes));
  return { book: await host.save(), files: made };
}

/** Nobody's. */
const MOBILE = '13'.padEnd(11, '0');

const whole: Record<string, Cell> = {
  site: 'www.example.edu.cn',
  'wechat-account': '甲大学',
  'leader-name': '某某',
  'leader-post': '副校长',
  'leader-mobile': MOBILE,
  'head-name': '某某',
  'head-post': '主任',
  'head-mobile': Number(MOBILE),
  'worker-name': '某某',
  'worker-post': '科员',
  'worker-mobile': MOBILE,
  'worker-wechat': 'example',
  'worker-qq': 10000,
};

async function filledForm(bytes: Uint8Array, answers: Record<string, Cell>): Promise<Uint8Array> {
  const host = need(await openXlsxHere(bytes));
  const { used } = (await host.survey()).sheets.find(({ name }) => name === '信息报送表')!;
  const [cells] = await host.read([{ sheet: '信息报送表', area: used! }]);
  const ids = cells!.findIndex((row) => row.includes('#field'));
  const [id, answer] = [cells![ids]!.indexOf('#field'), cells![ids]!.indexOf('#answer')];
  for (const [field, value] of Object.entries(answers)) {
    const row = cells!.findIndex((line) => line[id] === field);
    need(await host.apply([{ do: 'write', sheet: '信息报送表', row: used!.row + row, column: used!.column + answer, cells: [[value]] }]));
  }
  return host.save();
}

async function gather(
  book: Uint8Array,
  files: readonly { name: string; bytes: Uint8Array; saved?: string; received?: string }[],
): Promise<Collection & { book: Uint8Array }> {
  const { host, book: opened, round } = await open(book);
  const into: FilesRead = { submissions: [], strangers: [], lists: [], annexes: [] };
  for (const { name, bytes, saved = '2022-04-01T01:00:00Z', received = '2022-04-01 09:00:00' } of files) {
    const openAnswers = xlsxReaderHere(mayHoldAnswers);
    const { read } = fileReaderFor(opened, round, {
      answers: async (content) => {
        const file = await openAnswers(content);
        return file.ok ? { ok: true, value: { ...bound(file.value), savedAt: () => saved } } : file;
      },
      list: openXlsxHere,
    });
    await read(bytes, { name, received, written: saved, digest: `${name}${saved}` }, into);
  }
  const { cells } = fileReaderFor(opened, round, { answers: xlsxReaderHere(mayHoldAnswers), list: openXlsxHere });
  const collection = need(await collectInto(host, opened, round, cells, into, { at: '2022-04-02 10:00:00' }));
  need(await host.apply(collection.changes));
  return { ...collection, book: await host.save() };
}

type Reader = Extract<Awaited<ReturnType<ReturnType<typeof xlsxReaderHere>>>, { ok: true }>['value'];
const bound = (file: Reader): Pick<Reader, 'survey' | 'read' | 'inspect'> => ({
  survey: () => file.survey(),
  read: (requests) => file.read(requests),
  inspect: (requests) => file.inspect(requests),
});

async function gatheredIn(book: Uint8Array): Promise<string[][]> {
  const host = need(await openXlsxHere(book));
  const { used } = (await host.survey()).sheets.find(({ name }) => name === '信息报送表')!;
  const [cells] = await host.read([{ sheet: '信息报送表', area: used! }]);
  const ids = cells!.findIndex((row) => row.includes('#state'));
  const at = ['#name', '#state', '#field:site', '#faults'].map((id) => cells![ids]!.indexOf(id));
  return cells!.slice(ids + 2).map((row) => at.map((column) => String(row[column] ?? '')));
}

test('the form says what the official annex says', () => {
  const flat = source.replace(/\s/gu, '');
  for (const words of [annex!.title, annex!.unit, ...annex!.notes]) expect(flat).toContain(words.replace(/\s/gu, ''));
  const own = annex!.fields.filter(({ type }) => type !== 'other-account');
  for (const { group, name } of own) for (const word of [group, name]) if (word) expect(flat).toContain(word);
  expect(annex!.deadline).toBe('2022-04-08');
});

test('what was gathered is printed large enough to read, with the name of the unit on every page', async () => {
  const { book } = await open(await bookOf());
  const { print } = gatheredSheet(book.frame, annex!, []);
  expect(print).toMatchObject({ orientation: 'landscape', repeatColumns: { first: 0, last: 1 } });
  expect(print!.scale).toBeGreaterThanOrEqual(80);
  expect(print!.columnBreaks!.length).toBeGreaterThan(1);
});

test('every unit gets one, and its answers come into one sheet', async () => {
  const { book, files } = await sentOut();
  expect([...files.keys()]).toEqual(['信息报送表_甲大学.xlsx', '信息报送表_乙学院.xlsx', '信息报送表_第一中心.xlsx']);
  expectValidOffice(files.get('信息报送表_甲大学.xlsx')!);
  const done = await gather(book, [
    { name: '甲.xlsx', bytes: await filledForm(files.get('信息报送表_甲大学.xlsx')!, whole) },
    {
      name: '乙.xlsx',
      bytes: await filledForm(files.get('信息报送表_乙学院.xlsx')!, { ...whole, site: '10.1.2.3' }),
      received: '2022-04-09 08:00:00',
    },
  ]);
  expect(gatheredWords(done.annexes)).toEqual([
    '“甲.xlsx”：甲大学 信息报送表，记为“有效”。',
    '“乙.xlsx”：乙学院 信息报送表，迟交，记为“有效”，有 1 处要改。',
    '乙学院的“单位政务网站地址”填的“10.1.2.3”是 IP 地址，应填标准英文域名，如 www.example.gov.cn，不能填 IP 地址或中文名。',
  ]);
  expect(await gatheredIn(done.book)).toEqual([
    ['甲大学', '有效', 'www.example.edu.cn', ''],
    ['乙学院', '有效', '10.1.2.3', expect.stringContaining('是 IP 地址')],
  ]);
  expectValidOffice(done.book);
});

test('the file that was saved last counts; the others stay, and the same file comes once', async () => {
  const { book, files } = await sentOut();
  const form = files.get('信息报送表_甲大学.xlsx')!;
  const first = await gather(book, [{ name: '甲.xlsx', bytes: await filledForm(form, whole) }]);
  const newer = {
    name: '甲改.xlsx',
    bytes: await filledForm(form, { ...whole, site: 'new.example.edu.cn' }),
    saved: '2022-04-02T01:00:00Z',
  };
  const second = await gather(first.book, [newer]);
  const third = await gather(second.book, [
    newer,
    { name: '更早.xlsx', bytes: await filledForm(form, whole), saved: '2022-03-30T01:00:00Z' },
  ]);
  expect((await gatheredIn(third.book)).map((row) => row.slice(0, 3))).toEqual([
    ['甲大学', '已有新的一份', 'www.example.edu.cn'],
    ['甲大学', '有效', 'new.example.edu.cn'],
    ['甲大学', '旧的一份', 'www.example.edu.cn'],
  ]);
  expect(gatheredWords(third.annexes)[0]).toContain('以前收过');
});

test('what is missing, and a kind of account that stands twice', async () => {
  const { book, files } = await sentOut();
  const bytes = await filledForm(files.get('信息报送表_第一中心.xlsx')!, {
    ...whole,
    'worker-name': '',
    weibo: '甲、乙',
    'other-media-1': '微博：丙',
    'other-media-2': '丁',
  });
  const done = await gather(book, [{ name: '一.xlsx', bytes }]);
  expect(done.annexes.files[0]!.answers.faults).toEqual([
    '“政务新媒体·微博”填的“甲、乙”一类只能报一个账号，应填一个账号的名称；没有的不填',
    '“政务新媒体·其他又一类（种类：账号）”填的“丁”没有写明种类，应填种类和一个账号，如“快手：某某政务”；没有的不填',
    '“工作负责人·姓名”没有填，是必填项',
    '“政务新媒体·其他一类（种类：账号）”和“政务新媒体·微博”是同一类，每类限报一个',
  ]);
});

test('a form of another workbook is not taken, and entries that come with forms are', async () => {
  const { book, files } = await sentOut();
  const other = await bookOf();
  const strange = await gather(other, [{ name: '甲.xlsx', bytes: await filledForm(files.get('信息报送表_甲大学.xlsx')!, whole) }]);
  expect(strange.strangers.map(({ why }) => why)).toEqual([expect.stringContaining('另一本工作簿')]);
  const entries = await handOut(book);
  const both = await gather(entries.book, [
    { name: '表.xlsx', bytes: await filledForm(files.get('信息报送表_甲大学.xlsx')!, whole) },
    { name: '填报.xlsx', bytes: entries.files.get('填报表_甲大学.xlsx')! },
  ]);
  const numbers = (await open(both.book)).round.journal!.rows.map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

test.each([
  ['site', 'www.example.gov.cn', undefined],
  ['site', 'http://example.gov.cn/index.html', undefined],
  ['site', '192.168.0.1', '是 IP 地址'],
  ['site', 'http://10.0.0.1:8080/a', '是 IP 地址'],
  ['site', '某某政务网.cn', '里有中文'],
  ['site', 'xn--fiqs8s.cn', '里有中文'],
  ['site', 'localhost', '不是域名'],
  ['leader-mobile', MOBILE, undefined],
  ['leader-mobile', MOBILE.slice(1), '不是 11 位手机号码'],
  ['leader-mobile', `2${MOBILE.slice(1)}`, '不是 11 位手机号码'],
  ['worker-qq', '0123456', '不是 5 到 12 位数字'],
])('%s %s', (id, text, fault) => {
  const field = annex!.fields.find((each) => each.id === id)!;
  expect(`${fieldName(field)} ${fieldTypeOf(field).fault(text)}`).toBe(`${fieldName(field)} ${fault}`);
});

(hasOpenpyxl ? test : test.skip)('every answer has a check in its cell', async () => {
  const { files } = await sentOut();
  const { validations } = readWithOpenpyxl(files.get('信息报送表_甲大学.xlsx')!).sheets['信息报送表']!;
  expect(validations).toHaveLength(annex!.fields.length);
  expect(validations.every(({ errorStyle }) => errorStyle === 'stop' || errorStyle === null)).toBe(true);
});

// 佐证材料: filled in beside the entries, collected with them, text whatever it looks like, taken back with its file; what lacks is a list.
import { roundStatus } from '../../src/collect/status';
import { reminderOf } from '../../src/collect/reminder';
import type { Cell } from '../../src/model/cell';
import { convertToOne, hasLibreOffice } from '../hosts/libreoffice';
import { expectValidOffice } from '../hosts/office-validity';
import { changeWithOpenpyxl, hasOpenpyxl, readWithOpenpyxl } from '../hosts/openpyxl';
import { openXlsxHere } from '../../src/cli/xlsx';
import { bookOf, collect, entriesIn, fill, giveBack, handOut, open, threeUnits, verdicts, type Back } from '../hand-out/desk';

const MORNING = '2022-12-15T01:00:00Z';
const NOON = '2022-12-15T04:00:00Z';
const back = (name: string, bytes: Uint8Array, saved = MORNING): Back => ({ name, bytes, saved });

async function handedOut(): Promise<{ book: Uint8Array; file: (who: string) => Uint8Array }> {
  const { book, files } = await handOut(await bookOf(threeUnits), { evidence: true });
  return { book, file: (who) => files.get(`填报表_${who}.xlsx`)! };
}

/** 单位 指标·录入项: 佐证材料 | 日期 | 说明 | 来自文件, of rows in which something stands. */
async function evidenceIn(book: Uint8Array): Promise<Record<string, Cell[]>> {
  const { round } = await open(book);
  return Object.fromEntries(
    round.evidence!.rows.flatMap(({ cell }) => {
      const own = ['#evidence', '#date', '#note', '#file'].map(cell);
      return own.every((each) => each === null) ? [] : [[`${cell('#who')} ${cell('#indicator')}·${cell('#item')}`, own]];
    }),
  );
}

const lacking = async (book: Uint8Array) => {
  const { book: opened, round } = await open(book);
  return roundStatus(opened, round, '2022-12-15').handouts;
};

test('evidence comes with the entries into a row of its own, and says from which file it is', async () => {
  const { book, file } = await handedOut();
  const filled = await fill(file('甲大学'), {
    信息公开·开设项数: 3,
    信息公开·开设项数·佐证材料: 'https://example.edu.cn/xxgk',
    信息公开·开设项数·材料日期: '2022-11-30',
    信息公开·开设项数·材料说明: '栏目截图另交',
  });
  const done = await collect(book, [back('甲（改名）.xlsx', filled)]);
  expect(verdicts(done)).toEqual([
    '甲大学 高校/信息公开#1 new',
    '甲大学 高校/信息公开#1!evidence new',
    '甲大学 高校/信息公开#1!date new',
    '甲大学 高校/信息公开#1!note new',
  ]);
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 信息公开: [3] });
  expect(await evidenceIn(done.book)).toEqual({
    '甲大学 信息公开·开设项数': ['https://example.edu.cn/xxgk', '2022-11-30', '栏目截图另交', '甲（改名）.xlsx'],
  });
  const { round } = await open(done.book);
  expect(round.journal!.rows.slice(-4).map(({ item, before, after }) => [item, before, after])).toEqual([
    ['开设项数·佐证材料', null, 'https://example.edu.cn/xxgk'],
    ['开设项数·材料日期', null, '2022-11-30'],
    ['开设项数·材料说明', null, '栏目截图另交'],
    ['开设项数·来自文件', null, '甲（改名）.xlsx'],
  ]);
  expectValidOffice(done.book);
  expectValidOffice(file('甲大学'));
});

test('taking a file back takes its evidence back; of an earlier file that of before stands again', async () => {
  const { book, file } = await handedOut();
  const one = await collect(book, [back('一.xlsx', await fill(file('甲大学'), { 信息公开·开设项数·佐证材料: 'a.pdf' }))]);
  const two = await collect(one.book, [back('二.xlsx', await fill(file('甲大学'), { 信息公开·开设项数·佐证材料: 'b.pdf' }), NOON)]);
  expect(await evidenceIn(two.book)).toEqual({ '甲大学 信息公开·开设项数': ['b.pdf', null, null, '二.xlsx'] });
  const again = await giveBack(two.book, '二.xlsx');
  expect(again.left).toEqual([]);
  expect(await evidenceIn(again.book)).toEqual({ '甲大学 信息公开·开设项数': ['a.pdf', null, null, '一.xlsx'] });
  expect(await evidenceIn((await giveBack(again.book, '一.xlsx')).book)).toEqual({});
});

test('an older file does not write over evidence of a newer one, and what is confirmed stays', async () => {
  const { book, file } = await handedOut();
  const newer = await collect(book, [back('新.xlsx', await fill(file('甲大学'), { 信息公开·开设项数·佐证材料: 'b.pdf' }), NOON)]);
  const older = await collect(newer.book, [back('旧.xlsx', await fill(file('甲大学'), { 信息公开·开设项数·佐证材料: 'a.pdf' }))]);
  expect(verdicts(older)).toEqual(['甲大学 高校/信息公开#1!evidence older']);
  const { host, round } = await open(newer.book);
  const { row } = round.states!.records.get([...round.states!.records.keys()].find((key) => key.endsWith('|信息公开'))!)!;
  const column = round.states!.table.table.area.column + round.states!.table.match.at.get('#state')!;
  await host.apply([{ do: 'write', sheet: '审核', row, column, cells: [['已核定']] }]);
  const later = await collect(await host.save(), [
    back('后.xlsx', await fill(file('甲大学'), { 信息公开·开设项数·佐证材料: 'c.pdf' }), '2022-12-16T01:00:00Z'),
  ]);
  expect(verdicts(later)).toEqual(['甲大学 高校/信息公开#1!evidence confirmed']);
});

test('what lacks evidence is what says that there is something: neither a blank nor 0 nor 否', async () => {
  const { book, file } = await handedOut();
  const filled = await fill(file('甲大学'), {
    信息公开·开设项数: 3,
    专题专栏·开设个数: 0,
    信息更新·没有空白栏目: '否',
    信息更新·达标月数: 12,
    信息更新·达标月数·佐证材料: '更新记录.xlsx',
  });
  const done = await collect(book, [back('甲.xlsx', filled)]);
  const [own] = await lacking(done.book);
  expect(own!.noEvidence).toEqual([{ unit: '甲大学', indicator: '信息公开', items: ['开设项数'] }]);
  expect(reminderOf(own!, '评估')).toContain('有 1 项没有写佐证材料：信息公开（开设项数）');
  const { book: plain } = await handOut(await bookOf());
  expect((await lacking(plain)).flatMap(({ noEvidence }) => noEvidence)).toEqual([]);
});

test('a workbook that has asked for evidence asks again, and gives what it has', async () => {
  const { book, file } = await handedOut();
  const done = await collect(book, [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数·佐证材料: 'a.pdf' }))]);
  const again = await handOut(done.book);
  const second = again.files.get('填报表_甲大学.xlsx')!;
  expect(verdicts(await collect(again.book, [back('没动.xlsx', second)]))).toEqual([]);
  const emptied = await collect(again.book, [back('清空.xlsx', await fill(second, { 信息公开·开设项数·佐证材料: '' }))]);
  expect(verdicts(emptied)).toEqual(['甲大学 高校/信息公开#1!evidence erased']);
});

if (hasOpenpyxl && hasLibreOffice)
  test('dates of other programs are read as days; formulas and markup stay text, through openpyxl and LibreOffice', async () => {
    const { book, file } = await handedOut();
    const changed = changeWithOpenpyxl(
      file('甲大学'),
      `
import datetime
ws = book["填报"]
rows = list(ws.iter_rows())
head = next(row for row in rows if any(cell.value == "填什么" for cell in row))
at = {cell.value: cell.column for cell in head}
row = next(row for row in rows if any(cell.value == "信息公开" for cell in row) and any(cell.value == "开设项数" for cell in row))[0].row
cell = ws.cell(row, at["佐证材料"])
cell.value = "=HYPERLINK(1)"
cell.data_type = "s"
ws.cell(row, at["材料日期"]).value = datetime.date(2022, 11, 30)
ws.cell(row, at["材料日期"]).number_format = "yyyy-mm-dd"
ws.cell(row, at["材料说明"]).value = "<b>见附件</b> & @cmd"
`,
    );
    for (const bytes of [changed, convertToOne(changed, { to: 'xlsx' })]) {
      const done = await collect(book, [back('甲.xlsx', bytes)]);
      expect(await evidenceIn(done.book)).toEqual({
        '甲大学 信息公开·开设项数': ['=HYPERLINK(1)', '2022-11-30', '<b>见附件</b> & @cmd', '甲.xlsx'],
      });
      const { sheets } = readWithOpenpyxl(done.book);
      const { values, formulas } = sheets['佐证材料']!;
      expect(Object.values(values)).toContain('=HYPERLINK(1)');
      expect(formulas).toEqual({});
      const saved = convertToOne(done.book, { to: 'xlsx' });
      expect(Object.values(await evidenceIn(saved))).toEqual([['=HYPERLINK(1)', '2022-11-30', '<b>见附件</b> & @cmd', '甲.xlsx']]);
    }
  }, 120_000);

test('whoever fills in for many units gives evidence on a sheet of its own, which comes in, goes out again and is valid', async () => {
  const { book, files } = await handOut(await bookOf(threeUnits), { way: 'category', evidence: true });
  const given = files.get('填报表_高校.xlsx')!;
  expectValidOffice(given);
  const link = 'https://example.edu.cn/lm';
  const filled = await fill(given, { 甲大学·佐证材料: link, 乙学院·材料日期: '2022-11-30' }, '佐证材料');
  const done = await collect(book, [back('高校.xlsx', filled)]);
  expect(done.submissions[0]!.faults).toEqual([]);
  expect(Object.entries(await evidenceIn(done.book))).toEqual([
    [expect.stringMatching(/^甲大学 /u), [link, null, null, '高校.xlsx']],
    [expect.stringMatching(/^乙学院 /u), [null, '2022-11-30', null, '高校.xlsx']],
  ]);
  const again = await handOut(done.book, { way: 'category', at: '2022-12-16 09:00:00' });
  const same = await collect(again.book, [back('又一份.xlsx', again.files.get('填报表_高校.xlsx')!)]);
  expect(verdicts(same)).toEqual([]);
  const host = (await openXlsxHere(again.files.get('填报表_高校.xlsx')!)) as Extract<
    Awaited<ReturnType<typeof openXlsxHere>>,
    { ok: true }
  >;
  const { used } = (await host.value.survey()).sheets.find(({ name }) => name === '佐证材料')!;
  expect((await host.value.read([{ sheet: '佐证材料', area: used! }])).flat(2)).toContain(link);
  expect((await handOut(done.book, { way: 'unit', at: '2022-12-17 09:00:00' })).files.size).toBe(3);
});

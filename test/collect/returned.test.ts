// What was returned goes out alone with the reason, and is reported again when it comes back.
import { expectValidOffice } from '../hosts/office-validity';
import { hasOpenpyxl, readWithOpenpyxl } from '../hosts/openpyxl';
import { bookOf, collect, fill, handOut, need, open, verdicts } from '../hand-out/desk';
import { back, handedOut, NOON, openFile } from './handed-out';

(hasOpenpyxl ? test : test.skip)('what is returned of a whole category goes out with a note at every cell', async () => {
  const { book } = await handOut(await bookOf(), { way: 'category' });
  const { host, round } = await open(book);
  const { row } = round.states!.records.get('高校-002|安全通报')!;
  need(await host.apply([{ do: 'write', sheet: '审核', row, column: 4, cells: [['退回', '请附证明']] }]));
  const { files } = await handOut(await host.save(), { way: 'category', returned: true });
  expect([...files.keys()]).toEqual(['退回_高校.xlsx']);
  expectValidOffice(files.get('退回_高校.xlsx')!);
  const read = readWithOpenpyxl(files.get('退回_高校.xlsx')!).sheets['录入_高校']!;
  expect(Object.values(read.notes)).toEqual(['退回：请附证明']);
  expect(Object.values(read.values).filter((value) => String(value).includes('大学') || String(value).includes('学院'))).toEqual([
    '乙学院',
  ]);
});

test('what was returned goes out alone with the reason, and is reported again when it comes back', async () => {
  const { book, file } = await handedOut();
  const done = await collect(book, [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3 }))]);
  const { host, round } = await open(done.book);
  const record = round.states!.records.get('高校-001|信息公开')!;
  expect(record.state).toBe('reported');
  need(await host.apply([{ do: 'write', sheet: '审核', row: record.row, column: 4, cells: [['退回', '目录打不开']] }]));
  const again = await handOut(await host.save(), { returned: true });
  expect([...again.files.keys()]).toEqual(['退回_甲大学.xlsx']);
  const { host: returned } = await openFile(again.files.get('退回_甲大学.xlsx')!);
  const texts = (await returned.read([{ sheet: '填报', area: { row: 0, column: 0, rows: 20, columns: 12 } }]))[0]!.flat();
  expect(texts).toContain('目录打不开');
  expect(texts.filter((text) => String(text).includes('高校/'))).toEqual(['高校/信息公开#1']);
  const answered = await collect(again.book, [
    back('再.xlsx', await fill(again.files.get('退回_甲大学.xlsx')!, { 信息公开·开设项数: 2 }), { saved: NOON }),
  ]);
  expect(verdicts(answered)).toEqual(['甲大学 高校/信息公开#1 change']);
  expect((await open(answered.book)).round.states!.records.get('高校-001|信息公开')!.state).toBe('reported');
});

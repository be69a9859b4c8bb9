// A run that was interrupted is gone on with: the journal and the book end as if it had been done at once.
import type { Change } from '../../src/workbook/host';
import { fullUnit } from '../cases/units';
import { collect, entriesIn, fill, giveBack, need, open, threeUnits } from '../hand-out/desk';
import { back, handedOut, NOON } from './handed-out';

test('interrupted after any of its changes and done again, the journal and the book are as if it had been done at once', async () => {
  const { book, file } = await handedOut([fullUnit('高校', '甲大学', { entries: { 信息公开: [2] } }), threeUnits[2]!]);
  const older = back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 1 }));
  const begun = (await collect(book, [older], { at: '2022-12-14 10:00:00' })).book;
  const files = [
    back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3, 专题专栏·开设个数: 1 }), { saved: NOON }),
    back('第一中心.xlsx', await fill(file('第一中心'), { 信息发布·发布条数: 12 })),
  ];
  const told = async (bytes: Uint8Array) => ({ rows: (await open(bytes)).round.journal!.rows, entries: await entriesIn(bytes) });
  const partly = async (from: Uint8Array, changes: readonly Change[]) => {
    const { host } = await open(from);
    need(await host.apply(changes));
    return host.save();
  };
  const whole = await collect(begun, files);
  expect(whole.changes.length).toBeGreaterThan(3);
  for (const at of whole.changes.keys()) {
    const again = await collect(await partly(begun, whole.changes.slice(0, at + 1)), files, { isResumed: true });
    expect(await told(again.book)).toEqual(await told(whole.book));
  }
  const undone = await giveBack(whole.book, '甲.xlsx');
  expect(undone.given).toHaveLength(2);
  for (const at of undone.changes.slice(1).keys()) {
    const again = await giveBack(await partly(whole.book, undone.changes.slice(0, at + 1)), '甲.xlsx');
    expect(await told(again.book)).toEqual(await told(undone.book));
  }
});

// Where the rubric says that only what is confirmed counts, the rest counts as not entered, and is told.
import { publish } from '../../src/app/publish';
import { countingConfirmed } from '../../src/hand-out/confirmed-only';
import { parseRubric } from '../../src/rubric/load';
import { loadScheme } from '../../src/rubric/tree';
import { fullUnit, hunan } from '../cases/units';
import { bookOf, handOut, need, open } from '../hand-out/desk';

const CLAUSE = '经核定的数据方可计分。';
const strict = () =>
  need(loadScheme(need(parseRubric({ ...structuredClone(hunan.rubric), confirmedOnly: { clause: CLAUSE }, text: CLAUSE }))));

async function scored(book: Uint8Array) {
  const { host, book: opened } = await open(book);
  const counting = need(await countingConfirmed(host, opened));
  const { scoreboard } = publish(counting, { today: '2022-12-20' });
  return { unit: scoreboard.units[0]!, issues: counting.issues.filter(({ code }) => code === 'UNCONFIRMED') };
}

async function confirm(book: Uint8Array, indicators: readonly string[] | 'all'): Promise<Uint8Array> {
  const { host, round } = await open(book);
  const { table, records } = round.states!;
  const column = table.table.area.column + table.match.at.get('#state')!;
  for (const [key, { row }] of records)
    if (indicators === 'all' || indicators.some((each) => key.endsWith(`|${each}`)))
      need(await host.apply([{ do: 'write', sheet: table.table.sheet, row, column, cells: [['已核定']] }]));
  return host.save();
}

test('nothing counts before it is confirmed, and everything once it is', async () => {
  const book = await bookOf([fullUnit('高校', '甲大学')], strict());
  const before = await scored(book);
  expect(before.unit).toMatchObject({ status: 'incomplete', scores: {} });
  expect(before.issues).toMatchObject([{ severity: 'warning', unit: '甲大学', message: expect.stringContaining('请先下发（split）') }]);
  const out = (await handOut(book)).book;
  const some = await scored(await confirm(out, ['信息公开']));
  expect(some.unit.scores).toEqual({ 信息公开: 15 });
  expect(some.issues).toMatchObject([
    { sheet: '审核', message: expect.stringMatching(/^细则只计已核定的：甲大学有 \d+ 项填了，还没有核定，按未录入计/u) },
  ]);
  const whole = await scored(await confirm(out, 'all'));
  expect(whole).toMatchObject({ unit: { status: 'assessed', total: 105 }, issues: [] });
});

test('a rubric that says nothing of it counts what is entered, as ever', async () => {
  const { unit, issues } = await scored(await bookOf([fullUnit('高校', '甲大学')]));
  expect([unit.total, issues]).toEqual([105, []]);
});

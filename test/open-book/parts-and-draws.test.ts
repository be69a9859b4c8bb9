// A scheme with parts, listed units, indicators for named units only, and draws: the entry form and the draw in the pane.
import { buildWorkbook } from '../../src/app/build';
import { poolsOf } from '../../src/app/draw-pools';
import type { OpenBook } from '../../src/open-book/book';
import { refresh } from '../../src/open-book/session';
import { excelHost } from '../../src/hosts/excel';
import { assess } from '../../src/assessment/assess';
import { drawNow, momentOf } from '../../src/open-book/use-cases/make-draw';
import { drawsOf } from '../../src/taskpane/draw/progress';
import { unitForms } from '../../src/taskpane/entry-form';
import { inExcel } from '../excel/in-excel';
import { shelf } from '../shelf';

jest.setTimeout(60_000);

const found = shelf.scheme('suizhou-2023-kaoping');
if (!found.ok) throw new Error(found.refusal.message);
const scheme = found.value;
const sampling = scheme.categories.flatMap((category) => category.sampling).find(({ kind }) => kind === 'indicators')!;
inExcel({ calculate: () => 0 }, 'file');

beforeAll(async () => {
  const units = scheme.data.units.map(({ name, category }) => ({ name, category, entries: {} }));
  const plan = buildWorkbook({ scheme, year: 2023, units, formulas: 'values', demo: false, today: '2023-12-05' });
  await excelHost.apply(plan.sheets.map((sheet) => ({ do: 'add-sheet', plan: sheet })));
});

async function read(): Promise<OpenBook> {
  const session = await refresh();
  if (session.state !== 'open') throw new Error(JSON.stringify(session));
  return session.open;
}

test('an indicator for named units only is 不适用 on the form of every other one', async () => {
  const forms = unitForms(await read());
  expect(forms).toHaveLength(36);
  for (const form of forms) {
    for (const indicator of form.category.indicators) {
      const { applies } = indicator;
      if (!applies || !('units' in applies)) continue;
      expect([form.name, indicator.key, form.particulars(indicator).state]).toEqual([
        form.name,
        indicator.key,
        applies.units.includes(form.name) ? undefined : '不适用',
      ]);
    }
  }
});

test('what an appendix asks of a unit stands on its form and on nobody else’s', () => {
  const schemes = shelf.ids.flatMap((id) => {
    const each = shelf.scheme(id);
    return each.ok ? [each.value] : [];
  });
  const withDuties = schemes.find(({ categories }) => categories.some(({ data }) => data.duties.length > 0))!;
  const category = withDuties.categories.find(({ data }) => data.duties.length > 0)!;
  const [duty] = category.data.duties;
  const units = withDuties.data.units
    .filter((unit) => unit.category === category.name)
    .map(({ name }) => ({ name, category: category.name, entries: {} }));
  const input = { scheme: withDuties.id, units };
  const book = { frame: { scheme: withDuties }, input, roster: { units: units.map(({ name }) => ({ name, category })) } };
  const forms = unitForms({ book, assessment: assess(input, withDuties) } as unknown as OpenBook);
  const named = new Set(duty!.units.map(({ name }) => name));
  const asked = forms
    .filter((form) =>
      form.category.indicators.some((indicator) => form.particulars(indicator).duties.some(({ title }) => title === duty!.title)),
    )
    .map(({ name }) => name);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((name) => !named.has(name))).toEqual([]);
});

test('draws are due while they are not made, for categories that have units', async () => {
  const { book } = await read();
  const all = drawsOf(book);
  expect(all.map((each) => each.sampling.id)).toEqual(scheme.categories.flatMap((category) => category.sampling.map(({ id }) => id)));
  expect(all.every(({ done, due }) => done < due)).toBe(true);
  expect(drawsOf({ ...book, input: { ...book.input, units: [] } })).toEqual([]);
});

test('a draw is recorded in the workbook, and what was not drawn says so on the form', async () => {
  const before = unitForms(await read()).find(({ category }) => category.name === sampling.category)!;
  const pool = before.category.indicators.filter((indicator) => indicator.sampling?.id === sampling.id);
  expect(await drawNow([{ sampling: sampling.id, seed: '20231205' }], () => undefined)).toMatchObject({ ok: true });
  const open = await read();
  expect(open.book.draws!.draws).toMatchObject([{ sampling: sampling.id, seed: '20231205' }]);
  const after = unitForms(open).find(({ name }) => name === before.name)!;
  expect(pool.filter((indicator) => after.particulars(indicator).state === '未抽中')).toHaveLength(pool.length - sampling.draw);
});

test('drawing again needs a reason, and the earlier draw stays in the record', async () => {
  expect(await drawNow([{ sampling: sampling.id, seed: '2' }], () => undefined)).toMatchObject({ ok: false });
  expect((await read()).book.draws!.draws).toHaveLength(1);
  expect(await drawNow([{ sampling: sampling.id, seed: '2', again: { reason: '名单有误' } }], () => undefined)).toMatchObject({ ok: true });
  expect((await read()).book.draws!.draws.map(({ reason }) => reason)).toEqual([undefined, '名单有误']);
});

test('the places that were drawn for a unit stand on its form, where they are looked at, and on nobody else’s', async () => {
  const townships = scheme.categories.flatMap((category) => category.sampling).find(({ id }) => id === 'platform-townships')!;
  const order = { sampling: townships.id, unit: '随县', seed: '3', pool: ['示例甲镇', '示例乙镇', '示例丙镇'] };
  expect(await drawNow([order], () => undefined)).toMatchObject({ ok: true });
  const open = await read();
  const { drawn } = open.book.draws!.draws.at(-1)!;
  const told = unitForms(open).flatMap((form) =>
    form.category.indicators.flatMap((indicator) =>
      form.particulars(indicator).places.map((places) => [form.name, indicator.name, places.drawn]),
    ),
  );
  expect(drawn).toHaveLength(2);
  expect(told).toEqual([['随县', '政府信息公开', drawn]]);
});

test('all units that are due are drawn for in one press, under one moment and seed, or none of them', async () => {
  const departments = scheme.categories.flatMap((category) => category.sampling).find(({ id }) => id === 'platform-departments')!;
  const units = drawsOf((await read()).book).find((each) => each.sampling.id === departments.id)!.units;
  const pools = poolsOf(units.flatMap((unit) => [`${unit}\t示例甲局`, `${unit}，示例乙局、示例丙局`]).join('\n'), units);
  if (!pools.ok) throw new Error(pools.refusal.message);
  const orders = units.map((unit) => ({ sampling: departments.id, unit, seed: '5', pool: pools.value.get(unit)! }));
  const before = (await read()).book.draws!.draws.length;
  const short = orders.map((order, index) => (index === 2 ? { ...order, pool: ['示例甲局'] } : order));
  expect(await drawNow(short, () => undefined)).toMatchObject({
    ok: false,
    refusal: { message: expect.stringMatching(new RegExp(`^${units[2]!}：`, 'u')) },
  });
  expect((await read()).book.draws!.draws).toHaveLength(before);
  expect(await drawNow(orders, () => undefined)).toMatchObject({ ok: true });
  const open = await read();
  const made = open.book.draws!.draws.slice(before);
  expect(made.map(({ unit }) => unit)).toEqual(units);
  expect(new Set(made.map(({ at, seed }) => `${at} ${seed}`)).size).toBe(1);
  expect(made.every(({ drawn }) => drawn.length === 2)).toBe(true);
  expect(drawsOf(open.book).find((each) => each.sampling.id === departments.id)).toMatchObject({ done: units.length, due: units.length });
  expect(open.issues.filter(({ sheet }) => sheet === '抽样')).toEqual([]);
});

test('a unit that stands in the roster under two of its names is due once, and drawn for once', async () => {
  const { book } = await read();
  const named = ['随州高新区', '随州高新区管理委员会', '随县'].map((name) => ({ name, category: '县市区', entries: {} }));
  const towns = drawsOf({ ...book, draws: undefined, input: { ...book.input, units: named } }).find(
    (each) => each.sampling.id === 'daily-townships',
  )!;
  expect([towns.units, towns.due]).toEqual([['随州高新区', '随县'], 2]);
  const orders = named.map(({ name }) => ({
    sampling: towns.sampling.id,
    unit: name,
    seed: '8',
    pool: ['甲镇', '乙镇', '丙镇', '丁镇', '戊镇'],
  }));
  const before = book.draws!.draws.length;
  expect(await drawNow(orders, () => undefined)).toMatchObject({
    ok: true,
    value: expect.stringMatching(/；随州高新区写了不止一次，只抽一次$/u) as string,
  });
  const { draws } = (await read()).book.draws!;
  expect(draws.slice(before).map(({ unit }) => unit)).toEqual(['随州高新区', '随县']);
});

test('a line of places that names no unit is told, and nothing is drawn from the rest', () => {
  expect(poolsOf('随县\t甲镇\n没有这个县\t乙镇\n随县', ['随县', '广水市'])).toMatchObject({
    ok: false,
    refusal: { message: expect.stringMatching(/“没有这个县\s乙镇”、“随县”/u) },
  });
});

test('the moment of a draw is that of this machine’s clock, with its distance from Greenwich', () => {
  expect(momentOf(new Date(2023, 11, 5, 9, 3, 7))).toMatch(/^2023-12-05T09:03:07[+-]\d\d:\d\d$/u);
});

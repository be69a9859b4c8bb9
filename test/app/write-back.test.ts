// A corrected rubric takes the place of the old one in the workbook that is filled already: entries stay, and nothing is lost unseen.
import { buildWorkbook } from '../../src/app/build';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { toldChange } from '../../src/app/other-rubric/told';
import { writeBack } from '../../src/app/other-rubric/write-back';
import { validateWorkbook } from '../../src/app/validate';
import type { FormulaMode } from '../../src/workbook/frame';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import { loadScheme, type Scheme } from '../../src/rubric/tree';
import { each, madeRubric } from '../rubric/made-rubric';
import { shelf } from '../shelf';
import { cellName } from '../../src/workbook/area';
import { MemoryHost } from '../workbook/memory-host';

const schemeOf = (rubric: ReturnType<typeof madeRubric>): Scheme => {
  const loaded = loadScheme({ ...rubric, text: '考核细则' });
  if (!loaded.ok) throw new Error(loaded.refusal.message);
  return loaded.value;
};
const attributes = [{ name: '编制数', type: 'count' }];
const old = schemeOf(
  madeRubric(
    {
      组织: [
        ['会议', '每召开1次会议计2分。', each(2, '会议')],
        ['旧事', '每迁移1个网站计1分。', each(1, '迁移')],
      ],
    },
    { attributes },
  ),
);
const fresh = schemeOf(
  madeRubric({ 组织: [['会议', '每召开1次会议计3分。', each(3, '会议')]], 效果: [['报送', '每报送1条信息计1分。', each(1, '报送')]] }),
);
const units = [1, 2].map((count) => ({
  name: `${count}号单位`,
  category: '部门',
  entries: { 会议: [count], 旧事: [count === 1 ? 4 : null] },
}));
const plan = (formulas: FormulaMode = 'native') =>
  buildWorkbook({ scheme: old, year: 2023, units, formulas, demo: false, today: '2023-12-20' });

async function read(host: Parameters<typeof openWorkbook>[0]): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(host, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

test.each([
  ['in memory', async () => new MemoryHost(plan())],
  [
    'in a file',
    async () => {
      const host = await openXlsx(await createXlsx(plan()));
      if (!host.ok) throw new Error(host.refusal.message);
      return host.value;
    },
  ],
] as const)('%s: entries stand under what asks for the same, the rest is named before and after', async (_name, make) => {
  const host = await make();
  const before = await read(host);
  expect(toldChange(before, fresh)).toMatchObject({
    effects: [expect.stringContaining('1号单位：总分 6 → 3'), expect.stringContaining('2号单位')],
    left: ['“组织/旧事”新的细则里没有，录入的数，没有带来：1号单位。'],
  });
  const written = await writeBack(host, before, fresh);
  if (!written.ok) throw new Error(written.refusal.message);
  expect(written.value.told).toEqual(['已录入的 2 格照样带来。', '“组织/旧事”新的细则里没有，录入的数，没有带来：1号单位。']);
  expect(await host.apply(written.value.changes)).toMatchObject({ ok: true });
  const after = await read(host);
  expect(after.frame.scheme.rubric.categories).toEqual(fresh.rubric.categories);
  expect([
    after.frame.year,
    after.createdOn,
    after.input.units.map(({ name, entries }) => [name, entries['会议'], entries['报送']]),
  ]).toEqual([
    2023,
    '2023-12-20',
    [
      ['1号单位', [1], undefined],
      ['2号单位', [2], undefined],
    ],
  ]);
  expect([...after.issues, ...validateWorkbook(after).healing]).toEqual([]);
  expect(after.survey.sheets.map(({ name }) => name)).toEqual(before.survey.sheets.map(({ name }) => name));
  expect(toldChange(after, fresh)).toMatchObject({ lines: [], effects: [], left: [] });
});

test.each<[string, (host: MemoryHost) => Promise<unknown>, RegExp]>([
  [
    'a note beside the entries',
    async (host) => {
      const { forms } = await read(host);
      const { sheet, area } = forms[0]!.entries!.table;
      return host.apply([{ do: 'write', sheet, row: area.row + 1, column: area.column + area.columns + 1, cells: [['记得复查']] }]);
    },
    /“录入_部门”的表格以外还写有内容，请先移到别的工作表/u,
  ],
  [
    'a note beside the roster',
    async (host) => {
      const { sheet, area } = (await read(host)).roster!.table;
      return host.apply([{ do: 'write', sheet, row: area.row + 1, column: area.column + area.columns + 1, cells: [['记得复查']] }]);
    },
    /“名册”的表格以外还写有内容/u,
  ],
  [
    'a formula in the roster',
    async (host) => {
      const { table, match } = (await read(host)).roster!;
      const column = [...match.at].find(([id]) => id.includes('编制数'))![1];
      host.type(table.sheet, cellName(table.area.row + 1, table.area.column + column), { formula: '6+6', value: 12 });
      return undefined;
    },
    /“名册”的 [A-Z]+\d+ 是公式，请先复制/u,
  ],
  [
    'a note under the advice that reaches beyond a narrow table',
    async (host) => {
      const { sheet, area } = (await read(host)).forms[0]!.entries!.table;
      return host.apply([{ do: 'write', sheet, row: area.row + 2, column: area.column + area.columns, cells: [['记得复查']] }]);
    },
    /“录入_部门”的表格以外还写有内容/u,
  ],
])('%s: nothing is written, and it is said where', async (_name, add, message) => {
  const host = new MemoryHost(plan());
  await add(host);
  const written = await writeBack(host, await read(host), fresh);
  expect(written).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(message) } });
});

test('sheets that the new rubric has no use for are not left behind in silence', async () => {
  const renamed = {
    ...fresh.rubric,
    categories: fresh.rubric.categories.map((category) => ({ ...category, name: '科室', fullName: '科室' })),
  };
  const host = new MemoryHost(plan());
  const written = await writeBack(host, await read(host), schemeOf(renamed));
  expect(written).toMatchObject({
    ok: false,
    refusal: { message: expect.stringContaining('新的细则里没有“指标_部门”、“录入_部门”、“得分_部门”') },
  });
});

test('points that were fixed are worked out again, and that is told', async () => {
  const host = new MemoryHost(plan('values'));
  const written = await writeBack(host, await read(host), fresh);
  expect(written).toMatchObject({
    ok: true,
    value: { told: expect.arrayContaining([expect.stringContaining('固化的得分改成了原生公式')]) },
  });
});

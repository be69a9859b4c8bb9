// 指标规则 goes to a colleague and comes back: unchanged it is the same rubric to the letter, changed it tells what, wrong it says where.
import '../../src/rules/further';
import { buildRuleBook, readRuleBook, type RuleBookRead } from '../../src/app/rule-book';
import { importPasted } from '../../src/import';
import { confirmAt, newDesk, withFact } from '../../src/import/confirm/desk';
import { finishedRubric } from '../../src/import/confirm/finish';
import type { Cell } from '../../src/model/cell';
import type { RubricData } from '../../src/rubric/schema';
import { TABLE } from '../import/confirm/table';
import { rubricsToTry } from '../rubric/bundled';
import { MemoryHost } from '../workbook/memory-host';

const DAY = '2024-01-01';
const json = (data: unknown): string => JSON.stringify(data, null, 2);

async function readBack(host: MemoryHost): Promise<RuleBookRead> {
  const read = await readRuleBook(host, DAY);
  if (!read?.ok) throw new Error(read?.refusal.message ?? 'no rule book');
  return read.value;
}

function own(): RubricData {
  const read = importPasted(TABLE.replace('信息报送不及时的，每次扣3分。', '报送不及时的，每次扣3分；报送有误的，每次扣1分。'));
  if (!read.ok) throw new Error(read.refusal.message);
  const desk = withFact(newDesk(read.value, 2023), { title: '评分细则', issuer: '某局' });
  const rubric = finishedRubric(confirmAt(desk, desk.current!, '2023-12-01'));
  if (!rubric.ok) throw new Error(rubric.refusal.message);
  return rubric.value;
}

/** The book after somebody typed into it: by number of the row and column, or a whole row put away. */
async function corrected(edits: Readonly<Record<string, Readonly<Record<string, Cell>> | null>>): Promise<RuleBookRead> {
  const host = new MemoryHost(buildRuleBook(own()));
  const { used } = (await host.survey()).sheets[0]!;
  const [cells] = await host.read([{ sheet: '指标规则', area: used! }]);
  const header = cells!.findIndex((row) => row[0] === '编号');
  const heads = cells![header]!;
  let end = cells!.length;
  for (const [number, columns] of Object.entries(edits)) {
    const found = cells!.findIndex((row, at) => at > header && row[0] === number);
    const row = found < 0 ? end++ : found;
    const write = (column: number, cell: Cell) => host.apply([{ do: 'write', sheet: '指标规则', row, column, cells: [[cell]] }]);
    if (columns === null) for (const column of heads.keys()) await write(column, '');
    for (const [head, cell] of Object.entries(columns ?? {})) {
      const column = heads.indexOf(head);
      if (column < 0) throw new Error(`no column ${head}`);
      await write(column, cell);
    }
    if (found < 0 && columns?.['编号'] === undefined) await write(0, number.startsWith('+') ? '' : number);
  }
  return readBack(host);
}

const indicatorsOf = ({ categories }: RubricData) => categories.flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators));
const NUMBERS = '数（等号后面可以改）';

test.each([...rubricsToTry, ['one of somebody', own()] as [string, RubricData]])(
  '%s comes back unchanged to the letter',
  async (_id, rubric) => {
    const { rubric: back, changes, issues } = await readBack(new MemoryHost(buildRuleBook(rubric)));
    expect([changes, issues]).toEqual([[], []]);
    expect(json(back)).toBe(json(rubric));
  },
);

test('what was changed is told place by place, and stands in the rubric', async () => {
  const { rubric, changes, issues } = await corrected({
    '1': { 指标: '报送计划时限', 分值: '12分', 核对: '未核对' },
    '2.2': { [NUMBERS]: '分数（扣的写负数）＝-2' },
    '4': { [NUMBERS]: '分数（扣的写负数）＝4\n最多多少分＝40', 核对: '已核对' },
  });
  expect(issues).toEqual([]);
  expect(changes).toEqual([
    expect.stringMatching(/^指标规则!D\d+“报送计划”的指标：报送计划 → 报送计划时限$/u),
    expect.stringMatching(/^指标规则!E\d+“报送计划”的分值：10 → 12分$/u),
    expect.stringMatching(/^指标规则!M\d+“报送计划”的核对：已核对 → 未核对$/u),
    expect.stringMatching(/^指标规则!H\d+“信息报送”的数：/u),
    expect.stringMatching(/^指标规则!H\d+“信息采用”的数：/u),
    expect.stringMatching(/^指标规则!M\d+“信息采用”的核对：未核对 → 已核对$/u),
  ]);
  const [plan, report, , used] = indicatorsOf(rubric);
  expect(plan).toMatchObject({ name: '报送计划时限', weight: 12 });
  expect(plan!.read).not.toHaveProperty('confirmed');
  expect(report).toMatchObject({
    rule: { items: [{ rule: { points: -3 } }, { rule: { points: -2 } }] },
    read: { confidence: 'check', why: expect.arrayContaining(['在表格里改过']) },
  });
  expect(used).toMatchObject({ rule: { points: 4, most: { points: 40 } }, read: { confirmed: DAY } });
  expect(rubric.fullMarks).toBe(102);
});

test('another kind, an item more or less, a row more or less', async () => {
  const { rubric, changes, issues } = await corrected({
    '2.1': null,
    '2.3': { 编号: '2.3', 指标: '瞒报', 计分方式: '一次加减分：有就扣一次', [NUMBERS]: '分数（扣的写负数）＝-5', 要填的: '瞒报' },
    '3': { 计分方式: '是否：是得满分，否不得分' },
    '4': null,
    '+': { 一级指标: '工作成效', 指标: '经验推广', 分值: 5, 条文: '经验被推广的得5分。', 计分方式: '是否：是得满分，否不得分' },
  });
  expect(issues).toEqual([]);
  expect(changes).toHaveLength(6);
  expect(indicatorsOf(rubric).map(({ name, rule }) => [name, rule.kind])).toEqual([
    ['报送计划', expect.any(String)],
    ['信息报送', 'account'],
    ['工作落实', 'yes-no'],
    ['经验推广', 'yes-no'],
  ]);
  expect(indicatorsOf(rubric)[1]!.rule).toMatchObject({
    items: [{ rule: { points: -1 } }, { name: '瞒报', rule: { kind: 'once', points: -5 } }],
  });
});

test.each<[string, Parameters<typeof corrected>[0], RegExp, RegExp]>([
  ['a weight that is none', { '1': { 分值: '很多' } }, /^指标规则!E\d+$/u, /大于 0 的数/u],
  ['a kind that is none', { '3': { 计分方式: '随便' } }, /^指标规则!G\d+$/u, /可以写：.*是否：/u],
  ['a number that is none', { '4': { [NUMBERS]: '分数（扣的写负数）＝几' } }, /^指标规则!H\d+$/u, /写一个数/u],
  ['a field that is none', { '4': { [NUMBERS]: '每次＝4' } }, /^指标规则!H\d+$/u, /可以写：分数（扣的写负数）＝/u],
  ['a rule that is none', { '4': { [NUMBERS]: '分数（扣的写负数）＝0' } }, /^指标规则!H\d+$/u, /不成立/u],
  ['a clause that is no longer the document’s', { '1': { 条文: '改了' } }, /^指标规则!F\d+$/u, /一字不差/u],
  ['a word for checked that is none', { '1': { 核对: '行' } }, /^指标规则!M\d+$/u, /“已核对”、“未核对”/u],
])('%s is told with its cell and what is allowed, and nothing is taken', async (_what, edits, where, message) => {
  const { issues, rubric } = await corrected(edits);
  expect(issues).toEqual([{ where: expect.stringMatching(where), message: expect.stringMatching(message) }]);
  expect(json(rubric)).toBe(json(own()));
});

test('a sheet without what it carries is refused with the remedy; other workbooks are none of these', async () => {
  const plan = buildRuleBook(own());
  expect(await readRuleBook(new MemoryHost({ ...plan, sheets: plan.sheets.slice(0, 2) }), DAY)).toMatchObject({
    ok: false,
    refusal: { message: expect.stringContaining('原来那一份') },
  });
  expect(await readRuleBook(new MemoryHost({ title: '', sheets: [] }), DAY)).toBeUndefined();
});

// Books with parts, states, draws and deductions: what was written is read back, whatever people did to the sheets in between.
import { buildWorkbook, listedUnits } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { validateWorkbook } from '../../src/app/validate';
import { assess } from '../../src/assessment/assess';
import type { Draw, UnitInput } from '../../src/assessment/assessment';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import type { Scheme } from '../../src/rubric/tree';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { WorkbookHost } from '../../src/workbook/host';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { shelf } from '../shelf';
import { withTroubles } from '../cases/troubled';
import { bundled } from '../cases/units';
import { MemoryHost } from '../workbook/memory-host';
import { sheet } from '../workbook/sample-book';

const kaoping = bundled('suizhou-2023-kaoping');
const jixiao = bundled('suizhou-2023-jixiao');

function book(scheme: Scheme, units: readonly UnitInput[], draws: readonly Draw[] = []): WorkbookPlan {
  return buildWorkbook({ scheme, year: 2023, units, draws, formulas: 'native', demo: false, today: '2023-12-20' });
}

async function open(host: WorkbookHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(host, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

/** What the engine makes of a book, and of the input that it was made from. */
function judged(scheme: Scheme, input: OpenedWorkbook['input']): object {
  const assessment = assess(input, scheme);
  const sorted = [...scoreAssessment(assessment).units].sort((a, b) => `${a.category}${a.name}`.localeCompare(`${b.category}${b.name}`));
  return { units: sorted, draws: assessment.draws };
}

describe.each([
  ['kaoping', kaoping],
  ['jixiao', jixiao],
] as const)('a book of %s', (_, scheme) => {
  const { units, draws } = withTroubles(scheme);
  const wanted = judged(scheme, { scheme: scheme.id, units, draws });

  test('comes back from memory as it was written', async () => {
    const opened = await open(new MemoryHost(book(scheme, units, draws)));
    expect(judged(scheme, opened.input)).toEqual(wanted);
    expect([opened.issues, opened.healing]).toEqual([[], []]);
    expect(
      opened.input.units.map(({ causes, externalDeduction, vetoes }) => ({ causes, externalDeduction, vetoes: vetoes ?? [] })),
    ).toEqual(units.map(({ causes, externalDeduction, vetoes }) => ({ causes, externalDeduction, vetoes: vetoes ?? [] })));
  });

  test('comes back from a file', async () => {
    const host = await openXlsx(await createXlsx(book(scheme, units, draws)));
    if (!host.ok) throw new Error(host.refusal.message);
    expect(judged(scheme, (await open(host.value)).input)).toEqual(wanted);
  }, 60_000);

  test('comes back after every sheet was sorted on its own, renamed and widened', async () => {
    const host = new MemoryHost(book(scheme, units, draws));
    for (const [index, { name, tables }] of host.sheets
      .filter((each) => /^(录入_|名册)/u.test(each.name))
      .map((each) => ({ ...each }))
      .entries()) {
      const { rows } = tables[0]!.area;
      host.reorder(
        name,
        Array.from({ length: rows - 1 }, (__, row) => (row + index + 1) % (rows - 1)),
      );
      host.insertTableColumn(name, 4, '备注');
      host.insertSheetColumn(name, 1);
      host.rename(name, `改名 ${index}`);
    }
    const opened = await open(host);
    expect(judged(scheme, opened.input)).toEqual(wanted);
    expect(opened.issues).toEqual([]);
  });

  test('without anything in it asks for nothing that does not concern a unit', async () => {
    const plan = book(scheme, listedUnits(scheme));
    const opened = await open(new MemoryHost(plan));
    expect(opened.input.units).toHaveLength(36);
    for (const { message } of validateWorkbook(opened).issues) expect(message).not.toContain('不适用');
  });
});

test('what does not apply or was not drawn stands in its cell, grey', () => {
  const { units, draws } = demoAssessment(kaoping);
  const plan = book(kaoping, units, draws);
  const cells = (name: string): (string | number | boolean | null)[][] => sheet(plan, name).blocks.at(-1)!.cells as never;
  const column = (name: string, header: string): unknown[] =>
    cells(name)
      .slice(1)
      .map((row) => row[cells(name)[0]!.indexOf(header)]);
  expect(column('录入_市直部门_平台测评', '评分（重大建设项目）').filter((cell) => cell === '不适用')).toHaveLength(25);
  const [drawn] = draws!;
  const fields = kaoping.categories[0]!.indicators.filter(({ sampling }) => sampling);
  for (const { key } of fields) {
    const expected = drawn!.drawn.includes(key) ? [] : Array.from({ length: 5 }, () => '未抽中');
    expect(column('录入_县市区_平台测评', `评分（${key}）`).filter((cell) => typeof cell === 'string')).toEqual(expected);
  }
  const grey = sheet(plan, '录入_县市区_平台测评').conditions!.filter(
    ({ formula, style }) => style === 'empty' && formula.endsWith('="未抽中"'),
  );
  expect(grey).toHaveLength(fields.length);
});

test('the sheets of a scheme with parts come in the order of the work, with names that fit', () => {
  const names = book(kaoping, []).sheets.map(({ name }) => name);
  expect(names).toEqual([
    '首页',
    '指标_县市区_平台测评',
    '指标_县市区_日常测评',
    '指标_市直部门_平台测评',
    '指标_市直部门_日常测评',
    '规则',
    '名册',
    '抽样',
    '录入_县市区_平台测评',
    '录入_县市区_日常测评',
    '录入_市直部门_平台测评',
    '录入_市直部门_日常测评',
    '得分_县市区_平台测评',
    '得分_县市区_日常测评',
    '汇总_县市区',
    '得分_市直部门_平台测评',
    '得分_市直部门_日常测评',
    '汇总_市直部门',
    '设置',
  ]);
});

test('a record of draws is read whatever its order: the last valid one is in force, numbers decide', async () => {
  const { units } = demoAssessment(kaoping);
  const pool = kaoping.categories[0]!.indicators.filter(({ sampling }) => sampling).map(({ key }) => key);
  const first: Draw = { sampling: 'grassroots-fields', drawn: pool.slice(0, 15), seed: 'a', at: '2023-12-01T09:00:00+08:00' };
  const second: Draw = { ...first, drawn: pool.slice(7), seed: 'b', at: '2023-12-02T09:00:00+08:00', reason: '名录更新' };
  const host = new MemoryHost(book(kaoping, units, [first, second]));
  expect(host.rows('抽样').map((row) => row[8])).toEqual(['状态', '已作废', '有效']);
  host.reorder('抽样', [1, 0]);
  expect((await open(host)).input.draws).toEqual([first, second]);
});

test('duties are told in the cell of the very unit', () => {
  const plan: SheetPlan = sheet(book(jixiao, demoAssessment(jixiao).units), '录入_市直部门');
  const prompts = plan.validations!.map(({ prompt }) => prompt!.text);
  expect(prompts.filter((text) => text.includes('市教育局：'))).toHaveLength(3);
  for (const text of prompts) expect(text.length).toBeLessThanOrEqual(255);
});

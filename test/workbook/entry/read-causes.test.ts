// 不重复扣分: a name that the sheet's formulas would not find gives nothing back in the engine either, and can be put right.
import { buildWorkbook } from '../../../src/app/build';
import { demoAssessment } from '../../../src/app/demo';
import { openWorkbook, type OpenedWorkbook } from '../../../src/app/open';
import { validateWorkbook } from '../../../src/app/validate';
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open-xlsx';
import { scoreAssessment } from '../../../src/scoring/score-assessment';
import { causePlaces } from '../../../src/workbook/entry/cause-names';
import { entryLayout } from '../../../src/workbook/entry/entry-layout';
import { allForms } from '../../../src/workbook/form';
import type { WorkbookHost } from '../../../src/workbook/host';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { shelf } from '../../shelf';
import { bundled } from '../../cases/units';
import { convertToOne, hasLibreOffice } from '../../hosts/libreoffice';
import { MemoryHost } from '../memory-host';
import { sheet } from '../sample-book';

const scheme = bundled('suizhou-2023-jixiao');
const layout = entryLayout(allForms(scheme).find(({ category }) => category.name === '县市区')!);
const target = '运维保障';
const places = layout.causes.map(({ field, id }) => ({ field, index: layout.indexOf.get(id)! }));

/** What people write for the indicator where the points were taken off, one a unit; only some are its whole name. */
const NAMES = ['机构职能', '基本信息公开/机构职能', '机构*', '<>', '机构职能 '];

/** A book with one of these names in each unit's row, as if it had been typed. */
function bookWith(names: readonly string[]): WorkbookPlan {
  const units = demoAssessment(scheme)
    .units.filter(({ category }) => category === '县市区')
    .map((unit) => ({ ...unit, entries: { ...unit.entries, 机构职能: [0.5], [target]: [1] } }));
  const plan = buildWorkbook({ scheme, year: 2023, units, formulas: 'native', demo: false, today: '2023-12-20' });
  const body = sheet(plan, '录入_县市区').blocks.find(({ cells }) => cells[0]!.includes('单位名称'))!.cells;
  for (const [at, name] of names.entries())
    for (const { field, index } of places) (body[at + 1]! as unknown[])[index] = field === 'points' ? 1 : name;
  return plan;
}

async function open(host: WorkbookHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(host, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

/** The indicator's points of each unit, by the engine. */
const points = (opened: OpenedWorkbook): unknown[] =>
  scoreAssessment(validateWorkbook(opened).assessment)
    .units.filter(({ category }) => category === '县市区')
    .map(({ scores }) => scores[target]);

test('only the whole name gives back; any other that can be told is noted at its cell', async () => {
  const opened = await open(new MemoryHost(bookWith(NAMES)));
  expect(points(opened)).toEqual([2, 1, 1, 1, 1]);
  const noted = validateWorkbook(opened).issues.filter(({ code }) => code === 'BAD_CAUSE');
  expect(noted).toHaveLength(4);
  expect(
    noted.filter(({ message }) => message.includes('全称“机构职能”')).map(({ sheet: name, cell }) => [name, cell!.replace(/\D+/u, '')]),
  ).toEqual([
    ['录入_县市区', '8'],
    ['录入_县市区', '11'],
  ]);
});

test('一键修复 writes the whole name, which then gives back', async () => {
  const host = new MemoryHost(bookWith(NAMES));
  await host.apply((await open(host)).healing);
  expect(points(await open(host))).toEqual([2, 2, 1, 1, 2]);
});

(hasLibreOffice ? test : test.skip)(
  'the plain formulas, calculated by another program, give the same',
  async () => {
    const plan = bookWith(NAMES);
    const found = await openXlsx(convertToOne(await createXlsx(plan), { to: 'xlsx', recalculate: true }));
    if (!found.ok) throw new Error(found.refusal.message);
    const { row, column, cells } = sheet(plan, '得分_县市区').blocks.find((block) => block.cells[0]!.includes(target))!;
    const at = cells[0]!.indexOf(target);
    const [values] = await found.value.read([
      { sheet: '得分_县市区', area: { row: row + 1, column: column + at, rows: NAMES.length, columns: 1 } },
    ]);
    expect(values!.flat()).toEqual(points(await open(new MemoryHost(plan))));
  },
  120_000,
);

test('a book that is made holds the whole name, whichever was given', () => {
  const { units } = demoAssessment(scheme);
  const [first] = units;
  const given = { ...first!, causes: { 'blank-or-stale': { points: 1, deductedIn: '基本信息公开/机构职能' } } };
  const plan = buildWorkbook({ scheme, year: 2023, units: [given], formulas: 'native', demo: false, today: '2023-12-20' });
  expect(sheet(plan, '录入_县市区').blocks.flatMap(({ cells }) => cells.flat())).not.toContain('基本信息公开/机构职能');
});

test('the names to choose from stand in hidden cells, and the drop-down finds them there', () => {
  const plan = sheet(bookWith([]), '录入_县市区');
  const [list] = layout.category.data.causes.map((cause) => causePlaces(layout.category, cause));
  const block = plan.blocks.find(({ cells }) => cells[0]!.join() === list!.join())!;
  expect([block.row, plan.hiddenRows]).toEqual([layout.rows.ids, [layout.rows.ids]]);
  expect(list).toContain('机构职能');
  expect(list).not.toContain(target);
  expect(plan.validations!.filter(({ rule }) => rule.check === 'list-range')).toHaveLength(1);
});

test('each cell of what is given back is found by its own place', async () => {
  const opened = await open(new MemoryHost(bookWith(NAMES)));
  const at = (causeField: 'points' | 'deductedIn') => opened.locate({ unit: 0, cause: 'blank-or-stale', causeField }).cell;
  expect(at('points')).toBe(opened.locate({ unit: 0, cause: 'blank-or-stale' }).cell);
  expect(at('deductedIn')).not.toBe(at('points'));
});

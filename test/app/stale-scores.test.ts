// Score sheets that hold something else than the settings ask for are noticed and laid anew, whoever changed the settings and where.
import { buildWorkbook } from '../../src/app/build';
import { settingChange } from '../../src/app/change-setting';
import { demoAssessment } from '../../src/app/demo';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { scoreChanges } from '../../src/app/rescore';
import { validateWorkbook } from '../../src/app/validate';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import type { Issue } from '../../src/model/issue';
import { cellName } from '../../src/workbook/area';
import type { FormulaMode } from '../../src/workbook/frame';
import type { WorkbookHost } from '../../src/workbook/host';
import { formulaNames } from '../../src/workbook/settings/settings';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { shelf } from '../shelf';
import { bundled } from '../cases/units';
import { MemoryHost } from '../workbook/memory-host';

function book(id: string, formulas: FormulaMode): WorkbookPlan {
  const scheme = bundled(id);
  const { units, draws = [] } = demoAssessment(scheme, 5, 12);
  return buildWorkbook({ scheme, year: 2023, units, draws, formulas, demo: true, today: '2023-12-20' });
}

async function open(host: WorkbookHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(host, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

const stale = (issues: readonly Issue[]): Issue[] => issues.filter(({ code }) => code.startsWith('STALE_'));
const staleSheets = (issues: readonly Issue[]): string[] => [...new Set(stale(issues).map(({ sheet }) => sheet!))].toSorted();

/** The cell that holds what the settings sheet says of a setting or a reading. */
async function cellOf(host: MemoryHost, name: string, key: string, header: string): Promise<string> {
  const { area } = (await host.survey()).tables.find((table) => table.name === name)!;
  const rows = host.rows(name);
  return cellName(area.row + rows.findIndex((row) => row[0] === key), area.column + rows[0]!.indexOf(header));
}

/** The sheets that say something else when all are laid anew, but for what they keep for themselves. */
async function sheetsThatWouldChange(host: MemoryHost): Promise<string[]> {
  const before = host.snapshot();
  const other = new MemoryHost({ title: '', sheets: [] });
  other.sheets.push(...structuredClone(host.sheets));
  const opened = await open(other);
  expect((await other.apply(scoreChanges(opened))).ok).toBe(true);
  const after = other.snapshot();
  const shown = (cells: Record<string, unknown>): string =>
    JSON.stringify(
      Object.entries(cells)
        .filter(([, cell]) => !String(cell).startsWith('{"formulas"'))
        .map(([name, cell]) => [name, formulaOf(cell)]),
    );
  return Object.keys(after)
    .filter((name) => shown(after[name]!) !== shown(before[name]!))
    .toSorted();
}

const formulaOf = (cell: unknown): unknown => (cell !== null && typeof cell === 'object' && 'formula' in cell ? cell.formula : cell);

describe.each(shelf.ids)('a workbook of %s', (id) => {
  test.each(['score', 'native', 'values'] as const)(
    'with points as %s names every sheet that a reading chosen in 设置 leaves behind, and mends it',
    async (mode) => {
      const plan = book(id, mode);
      let noticed = 0;
      for (const reading of bundled(id).data.readings) {
        for (const choice of reading.choices.filter((each) => each.id !== reading.default)) {
          const host = new MemoryHost(plan);
          expect(stale(validateWorkbook(await open(host)).issues)).toEqual([]);
          host.type('设置', await cellOf(host, '条文理解', reading.id, '当前理解'), choice.label);
          const { issues, healing } = validateWorkbook(await open(host));
          const outdated = await sheetsThatWouldChange(host);
          expect([reading.id, choice.id, staleSheets(issues)]).toEqual([reading.id, choice.id, expect.arrayContaining(outdated)]);
          for (const { message } of stale(issues)) expect(message).toMatch(/一键修复/);
          for (const issue of stale(issues).filter(({ code }) => code === 'STALE_FORMULAS'))
            expect(issue.message).toContain(`“${choice.label}”`);
          expect((await host.apply(healing)).ok).toBe(true);
          expect([stale(validateWorkbook(await open(host)).issues), await sheetsThatWouldChange(host)]).toEqual([[], []]);
          noticed += staleSheets(issues).length;
        }
      }
      if (mode === 'native') expect(noticed).toBeGreaterThan(0);
    },
  );
});

test('a reading of one category leaves the sheets of the others alone', async () => {
  const host = new MemoryHost(book('hunan-2022', 'native'));
  const reading = bundled('hunan-2022').data.readings.find(({ choices }) =>
    choices.some(({ changes }) => changes.some((change) => 'rule' in change && change.category === '直属单位')),
  )!;
  host.type(
    '设置',
    await cellOf(host, '条文理解', reading.id, '当前理解'),
    reading.choices.find(({ id }) => id !== reading.default)!.label,
  );
  const { issues, healing } = validateWorkbook(await open(host));
  expect(staleSheets(issues)).toEqual(['得分_直属单位', '规则']);
  expect(healing).toMatchObject([
    { do: 'replace-sheet', sheet: '得分_直属单位' },
    { do: 'replace-sheet', sheet: '规则' },
  ]);
});

test('the kind of formulas changed by hand is noticed, and each score sheet is laid as it says', async () => {
  const host = new MemoryHost(book('hunan-2022', 'native'));
  host.type('设置', await cellOf(host, '设置', 'formulas', '内容'), formulaNames.score);
  const { issues, healing } = validateWorkbook(await open(host));
  expect(staleSheets(issues)).toEqual(['得分_市州', '得分_直属单位', '得分_高校']);
  expect(stale(issues)[0]!.message).toBe(
    '“得分公式”已改为“SCORE 公式”，这张表仍是“原生公式”。请一键修复，“得分_市州”表会按现在的设置重新生成。',
  );
  expect((await host.apply(healing)).ok).toBe(true);
  expect(stale(validateWorkbook(await open(host)).issues)).toEqual([]);
  expect(JSON.stringify(host.snapshot()['得分_高校'])).toContain('SCORE(');
});

describe('points that are fixed numbers', () => {
  test('are noticed when an entry changes, with how many units and one of them', async () => {
    const host = new MemoryHost(book('hunan-2022', 'values'));
    const [, , ...rows] = [null, ...host.rows('录入_高校')];
    const [first] = rows;
    const header = host.rows('录入_高校')[0]!.indexOf('开设项数');
    const cell = cellName((await host.survey()).tables.find(({ name }) => name === '录入_高校')!.area.row + 1, header);
    host.type('录入_高校', cell, first![header] === 0 ? 1 : 0);
    const { issues, healing } = validateWorkbook(await open(host));
    const [issue] = stale(issues);
    expect([issue!.code, issue!.sheet]).toEqual(['STALE_VALUES', '得分_高校']);
    expect(issue!.message).toContain(`${String(first![1])}`);
    expect((await host.apply(healing)).ok).toBe(true);
    expect(stale(validateWorkbook(await open(host)).issues)).toEqual([]);
  });

  test('are not called outdated because rows of the entry table were put in another order', async () => {
    const host = new MemoryHost(book('hunan-2022', 'values'));
    host.reorder(
      '录入_高校',
      host
        .rows('录入_高校')
        .slice(1)
        .map((_, index, all) => all.length - 1 - index),
    );
    expect(stale(validateWorkbook(await open(host)).issues)).toEqual([]);
  });
});

test('a sheet that does not say what it was laid with, as older workbooks have it, is not accused', async () => {
  const host = new MemoryHost(book('hunan-2022', 'native'));
  for (const sheet of ['得分_高校', '得分_市州', '得分_直属单位'])
    for (const cell of ['A4', 'A5']) if (String(host.get(sheet, cell)).startsWith('{')) host.type(sheet, cell, null);
  for (const reading of bundled('hunan-2022').data.readings) {
    host.type('设置', await cellOf(host, '条文理解', reading.id, '当前理解'), reading.choices.at(-1)!.label);
  }
  expect(staleSheets(validateWorkbook(await open(host)).issues)).toEqual(['规则']);
});

test('a file whose reading was changed in another program is noticed, and mended with formulas of the new reading', async () => {
  const scheme = bundled('hunan-2022');
  const reading = scheme.data.readings.find(({ choices }) => choices.some(({ changes }) => changes.some((change) => 'rule' in change)))!;
  const [was, is] = [
    reading.choices.find(({ id }) => id === reading.default)!.label,
    reading.choices.find(({ id }) => id !== reading.default)!.label,
  ];
  const file = await openXlsx(await createXlsx(book('hunan-2022', 'native')));
  if (!file.ok) throw new Error(file.refusal.message);
  const typed = await settingChange(file.value, '条文理解', reading.id, ['编号', '当前理解'], is);
  if (!typed.ok) throw new Error(typed.refusal.message);
  await file.value.apply([typed.value]);
  const host = await openXlsx(await file.value.save());
  if (!host.ok) throw new Error(host.refusal.message);
  const { issues, healing } = validateWorkbook(await open(host.value));
  expect(stale(issues).map(({ message }) => message)).toEqual([
    expect.stringContaining(`已改为“${is}”，这张表仍按“${was}”计算`),
    expect.stringContaining('“规则”表写的参数或公式与现在的设置不一致'),
  ]);
  expect((await host.value.apply(healing)).ok).toBe(true);
  const again = await openXlsx(await host.value.save());
  if (!again.ok) throw new Error(again.refusal.message);
  expect(stale(validateWorkbook(await open(again.value)).issues)).toEqual([]);
});

// How points stand can be changed at any time, to and fro, in any host: nothing that was entered or recorded is lost.
import { unzipSync } from 'fflate';
import { buildWorkbook } from '../../src/app/build';
import { formulaChanges } from '../../src/app/change-setting';
import { demoAssessment } from '../../src/app/demo';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import type { FormulaMode } from '../../src/workbook/frame';
import type { WorkbookHost } from '../../src/workbook/host';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { shelf } from '../shelf';
import { bundled } from '../cases/units';
import { MemoryHost } from '../workbook/memory-host';

const MODES: readonly FormulaMode[] = ['native', 'values', 'score', 'values', 'native', 'score'];

function book(id: string): WorkbookPlan {
  const scheme = bundled(id);
  const { units, draws = [] } = demoAssessment(scheme, 5, 12);
  const [first, ...others] = units;
  const entries = Object.fromEntries(
    Object.entries(first!.entries).map(([key, cells], index) => [
      key,
      index === 1 ? cells.map(() => null) : index === 2 ? cells.map(() => '很好') : cells,
    ]),
  );
  return buildWorkbook({
    scheme,
    year: 2023,
    units: [{ ...first!, entries }, ...others],
    draws,
    formulas: 'score',
    demo: true,
    today: '2023-12-20',
  });
}

async function open(host: WorkbookHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(host, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

async function change(host: WorkbookHost, mode: FormulaMode): Promise<void> {
  const changes = await formulaChanges(host, await open(host), mode);
  if (!changes.ok) throw new Error(changes.refusal.message);
  expect(await host.apply(changes.value)).toEqual({ ok: true, value: undefined });
}

const isScored = (sheet: string): boolean => /^(得分|汇总)_/u.test(sheet);

describe.each(shelf.ids)('a workbook of %s', (id) => {
  test('changes to and fro in memory, and only its score sheets and the setting change', async () => {
    const host = new MemoryHost(book(id));
    const before = { input: (await open(host)).input, cells: host.snapshot() };
    for (const mode of MODES) {
      await change(host, mode);
      const opened = await open(host);
      expect([opened.formulas, opened.input, opened.issues]).toEqual([mode, before.input, []]);
      const cells = host.snapshot();
      for (const sheet of Object.keys(before.cells).filter((name) => !isScored(name) && name !== '设置'))
        expect(cells[sheet]).toEqual(before.cells[sheet]);
      const formulas = Object.entries(cells)
        .filter(([name]) => isScored(name))
        .flatMap(([, all]) => Object.values(all).flatMap((cell) => (cell !== null && typeof cell === 'object' ? [cell.formula] : [])));
      expect([formulas.length > 0, formulas.some((formula) => formula.includes('SCORE('))]).toEqual([mode !== 'values', mode === 'score']);
    }
    expect(host.snapshot()).toEqual(before.cells);
  });

  test('changes to and fro in a file, and opens with everything that was entered', async () => {
    const bytes = await createXlsx(book(id));
    const file = await openXlsx(bytes);
    if (!file.ok) throw new Error(file.refusal.message);
    const before = (await open(file.value)).input;
    let saved = bytes;
    for (const mode of MODES) {
      const host = await openXlsx(saved);
      if (!host.ok) throw new Error(host.refusal.message);
      await change(host.value, mode);
      saved = await host.value.save();
      const again = await openXlsx(saved);
      if (!again.ok) throw new Error(again.refusal.message);
      const opened = await open(again.value);
      expect([opened.formulas, opened.input, opened.issues]).toEqual([mode, before, []]);
    }
    // The explanations that stood beside fixed numbers have gone with them.
    expect(Object.keys(unzipSync(saved)).toSorted()).toEqual(Object.keys(unzipSync(bytes)).toSorted());
  }, 60_000);
});

test.each(['native', 'values'] as const)('interrupted on the way to %s it is not said to be done, and is gone on with', async (mode) => {
  const plan = book('suizhou-2023-kaoping');
  const whole = new MemoryHost(plan);
  const changes = await formulaChanges(whole, await open(whole), mode);
  if (!changes.ok) throw new Error(changes.refusal.message);
  await whole.apply(changes.value);
  expect(changes.value.length).toBeGreaterThan(2);
  for (const done of changes.value.keys()) {
    const host = new MemoryHost(plan);
    await host.apply(changes.value.slice(0, done));
    expect((await open(host)).formulas).toBe('score');
    await change(host, mode);
    expect(host.snapshot()).toEqual(whole.snapshot());
  }
});

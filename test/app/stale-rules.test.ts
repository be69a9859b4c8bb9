// The rules sheet follows the settings: where it does not, validate says so and a repair writes it anew.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { openWorkbook } from '../../src/app/open';
import { validateWorkbook } from '../../src/app/validate';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import type { WorkbookHost } from '../../src/workbook/host';
import { settingChange } from '../../src/app/change-setting';
import { tableNames } from '../../src/workbook/names';
import { shelf } from '../shelf';
import { bundled } from '../cases/units';

async function bookOf(id: string, formulas: 'score' | 'native' = 'native'): Promise<WorkbookHost> {
  const scheme = bundled(id);
  const { units, draws = [] } = demoAssessment(scheme, 5, 40);
  const host = await openXlsx(
    await createXlsx(buildWorkbook({ scheme, year: 2023, units, draws, formulas, demo: true, today: '2023-12-20' })),
  );
  if (!host.ok) throw new Error(host.refusal.message);
  return host.value;
}

async function stale(host: WorkbookHost) {
  const opened = await openWorkbook(host, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { issues, healing } = validateWorkbook(opened.value);
  return { healing, codes: issues.filter(({ code }) => code.startsWith('STALE')).map(({ code, sheet }) => `${code} ${sheet}`) };
}

async function choose(host: WorkbookHost, reading: string, label: string): Promise<void> {
  const change = await settingChange(host, tableNames.readings, reading, ['编号', '当前理解'], label);
  if (!change.ok) throw new Error(change.refusal.message);
  expect((await host.apply([change.value])).ok).toBe(true);
}

test.each(['hunan-2022', 'suizhou-2023-kaoping', 'suizhou-2023-jixiao'])('a new book of %s has nothing stale', async (id) => {
  expect((await stale(await bookOf(id))).codes).toEqual([]);
});

test('after a reading was changed by hand the rules and the formulas are stale, and repaired they are not', async () => {
  const host = await bookOf('hunan-2022');
  const { data } = bundled('hunan-2022');
  await choose(host, 'subsidiary-security-full', data.readings[0]!.choices[1]!.label);
  const found = await stale(host);
  expect(found.codes).toEqual(['STALE_FORMULAS 得分_直属单位', 'STALE_RULES 规则']);
  expect((await host.apply(found.healing)).ok).toBe(true);
  expect((await stale(host)).codes).toEqual([]);
});

test('SCORE follows a reading by itself; the rules sheet does not', async () => {
  const host = await bookOf('hunan-2022', 'score');
  await choose(host, 'subsidiary-security-full', bundled('hunan-2022').data.readings[0]!.choices[1]!.label);
  expect((await stale(host)).codes).toEqual(['STALE_RULES 规则']);
});

test('a reading about one category leaves the sheets of the others alone', async () => {
  const host = await bookOf('suizhou-2023-jixiao');
  const reading = bundled('suizhou-2023-jixiao').data.readings.find(({ id }) => id === 'unlisted-departments')!;
  await choose(host, reading.id, reading.choices.find(({ id }) => id !== reading.default)!.label);
  expect((await stale(host)).codes).toEqual(['STALE_FORMULAS 得分_市直部门']);
});

// The notice command: a copy of the workbook with the sheet to word the notice on, and nothing else touched.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorkbook } from '../../../src/app/build';
import { openWorkbook } from '../../../src/app/open';
import { noticeCommand } from '../../../src/cli/commands/notice';
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open-xlsx';
import { forms } from '../../../src/report/notice/forms';
import { shelf } from '../../shelf';
import { fullUnit, hunan } from '../../cases/units';
import { expectValidOffice } from '../../hosts/office-validity';

let folder: string;
const inFolder = (name: string): string => join(folder, name);

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await noticeCommand.run(
    args,
    { stdin: (async function* () {})(), stdout: { write: (text) => (said.out += text) }, stderr: { write: (text) => (said.err += text) } },
    shelf,
  );
  return { code, ...said };
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rubric-score-notice-'));
  writeFileSync(
    inFolder('书.xlsx'),
    await createXlsx(
      buildWorkbook({
        scheme: hunan,
        year: 2022,
        units: [fullUnit('高校', '湘潭大学')],
        formulas: 'native',
        demo: false,
        today: '2022-12-20',
      }),
    ),
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the copy has the words of the form, the workbook itself is left as it was', async () => {
  const before = readFileSync(inFolder('书.xlsx'));
  const { code, out } = await run(inFolder('书.xlsx'), '--out', inFolder('新.xlsx'), '--form', 'shanghai');
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('“通报设置”') });
  expect(readFileSync(inFolder('书.xlsx')).equals(before)).toBe(true);
  const bytes = readFileSync(inFolder('新.xlsx'));
  expectValidOffice(bytes);
  const host = await openXlsx(bytes);
  if (!host.ok) throw new Error(host.refusal.message);
  const opened = await openWorkbook(host.value, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  expect(opened.value.issues).toEqual([]);
  expect(opened.value.notice.settings.template).toMatchObject({ form: 'shanghai', ...forms.shanghai.starter });
  expect((await host.value.survey()).sheets.map(({ name }) => name)).toContain('通报设置');
});

test.each([
  ['no target', ['书.xlsx'], '--out'],
  ['an unknown form', ['书.xlsx', '--out', '新.xlsx', '--form', 'beijing'], 'hunan、shanghai'],
  ['a workbook that is not there', ['没有.xlsx', '--out', '新.xlsx'], '没有工作簿'],
  ['a file that is there already', ['书.xlsx', '--out', '书.xlsx'], '没有覆盖'],
])('%s is refused and nothing is written', async (_case, args, words) => {
  const { code, err } = await run(...args.map((arg) => (arg.endsWith('.xlsx') ? inFolder(arg) : arg)));
  expect(code).toBe(2);
  expect(err).toContain(words);
  expect(existsSync(inFolder('新.xlsx'))).toBe(false);
});

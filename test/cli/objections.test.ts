// After results: statements go out with a sheet for objections, come back, are decided with a reason, and every change is traced.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsxHere } from '../../src/cli/xlsx';
import { fullUnit } from '../cases/units';
import { bookOf, entriesIn, need, open } from '../hand-out/desk';
import { convertToOne, hasLibreOffice } from '../hosts/libreoffice';
import { expectValidOffice } from '../hosts/office-validity';
import { changeWithOpenpyxl, hasOpenpyxl, readWithOpenpyxl } from '../hosts/openpyxl';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'objections-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (...names: string[]) => join(folder, ...names);
const read = (...names: string[]) => new Uint8Array(readFileSync(at(...names)));

/** Writes into the sheet of objections as openpyxl does. */
const objecting = (indicator: string, says: string, evidence: string): string => `
ws = book["申诉"]
rows = list(ws.iter_rows())
head = next(row for row in rows if any(cell.value == "单位意见" for cell in row))
at = {cell.value: cell.column for cell in head}
for row in rows[head[0].row:]:
    if ws.cell(row[0].row, at["指标"]).value == "${indicator}":
        cell = ws.cell(row[0].row, at["单位意见"])
        cell.value = "${says}"
        cell.data_type = "s"
        ws.cell(row[0].row, at["佐证材料"]).value = "${evidence}"
`;

/** A folder with a scored book whose statements are out. */
async function sentOut(name: string): Promise<string> {
  mkdirSync(at(name));
  mkdirSync(at(name, '交回'));
  const one = fullUnit('高校', '甲大学');
  const other = fullUnit('高校', '乙学院');
  const units = [
    { ...one, entries: { ...one.entries, 信息公开: [1] } },
    { ...other, entries: { ...other.entries, 信息公开: [2] } },
  ];
  writeFileSync(at(name, '评分.xlsx'), await bookOf(units));
  const ran = await runCli(['split', at(name, '评分.xlsx'), '--by', 'unit', '--objections', '--out', at(name, '反馈')]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('已下发 2 份反馈与申诉');
  return at(name, '评分.xlsx');
}

const sheetOf = async (bytes: Uint8Array, sheet: string) => {
  const host = need(await openXlsxHere(bytes));
  const area = (await host.survey()).sheets.find(({ name }) => name === sheet)?.used;
  return area ? (await host.read([{ sheet, area }]))[0]! : undefined;
};

if (hasOpenpyxl && hasLibreOffice)
  test('an objection is traced from what the unit says to the rank; no notice goes out before it is decided', async () => {
    const book = await sentOut('全程');
    expect(readdirSync(at('全程', '反馈')).sort()).toEqual(['反馈与申诉_乙学院.xlsx', '反馈与申诉_甲大学.xlsx']);
    const sent = read('全程', '反馈', '反馈与申诉_甲大学.xlsx');
    expectValidOffice(sent);
    expect(Object.keys(readWithOpenpyxl(sent).sheets)).toEqual(['封面', '反馈单', '申诉', '填报标识']);
    const filled = changeWithOpenpyxl(sent, objecting('信息公开', '=应为3项', 'https://example.edu.cn/<b>'));
    writeFileSync(at('全程', '交回', '甲的意见.xlsx'), convertToOne(filled, { to: 'xlsx' }));
    expect(await runCli(['collect', book, at('全程', '交回')])).toMatchObject({ code: 0 });
    expect((await entriesIn(read('全程', '评分.xlsx')))['甲大学']).toMatchObject({ 信息公开: [1] });

    const status = await runCli(['status', book]);
    expect(status.code).toBe(1);
    expect(status.out).toContain('申诉：反馈单发出 2 份，交回 1 份；申诉 1 件，未处理 1 件。');
    expect(status.out).toContain('未处理的申诉：甲大学 信息公开：=应为3项');
    const { objections } = JSON.parse((await runCli(['status', book, '--json'])).out) as { objections: { objections: object[] } };
    expect(objections.objections).toMatchObject([
      {
        unit: '甲大学',
        indicator: '信息公开',
        evidence: 'https://example.edu.cn/<b>',
        decision: 'open',
        then: { entry: '1', points: 5, rank: 2 },
      },
    ]);
    expect((await runCli(['validate', book])).out).toContain('申诉!B5  甲大学对“信息公开”的申诉还没有处理');

    const notice = ['report', book, '--out', at('全程', '结果.xlsx'), '--notice', at('全程', '通报.docx')];
    expect(await runCli(notice)).toMatchObject({ code: 2, err: expect.stringContaining('还有 1 件申诉没有处理：甲大学 信息公开') });
    expect(readdirSync(at('全程'))).not.toContain('结果.xlsx');
    const despite = ['report', book, '--out', at('全程', '照发.xlsx'), '--notice', at('全程', '照发.docx'), '--despite', '上级限期印发'];
    expect((await runCli(despite)).err).toContain('照发的理由记在结果的“申诉处理”表里；录入的工作簿没有改动');
    expect((await sheetOf(read('全程', '照发.xlsx'), '申诉处理'))!.flat()).toContain('还有 1 件未处理，通报照发，理由：上级限期印发');

    const words = ['decide', book, '--unit', '甲大学', '--indicator', '信息公开'];
    expect(await runCli([...words, '--accept'])).toMatchObject({ code: 2, err: expect.stringContaining('请写明处理理由') });
    expect(await runCli([...words, '--accept', '--reason', '属实', '--values', '3条'])).toMatchObject({ code: 2 });
    expect(await runCli([...words, '--accept', '--reason', '补充材料属实', '--values', '3'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('甲大学 信息公开：采纳。录入 1 → 3；得分 5 → 15；总分'),
    });
    expect((await entriesIn(read('全程', '评分.xlsx')))['甲大学']).toMatchObject({ 信息公开: [3] });
    const { round } = await open(read('全程', '评分.xlsx'));
    expect(round.journal!.rows.slice(-2)).toMatchObject([
      { item: '申诉', before: '未处理', after: '采纳', note: '补充材料属实', data: { is: 'decided' } },
      { indicator: '信息公开', before: 1, after: 3, note: '申诉采纳', data: { is: 'amended' } },
    ]);
    expect((await runCli(notice)).err).not.toContain('BAD_REQUEST');
    const results = (await sheetOf(read('全程', '结果.xlsx'), '申诉处理'))!;
    const head = results.findIndex((row) => row.includes('当时名次'));
    const row = results[head + 1]!;
    const cell = (title: string) => row[results[head]!.indexOf(title)];
    expect(['单位意见', '处理', '处理理由', '当时录入', '现在录入', '当时得分', '现在得分', '当时名次', '现在名次'].map(cell)).toEqual([
      '=应为3项',
      '采纳',
      '补充材料属实',
      '1',
      '3',
      5,
      15,
      2,
      1,
    ]);
    expect(Number(cell('现在总分')) - Number(cell('当时总分'))).toBe(10);

    // What is decided no file changes; nor is it taken back.
    writeFileSync(at('全程', '交回', '又一份.xlsx'), changeWithOpenpyxl(sent, objecting('信息公开', '应为4项', 'b')));
    const again = await runCli(['collect', book, at('全程', '交回', '又一份.xlsx'), '--prefer', 'file']);
    expect(again).toMatchObject({ code: 1, out: expect.stringContaining('这件申诉已经处理，不再改动') });
    expect((await runCli(['collect', book, '--take-back', '甲的意见.xlsx'])).out).toContain('申诉已经处理，没有动');
    for (const bytes of [read('全程', '评分.xlsx'), convertToOne(read('全程', '评分.xlsx'), { to: 'xlsx' })]) {
      const { values, formulas } = readWithOpenpyxl(bytes).sheets['申诉']!;
      expect(Object.values(values)).toEqual(expect.arrayContaining(['=应为3项', 'https://example.edu.cn/<b>', '采纳']));
      expect(formulas).toEqual({});
    }
    expectValidOffice(read('全程', '评分.xlsx'));
  }, 240_000);

test('a unit without objections hands in an empty sheet; an objection that is taken back is none', async () => {
  const book = await sentOut('撤回');
  writeFileSync(at('撤回', '交回', '空.xlsx'), read('撤回', '反馈', '反馈与申诉_乙学院.xlsx'));
  expect((await runCli(['collect', book, at('撤回', '交回', '空.xlsx')])).code).toBe(0);
  expect((await runCli(['status', book])).out).toContain('交回 1 份；申诉 0 件，未处理 0 件');
  if (!hasOpenpyxl) return;
  writeFileSync(
    at('撤回', '交回', '甲.xlsx'),
    changeWithOpenpyxl(read('撤回', '反馈', '反馈与申诉_甲大学.xlsx'), objecting('信息公开', '不同意', '')),
  );
  expect((await runCli(['collect', book, at('撤回', '交回', '甲.xlsx')])).code).toBe(0);
  expect((await runCli(['status', book])).out).toContain('申诉 1 件，未处理 1 件');
  expect((await runCli(['collect', book, '--take-back', '甲.xlsx'])).code).toBe(0);
  expect((await runCli(['status', book])).out).toContain('申诉 0 件，未处理 0 件');
});

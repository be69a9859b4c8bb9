// The ribbon buttons, as Excel presses them, on a workbook that was built through the genuine client.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { associateCommands } from '../../src/commands';
import { chooseFormulas } from '../../src/open-book/use-cases/change-settings';
import { commandIds } from '../../src/commands/ids';
import { currentMessage } from '../../src/open-book/messages';
import { requestedPage, takeNoticeRequest } from '../../src/commands/page-requests';
import { changeNoticeSettings } from '../../src/app/notice-settings';
import { STALE_MARK } from '../../src/open-book/mark-results';
import { currentSession, refresh } from '../../src/open-book/session';
import { settingChange } from '../../src/app/change-setting';
import { tableNames } from '../../src/workbook/names';
import { excelHost } from '../../src/hosts/excel';
import type { Cell } from '../../src/model/cell';
import { inExcel } from '../excel/in-excel';
import { shelf } from '../shelf';

jest.setTimeout(60_000);

const office = inExcel({ calculate: (formula) => (formula.includes('SCORE') ? 7 : '') });

beforeEach(async () => {
  associateCommands();
});

async function build(): Promise<void> {
  const scheme = shelf.scheme('hunan-2022');
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const { units } = demoAssessment(scheme.value, 2022, 12);
  const plan = buildWorkbook({ scheme: scheme.value, year: 2022, units, formulas: 'score', demo: true, today: '2022-12-20' });
  await excelHost.apply(plan.sheets.map((sheet) => ({ do: 'add-sheet', plan: sheet })));
}

const sheetNames = async () => (await excelHost.survey()).sheets.map(({ name }) => name);
const write = (sheet: string, cell: Cell) => excelHost.apply([{ do: 'write', sheet, row: 0, column: 0, cells: [[cell]] }]);
const first = async (sheet: string) => (await excelHost.read([{ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }]))[0]![0]![0];

test('every button of the manifest has its action and completes', async () => {
  for (const id of commandIds) await office.command(id);
  expect(requestedPage()).toBe('notice');
});

test('on a workbook that is not ours, a button says so and what to do', async () => {
  await office.command('validate');
  expect(currentSession()).toMatchObject({ state: 'refused' });
  expect(currentMessage()).toMatchObject({ intent: 'error', text: expect.stringContaining('请') });
});

test('一键校验 reads the workbook and shows the page with the issues', async () => {
  await build();
  await office.command('validate');
  expect(requestedPage()).toBe('check');
  expect(currentSession()).toMatchObject({ state: 'open', open: { scoreboard: { units: expect.any(Array) } } });
  expect(currentMessage()).toBeUndefined();
});

test('生成通报 adds result sheets, and writes only these anew when pressed again', async () => {
  await build();
  const before = await sheetNames();
  await office.command('publish');
  expect(currentMessage()).toMatchObject({ intent: 'success' });
  const added = (await sheetNames()).filter((name) => !before.includes(name));
  expect(added.length).toBeGreaterThan(3);
  const title = await first(added[0]!);
  await write(added[0]!, '手工改动');
  await office.command('publish');
  expect(await sheetNames()).toEqual([...before, ...added]);
  expect(await first(added[0]!)).toBe(title);
});

test('生成通报 asks for the notice too, on its page', async () => {
  await build();
  await office.command('publish');
  expect(requestedPage()).toBe('notice');
  expect(takeNoticeRequest()).toBe(true);
  expect(takeNoticeRequest()).toBe(false);
});

test('results of an earlier time say so, in the pane at once and on their own sheets when checked, until they are made anew or the change is taken back', async () => {
  await build();
  const results = () => {
    const session = currentSession();
    return session.state === 'open' ? session.open.results : undefined;
  };
  await office.command('validate');
  expect(results()).toEqual({ sheets: [], stale: [] });
  await office.command('publish');
  const { sheets, stale } = results()!;
  expect(sheets.length).toBeGreaterThan(3);
  expect(stale).toEqual([]);
  const titles = await Promise.all(sheets.map(first));
  const session = currentSession();
  const table = session.state === 'open' ? session.open.book.forms[0]!.entries!.table : undefined;
  const [row, column] = [table!.area.row + 1, table!.area.column + 2];
  const [[[before]]] = (await excelHost.read([{ sheet: table!.sheet, area: { row, column, rows: 1, columns: 1 } }])) as [[[Cell]]];
  const enter = async (cell: Cell) => {
    await excelHost.apply([{ do: 'write', sheet: table!.sheet, row, column, cells: [[cell]] }]);
    await refresh();
  };
  await enter(Number(before) + 1);
  expect(results()!.stale).toEqual(sheets);
  // Nothing is written that nobody asked for: it would be what Excel undoes first.
  expect(await Promise.all(sheets.map(first))).toEqual(titles);
  await office.command('validate');
  expect(await Promise.all(sheets.map(first))).toEqual(titles.map((title) => `${STALE_MARK}${String(title)}`));
  await enter(before);
  expect(results()!.stale).toEqual([]);
  await office.command('validate');
  expect(await Promise.all(sheets.map(first))).toEqual(titles);
  await enter('');
  await office.command('validate');
  expect(results()!.stale).toEqual(sheets);
  await office.command('publish');
  expect(results()!.stale).toEqual([]);
  expect((await Promise.all(results()!.sheets.map(first))).filter((title) => String(title).startsWith(STALE_MARK))).toEqual([]);
});

test('results stay as they are when the notice gets its number: nothing of it stands in them', async () => {
  await build();
  await office.command('publish');
  const kept = await changeNoticeSettings(excelHost, shelf, (now) => ({
    ...now,
    template: { ...now.template, documentNumber: '湘教通〔2023〕12号' },
  }));
  expect(kept.ok).toBe(true);
  expect(await refresh()).toMatchObject({ state: 'open', open: { results: { stale: [] } } });
  await changeNoticeSettings(excelHost, shelf, (now) => ({ ...now, template: { ...now.template, order: 'score' } }));
  expect(await refresh()).toMatchObject({ state: 'open', open: { results: { stale: expect.arrayContaining(['概览']) as string[] } } });
});

test('the rule by which units are honoured is part of what results are made from', async () => {
  await build();
  await office.command('publish');
  await changeNoticeSettings(excelHost, shelf, (now) => ({
    ...now,
    honours: [{ name: '优秀', policy: 'threshold', from: 99, clause: '得分在 99 分以上' }],
  }));
  expect(await refresh()).toMatchObject({
    state: 'open',
    open: { results: { stale: expect.arrayContaining(['优秀单位名单', '统计']) as string[] } },
  });
});

test.each([
  ['a reading', tableNames.readings, '当前理解'],
  ['a unit of the roster', tableNames.roster, '单位名称'],
])('%s that was changed makes the results stale', async (_what, name, header) => {
  await build();
  await office.command('publish');
  const { tables } = await excelHost.survey();
  const { sheet, area } = tables.find((each) => each.name === name)!;
  const [cells] = await excelHost.read([{ sheet, area }]);
  const column = cells![0]!.indexOf(header);
  const other =
    name === tableNames.readings
      ? cells![1]!.slice(column + 3).find((label) => label !== null && label !== '' && label !== cells![1]![column])!
      : '另一个单位';
  await excelHost.apply([{ do: 'write', sheet, row: area.row + 1, column: area.column + column, cells: [[other]] }]);
  expect(await refresh()).toMatchObject({ state: 'open', open: { results: { stale: expect.arrayContaining(['概览']) as string[] } } });
});

test('生成通报 refuses to write over a sheet of somebody else, and writes nothing', async () => {
  await build();
  await office.command('publish');
  const added = (await sheetNames()).at(-1)!;
  await office.open({ calculate: () => '' });
  associateCommands();
  await build();
  await excelHost.apply([
    { do: 'add-sheet', plan: { name: added, widths: [], styles: [], blocks: [{ row: 0, column: 0, cells: [['别人的内容']] }] } },
  ]);
  const before = await sheetNames();
  await office.command('publish');
  expect(currentMessage()).toMatchObject({ intent: 'error', text: expect.stringContaining(`已有名为“${added}”`) });
  expect(await sheetNames()).toEqual(before);
  expect(await first(added)).toBe('别人的内容');
});

test('固化为数值 leaves nothing in our score sheets that needs the add-in, and can be turned back', async () => {
  await build();
  const calls = () =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('得分_高校').getUsedRange().load('formulas');
      await context.sync();
      return used.formulas.flat().filter((cell) => String(cell).includes('SCORE')).length;
    });
  expect(await calls()).toBeGreaterThan(0);
  await office.command('freezeValues');
  expect(currentMessage()).toMatchObject({ intent: 'success', text: expect.stringContaining('固化为数值') });
  expect(await calls()).toBe(0);
  const session = currentSession();
  if (session.state !== 'open') throw new Error(session.state);
  expect(session.open.book.formulas).toBe('values');
  await chooseFormulas(session.open, 'score');
  expect(await calls()).toBeGreaterThan(0);
});

describe('用 SCORE 公式 and 用原生公式', () => {
  const scores = () =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('得分_高校').getUsedRange().load('formulas');
      await context.sync();
      return {
        calls: used.formulas.flat().filter((cell) => String(cell).includes('SCORE(')).length,
        formulas: used.formulas.flat().filter((cell) => String(cell).startsWith('=')).length,
      };
    });

  test('switch all score sheets both ways, also from values', async () => {
    const scheme = shelf.scheme('hunan-2022');
    const asked = scheme.ok ? scheme.value.categories[0]!.indicators[0]!.weight! : 0;
    await office.open({ calculate: (formula) => (formula.includes('SCORE.MAX') ? asked : '') });
    associateCommands();
    await build();
    const before = await scores();
    expect(before.calls).toBeGreaterThan(100);
    await office.command('useNative');
    expect(currentMessage()).toMatchObject({ intent: 'success', text: expect.stringContaining('已改用原生公式') });
    expect((await scores()).calls).toBe(0);
    expect((await scores()).formulas).toBeGreaterThanOrEqual(before.formulas);
    await office.command('freezeValues');
    expect((await scores()).formulas).toBe(0);
    await office.command('useScore');
    expect(currentMessage()).toMatchObject({ intent: 'success', text: expect.stringContaining('已改用 SCORE 公式') });
    expect(await scores()).toEqual(before);
    await office.command('useScore');
    expect(currentMessage()).toMatchObject({ intent: 'success', text: expect.stringContaining('已经用') });
  });

  test('where Excel does not know SCORE, it is put all the same, and told after a while what to do', async () => {
    await office.open({ calculate: (formula) => (/\bSCORE\(/.test(formula) ? '#NAME?' : '') });
    associateCommands();
    await build();
    const before = await scores();
    await office.command('useNative');
    await office.command('useScore');
    expect(currentMessage()).toMatchObject({
      intent: 'warning',
      text: expect.stringMatching(/已改用 SCORE 公式，但.*不认识 SCORE.*修复公式.*用原生公式/),
    });
    expect(await scores()).toEqual(before);
  });

  test('say what to do first in a workbook without score sheets', async () => {
    await office.command('useNative');
    expect(currentMessage()).toMatchObject({ intent: 'error', text: expect.stringContaining('请') });
  });
});

describe('formulas', () => {
  const formulas = (sheetName: string) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheetName).getRange('A1:A4').load('formulas');
      await context.sync();
      return range.formulas.map(([formula]) => formula as unknown);
    });
  const prepare = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('公式');
      sheet.getRange('A1:A4').formulas = [
        ['=SCORE("高校","信息公开",3)'],
        ['=SUM(1,2)'],
        ['=IF(TRUE,SCORE.MAX("高校","信息公开"),0)'],
        ['=MYSCORE(1)'],
      ];
      sheet.activate();
      await context.sync();
    });

  test('固化为数值 turns what calls SCORE into its value and leaves other formulas', async () => {
    await prepare();
    await office.command('freezeValues');
    expect(await formulas('公式')).toEqual([7, '=SUM(1,2)', 7, '=MYSCORE(1)']);
    expect(currentMessage()).toMatchObject({ intent: 'success', text: expect.stringContaining('2 个') });
  });

  test('修复公式 writes every formula again that calls SCORE, and no other', async () => {
    await prepare();
    await office.command('repairFormulas');
    expect(currentMessage()).toMatchObject({ text: expect.stringContaining('2 个公式') });
    expect((await formulas('公式'))[0]).toBe('=SCORE("高校","信息公开",3)');
  });

  test('修复公式 writes anew what lags behind the settings: the rules and, with plain formulas, the points', async () => {
    await build();
    const reading = shelf.scheme('hunan-2022');
    if (!reading.ok) throw new Error(reading.refusal.message);
    const { id, label } = {
      id: 'subsidiary-security-full',
      label: reading.value.data.readings.find((each) => each.id === 'subsidiary-security-full')!.choices[1]!.label,
    };
    const session = await refresh();
    if (session.state !== 'open') throw new Error(session.state);
    await chooseFormulas(session.open, 'native');
    const change = await settingChange(excelHost, tableNames.readings, id, ['编号', '当前理解'], label);
    if (!change.ok) throw new Error(change.refusal.message);
    await excelHost.apply([change.value]);
    const stale = async () => {
      const now = await refresh();
      if (now.state !== 'open') throw new Error(now.state);
      return now.open.issues.flatMap(({ code, sheet }) => (code.startsWith('STALE') ? [`${code} ${sheet}`] : []));
    };
    expect(await stale()).toEqual(['STALE_FORMULAS 得分_直属单位', 'STALE_RULES 规则']);
    await office.command('repairFormulas');
    expect(currentMessage()).toMatchObject({
      intent: 'success',
      text: expect.stringContaining('已按现在的设置更新“得分_直属单位、规则”表'),
    });
    expect(await stale()).toEqual([]);
    await office.command('repairFormulas');
    expect(currentMessage()).toMatchObject({ text: expect.not.stringContaining('更新') });
  });

  test('修复公式 takes away the marks that Excel put before our functions, and works out anew what depends on them', async () => {
    let isKnown = false;
    await office.open({ calculate: (formula) => (isKnown && !formula.includes('_xl') ? 7 : '#NAME?') });
    associateCommands();
    await Excel.run(async (context) => {
      const [scores, summary] = ['得分_县市区', '汇总_县市区'].map((name) => context.workbook.worksheets.add(name));
      scores!.getRange('A1:A4').formulas = [
        ['=_xldudf_SCORE("高校","信息公开",3)'],
        ['=IF(TRUE,_xlfn._xldudf_SCORE_MAX("高校","信息公开"),0)'],
        ['=@_xldudf_SCORE("高校","信息公开",3)'],
        ['=SUM(A1:A3)'],
      ];
      summary!.getRange('A1').formulas = [['=得分_县市区!A4']];
      await context.sync();
    });
    isKnown = true;
    await office.command('repairFormulas');
    expect(await formulas('得分_县市区')).toEqual([
      '=SCORE("高校","信息公开",3)',
      '=IF(TRUE,SCORE.MAX("高校","信息公开"),0)',
      '=SCORE("高校","信息公开",3)',
      '=SUM(A1:A3)',
    ]);
    expect([await first('得分_县市区'), await first('汇总_县市区')]).toEqual([7, 7]);
  });

  test('an error is not frozen: it is no score', async () => {
    await office.open({ calculate: () => '#N/A' });
    associateCommands();
    await prepare();
    await office.command('freezeValues');
    expect(currentMessage()).toMatchObject({ intent: 'warning' });
    expect((await formulas('公式'))[0]).toBe('=SCORE("高校","信息公开",3)');
  });
});

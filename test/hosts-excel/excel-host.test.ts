// The host for Excel, through the genuine Office.js client on an emulated host, at the lowest and the newest requirement set, on desktop
// and web.
import { excelHost } from '../../src/hosts/excel';
import type { Area } from '../../src/workbook/area';
import type { Change } from '../../src/workbook/host';
import type { SheetPlan } from '../../src/workbook/plan';
import { inExcel } from '../excel/in-excel';
import { entrySheet, guideSheet, HOSTILE, samplePlan } from '../hosts/sample-plan';

const addAll: Change[] = samplePlan.sheets.map((plan) => ({ do: 'add-sheet', plan }));

describe.each([
  ['1.9', 'desktop'],
  ['1.17', 'web'],
  ['1.18', 'desktop'],
  ['1.18', 'web'],
] as const)('ExcelApi %s, %s', (requirementSet, excel) => {
  const office = inExcel({ requirementSet, excel });

  const read = async (sheet: string, row: number, column: number, rows = 1, columns = 1) =>
    (await excelHost.read([{ sheet, area: { row, column, rows, columns } }]))[0]!;

  test('a plan is laid with its values, tables and visibility', async () => {
    expect(await excelHost.apply(addAll)).toEqual({ ok: true, value: undefined });
    const { sheets, tables } = await excelHost.survey();
    expect(sheets.slice(1)).toEqual([
      { name: '元数据', hidden: true, used: { row: 0, column: 0, rows: 1, columns: 2 } },
      { name: '录入 高校', hidden: false, used: expect.objectContaining({ row: 0 }) },
      { name: '说明', hidden: false, used: { row: 0, column: 0, rows: HOSTILE.length, columns: 1 } },
    ]);
    expect(tables).toEqual([{ name: '录入_高校', sheet: '录入 高校', area: { row: 3, column: 0, rows: 4, columns: 5 } }]);
    expect(await read('录入 高校', 4, 0, 3, 4)).toEqual([
      ['u1', '甲大学', 3, true],
      ['u2', '乙学院', null, false],
      ['u3', '=丙', 0, null],
    ]);
  });

  test('a text stays the text it was, whatever it looks like', async () => {
    await excelHost.apply(addAll);
    expect((await read('说明', 0, 0, HOSTILE.length)).map(([text]) => text)).toEqual(HOSTILE);
    const plain = { name: '无格式', widths: [], styles: [], blocks: [{ row: 0, column: 0, cells: HOSTILE.map((text) => [text]) }] };
    await excelHost.apply([{ do: 'add-sheet', plan: plain }]);
    expect((await read('无格式', 0, 0, HOSTILE.length)).map(([text]) => text)).toEqual(HOSTILE);
  });

  test('validations, conditions, widths and print set-up arrive in Excel', async () => {
    await excelHost.apply(addAll);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(entrySheet.name);
      const validation = sheet.getRange('C5:C7').dataValidation.load('rule,prompt,errorAlert,type');
      const dates = sheet.getRange('C10').dataValidation.load('type');
      const condition = sheet.getRange('E5').conditionalFormats.getItemAt(0).load('custom/rule/formula,custom/format/font/color');
      const layout = sheet.pageLayout.load('orientation,zoom,headersFooters/defaultForAllPages/centerFooter');
      const hidden = sheet.getRange('A:A').load('columnHidden');
      const header = sheet.getRange('A4').load('format/fill/color,format/font/bold');
      const count = sheet.getRange('C5').load('numberFormat');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.load('tabColor,showGridlines');
      await context.sync();
      expect(validation.rule).toMatchObject({ wholeNumber: { formula1: 0, formula2: 50, operator: 'Between' } });
      expect(validation.prompt).toEqual({ showPrompt: true, title: '信息公开', message: '填开设的项数，\n整数 0–50。' });
      expect(validation.errorAlert).toMatchObject({ style: 'Stop', title: '不是项数' });
      expect(dates.type).toBe('Date');
      expect(condition.custom.rule.formula).toBe('=ISNA(E5)');
      expect(condition.custom.format.font.color).toBe('#A80000');
      expect([layout.orientation, layout.headersFooters.defaultForAllPages.centerFooter]).toEqual(['Landscape', '第 &P 页，共 &N 页']);
      expect(hidden.columnHidden).toBe(true);
      expect([header.format.fill.color, header.format.font.bold, count.numberFormat]).toEqual(['#0F548C', true, [['0']]]);
      expect(frozen.address).toContain('A1:B4');
      expect([sheet.tabColor, sheet.showGridlines]).toEqual(['#0F548C', false]);
    });
  });

  test('a table that is too wide for a page is printed at its scale, and pages end where the plan that was laid last says', async () => {
    const print = { orientation: 'landscape', scale: 66 } as const;
    const printed = (columnBreaks: number[]): Change => ({
      do: 'replace-sheet',
      sheet: entrySheet.name,
      plan: { ...entrySheet, print: { ...print, columnBreaks, breaks: columnBreaks.map((column) => column + 5) } },
    });
    for (const changes of [addAll, [printed([2, 4])], [printed([3])]]) await excelHost.apply(changes);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets
        .getItem(entrySheet.name)
        .load('pageLayout/zoom,verticalPageBreaks/items/columnIndex,horizontalPageBreaks/items/rowIndex');
      await context.sync();
      expect([
        sheet.pageLayout.zoom.scale,
        sheet.verticalPageBreaks.items.map(({ columnIndex }) => columnIndex),
        sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
      ]).toEqual([66, [3], [8]]);
    });
  });

  test('a sheet fits the width of its page: Excel fits it, or it is printed at the scale at which it does', async () => {
    const zoomOf = async (widths: number[], area?: Area): Promise<Excel.PageLayoutZoomOptions> => {
      const plan: SheetPlan = {
        name: `宽 ${widths.length}`,
        widths,
        styles: [],
        blocks: [{ row: 0, column: 0, cells: [[1]] }],
        hiddenColumns: [0],
        print: { orientation: 'portrait', fitWidth: 1, ...(area && { area }) },
      };
      await excelHost.apply([{ do: 'add-sheet', plan }]);
      return Excel.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem(plan.name).load('pageLayout/zoom');
        await context.sync();
        return pageLayout.zoom;
      });
    };
    const zooms = [
      await zoomOf([90, 40, 40]),
      await zoomOf([90, 40, 40, 40, 60]),
      await zoomOf([90, 40, 40, 40, 60, 250], { row: 0, column: 1, rows: 1, columns: 2 }),
    ];
    // A page takes 595.3 − 72 points, a column of 40 characters 213.75, one of 60 318.75.
    expect(zooms).toEqual(excel === 'web' ? Array(3).fill({ horizontalFitToPages: 1 }) : [{ scale: 100 }, { scale: 52 }, { scale: 100 }]);
  });

  test('a note stands at its cell where Excel has notes, and elsewhere shows when its cell is selected', async () => {
    const long = {
      name: '理由',
      widths: [20],
      styles: [],
      blocks: [{ row: 0, column: 0, cells: [[15]] }],
      notes: [{ row: 0, column: 0, text: '理'.repeat(300) }],
    };
    expect(await excelHost.apply([...addAll, { do: 'add-sheet', plan: long }])).toMatchObject({ ok: true });
    const notes = office.grid.sheets().map(({ id, name }) => [name, office.grid.notes(id).map(({ text }) => text)]);
    const hasNotes = requirementSet === '1.18' && excel === 'desktop';
    expect(Object.fromEntries(notes)).toMatchObject(
      hasNotes ? { [entrySheet.name]: [entrySheet.notes![0]!.text], 理由: ['理'.repeat(300)] } : { [entrySheet.name]: [], 理由: [] },
    );
    await Excel.run(async (context) => {
      const [given, clipped] = [
        [entrySheet.name, 'C4'],
        ['理由', 'A1'],
      ].map(([sheet, cell]) => context.workbook.worksheets.getItem(sheet!).getRange(cell!).dataValidation.load('prompt,type'));
      await context.sync();
      expect([given!.type, given!.prompt]).toEqual([
        'None',
        { showPrompt: true, title: '', message: hasNotes ? '' : entrySheet.notes![0]!.text },
      ]);
      expect(clipped!.prompt.message).toMatch(hasNotes ? /^$/ : /^理{254}…$/);
    });
    expect(await read(entrySheet.name, 4, 1)).toEqual([['甲大学']]); // nothing is lost where notes fail
  });

  test('charts arrive with their titles, series and places', async () => {
    await excelHost.apply(addAll);
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem(entrySheet.name);
      charts.load('items/name,items/title/text,items/legend/visible,items/series/items/name');
      await context.sync();
      expect(
        charts.items.map(({ name, title, legend, series }) => [name, title.text, legend.visible, series.items.map((each) => each.name)]),
      ).toEqual([
        ['评分图_1', '录入情况 <一> & “二”', true, ['信息公开', '得分']],
        ['评分图_2', '得分率', false, ['得分率']],
      ]);
    });
  });

  test('when a sheet is replaced, charts of ours are made anew and those of people stay', async () => {
    await excelHost.apply(addAll);
    const names = async (): Promise<string[]> =>
      Excel.run(async (context) => {
        const { charts } = context.workbook.worksheets.getItem(entrySheet.name).load('charts/items/name');
        await context.sync();
        return charts.items.map(({ name }) => name).sort();
      });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(entrySheet.name);
      sheet.charts.add('ColumnClustered', sheet.getRange('C5:C7'), 'Columns').name = '处室自己的图';
      await context.sync();
    });
    const replace = (charts: typeof entrySheet.charts) =>
      excelHost.apply([{ do: 'replace-sheet', sheet: entrySheet.name, plan: { ...entrySheet, charts } }]);
    await replace(entrySheet.charts!.slice(1));
    expect(await names()).toEqual(['处室自己的图', '评分图_1']);
    await replace(undefined);
    expect(await names()).toEqual(['处室自己的图', '评分图_1']);
    await replace([]);
    expect(await names()).toEqual(['处室自己的图']);
  });

  test('a sheet that exists is refused, and nothing is written', async () => {
    await excelHost.apply([{ do: 'add-sheet', plan: guideSheet }]);
    const outcome = await excelHost.apply([
      { do: 'add-sheet', plan: samplePlan.sheets[0]! },
      { do: 'add-sheet', plan: guideSheet },
    ]);
    expect(outcome).toMatchObject({ ok: false, refusal: { message: expect.stringContaining('已有名为“说明”的工作表') } });
    expect((await excelHost.survey()).sheets.map(({ name }) => name)).not.toContain('元数据');
  });

  test('a sheet is added after the one named', async () => {
    await excelHost.apply([...addAll, { do: 'add-sheet', plan: { ...guideSheet, name: '附注' }, after: '元数据' }]);
    expect((await excelHost.survey()).sheets.map(({ name }) => name).slice(1)).toEqual(['元数据', '附注', '录入 高校', '说明']);
  });

  test('replacing a sheet leaves nothing of the old one, and may use its table names', async () => {
    await excelHost.apply(addAll);
    const shorter = { ...entrySheet, hiddenColumns: [], blocks: entrySheet.blocks.slice(0, 4), conditions: [], merges: [] };
    expect(await excelHost.apply([{ do: 'replace-sheet', sheet: entrySheet.name, plan: shorter }])).toMatchObject({ ok: true });
    const { tables, sheets } = await excelHost.survey();
    expect(tables).toHaveLength(1);
    expect(sheets.map(({ name }) => name)).toContain(entrySheet.name);
    expect(await read(entrySheet.name, 8, 1)).toEqual([[null]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(entrySheet.name);
      const conditions = sheet.getRange('A1:E20').conditionalFormats.load('items/type');
      const shown = sheet.getRange('A:A').load('columnHidden');
      await context.sync();
      expect([conditions.items.length, shown.columnHidden]).toEqual([0, false]);
    });
  });

  test('rows are added below a table, texts as texts, and the only empty row is filled first', async () => {
    await excelHost.apply([{ do: 'add-sheet', plan: { ...entrySheet, blocks: entrySheet.blocks.slice(0, 4) } }]);
    const rows = [
      ['u4', '001', 5, true, { formula: 'C8*5', value: 25 }],
      ['u5', '戊学院', null, null, null],
    ] as const;
    expect(await excelHost.apply([{ do: 'append-rows', table: '录入_高校', rows }])).toMatchObject({ ok: true });
    expect((await excelHost.survey()).tables[0]!.area).toEqual({ row: 3, column: 0, rows: 6, columns: 5 });
    expect(await read(entrySheet.name, 7, 0, 2, 4)).toEqual([
      ['u4', '001', 5, true],
      ['u5', '戊学院', null, null],
    ]);

    const table = { name: '空表', area: { row: 0, column: 0, rows: 2, columns: 2 }, columns: ['甲', '乙'] };
    await excelHost.apply([
      {
        do: 'add-sheet',
        plan: { name: '空', widths: [], styles: [], blocks: [{ row: 0, column: 0, cells: [['甲', '乙']] }], tables: [table] },
      },
    ]);
    await excelHost.apply([
      {
        do: 'append-rows',
        table: '空表',
        rows: [
          [1, 2],
          [3, 4],
        ],
      },
    ]);
    expect(await read('空', 1, 0, 3, 2)).toEqual([
      [1, 2],
      [3, 4],
      [null, null],
    ]);
  });

  test('rows that are added while others edit look and are checked like those above them, and stay in the table', async () => {
    const columns = ['单位', '项数', '日期'];
    const all = (row: number, rows: number, column: number): Area => ({ row, column, rows, columns: 1 });
    const plan: SheetPlan = {
      name: '名单',
      widths: [20, 10, 10],
      blocks: [{ row: 0, column: 0, cells: [columns, ['甲', 1, null], ['乙', 2, null]] }],
      styles: [
        { area: all(1, 2, 0), style: 'text_format' },
        { area: all(1, 2, 1), style: 'entry' },
      ],
      validations: [
        { area: all(1, 2, 1), rule: { check: 'whole', from: 0, to: 9 }, prompt: { title: '项数', text: '填 0–9' } },
        { area: all(2, 1, 2), rule: { check: 'list', words: ['是', '否'] } },
        { area: all(4, 1, 2), rule: { check: 'whole', from: 0, to: 1 } }, // left over below the table
      ],
      conditions: [{ area: all(1, 2, 1), formula: 'B2>5', style: 'warning' }],
      tables: [{ name: '名单_', area: { row: 0, column: 0, rows: 3, columns: 3 }, columns }],
    };
    await excelHost.apply([{ do: 'add-sheet', plan }]);
    office.around.coAuthors = true;
    const rows = [
      ['丙', 3, null],
      ['001', null, '是'],
    ] as const;
    expect(
      await excelHost.apply([
        { do: 'append-rows', table: '名单_', rows },
        { do: 'append-rows', table: '名单_', rows: [['戊', 5, null]] },
      ]),
    ).toMatchObject({ ok: true });
    expect((await excelHost.survey()).tables[0]!.area).toEqual({ row: 0, column: 0, rows: 6, columns: 3 });
    expect(await read('名单', 3, 0, 3, 3)).toEqual([
      ['丙', 3, null],
      ['001', null, '是'],
      ['戊', 5, null],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('名单');
      const [above, below] = ['A3:C3', 'A6:C6'].map((address) =>
        sheet.getRange(address).load('numberFormat,format/protection/locked,format/fill/color'),
      );
      const counts = sheet.getRange('B2:B6').dataValidation.load('rule,prompt');
      const words = sheet.getRange('C3:C6').dataValidation.load('rule');
      const first = sheet.getRange('C2').dataValidation.load('type');
      const condition = sheet.getRange('B6').conditionalFormats.load('items/type');
      await context.sync();
      expect(below!.numberFormat).toEqual(above!.numberFormat);
      expect([below!.format.protection.locked, below!.format.fill.color]).toEqual([
        above!.format.protection.locked,
        above!.format.fill.color,
      ]);
      expect([
        counts.rule.wholeNumber?.formula2,
        counts.prompt.message,
        words.rule.list?.source,
        first.type,
        condition.items.length,
      ]).toEqual([9, '填 0–9', '是,否', 'None', 1]);
    });
  });

  test('a table that does not grow by itself takes in what was written under it', async () => {
    const plan: SheetPlan = {
      name: '名单',
      widths: [20],
      styles: [],
      blocks: [{ row: 0, column: 0, cells: [['单位'], ['甲']] }],
      tables: [{ name: '名单_', area: { row: 0, column: 0, rows: 2, columns: 1 }, columns: ['单位'] }],
    };
    await excelHost.apply([{ do: 'add-sheet', plan }]);
    office.around.tablesGrow = false;
    await excelHost.apply([{ do: 'append-rows', table: '名单_', rows: [['乙']] }]);
    expect(await read('名单', 1, 0, 2)).toEqual([['甲'], ['乙']]);
    const { rows } = (await excelHost.survey()).tables[0]!.area;
    expect(rows).toBe(requirementSet === '1.9' ? 2 : 3); // ExcelApi 1.13 can change the size of a table
  });

  test('rows are refused where something stands below the table', async () => {
    await excelHost.apply(addAll);
    const rows = ['u4', 'u5', 'u6'].map((id) => [id, '丁大学', 5, true, null]);
    expect(await excelHost.apply([{ do: 'append-rows', table: '录入_高校', rows }])).toMatchObject({
      ok: false,
      refusal: { message: expect.stringMatching(/下面的单元格 B9 有内容/) },
    });
    expect(await excelHost.apply([{ do: 'append-rows', table: '没有', rows }])).toMatchObject({
      ok: false,
      refusal: { message: expect.stringContaining('没有表格“没有”') },
    });
    expect(await read(entrySheet.name, 8, 1)).toEqual([['合计']]);
    const tables = [0, 3].map((row) => ({ name: `表_${row}`, area: { row, column: 0, rows: 2, columns: 1 }, columns: ['甲'] }));
    const blocks = [0, 3].map((row) => ({ row, column: 0, cells: [['甲'], [1]] }));
    await excelHost.apply([{ do: 'add-sheet', plan: { name: '两表', widths: [], styles: [], blocks, tables } }]);
    expect(await excelHost.apply([{ do: 'append-rows', table: '表_0', rows: [[2], [3]] }])).toMatchObject({
      ok: false,
      refusal: { message: expect.stringContaining('下面的表格“表_3”有内容') },
    });
  });

  test('a null leaves a cell as it is and an empty text empties it', async () => {
    await excelHost.apply(addAll);
    await excelHost.apply([
      {
        do: 'write',
        sheet: entrySheet.name,
        row: 4,
        column: 1,
        cells: [
          ['改名大学', null],
          ['', 7],
        ],
      },
    ]);
    expect(await read(entrySheet.name, 4, 1, 2, 2)).toEqual([
      ['改名大学', 3],
      [null, 7],
    ]);
  });

  test('a protected sheet is refused with the way out', async () => {
    await excelHost.apply(addAll);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(entrySheet.name).protection.protect();
      await context.sync();
    });
    expect(await excelHost.apply([{ do: 'write', sheet: entrySheet.name, row: 4, column: 2, cells: [[1]] }])).toMatchObject({
      ok: false,
      refusal: { message: expect.stringContaining('撤消工作表保护') },
    });
  });

  test('when Excel fails half-way no half-made sheet stays, and a second run succeeds', async () => {
    const broken = {
      ...guideSheet,
      name: '坏',
      merges: [{ row: 0, column: 0, rows: 3, columns: 1 }],
      tables: [{ name: '坏表', area: { row: 0, column: 0, rows: 3, columns: 1 }, columns: ['一'] }],
    };
    await expect(excelHost.apply([...addAll, { do: 'add-sheet', plan: broken }])).rejects.toThrow();
    expect((await excelHost.survey()).sheets).toHaveLength(1);
    expect(await excelHost.apply(addAll)).toMatchObject({ ok: true });
  });

  test('events stay off while writing and come back', async () => {
    const changes: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address }) => void changes.push(address));
      await context.sync();
    });
    const settle = () =>
      new Promise((done) => {
        setTimeout(done, 50);
      });
    await excelHost.apply([...addAll, { do: 'write', sheet: 'Sheet1', row: 0, column: 0, cells: [['我们写的']] }]);
    await settle();
    expect(changes).toEqual([]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B2').values = [['别人写的']];
      await context.sync();
    });
    await settle();
    expect(changes).toEqual(['B2']);
    await Excel.run(async (context) => {
      context.runtime.load('enableEvents');
      await context.sync();
      expect(context.runtime.enableEvents).toBe(true);
    });
  });
});

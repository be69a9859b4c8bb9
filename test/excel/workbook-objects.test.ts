// Sheets, tables, names, validation, conditions, protection and stores through the genuine client on the emulated host.
import { hostKinds } from './host-kinds';
import { startOfficeHost, type RunningOfficeHost } from './office-host';

let host: RunningOfficeHost;
const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  host.Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));
const tick = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, 20);
  });

jest.setTimeout(60_000); // bundling Univer comes first

describe.each(hostKinds)('%s', (_kind, start, excel) => {
  beforeEach(async () => {
    host = await start();
  });
  afterEach(() => {
    expect(host.failures).toEqual([]);
    host.close();
  });

  test('sheets are added, renamed, moved, hidden, copied and deleted', async () => {
    const names = await run(async (context) => {
      const { worksheets } = context.workbook;
      const one = worksheets.add('甲');
      worksheets.add('乙').visibility = 'VeryHidden';
      one.set({ name: '甲一', position: 0, tabColor: '#FF0000', showGridlines: false });
      one.getRange('A1').values = [['x']];
      one.copy('End');
      worksheets.getItem('Sheet1').delete();
      worksheets.load('items/name, items/visibility, items/tabColor, items/position, items/showGridlines');
      await context.sync();
      return worksheets.items.map((sheet) => [sheet.position, sheet.name, sheet.visibility, sheet.tabColor, sheet.showGridlines]);
    });
    expect(names).toEqual([
      [0, '甲一', 'Visible', '#FF0000', false],
      [1, '乙', 'VeryHidden', '', true],
      [2, '甲一 (2)', 'Visible', '#FF0000', false],
    ]);
  });

  test.each([
    ['a missing sheet', 'ItemNotFound', (sheets: Excel.WorksheetCollection) => sheets.getItem('无').activate()],
    ['a name that is taken', 'ItemAlreadyExists', (sheets: Excel.WorksheetCollection) => sheets.add('sheet1')],
    ['a name with a slash', 'InvalidArgument', (sheets: Excel.WorksheetCollection) => sheets.add('a/b')],
    ['the last visible sheet', 'InvalidOperation', (sheets: Excel.WorksheetCollection) => sheets.getItem('Sheet1').delete()],
  ])('%s is refused as %s', async (_, code, attempt) => {
    await expect(
      run(async (context) => {
        attempt(context.workbook.worksheets);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code });
  });

  test('what came before a failure stays, and the statement that failed is named', async () => {
    const failed = run(async (context, sheet) => {
      sheet.getRange('A1').values = [['stays']];
      context.workbook.worksheets.getItem('无').getRange('A1').values = [[1]];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
    expect(host.grid.contents(host.grid.activeSheet(), { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[{ value: 'stays' }]]);
  });

  test('nothing happens on an object that is not there', async () => {
    const missing = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('无');
      const range = sheet.getRange('A1').load('values');
      sheet.delete();
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(missing).toEqual([true, true]);
  });

  test('a table has unique text headers, grows by rows and columns, and is sorted', async () => {
    const read = await run(async (context, sheet) => {
      sheet.getRange('A1:C3').values = [
        ['单位', '', '单位'],
        ['甲', 1, 2],
        ['乙', 3, 4],
      ];
      sheet.getRange('A5').values = [['below']];
      const table = sheet.tables.add('A1:C3', true);
      table.set({ name: '录入_高校', style: 'TableStyleLight1', showFilterButton: false, showBandedRows: false });
      table.rows.add(undefined, [
        ['丙', 5, 6],
        ['丁', 7, 8],
      ]);
      table.columns.add(-1, undefined, '得分');
      table.sort.apply([{ key: 1, ascending: false }]);
      const header = table.getHeaderRowRange().load('values, address');
      const body = table.getDataBodyRange().load('values');
      const column = table.columns.getItem('单位2').getDataBodyRange().load('address');
      const below = sheet.getRange('A7').load('values');
      table.load('name, style, showFilterButton, showBandedRows');
      table.columns.load('items/name');
      await context.sync();
      return {
        table: table.toJSON(),
        header: header.values,
        body: body.values,
        column: column.address,
        below: below.values,
        columns: table.columns.items.map(({ name }) => name),
      };
    });
    expect(read).toMatchObject({
      table: { name: '录入_高校', style: 'TableStyleLight1', showFilterButton: false, showBandedRows: false },
      header: [['单位', '列2', '单位2', '得分']],
      body: [
        ['丁', 7, 8, ''],
        ['丙', 5, 6, ''],
        ['乙', 3, 4, ''],
        ['甲', 1, 2, ''],
      ],
      column: 'Sheet1!C2:C5',
      below: [['below']],
      columns: ['单位', '列2', '单位2', '得分'],
    });
  });

  test('a row added to a table looks and behaves as the row above', async () => {
    const read = await run(async (context, sheet) => {
      sheet.getRange('A1:B3').values = [
        ['编号', '项数'],
        ['', 1],
        ['', 2],
      ];
      const body = sheet.getRange('A2:B3');
      body.format.fill.color = '#FFF2CC';
      body.format.borders.getItem('EdgeBottom').style = 'Continuous';
      body.format.borders.getItem('EdgeTop').style = 'Continuous';
      body.format.borders.getItem('InsideHorizontal').style = 'Continuous';
      body.format.protection.locked = false;
      sheet.getRange('A2:A3').numberFormat = [['@']];
      sheet.getRange('B2:B3').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
      body.conditionalFormats.add('Custom').custom.rule.formula = '=$B2=""';
      const table = sheet.tables.add('A1:B3', true);
      table.rows.add(undefined, [['007', 3]]);
      const place = sheet.getRange('A4:B4');
      place.load('values');
      place.format.fill.load('color');
      place.format.protection.load('locked');
      const line = place.format.borders.getItem('EdgeBottom').load('style');
      const validation = sheet.getRange('B2:B4').dataValidation.load('rule');
      const conditioned = sheet.getRange('A2:B4').conditionalFormats.getItemAt(0).getRange().load('address');
      await context.sync();
      return {
        values: place.values,
        fill: place.format.fill.color,
        locked: place.format.protection.locked,
        line: line.style,
        rule: validation.rule,
        conditioned: conditioned.address,
      };
    });
    expect(read).toMatchObject({
      values: [['007', 3]],
      fill: '#FFF2CC',
      locked: false,
      line: 'Continuous',
      conditioned: 'Sheet1!A2:B4',
      rule: { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } },
    });
  });

  test('tables overlap neither one another nor merged cells, and their names are unique', async () => {
    const attempt = (body: (sheet: Excel.Worksheet) => void): Promise<unknown> =>
      run(async (context, sheet) => {
        body(sheet);
        await context.sync();
      });
    await attempt((sheet) => {
      sheet.tables.add('A1:B3', true).name = '甲';
    });
    await expect(attempt((sheet) => sheet.tables.add('B2:C5', true))).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(
      attempt((sheet) => {
        sheet.getRange('E1:F1').merge();
        sheet.tables.add('E1:F5', true);
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(
      attempt((sheet) => {
        sheet.tables.add('H1:I3', true).name = '甲';
      }),
    ).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
    await expect(
      attempt((sheet) => {
        sheet.tables.getItem('甲').name = 'has space';
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('names belong to the workbook or a sheet and lead to their ranges', async () => {
    const read = await run(async (context, sheet) => {
      context.workbook.names.add('满分', sheet.getRange('B2:B9'), '说明').visible = false;
      context.workbook.names.add('常数', '=100' as never);
      sheet.names.add('本表', sheet.getRange('A1'));
      const name = context.workbook.names.getItem('满分').load('name, formula, comment, visible, type, scope');
      const range = name.getRange().load('address');
      const constant = context.workbook.names.getItem('常数').getRangeOrNullObject();
      const scoped = sheet.names.getItem('本表').load('scope');
      const viaSheet = sheet.getRange('满分').load('address');
      await context.sync();
      return { ...name.toJSON(), address: range.address, constant: constant.isNullObject, scoped: scoped.scope, via: viaSheet.address };
    });
    expect(read).toMatchObject({
      name: '满分',
      formula: '=Sheet1!$B$2:$B$9',
      comment: '说明',
      visible: false,
      type: 'Range',
      scope: 'Workbook',
      address: 'Sheet1!B2:B9',
      constant: true,
      scoped: 'Worksheet',
      via: 'Sheet1!B2:B9',
    });
  });

  test('validation keeps rule, prompt and alert, and finds what was pasted past it', async () => {
    const read = await run(async (context, sheet) => {
      const range = sheet.getRange('B2:B4');
      range.dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 5, operator: 'Between' } };
      range.dataValidation.prompt = { showPrompt: true, title: '次数', message: '请输入 0–5 的整数' };
      range.dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '次数不对', message: '只能是 0–5' };
      sheet.getRange('C2:C4').dataValidation.rule = { list: { inCellDropDown: true, source: '=$E$1:$E$2' } };
      sheet.getRange('E1:E2').values = [['是'], ['否']];
      range.values = [[3], [7], ['三']];
      sheet.getRange('C2:C3').values = [['是'], ['也许']];
      range.dataValidation.load('rule, prompt, errorAlert, type, valid, ignoreBlanks');
      const invalid = sheet.getRange('A1:D9').dataValidation.getInvalidCells().load('address');
      const mixed = sheet.getRange('A1:B4').dataValidation.load('type');
      await context.sync();
      return { ...range.dataValidation.toJSON(), invalid: invalid.address, mixed: mixed.type };
    });
    expect(read).toMatchObject({
      rule: { wholeNumber: { formula1: 0, formula2: 5, operator: 'Between' } },
      type: 'WholeNumber',
      valid: null,
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: '次数', message: '请输入 0–5 的整数' },
      errorAlert: { showAlert: true, style: 'Stop', title: '次数不对', message: '只能是 0–5' },
      invalid: 'Sheet1!B3,Sheet1!B4,Sheet1!C3',
      mixed: 'MixedCriteria',
    });
  });

  test('a prompt longer than Excel allows is refused', async () => {
    await expect(
      run(async (context, sheet) => {
        sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: 'x'.repeat(33), message: '' };
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('conditional formats by formula and by value are added, read and cleared in part', async () => {
    const read = await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B4');
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$A1=""';
      custom.custom.format.fill.color = '#FFF4CE';
      custom.custom.format.font.set({ color: '#A80000', bold: true });
      const value = sheet.getRange('C1:C4').conditionalFormats.add('CellValue');
      value.cellValue.rule = { formula1: '60', operator: 'LessThan' };
      value.cellValue.format.font.color = '#FF0000';
      await context.sync();
      sheet.getRange('A1:B1').conditionalFormats.clearAll();
      const formats = range.conditionalFormats.load('items/type, items/stopIfTrue');
      const left = custom.getRange().load('address');
      custom.custom.rule.load('formula');
      value.cellValue.load('rule');
      await context.sync();
      return [formats.items.map(({ type }) => type), left.address, custom.custom.rule.formula, value.cellValue.rule];
    });
    expect(read).toEqual([['Custom'], 'Sheet1!A2:B4', '=$A1=""', { formula1: '60', operator: 'LessThan' }]);
  });

  test('a protected sheet takes values in unlocked cells only', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true }, 'pw');
      sheet.getRange('B2').values = [[1]];
      sheet.protection.load('protected, options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowSort: false });
    });
    await expect(
      run(async (context, sheet) => {
        sheet.getRange('A1').values = [[1]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'AccessDenied' });
    await expect(
      run(async (context, sheet) => {
        sheet.protection.unprotect('wrong');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'AccessDenied' });
    await run(async (context, sheet) => {
      sheet.protection.unprotect('pw');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
  });

  test('freeze, page set-up and print areas are kept', async () => {
    const read = await run(async (context, sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.pageLayout.set({ orientation: 'Landscape', zoom: { horizontalFitToPages: 1 } });
      sheet.pageLayout.setPrintTitleRows('1:3');
      sheet.pageLayout.setPrintArea('A1:F20');
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      sheet.pageLayout.load('orientation, zoom');
      const titles = sheet.pageLayout.getPrintTitleRows().load('address');
      await context.sync();
      return [frozen.address, sheet.pageLayout.orientation, sheet.pageLayout.zoom, titles.address];
    });
    expect(read).toEqual(['Sheet1!A1:B3', 'Landscape', excel === 'desktop' ? { scale: 100 } : { horizontalFitToPages: 1 }, 'Sheet1!1:3']);
  });

  test('settings, XML parts and properties are stored and found again', async () => {
    const read = await run(async (context) => {
      context.workbook.settings.add('方案', { 名称: '2026', 权重: [5, 4] });
      context.workbook.customXmlParts.add('<r:状态 xmlns:r="urn:rubric-score"><a>1</a></r:状态>');
      context.workbook.properties.title = '评分';
      context.workbook.properties.custom.add('rubric', 'hunan-2022');
      await context.sync();
      const setting = context.workbook.settings.getItemOrNullObject('方案').load('value');
      const part = context.workbook.customXmlParts.getByNamespace('urn:rubric-score').getOnlyItemOrNullObject();
      const xml = part.getXml();
      const property = context.workbook.properties.custom.getItem('RUBRIC').load('value, type');
      context.workbook.properties.load('title');
      await context.sync();
      part.delete();
      setting.delete();
      const count = context.workbook.customXmlParts.getCount();
      await context.sync();
      return [setting.value, xml.value, property.value, property.type, context.workbook.properties.title, count.value];
    });
    expect(read).toEqual([
      { 名称: '2026', 权重: [5, 4] },
      '<r:状态 xmlns:r="urn:rubric-score"><a>1</a></r:状态>',
      'hunan-2022',
      'String',
      '评分',
      0,
    ]);
  });

  test('document settings and workbook settings are one store', async () => {
    const { settings } = host.Office.context.document;
    await run(async (context) => {
      context.workbook.settings.add('甲', 1);
      await context.sync();
    });
    settings.set('乙', { b: 2 });
    await new Promise<void>((saved) => {
      settings.saveAsync(() => saved());
    });
    expect(host.grid.extras().settings).toEqual({ 甲: '1', 乙: '{"b":2}' });
  });

  test('changes by the user and by the add-in arrive as events, unless events are off', async () => {
    const seen: unknown[] = [];
    await run(async (context, sheet) => {
      sheet.onChanged.add(async ({ address, triggerSource, changeType }) => {
        seen.push(['sheet', address, changeType, triggerSource ?? null]);
      });
      context.workbook.worksheets.onAdded.add(async () => {
        seen.push(['added']);
      });
      context.workbook.worksheets.onActivated.add(async () => {
        seen.push(['activated']);
      });
      context.workbook.onSelectionChanged.add(async () => {
        seen.push(['selection']);
      });
      await context.sync();
    });
    const id = host.grid.activeSheet();
    host.grid.write(id, 1, 1, [[{ value: 7 }]]);
    host.grid.select(id, { row: 4, column: 0, rows: 1, columns: 1 });
    await tick();
    await run(async (context, sheet) => {
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet.getRange('A2').values = [[2]];
      context.workbook.worksheets.add('新').activate();
      await context.sync();
    });
    await tick();
    // The genuine client hands triggerSource on only from ExcelApi 1.14 on, whatever the host sends.
    expect(seen.map((event) => (event as unknown[]).slice(0, 3))).toEqual([
      ['sheet', 'B2', 'RangeEdited'],
      ['selection'],
      ['sheet', 'A2', 'RangeEdited'],
      ['added'],
      ['activated'],
    ]);
  });

  test('a ribbon command runs the associated action and completes', async () => {
    host.Office.actions.associate('mark', (event: Office.AddinCommands.Event) => {
      void run(async (context, sheet) => {
        sheet.getRange('A1').values = [[event.source.id]];
        await context.sync();
      }).then(() => event.completed());
    });
    await host.command('mark', 'MarkButton');
    expect(host.grid.contents(host.grid.activeSheet(), { row: 0, column: 0, rows: 1, columns: 1 })[0]![0]!.value).toBe('MarkButton');
  });
});

test('members of a later requirement set are refused by the client itself', async () => {
  host = await startOfficeHost({ requirementSet: '1.9' });
  await expect(
    run(async (context, sheet) => {
      sheet.tables.add('A1:B2', true).resize('A1:B5');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ApiNotFound' });
  expect(host.Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
  expect(host.Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  host.close();
});

test('round trips and bytes are counted', async () => {
  host = await startOfficeHost();
  host.resetTraffic();
  await run(async (context, sheet) => {
    sheet.getRange('A1').values = [['一'.repeat(1_000)]];
    await context.sync();
  });
  expect(host.traffic.syncs).toBe(1);
  expect(host.traffic.sent).toBeGreaterThan(3_000);
  host.close();
});

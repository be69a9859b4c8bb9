// Cells through the genuine Office.js client on the emulated host: contents, looks, places, changes of shape.
import { hostKinds } from './host-kinds';
import type { RunningOfficeHost } from './office-host';

let host: RunningOfficeHost;
const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  host.Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));

jest.setTimeout(60_000); // bundling Univer comes first

describe.each(hostKinds)('%s', (_kind, start) => {
  beforeEach(async () => {
    host = await start();
  });
  afterEach(() => {
    expect(host.failures).toEqual([]);
    host.close();
  });

  test('what is assigned is entered as if it were typed', async () => {
    const read = await run(async (context, sheet) => {
      const range = sheet.getRange('A1:G1');
      sheet.getRange('G1').numberFormat = [['@']];
      range.values = [['12', "'12", 'TRUE', '90%', '2022-10-01', '', '007']];
      range.load('values, valueTypes, numberFormat, text');
      await context.sync();
      return range.toJSON();
    });
    expect(read.values).toEqual([[12, '12', true, 0.9, 44835, '', '007']]);
    expect(read.valueTypes).toEqual([['Double', 'String', 'Boolean', 'Double', 'Double', 'Empty', 'String']]);
    expect(read.numberFormat).toEqual([['General', 'General', 'General', '0%', 'yyyy/m/d', 'General', '@']]);
    expect(read.text).toEqual([['12', '12', 'TRUE', '90%', '2022/10/1', '', '007']]);
  });

  test('a request that only reads leaves the history of undo to the user, one that writes is a step of its own', async () => {
    const begun = jest.spyOn(host.grid, 'beginBatch');
    await run(async (context, sheet) => {
      sheet.getRange('A1').load('values');
      sheet.getUsedRangeOrNullObject().load('address');
      await context.sync();
      expect(begun).not.toHaveBeenCalled();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      expect(begun).toHaveBeenCalledTimes(1);
    });
  });

  test('null leaves a cell as it is, one value is spread, a matrix of another size is refused', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1:B1').values = [[null, 5]] as unknown[][];
      sheet.getRange('A2:B2').values = 9 as never;
      await context.sync();
      const range = sheet.getRange('A1:B2').load('values');
      await context.sync();
      expect(range.values).toEqual([
        [1, 5],
        [9, 9],
      ]);
    });
    const wrong = run(async (context, sheet) => {
      sheet.getRange('A1:B2').values = [[1, 2, 3]];
      await context.sync();
    });
    await expect(wrong).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('large arrays arrive whole', async () => {
    const rows = Array.from({ length: 2_000 }, (_, r) => [r, `行${r}`, r * 2]);
    const last = await run(async (context, sheet) => {
      const range = sheet.getRangeByIndexes(0, 0, rows.length, 3);
      range.values = rows;
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(last).toEqual(rows);
  });

  test('formulas and their values are told apart', async () => {
    const read = await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B1');
      range.formulas = [['=SUM(1,2)', '=1/0']];
      range.load('formulas, values, valueTypes');
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({ formulas: [['=SUM(1,2)', '=1/0']], values: [[3, '#DIV/0!']], valueTypes: [['Double', 'Error']] });
  });

  test('looks are kept, and null where cells differ', async () => {
    const read = await run(async (context, sheet) => {
      const all = sheet.getRange('A1:B2');
      all.format.font.set({ name: '黑体', size: 16, color: '#ff0000', italic: true, underline: 'Single' });
      sheet.getRange('A1').format.font.bold = true;
      all.format.set({ horizontalAlignment: 'Center', wrapText: true, indentLevel: 1, rowHeight: 30, columnWidth: 80 });
      all.format.fill.color = 'yellow';
      all.format.borders.getItem('InsideHorizontal').style = 'Continuous';
      all.format.borders.getItem('EdgeTop').set({ style: 'Double', color: '#00FF00' });
      const first = sheet.getRange('A1');
      const edge = first.format.borders.getItem('EdgeBottom').load('style, weight');
      const none = first.format.borders.getItem('EdgeRight').load('style');
      const top = sheet.getRange('B1').format.borders.getItem('EdgeTop').load('style, color');
      all.load({
        format: {
          font: { $all: true },
          fill: { color: true },
          horizontalAlignment: true,
          wrapText: true,
          rowHeight: true,
          columnWidth: true,
        },
      });
      await context.sync();
      return { ...all.format.toJSON(), edge: edge.toJSON(), none: none.style, top: top.toJSON() };
    });
    expect(read).toMatchObject({
      font: { name: '黑体', size: 16, color: '#FF0000', bold: null, italic: true, underline: 'Single' },
      fill: { color: '#FFFF00' },
      horizontalAlignment: 'Center',
      wrapText: true,
      rowHeight: 30,
      columnWidth: 80,
      edge: { style: 'Continuous', weight: 'Thin' },
      none: 'None',
      top: { style: 'Double', color: '#00FF00' },
    });
  });

  test('looks of whole columns reach cells that are written later', async () => {
    const bold = await run(async (context, sheet) => {
      sheet.getRange('B:B').format.font.bold = true;
      sheet.getRange('B7').values = [['x']];
      const font = sheet.getRange('B7').format.font.load('bold');
      const other = sheet.getRange('C7').format.font.load('bold');
      await context.sync();
      return [font.bold, other.bold];
    });
    expect(bold).toEqual([true, false]);
  });

  test('ranges lead to ranges', async () => {
    const addresses = await run(async (context, sheet) => {
      const from = sheet.getRange('B2:D5');
      sheet.getRange('C3').values = [[1]];
      const found = [
        from.getCell(1, 1),
        from.getOffsetRange(1, -1),
        from.getResizedRange(-1, 2),
        from.getEntireColumn(),
        from.getEntireRow(),
        from.getRow(0),
        from.getColumn(2),
        from.getLastCell(),
        from.getLastRow(),
        from.getRowsBelow(2),
        from.getColumnsAfter(1),
        from.getIntersectionOrNullObject('A1:C3'),
        from.getBoundingRect('F9'),
        from.getUsedRange(true),
      ];
      const missing = from.getIntersectionOrNullObject('Z99');
      [...found, missing].forEach((range) => range.load('address'));
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      return found.map(({ address }) => address.replace('Sheet1!', ''));
    });
    expect(addresses).toEqual([
      'C3',
      'A3:C6',
      'B2:F4',
      'B:D',
      '2:5',
      'B2:D2',
      'D2:D5',
      'D5',
      'B5:D5',
      'B6:D7',
      'E2:E5',
      'B2:C3',
      'B2:F9',
      'C3',
    ]);
  });

  test('cells of a kind are found in areas', async () => {
    const found = await run(async (context, sheet) => {
      sheet.getRange('A1:C3').values = [
        [1, 'x', 2],
        ['', '', 3],
        ['=1/0', 4, 5],
      ];
      const blanks = sheet.getRange('A1:C3').getSpecialCells('Blanks').load('address, cellCount');
      const errors = sheet.getRange('A1:C3').getSpecialCells('Formulas', 'Errors').load('address');
      const none = sheet.getRange('C1:C3').getSpecialCellsOrNullObject('Blanks').load('address');
      await context.sync();
      return [blanks.address, blanks.cellCount, errors.address, none.isNullObject];
    });
    expect(found).toEqual(['Sheet1!A2:B2', 2, 'Sheet1!A3', true]);
  });

  test('inserted and deleted rows move cells, formulas, names and merges', async () => {
    const read = await run(async (context, sheet) => {
      sheet.getRange('A1:A3').values = [['a'], ['b'], ['=SUM(A1:A2)']];
      sheet.getRange('C3:D3').merge();
      context.workbook.names.add('下面', sheet.getRange('A2:A3'));
      sheet.getRange('2:3').insert('Down');
      const name = context.workbook.names.getItem('下面').load('formula');
      const moved = sheet.getRange('A4:A5').load('formulas');
      await context.sync();
      sheet.getRange('2:3').delete('Up');
      const back = sheet.getRange('A1:A3').load('formulas');
      await context.sync();
      return [name.formula, moved.formulas, back.formulas];
    });
    expect(read).toEqual(['=Sheet1!$A$4:$A$5', [['b'], ['=SUM(A1:A4)']], [['a'], ['b'], ['=SUM(A1:A2)']]]);
    expect(host.grid.merges(host.grid.activeSheet())).toEqual([{ row: 2, column: 2, rows: 1, columns: 2 }]);
  });

  test('rows and columns are hidden, links kept, contents cleared without looks', async () => {
    const read = await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.format.font.bold = true;
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      sheet.getRange('A1').hyperlink = { documentReference: 'Sheet1!B2', textToDisplay: '去' };
      sheet.getRange('B2').clear('Contents');
      const link = sheet.getRange('A1').load('hyperlink, values');
      const rows = range.load('rowHidden, values');
      const column = sheet.getRange('B1').load('columnHidden');
      const cleared = sheet.getRange('B2').format.font.load('bold');
      await context.sync();
      return [link.hyperlink.documentReference, link.values[0]![0], rows.rowHidden, rows.values, column.columnHidden, cleared.bold];
    });
    expect(read).toEqual([
      'Sheet1!B2',
      '去',
      null,
      [
        ['去', 2],
        [3, ''],
      ],
      true,
      true,
    ]);
  });

  test('sorting puts numbers before texts and blanks last', async () => {
    const values = await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B5');
      range.values = [
        ['名', '值'],
        ['丙', 3],
        ['甲', ''],
        ['乙', 'x'],
        ['丁', 1],
      ];
      range.sort.apply([{ key: 1, ascending: false }], false, true);
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['名', '值'],
      ['乙', 'x'],
      ['丙', 3],
      ['丁', 1],
      ['甲', ''],
    ]);
  });

  test('a range that is held goes with its cells when rows or columns come or go above it', async () => {
    const addresses = await run(async (context, sheet) => {
      const held = sheet.getRange('B3:C5').load('address');
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('A:A').insert('Right');
      held.load('address');
      await context.sync();
      const moved = held.address;
      sheet.getRange('6:6').delete('Up');
      held.load('address');
      await context.sync();
      return [moved, held.address];
    });
    expect(addresses).toEqual(['Sheet1!C5:D7', 'Sheet1!C5:D6']);
  });

  test('a range whose cells are all gone is an invalid reference', async () => {
    await expect(
      run(async (context, sheet) => {
        const held = sheet.getRange('B3').load('address');
        await context.sync();
        sheet.getRange('3:3').delete('Up');
        held.load('address');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidReference' });
  });

  test('columns are fitted to what stands in them, empty ones stay', async () => {
    const widths = await run(async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        ['一张名字很长的工作表的标题', 'ab'],
        ['短', ''],
      ];
      const untouched = sheet.getRange('C1').format.load('columnWidth');
      await context.sync();
      const before = untouched.columnWidth;
      sheet.getRange('A:C').format.autofitColumns();
      const read = ['A1', 'B1', 'C1'].map((address) => sheet.getRange(address).format.load('columnWidth'));
      await context.sync();
      return [...read.map(({ columnWidth }) => columnWidth), before] as [number, number, number, number];
    });
    expect(widths[0]).toBeGreaterThan(13 * 10);
    expect(widths[1]).toBeLessThan(30);
    expect(widths[2]).toBe(widths[3]);
  });
});

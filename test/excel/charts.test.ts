// Charts through the genuine client on the emulated host: what an add-in sets is what it reads, and what a file keeps.
import { startOfficeHost, type RunningOfficeHost } from './office-host';

let host: RunningOfficeHost;
const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  host.Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));

beforeEach(async () => {
  host = await startOfficeHost({ requirementSet: '1.9' });
  await run(async (context, sheet) => {
    sheet.getRange('A1:C4').values = [
      ['单位', '得分', '满分'],
      ['甲', 3, 5],
      ['乙', 4, 5],
      ['丙', 5, 5],
    ];
    await context.sync();
  });
});
afterEach(() => host.close());

test('a chart takes its series, their names and categories from its range, one series a column', async () => {
  const read = await run(async (context, sheet) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns');
    chart.load('name, title/text, legend/visible, series/items/name');
    sheet.charts.load('count');
    await context.sync();
    return [chart.name, chart.legend.visible, chart.series.items.map(({ name }) => name), sheet.charts.count];
  });
  expect(read).toEqual(['图表 1', true, ['得分', '满分'], 1]);
  expect(host.grid.extras().charts![0]!.series[1]).toMatchObject({
    values: { area: { row: 1, column: 2, rows: 3, columns: 1 } },
    categories: { area: { row: 1, column: 0, rows: 3, columns: 1 } },
  });
});

test('what an add-in sets on a chart, its axes, legend and series, is kept with the document', async () => {
  await run(async (context, sheet) => {
    sheet.getRange('A1:A10').format.rowHeight = 20;
    sheet.getRange('A1:F1').format.columnWidth = 50;
    const chart = sheet.charts.add('BarClustered', sheet.getRange('B2:B4'), 'Columns');
    chart.name = '评分图_1';
    chart.setPosition('B3', 'D6');
    chart.title.text = '得分';
    Object.assign(chart.title.format.font, { size: 12, bold: true, color: '#112233' });
    chart.format.font.size = 9;
    chart.legend.set({ visible: true, position: 'Bottom' });
    chart.axes.valueAxis.set({ minimum: 0, maximum: 5, visible: false });
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.categoryAxis.reversePlotOrder = true;
    const first = chart.series.getItemAt(0);
    first.set({ name: '得分', gapWidth: 60, hasDataLabels: true });
    first.setXAxisValues(sheet.getRange('A2:A4'));
    first.dataLabels.set({ position: 'OutsideEnd', numberFormat: '0.0' });
    first.format.fill.setSolidColor('#0F548C');
    chart.series.add('满分').setValues(sheet.getRange('C2:C4'));
    await context.sync();
  });
  expect(host.grid.extras().charts).toEqual([
    expect.objectContaining({
      name: '评分图_1',
      type: 'BarClustered',
      place: { left: 50, top: 40, width: 150, height: 80 },
      title: { text: '得分', visible: true, font: { size: 12, bold: true, color: '#112233' } },
      font: { size: 9 },
      legend: { visible: true, position: 'Bottom' },
      valueAxis: { visible: false, gridlines: false, reversed: false, minimum: 0, maximum: 5 },
      categoryAxis: expect.objectContaining({ reversed: true }),
      series: [
        expect.objectContaining({
          name: '得分',
          gapWidth: 60,
          labelled: true,
          color: '#0F548C',
          labels: { position: 'OutsideEnd', numberFormat: '0.0' },
        }),
        expect.objectContaining({ name: '满分', values: expect.objectContaining({ area: { row: 1, column: 2, rows: 3, columns: 1 } }) }),
      ],
    }),
  ]);
  expect(host.failures).toEqual([]);
});

test('charts are found by name, given new data, and deleted; what is not modelled fails with its name', async () => {
  const names = await run(async (context, sheet) => {
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4')).name = '留';
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4')).name = '去';
    sheet.charts.getItem('留').setData(sheet.getRange('A1:C4'), 'Rows');
    sheet.charts.getItem('去').delete();
    const gone = sheet.charts.getItemOrNullObject('去');
    const kept = sheet.charts.getItem('留').series.load('items/name');
    await context.sync();
    return [gone.isNullObject, kept.items.map(({ name }) => name)];
  });
  expect(names).toEqual([true, ['甲', '乙', '丙']]);
  await expect(
    run(async (context, sheet) => {
      sheet.charts.add('Pie', sheet.getRange('A1:B4'));
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'NotImplemented', message: expect.stringContaining('ChartType.Pie') });
});

test('a chart stays on its cells, and shows them, when lines are inserted and deleted', async () => {
  await run(async (context, sheet) => {
    sheet.getRange('A1:A20').format.rowHeight = 20;
    sheet.getRange('A1:F1').format.columnWidth = 50;
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns').setPosition('B6', 'D9');
    await context.sync();
  });
  const { grid } = host;
  const id = grid.activeSheet();
  const state = () => {
    const [{ place, series }] = grid.extras().charts!;
    return [place, series[0]!.values.area];
  };
  expect(state()).toEqual([
    { left: 50, top: 100, width: 150, height: 80 },
    { row: 1, column: 1, rows: 3, columns: 1 },
  ]);
  const rows = (row: number, count: number) => ({ row, column: 0, rows: count, columns: 16_384 });
  grid.setSize(id, 'rows', 20, 2, 20);
  await grid.insert(id, rows(0, 2), 'Down');
  const inserted = grid.size(id, 'rows', 0) + grid.size(id, 'rows', 1);
  expect(state()).toEqual([
    { left: 50, top: 100 + inserted, width: 150, height: 80 },
    { row: 3, column: 1, rows: 3, columns: 1 },
  ]);
  await grid.remove(id, rows(0, 2), 'Up');
  expect(state()).toEqual([
    { left: 50, top: 100, width: 150, height: 80 },
    { row: 1, column: 1, rows: 3, columns: 1 },
  ]);
  await grid.remove(id, { row: 0, column: 0, rows: 1_048_576, columns: 1 }, 'Left');
  expect(state()).toEqual([
    { left: 0, top: 100, width: 150, height: 80 },
    { row: 1, column: 0, rows: 3, columns: 1 },
  ]);
  await grid.remove(id, rows(6, 2), 'Up');
  expect(state()).toEqual([
    { left: 0, top: 100, width: 150, height: 40 },
    { row: 1, column: 0, rows: 3, columns: 1 },
  ]);
});

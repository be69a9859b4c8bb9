// How sheets go on paper: upright where they are narrow, on one page rather than a few rows over, the title on every page.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { pageHeader, paperFor } from '../../src/workbook/paper';
import { bundled } from '../cases/units';

const rows = (count: number) => Array.from({ length: count }, (_, row) => ({ row, points: 22 }));

test.each<[string, number[], number, ReturnType<typeof paperFor>]>([
  ['a narrow table stands upright', [20, 40, 20], 20, { orientation: 'portrait', fitWidth: 1 }],
  ['a few rows over are drawn together', [20, 40, 20], 36, { orientation: 'portrait', fitWidth: 1, fitHeight: 1 }],
  ['many rows over are not', [20, 40, 20], 90, { orientation: 'portrait', fitWidth: 1 }],
  ['a wide table goes across', [100, 60], 10, { orientation: 'landscape', fitWidth: 1 }],
  ['a very wide one over several pages', [200, 200], 10, { orientation: 'landscape', fitWidth: 2 }],
])('%s', (_, widths, count, expected) => {
  expect(paperFor(widths, rows(count))).toEqual(expected);
});

test('rows above the first that is printed take no room', () => {
  expect(paperFor([20, 40, 20], rows(36), 30)).toEqual({ orientation: 'portrait', fitWidth: 1 });
});

test('the title of entry and score sheets is at the head of every page, and not in the area besides', () => {
  const scheme = bundled('suizhou-2023-kaoping');
  const { sheets } = buildWorkbook({ scheme, year: 2023, units: demoAssessment(scheme).units, formulas: 'native', demo: true, today: '2023-12-20' });
  const printed = sheets.filter(({ name }) => /^(录入|得分)_/u.test(name));
  expect(printed.length).toBe(8);
  for (const { print } of printed) {
    expect(print!.header).toMatch(/^&B&14(录入|得分) · /u);
    expect(print!.area!.row).toBe(print!.repeatRows!.first);
  }
  expect(sheets.find(({ name }) => name === '名册')!.print).toMatchObject({ orientation: 'portrait', fitHeight: 1 });
});

test('a sign of Excel in a title is a letter on paper', () => {
  expect(pageHeader('甲&乙')).toBe('&B&14甲&&乙');
});

test('long titles make their columns wider, so that the headers of an entry sheet leave room for units', () => {
  const scheme = bundled('suizhou-2023-jixiao');
  const { sheets } = buildWorkbook({ scheme, year: 2023, units: demoAssessment(scheme).units, formulas: 'native', demo: true, today: '2023-12-20' });
  for (const { heights, freeze } of sheets.filter(({ name }) => name.startsWith('录入_'))) {
    const above = heights!.filter(({ row }) => row < freeze!.rows).reduce((sum, { points }) => sum + points, 0);
    expect(above).toBeLessThanOrEqual(290);
  }
});

test('in an official table no narrow column makes the rows high while another has room', () => {
  const scheme = bundled('suizhou-2023-kaoping');
  const { sheets } = buildWorkbook({ scheme, year: 2023, units: demoAssessment(scheme).units, formulas: 'native', demo: true, today: '2023-12-20' });
  const daily = sheets.filter(({ name }) => /^指标_.*日常/u.test(name));
  expect(daily).toHaveLength(2);
  for (const { heights } of daily) expect(Math.max(...heights!.map(({ points }) => points))).toBeLessThanOrEqual(110);
});

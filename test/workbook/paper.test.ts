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
])('%s', (_, widths, count, expected) => {
  expect(paperFor(widths, rows(count))).toEqual(expected);
});

describe('a table that is too wide for a page', () => {
  const across = (widths: number[], borders: number[], count = 10) => paperFor(widths, rows(count), 0, { repeated: 1, borders });

  test('goes over pages that are as equally wide as can be, each with the columns that stand on all', () => {
    // 20 + 70 + 70 characters and the padding of three columns on each, where 109 take a page at full size.
    expect(across([20, 70, 70, 70, 70], [1, 2, 3, 4])).toEqual({ orientation: 'landscape', scale: 67, columnBreaks: [3] });
  });

  test('begins a page at a border only', () => {
    expect(across([20, ...Array<number>(24).fill(15)], [1, 10, 20])).toMatchObject({ columnBreaks: [10, 20] });
  });

  test('has room for the columns before its first border too', () => {
    expect(across([20, 70, 70, 70, 70], [2, 3, 4])).toEqual(across([20, 70, 70, 70, 70], [1, 2, 3, 4]));
  });

  test('takes one page more rather than letters that are too small', () => {
    expect(across([20, 120, 120, 120], [1, 2, 3])).toMatchObject({ scale: 77, columnBreaks: [2, 3] });
  });

  test('is fitted where it is only a little wider', () => {
    expect(across([20, 100, 100], [1, 2])).toEqual({ orientation: 'landscape', fitWidth: 1 });
  });

  test('gets a little smaller rather than leaving a few rows over', () => {
    expect(across([20, 70, 70, 70, 70], [1, 2, 3, 4], 38)).toMatchObject({ scale: 59, columnBreaks: [3] });
  });
});

test('no title on entry and score sheets runs over the end of a page', () => {
  const scheme = bundled('suizhou-2023-jixiao');
  const { sheets } = buildWorkbook({ scheme, year: 2023, units: demoAssessment(scheme).units, formulas: 'native', demo: true, today: '2023-12-20' });
  const wide = sheets.filter(({ print }) => print?.columnBreaks);
  expect(wide.map(({ name }) => name)).toEqual(expect.arrayContaining(['录入_县市区', '得分_县市区']));
  for (const { merges = [], print, name } of wide) {
    const printed = merges.filter(({ row }) => row >= print!.area!.row);
    expect(printed.length).toBeGreaterThan(5);
    const cut = printed.filter(({ column, columns }) => print!.columnBreaks!.some((each) => each > column && each < column + columns));
    expect({ name, cut }).toEqual({ name, cut: [] });
  }
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

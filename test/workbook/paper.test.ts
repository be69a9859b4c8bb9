// How sheets go on paper: upright where they are narrow, on one page rather than a few rows over, the title on every page.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { publishAssessment } from '../../src/app/publish';
import { assess } from '../../src/assessment/assess';
import { withReview } from '../../src/assessment/review';
import { fittedScale } from '../../src/hosts/excel/fitted-scale';
import type { Area } from '../../src/workbook/area';
import { blocksOnPages } from '../../src/workbook/page-breaks';
import type { Review } from '../../src/standing/review';
import { pageHeader, paperFor } from '../../src/workbook/paper';
import type { SheetPlan } from '../../src/workbook/plan';
import { styles, type Format } from '../../src/workbook/style';
import { shelf } from '../shelf';
import { rounds, sources } from '../cases/reviewed';
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
  const across = (widths: number[], borders: number[], count = 10) => paperFor(widths, rows(count), { table: { repeated: 1, borders } });

  test('goes over pages that are as equally wide as can be, each with the columns that stand on all', () => {
    // 20 + 60 + 60 characters and the padding of three columns on each, where 106 take a page at full size in any font.
    expect(across([20, 60, 60, 60, 60], [1, 2, 3, 4])).toEqual({ orientation: 'landscape', scale: 75, columnBreaks: [3] });
  });

  test('begins a page at a border only', () => {
    expect(across([20, ...Array<number>(24).fill(15)], [1, 10, 20])).toMatchObject({ columnBreaks: [10, 20] });
  });

  test('has room for the columns before its first border too', () => {
    expect(across([20, 60, 60, 60, 60], [2, 3, 4])).toEqual(across([20, 60, 60, 60, 60], [1, 2, 3, 4]));
  });

  test('takes one page more rather than letters that are too small', () => {
    expect(across([20, 120, 120, 120], [1, 2, 3])).toMatchObject({ scale: 75, columnBreaks: [2, 3] });
  });

  test('is fitted where it is only a little wider', () => {
    expect(across([20, 80, 80], [1, 2])).toEqual({ orientation: 'landscape', fitWidth: 1 });
  });

  test('gets a little smaller rather than leaving a few rows over', () => {
    expect(across([20, 60, 60, 60, 60], [1, 2, 3, 4], 30)).toMatchObject({ scale: 73, columnBreaks: [3] });
  });
});

test.each<[string, Review | undefined, string[]]>([
  ['suizhou-2023-jixiao', undefined, ['录入_县市区', '得分_县市区']],
  // An indicator of five aspects from three sources is wider than a page itself.
  ['suizhou-2023-kaoping', sources, ['录入_市直部门_日常测评', '录入_县市区_日常测评']],
])('no title on entry and score sheets of %s with %j runs over the end of a page', (id, review, named) => {
  const scheme = withReview(bundled(id), review);
  const { sheets } = buildWorkbook({
    scheme,
    year: 2023,
    units: demoAssessment(scheme).units,
    formulas: 'native',
    demo: true,
    today: '2023-12-20',
  });
  const wide = sheets.filter(({ print }) => print?.columnBreaks);
  expect(wide.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
  for (const { merges = [], print, name } of wide) {
    const printed = merges.filter(({ row }) => row >= print!.area!.row);
    const cut = printed.filter(({ column, columns }) => print!.columnBreaks!.some((each) => each > column && each < column + columns));
    expect({ name, cut }).toEqual({ name, cut: [] });
  }
});

describe('letters on paper', () => {
  /** The smallest letters that a sheet prints, in points. */
  function smallest(plan: SheetPlan): number {
    const print = plan.print!;
    const within =
      ({ row, column, rows, columns }: Area) =>
      (at: number, across: number): boolean =>
        at >= row && at < row + rows && across >= column && across < column + columns;
    const sizes = plan.styles.flatMap(({ area, style }) =>
      (styles[style] as Format).font?.size === undefined ? [] : [{ isIn: within(area), size: (styles[style] as Format).font!.size! }],
    );
    const isPrinted = print.area ? within(print.area) : () => true;
    const shown = plan.blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, down) =>
        line.flatMap((cell, over) => {
          const [at, across] = [row + down, column + over];
          if (cell === null || !isPrinted(at, across) || plan.hiddenRows?.includes(at) || plan.hiddenColumns?.includes(across)) return [];
          return [sizes.findLast(({ isIn }) => isIn(at, across))?.size ?? 11];
        }),
      ),
    );
    return (Math.min(...shown) * (print.scale ?? fittedScale(print, plan))) / 100;
  }

  test.each(shelf.ids.flatMap((id) => [undefined, rounds, sources].map((review) => [id, review] as const)))(
    '%s with %j has none below 8 points',
    (id, review) => {
      const scheme = withReview(bundled(id), review);
      const { units } = demoAssessment(scheme, undefined, 40);
      const few = scheme.categories.flatMap(({ name }) => units.filter(({ category }) => category === name).slice(0, 12));
      const { sheets } = buildWorkbook({ scheme, year: 2023, units: few, formulas: 'native', demo: false, today: '2023-12-20' });
      const results = review
        ? []
        : publishAssessment({ assessment: assess({ scheme: id, units: few }, scheme) }, { today: '2023-12-20' }).plan.sheets;
      expect([...sheets, ...results].flatMap((plan) => (smallest(plan) < 8 ? [`${plan.name} ${smallest(plan).toFixed(1)}`] : []))).toEqual(
        [],
      );
    },
  );
});

describe('headings of blocks', () => {
  test('the front page keeps each with its block, on one page where it is a little over only', () => {
    for (const id of shelf.ids) {
      const scheme = bundled(id);
      const home = buildWorkbook({
        scheme,
        year: 2023,
        units: demoAssessment(scheme, undefined, 12).units,
        formulas: 'native',
        demo: true,
        today: '2023-12-20',
      }).sheets[0]!;
      const scale = fittedScale(home.print!, home) / 100;
      const whole = home.heights!.reduce((sum, { points }) => sum + points, 0) * scale;
      expect([id, home.print!.breaks !== undefined || whole <= 500]).toEqual([id, true]);
    }
  });

  const sheet = (rows: number, breaks?: number[]) =>
    ({ orientation: 'landscape', widths: [100], heights: [], rows, ...(breaks && { breaks }) }) as const; // 32 rows of 15 points on a page
  test.each<[string, Parameters<typeof blocksOnPages>, ReturnType<typeof blocksOnPages>]>([
    ['nothing to do where all stands on a page', [sheet(30), [{ row: 28, rows: 2 }], 10], {}],
    ['a little over is drawn together', [sheet(36), [{ row: 30, rows: 6 }], 10], { fitHeight: 1 }],
    ['one that would stand alone at the foot begins a page', [sheet(60), [{ row: 31, rows: 3 }], 10], { breaks: [31] }],
    ['one with its first rows does not', [sheet(60), [{ row: 29, rows: 3 }], 10], {}],
    [
      'pages that begin anyway are counted from there',
      [
        sheet(60, [20]),
        [
          { row: 40, rows: 3 },
          { row: 51, rows: 3 },
        ],
        10,
      ],
      { breaks: [20, 51] },
    ],
  ])('%s', (_, given, expected) => {
    expect(blocksOnPages(...given)).toEqual(expected);
  });
});

test('rows above the first that is printed take no room', () => {
  expect(paperFor([20, 40, 20], rows(36), { first: 30 })).toEqual({ orientation: 'portrait', fitWidth: 1 });
});

test('the title of entry and score sheets is at the head of every page, and not in the area besides', () => {
  const scheme = bundled('suizhou-2023-kaoping');
  const { sheets } = buildWorkbook({
    scheme,
    year: 2023,
    units: demoAssessment(scheme).units,
    formulas: 'native',
    demo: true,
    today: '2023-12-20',
  });
  const printed = sheets.filter(({ name }) => /^(录入|得分)_/u.test(name));
  expect(printed.length).toBe(8);
  for (const { print } of printed) {
    expect(print!.header).toMatch(/^&14&B(录入|得分) · /u);
    expect(print!.area!.row).toBe(print!.repeatRows!.first);
  }
  expect(sheets.find(({ name }) => name === '名册')!.print).toMatchObject({ orientation: 'portrait', fitHeight: 1 });
  const roster = buildWorkbook({
    scheme: bundled('hunan-2022'),
    year: 2022,
    units: [],
    formulas: 'native',
    demo: false,
    today: '2022-12-20',
  }).sheets.find(({ name }) => name === '名册')!.print!;
  expect(roster).toMatchObject({
    orientation: 'landscape',
    header: '&14&B名册 · 2022 年度',
    repeatRows: { first: 3, last: 3 },
    area: { row: 3 },
  });
});

test('a sign of Excel in a title is a letter on paper', () => {
  expect(pageHeader('甲&乙')).toBe('&14&B甲&&乙');
  expect(pageHeader('2022年度反馈单')).toBe('&14&B2022年度反馈单'); // behind a size its digits would be taken for more of it
});

test('long titles make their columns wider, so that the headers of an entry sheet leave room for units', () => {
  const scheme = bundled('suizhou-2023-jixiao');
  const { sheets } = buildWorkbook({
    scheme,
    year: 2023,
    units: demoAssessment(scheme).units,
    formulas: 'native',
    demo: true,
    today: '2023-12-20',
  });
  for (const { heights, freeze } of sheets.filter(({ name }) => name.startsWith('录入_'))) {
    const above = heights!.filter(({ row }) => row < freeze!.rows).reduce((sum, { points }) => sum + points, 0);
    expect(above).toBeLessThanOrEqual(290);
  }
});

test('in an official table no narrow column makes the rows high while another has room', () => {
  const scheme = bundled('suizhou-2023-kaoping');
  const { sheets } = buildWorkbook({
    scheme,
    year: 2023,
    units: demoAssessment(scheme).units,
    formulas: 'native',
    demo: true,
    today: '2023-12-20',
  });
  const daily = sheets.filter(({ name }) => /^指标_.*日常/u.test(name));
  expect(daily).toHaveLength(2);
  for (const { heights } of daily) expect(Math.max(...heights!.map(({ points }) => points))).toBeLessThanOrEqual(110);
});

// The sheets of the result book: nothing is cut off, every sheet of a demonstration says so, names stay names.
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open-xlsx';
import type { BlockColumn, Section, TableBlock } from '../../../src/report/block';
import { cellName } from '../../../src/workbook/area';
import type { PlanCell, SheetPlan } from '../../../src/workbook/plan';
import { resultBook } from '../../../src/workbook/result/book';
import { styles, type Format } from '../../../src/workbook/style';
import { linesIn } from '../../../src/workbook/text-size';
import { reportOf } from '../../../src/report/report';
import { scoreAssessment } from '../../../src/scoring/score-assessment';
import { assessmentOf, mixedUnits, unit } from '../../report/example';

function sheetsOf(units: Parameters<typeof assessmentOf>[0], demo = false): readonly SheetPlan[] {
  const assessment = assessmentOf(units);
  return resultBook('结果', reportOf(assessment, scoreAssessment(assessment), { order: 'roster', year: 2022, made: '2022年12月20日' }), {
    demo,
  }).sheets;
}

function cellsOf(sheet: SheetPlan): { row: number; column: number; cell: PlanCell }[] {
  return sheet.blocks.flatMap(({ row, column, cells }) =>
    cells
      .flatMap((line, down) => line.map((cell, right) => ({ row: row + down, column: column + right, cell })))
      .filter(({ cell }) => cell !== null),
  );
}

const textsOf = (sheet: SheetPlan): string[] => cellsOf(sheet).flatMap(({ cell }) => (typeof cell === 'string' ? [cell] : []));

/** The size of the letters in a cell, in points. */
function sizeAt(sheet: SheetPlan, row: number, column: number): number {
  const sizes = sheet.styles
    .filter(({ area }) => area.row <= row && row < area.row + area.rows && area.column <= column && column < area.column + area.columns)
    .flatMap(({ style }) => (styles[style] as Format).font?.size ?? []);
  return sizes.at(-1) ?? 11;
}

function table(rows: TableBlock['rows'], holds: TableBlock['columns'][number]['holds'][] = ['name', 'points', 'long']): Section {
  return {
    name: '表',
    title: '表',
    blocks: [{ block: 'table', records: true, columns: holds.map((each, index) => ({ title: `列${index}`, holds: each })), rows }],
  };
}

const only = (section: Section): SheetPlan => resultBook('结果', [section]).sheets[0]!;

test('every sheet of a demonstration says so, on screen and on paper', () => {
  for (const sheet of sheetsOf(mixedUnits(), true)) {
    expect(textsOf(sheet).filter((text) => text.startsWith('演示数据'))).toHaveLength(1);
    expect(sheet.print!.footer).toMatch(/^演示数据/);
  }
});

test('no sheet of a real book speaks of a demonstration', () => {
  for (const sheet of sheetsOf(mixedUnits())) expect(JSON.stringify(sheet)).not.toContain('演示');
});

test('every text has room in its row: nothing is cut off', () => {
  const long = '一个名称特别特别长的单位'.repeat(6);
  for (const sheet of sheetsOf([...mixedUnits(), ...Array.from({ length: 60 }, (_, index) => unit(`${long}${index}`, [0, 0, 0]))])) {
    const whole = sheet.widths.reduce((sum, width) => sum + width, 0);
    for (const { row, column, cell } of cellsOf(sheet)) {
      if (typeof cell !== 'string') continue;
      const across = (sheet.merges ?? []).some((area) => area.row === row && area.column === column);
      const height = sheet.heights!.find((each) => each.row === row)!.points;
      const size = sizeAt(sheet, row, column);
      const lines = linesIn(cell, ((across ? whole : sheet.widths[column]!) * 11) / size);
      expect({ sheet: sheet.name, cell, height }).toEqual({ sheet: sheet.name, cell, height: Math.max(height, lines * size * 1.4) });
      expect(height).toBeLessThan(409);
    }
  }
});

test('a list of thousands of names goes on over several rows and loses none', () => {
  const names = Array.from({ length: 3000 }, (_, index) => `示例学院${index}`);
  const sheet = only(table([{ cells: ['问题', 3000, { names }] }]));
  const pieces = cellsOf(sheet)
    .filter(({ column, row }) => column === 2 && row > 1)
    .map(({ cell }) => cell as string);
  expect(pieces.length).toBeGreaterThan(10);
  expect(pieces.join('').split('、')).toEqual(names);
});

test('what follows a table is on paper without its header, a lone table repeats it', () => {
  const [overview, , ranking] = sheetsOf(mixedUnits());
  expect(overview!.print!.repeatRows).toBeUndefined();
  const header = cellsOf(ranking!).find(({ cell }) => cell === '名次')!.row;
  expect(ranking!.print!.repeatRows).toEqual({ first: header, last: header });
  expect(ranking!.freeze).toEqual({ rows: header + 1, columns: 2 });
});

test('the last table of several repeats its header on the pages after it, and freezes nothing', () => {
  const one = table([{ cells: ['甲', 1, ''] }]).blocks;
  const sheet = only({ name: '表', title: '表', blocks: [...one, { block: 'remark', text: '中间' }, ...one] });
  const headers = cellsOf(sheet)
    .filter(({ cell }) => cell === '列0')
    .map(({ row }) => row);
  expect(sheet.print!.repeatRows).toEqual({ first: headers[1], last: headers[1] });
  expect(sheet.freeze).toBeUndefined();
});

test('what is wanted in one piece begins a page', () => {
  const sheet = only({
    name: '表',
    title: '表',
    blocks: [
      { block: 'remark', text: '前' },
      { block: 'heading', text: '新页', newPage: true },
      { block: 'heading', text: '不换页' },
    ],
  });
  expect(sheet.print!.breaks).toEqual([cellsOf(sheet).find(({ cell }) => cell === '新页')!.row]);
});

test('paper is as wide as the sheet, and its area holds every cell', () => {
  for (const sheet of sheetsOf(mixedUnits())) {
    const { area, fitWidth } = sheet.print!;
    expect(fitWidth).toBe(1);
    expect(cellsOf(sheet).filter(({ row, column }) => row >= area!.rows || column >= area!.columns)).toEqual([]);
  }
});

test('points of many indicators go over as many pages as keep them readable, the units on each', () => {
  const indicators = 45;
  const columns: BlockColumn[] = [
    { title: '单位', holds: 'name' },
    ...Array.from({ length: indicators }, (_, index): BlockColumn => ({ title: `指标${index}`, holds: 'score' })),
  ];
  const sheet = only({
    name: '表',
    title: '表',
    blocks: [{ block: 'table', records: true, columns, rows: [{ cells: ['甲局', ...Array.from({ length: indicators }, () => 1)] }] }],
  });
  const { fitWidth, columnBreaks, scale, orientation, repeatColumns, area, header } = sheet.print!;
  expect({ fitWidth, orientation, repeatColumns, header }).toEqual({
    fitWidth: undefined,
    orientation: 'landscape',
    repeatColumns: { first: 0, last: 0 },
    header: '&14&B表',
  });
  expect(columnBreaks!.length).toBeGreaterThan(1);
  expect(scale).toBeGreaterThan(60);
  // A title in a cell of the first column would stand on the later pages too, cut off.
  expect(area!.row).toBe(cellsOf(sheet).find(({ cell }) => cell === '单位')!.row);
});

test('points are whole where they are whole, and have two decimals where they have more', () => {
  const sheet = only(table([{ cells: ['甲', 5, ''] }, { cells: ['乙', 10 / 3, ''] }]));
  const row = (name: string): number => cellsOf(sheet).find(({ cell }) => cell === name)!.row;
  const styleOf = (at: number): string =>
    sheet.styles
      .filter(({ area }) => area.column <= 1 && 1 < area.column + area.columns && area.row <= at && at < area.row + area.rows)
      .at(-1)!.style;
  expect(styleOf(row('甲'))).toBe('centred');
  expect(styleOf(row('乙'))).toBe('mean');
  expect(cellsOf(sheet).find(({ row: at, column }) => at === row('乙') && column === 1)!.cell).toBe(10 / 3);
});

test('a table of records without records is a header only', () => {
  const sheet = only(table([]));
  expect(sheet.tables ?? []).toEqual([]);
  expect(textsOf(sheet)).toContain('列0');
});

test('names that no sheet may bear become such as may, and stay apart', () => {
  const sections = ['排名_市/州', '排名_市?州', `排名_${'长'.repeat(40)}`].map((name) => ({ name, title: name, blocks: [] }));
  const names = resultBook('结果', sections).sheets.map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['排名_市_州', '排名_市_州_2']);
  expect(names[2]!.length).toBeLessThanOrEqual(31);
});

test('unit names that look like formulas or markup come back as they were', async () => {
  const odd = ['=1+1', '<b>甲</b>&“乙”', '@丙', '+丁', "'戊"];
  const sheets = sheetsOf(odd.map((name) => unit(name, [60, 400, 0])));
  const ranking = sheets.find(({ name }) => name === '排名_甲类')!;
  const opened = await openXlsx(await createXlsx({ title: '结果', sheets }));
  if (!opened.ok) throw new Error(opened.refusal.message);
  const rows = cellsOf(ranking)
    .filter(({ column, cell }) => column === 1 && odd.includes(cell as string))
    .map(({ row }) => row);
  expect(rows).toHaveLength(odd.length);
  const [read] = await opened.value.read([{ sheet: ranking.name, area: { row: rows[0]!, column: 1, rows: odd.length, columns: 1 } }]);
  expect(read!.map(([cell]) => cell)).toEqual(odd);
});

test('the contents of the summary lead to every other sheet', () => {
  const [overview, ...others] = sheetsOf(mixedUnits());
  expect(overview!.links!.map(({ sheet }) => sheet)).toEqual(others.map(({ name }) => name));
  expect(overview!.links!.map(({ row, column }) => cellName(row, column)).every((name) => /^A\d+$/.test(name))).toBe(true);
});

test('every state is written in its own words', () => {
  const words = sheetsOf(mixedUnits()).flatMap(textsOf);
  for (const word of ['未录入', '未录完', '单项否决', '不参评', '不合格']) expect(words).toContain(word);
});

describe('charts', () => {
  const charted = (columns: number, chart: TableBlock['chart']): SheetPlan =>
    only({
      name: '图',
      title: '图',
      blocks: [
        { block: 'table', columns: Array.from({ length: 12 }, (_, index) => ({ title: `宽${index}`, holds: 'count' })), rows: [] },
        {
          block: 'table',
          columns: Array.from({ length: columns }, (_, index) => ({ title: `列${index}`, holds: index === 0 ? 'name' : 'share' })),
          rows: [
            ['甲', 0.5, 0.25],
            ['乙', 1, null],
          ].map((cells) => ({ cells: cells.slice(0, columns) })),
          chart,
        },
        { block: 'remark', text: '后面的话' },
      ],
    });
  const chart: TableBlock['chart'] = { kind: 'bar', title: '率', names: 0, figures: [1], shares: true };

  test.each([
    [2, 3],
    [11, 0],
  ])('beside a table of %i columns where the sheet has room, else below; nothing else stands under it', (columns, from) => {
    const sheet = charted(columns, chart);
    const [laid] = sheet.charts!;
    const header = cellsOf(sheet).find(({ cell }) => cell === '列0')!.row;
    expect(laid!.place.column).toBe(from);
    expect(laid!.place.row).toBe(from === 0 ? header + 4 : header);
    const { row, rows, column, columns: across } = laid!.place;
    expect(
      cellsOf(sheet).filter((cell) => cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + across),
    ).toEqual([]);
    expect(cellsOf(sheet).find(({ cell }) => cell === '后面的话')!.row).toBeGreaterThanOrEqual(row + rows);
    expect(sheet.heights!.map((height) => height.row)).toEqual([...sheet.heights!.keys()]);
  });

  test('its series are the cells of its table, and its words say what they hold', () => {
    const [laid] = charted(3, { ...chart, figures: [1, 2] }).charts!;
    const header = cellsOf(charted(3, chart)).find(({ cell }) => cell === '列0')!.row;
    expect(laid!.categories).toEqual({ row: header + 1, column: 0, rows: 2, columns: 1 });
    expect(laid!.series).toEqual(
      [1, 2].map((column) => ({ name: `列${column}`, values: { row: header + 1, column, rows: 2, columns: 1 } })),
    );
    expect(laid!.altText).toBe('率。甲：列1 50.0%，列2 25.0%；乙：列1 100.0%，列2 —。');
  });

  test('a sheet without charts takes away those it had', () => {
    expect(only(table([])).charts).toEqual([]);
  });
});

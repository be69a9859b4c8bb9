// The planned sheets as their users meet them: prompts, drop-downs, to-do marks, widths, print, the mark of a demonstration.
import { demoAssessment } from '../../src/app/demo';
import { typeOf } from '../../src/model/inputs';
import { areaName, cellName, type Area } from '../../src/workbook/area';
import { entryLayout } from '../../src/workbook/entry/entry-layout';
import { formsOf } from '../../src/workbook/form';
import { SPARE_ROWS } from '../../src/workbook/frame';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { linesIn, textWidth } from '../../src/workbook/text-size';
import { shelf } from '../shelf';
import { bundled, category, filledUnit, hunan, plan, sheet, units } from './sample-book';

const book = plan();
const demo = plan({ units: demoAssessment(hunan).units, demo: true });
const empty = plan({ units: [] });
const entry = sheet(book, '录入_高校');

const contains = (outer: Area, row: number, column: number): boolean =>
  row >= outer.row && row < outer.row + outer.rows && column >= outer.column && column < outer.column + outer.columns;

function at({ blocks }: SheetPlan, place: string): unknown {
  for (const block of blocks.toReversed()) {
    for (const [down, line] of block.cells.entries()) {
      for (const [across, cell] of line.entries())
        if (cell !== null && cellName(block.row + down, block.column + across) === place) return cell;
    }
  }
  return null;
}

test('a book has the sheets in the order of the work', () => {
  expect(book.sheets.map(({ name }) => name)).toEqual([
    '首页',
    '指标_市州',
    '指标_高校',
    '指标_直属单位',
    '规则',
    '名册',
    '录入_市州',
    '录入_高校',
    '录入_直属单位',
    '得分_市州',
    '得分_高校',
    '得分_直属单位',
    '设置',
  ]);
  expect(book.sheets.filter(({ hidden }) => hidden)).toEqual([]);
});

describe.each([
  ['units', book],
  ['a demonstration', demo],
  ['no units', empty],
] as [string, WorkbookPlan][])('a book with %s', (_, { sheets }) => {
  test('keeps to the limits of Excel', () => {
    for (const { validations = [], tables = [], name } of sheets) {
      expect(name.length).toBeLessThanOrEqual(31);
      for (const { prompt, error, rule } of validations) {
        expect(prompt!.title.length).toBeLessThanOrEqual(32);
        expect(prompt!.text.length).toBeLessThanOrEqual(255);
        expect((error?.text ?? '').length).toBeLessThanOrEqual(225);
        if (rule.check === 'formula') expect(rule.formula.length).toBeLessThanOrEqual(255);
        if (rule.check === 'list') expect(rule.words.join().length).toBeLessThanOrEqual(255);
      }
      for (const { area, columns } of tables) {
        expect(area.rows).toBeGreaterThanOrEqual(2);
        expect(columns).toHaveLength(area.columns);
      }
    }
    const tables = sheets.flatMap((each) => (each.tables ?? []).map(({ name }) => name));
    expect(new Set(tables).size).toBe(tables.length);
  });

  test('gives every text of one line its width and every wrapped text its height', () => {
    for (const each of sheets) {
      const heights = new Map((each.heights ?? []).map(({ row, points }) => [row, points]));
      for (const table of each.tables ?? []) {
        if (each.name === '首页') continue;
        for (const [offset, header] of table.columns.entries()) {
          const column = table.area.column + offset;
          if (each.hiddenColumns?.includes(column)) continue;
          expect(heights.get(table.area.row)!).toBeGreaterThanOrEqual(linesIn(header, each.widths[column]!) * 14);
        }
      }
    }
  });

  test('links only to sheets that it has', () => {
    const names = sheets.map(({ name }) => name);
    for (const { links = [] } of sheets) for (const link of links) expect(names).toContain(link.sheet);
  });

  test('lets nobody wait for the way home', () => {
    for (const each of sheets.slice(1)) expect(each.links!.some((link) => link.sheet === '首页')).toBe(true);
  });
});

test('every sheet of a demonstration is marked, on screen and on paper; no sheet of a real book is', () => {
  const texts = ({ blocks }: SheetPlan): string =>
    blocks
      .flatMap(({ cells }) => cells.flat())
      .filter((cell) => typeof cell === 'string')
      .join();
  for (const each of demo.sheets) {
    expect(texts(each)).toContain('演示数据');
    expect(each.print!.footer).toContain('演示数据');
  }
  for (const each of book.sheets.filter(({ name }) => name !== '设置')) {
    expect(texts(each)).not.toContain('演示数据');
    expect(each.print!.footer).not.toContain('演示数据');
  }
});

describe('an entry sheet', () => {
  const { area, columns } = entry.tables![0]!;
  const { columns: ids } = { columns: entry.blocks.find(({ row }) => row === area.row - 1)!.cells[0]! };

  test('has the indicator above its inputs, a hidden row of ids, and the table below', () => {
    expect(areaName(area)).toBe('A5:AC8');
    expect(entry.hiddenRows).toEqual([area.row - 1]);
    expect(entry.hiddenColumns).toEqual([0]);
    expect(ids).toHaveLength(columns.length);
    expect(at(entry, 'H3')).toBe('信息更新\n12 分');
    expect(entry.merges!.map((merge) => areaName(merge))).toContain('H3:J3');
    expect([at(entry, 'H5'), at(entry, 'I5'), at(entry, 'J5')]).toEqual(['没有空白栏目', '间隔不超过两周', '达标月数']);
    expect(entry.freeze).toEqual({ rows: area.row + 1, columns: 2 });
  });

  test('validates every entered cell and the spare rows, and quotes the clause', () => {
    for (let column = 2; column < columns.length; column++) {
      const rules = entry.validations!.filter((each) => contains(each.area, area.row + 1, column));
      expect(rules).toHaveLength(1);
      expect(rules[0]!.area.rows).toBe(area.rows - 1 + SPARE_ROWS);
      expect(rules[0]!.severity).toBe('stop');
      expect(rules[0]!.prompt!.text).toContain('条文：');
    }
    const [rule] = entry.validations!.filter((each) => contains(each.area, 5, 2));
    expect(rule!.prompt).toEqual({
      title: '信息公开·开设项数',
      text: `填${typeOf(entryLayout(formsOf(category('高校'))[0]!).inputs[0]!.input).allowed({ name: '', type: 'count' })}。目录、年度报告、依申请公开渠道，公布几项填几。\n条文：按照《高等学校信息公开办法》要求，公布信息公开目录、信息公开年度报告和依申请公开渠道。每开设 1 项，计 5 分。（注：累计计分不超过本条分值，下同）。`,
    });
  });

  test('checks by the type of the input', () => {
    const rule = (place: string): unknown => entry.validations!.find((each) => areaName({ ...each.area, rows: 1 }) === place)!.rule;
    expect(rule('C6')).toEqual({ check: 'whole', from: 0 });
    expect(rule('G6')).toEqual({ check: 'formula', formula: 'IF(ISNUMBER(G6),AND(G6>=1,G6<=9007199254740991,G6=INT(G6)),G6="未上榜")' });
    expect(rule('H6')).toEqual({ check: 'list', words: ['是', '否', '有', '无', '√', '×'] });
    expect(rule('J6')).toEqual({ check: 'whole', from: 0, to: 12 });
    expect(rule('N6')).toEqual({ check: 'decimal', from: 0, to: 100 });
    expect(rule('AA6')).toEqual({ check: 'list', words: ['是', '否', '有', '无', '√', '×'] });
  });

  test('shows blanks as to do where there is a unit, but not a rate that nobody asks for', () => {
    const of = (place: string): string[] =>
      entry.conditions!.filter((each) => areaName({ ...each.area, rows: 1 }) === place).map(({ style, formula }) => `${style}: ${formula}`);
    expect(of('C6')).toEqual(['blank: AND($B6<>"",TRIM(SUBSTITUTE(SUBSTITUTE(C6,"\u3000"," "),"\u00a0"," "))="")']);
    expect(of('N6')).toEqual([
      'blank: AND($B6<>"",AND(TRIM(SUBSTITUTE(SUBSTITUTE(N6,"\u3000"," "),"\u00a0"," "))="",NOT(AND(ISNUMBER(M6),M6>=0,M6<=0))))',
      'empty: AND(N6="",AND(ISNUMBER(M6),M6>=0,M6<=0))',
    ]);
    expect(of('AA6')).toEqual(['problem: AA6="是"']);
  });

  test('makes the column of names as wide as the longest name', () => {
    const long = '湖南省某某某某某某职业技术学院';
    const wide = sheet(plan({ units: [filledUnit(long)] }), '录入_高校');
    expect(wide.widths[1]).toBeGreaterThan(textWidth(long));
  });
});

test('the roster asks for what scoring needs, and greys what a category does not have', () => {
  const roster = sheet(book, '名册');
  const conditions = roster.conditions!.map(({ area, formula, style }) => `${areaName({ ...area, rows: 1 })} ${style}: ${formula}`);
  expect(conditions).toEqual(
    expect.arrayContaining([
      'E5 blank: AND($C5<>"",E5="",OR($D5="高校"))',
      'E5 empty: AND($D5<>"",NOT(OR($D5="高校")))',
      'F5 blank: AND($C5<>"",F5="",TRUE)',
    ]),
  );
  expect(conditions.filter((each) => each.startsWith('H5'))).toEqual([]);
  const rules = new Map(roster.validations!.map(({ area, rule }) => [areaName({ ...area, rows: 1 }), rule]));
  expect(rules.get('D5')).toEqual({ check: 'list', words: ['市州', '高校', '直属单位'] });
  expect(rules.get('E5')).toEqual({ check: 'list', words: ['本科', '专科高职'] });
  expect(rules.get('F5')).toEqual({ check: 'list', words: ['是', '否', '有', '无', '√', '×'] });
  expect(rules.get('G5')).toMatchObject({ check: 'date' });
});

test('the clause sheet is the official table: printed names, weights, clauses word for word, groups merged', () => {
  const clauses = sheet(book, '指标_高校');
  const { cells, row } = clauses.blocks.at(-1)!;
  expect(cells[0]).toEqual(['一级指标', '二级指标', '权重', '说明']);
  const high = hunan.categories[1]!;
  expect(cells.slice(1, -1).map((line) => line.slice(1))).toEqual(
    high.indicators.map(({ name, weight, clause, data }) => [data.printed ?? name, weight, clause]),
  );
  expect(cells.flat()).toContain('IPV6 改造');
  expect(
    cells
      .map((line) => line[0])
      .filter(Boolean)
      .slice(1, 3),
  ).toEqual(['校务公开\n45', '校务服务\n20']);
  expect(clauses.merges!.map((merge) => areaName(merge))).toEqual(
    expect.arrayContaining([`A${row + 2}:A${row + 7}`, `A${row + cells.length}:B${row + cells.length}`]),
  );
  expect(cells.at(-1)!.slice(2)[1]).toMatch(/^1\.出现严重表述错误；[^]*3\.出现重大网络安全事故\n注：/u);
});

test('the home sheet counts by formulas and shows the same numbers at once', () => {
  const half = plan({ units: [...units().slice(0, 2), { name: '丁学院', category: '高校', entries: { 教育阳光服务: [0, null] } }] });
  const cells = sheet(half, '首页').blocks.find(({ row }) => row === 4)!.cells[1]!;
  expect(cells.slice(0, 6).map((cell) => (cell !== null && typeof cell === 'object' ? cell.value : cell))).toEqual([
    '高等学校',
    3,
    71,
    49,
    22,
    49 / 71,
  ]);
  expect(cells[3]).toMatchObject({ formula: 'SUMPRODUCT((录入_高校!$B$6:$B$208<>"")*(LEN(录入_高校!$C$6:$Z$208)>0))' });
});

test('every rubric has its book', () => {
  for (const id of shelf.ids)
    expect(plan({ scheme: bundled(id), units: demoAssessment(bundled(id)).units }).sheets.length).toBeGreaterThan(4);
});

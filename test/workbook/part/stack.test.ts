// Sheets are stacks of parts: a part knows its own rows only, and nobody but the stacking says where anything stands.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { line, space } from '../../../src/workbook/part/part';
import { measure, rowsInOrder, stackParts } from '../../../src/workbook/part/stack';
import { tableOnSheet } from '../../../src/workbook/part/table';

const root = resolve(__dirname, '../../../src/workbook');

/** They turn places into areas: the parts, and what tells the address of a table that was found. */
const mayPlace = /^(part\/|found\/|area\.ts$)/;
/** Lists beside the ids, which formulas name; stretches of a column's own cells. */
const ownAreas = ['entry/cause-lists.ts', 'entry/columns/input.ts'];

/** Areas that are worked out, and cells or rows that are named by numbers. */
function placedByHand(text: string): string[] {
  const found: string[] = [];
  const isWorkedOut = (node: ts.Expression): boolean => ts.isNumericLiteral(node) || ts.isBinaryExpression(node);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'areaAt') found.push(node.getText());
    if (ts.isObjectLiteralExpression(node)) {
      const named = new Map(
        node.properties.flatMap((each) => (ts.isPropertyAssignment(each) ? [[each.name.getText(), each.initializer]] : [])),
      );
      const row = named.get('row');
      if (row && isWorkedOut(row) && (named.has('column') || named.has('points'))) found.push(node.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

test('no area is placed by hand', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(100);
  const guilty = files.filter((name) => !mayPlace.test(name) && !ownAreas.includes(name));
  expect(guilty.flatMap((name) => placedByHand(readFileSync(join(root, name), 'utf8')).map((each) => `${name}: ${each}`))).toEqual([]);
});

test('an area that is placed by hand would be found', () => {
  expect(placedByHand('const a = { area: areaAt(rows.first, 0) };')).toHaveLength(1);
  expect(placedByHand('const a = { row: top + 1, column: 2, cells: [] };')).toHaveLength(1);
  expect(placedByHand('const a = { row: 3, points: 22 };')).toHaveLength(1);
  expect(placedByHand('const a = { row, column: offset };')).toEqual([]);
  expect(placedByHand('const unit = { row: area.row + 1 + index, id };')).toEqual([]);
});

const units = tableOnSheet<{ name: string; points: number }>(
  [
    { id: '#name', header: '单位', write: ({ name }) => name, link: ({ name }) => ({ sheet: name }) },
    {
      id: '#points',
      header: '得分',
      styles: ['centred'],
      write: ({ points }, { cell }) => ({ formula: `LEN(${cell('#name')})`, value: points }),
      conditions: (area) => [{ area, formula: 'TRUE', style: 'good' }],
    },
  ],
  [
    { name: '甲', points: 1 },
    { name: '乙', points: 2 },
  ],
  {
    widths: [10, 10, 10, 10],
    column: 1,
    ids: {},
    name: '表',
    header: { style: 'header', height: 30 },
    styles: ['cell'],
    height: 20,
    spare: 5,
  },
);

test('a part stands where the parts above leave room, with everything that it has', () => {
  const { plan, head, rows, blocks, freeze, paper } = stackParts([
    line([{ text: '标题' }], { height: 34, isHeading: true }),
    space(),
    units,
  ]);
  expect(plan.blocks).toEqual([
    { row: 0, column: 0, cells: [['标题']] },
    { row: 2, column: 1, cells: [['#name', '#points']] },
    {
      row: 3,
      column: 1,
      cells: [
        ['单位', '得分'],
        ['甲', { formula: 'LEN(B5)', value: 1 }],
        ['乙', { formula: 'LEN(B6)', value: 2 }],
      ],
    },
  ]);
  expect(plan.heights).toEqual([
    { row: 0, points: 34 },
    { row: 3, points: 30 },
    { row: 4, points: 20 },
    { row: 5, points: 20 },
  ]);
  expect(plan.tables).toEqual([{ name: '表', area: { row: 3, column: 1, rows: 3, columns: 2 }, columns: ['单位', '得分'], filter: false }]);
  expect(plan.conditions).toEqual([{ area: { row: 4, column: 2, rows: 7, columns: 1 }, formula: 'TRUE', style: 'good' }]);
  expect(plan.links).toEqual([
    { row: 4, column: 1, sheet: '甲', cell: 'A1' },
    { row: 5, column: 1, sheet: '乙', cell: 'A1' },
  ]);
  expect(plan.hiddenRows).toEqual([2]);
  expect({ head, rows, blocks, freeze: freeze(2), paper: paper({ columns: 4 }) }).toEqual({
    head: { first: 3, last: 3 },
    rows: 6,
    blocks: [{ row: 0, rows: 5 }],
    freeze: { rows: 4, columns: 2 },
    paper: { row: 0, column: 0, rows: 6, columns: 4 },
  });
});

test('lines over a table belong to its head, and what is off paper is not printed', () => {
  const title = line([{ text: '标题' }], { isOffPaper: true });
  const band = line([{ text: '组' }], { isHead: true });
  const { head, printed } = measure([title, title, band, band, units]);
  expect({ head, printed }).toEqual({ head: { first: 2, last: 5 }, printed: 2 });
});

test('a table of Excel’s has a row even where there is nothing to tell', () => {
  const { plan } = stackParts([
    tableOnSheet([{ header: '列', write: () => '值' }], [], {
      widths: [10],
      name: '空表',
      header: { style: 'header', height: 20 },
      styles: ['cell'],
      height: 20,
    }),
  ]);
  expect(plan.blocks).toEqual([{ row: 0, column: 0, cells: [['列'], [null]] }]);
  expect(plan.tables![0]!.area.rows).toBe(2);
});

test('a column that takes several of the sheet is one cell in every row', () => {
  const { plan } = stackParts([
    tableOnSheet(
      [
        { header: '甲', span: 2, write: () => 1 },
        { header: '乙', write: () => 2 },
      ],
      [0],
      { widths: [9, 9, 9], header: { style: 'band', height: 20 }, styles: ['wrapped'], height: 20 },
    ),
  ]);
  expect(plan.blocks).toEqual([
    {
      row: 0,
      column: 0,
      cells: [
        ['甲', null, '乙'],
        [1, null, 2],
      ],
    },
  ]);
  expect(plan.merges).toEqual([0, 1].map((row) => ({ row, column: 0, rows: 1, columns: 2 })));
});

test('the rows of a layout count from the first', () => {
  expect(rowsInOrder(['title', 'header', 'first'])).toEqual({ title: 0, header: 1, first: 2 });
});

// A list of units is read generously; what is wrong with it is told by line.
import { judgeList } from '../../../src/app/roster/judge';
import { readListCells } from '../../../src/app/roster/read-list';
import { toldUnits } from '../../../src/app/roster/told';
import type { Cell } from '../../../src/model/cell';
import { hunan } from '../../workbook/sample-book';

const read = (cells: Cell[][], category?: string) => {
  const reading = readListCells(cells, hunan);
  if (!reading.ok) return reading.refusal.message;
  if (reading.value.state === 'choose') throw new Error();
  const units = toldUnits(judgeList(reading.value.list, hunan, { category }), hunan);
  return units.ok ? units.value : units.refusal.message;
};
const unit = (name: string, category: string, facts: object = {}) => ({
  name,
  category,
  attributes: {},
  gates: {},
  observations: {},
  entries: {},
  ...facts,
});

test('columns are found by their headers, in any order; names are trimmed and categories may be written in full', () => {
  expect(
    read([
      ['类别', ' 单位名称 ', '办学层次', '是否上报工作总结', '已明确责任部门和专干'],
      ['高等学校', ' 甲大学\u200B', '本科', '是', '否'],
      ['市州教育局', '长沙市教育局', '', null, ''],
    ]),
  ).toEqual([
    unit('甲大学', '高校', {
      attributes: { 办学层次: '本科' },
      gates: { 上报工作总结: '是' },
      observations: { 'responsibility-assigned': '否' },
    }),
    unit('长沙市教育局', '市州'),
  ]);
});

test('titles above the header and blank rows are passed over; unknown columns are named', () => {
  const cells = [['2022 年名单'], [], ['序号', '单位', '类别', '电话'], [1, '甲大学', '高校', 'x'], ['', '', '', '']];
  expect(read(cells)).toEqual([unit('甲大学', '高校')]);
  expect(readListCells(cells, hunan)).toMatchObject({ value: { list: { unused: ['电话'] } } });
});

test('without a header: one column of names with a given category, or names beside categories', () => {
  expect(read([['甲大学'], ['乙学院']], '高校')).toEqual([unit('甲大学', '高校'), unit('乙学院', '高校')]);
  expect(
    read([
      ['高校', '甲大学'],
      ['市州', '长沙市教育局'],
    ]),
  ).toEqual([unit('甲大学', '高校'), unit('长沙市教育局', '市州')]);
});

test('without a header: a slip in one category is told with its line, and the other rows keep theirs', () => {
  expect(
    read(
      [
        ['甲大学', '高校'],
        ['乙', '没有的类别'],
      ],
      '市州',
    ),
  ).toMatch(/^名单有误：第 2 行“乙”的类别“没有的类别”不在方案里。/u);
  expect(
    read(
      [
        ['甲大学', '高校'],
        ['长沙市教育局', ''],
      ],
      '市州',
    ),
  ).toEqual([unit('甲大学', '高校'), unit('长沙市教育局', '市州')]);
});

test('a given category holds where a row has none of its own', () => {
  expect(
    read(
      [
        ['单位名称', '类别'],
        ['甲大学', ''],
        ['长沙市教育局', '市州'],
      ],
      '高校',
    ),
  ).toEqual([unit('甲大学', '高校'), unit('长沙市教育局', '市州')]);
});

test('without any category, and where a name tells none, people are told which there are', () => {
  expect(read([['甲大学'], ['甲']])).toMatch(/第 2 行“甲”没有类别，名称也看不出来。可用类别：市州、高校、直属单位/u);
});

test('doubles, unknown categories and missing names are told with their lines, all at once', () => {
  const message = read([
    ['单位名称', '类别'],
    ['甲大学', '高校'],
    ['甲 大学', '高等学校'],
    ['甲大学', '市州'],
    ['丙', '中学'],
    ['', '高校'],
    ['丁', ''],
  ]);
  expect(message).toBe(
    '名单有误：第 3 行“甲 大学”与第 2 行重复；第 5 行“丙”的类别“中学”不在方案里；第 6 行没有单位名称；第 7 行“丁”没有类别，名称也看不出来。可用类别：市州、高校、直属单位。请改正后再试。',
  );
});

test('a long list of faults is cut short, with their number', () => {
  expect(read([['单位名称', '类别'], ...Array.from({ length: 50 }, (_, index) => [`学校${index}`, '小学'])])).toMatch(
    /第 9 行“学校7”[^；]*……共 50 处/u,
  );
});

test('an empty list is refused', () => {
  expect(read([])).toMatch(/名单是空的/);
  expect(read([['', null], []])).toMatch(/名单是空的/);
});

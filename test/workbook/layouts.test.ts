// Writer, formulas and reader derive from the layouts: every column has one id, one header, and a place of its own.
import { fold } from '../../src/model/text';

import { uniqueHeaders } from '../../src/workbook/column';
import { allForms, formsOf } from '../../src/workbook/form';
import { inputId } from '../../src/workbook/entry/entry-ids';
import { entryLayout } from '../../src/workbook/entry/entry-layout';
import { rosterLayout } from '../../src/workbook/roster/roster-layout';
import { scoreLayout } from '../../src/workbook/score/score-layout';
import { shelf } from '../shelf';
import { bundled, category, hunan } from './sample-book';

const schemes = shelf.ids.map((id) => bundled(id));

describe.each(schemes)('the tables of $id', (scheme) => {
  const roster = rosterLayout(scheme);
  const tables = [
    roster.columns,
    ...allForms(scheme).map((form) => entryLayout(form).columns),
    ...(['score', 'native', 'values'] as const).flatMap((mode) =>
      allForms(scheme).map((form) => scoreLayout(entryLayout(form), roster, mode).columns),
    ),
  ];

  test('have unique ids and unique headers without line breaks', () => {
    for (const columns of tables) {
      expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
      expect(new Set(columns.map(({ header }) => fold(header))).size).toBe(columns.length);
      for (const { header } of columns) expect(header).toMatch(/^\S([^\n\r\t]*\S)?$/u);
    }
  });

  test('have one entry column for each entered input, in the order of the document', () => {
    for (const form of allForms(scheme)) {
      const wanted = form.indicators.flatMap((indicator) =>
        indicator.entered.map((input, position) => [inputId(form.category, indicator, position), input]),
      );
      expect(entryLayout(form).inputs.map(({ id, input }) => [id, input])).toEqual(wanted);
    }
  });
});

test('attributes are columns of the roster, not of the entry sheet', () => {
  expect(entryLayout(formsOf(category('高校'))[0]!).columns.map(({ header }) => header)).not.toContain('办学层次');
  expect(
    rosterLayout(hunan)
      .columns.map(({ header }) => header)
      .slice(0, 8),
  ).toEqual(['序号', '编号', '单位名称', '类别', '办学层次', '是否上报工作总结', '上报日期', '责任部门']);
});

test('ids are stable and say what the column is', () => {
  expect(
    entryLayout(formsOf(category('高校'))[0]!)
      .columns.map(({ id }) => id)
      .filter((id) => /信息更新|#veto|#unit|#name/.test(id)),
  ).toEqual(['#unit', '#name', '高校/信息更新#1', '高校/信息更新#2', '高校/信息更新#3', '#veto1', '#veto2', '#veto3']);
});

test('names that stand twice are qualified, all of them', () => {
  expect(
    uniqueHeaders([
      { name: '次数', longer: ['次数（甲）'] },
      { name: '次数', longer: ['次数（乙）'] },
      { name: '名次', longer: [] },
    ]),
  ).toEqual(['次数（甲）', '次数（乙）', '名次']);
  expect(
    uniqueHeaders([
      { name: 'ａ b', longer: [] },
      { name: 'AB', longer: [] },
      { name: 'ab2', longer: [] },
    ]),
  ).toHaveLength(3);
});

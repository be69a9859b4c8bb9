// The unit statements as a workbook of their own: a sheet for each unit, which Office takes.
import { statementDocument, type Published } from '../../src/app/notice';
import { statementBook } from '../../src/app/statement-book';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { expectValidOffice } from '../hosts/office-validity';
import { assessmentOf, mixedUnits } from '../report/example';

const published = (): Published => {
  const assessment = assessmentOf(mixedUnits());
  return { assessment, scoreboard: scoreAssessment(assessment) };
};
const textsOf = (sheet: ReturnType<typeof statementBook>['sheets'][number]) =>
  sheet.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === 'string');

test('the first sheet leads to every other, by the name of the unit alone', () => {
  const [list, ...papers] = statementBook(statementDocument(published())).sheets;
  expect(papers.map(({ name }) => name)).toEqual(mixedUnits().map(({ name }) => `反馈单_${name}`));
  expect(list!.links!.map(({ sheet }) => sheet)).toEqual(papers.map(({ name }) => name));
  expect(textsOf(list!).slice(1)).toEqual(mixedUnits().map(({ name }) => name));
});

test('a demonstration says so on every sheet, anything else on none', () => {
  const marked = (data: Published) =>
    statementBook(statementDocument(data)).sheets.map((sheet) => textsOf(sheet).some((text) => String(text).includes('演示数据')));
  expect(new Set(marked({ ...published(), demo: true }))).toEqual(new Set([true]));
  expect(new Set(marked(published()))).toEqual(new Set([false]));
});

test('Office takes it', async () => {
  expectValidOffice(await createXlsx(statementBook(statementDocument({ ...published(), demo: true }))));
}, 60_000);

// Notices and statements about nobody, one and a thousand, and about units that are hard to write, as files that Office takes.
import mammoth from 'mammoth';
import { makeNotice, makeStatements, type Published } from '../../src/app/notice';
import { publishAssessment } from '../../src/app/publish';
import { assess } from '../../src/assessment/assess';
import type { UnitInput } from '../../src/assessment/assessment';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import { forms } from '../../src/report/notice/forms';
import { starterTemplate } from '../../src/report/notice/starter';
import type { NoticeTemplate } from '../../src/report/notice/template';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { areaAt } from '../../src/workbook/area';
import { expectValidOffice } from '../hosts/office-validity';
import { exampleScheme, unit } from '../report/example';

jest.setTimeout(120_000);

const today = '2023-01-05';
const LONG = `${'某'.repeat(34)}教育科学研究`;
const HARD = ['=SUM(A1)大学', '<b>加粗</b>&学院', LONG, "甲“引号”'大学", '+1大学', '@大学'];
const good = (name: string): UnitInput => unit(name, [60, 300, 0]);
const bad = (name: string): UnitInput => unit(name, [0, 1, 0], { observations: { duty: false, leak: true } });

function published(units: UnitInput[]): Published {
  const assessment = assess({ scheme: 'example', units }, exampleScheme());
  return { assessment, scoreboard: scoreAssessment(assessment) };
}
const template = (form: NoticeTemplate['form']): NoticeTemplate => ({
  ...starterTemplate(exampleScheme(), form, today),
  attachFindings: true,
});
const textOf = async (bytes: Uint8Array): Promise<string> => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

/** Every text of the result workbook, and whether any of its cells is a formula. */
async function resultOf(units: UnitInput[]): Promise<{ texts: Set<string>; bytes: Uint8Array }> {
  const bytes = await createXlsx(publishAssessment({ assessment: published(units).assessment }, { today, statements: true }).plan);
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { sheets } = await opened.value.survey();
  const cells = await opened.value.read(sheets.map(({ name, used }) => ({ sheet: name, area: used ?? areaAt(0, 0, 1, 1) })));
  return { texts: new Set(cells.flat(2).map(String)), bytes };
}

/** A thousand units in one form, which is checked for half a minute; in the others as many as show that each is named. */
const MANY: Record<NoticeTemplate['form'], number> = { hunan: 999, shanghai: 99 };

describe.each(Object.keys(forms) as NoticeTemplate['form'][])('the %s form', (form) => {
  test.each<[string, UnitInput[], number]>([
    ['nobody', [bad('甲市教育局'), bad('乙市教育局')], 0],
    ['one', [good('甲市教育局'), bad('乙市教育局')], 1],
    ['everybody', [good('甲市教育局'), good('乙市教育局')], 2],
    ['no unit at all', [], 0],
    ['very many', [...Array.from({ length: MANY[form] }, (_, at) => good(`第${at}号教育局`)), bad('末尾教育局')], MANY[form]],
  ])('%s', async (_who, units, count) => {
    const { bytes, honoured } = await makeNotice(published(units), template(form));
    expectValidOffice(bytes, 'docx');
    const text = await textOf(bytes);
    expect(honoured.reduce((sum, each) => sum + each.count, 0)).toBe(count);
    if (count === 0) expect(text).not.toContain('优秀单位');
    if (count > 1) expect(text).toMatch(new RegExp(`(?:^|\\D)${count}[个家]单位`, 'u'));
    for (const { name } of count > 0 ? units.slice(0, count) : []) expect(text).toContain(name);
  });

  test('hard names stand in text, list and table as they are', async () => {
    const { bytes } = await makeNotice(published([...HARD.slice(0, 3).map(good), ...HARD.slice(3).map(bad)]), template(form));
    expectValidOffice(bytes, 'docx');
    const text = await textOf(bytes);
    for (const name of form === 'hunan' ? HARD : HARD.slice(0, 3)) expect(text).toContain(name);
  });
});

test('statements of units with hard names', async () => {
  const { bytes } = await makeStatements(published(HARD.map(bad)));
  expectValidOffice(bytes, 'docx');
  const text = await textOf(bytes);
  for (const name of HARD) expect(text).toContain(`${name}：`);
});

test('result sheets and statement sheets: hard names stay texts', async () => {
  const { texts, bytes } = await resultOf([...HARD.slice(0, 3).map(good), ...HARD.slice(3).map(bad)]);
  expectValidOffice(bytes);
  for (const name of HARD) expect([...texts]).toContain(name);
});

test('result sheets about nobody, and about a thousand units', async () => {
  expectValidOffice((await resultOf([])).bytes);
  const assessment = published(Array.from({ length: 1000 }, (_, at) => good(`第${at}号教育局`))).assessment;
  expectValidOffice(await createXlsx(publishAssessment({ assessment }, { today }).plan));
});

// Entries in, scoreboard and result book out.
import { demoAssessment } from '../../src/app/demo';
import { publishAssessment } from '../../src/app/publish';
import { assess } from '../../src/assessment/assess';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { isReportSection } from '../../src/report/report';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { shelf } from '../shelf';
import { expectValidOffice } from '../hosts/office-validity';
import { assessmentOf, mixedUnits, unit } from '../report/example';

const today = '2022-12-20';
const namesOf = (units: Parameters<typeof assessmentOf>[0]): string[] =>
  publishAssessment({ assessment: assessmentOf(units) }, { today }).plan.sheets.map(({ name }) => name);

test('the scoreboard is the engine’s own', () => {
  const assessment = assessmentOf(mixedUnits());
  expect(publishAssessment({ assessment }, { today }).scoreboard).toEqual(scoreAssessment(assessment));
});

test('the book holds a sheet for every part of the report, the summary first', () => {
  expect(namesOf(mixedUnits())).toEqual([
    '概览',
    '待核对',
    '排名_甲类',
    '排名_乙类',
    '优秀单位名单',
    '存在问题',
    '问题对照表',
    '统计',
    '指标分析',
    '得分_甲类',
    '得分_乙类',
    '说明_甲类',
    '说明_乙类',
  ]);
});

test('its sheets are known by their names, and no others', () => {
  const assessment = assessmentOf(mixedUnits());
  const { plan, scoreboard } = publishAssessment({ assessment }, { today });
  const all = publishAssessment({ assessment }, { today, lastYear: { year: 2021, scoreboard }, statements: true }).plan.sheets;
  expect(all.length).toBeGreaterThan(plan.sheets.length + 1);
  expect([...plan.sheets, ...all].filter(({ name }) => !isReportSection(name))).toEqual([]);
  expect(['名册', '我的统计', '排名', 'Sheet1'].filter(isReportSection)).toEqual([]);
});

test('what there is nothing to say about has no sheet', () => {
  expect(namesOf([unit('甲局', [60, 400, 0])])).toEqual([
    '概览',
    '排名_甲类',
    '优秀单位名单',
    '存在问题',
    '统计',
    '指标分析',
    '得分_甲类',
    '说明_甲类',
  ]);
});

test('the result speaks of the year that was assessed and of the day it was made', () => {
  const { plan } = publishAssessment({ assessment: assessmentOf(mixedUnits()), year: 2023 }, { today: '2024-03-05' });
  expect(plan.title).toBe('全系统2023年度政务公开工作评估结果');
  expect(JSON.stringify(plan.sheets[0])).toContain('生成日期：2024年3月5日');
});

test('the same entries and day give the same book', () => {
  const make = (): unknown => publishAssessment({ assessment: assessmentOf(mixedUnits()) }, { order: 'stroke', today }).plan;
  expect(make()).toEqual(make());
});

test('Office takes the result book of the demonstration', async () => {
  const scheme = shelf.scheme('hunan-2022');
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const assessment = assess(demoAssessment(scheme.value), scheme.value);
  const { plan } = publishAssessment({ assessment, demo: true }, { today });
  expectValidOffice(await createXlsx(plan));
}, 60_000);

test('Office takes a result book with every state in it', async () => {
  expectValidOffice(await createXlsx(publishAssessment({ assessment: assessmentOf(mixedUnits()) }, { today }).plan));
}, 60_000);

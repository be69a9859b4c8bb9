// From entries to Word files: the notice, and a statement for every unit.
import mammoth from 'mammoth';
import { demoAssessment } from '../../src/app/demo';
import { makeNotice, makeStatements } from '../../src/app/notice';
import { assess } from '../../src/assessment/assess';
import { starterTemplate } from '../../src/report/notice/starter';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { hunan } from '../cases/units';
import { expectValidOffice } from '../hosts/office-validity';
import { shanghaiAssessment, shanghaiTemplate } from '../report/notice/shanghai-2017';

const assessment = assess(demoAssessment(hunan), hunan);
const published = { assessment, scoreboard: scoreAssessment(assessment), demo: true };

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
}

test('the notice of the demonstration says what the scoreboard says', async () => {
  const { bytes, checks } = await makeNotice(published, starterTemplate(hunan, 'hunan', '2022-12-30'));
  const text = await textOf(bytes);
  const honoured = published.scoreboard.honours[0]!.units.flatMap(({ names }) => names);
  expect(text).toContain(`等${honoured.length}个单位得分在80分以上`);
  for (const name of honoured) expect(text).toContain(name);
  expect(checks.every(({ code }) => ['HONOURED_WITH_FINDING', 'NOTICE_NUMBER_MISSING', 'NOTICE_INCOMPLETE'].includes(code))).toBe(true);
  expectValidOffice(bytes, 'docx');
}, 60_000);

test('made-up data is marked on every page, real data is not', async () => {
  const template = starterTemplate(hunan, 'hunan', '2022-12-30');
  expect((await makeNotice(published, template)).document.mark).toContain('演示数据');
  expect((await makeNotice({ ...published, demo: false }, template)).document.mark).toBeUndefined();
});

test('the template that comes back remembers the data, so that a later change shows', async () => {
  const board = (change = {}) => {
    const own = shanghaiAssessment(change);
    return { assessment: own, scoreboard: scoreAssessment(own) };
  };
  const { template, checks } = await makeNotice(board(), shanghaiTemplate);
  expect(checks).toEqual([]);
  expect((await makeNotice(board(), template)).checks).toEqual([]);
  expect((await makeNotice(board({ 奉贤: 1 }), template)).checks.map(({ code }) => code)).toEqual(['NOTICE_STALE']);
});

test('164 statements come in one file, a single one alone', async () => {
  const all = await makeStatements(published);
  expect(all.document.parts).toHaveLength(164);
  expectValidOffice(all.bytes, 'docx');
  const one = await makeStatements(published, [{ category: '高校', name: '湘潭大学' }]);
  const text = await textOf(one.bytes);
  expect(text).toContain('湘潭大学：');
  expect(text).not.toContain('吉首大学：');
}, 120_000);

// The pane's words in two languages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../src/rules/further';
import { allKinds } from '../../src/rules';
import { ruleStarters } from '../../src/rubric/rule-starters';
import { choiceWords, type FieldWord } from '../../src/rubric/rule-words';
import { importStrings } from '../../src/taskpane/strings/import';
import { noticeStrings } from '../../src/taskpane/strings/notice';
import { yearStrings } from '../../src/taskpane/strings/year';
import { preferredLanguage, wordsOf, type Language } from '../../src/taskpane/strings';
import { paneTexts } from './pane-texts';

/** What the grammar calls the readings that a clause leaves open. */
function readingsOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const labels = names.flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/\{ label: [`']([^`']+)[`'],/gu)]);
  return labels.map(([, label]) => label!.replace(/\$\{[^}]*\}/gu, '3'));
}

const CJK = /\p{Script=Han}/u;
/** Words of the sheets, and examples of what is typed into a Chinese document: they stay Chinese in an English pane. */
const QUOTED = /收发记录|名称对应|专家合议|单位名称|类别|设置|指标规则|未核对|参评单位|全市|政务公开|各县市区人民政府，市直各部门/gu;

test('both languages say the same things', async () => {
  const keys = async (language: Language) => (await paneTexts(language)).map(([key]) => key);
  expect(await keys('en-US')).toEqual(await keys('zh-CN'));
});

test('the English words are English and the Chinese ones Chinese', async () => {
  expect((await paneTexts('en-US')).filter(([, text]) => CJK.test(text.replace(QUOTED, '')))).toEqual([]);
  expect((await paneTexts('zh-CN')).filter(([, text]) => !CJK.test(text) && !/^[\d\s／：（），“”]*$/u.test(text))).toEqual([]);
});

test('the pane speaks the language of Office, and Chinese when Office does not say', () => {
  expect(preferredLanguage('zh-CN')).toBe('zh-CN');
  expect(preferredLanguage('zh-TW')).toBe('zh-CN');
  expect(preferredLanguage('en-GB')).toBe('en-US');
  expect(preferredLanguage('de-DE')).toBe('en-US');
  expect(preferredLanguage(undefined)).toBe('zh-CN');
});

test('kinds of rules, what can be chosen in them, and what a reading is called are said in English, too', () => {
  const { kindTitle, starter, choice, reading } = importStrings['en-US'].desk;
  const said = [
    ...allKinds.map(({ title, english }) => kindTitle(title, english)),
    ...ruleStarters(10).map(({ label, english }) => starter(label, english)),
    ...Object.entries(choiceWords).flatMap(([word, choices]) => choices.map((each) => choice(word as FieldWord, each))),
    ...readingsOf(join(__dirname, '../../src/import/clause')).map(reading),
  ];
  expect(readingsOf(join(__dirname, '../../src/import/clause')).length).toBeGreaterThan(7);
  expect(said.filter((text) => CJK.test(text) || /undefined|null/u.test(text))).toEqual([]);
  expect(new Set(allKinds.map(({ english }) => english)).size).toBe(allKinds.length);
  expect(reading('弄虚作假：只是“报送”不得分')).toBe('“弄虚作假”: no points for “报送” alone');
  expect(importStrings['zh-CN'].desk.starter('按次加减分：每次扣多少分', 'Points each time')).toBe('按次加减分：每次扣多少分');
});

test.each(['zh-CN', 'en-US'] as const)(
  'what the program does that has the workbook open is said of the program that it is, in %s',
  async (language) => {
    const { settings, start } = await wordsOf(language);
    const { handOut } = noticeStrings[language];
    const { opened, otherRubric } = yearStrings[language].nextYear;
    const said = [
      ...[settings.probeBad, settings.probeStuck, settings.unknown, start.noFunctions].map((words) => words('某表格')),
      settings.unresolved('甲', '某表格'),
      ...[handOut.asked, handOut.made, handOut.opened].map((words) => words('甲', '某表格')),
      ...[opened, otherRubric.kept].map((words) => words(2024, '甲', '某表格')),
    ];
    expect(said.filter((text) => text.includes('Excel') || !text.includes('某表格'))).toEqual([]);
  },
);

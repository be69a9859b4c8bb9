// Two official notices made again from files: entries and settings kept in an .xlsx workbook, opened again, published.
import mammoth from 'mammoth';
import { buildWorkbook } from '../../src/app/build';
import { makeNotice, publishedOf } from '../../src/app/notice';
import { changeNoticeSettings } from '../../src/app/notice-settings';
import { openWorkbook } from '../../src/app/open';
import { publish } from '../../src/app/publish';
import type { UnitInput } from '../../src/assessment/assessment';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import { parseHonours } from '../../src/report/notice/honour-text';
import { decide, templateFor, type NoticeSettings } from '../../src/report/notice/settings';
import { noticeWords } from '../../src/report/notice/words';
import { shelfWith } from '../shelf';
import { expectValidOffice } from '../hosts/office-validity';
import { shanghaiScheme, shanghaiTemplate, shanghaiUnits } from '../report/notice/shanghai-2017';

const today = '2018-04-08';

/** The rubric without honours and findings: these come from the settings alone. */
const bare = shanghaiScheme.with({ honours: [], problems: [] });
const shelf = shelfWith(bare);
const { issueDate, ...template } = shanghaiTemplate;

function settingsOf(): NoticeSettings {
  const honours = parseHonours('优秀=3，表扬=5', bare);
  if (!honours.ok) throw new Error(honours.refusal.message);
  return {
    template: { ...template, issueDate },
    decisions: [],
    honours: honours.value,
    findings: { mode: 'add', problems: shanghaiScheme.data.problems },
  };
}

/** Written to a file, changed there, saved, and opened from the file again. */
async function throughFile(units: readonly UnitInput[], change: (now: NoticeSettings) => NoticeSettings) {
  const load = async (bytes: Uint8Array) => {
    const host = await openXlsx(bytes);
    if (!host.ok) throw new Error(host.refusal.message);
    return host.value;
  };
  const host = await load(await createXlsx(buildWorkbook({ scheme: bare, year: 2017, units, formulas: 'values', demo: false, today })));
  const kept = await changeNoticeSettings(host, shelf, change);
  if (!kept.ok) throw new Error(kept.refusal.message);
  const bytes = await host.save();
  const opened = await openWorkbook(await load(bytes), shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { plan, ...scored } = publish(opened.value, { today });
  const made = await makeNotice(
    publishedOf(opened.value, scored),
    templateFor(opened.value.notice.settings, opened.value.frame.scheme, today),
  );
  return { bytes, opened: opened.value, plan, made, scored };
}

test('Shanghai 2017: 3 + 5 of 16 districts by quota, the counts 15, 9 and 13, problems that name nobody', async () => {
  const { bytes, made } = await throughFile(shanghaiUnits(), settingsOf);
  expectValidOffice(bytes);
  expectValidOffice(made.bytes, 'docx');
  const text = (await mammoth.extractRawText({ buffer: Buffer.from(made.bytes) })).value;
  expect(text).toContain('确定黄浦区教育局、普陀区教育局、闵行区教育局等3家单位为2017年度区教育局政务公开和网站建设评议工作优秀单位');
  expect(text).toContain(
    '杨浦区教育局、金山区教育局、浦东新区教育局、宝山区教育局、崇明区教育局等5家单位为2017年度区教育局政务公开和网站建设评议工作表扬单位。',
  );
  expect(text).toContain('主动公开率在90%以上的区教育局有15个。有9个区教育局');
  expect(text).toContain('其中有13个区教育局开通了政务微信');
  expect(text).toContain('部分区教育局对网站信息公开目录的规范设置重视不够');
  expect(text).toMatch(/上海市教育委员会\s+2018年4月8日/u);
  expect(made.checks).toEqual([]);
}, 60_000);

test('a tie is open until it is decided in the workbook; then result sheets and notice follow', async () => {
  const units = shanghaiUnits({ 闵行: 95, 杨浦: 95 });
  const open = await throughFile(units, settingsOf);
  expect(open.made.checks.map(({ code }) => code)).toContain('HONOUR_TIE');
  const [tie] = open.scored.scoreboard.honours[0]!.undecided!;
  const decided = await throughFile(units, () =>
    decide(settingsOf(), { honour: '优秀', category: tie!.category, tied: tie!.names, chosen: ['杨浦区教育局'] }),
  );
  expect(decided.made.checks).toEqual([]);
  expect(decided.scored.scoreboard.issues).toEqual([]);
  expect(noticeWords(decided.made.document).join('')).toContain('黄浦区教育局、普陀区教育局、杨浦区教育局等3家单位');
  expect(JSON.stringify(decided.plan.sheets.find(({ name }) => name === '优秀单位名单'))).toContain(
    '黄浦区教育局、普陀区教育局、杨浦区教育局',
  );
}, 60_000);

test('a decision about other units than those that tie now decides nothing', async () => {
  const stale = { honour: '优秀', category: '区教育局', tied: ['闵行区教育局', '金山区教育局'], chosen: ['闵行区教育局'] };
  const { made } = await throughFile(shanghaiUnits({ 闵行: 95, 杨浦: 95 }), () => decide(settingsOf(), stale));
  expect(made.checks.map(({ code }) => code)).toContain('HONOUR_TIE');
}, 60_000);

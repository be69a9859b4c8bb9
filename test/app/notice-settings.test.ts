// What staff decide stays in the workbook: through sorting and renaming, and never at the cost of what somebody else wrote there.
import { buildWorkbook } from '../../src/app/build';
import { changeNoticeSettings } from '../../src/app/notice-settings';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { parseHonours } from '../../src/report/notice/honour-text';
import { noSettings, templateFor, type NoticeSettings } from '../../src/report/notice/settings';
import { starterTemplate } from '../../src/report/notice/starter';
import { shelf } from '../shelf';
import { fullUnit, hunan } from '../cases/units';
import { template2019 } from '../report/notice/hunan-2019';
import { MemoryHost } from '../workbook/memory-host';

const plan = buildWorkbook({
  scheme: hunan,
  year: 2022,
  units: [fullUnit('高校', '湘潭大学'), fullUnit('市州', '长沙市教育局')],
  formulas: 'values',
  demo: false,
  today: '2022-12-20',
});
const book = (): MemoryHost => new MemoryHost(plan);

async function opened(host: MemoryHost): Promise<OpenedWorkbook> {
  const result = await openWorkbook(host, shelf);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

async function change(host: MemoryHost, next: (now: NoticeSettings) => NoticeSettings): Promise<NoticeSettings> {
  const outcome = await changeNoticeSettings(host, shelf, next);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}

function honoursOf(text: string): NonNullable<NoticeSettings['honours']> {
  const read = parseHonours(text, hunan);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

const full: NoticeSettings = {
  template: {
    ...template2019,
    title: '关于{年度}年\n评估结果的通报',
    headings: { problems: '存在的突出问题' },
    anonymous: false,
    order: 'pinyin',
    attachFindings: true,
    measures: [
      { name: '访谈', when: { entry: '在线访谈', is: true }, show: 'count' },
      {
        name: '公开率',
        when: { any: [{ points: '信息公开', below: 5 }, { not: { observation: 'website-compromised', is: true } }] },
        categories: ['高校', '市州'],
        show: 'share',
      },
    ],
    achievements: { intro: '取得以下成效：', points: [{ heading: '力度加大', text: '有{访谈}个单位。' }] },
    madeFrom: '0123456789abcdef',
    work: '政务公开',
  },
  decisions: [{ honour: '优秀', category: '高校', tied: ['甲大学', '乙、丙大学'], chosen: ['甲大学'] }],
  honours: honoursOf('优秀=3且≥80，表扬=5；高校：优秀=2'),
  findings: {
    mode: 'replace',
    problems: [
      {
        heading: '更新不及时',
        findings: [
          { id: 'own-1', text: '长期不更新', categories: ['高校'], when: { points: '信息更新', below: 5 } },
          { id: 'own-2', text: '未公开', when: { entry: '信息公开', is: 0 } },
        ],
      },
      { heading: '安全', findings: [{ id: 'own-3', text: '=有漏洞', when: { observation: 'website-compromised', is: true } }] },
    ],
  },
};

test('a workbook without the sheet has no settings, and the rubric’s own rules hold', async () => {
  const { notice, frame, issues } = await opened(book());
  expect(notice).toMatchObject({ settings: noSettings, sheet: undefined, issues: [] });
  expect(frame.scheme.data.honours).toEqual(hunan.data.honours);
  expect(issues).toEqual([]);
});

test('everything comes back as it was kept, twice over', async () => {
  const host = book();
  expect(await change(host, () => full)).toEqual(full);
  const first = (await opened(host)).notice;
  expect(first.issues).toEqual([]);
  expect(first.settings).toEqual(full);
  await change(host, (now) => now);
  expect((await opened(host)).notice.settings).toEqual(full);
});

test('own honours, findings and words are those of the scheme that everything else uses', async () => {
  const host = book();
  await change(host, () => full);
  const { data } = (await opened(host)).frame.scheme;
  expect(data.honours).toEqual(full.honours);
  expect(data.problems).toEqual(full.findings.problems);
  expect(data.work).toBe('政务公开');
  await change(host, (now) => ({ ...now, findings: { ...now.findings, mode: 'add' } }));
  expect((await opened(host)).frame.scheme.data.problems).toEqual([...hunan.data.problems, ...full.findings.problems]);
});

test('the first change to the template stores all of it except the date, so that emptied texts stay empty', async () => {
  const host = book();
  await change(host, () => ({ ...noSettings, honours: honoursOf('优秀=1') }));
  expect((await opened(host)).notice.settings.template).toEqual({});
  await change(host, (now) => ({ ...now, template: { review: '经初评' } }));
  const { issueDate, ...starter } = starterTemplate(hunan, 'hunan', '2022-12-30');
  expect(templateFor((await opened(host)).notice.settings, hunan, issueDate)).toEqual({ ...starter, issueDate, review: '经初评' });
  expect((await opened(host)).notice.settings.template).not.toHaveProperty('issueDate');
  await change(host, (now) => ({ ...now, template: { ...now.template, review: '', basis: [], next: { intro: '', points: [] } } }));
  const { settings } = (await opened(host)).notice;
  expect(templateFor(settings, hunan, issueDate)).toEqual({
    ...starter,
    issueDate,
    review: '',
    basis: [],
    next: { intro: '', points: [] },
  });
});

test('only the one sheet is touched, and it keeps the name that somebody gave it', async () => {
  const host = book();
  await change(host, () => full);
  host.rename('通报设置', '通报（勿删）');
  const before = host.snapshot();
  await change(host, (now) => ({ ...now, decisions: [] }));
  const after = host.snapshot();
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(Object.keys(after).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]))).toEqual(['通报（勿删）']);
  expect((await opened(host)).notice.settings).toEqual({ ...full, decisions: [] });
});

test('other honours give the score sheets other grades at once, and the rubric’s come back with them', async () => {
  const host = book();
  const grades = (): string =>
    JSON.stringify(Object.values(host.snapshot()['得分_高校']!).filter((cell) => cell === '优秀' || cell === '示范'));
  expect(grades()).toBe('["优秀"]');
  await change(host, () => ({ ...noSettings, honours: honoursOf('示范≥90') }));
  expect(grades()).toBe('["示范"]');
  await change(host, () => noSettings);
  expect(grades()).toBe('["优秀"]');
});

test('what was changed in the workbook meanwhile is kept', async () => {
  const host = book();
  await change(host, () => full);
  await change(host, (now) => ({ ...now, template: { ...now.template, issuer: '别处改的' } }));
  const kept = await change(host, (now) => ({ ...now, template: { ...now.template, contact: '这里改的' } }));
  expect(kept.template).toMatchObject({ issuer: '别处改的', contact: '这里改的' });
});

/** The cell in a row that holds `text`, so many columns to the right. */
function cellBeside(host: MemoryHost, text: string, columns: number): string {
  const cells = host.snapshot()['通报设置']!;
  const [at] = Object.entries(cells).find(([, value]) => value === text)!;
  return at.replace(/^[A-Z]/u, (letter) => String.fromCharCode(letter.charCodeAt(0) + columns));
}

test('texts may be typed on the sheet itself; a date however Excel takes it', async () => {
  const host = book();
  await change(host, () => full);
  host.type('通报设置', cellBeside(host, '印发机关', 2), '某市教育局');
  host.type('通报设置', cellBeside(host, '成文日期', 2), 44999);
  host.type('通报设置', cellBeside(host, '评优办法', 2), '优秀＝10％');
  const { settings, issues } = (await opened(host)).notice;
  expect(issues).toEqual([]);
  expect(settings.template).toMatchObject({ issuer: '某市教育局', issueDate: '2023-03-14' });
  expect(settings.honours).toMatchObject([{ policy: 'percent', percent: 10 }]);
});

test.each([
  ['成文日期', 2, '三月', 'D', '成文日期读不懂“三月”'],
  ['评优办法', 2, '优秀多多', 'D', '“优秀多多”读不懂'],
  ['通报形式', 2, '北京式', 'D', '可用：湖南式（点名通报）、上海式（不点名通知）'],
  ['更新不及时', 1, '【没有的指标】<5', 'B', '没有录入项'],
])('%s that cannot be read is pointed at, left out, and nothing is written over it', async (label, columns, typed, column, words) => {
  const host = book();
  await change(host, () => full);
  host.type('通报设置', cellBeside(host, label, columns), typed);
  const { issues } = await opened(host);
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({
    severity: 'error',
    sheet: '通报设置',
    cell: expect.stringMatching(new RegExp(`^${column}\\d+$`, 'u')),
  });
  expect(issues[0]!.message).toContain(words);
  const before = host.snapshot();
  const refused = await changeNoticeSettings(host, shelf, (now) => ({ ...now, decisions: [] }));
  expect(refused).toMatchObject({ ok: false, refusal: { message: expect.stringContaining('免得这里的内容丢失') } });
  expect(host.snapshot()).toEqual(before);
});

test('a header that was changed costs nothing: its table is not read, and nothing is written', async () => {
  const host = book();
  await change(host, () => full);
  const [cell] = Object.entries(host.snapshot()['通报设置']!).find(([, value]) => value === '姓名')!;
  host.type('通报设置', cell, '名字');
  expect((await opened(host)).issues.map(({ message }) => message)).toEqual([expect.stringContaining('请把表头改回“类别、单位、姓名”')]);
  expect(await changeNoticeSettings(host, shelf, (now) => now)).toMatchObject({ ok: false });
});

test('a sheet of somebody else’s with this name is not written over', async () => {
  const host = new MemoryHost({
    ...plan,
    sheets: [...plan.sheets, { name: '通报设置', widths: [10], blocks: [{ row: 0, column: 0, cells: [['别人的']] }], styles: [] }],
  });
  expect(await changeNoticeSettings(host, shelf, () => full)).toMatchObject({ ok: false });
  expect(host.get('通报设置', 'A1')).toBe('别人的');
});

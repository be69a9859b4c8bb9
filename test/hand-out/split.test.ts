// What goes out: each gets what is his and nothing of others, with the clause beside it; the book keeps what went out.
import { withReview } from '../../src/assessment/review';
import { openXlsxHere } from '../../src/cli/xlsx';
import type { Cell } from '../../src/model/cell';
import { loadScheme } from '../../src/rubric/tree';
import { bundled, fullUnit, hunan } from '../cases/units';
import { aroundScheme, withManyTruths } from '../cases/around-rubric';
import { comparedScheme, department } from '../cases/compared-rubric';
import { convertEach, hasLibreOffice } from '../hosts/libreoffice';
import { sources } from '../cases/reviewed';
import { expectValidOffice } from '../hosts/office-validity';
import { bookOf, fill, handOut, need, open, threeUnits } from './desk';

/** All texts of a file, whatever sheet they stand on. */
async function textsOf(file: Uint8Array): Promise<string[]> {
  const host = need(await openXlsxHere(file));
  const { sheets } = await host.survey();
  const used = sheets.flatMap(({ name, used: area }) => (area ? [{ sheet: name, area }] : []));
  return (await host.read(used)).flat(2).map(String);
}

async function sheetOf(file: Uint8Array, name: string): Promise<Cell[][]> {
  const host = need(await openXlsxHere(file));
  const area = (await host.survey()).sheets.find((each) => each.name === name)!.used!;
  return (await host.read([{ sheet: name, area }]))[0]!;
}

const names = ['甲大学', '乙学院', '第一中心'];

test('every unit gets one file with its own lines and nothing of other units', async () => {
  const { files } = await handOut(await bookOf([fullUnit('高校', '甲大学'), fullUnit('高校', '乙学院'), threeUnits[2]!]), {
    to: '厅办公室',
  });
  expect([...files.keys()]).toEqual(['填报表_甲大学.xlsx', '填报表_乙学院.xlsx', '填报表_第一中心.xlsx']);
  for (const [index, file] of [...files.values()].entries()) {
    const texts = (await textsOf(file)).join('\n');
    expect(names.filter((name) => texts.includes(name))).toEqual([names[index]]);
    expect(texts).toContain('2022-12-20');
    expect(texts).toContain('厅办公室');
  }
  const lines = await sheetOf(files.get('填报表_甲大学.xlsx')!, '填报');
  const entered = hunan.categories[1]!.indicators.flatMap(({ entered }) => entered);
  expect(lines.filter(([item]) => String(item).startsWith('高校/'))).toHaveLength(entered.length);
  expect(lines.find((line) => line.includes('信息公开'))).toEqual(
    expect.arrayContaining([hunan.categories[1]!.indicators[0]!.clause, '开设项数', 3]),
  );
});

test('what a unit fills in is scored by plain formulas, and Office takes the file', async () => {
  const { files } = await handOut(await bookOf([fullUnit('高校', '甲大学')]));
  const file = files.get('填报表_甲大学.xlsx')!;
  expectValidOffice(file);
  const scores = await sheetOf(file, '自评得分');
  expect(scores.find((line) => line[1] === '信息公开')).toEqual(expect.arrayContaining([15, 15]));
  expect(JSON.stringify(scores)).not.toContain('SCORE');
});

test('an indicator of forty yes/no cells is scored in the file too', async () => {
  const scheme = need(loadScheme({ ...aroundScheme(withManyTruths).rubric, text: '原文' }));
  const truths = [...Array.from({ length: 39 }, (_, at) => (at < 9 ? '是' : '无')), '否'];
  const entries = { 主动公开: [4], 政策解读: truths, 表扬: ['否'], 信息: [0], 通报: [0], 曝光: [0] };
  const { files } = await handOut(await bookOf([{ name: '甲局', category: '部门', entries }], scheme));
  const scores = await sheetOf([...files.values()][0]!, '自评得分');
  expect(scores.find((line) => line[1] === '政策解读')!.slice(2, 4)).toEqual([400, 90]);
});

(hasLibreOffice ? test : test.skip)('another program comes to the same points, line by line, after lines were filled in', async () => {
  const units = [
    fullUnit('高校', '甲大学'),
    fullUnit('高校', '乙学院', { entries: { 信息公开: ['２'], 教育阳光服务: [5, 75.5], 安全通报: [2] } }),
  ];
  const { files } = await handOut(await bookOf(units));
  const changed = await fill(files.get('填报表_甲大学.xlsx')!, {
    信息公开·开设项数: 1,
    信息更新·达标月数: null,
    微信排行榜·名次: '未上榜',
    专题专栏·开设个数: 'x',
  });
  const [first, second] = convertEach([changed, files.get('填报表_乙学院.xlsx')!], { to: 'xlsx', recalculate: true });
  const pointsOn = async (file: Uint8Array) => new Map((await sheetOf(file, '自评得分')).map((line) => [line[1], line[3]]));
  const full = Object.fromEntries(hunan.categories[1]!.indicators.map(({ key, weight }) => [key, weight]));
  expect(Object.fromEntries(await pointsOn(first!))).toMatchObject({
    ...full,
    信息公开: 5,
    信息更新: '待录',
    微信排行榜: 0,
    专题专栏: '有误',
  });
  expect(Object.fromEntries(await pointsOn(second!))).toMatchObject({ ...full, 信息公开: 10, 教育阳光服务: 5, 安全通报: 3 });
  expect(Object.fromEntries(await pointsOn(files.get('填报表_乙学院.xlsx')!))).toMatchObject({
    ...full,
    信息公开: 10,
    教育阳光服务: 5,
    安全通报: 3,
  });
});

test('what depends on the numbers of all units is not told to any of them', async () => {
  const scheme = need(loadScheme({ ...comparedScheme().rubric, text: '原文' }));
  const { files } = await handOut(await bookOf([department('甲', {}), department('乙', {})], scheme));
  const scores = await sheetOf(files.get('填报表_甲.xlsx')!, '自评得分');
  const compared = scheme.categories[0]!.indicators.filter(({ inputs }) => inputs.some(({ taken }) => taken));
  const told = scores.flatMap((line) => (compared.some(({ key }) => key === line[1]) ? [line[3]] : []));
  expect(told.length).toBeGreaterThan(2);
  expect(new Set(told)).toEqual(new Set(['同各单位比较，汇总后计算']));
});

test('what does not concern a unit is not asked of it', async () => {
  const scheme = bundled('suizhou-2023-kaoping');
  const units = scheme.data.units
    .filter(({ category }) => category === '市直部门')
    .slice(-2)
    .map(({ name, category }) => ({ name, category, entries: {} }));
  const { files } = await handOut(await bookOf(units, scheme));
  const lines = await sheetOf([...files.values()][0]!, '填报');
  const asked = new Set(lines.map((line) => String(line[2])));
  const others = scheme.categories
    .find(({ name }) => name === '市直部门')!
    .indicators.filter(({ applies }) => applies && 'units' in applies && !applies.units.includes(units[0]!.name));
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter(({ key }) => asked.has(key))).toEqual([]);
});

test('a category, an office and an expert get the entry sheet of the book with their own units and columns', async () => {
  const { files } = await handOut(await bookOf(), { way: 'category' });
  expect([...files.keys()]).toEqual(['填报表_高校.xlsx', '填报表_直属单位.xlsx']);
  const [college] = files.values();
  expect((await textsOf(college!)).filter((text) => names.includes(text))).toEqual(['甲大学', '乙学院']);
  expectValidOffice(college!);
});

test('without a sheet of who answers for what, the book gets one and nothing goes out', async () => {
  const first = await handOut(await bookOf(), { way: 'owner' });
  expect(first.files.size).toBe(0);
  expect(first.told).toEqual([expect.stringContaining('责任分工')]);
  const { host, round } = await open(first.book);
  expect(round.bookId).toBeUndefined();
  const owners = round.owners!;
  const rows = owners.rows.filter(({ cell }) => cell('#indicator') === '安全通报' || cell('#indicator') === '在线访谈');
  for (const { row, cell } of rows) {
    const office = cell('#indicator') === '安全通报' ? '第一处' : '第一处、第二处';
    need(
      await host.apply([
        { do: 'write', sheet: '责任分工', row, column: owners.table.area.column + owners.match.at.get('#owner')!, cells: [[office]] },
      ]),
    );
  }
  const second = await handOut(await host.save(), { way: 'owner' });
  expect([...second.files.keys()]).toEqual(['填报表_第一处.xlsx', '填报表_第二处.xlsx']);
  expect(second.told).toEqual([expect.stringContaining('没有写责任处室')]);
  const ids = (await sheetOf(second.files.get('填报表_第二处.xlsx')!, '录入_高校')).find((row) => row.includes('#unit'))!;
  expect(ids.filter((id) => String(id).includes('/'))).toEqual(['高校/在线访谈#1']);
});

test('an expert gets a column of his own and sees nothing that others gave', async () => {
  const review = { ...sources, tracks: ['专家甲', '专家乙'], counts: '专家甲' };
  const units = [{ ...threeUnits[0]!, tracks: { 专家甲: { entries: { 信息公开: [3] } }, 专家乙: { entries: { 信息公开: [1] } } } }];
  const { files } = await handOut(await bookOf(units, withReview(hunan, review)), { way: 'expert' });
  expect([...files.keys()]).toEqual(['填报表_专家甲.xlsx', '填报表_专家乙.xlsx']);
  const other = await textsOf(files.get('填报表_专家乙.xlsx')!);
  expect(other.join('\n')).not.toContain('专家甲');
  expect(other.filter((text) => text.startsWith('高校/信息公开#'))).toEqual(['高校/信息公开#1@专家乙']);
});

test('experts without columns of their own are refused with the way to get them', async () => {
  await expect(handOut(await bookOf(), { way: 'expert', experts: ['专家甲'] })).rejects.toThrow('--sources 专家甲');
  await expect(handOut(await bookOf(threeUnits, withReview(hunan, sources)), { way: 'expert', experts: ['专家丙'] })).rejects.toThrow(
    '没有“专家丙”的列',
  );
});

test('under sources a unit fills in its own, and is not guessed where two could be', async () => {
  const { files } = await handOut(await bookOf(threeUnits, withReview(hunan, sources)));
  expect((await sheetOf(files.get('填报表_甲大学.xlsx')!, '填报')).flat().filter((cell) => String(cell).includes('信息公开#1'))).toEqual([
    '高校/信息公开#1@自查',
  ]);
  const unclear = withReview(hunan, { kind: 'sources', tracks: ['监测', '抽查'], counts: '监测' });
  await expect(handOut(await bookOf(threeUnits, unclear))).rejects.toThrow('--track');
});

test('the book gets its id once, and keeps every file that went out', async () => {
  const first = await handOut(await bookOf());
  const second = await handOut(first.book, { newId: 'book-2', at: '2022-12-02 09:00:00' });
  const { round } = await open(second.book);
  expect(round.bookId).toBe('book-1');
  expect(round.journal!.rows.map(({ number, who, data }) => [number, who, data.is === 'out' && data.issue])).toEqual([
    [1, '甲大学', 1],
    [2, '乙学院', 1],
    [3, '第一中心', 1],
    [4, '甲大学', 2],
    [5, '乙学院', 2],
    [6, '第一中心', 2],
  ]);
  expect(round.states!.records.size).toBe(2 * hunan.categories[1]!.indicators.length + hunan.categories[2]!.indicators.length);
  expectValidOffice(second.book);
});

test('last year stands beside what is filled in, of the same unit and the same thing asked', async () => {
  const last = await open(await bookOf([fullUnit('高校', '乙学院'), fullUnit('高校', '甲大学', { entries: { 信息公开: [2] } })]));
  const { files } = await handOut(await bookOf(), { lastYear: last.book });
  const lines = await sheetOf(files.get('填报表_甲大学.xlsx')!, '填报');
  const at = lines.find((line) => line.includes('填什么'))!.indexOf('上年填报');
  expect(lines.find((line) => line[2] === '信息公开')![at]).toBe(2);
});

test('units of one name in two categories get files of two names', async () => {
  const { files } = await handOut(
    await bookOf([
      { ...threeUnits[0]!, name: '甲' },
      { ...threeUnits[2]!, name: '甲' },
    ]),
  );
  expect([...files.keys()]).toEqual(['填报表_甲.xlsx', '填报表_直属单位_甲.xlsx']);
});

test('a file can be filled and saved again', async () => {
  const { files } = await handOut(await bookOf());
  const filled = await fill(files.get('填报表_甲大学.xlsx')!, { 信息公开·开设项数: 2 });
  expect((await sheetOf(filled, '填报')).find((line) => line[2] === '信息公开')).toContain(2);
});

// What stands in lists beside names, and around them in one cell: marks of lists, words of forms, headings. None of it is a unit or part of
// one.
import { bundled } from '../../cases/units';
import { rawBook, rawParts } from '../../hosts/xlsx/raw-book';
import { bookOf, readFile, readRows, readText, sheetOf } from './reading';

describe('marks before names', () => {
  test.each([
    ['bullets', '• 甲大学\n• 乙学院\n'],
    ['discs of which some names tell nothing by their ending', '● 甲大学\n● 乙附属机构\n', ['甲大学 高校', '乙附属机构 高校']],
    ['dashes', '- 甲大学\n- 乙学院\n'],
    ['stars', '* 甲大学\n★乙学院\n'],
    ['boxes', '☑甲大学\n□ 乙学院\n'],
    ['Roman numbers', 'Ⅰ. 甲大学\nⅡ. 乙学院\n'],
    ['wide numbers', '１．甲大学\n２．乙学院\n'],
    ['numbers in brackets', '【1】甲大学\n[2]乙学院\n'],
    ['numbers in one letter', '⑴甲大学\n⒉乙学院\n'],
    ['Chinese numbers', '一、甲大学\n二、乙附属机构\n三、丙附属机构\n', ['甲大学 高校', '乙附属机构 高校', '丙附属机构 高校']],
    ['numbers without a sign behind them', '01甲大学\n02乙学院\n'],
    ['numbers with a point', '1.1甲大学\n1.2 乙学院\n'],
    ['places in a ranking', '第1名 甲大学\n第二名：乙学院\n'],
    ['an apostrophe that kept a text a text', "单位名称,类别\n'甲大学,高校\n乙学院,高校\n"],
    ['marks that cannot be seen', '单位名称,类别\n\u202a甲大学\u202c,高校\n乙\u00ad学院,高校\n'],
    ['a colon behind every name', '甲大学：\n乙学院：\n'],
  ])('%s are no part of them', async (_what, text, units = ['甲大学 高校', '乙学院 高校']) => {
    const read = await readText(text, { category: '高校' });
    expect(read).toMatchObject({ units });
    expect(read.told!.join('\n')).toContain('单位名称去掉了');
  });
});

describe('headings over units', () => {
  test('a place with the count of its units is a heading, though cities are units too', async () => {
    const list = '单位名称\n长沙市（2所）\n甲大学\n乙学院\n株洲市（共1所）\n丙大学\n';
    for (const given of [{}, { category: '高校' }]) {
      expect(await readText(list, given)).toMatchObject({
        units: ['甲大学 高校', '乙学院 高校', '丙大学 高校'],
        told: [expect.stringContaining('分组行：第 2 行“长沙市（2所）”、第 5 行“株洲市（共1所）”'), expect.anything()],
      });
    }
    const read = await readText('序号\t学校名称\t层次\n北京市（1所）\n1\t甲大学\t本科\n');
    expect(read.told![0]).toBe('没有当作单位的：分组行：第 2 行“北京市（1所）”。');
  });

  test('a place below a category belongs to it', async () => {
    expect(await readText('单位名称\n一、高校\n长沙市（2所）\n甲\n乙\n株洲市：\n丙\n二、直属单位\n丁\n')).toMatchObject({
      units: ['甲 高校', '乙 高校', '丙 高校', '丁 直属单位'],
    });
    expect((await readText('单位名称\n一、高校\n甲\n二、其他\n乙\n')).refused).toContain('第 5 行“乙”没有类别');
  });

  test('a category in the column of names, numbered 一 and with a count beside it, is a heading', async () => {
    const rows = [
      ['序号', '单位名称', '数量'],
      ['一', '高校', 2],
      [1, '甲', 1],
      [2, '乙', 1],
      ['（二）', '市州教育局', 1],
      [1, '丙', 1],
    ];
    expect(await readRows(rows)).toMatchObject({
      units: ['甲 高校', '乙 高校', '丙 市州'],
      told: [expect.stringContaining('分组行：第 2 行“一 高校 2”、第 5 行“（二） 市州教育局 1”'), expect.anything(), expect.anything()],
    });
    expect(await readRows(rows, [], { category: '直属单位' })).toMatchObject({ units: ['甲 高校', '乙 高校', '丙 市州'] });
  });

  test('a count without brackets makes a heading of a place and of a category; a name may end so, or people are asked', async () => {
    expect(await readText('湖南省 2所\n甲大学\n本科院校1所\n乙大学\n', { category: '高校' })).toMatchObject({
      units: ['甲大学 高校', '乙大学 高校 本科'],
    });
    expect(await readText('航天第33所\n第402处\n', { category: '直属单位' })).toMatchObject({
      units: ['航天第33所 直属单位', '第402处 直属单位'],
    });
    expect((await readText('长株潭12所\n甲大学\n', { category: '高校' })).refused).toContain('第 1 行“长株潭12所”像是写着单位数的分组行');
  });

  test('digits that tell names apart are part of them', async () => {
    expect(await readText('单位名称\n171医院\n172医院\n', { category: '直属单位' })).toMatchObject({
      units: ['171医院 直属单位', '172医院 直属单位'],
    });
  });

  test('another heading that is numbered 一 among units numbered 1', async () => {
    expect(
      await readRows(
        [
          ['序号', '单位名称'],
          ['一', '长株潭片区'],
          [1, '甲大学'],
          ['二', '其他地区'],
          [2, '乙学院'],
        ],
        [],
        { category: '高校' },
      ),
    ).toMatchObject({ units: ['甲大学 高校', '乙学院 高校'] });
    expect(
      await readRows([
        ['序号', '单位名称'],
        ['一', '甲大学'],
        ['二', '乙学院'],
      ]),
    ).toMatchObject({ units: ['甲大学 高校', '乙学院 高校'] });
  });

  test('a heading of a level below one of a category leaves the category as it is', async () => {
    expect(await readText('一、高校\n（一）本科\n甲\n（二）高职（专科）\n乙\n二、市州\n丙\n')).toMatchObject({
      units: ['甲 高校 本科', '乙 高校 专科高职', '丙 市州'],
    });
  });

  test('places that are the units are no headings', async () => {
    const scheme = bundled('suizhou-2023-kaoping');
    expect(await readText('县（市、区）\n随县\n广水市\n曾都区\n某新区\n', { scheme })).toMatchObject({
      units: ['随县 县市区', '广水市 县市区', '曾都区 县市区', '某新区 县市区'],
    });
    expect(await readText('随县\n广水市\n曾都区\n某新区\n', { scheme })).toMatchObject({
      units: ['随县 县市区', '广水市 县市区', '曾都区 县市区', '某新区 县市区'],
    });
  });

  test('a word of the scheme is never a unit', async () => {
    expect((await readText('序号,单位名称\n1,甲大学\n2,高校\n3,本科\n', { category: '高校' })).refused).toMatch(
      /第 3 行“高校”是类别的名称，不像单位名称；第 4 行“本科”是办学层次的一种/u,
    );
  });
});

describe('rows that are no units, whatever category is given', () => {
  test.each([
    ['备注 本表一式两份', '注释'],
    ['注 以上按拼音排序', '注释'],
    ['（注：以上按拼音排序）', '注释'],
    ['(备注：略)', '注释'],
    ['【说明】本表由办公室汇总', '注释'],
    ['* 为新增单位', '注释'],
    ['带*的为新增单位', '注释'],
    ['特此说明', '注释'],
    ['以上名单按拼音排序', '注释'],
    ['填报人 示例', '落款'],
    ['审核 示例', '落款'],
    ['联系人,示例', '落款'],
    ['日期,2023-12-1', '落款'],
    ['电话,0731-1', '落款'],
    ['填报人', '落款'],
    ['本科小计：1', '合计'],
    ['市州小计(1)', '合计'],
    ['最高分,3', '合计'],
    ['总人数,3', '合计'],
    ['总分：3', '合计'],
  ])('%s', async (line, why) => {
    const read = await readText(`单位名称,备注\n甲大学,\n${line}\n`, { category: '高校' });
    expect(read.units).toEqual(['甲大学 高校']);
    expect(read.told![0]).toContain(`${why}：第 3 行`);
  });

  test('an office over the date at the end is asked about: it may have signed', async () => {
    expect((await readText('甲大学\n乙学院\n某省教育厅办公室\n2023年12月1日\n', { category: '高校' })).refused).toContain(
      '第 3 行“某省教育厅办公室”在日期上面，像是落款',
    );
    expect(await readText('甲大学\n乙学院\n2023年12月1日\n', { category: '高校' })).toMatchObject({
      units: ['甲大学 高校', '乙学院 高校'],
    });
    expect(await readText('长沙市教育局\n2023年12月1日\n')).toMatchObject({ units: ['长沙市教育局 市州'] });
  });

  test.each(['#n/a', '＃N/A', '#溢出!', 'Err:502', 'TRUE', 'false', '{"name":"甲大学"}'])('%s is no name', async (name) => {
    expect((await readText(`单位名称,类别\n甲大学,高校\n"${name.replaceAll('"', '""')}",高校\n`)).refused).toContain('第 3 行');
  });
});

describe('several names on one line', () => {
  test.each(['甲大学；乙学院；丙大学', '高校：甲大学；乙学院；丙大学', '甲大学、乙学院和丙大学'])('%s', async (line) => {
    expect((await readText(`单位名称\n丁大学\n${line}\n`)).refused).toMatch(/第 3 行“.*”像是 3 个单位写在一格里/u);
    expect(await readText(`单位名称\n丁大学\n${line}\n`, { joined: 'split' })).toMatchObject({
      units: ['丁大学 高校', '甲大学 高校', '乙学院 高校', '丙大学 高校'],
    });
  });

  test('what else stands in the cell of a name is asked about', async () => {
    const phone = `0731-${'1'.repeat(8)}`;
    for (const name of [`甲大学（${phone}）`, '甲大学（联系人：示例）', `甲大学 ${phone}`])
      expect((await readText(`单位名称\n${name}\n`, { category: '高校' })).refused).toContain('第 2 行');
  });
});

describe('lists without a header', () => {
  test('a heading over a single unit is no column of categories', async () => {
    expect(await readText('直属单位\n某厅机关服务处\n')).toMatchObject({ units: ['某厅机关服务处 直属单位'] });
    expect(await readText('●甲大学\n●乙附属机构\n', { category: '高校' })).toMatchObject({ units: ['甲大学 高校', '乙附属机构 高校'] });
  });

  test('the blanks within a heading or a line about pages part no columns', async () => {
    expect(await readText('某市教育体育局\n第 1 页，共 1 页\n')).toMatchObject({ units: ['某市教育体育局 市州'] });
    expect(await readText('（一）市州教育局 共2个\n甲\n乙\n（二）高等学校 共1所\n丙\n')).toMatchObject({
      units: ['甲 市州', '乙 市州', '丙 高校'],
    });
  });

  test('columns of which none holds names are told as such', async () => {
    expect((await readText('1\t高校\n2\t高校\n')).refused).toContain('没有一列像单位名称');
  });
});

describe('words over columns', () => {
  test.each([
    '序号,单位全称（盖章）,类别\n1,甲大学,高校\n',
    '序号,学校名称（代码）,类别\n1,甲大学,高校\n',
    '受评单位,组别\n甲大学,高校组\n',
    '单位名称,单位属性\n甲,高校\n',
    '序号,参评单位名单\n1,甲大学\n',
    '二级学院\n甲大学\n',
    '□单位名称,类别\n甲大学,高校\n',
    '单位名称1,类别\n甲大学,高校\n',
    '单位名称,类别\n甲大学,高校\n\u001a',
    '序号 No.\t单位名称 Unit\t类别 Category\n1\t甲大学\t高校\n',
    '单位名称,类别\n甲大学,1.高校\n',
    '单位名称,类别\n甲大学,高校类\n',
    '单位名称,归口\n甲,高校\n',
  ])('%j', async (text) => {
    expect(await readText(text)).toMatchObject({ units: [expect.stringMatching(/^甲(?:大学)? 高校$/u)] });
  });

  test('one row of a header of two, again on a page, is no unit', async () => {
    expect(await readText('单位\n名称\n甲中心\n单位\n乙中心\n名称\n', { category: '直属单位' })).toMatchObject({
      units: ['甲中心 直属单位', '乙中心 直属单位'],
      told: [expect.stringContaining('重复的表头：第 4 行“单位”、第 6 行“名称”'), expect.anything()],
    });
  });

  test('a category that is merged over several columns of names', async () => {
    expect(
      await readRows(
        [
          ['市州', null, '高校', null],
          ['甲', '乙', '丙', '丁'],
          ['戊', null, '己', null],
        ],
        ['A1:B1', 'C1:D1'],
      ),
    ).toMatchObject({ units: ['甲 市州', '戊 市州', '乙 市州', '丙 高校', '己 高校', '丁 高校'] });
    expect(
      (
        await readRows(
          [
            ['市州', null, '高校', null],
            ['教育局', '办公室', '本科', '专科'],
            ['甲', '乙', '丙', '丁'],
          ],
          ['A1:B1', 'C1:D1'],
        )
      ).refused,
    ).toContain('第 2 行“本科”');
  });
});

describe('cells of a sheet', () => {
  test('a name over several lines of its cell is one name; several names are asked about', async () => {
    const read = await readRows([
      ['单位名称', '类别'],
      ['示例职业\n技术学院', '高校'],
      ['甲大学\r\n（东校区）', '高校'],
    ]);
    expect(read).toMatchObject({
      units: ['示例职业技术学院 高校', '甲大学（东校区） 高校'],
      told: [expect.stringContaining('单位名称去掉了')],
    });
    expect(
      (
        await readRows([
          ['单位名称', '类别'],
          ['甲附属机构\n乙附属机构', '直属单位'],
        ])
      ).refused,
    ).toContain('第 2 行“甲附属机构 乙附属机构”像是 2 个单位写在一格里');
    expect(
      await readRows(
        [
          ['单位名称', '类别'],
          ['甲附属机构\n乙附属机构', '直属单位'],
        ],
        [],
        { joined: 'one' },
      ),
    ).toMatchObject({ units: ['甲附属机构乙附属机构 直属单位'] });
  });

  test('a name that a formula has yet to calculate is told as such, with what to do', async () => {
    const { refused } = await readRows([
      ['单位名称', '类别'],
      ['#GETTING_DATA', '高校'],
      ['甲大学', '#GETTING_DATA'],
    ]);
    expect(refused).toContain('第 2 行的单位名称是公式，文件里还没有它算出的结果');
    expect(refused).toContain('第 3 行的类别是公式，文件里还没有它算出的结果');
    expect(refused).toContain('请用 Excel 打开');
  });

  test('a hidden row is read, and told to be hidden', async () => {
    const row = (number: number, name: string, attributes = '') =>
      `<row r="${number}"${attributes}><c t="inlineStr"><is><t>${name}</t></is></c></row>`;
    const bytes = rawBook(rawParts(row(1, '单位名称') + row(2, '甲大学', ' hidden="1"') + row(3, '乙学院', ' hidden="0"')));
    expect(await readFile(bytes)).toMatchObject({
      units: ['甲大学 高校', '乙学院 高校'],
      told: [expect.anything(), '在表里是隐藏的一行：第 2 行“甲大学”。'],
    });
  });

  test('a sheet with a header over its names goes before one with words that could be names', async () => {
    const read = await readFile(
      await bookOf(sheetOf('封面', [['政务公开评估手册'], ['综合处']]), sheetOf('名单', [['单位名称'], ['甲大学'], ['乙学院']])),
    );
    expect(read).toMatchObject({ units: ['甲大学 高校', '乙学院 高校'], told: ['名单读自表“名单”，没有读：封面。', expect.anything()] });
  });

  test('sheets that are named by category, with a count or a year', async () => {
    const listed = (name: string, unit: string) => sheetOf(name, [['单位名称'], [unit]]);
    expect(await readFile(await bookOf(listed('高校（2所）', '甲'), listed('2.市州', '乙'), listed('2023年直属单位', '丙')))).toMatchObject(
      { units: ['甲 高校', '乙 市州', '丙 直属单位'] },
    );
  });
});

test('a row of a unit is none of a header, whatever words of one were glued to it', async () => {
  const header = '单位名称,类别,办学层次,电话';
  const read = await readText(`${header}\n甲大学,高校,本科,1\n乙学院,高校,专科高职,2${header}\n丙大学,高校,本科,3\n`);
  expect(read.refused).toMatch(/第 3 行比表头多出 3 格/u);
});

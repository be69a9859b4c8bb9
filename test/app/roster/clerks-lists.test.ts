// Lists as clerks bring them, each a kind of its own: the units that are meant, what was left out and why, or what is asked.
import { bundled } from '../../cases/units';
import { bookOf, bytesOf, readFile, readRows, readText, sheetOf } from './reading';

describe('where cells end', () => {
  test.each([
    ['tabs', '单位名称\t类别\n甲大学\t高校\n乙学院\t高校\n丙大学\t高校\n'],
    ['tabs, without a last line end', '单位名称\t类别\n甲大学\t高校\n乙学院\t高校\n丙大学\t高校'],
    ['semicolons', '单位名称;类别\n甲大学;高校\n乙学院;高校\n丙大学;高校\n'],
    ['wide semicolons', '单位名称；类别\n甲大学；高校\n乙学院；高校\n丙大学；高校\n'],
    ['wide commas', '单位名称，类别\n甲大学，高校\n乙学院，高校\n丙大学，高校\n'],
    ['commas of both widths', '单位名称，类别\n甲大学,高校\n乙学院，高校\n丙大学,高校\n'],
    ['bars', '单位名称|类别\n甲大学|高校\n乙学院|高校\n丙大学|高校\n'],
    ['a table of Markdown', '| 单位名称 | 类别 |\n| --- | --- |\n| 甲大学 | 高校 |\n| 乙学院 | 高校 |\n| 丙大学 | 高校 |\n'],
    ['blanks', '单位名称    类别\n甲大学      高校\n乙学院      高校\n丙大学      高校\n'],
    ['a separator that the first line names', 'sep=;\r\n单位名称;类别\r\n甲大学;高校\r\n乙学院;高校\r\n丙大学;高校\r\n'],
    ['a header line ended otherwise than the rest', '单位名称,类别\r\n甲大学,高校\n乙学院,高校\r丙大学,高校\n'],
    ['cells in quotes', '"单位名称","类别"\r\n"甲大学","高校"\r\n乙学院,"高校"\r\n"丙大学",高校\r\n'],
    ['texts kept from becoming numbers', '单位名称,类别\n="甲大学",="高校"\n乙学院,高校\n丙大学,高校\n'],
  ])('%s', async (_what, text) => {
    expect(await readText(text)).toMatchObject({ units: ['甲大学 高校', '乙学院 高校', '丙大学 高校'] });
  });

  test('thirty lines with tabs under a title', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `第${index + 1}大学`);
    const read = await readText(`2023年度考核单位名单\n单位名称\t类别\n${names.map((name) => `${name}\t高校\n`).join('')}`);
    expect(read).toEqual({ units: names.map((name) => `${name} 高校`), told: ['没有当作单位的：标题：第 1 行“2023年度考核单位名单”。'] });
  });

  test('a name that holds the separator is read in quotes; without them its row is refused', async () => {
    expect(await readText('单位名称,类别\n"甲大学,南校区",高校\n', { joined: 'one' })).toMatchObject({ units: ['甲大学,南校区 高校'] });
    expect((await readText('单位名称,类别\n甲大学,南校区,高校\n')).refused).toContain('第 2 行比表头多出 1 格');
    expect((await readText('单位名称,类别\n"甲大学,高校\n乙学院,高校\n')).refused).toContain('第 2 行引号不成对');
  });
});

describe('what the bytes are', () => {
  const utf16 = (text: string, little: boolean): Uint8Array => {
    const bytes = new Uint8Array(text.length * 2);
    [...text].forEach((letter, at) => new DataView(bytes.buffer).setUint16(at * 2, letter.charCodeAt(0), little));
    return bytes;
  };
  const LIST = '单位名称\t类别\r\n一二大学\t高校\r\n';

  test.each([
    ['UTF-8', bytesOf(LIST)],
    ['UTF-8 with its mark', bytesOf(`\uFEFF${LIST}`)],
    ['UTF-16, as Excel saves “Unicode text”', utf16(`\uFEFF${LIST}`, true)],
    ['UTF-16, the other way round', utf16(`\uFEFF${LIST}`, false)],
    ['UTF-16 without its mark', utf16(LIST, true)],
    ['UTF-16 the other way round without its mark', utf16(LIST, false)],
    ['GB18030', new Uint8Array([...Buffer.from('b5a5cebbc3fbb3c609c0e0b1f00d0ad2bbb6feb4f3d1a709b8dfd0a30d0a', 'hex')])],
  ])('%s', async (_what, bytes) => {
    expect(await readFile(bytes)).toEqual({ units: ['一二大学 高校'], told: [] });
  });

  test.each([
    [
      'a table of a web page',
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>单位名称</td></tr></table></body></html>',
      '网页（HTML）表格',
    ],
    ['a table of a web page without a head', '\n<table><tr><td>单位名称</td></tr></table>', '网页（HTML）表格'],
    [
      'a table in XML of 2003',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'XML 表格 2003',
    ],
    ['a web page in one file', 'MIME-Version: 1.0\nContent-Type: multipart/related', 'MHTML'],
    ['a PDF', '%PDF-1.7 …', 'PDF'],
    ['a document in RTF', '{\\rtf1 …}', 'RTF'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), '旧格式的工作簿（.xls）'],
    ['an older workbook', new Uint8Array([0x09, 0x08, 0x10, 0, 0, 6, 5, 0, 0xf3, 0x15, 0, 0]), '旧格式的工作簿（.xls）'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), '图片'],
    [
      'a damaged text',
      new Uint8Array([...bytesOf('单位名称,类别\n甲大学,高校\n乙学'), 0xe9, 0x99, 0x0a, ...bytesOf('丙大学,高校\n丁大学,高校\n')]),
      '第 3 行有读不出的文字',
    ],
    ['nothing', new Uint8Array(), '文件里什么也没有'],
  ])('%s is named, with what to do', async (_what, content, named) => {
    const { refused } = await readFile(typeof content === 'string' ? bytesOf(content) : content);
    expect(refused).toContain(named);
    expect(refused).toContain('请');
  });
});

describe('which rows are units', () => {
  test('totals, notes, signatures and dates are left out, and told with their rows', async () => {
    const read = await readRows([
      ['序号', '单位名称', '类别'],
      [1, '甲大学', '高校'],
      [2, '乙学院', '高校'],
      ['合计', '2所'],
      ['注：以上名单按行政区划排序'],
      ['填表人：', null, '审核人：'],
      [null, null, '2023年12月10日'],
    ]);
    expect(read).toEqual({
      units: ['甲大学 高校', '乙学院 高校'],
      told: [
        '没有当作单位的：合计：第 4 行“合计 2所”；注释：第 5 行“注：以上名单按行政区划排序”；落款：第 6 行“填表人： 审核人：”；日期：第 7 行“2023年12月10日”。',
      ],
    });
  });

  test('headings of sections are passed over; those that name a category tell that of the units below', async () => {
    expect(
      await readRows(
        [
          ['序号', '学校名称', '办学层次'],
          ['湖南省（2所）', null, null],
          [1, '甲大学', '本科'],
          [2, '乙职业学院', '专科'],
        ],
        ['A2:C2'],
      ),
    ).toEqual({
      units: ['甲大学 高校 本科', '乙职业学院 高校 专科高职'],
      told: [
        '没有当作单位的：分组行：第 2 行“湖南省（2所）”。',
        '类别的来历：高校（按单位名称）：第 3 行“甲大学”、第 4 行“乙职业学院”。',
        '办学层次“专科”读作“专科高职”：第 4 行“乙职业学院”。',
      ],
    });
    expect(await readRows([['单位名称'], ['一、市州教育局（2个）'], ['甲'], ['乙'], ['二、直属单位'], ['丙']])).toMatchObject({
      units: ['甲 市州', '乙 市州', '丙 直属单位'],
    });
    expect(await readText('各市州教育（体）局：\n甲\n\n全省高校名单\n乙\n')).toMatchObject({ units: ['甲 市州', '乙 高校'] });
    expect(await readText('高校：\n甲大学\n直属单位：\n乙\n')).toMatchObject({ units: ['甲大学 高校', '乙 直属单位'] });
    expect(await readText('单位名称\n本科院校（1所）\n甲大学\n高职（专科）院校（1所）\n乙学院\n')).toMatchObject({
      units: ['甲大学 高校 本科', '乙学院 高校 专科高职'],
    });
  });

  test('a heading of a place among numbered units is passed over; among bare names it is asked about', async () => {
    expect(
      await readRows([
        ['序号', '学校名称'],
        [null, '长沙市'],
        [1, '甲大学'],
        [2, '乙学院'],
        [null, '株洲市'],
        [3, '丙大学'],
      ]),
    ).toMatchObject({ units: ['甲大学 高校', '乙学院 高校', '丙大学 高校'] });
    expect((await readText('单位名称\n长沙市\n甲大学\n乙学院\n', { category: '高校' })).refused).toContain(
      '第 2 行“长沙市”像是按地区分组的一行',
    );
  });

  test('a header that is repeated on every page is no unit, and one over another list begins that list', async () => {
    expect(
      await readRows([
        ['序号', '单位名称', '类别'],
        [1, '甲大学', '高校'],
        ['序号', '单位名称', '类别'],
        [2, '乙学院', '高校'],
      ]),
    ).toMatchObject({ units: ['甲大学 高校', '乙学院 高校'] });
    expect(await readRows([['高校名单'], ['序号', '学校名称'], [1, '甲'], ['市州名单'], ['单位名称', '序号'], ['乙', 1]])).toMatchObject({
      units: ['甲 高校', '乙 市州'],
    });
  });

  test('an error value is refused with its row, in a sheet and in text', async () => {
    expect((await readText('单位名称,类别\n甲大学,高校\n#N/A,高校\n')).refused).toContain('第 3 行的单位名称是错误值 #N/A');
    expect((await readText('单位名称,类别\n甲大学,#REF!\n')).refused).toContain('第 2 行的类别是错误值 #REF!');
    expect((await readText('单位名称,类别,办学层次\n甲大学,高校,#NAME?\n')).refused).toContain('第 2 行“甲大学”的办学层次是错误值 #NAME?');
  });

  test('a word that an attribute does not know is refused with its row', async () => {
    expect((await readText('学校名称,办学层次\n甲大学,中专\n')).refused).toContain(
      '第 2 行“甲大学”的办学层次是“中专”，应填“本科”、“专科高职”之一',
    );
  });

  test('several names in one cell are asked about; told how, they are read', async () => {
    const list = '单位名称，类别\n甲大学、乙学院、丙学院，高校\n';
    expect((await readText(list)).refused).toContain('第 2 行“甲大学、乙学院、丙学院”像是 3 个单位写在一格里');
    expect(await readText(list, { joined: 'split' })).toMatchObject({ units: ['甲大学 高校', '乙学院 高校', '丙学院 高校'] });
    expect(await readText(list, { joined: 'one' })).toMatchObject({ units: ['甲大学、乙学院、丙学院 高校'] });
    expect(await readText('1.甲大学 2.乙学院 3.丙大学\n', { joined: 'split' })).toMatchObject({
      units: ['甲大学 高校', '乙学院 高校', '丙大学 高校'],
    });
    for (const line of ['甲大学 乙大学 丙大学', '甲大学，乙大学', '甲大学和乙大学', '高校：甲大学、乙大学'])
      expect((await readText(`单位名称\n${line}\n`)).refused).toContain('第 2 行');
    expect(await readText('单位名称,类别\n甲大学（东、西校区）,高校\n')).toMatchObject({ units: ['甲大学（东、西校区） 高校'] });
  });
});

describe('what the columns hold', () => {
  test.each([
    '学校',
    '院校名称',
    '填报单位',
    '*单位名称',
    '单位名称（全称）',
    '高校名称',
    '部门',
    '单位（全称）',
    '学校（单位）名称',
    '被考核单位名称',
    '单位名称：',
    '单位 名称',
    '参评单位',
    '名称',
    '委办局',
  ])('%s stands over names', async (header) => {
    expect(await readText(`序号\t${header}\t类别\n1\t甲大学\t高校\n`)).toMatchObject({ units: ['甲大学 高校'] });
  });

  test('县市区 stands over names too', async () => {
    expect(await readText('序号,县市区\n1,随县\n2,广水市\n', { scheme: bundled('suizhou-2023-kaoping') })).toMatchObject({
      units: ['随县 县市区', '广水市 县市区'],
    });
  });

  test('a place, an authority or a contact beside the names is no column of names', async () => {
    const read = await readText('序号,市州,学校名称,主管部门,联系单位\n1,长沙市,甲大学,教育厅,办公室\n');
    expect(read).toMatchObject({ units: ['甲大学 高校'], told: [expect.anything(), '名单里这些列没有用到：市州、主管部门、联系单位。'] });
  });

  test('a header of two rows', async () => {
    const rows = [
      ['序号', '单位', null, '类别'],
      [null, '名称', '代码', null],
      [1, '甲大学', '001', '高校'],
      [2, '乙学院', '002', '高校'],
    ];
    expect(await readRows(rows, ['A1:A2', 'B1:C1', 'D1:D2'])).toMatchObject({ units: ['甲大学 高校', '乙学院 高校'] });
    expect(await readText(rows.map((row) => row.join('\t')).join('\n'))).toMatchObject({ units: ['甲大学 高校', '乙学院 高校'] });
  });

  test('a header of two rows of which the second speaks of contacts only', async () => {
    const read = await readText('序号\t单位名称\t联系方式\t\n\t\t电话\t手机\n1\t甲大学\t1\t2\n');
    expect(read).toMatchObject({
      units: ['甲大学 高校'],
      told: [expect.stringContaining('高校（按单位名称）'), '名单里这些列没有用到：联系方式电话、手机。'],
    });
  });

  test('a second list beside the first whose headers were left out is asked about', async () => {
    const rows = [
      ['单位名称', '类别', null, null],
      ['甲大学', '高校', '丙学院', '高校'],
      ['乙学院', '高校', null, null],
    ];
    expect((await readRows(rows)).refused).toMatch(/第 2 行“丙学院”所在的一列没有表头.*也写“单位名称”/);
    const remarks = rows.map((row) => row.map((cell) => (cell === '丙学院' ? '已报' : cell)));
    expect(await readRows(remarks)).toMatchObject({ units: ['甲大学 高校', '乙学院 高校'] });
  });

  test('lists side by side are read one after the other', async () => {
    expect(
      await readRows([
        ['序号', '单位名称', '序号', '单位名称'],
        [1, '甲大学', 3, '丙学院'],
        [2, '乙学院', 4, '丁学院'],
      ]),
    ).toMatchObject({ units: ['甲大学 高校', '乙学院 高校', '丙学院 高校', '丁学院 高校'] });
    expect(
      await readRows([
        ['单位名称', '类别', null, '单位名称', '类别'],
        ['甲', '高校', null, '乙', '市州'],
      ]),
    ).toMatchObject({ units: ['甲 高校', '乙 市州'] });
    expect(
      await readRows([
        ['市州', '高校', '直属单位'],
        ['甲', '乙', '丙'],
        [null, '丁', null],
      ]),
    ).toMatchObject({ units: ['甲 市州', '乙 高校', '丁 高校', '丙 直属单位'] });
  });

  test('what is merged holds for all its rows, and a unit merged over several rows is one unit', async () => {
    expect(
      await readRows(
        [
          ['类别', '单位名称'],
          ['高校', '甲'],
          [null, '乙'],
          ['市州', '丙'],
          [null, '丁'],
        ],
        ['A2:A3', 'A4:A5'],
      ),
    ).toMatchObject({ units: ['甲 高校', '乙 高校', '丙 市州', '丁 市州'] });
    const read = await readRows(
      [
        ['单位名称', '类别', '联系人'],
        ['甲', '高校', '一'],
        [null, null, '二'],
        ['乙', '高校', '三'],
      ],
      ['A2:A3', 'B2:B3'],
    );
    expect(read).toMatchObject({
      units: ['甲 高校', '乙 高校'],
      told: ['没有当作单位的：上面单位的续行：第 3 行“二”。', expect.anything()],
    });
  });

  test('without a header: one name a line, numbered or not, and columns that tell themselves', async () => {
    expect(await readText('甲大学\n乙学院\n丙市教育局\n')).toMatchObject({ units: ['甲大学 高校', '乙学院 高校', '丙市教育局 市州'] });
    expect(await readText('1、甲大学\n2、乙学院；\n3.丙大学。\n')).toMatchObject({ units: ['甲大学 高校', '乙学院 高校', '丙大学 高校'] });
    expect(await readText('1 甲大学 高校\n2 乙学院 高校\n')).toMatchObject({ units: ['甲大学 高校', '乙学院 高校'] });
    expect((await readText('甲,乙,丙\n丁,戊,己\n', { category: '高校' })).refused).toContain('第 1 行“甲,乙,丙”像是 3 个单位写在一格里');
    expect((await readText('甲\t乙\n丙\t丁\n', { category: '高校' })).refused).toContain('分不清哪一列是单位名称（第 1 列、第 2 列）');
  });
});

describe('which sheets', () => {
  const instructions = sheetOf('填报说明', [['填报说明'], ['一、本表由各单位填写'], ['二、12月10日前报送']]);
  const listed = (name: string, ...names: string[]) => sheetOf(name, [['单位名称'], ...names.map((each) => [each])]);

  test('the sheet with the list, told which were not read', async () => {
    expect(await readFile(await bookOf(instructions, listed('名单', '甲大学', '乙学院')))).toMatchObject({
      units: ['甲大学 高校', '乙学院 高校'],
      told: ['名单读自表“名单”，没有读：填报说明。', expect.anything()],
    });
    expect(await readFile(await bookOf(instructions, sheetOf('Sheet2', [['甲大学'], ['乙学院']])))).toMatchObject({
      units: ['甲大学 高校', '乙学院 高校'],
    });
  });

  test('several that could be it are asked about with their names; those that are chosen are read', async () => {
    const book = await bookOf(listed('长沙', '甲大学'), listed('株洲', '乙大学', '丙大学'));
    expect(await readFile(book)).toEqual({ refused: '几张表：长沙 1、株洲 2' });
    expect(await readFile(book, { sheets: ['长沙', '株洲'] })).toMatchObject({ units: ['甲大学 高校', '乙大学 高校', '丙大学 高校'] });
    expect((await readFile(book, { sheets: ['湘潭'] })).refused).toContain('没有表“湘潭”。有这些表：长沙、株洲');
  });

  test('one sheet for each category', async () => {
    const read = await readFile(await bookOf(listed('高校', '甲', '乙'), listed('市州（1个）', '甲'), listed('直属单位名单', '丙')));
    expect(read.units).toEqual(['甲 高校', '乙 高校', '甲 市州', '丙 直属单位']);
    expect(read.told).toContain('名单读自 3 张表：高校、市州（1个）、直属单位名单。');
    const twice = await readFile(await bookOf(listed('高校', '甲'), listed('市州', '乙', '乙')));
    expect(twice.refused).toContain('“市州”第 3 行“乙”与第 2 行重复');
  });

  test('a hidden sheet is not taken for the list', async () => {
    expect((await readFile(await bookOf(instructions, { ...listed('旧名单', '甲大学'), hidden: 'hidden' }))).refused).toContain(
      '隐藏的表“旧名单”',
    );
  });
});

describe('how a category is known', () => {
  test('by the column before the given one, by the given one before the name, and what looks otherwise is told', async () => {
    expect(await readText('单位名称,类别\n甲市教育局,\n乙大学,高校\n', { category: '直属单位' })).toEqual({
      units: ['甲市教育局 直属单位', '乙大学 高校'],
      told: ['类别的来历：直属单位（按指定的类别）：第 2 行“甲市教育局”。', '归入直属单位，名称却像市州：第 2 行“甲市教育局”。'],
    });
  });

  test('by the document’s own list of units', async () => {
    const scheme = bundled('suizhou-2023-kaoping');
    expect(await readText('市发改委\n随县人民政府\n', { scheme })).toMatchObject({ units: ['市发改委 市直部门', '随县人民政府 县市区'] });
    expect((await readText('随县,县市区\n随县人民政府,县市区\n', { scheme })).refused).toContain('第 2 行“随县人民政府”与第 1 行重复');
  });

  test('never the first category in silence', async () => {
    expect((await readText('单位名称\n甲\n乙\n')).refused).toContain(
      '第 2 行“甲”没有类别，名称也看不出来；第 3 行“乙”没有类别，名称也看不出来',
    );
  });
});

// What stands in the Word file: valid for Office, whatever the names are, with the fonts and their substitutes.
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { DocumentBlock } from '../../src/report/document';
import { titleLines } from '../../src/word/title-lines';
import { writeDocx } from '../../src/word/write-docx';
import { expectValidOffice } from '../hosts/office-validity';
import { everything } from './everything';

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
}

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name]!);
}

test('Office takes a document with every kind of block', async () => {
  expectValidOffice(await writeDocx(everything), 'docx');
}, 60_000);

test('a long document that is put into XML a few parts at a time is the same file', async () => {
  const parts = Array.from({ length: 3 }, () => everything.parts).flat();
  for (const pages of ['official', 'own'] as const) {
    const [whole, ...pieces] = await Promise.all(
      [parts.length, 1, 2, parts.length - 1].map((count) => writeDocx({ ...everything, pages, parts }, count)),
    );
    for (const piece of pieces)
      for (const name of ['word/document.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml'])
        expect(part(piece, name)).toBe(part(whole!, name));
  }
});

test('an empty document and papers of their own are valid too', async () => {
  expectValidOffice(await writeDocx({ title: '', pages: 'own', parts: [] }), 'docx');
  expectValidOffice(await writeDocx({ ...everything, pages: 'own' }), 'docx');
}, 60_000);

describe('columns of a table that has not the room for all its texts', () => {
  const columns = [
    { title: '指标', holds: 'label' },
    { title: '条文', holds: 'long' },
    { title: '得分', holds: 'points' },
    { title: '说明', holds: 'long' },
  ] as const;
  const charactersOf = async (rows: readonly [clause: number, words: number][]): Promise<number[]> => {
    const wide: DocumentBlock = {
      block: 'table',
      columns,
      rows: rows.map(([clause, words]) => ({ cells: ['标', '条'.repeat(clause), 1, '说'.repeat(words)] })),
    };
    const xml = part(await writeDocx({ title: '', pages: 'own', parts: [{ blocks: [wide] }] }), 'word/document.xml');
    return [...xml.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, twips]) => Number(twips) / 210);
  };

  test('are as wide as their texts are long on the whole, and fill the page', async () => {
    const [label, clause, points, words] = (await charactersOf([
      [60, 60],
      [60, 60],
    ])) as [number, number, number, number];
    expect(Math.abs(clause - words)).toBeLessThanOrEqual(1.5);
    expect(label).toBeCloseTo(5.57, 1);
    expect(points).toBeCloseTo(4.07, 1);
    const [, long, , short] = (await charactersOf([
      [90, 30],
      [90, 30],
    ])) as [number, number, number, number];
    expect(long / short).toBeCloseTo(3, 0);
    expect(label + clause + points + words).toBeCloseTo(label + long + points + short, 0);
  });

  test('never get too narrow to be read', async () => {
    const [, , , words] = (await charactersOf([
      [500, 1],
      [500, 2],
    ])) as [number, number, number, number];
    expect(words).toBeGreaterThanOrEqual(12);
  });
});

test('names are text, whatever they look like', async () => {
  const text = await textOf(await writeDocx(everything));
  for (const name of ['=1+1学院', '=SUM(A1)大学', '<b>甲&乙</b>“大学”', '长'.repeat(40)]) expect(text).toContain(name);
  expect(text).toContain('1. 高校：=1+1学院、');
  expect(text).toMatch(/12\.5%[\s\S]*是[\s\S]*甲、乙[\s\S]*未录入/u);
});

test('signs that a file cannot hold are left out, line breaks become spaces', async () => {
  const spans = [{ text: '甲\u0000\u0008\uFFFE\uD800大学\n学院' }];
  const bytes = await writeDocx({ title: '标\u0001题', pages: 'official', parts: [{ blocks: [{ block: 'paragraph', spans }] }] });
  expect(await textOf(bytes)).toContain('甲大学 学院');
  expectValidOffice(bytes, 'docx');
}, 60_000);

test('every font names what stands in for it', async () => {
  const fonts = part(await writeDocx(everything), 'word/fontTable.xml');
  for (const name of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体'])
    expect(fonts).toMatch(new RegExp(`w:name="${name}"><w:altName w:val="[^"]+"`, 'u'));
});

test('headings are 黑体, points open with 楷体, nothing is bold', async () => {
  const bytes = await writeDocx(everything);
  expect(part(bytes, 'word/styles.xml')).toMatch(/w:styleId="Heading1"[\s\S]*?黑体/u);
  expect(part(bytes, 'word/styles.xml')).toMatch(/w:styleId="OfficialPoint"[\s\S]*?楷体_GB2312/u);
  expect(part(bytes, 'word/document.xml')).toMatch(/OfficialPoint[\s\S]{0,80}（一）重视不够。/u);
  expect(part(bytes, 'word/document.xml')).not.toMatch(/<w:b\/>|<w:b w:val/u);
});

describe('a title', () => {
  test('stays on one line when it fits', () => {
    expect(titleLines(['关于2019年', '评估', '结果的通报'])).toEqual(['关于2019年评估结果的通报']);
  });

  test('breaks between its pieces, as evenly as can be', () => {
    expect(titleLines(['关于2019年全省教育系统', '政务公开政务服务', '工作开展情况的通报'])).toEqual([
      '关于2019年全省教育系统',
      '政务公开政务服务工作开展情况的通报',
    ]);
    expect(titleLines(['上海市教育委员会', '关于公布2017年度区教育局', '政务公开和网站建设评议', '结果的通知'])).toEqual([
      '上海市教育委员会关于公布2017年度区教育局',
      '政务公开和网站建设评议结果的通知',
    ]);
  });

  test('a piece wider than a line stays whole', () => {
    expect(titleLines(['长'.repeat(25), '短'])).toEqual(['长'.repeat(25), '短']);
    expect(titleLines([])).toEqual(['']);
  });
});

// Charts in files: Office takes them, other programs read them, ours are made anew and people's own stay.
import { strFromU8 } from 'fflate';
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open-xlsx';
import type { Change } from '../../../src/workbook/host';
import type { ChartPlan, SheetPlan } from '../../../src/workbook/plan';
import { convertToOne, hasLibreOffice } from '../libreoffice';
import { expectValidOffice } from '../office-validity';
import { samplePlan } from '../sample-plan';
import { entries, withForeignParts } from './foreign-parts';

const withOffice = hasLibreOffice ? test : test.skip;

function chart(title: string, rows = 2): ChartPlan {
  return {
    kind: 'column',
    title,
    categories: { row: 1, column: 0, rows, columns: 1 },
    series: [{ name: '单位数', values: { row: 1, column: 1, rows, columns: 1 } }],
    place: { row: 5, column: 0, rows: 10, columns: 2 },
    altText: `${title}的说明`,
  };
}

function sheet(...charts: ChartPlan[]): SheetPlan {
  return {
    name: '统计 表',
    widths: [30, 30],
    styles: [],
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          ['分数段', '单位数'],
          ['90 分 & 以上', 3],
          ['80 分', null],
        ],
      },
    ],
    charts,
  };
}

async function changed(bytes: Uint8Array, ...changes: Change[]): Promise<Map<string, string>> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.refusal.message);
  expect(await opened.value.apply(changes)).toMatchObject({ ok: true });
  const saved = await opened.value.save();
  expectValidOffice(saved);
  return texts(saved);
}

const texts = (bytes: Uint8Array): Map<string, string> => new Map([...entries(bytes)].map(([path, content]) => [path, strFromU8(content)]));
const find = (parts: Map<string, string>, pattern: RegExp): string[] => [...parts.keys()].filter((path) => pattern.test(path)).sort();
const titles = (parts: Map<string, string>): string[] =>
  find(parts, /charts\/chart\d+\.xml$/).map((path) => /<a:t>(.*?)<\/a:t>/.exec(parts.get(path)!)?.[1] ?? '');
const drawnNames = (xml: string): string[] => [...xml.matchAll(/cNvPr id="(\d+)" name="([^"]+)"/g)].map(([, id, name]) => `${id} ${name}`);

test('a chart shows the cells of its own sheet, with the values as they are now and words for those who cannot see it', async () => {
  const bytes = await createXlsx({ title: '图', sheets: [sheet(chart('分布'))] });
  expectValidOffice(bytes);
  const parts = texts(bytes);
  const xml = parts.get('xl/charts/chart1.xml')!;
  expect([...xml.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, formula]) => formula)).toEqual(["'统计 表'!$A$2:$A$3", "'统计 表'!$B$2:$B$3"]);
  expect(xml).toContain(
    '<c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>90 分 &amp; 以上</c:v></c:pt><c:pt idx="1"><c:v>80 分</c:v></c:pt></c:strCache>',
  );
  expect(xml).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>3</c:v></c:pt></c:numCache>');
  const drawing = parts.get('xl/drawings/drawing1.xml')!;
  expect(drawing).toContain('descr="分布的说明"');
  expect(drawing).toMatch(/<xdr:from><xdr:col>0<.*<xdr:row>5<.*<xdr:to><xdr:col>2<.*<xdr:row>15</);
});

test('charts of ours are made anew when their sheet is replaced, and leave nothing behind', async () => {
  const book = await createXlsx({ title: '图', sheets: [sheet(chart('旧一'), chart('旧二'))] });
  const parts = await changed(book, { do: 'replace-sheet', sheet: '统计 表', plan: sheet(chart('新')) });
  expect(titles(parts)).toEqual(['新']);
  expect(find(parts, /drawings/)).toHaveLength(2); // the drawing and what it points to
  const without = await changed(book, { do: 'replace-sheet', sheet: '统计 表', plan: sheet() });
  expect(find(without, /charts|drawings/)).toEqual([]);
  expect(without.get('xl/worksheets/sheet1.xml')).not.toContain('<drawing');
});

test('a chart that people put on a sheet stays, beside ours, however often the sheet is replaced', async () => {
  const foreign = await withForeignParts(samplePlan);
  const theirs = texts(foreign).get('xl/charts/chart7.xml');
  const replace = (title: string): Change => ({ do: 'replace-sheet', sheet: '说明', plan: { ...sheet(chart(title)), name: '说明' } });
  const parts = await changed(foreign, replace('一'), replace('二'));
  expect(parts.get('xl/charts/chart7.xml')).toBe(theirs);
  expect(drawnNames(parts.get('xl/drawings/drawing7.xml')!)).toEqual(['2 图表 1', '3 评分图_1']);
  expect(titles(parts).sort()).toEqual(['', '二', '录入情况 &lt;一&gt; &amp; “二”', '得分率'].sort());
  const silent = await changed(foreign, replace('一'), {
    do: 'replace-sheet',
    sheet: '说明',
    plan: { ...sheet(), charts: undefined, name: '说明' },
  });
  expect(drawnNames(silent.get('xl/drawings/drawing7.xml')!)).toEqual(['2 图表 1', '3 评分图_1']);
});

test('a chart without series, or with one that is shorter than its names, is a fault of the program', async () => {
  const make = (broken: ChartPlan) => createXlsx({ title: '图', sheets: [sheet(broken)] });
  await expect(make({ ...chart('空'), series: [] })).rejects.toThrow(/chart 空 has no series/);
  await expect(make({ ...chart('短'), categories: { row: 1, column: 0, rows: 1, columns: 1 } })).rejects.toThrow(/not as long/);
});

test('a page begins at the row that the plan names, so that a table and its chart stay together', async () => {
  const bytes = await createXlsx({
    title: '图',
    sheets: [{ ...sheet(chart('分布')), print: { orientation: 'portrait', fitWidth: 1, breaks: [4, 9] } }],
  });
  expectValidOffice(bytes);
  // A break stands under the row whose number it has, counted from 1.
  expect(texts(bytes).get('xl/worksheets/sheet1.xml')).toMatch(
    /<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"\/><brk id="9" max="16383" man="1"\/><\/rowBreaks><drawing/,
  );
});

withOffice(
  'LibreOffice reads the charts and keeps them',
  async () => {
    const parts = texts(
      convertToOne(await createXlsx({ title: '图', sheets: [sheet(chart('分布'), { ...chart('率'), kind: 'bar', most: 1 })] }), {
        to: 'xlsx',
      }),
    );
    expect(find(parts, /charts\/chart\d+\.xml$/)).toHaveLength(2);
    expect(find(parts, /charts\/chart\d+\.xml$/).map((path) => parts.get(path)!.includes('90 分'))).toEqual([true, true]);
  },
  120_000,
);

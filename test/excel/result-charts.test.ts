// 统计 in a file that the workbench saves: each chart shows its own table, no page cuts one, and other programs draw them.
import { strFromU8, unzipSync } from 'fflate';
import { demoAssessment } from '../../src/app/demo';
import { publishAssessment } from '../../src/app/publish';
import { assess } from '../../src/assessment/assess';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { excelHost } from '../../src/hosts/excel';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { parseAddress } from '../../src/workbench/host/model/area';
import { readWorkbook } from '../../src/workbench/file/open-file';
import { writeWorkbook } from '../../src/workbench/file/save-file';
import { hunan } from '../cases/units';
import { convertToOne, hasLibreOffice } from '../hosts/libreoffice';
import { expectValidOffice } from '../hosts/office-validity';
import { startOfficeHost } from './office-host';

const withOffice = hasLibreOffice ? test : test.skip;
const assessed = (year: number) => assess(demoAssessment(hunan, year, 20), hunan);
const lastYear = { year: 2021, scoreboard: scoreAssessment(assessed(2021)) };
const { plan, scoreboard } = publishAssessment({ assessment: assessed(2022), demo: true }, { today: '2022-12-20', lastYear });

interface DrawnChart {
  title: string;
  series: { name: string; categories: string; values: string }[];
  axes: string[];
  xml: string;
}

/** Laid by the add-in, saved by the workbench. */
async function saved(): Promise<Uint8Array> {
  const host = await startOfficeHost({ requirementSet: '1.9', global: true });
  const sheets = plan.sheets.filter(({ name }) => name === '统计').map((sheet) => ({ ...sheet, links: [] }));
  expect(await excelHost.apply(sheets.map((sheet) => ({ do: 'add-sheet' as const, plan: sheet })))).toEqual({ ok: true });
  const bytes = await writeWorkbook(host.grid);
  expect(host.failures).toEqual([]);
  host.close();
  return bytes;
}

function chartsIn(bytes: Uint8Array): DrawnChart[] {
  const parts = Object.entries(unzipSync(bytes))
    .filter(([path]) => /charts\/chart\d+\.xml$/u.test(path))
    .sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
  const inner = (xml: string, tag: string): string => new RegExp(`<c:${tag}>([\\s\\S]*?)</c:${tag}>`, 'u').exec(xml)?.[1] ?? '';
  const words = (xml: string): string => [...xml.matchAll(/<(?:a:t|c:v)>(.*?)<\/(?:a:t|c:v)>/gu)].map(([, text]) => text).join('');
  return parts.map(([, content]) => {
    const xml = strFromU8(content);
    return {
      title: words(inner(xml, 'title')),
      series: [...xml.matchAll(/<c:ser>([\s\S]*?)<\/c:ser>/gu)].map(([, ser]) => ({
        name: words(inner(ser!, 'tx')),
        categories: inner(inner(ser!, 'cat'), 'f'),
        values: inner(inner(ser!, 'val'), 'f'),
      })),
      axes: [...xml.matchAll(/<c:(catAx|valAx)>/gu)].map(([, axis]) => axis!).sort(),
      xml,
    };
  });
}

test('every chart of 统计 shows names and numbers that stand on the sheet, under its title, along two axes', async () => {
  const bytes = await saved();
  expectValidOffice(bytes);
  const charts = chartsIn(bytes);
  const groups = hunan.categories.map(({ data }) => `${data.fullName}一级指标得分率`);
  expect(charts.map(({ title }) => title)).toEqual(['各分数段的单位数', ...groups, '可比单位的平均分']);
  expect(charts.map(({ series }) => series.map(({ name }) => name))).toEqual([
    hunan.categories.map(({ name }) => name),
    ...groups.map(() => ['得分率']),
    ['2021年平均分', '2022年平均分'],
  ]);
  const { sheets } = await readWorkbook(bytes);
  const cellsAt = (reference: string): unknown[] => {
    const { sheet, area } = parseAddress(reference)!;
    const { rows } = sheets.find(({ name }) => name === sheet)!;
    return Array.from({ length: area.rows }, (_, at) => rows[area.row + at]?.[area.column]);
  };
  for (const { series, axes, xml } of charts) {
    expect(axes).toEqual(['catAx', 'valAx']);
    expect(xml).not.toContain('#REF!');
    for (const { categories, values } of series) {
      expect(cellsAt(values).length).toBeGreaterThan(0);
      expect(cellsAt(categories)).toHaveLength(cellsAt(values).length);
      expect(cellsAt(categories).every((cell) => typeof cell === 'string' && cell !== '')).toBe(true);
      expect(cellsAt(values).every((cell) => typeof cell === 'number')).toBe(true);
    }
  }
  // The distribution adds up to the units that were assessed.
  const counted = charts[0]!.series.flatMap(({ values }) => cellsAt(values) as number[]).reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(scoreboard.units.filter(({ status }) => status === 'assessed').length);
}, 60_000);

test('pages begin where those of a file made without Excel do, so that no chart is cut in two', async () => {
  const breaksIn = (bytes: Uint8Array): string[] => {
    const [xml] = Object.entries(unzipSync(bytes)).flatMap(([path, content]) =>
      (path.startsWith('xl/worksheets/sheet') ? [strFromU8(content)] : []).filter((each) => each.includes('<drawing ')),
    );
    return [...xml!.matchAll(/<brk id="(\d+)"/gu)].map(([, id]) => id!);
  };
  const sheet = plan.sheets.find(({ name }) => name === '统计')!;
  const made = breaksIn(await createXlsx({ ...plan, sheets: [{ ...sheet, links: [] }] }));
  expect(made.length).toBeGreaterThan(1);
  expect(breaksIn(await saved())).toEqual(made);
  const cut = sheet.charts!.filter(({ place }) => sheet.print!.breaks!.some((row) => row > place.row && row < place.row + place.rows));
  expect(cut).toEqual([]);
}, 60_000);

withOffice(
  'LibreOffice opens the file and draws every chart with its numbers',
  async () => {
    const charts = chartsIn(convertToOne(await saved(), { to: 'xlsx' }));
    expect(charts).toHaveLength(2 + hunan.categories.length);
    for (const { series, xml } of charts) {
      expect(series.length).toBeGreaterThan(0);
      expect(xml).toMatch(/<c:numCache>[\s\S]*?<c:v>[\d.]+<\/c:v>/u);
    }
  },
  120_000,
);

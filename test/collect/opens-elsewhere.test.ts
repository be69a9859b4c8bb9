// Whatever goes round - what went out in every way, what came back, what was returned, the book afterwards - opens in LibreOffice without
// an error in any cell, Office takes it, and formulas and markup in answers are texts everywhere.
import { randomUUID } from 'node:crypto';
import { createXlsxHere, openXlsxHere } from '../../src/cli/xlsx';
import { splitAnnex } from '../../src/hand-out/annex/split-annex';
import { isError, type Cell } from '../../src/model/cell';
import { annexesIn } from '../../src/rubric/annex';
import { hunan } from '../cases/units';
import { bookOf, collect, fill, handOut, need, open, threeUnits } from '../hand-out/desk';
import { convertEach, hasLibreOffice } from '../hosts/libreoffice';
import { expectValidOffice } from '../hosts/office-validity';
import { shelf } from '../shelf';
import { back } from './handed-out';

jest.setTimeout(180_000);

const FORMULA = '=HYPERLINK("https://example.edu.cn","见附件")';
const MARKUP = '<b>见附件</b> & <script>alert(1)</script> _x000D_ ]]>';
const AT = '2022-12-16 09:00:00';

/** Everything that stands in a file, sheet by sheet. */
async function cellsIn(file: Uint8Array): Promise<{ sheet: string; cells: Cell[] }[]> {
  const host = need(await openXlsxHere(file));
  const { sheets } = await host.survey();
  const used = sheets.flatMap(({ name, used: area }) => (area ? [{ sheet: name, area }] : []));
  return (await host.read(used)).map((cells, at) => ({ sheet: used[at]!.sheet, cells: cells.flat() }));
}

const errorsIn = async (file: Uint8Array): Promise<string[]> =>
  (await cellsIn(file)).flatMap(({ sheet, cells }) => cells.filter(isError).map((cell) => `${sheet} ${cell}`));

const textsIn = async (file: Uint8Array): Promise<Set<Cell>> => new Set((await cellsIn(file)).flatMap(({ cells }) => cells));

/** One run of the year, of which every file is kept. */
async function round(): Promise<{ files: Map<string, Uint8Array>; answered: string[] }> {
  const asked = await handOut(await bookOf(), { evidence: true });
  const given = await fill(asked.files.get('填报表_甲大学.xlsx')!, {
    信息公开·开设项数: 3,
    信息公开·开设项数·佐证材料: FORMULA,
    信息公开·开设项数·材料说明: MARKUP,
  });
  const wrong = await fill(asked.files.get('填报表_乙学院.xlsx')!, { 信息公开·开设项数: FORMULA, 专题专栏·开设个数: 'x' });
  const done = await collect(asked.book, [back('甲.xlsx', given), back('乙.xlsx', wrong)]);
  const { host, round: kept } = await open(done.book);
  const { row } = kept.states!.records.get('高校-001|信息公开')!;
  need(await host.apply([{ do: 'write', sheet: '审核', row, column: 4, cells: [['退回', MARKUP]] }]));
  const returned = await handOut(await host.save(), { returned: true, at: AT });
  const objections = await handOut(done.book, { objections: true, at: AT });
  const categories = await handOut(done.book, { way: 'category', at: AT });
  const desk = await open(done.book);
  const [annex] = annexesIn(shelf.annexes(hunan.id));
  const forms = need(splitAnnex(desk.book, desk.round, annex!, { deadline: undefined, to: undefined, newId: randomUUID(), at: AT }));
  const alone = await handOut(await bookOf(threeUnits.slice(0, 1)));
  const files = new Map<string, Uint8Array>([
    ['只有一个单位的工作簿', alone.book],
    ['交回_甲大学', given],
    ['交回_乙学院', wrong],
    ['收进以后的工作簿', done.book],
    ['退回以后的工作簿', returned.book],
    ['报送表', await createXlsxHere(forms.files[0]!.plan())],
  ]);
  for (const { files: made } of [asked, returned, objections, categories]) for (const [name, bytes] of made) files.set(name, bytes);
  return { files, answered: ['交回_甲大学', '收进以后的工作簿', '退回_甲大学.xlsx'] };
}

(hasLibreOffice ? test : test.skip)(
  'every file of a round opens in LibreOffice without an error, and answers are texts there',
  async () => {
    const { files, answered } = await round();
    expect(files.size).toBeGreaterThanOrEqual(6 + 2 * threeUnits.length + 2 + 1);
    for (const bytes of files.values()) expectValidOffice(bytes);
    const saved = convertEach([...files.values()], { to: 'xlsx', recalculate: true });
    const errors = await Promise.all(
      [...files.keys()].map(async (name, at) => (await errorsIn(saved[at]!)).map((each) => `${name} ${each}`)),
    );
    expect(errors.flat()).toEqual([]);
    for (const name of answered) {
      for (const bytes of [files.get(name)!, saved[[...files.keys()].indexOf(name)]!]) {
        const texts = await textsIn(bytes);
        expect([name, texts.has(MARKUP)]).toEqual([name, true]);
        if (!name.startsWith('退回')) expect([name, texts.has(FORMULA)]).toEqual([name, true]);
      }
    }
  },
);

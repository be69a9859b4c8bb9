// Presses of 收发 for what comes from elsewhere or after results: lists that others keep, annex forms, marks of several experts, objections.
import { withReview } from '../../../src/assessment/review';
import type { UnitInput } from '../../../src/assessment/assessment';
import { noAnswers } from '../../../src/collect/list/list-answers';
import { createXlsxHere, openXlsxHere } from '../../../src/cli/xlsx';
import { splitAnnex } from '../../../src/hand-out/annex/split-annex';
import { ITEM_ID, VALUE_ID } from '../../../src/hand-out/fill-list';
import { roundNames } from '../../../src/hand-out/names';
import { readObjections } from '../../../src/hand-out/objections';
import { readRound } from '../../../src/hand-out/round';
import { excelHost } from '../../../src/hosts/excel';
import { filesOfArchive } from '../../../src/hosts/xlsx/archive';
import { streams } from '../../../src/hosts/xlsx/packing';
import type { Cell } from '../../../src/model/cell';
import { refresh } from '../../../src/open-book/session';
import { bringIn, confirmNames, readHandedIn, type FilesWeighed } from '../../../src/open-book/use-cases/bring-in';
import { handOut } from '../../../src/open-book/use-cases/hand-out';
import { joinMarks } from '../../../src/open-book/use-cases/join-marks';
import { noteDespite, settleObjection } from '../../../src/open-book/use-cases/objections';
import { annexesIn } from '../../../src/rubric/annex';
import { documented } from '../../../src/rubric/library/documented';
import { shelfOf } from '../../../src/rubric/shelf';
import type { Review } from '../../../src/standing/review';
import type { MemoryGrid } from '../../excel/memory/memory-grid';
import { need } from '../../hand-out/desk';
import { filledUnit } from '../../workbook/sample-book';
import { hunan, lay, open, quiet, told, type Pressed, type UseCase } from './laid-books';

let came: FilesWeighed;

async function comes(name: string, content: string | Uint8Array): Promise<void> {
  came = need(await readHandedIn([new File([content as BlobPart], name, { lastModified: Date.UTC(2022, 11, 19) })], quiet));
}

const bring = async (): Promise<Pressed> => told(await bringIn(came, undefined, quiet));

async function broughtIn(): Promise<void> {
  need(await bringIn(came, undefined, quiet));
  await refresh();
}

/** A file with cells of one sheet filled in: by the id in its row, under the id of its column. */
async function filled(bytes: Uint8Array, sheet: string, [by, into]: [string, string], values: Record<string, Cell>): Promise<Uint8Array> {
  const host = need(await openXlsxHere(bytes));
  const used = (await host.survey()).sheets.find(({ name }) => name === sheet)!.used!;
  const [cells] = await host.read([{ sheet, area: used }]);
  const ids = cells!.find((row) => row.includes(by))!;
  for (const [id, value] of Object.entries(values)) {
    const row = used.row + cells!.findIndex((line) => line[ids.indexOf(by)] === id);
    need(await host.apply([{ do: 'write', sheet, row, column: used.column + ids.indexOf(into), cells: [[value]] }]));
  }
  return host.save();
}

/** Every unit has another number of everything. */
const scored = (): UnitInput[] => [filledUnit('甲大学', '高校', 1), filledUnit('乙学院', '高校', 2)];

async function objected(grid: MemoryGrid): Promise<void> {
  await lay(grid, hunan, scored());
  const { archive } = need(await handOut({ way: 'unit', returned: false, objections: true, deadline: '2022-12-25' }, quiet));
  const [name, bytes] = [...(await filesOfArchive(archive!, streams))!].find(([each]) => each.includes('甲大学'))!;
  const said = { '高校/信息公开': '应为 3 项', '高校/安全通报': '没有通报过' };
  await comes(name, await filled(bytes, roundNames.objections, [ITEM_ID, VALUE_ID], said));
}

async function withObjections(grid: MemoryGrid): Promise<void> {
  await objected(grid);
  await broughtIn();
}

async function settle(): Promise<Pressed> {
  const round = need(await readRound(excelHost, (await open()).book));
  const { key } = readObjections(round.objections!).find(({ indicator }) => indicator === '信息公开')!;
  return told(await settleObjection(key, { decision: 'accepted', reason: '补充材料属实', values: [3] }, quiet));
}

/** One column is called otherwise here, and so is one unit: both were confirmed. */
async function listed(grid: MemoryGrid): Promise<void> {
  await lay(
    grid,
    hunan,
    scored().map((unit) => ({ ...unit, entries: {} })),
  );
  await comes('监测.csv', '单位,信息公开\n,公开的项数\n甲大学,3\n乙大学,5\n');
  const said = [
    { word: '乙大学', means: '乙学院' },
    { word: '信息公开·公开的项数', means: '信息公开·开设项数' },
  ];
  came = need(await confirmNames(came.reading, { ...noAnswers, said }));
}

async function listedAgain(grid: MemoryGrid): Promise<void> {
  await listed(grid);
  await broughtIn();
  await comes('监测二.csv', '单位,专题专栏\n,专栏的个数\n甲大学,2\n某校,1\n');
  const said = [
    { word: '某校', means: '乙学院' },
    { word: '专题专栏·专栏的个数', means: '专题专栏·开设个数' },
  ];
  came = need(await confirmNames(came.reading, { ...noAnswers, said }));
}

const [annex] = annexesIn(shelfOf(documented).annexes('hunan-2022'));
const answers: Record<string, Cell> = { site: 'www.example.edu.cn', 'worker-qq': 10000 };

async function formCameBack(grid: MemoryGrid): Promise<Uint8Array> {
  await lay(grid);
  const { book } = await open();
  const round = need(await readRound(excelHost, book));
  const { files, changes } = need(splitAnnex(book, round, annex!, { to: '联系处室', newId: 'book-1', at: '2022-12-20 08:55:00' }));
  need(await excelHost.apply(changes));
  await refresh();
  const sent = await createXlsxHere(files[0]!.plan());
  await comes('甲.xlsx', await filled(sent, annex!.name, ['#field', '#answer'], answers));
  return sent;
}

async function formCameAgain(grid: MemoryGrid): Promise<void> {
  const sent = await formCameBack(grid);
  await broughtIn();
  await comes('甲改.xlsx', await filled(sent, annex!.name, ['#field', '#answer'], { ...answers, site: 'www2.example.edu.cn' }));
}

const experts: Review = { kind: 'sources', tracks: ['专家甲', '专家乙', '合议'], counts: '合议' };
/** The plain entries are the first expert's. */
const marked = (marks: [first: number, second: number][]): UnitInput[] =>
  ['甲大学', '乙学院'].map((name, at) => ({
    ...filledUnit(name),
    entries: { 信息公开: [marks[at]![0]] },
    tracks: { 专家乙: { entries: { 信息公开: [marks[at]![1]] } } },
  }));

const join = async (limit?: number): Promise<Pressed> => {
  const joined = await joinMarks({ way: 'mean', limit }, quiet);
  return joined.ok ? { said: 'done', text: `${joined.value.written} cells` } : told(joined);
};

export const gatheredCases: Record<string, UseCase> = {
  'bring in objections': { book: objected, press: bring, isOnce: true },
  'decide objection': { book: withObjections, press: settle, isOnce: true },
  'notice despite objections': { book: withObjections, press: async () => told(await noteDespite('上级限期印发', 2)), isOnce: true },
  'bring in list': { book: listed, press: bring, isOnce: true },
  'bring in list again': { book: listedAgain, press: bring, isOnce: true, isFurther: true },
  'bring in form': { book: formCameBack, press: bring, isOnce: true },
  'bring in form again': { book: formCameAgain, press: bring, isOnce: true, isFurther: true },
  'join experts': {
    book: (grid) =>
      lay(
        grid,
        withReview(hunan, experts),
        marked([
          [2, 2],
          [4, 1],
        ]),
      ),
    press: () => join(),
  },
  'join experts again': {
    book: async (grid) => {
      await lay(
        grid,
        withReview(hunan, experts),
        marked([
          [3, 1],
          [4, 1],
        ]),
      );
      await join();
    },
    press: () => join(2),
    isFurther: true,
  },
};

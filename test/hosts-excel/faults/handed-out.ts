// Presses of 收发: files go out, come back filled, are brought in, and are taken back; and a corrected rubric is written back.
import type { FilesWeighed } from '../../../src/open-book/use-cases/bring-in';
import { bringIn, readHandedIn, takeBackFile } from '../../../src/open-book/use-cases/bring-in';
import { handOut } from '../../../src/open-book/use-cases/hand-out';
import { refresh } from '../../../src/open-book/session';
import { writeRubricBack } from '../../../src/open-book/use-cases/write-back';
import { filesOfArchive } from '../../../src/hosts/xlsx/archive';
import { streams } from '../../../src/hosts/xlsx/packing';
import type { Cell } from '../../../src/model/cell';
import { filledUnit } from '../../workbook/sample-book';
import type { MemoryGrid } from '../../excel/memory/memory-grid';
import { fill, need } from '../../hand-out/desk';
import { hunan, lay, ownScheme, quiet, told, units, type Pressed, type UseCase } from './laid-books';

const UNIT = '填报表_甲大学.xlsx';

const laid = (grid: MemoryGrid): Promise<void> => lay(grid, hunan, [...units(), { ...filledUnit('某中心', '直属单位', 3), entries: {} }]);

async function handedOut(grid: MemoryGrid): Promise<Map<string, Uint8Array>> {
  await laid(grid);
  const { archive } = need(await handOut({ way: 'unit', returned: false, deadline: '2022-12-25' }, quiet));
  return new Map(await filesOfArchive(archive!, streams));
}

const answers: Record<string, Record<string, Cell>> = {
  [UNIT]: { 信息公开·开设项数: 3, 专题专栏·开设个数: 1 },
  '填报表_某中心.xlsx': { 信息发布·发布条数: 12 },
};

let came: FilesWeighed;

async function cameBack(grid: MemoryGrid): Promise<void> {
  const files = await handedOut(grid);
  const back = Object.entries(answers).map(
    async ([name, own]) => new File([new Uint8Array(await fill(files.get(name)!, own))], name, { lastModified: Date.UTC(2022, 11, 19) }),
  );
  came = need(await readHandedIn(await Promise.all(back), quiet));
}

async function broughtIn(grid: MemoryGrid): Promise<void> {
  await cameBack(grid);
  need(await bringIn(came, undefined, quiet));
  await refresh();
}

async function goOut(): Promise<Pressed> {
  const out = await handOut({ way: 'unit', returned: false, deadline: '2022-12-25', to: '联系处室' }, quiet);
  return out.ok ? { said: 'done', text: `${out.value.count} files` } : told(out);
}

function corrected(): ReturnType<typeof ownScheme> {
  const { categories } = structuredClone(hunan.rubric);
  categories[1]!.groups[0]!.indicators[0]!.clause += '（修改）';
  return ownScheme({ categories });
}

export const handedOutCases: Record<string, UseCase> = {
  'hand out': { book: laid, press: goOut, isOnce: true },
  'hand out again': { book: handedOut, press: goOut, isOnce: true },
  'bring in': { book: cameBack, press: async () => told(await bringIn(came, undefined, quiet)), isOnce: true },
  'take back': { book: broughtIn, press: async () => told(await takeBackFile(UNIT, quiet)), isOnce: true },
  'write back': { book: (grid) => lay(grid, ownScheme()), press: async () => told(await writeRubricBack(corrected(), quiet)) },
};

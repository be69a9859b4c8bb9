// The native workbook recalculated by LibreOffice: the same file opened with "always recalculate" and with "never", in turn.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import type { SheetPlan } from '../../src/workbook/plan';
import { median, secondsSince } from './measure';
import { differences, formulaCells, stripped } from './native-book';
import { nativeSheets, type Work } from './work';

interface LibreOfficeFigures {
  /** Median seconds of a run that recalculates everything, start and loading included. */
  whole: number;
  /** Median seconds that recalculating adds to a run that keeps the stored values. */
  recalculation: number;
  formulas: number;
}

const PAIRS = 3;
/** LibreOffice's setting for files of Excel. */
const RECALCULATE = { always: 0, never: 1 };

/** Undefined where LibreOffice is not installed. Throws when it finds other values than our engine. */
export async function benchLibreOffice(work: Work): Promise<LibreOfficeFigures | undefined> {
  if (spawnSync('soffice', ['--version']).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-bench-'));
  try {
    const sheets = nativeSheets(work);
    const office = { always: profile(folder, 'always'), never: profile(folder, 'never') };
    await write(join(folder, 'stripped.xlsx'), stripped(sheets));
    convert(office.always, join(folder, 'stripped.xlsx'), 'xlsx', join(folder, 'out'));
    const formulas = await checked(sheets, join(folder, 'out', 'stripped.xlsx'));
    const book = join(folder, 'book.xlsx');
    await write(book, sheets);
    const time = (mode: keyof typeof RECALCULATE): number => {
      const start = process.hrtime.bigint();
      convert(office[mode], book, 'csv', join(folder, 'out'));
      return secondsSince(start);
    };
    time('never'); // The first start makes the profile.
    const pairs = Array.from({ length: PAIRS }, () => ({ always: time('always'), never: time('never') }));
    return {
      whole: median(pairs.map(({ always }) => always)),
      recalculation: median(pairs.map(({ always, never }) => always - never)),
      formulas,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write(path: string, sheets: readonly SheetPlan[]): Promise<void> {
  writeFileSync(path, await createXlsx({ title: 'bench', sheets }));
}

/** The address of a profile of its own, so that an open LibreOffice is left alone. */
function profile(folder: string, mode: keyof typeof RECALCULATE): string {
  const user = join(folder, mode, 'user');
  mkdirSync(user, { recursive: true });
  writeFileSync(
    join(user, 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${RECALCULATE[mode]}</value></prop></item>
</oor:items>`,
  );
  return pathToFileURL(join(folder, mode)).href;
}

function convert(user: string, file: string, to: string, folder: string): void {
  const { status, stderr } = spawnSync('soffice', [
    `-env:UserInstallation=${user}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    file,
  ]);
  if (status !== 0) throw new Error(`LibreOffice: ${stderr.toString('utf8').slice(-500)}`);
}

/** How many formulas there were, all of them right. */
async function checked(sheets: readonly SheetPlan[], path: string): Promise<number> {
  const found = new Map((await readXlsx(new Uint8Array(readFileSync(path)))).sheets.map((sheet) => [sheet.name, sheet.rows]));
  const cells = formulaCells(sheets);
  const [wrong] = differences(cells, ({ sheet, row, column }) => found.get(sheet)?.[row]?.[column]);
  if (wrong)
    throw new Error(
      `LibreOffice: ${wrong.sheet} ${wrong.row + 1}/${wrong.column + 1}: not ${JSON.stringify(wrong.value)}: =${wrong.formula}`,
    );
  return cells.length;
}

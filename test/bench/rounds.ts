// Handing out and collecting: split and collect as processes of their own, ours and the openpyxl script's, on the same workbook.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsxHere } from '../../src/cli/xlsx';
import { pythonWithOpenpyxl } from './job';
import { median } from './measure';
import { probed } from './probed';
import { timed } from './timed';

interface Cost {
  processor: number;
  megabytes: number;
}

/** Out and back. */
export interface RoundCosts {
  out: Cost;
  back: Cost;
}

export interface RoundFigures {
  units: number;
  ours: RoundCosts;
  script?: RoundCosts;
}

interface Programs {
  bundle: string;
  script: string;
}

export async function benchRound(programs: Programs, units: number, runs: number): Promise<RoundFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-bench-'));
  const python = pythonWithOpenpyxl();
  try {
    const made = join(folder, 'made.xlsx');
    timed(process.execPath, [programs.bundle, 'template', '--scheme', 'hunan-2022', '--demo', '--units', String(units), '--out', made]);
    const ours: RoundCosts[] = [];
    const script: RoundCosts[] = [];
    for (let run = 0; run < runs; run += 1) {
      ours.push(await ourRound(folder, programs.bundle, made));
      if (python) script.push(scriptRound(folder, python, programs.script, made));
    }
    return { units, ours: middle(ours), ...(python && { script: middle(script) }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ourRound(folder: string, bundle: string, made: string): Promise<RoundCosts> {
  const [book, files] = [join(folder, 'book.xlsx'), join(folder, 'files')];
  rmSync(files, { recursive: true, force: true });
  writeFileSync(book, readFileSync(made));
  const run = (args: readonly string[]): Cost => {
    const { processorSeconds, megabytes } = probed(folder, [bundle, ...args]);
    return { processor: processorSeconds, megabytes };
  };
  const out = run(['split', book, '--by', 'unit', '--out', files, '--deadline', '2022-12-20']);
  for (const name of readdirSync(files)) await fillIn(join(files, name));
  return { out, back: run(['collect', book, files, '--prefer', 'file']) };
}

/** One answer more than went out. */
async function fillIn(path: string): Promise<void> {
  const file = await openXlsxHere(readFileSync(path));
  if (!file.ok) throw new Error(file.refusal.message);
  const { used } = (await file.value.survey()).sheets.find(({ name }) => name === '填报')!;
  const [cells] = await file.value.read([{ sheet: '填报', area: used! }]);
  const head = cells!.findIndex((row) => row.includes('填什么'));
  const column = cells![head]!.indexOf('填报');
  const row = cells!.findIndex((line, at) => at > head && typeof line[column] === 'number');
  const value = Number(cells![row]![column]) === 1 ? 2 : 1;
  const done = await file.value.apply([
    { do: 'write', sheet: '填报', row: used!.row + row, column: used!.column + column, cells: [[value]] },
  ]);
  if (!done.ok) throw new Error(done.refusal.message);
  writeFileSync(path, await file.value.save());
}

function scriptRound(folder: string, python: string, script: string, made: string): RoundCosts {
  const files = join(folder, 'script-files');
  rmSync(files, { recursive: true, force: true });
  const run = (args: readonly string[]): Cost => {
    const { stdout } = timed(python, ['-B', script, ...args]);
    const [processor, kilobytes] = stdout.trim().split('\n').at(-1)!.split(' ').map(Number) as [number, number];
    return { processor, megabytes: kilobytes / 1024 };
  };
  const out = run(['split', made, files]);
  run(['fill', files]);
  return { out, back: run(['collect', made, files, join(folder, 'script.xlsx')]) };
}

function middle(runs: readonly RoundCosts[]): RoundCosts {
  const of = (way: keyof RoundCosts): Cost => ({
    processor: median(runs.map((each) => each[way].processor)),
    megabytes: Math.max(...runs.map((each) => each[way].megabytes)),
  });
  return { out: of('out'), back: of('back') };
}

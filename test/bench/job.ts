// The whole yearly job on the command line: template, validate and report, with time and peak memory of each process.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface JobRow {
  units: number;
  step: string;
  seconds: number;
  /** Peak resident memory of the process in MB. */
  megabytes: number;
}

/** Runs the three commands for a demo book of `units` units. `bundle` is the packed command line. */
export function benchJob(bundle: string, units: number): JobRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-bench-'));
  const probe = join(folder, 'probe.cjs');
  const peak = join(folder, 'peak');
  writeFileSync(
    probe,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS / 1024)));`,
  );
  const run = (step: string, args: readonly string[]): JobRow => {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, ['-r', probe, bundle, ...args], { maxBuffer: 1 << 28 });
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    if (status !== 0) throw new Error(`${step}: exit ${status}: ${stderr.toString('utf8').slice(-500)}`);
    return { units, step, seconds, megabytes: Number(readFileSync(peak, 'utf8')) };
  };
  try {
    const book = join(folder, 'book.xlsx');
    return [
      run('template --demo', ['template', '--scheme', 'hunan-2022', '--demo', '--units', String(units), '--out', book]),
      run('validate', ['validate', book]),
      run('report', ['report', book, '--out', join(folder, 'result.xlsx')]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// The whole yearly job: template, validate and report as processes of their own, ours and the openpyxl script's.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assess } from '../../src/assessment/assess';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { median } from './measure';
import { probed } from './probed';
import { timed } from './timed';
import { workOf, type Work } from './work';

interface Step {
  seconds: number;
  /** Peak resident memory of the process in MB. */
  megabytes: number;
}

/** One program's three steps: template, validate, report. */
export type Steps = [Step, Step, Step];

export interface JobFigures {
  units: number;
  ours: Steps;
  /** The script as people write it, and in openpyxl's streaming modes; absent without Python and openpyxl. */
  script?: { plain: Steps; stream: Steps };
}

/** `bundle` is the packed command line, `script` the path of the openpyxl script, which runs `beside` it unless told. */
export function benchJob(
  { bundle, script }: { bundle: string; script: string },
  units: number,
  runs: number,
  { beside = true }: { beside?: boolean } = {},
): JobFigures {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-bench-'));
  const python = beside ? pythonWithOpenpyxl() : undefined;
  try {
    const work = workOf(units);
    const assessment = join(folder, 'assessment.json');
    writeFileSync(assessment, JSON.stringify(work.input));
    const [ours, plain, stream]: [Steps[], Steps[], Steps[]] = [[], [], []];
    for (let run = 0; run < runs; run += 1) {
      ours.push(oursOnce(folder, bundle, units));
      if (!python) continue;
      plain.push(scriptOnce({ folder, python, script, assessment, work }, []));
      stream.push(scriptOnce({ folder, python, script, assessment, work }, ['--stream']));
    }
    return { units, ours: middle(ours), ...(python && { script: { plain: middle(plain), stream: middle(stream) } }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function oursOnce(folder: string, bundle: string, units: number): Steps {
  const [book, result] = [join(folder, 'book.xlsx'), join(folder, 'result.xlsx')];
  rmSync(book, { force: true });
  rmSync(result, { force: true });
  const run = (args: readonly string[]): Step => probed(folder, [bundle, ...args]);
  return [
    run(['template', '--scheme', 'hunan-2022', '--demo', '--units', String(units), '--out', book]),
    run(['validate', book]),
    run(['report', book, '--out', result]),
  ];
}

/** The script on the same assessment; throws when it ranks otherwise than the engine. */
function scriptOnce(
  { folder, python, script, assessment, work }: { folder: string; python: string; script: string; assessment: string; work: Work },
  mode: readonly string[],
): Steps {
  const [book, result] = [join(folder, 'script.xlsx'), join(folder, 'script-result.xlsx')];
  const run = (args: readonly string[]): Step & { lines: string[] } => {
    const { seconds, stdout } = timed(python, ['-B', script, ...args, ...mode]);
    const lines = stdout.trim().split('\n');
    return { seconds, megabytes: Number(lines.at(-1)) / 1024, lines };
  };
  const steps: [Step, Step] = [run(['template', assessment, book]), run(['validate', book])];
  const { lines, ...report } = run(['report', book, result]);
  const found = JSON.parse(lines.at(-2)!) as { ranked: number; total: number; issues: number };
  const { units } = scoreAssessment(assess(work.input, work.scheme));
  const ranked = units.filter((unit) => unit.status === 'assessed');
  const total = ranked.reduce((sum, unit) => sum + unit.total!, 0);
  if (found.ranked !== ranked.length || Math.abs(found.total - total) > 1e-6 || found.issues > 0)
    throw new Error(`the script found ${lines.at(-2)}`);
  return [...steps, report];
}

/** Each step's median time, and the most memory it took. */
function middle(runs: readonly Steps[]): Steps {
  return [0, 1, 2].map((step) => {
    const same = runs.map((each) => each[step]!);
    return { seconds: median(same.map(({ seconds }) => seconds)), megabytes: Math.max(...same.map(({ megabytes }) => megabytes)) };
  }) as Steps;
}

export function pythonWithOpenpyxl(): string | undefined {
  return ['python3', '/usr/bin/python3', 'python'].find((each) => spawnSync(each, ['-c', 'import openpyxl, resource']).status === 0);
}

// `npm run bench`: prints figures as ratios within one run; absolute figures are this machine's.
import { cpus } from 'node:os';
import { benchEngine } from './engine';
import { benchJob, type JobRow } from './job';

const bundle = process.argv[2]!;

function table(rows: readonly (readonly (string | number)[])[]): string {
  const [head, ...body] = rows;
  const line = (row: readonly (string | number)[]): string => `| ${row.join(' | ')} |`;
  return [line(head!), line(head!.map(() => '---')), ...body.map(line)].join('\n');
}

console.log(`${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);

const { scores, rows } = benchEngine(16_400);
const floor = rows[0]!.seconds;
console.log(`Engine, ${scores} indicator scores a run, medians:\n`);
console.log(
  table([
    ['what', 'scores per second', '× hand-written'],
    ...rows.map((row) => [row.name, Math.round(scores / row.seconds).toLocaleString('en'), (row.seconds / floor).toFixed(2)]),
  ]),
);

const jobs = [164, 1_640, 16_400].map((units) => medianOfThree(() => benchJob(bundle, units)));
console.log('\nWhole job on the command line, medians of three:\n');
console.log(
  table([
    ['units', 'step', 'seconds', 'peak MB', 'ms per unit'],
    ...jobs.flat().map((row) => [row.units, row.step, row.seconds.toFixed(2), Math.round(row.megabytes), ((row.seconds / row.units) * 1000).toFixed(2)]),
    ...jobs.map((steps) => {
      const seconds = steps.reduce((sum, row) => sum + row.seconds, 0);
      const [{ units }] = steps as [JobRow];
      return [units, 'all three', seconds.toFixed(2), Math.round(Math.max(...steps.map((row) => row.megabytes))), ((seconds / units) * 1000).toFixed(2)];
    }),
  ]),
);

/** Each step's median of three runs, by time; its memory is the largest seen. */
function medianOfThree(run: () => JobRow[]): JobRow[] {
  const runs = [run(), run(), run()];
  return runs[0]!.map((_row, step) => {
    const same = runs.map((each) => each[step]!).sort((a, b) => a.seconds - b.seconds);
    return { ...same[1]!, megabytes: Math.max(...same.map((row) => row.megabytes)) };
  });
}

// The whole job beside the openpyxl script: one table, and what was aimed at.
import { join } from 'node:path';
import { benchJob, type JobFigures, type Steps } from './job';
import { table, times, verdict, type Row } from './table';

/** The largest job takes long, so it runs once unless `all` is asked for. */
export function jobsReport({ root, cli, all }: { root: string; cli: string; all: boolean }): string {
  const programs = { bundle: cli, script: join(root, 'test/bench/openpyxl_job.py') };
  const jobs = [benchJob(programs, 164, 9), benchJob(programs, 1_640, 3), benchJob(programs, 16_400, all ? 3 : 1)];
  return [
    '### 整件工作：生成、校验、报告',
    table([['单位数', '做法', '生成', '校验', '报告', '合计（秒）', '内存峰值（MB）', '比本程序'], ...jobs.flatMap(rowsOf)]),
    `164 个单位取 9 次的中位数，1,640 个取 3 次，16,400 个单位${all ? '也是' : '运行 1 次（`--all` 运行 3 次）'}。脚本读同一份演示数据，得出同样的总分；只给表头加格式，不写公式、统计和逐项的计分依据。${jobs[0]!.script ? '' : '没有 Python 或 openpyxl，脚本未测。'}`,
    '目标：',
    targets(jobs)
      .map((each) => `- ${each}`)
      .join('\n'),
  ].join('\n\n');
}

const seconds = (steps: Steps): number => steps.reduce((sum, step) => sum + step.seconds, 0);
const megabytes = (steps: Steps): number => Math.max(...steps.map((step) => step.megabytes));

function rowsOf({ units, ours, script }: JobFigures): Row[] {
  const row = (name: string, steps: Steps): Row => [
    units,
    name,
    ...steps.map((step) => step.seconds.toFixed(2)),
    seconds(steps).toFixed(2),
    Math.round(megabytes(steps)),
    times(seconds(steps) / seconds(ours)),
  ];
  return [
    row('**本程序**', ours),
    ...(script ? [row('openpyxl 脚本', script.plain), row('openpyxl 脚本（流式读写）', script.stream)] : []),
  ];
}

function targets(jobs: readonly JobFigures[]): string[] {
  const [, middle, largest] = jobs as [JobFigures, JobFigures, JobFigures];
  const growth = seconds(largest.ours) / seconds(middle.ours) / (largest.units / middle.units);
  return [
    verdict('16,400 个单位 60 秒以内', `${seconds(largest.ours).toFixed(1)} 秒`, seconds(largest.ours) < 60),
    verdict('16,400 个单位 1.5 GB 以内', `${Math.round(megabytes(largest.ours))} MB`, megabytes(largest.ours) < 1500),
    verdict('随单位数线性增长（1,640 到 16,400，每单位耗时之比不超过 1.2）', growth.toFixed(2), growth <= 1.2),
    ...jobs.flatMap(({ units, ours, script }) =>
      script
        ? [
            verdict(
              `${units.toLocaleString('en')} 个单位不慢于 openpyxl 脚本`,
              `脚本为本程序的 ${times(seconds(script.plain) / seconds(ours))}`,
              seconds(ours) <= seconds(script.plain),
            ),
          ]
        : [],
    ),
  ];
}

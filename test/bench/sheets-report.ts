// Writing and reading one large sheet, and the whole yearly job at its largest, beside another source of ours and openpyxl: in turn, as
// programs of their own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchJob, pythonWithOpenpyxl } from './job';
import { median } from './measure';
import { probed } from './probed';
import { table, times, verdict, type Row } from './table';
import { timed } from './timed';

/** Packed programs of one source. */
export interface Source {
  cli: string;
  sheetJob: string;
}

const [ROWS, RUNS] = [16_400, 7];
/** Of the source before, and of the machine. */
const MOST = { written: 0.55, read: 0.47, job: 0.45, writing: 120, reading: 140, jobMemory: 300 };

interface Cost {
  processorSeconds: number;
  megabytes: number;
}

type Step = 'write' | 'read';
type Program = (step: Step) => Cost;

export function sheetsReport({ root, own, before }: { root: string; own: Source; before?: Source | undefined }): string {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-bench-'));
  try {
    const programs: Record<string, Program> = {
      '**本程序**': ofSource(folder, own, 'own'),
      ...(before && { 对照的源码: ofSource(folder, before, 'before') }),
      ...openpyxl(folder, root),
    };
    const costs = inTurn(programs);
    const [ours, theirs] = [costs['**本程序**']!, costs['对照的源码']];
    return [
      `### 一张大表：${ROWS.toLocaleString('en')} 行 × 60 列（整数、小数、重复的词）`,
      table([['做法', '步骤', '处理器（秒）', '最少—最多', '内存峰值（MB）', '比本程序'], ...rowsOf(costs)]),
      `各自一个进程，轮流运行 ${RUNS} 次，取中位数；连同启动和造数据。`,
      '目标：',
      [
        verdict(`写出内存 ${MOST.writing} MB 以内`, `${most(ours.write)} MB`, most(ours.write) <= MOST.writing),
        verdict(`读入内存 ${MOST.reading} MB 以内`, `${most(ours.read)} MB`, most(ours.read) <= MOST.reading),
        ...(theirs ? ratios(ours, theirs) : []),
        ...(before ? wholeJob(root, own, before) : []),
      ]
        .map((line) => `- ${line}`)
        .join('\n'),
    ].join('\n\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Costs = Record<string, Record<Step, Cost[]>>;

function inTurn(programs: Readonly<Record<string, Program>>): Costs {
  const costs: Costs = Object.fromEntries(Object.keys(programs).map((name) => [name, { write: [], read: [] }]));
  for (let run = 0; run < RUNS; run += 1)
    for (const [name, program] of Object.entries(programs))
      for (const step of ['write', 'read'] as const) costs[name]![step].push(program(step));
  return costs;
}

function ofSource(folder: string, { sheetJob }: Source, name: string): Program {
  const file = join(folder, `${name}.xlsx`);
  return (step) => probed(folder, [sheetJob, step, file, ...(step === 'write' ? [String(ROWS)] : [])]);
}

function openpyxl(folder: string, root: string): Record<string, Program> {
  const python = pythonWithOpenpyxl();
  if (!python) return {};
  const file = join(folder, 'openpyxl.xlsx');
  return {
    'openpyxl（流式）': (step) => {
      const { stdout } = timed(python, [
        '-B',
        join(root, 'test/bench/openpyxl_sheet.py'),
        step,
        file,
        ...(step === 'write' ? [String(ROWS)] : []),
      ]);
      const [processorSeconds, kilobytes] = stdout.trim().split('\n').slice(-2).map(Number) as [number, number];
      return { processorSeconds, megabytes: kilobytes / 1024 };
    },
  };
}

const seconds = (costs: readonly Cost[]): number[] => costs.map(({ processorSeconds }) => processorSeconds);
const middle = (costs: readonly Cost[]): number => median(seconds(costs));
const most = (costs: readonly Cost[]): number => Math.round(Math.max(...costs.map(({ megabytes }) => megabytes)));

function rowsOf(costs: Costs): Row[] {
  const ours = costs['**本程序**']!;
  return (['write', 'read'] as const).flatMap((step) =>
    Object.entries(costs).map(
      ([name, steps]): Row => [
        name,
        step === 'write' ? '写出' : '读入',
        middle(steps[step]).toFixed(2),
        `${Math.min(...seconds(steps[step])).toFixed(2)}—${Math.max(...seconds(steps[step])).toFixed(2)}`,
        most(steps[step]),
        times(middle(steps[step]) / middle(ours[step])),
      ],
    ),
  );
}

function ratios(ours: Record<Step, Cost[]>, before: Record<Step, Cost[]>): string[] {
  const ratio = (step: Step): number => middle(ours[step]) / middle(before[step]);
  return [
    verdict(`写出不超过对照的源码的 ${MOST.written} 倍`, times(ratio('write')), ratio('write') <= MOST.written),
    verdict(`读入不超过对照的源码的 ${MOST.read} 倍`, times(ratio('read')), ratio('read') <= MOST.read),
  ];
}

/** Template, validate and report of 16,400 units, each source once, ours first. */
function wholeJob(root: string, own: Source, before: Source): string[] {
  const script = join(root, 'test/bench/openpyxl_job.py');
  const [ours, theirs] = [own, before].map(({ cli }) => benchJob({ bundle: cli, script }, ROWS, 1, { beside: false }).ours) as [
    Steps,
    Steps,
  ];
  const ratio = total(ours) / total(theirs);
  const memory = Math.round(Math.max(...ours.map(({ megabytes }) => megabytes)));
  return [
    verdict(
      `整件工作（16,400 个单位）不超过对照的源码的 ${MOST.job} 倍`,
      `${total(ours).toFixed(1)} 秒，对照 ${total(theirs).toFixed(1)} 秒，${times(ratio)}`,
      ratio <= MOST.job,
    ),
    verdict(`整件工作内存 ${MOST.jobMemory} MB 以内`, `${memory} MB`, memory <= MOST.jobMemory),
  ];
}

type Steps = ReturnType<typeof benchJob>['ours'];

function total(steps: Steps): number {
  return steps.reduce((sum, step) => sum + step.seconds, 0);
}

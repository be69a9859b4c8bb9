// Files out to every unit and back, beside the openpyxl script in the same run: what each step costs, and what a file costs among many.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonWithOpenpyxl } from './job';
import { probed } from './probed';
import { table, times, verdict, type Row } from './table';
import { timed } from './timed';

interface Cost {
  seconds: number;
  megabytes: number;
}

interface Figures {
  units: number;
  out: { ours: Cost; script: Cost };
  back: { ours: Cost; script: Cost };
}

/** Read; read, with something to look at. */
const READ = [0, 1];
const MOST = { share: 0.5, megabytes: 200, growth: 1.2 };

export function roundsReport(root: string, cli: string): string {
  const python = pythonWithOpenpyxl();
  if (!python) return '### 下发和回收\n\n没有 Python 或 openpyxl，未测。';
  const script = join(root, 'test/bench/openpyxl_round.py');
  const [few, many] = [164, 1_640].map((units) => roundOf({ cli, python, script }, units)) as [Figures, Figures];
  const each = ({ units, out, back }: Figures): number => (out.ours.seconds + back.ours.seconds) / units;
  return [
    '### 下发和回收：每个单位一份填报表',
    table([['单位数', '步骤', '本程序（秒）', '内存峰值（MB）', 'openpyxl 脚本（秒）', '本程序比脚本'], ...[few, many].flatMap(rowsOf)]),
    '下发：各做各的填报表；回收：读同一批由 openpyxl 填好的、本程序下发的文件。脚本不写公式和自评得分，不核对填的数，不认冲突，做的只少不多。',
    '目标：',
    [
      ...[few, many].flatMap(({ units, out, back }) =>
        [['下发', out] as const, ['回收', back] as const].flatMap(([what, { ours, script: theirs }]) => [
          verdict(
            `${units.toLocaleString('en')} 个单位${what}不超过脚本的 ${MOST.share} 倍`,
            times(ours.seconds / theirs.seconds),
            ours.seconds <= theirs.seconds * MOST.share,
          ),
          verdict(
            `${units.toLocaleString('en')} 个单位${what}内存 ${MOST.megabytes} MB 以内`,
            `${Math.round(ours.megabytes)} MB`,
            ours.megabytes <= MOST.megabytes,
          ),
        ]),
      ),
      verdict(
        `每份文件的用时不随份数增长（不超过 ${MOST.growth} 倍）`,
        times(each(many) / each(few)),
        each(many) <= each(few) * MOST.growth,
      ),
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
  ].join('\n\n');
}

function roundOf({ cli, python, script }: { cli: string; python: string; script: string }, units: number): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-bench-'));
  try {
    const at = (name: string): string => join(folder, name);
    probed(folder, [cli, 'template', '--scheme', 'hunan-2022', '--demo', '--units', String(units), '--out', at('book.xlsx')]);
    copyFileSync(at('book.xlsx'), at('script.xlsx'));
    const theirs = (...args: string[]): Cost & { count: number } => {
      const { seconds, stdout } = timed(python, ['-B', script, ...args]);
      const [count, kilobytes] = stdout.trim().split('\n').slice(-2).map(Number) as [number, number];
      return { seconds, megabytes: kilobytes / 1024, count };
    };
    const out = {
      ours: probed(folder, [cli, 'split', at('book.xlsx'), '--by', 'unit', '--out', at('out')]),
      script: theirs('out', at('script.xlsx'), at('script-out')),
    };
    theirs('fill', at('out'), at('filled'));
    const { stdout } = timed(process.execPath, [cli, 'collect', at('book.xlsx'), at('filled'), '--dry-run', '--json'], READ);
    const back = {
      ours: probed(folder, [cli, 'collect', at('book.xlsx'), at('filled')], READ),
      script: theirs('back', at('script.xlsx'), at('filled')),
    };
    const found = (JSON.parse(stdout) as { changes: unknown[] }).changes.length;
    if (out.script.count !== units || back.script.count !== found)
      throw new Error(`the script wrote ${back.script.count} cells, the program ${found}`);
    return { units, out, back };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf({ units, out, back }: Figures): Row[] {
  const row = (what: string, { ours, script }: Figures['out']): Row => [
    units,
    what,
    ours.seconds.toFixed(2),
    Math.round(ours.megabytes),
    script.seconds.toFixed(2),
    times(ours.seconds / script.seconds),
  ];
  return [row('下发', out), row('回收', back)];
}

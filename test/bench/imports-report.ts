// Reading somebody's own rubric of a thousand clauses: what it costs as a document and as a sheet.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { longDocument, longSheet } from './long-rubric';
import { median } from './measure';
import { probed } from './probed';
import { table, verdict } from './table';

const RUNS = 5;
const MOST = { seconds: 3, megabytes: 300 };
/** Read; read, with something to look at. */
const READ = [0, 1];

export function importsReport(bundle: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-bench-'));
  try {
    const files = [
      ['Word 文档', '细则.docx', longDocument()],
      ['Excel 工作簿', '细则.xlsx', longSheet()],
    ] as const;
    const figures = files.map(([what, name, bytes]) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const runs = Array.from({ length: RUNS }, () => probed(folder, [bundle, 'import', path, '--json'], READ));
      return {
        what,
        processor: median(runs.map(({ processorSeconds }) => processorSeconds)),
        seconds: median(runs.map(({ seconds }) => seconds)),
        megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
      };
    });
    const [processor, megabytes] = [Math.max(...figures.map((each) => each.processor)), Math.max(...figures.map((each) => each.megabytes))];
    return [
      '### 导入评估细则：100 页、1,000 条',
      table([
        ['文件', '处理器（秒）', '用时（秒）', '内存峰值（MB）'],
        ...figures.map(({ what, ...each }) => [what, each.processor.toFixed(2), each.seconds.toFixed(2), Math.round(each.megabytes)]),
      ]),
      `${RUNS} 次的中位数，内存取最多的一次；连同启动程序、写出 JSON。`,
      '目标：',
      [
        verdict(`处理器时间 ${MOST.seconds} 秒以内`, `${processor.toFixed(2)} 秒`, processor <= MOST.seconds),
        verdict(`内存 ${MOST.megabytes} MB 以内`, `${Math.round(megabytes)} MB`, megabytes <= MOST.megabytes),
      ]
        .map((each) => `- ${each}`)
        .join('\n'),
    ].join('\n\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

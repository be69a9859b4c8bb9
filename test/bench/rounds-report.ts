// Handing out and collecting beside the openpyxl script: one table, and what was aimed at.
import { join } from 'node:path';
import { benchRound, type RoundCosts, type RoundFigures } from './rounds';
import { table, times, verdict, type Row } from './table';

const MOST = { ratio: 0.5, megabytes: 200, growth: 1.2 };

export async function roundsReport(root: string, cli: string): Promise<string> {
  const programs = { bundle: cli, script: join(root, 'test/bench/openpyxl_round.py') };
  const rounds = [await benchRound(programs, 164, 5), await benchRound(programs, 1_640, 1)];
  const [few, many] = rounds as [RoundFigures, RoundFigures];
  const perFile = ({ units, ours }: RoundFigures, way: keyof RoundCosts): number => ours[way].processor / units;
  const growth = Math.max(...(['out', 'back'] as const).map((way) => perFile(many, way) / perFile(few, way)));
  return [
    '### 下发和回收：每个单位一份',
    table([['份数', '做法', '下发（处理器秒）', '回收（处理器秒）', '内存峰值（MB）'], ...rounds.flatMap(rowsOf)]),
    '164 份取 5 次的中位数，1,640 份运行 1 次。每份改一格后收回。脚本不算自评得分，不记收发，收回时不看原来填的是什么，做的只少不多。',
    '目标：',
    [
      ...rounds.flatMap(({ units, ours, script }) =>
        script
          ? (['out', 'back'] as const).map((way) => {
              const ratio = ours[way].processor / script[way].processor;
              return verdict(
                `${units.toLocaleString('en')} 份${way === 'out' ? '下发' : '回收'}不超过脚本的 ${MOST.ratio} 倍`,
                times(ratio),
                ratio <= MOST.ratio,
              );
            })
          : [],
      ),
      ...rounds.map(({ units, ours }) => {
        const megabytes = Math.max(ours.out.megabytes, ours.back.megabytes);
        return verdict(
          `${units.toLocaleString('en')} 份内存 ${MOST.megabytes} MB 以内`,
          `${Math.round(megabytes)} MB`,
          megabytes <= MOST.megabytes,
        );
      }),
      verdict(`每份的时间不随份数增长（之比不超过 ${MOST.growth}）`, growth.toFixed(2), growth <= MOST.growth),
    ]
      .map((each) => `- ${each}`)
      .join('\n'),
  ].join('\n\n');
}

function rowsOf({ units, ours, script }: RoundFigures): Row[] {
  const row = (name: string, { out, back }: RoundCosts): Row => [
    units,
    name,
    out.processor.toFixed(2),
    back.processor.toFixed(2),
    Math.round(Math.max(out.megabytes, back.megabytes)),
  ];
  return [row('**本程序**', ours), ...(script ? [row('openpyxl 脚本', script)] : [])];
}

// The engine beside what else could score: one table, and what was aimed at.
import { spawnSync } from 'node:child_process';
import { benchEngine } from './engine';
import { benchJsonRules } from './json-rules';
import { benchLibreOffice } from './libreoffice';
import { median } from './measure';
import { table, times, verdict, type Row } from './table';
import type { UniverFigures } from './univer';
import { workOf } from './work';

const UNITS = { engine: 16_400, jsonRules: 1_640, libreOffice: 1_640, univer: 164 };

/** `univer` is the packed program that calculates with Univer. */
export async function enginesReport(univer: string): Promise<string> {
  const { byHand, award, scoreboard } = await benchEngine(workOf(UNITS.engine));
  const jsonRules = await benchJsonRules(workOf(UNITS.jsonRules));
  const inOffice = workOf(UNITS.libreOffice);
  const office = await benchLibreOffice(inOffice);
  const recalculation = office && office.recalculation / inOffice.tasks.length;
  const grid = calculatedByUniver(univer);
  const inUniver = median(grid.seconds) / workOf(UNITS.univer).tasks.length;
  const row = (name: string, units: number, seconds: number): Row => [
    name,
    units,
    Math.round(1 / seconds).toLocaleString('en'),
    times(seconds / byHand),
    times(seconds / award),
    times(seconds / scoreboard),
  ];
  return [
    '### 计分引擎',
    table([
      ['做法', '单位数', '每秒指标数', '耗时：比手写循环', '比本引擎（由录入值）', '比本引擎（由单元格到全部结果）'],
      row('手写循环（下限）', UNITS.engine, byHand),
      row('**本引擎：由录入值得分**', UNITS.engine, award),
      row('**本引擎：由原始单元格到总分、排名、等次、问题**', UNITS.engine, scoreboard),
      row('json-rules-engine', UNITS.jsonRules, jsonRules),
      ...(recalculation === undefined ? [] : [row('LibreOffice 重算原生公式工作簿', UNITS.libreOffice, recalculation)]),
      row('Univer 重算原生公式工作簿', UNITS.univer, inUniver),
    ]),
    office
      ? `LibreOffice：同一本工作簿（${office.formulas.toLocaleString('en')} 个公式）一次“总是重算”、一次“从不重算”交替打开，取耗时之差，启动、读入、写出不算在内；连启动在内一次 ${office.whole.toFixed(2)} 秒。去掉缓存值后重算的结果与引擎逐格相同。`
      : 'LibreOffice：没有安装，未测。',
    `Univer：不显示界面，强制重算全部 ${grid.formulas.toLocaleString('en')} 个公式，关掉它会把 0 当作空白的查找缓存（与工作台相同），结果与引擎逐格相同。原生公式还算名次、等次和录入检查，与“由单元格到全部结果”做的是同样的事。`,
    '目标：',
    [
      verdict('每秒至少 1,000,000 项指标', Math.round(1 / award).toLocaleString('en'), award <= 1e-6),
      verdict('耗时不超过手写循环的 2 倍', times(award / byHand), award <= 2 * byHand),
      verdict('比 json-rules-engine 快 20 倍以上', times(jsonRules / award), jsonRules >= 20 * award),
      ...(recalculation === undefined
        ? []
        : [verdict('比 LibreOffice 重算快 50 倍以上', times(recalculation / award), recalculation >= 50 * award)]),
    ]
      .map((each) => `- ${each}`)
      .join('\n'),
  ].join('\n\n');
}

function calculatedByUniver(program: string): UniverFigures {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, String(UNITS.univer)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.slice(-500));
  return JSON.parse(stdout) as UniverFigures;
}

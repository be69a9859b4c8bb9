// What people read of a foreign rubric: what every clause was taken for, what is to be looked at, what was put aside.
import { clip } from '../model/text';
import { showPoints } from '../model/points';
import { kindOf } from '../rules';
import { confidenceWords } from './confidence';
import type { Verdict } from './draft';
import type { ImportedIndicator, ImportedRubric } from './imported';

const verdictWords: Readonly<Record<Exclude<Verdict, 'rubric'>, string>> = {
  'scheme-only': '这份文件只写了总分怎样算、等次怎样定，没有逐项的评分指标，不能生成工作簿。请换成附有评分表的文件。',
  results: '这份文件像是已经填好的评分表或者通报，不是评估细则。请换成还没有填分的评估细则。',
  none: '这份文件里没有找到评分表。请换成评估细则，或只复制其中的评分表。',
};

/** Lines without their ends. */
export function linesFor({ verdict, why, title, indicators, vetoes, scheme, ignored, findings }: ImportedRubric): string[] {
  if (verdict !== 'rubric') return [verdictWords[verdict], ...(why === undefined ? [] : [`依据：${why}`])];
  const counts = (['certain', 'check', 'judge'] as const).map(
    (confidence) => `${confidenceWords[confidence]} ${indicators.filter(({ reading }) => reading.confidence === confidence).length}`,
  );
  return [
    ...(title === undefined ? [] : [title]),
    `指标 ${indicators.length} 项：${counts.join('，')}；否决 ${vetoes.length} 条。`,
    ...indicators.flatMap(indicatorLines),
    ...section(
      '否决',
      vetoes.map(({ clause, effect }) => `${shortened(clause)}${effect ? `（${effect}）` : ''}`),
    ),
    ...section(
      '总分和等次',
      scheme.map(({ text }) => shortened(text)),
    ),
    ...section(
      '请核对',
      findings.map(({ where, message }) => `${where}：${message}`),
    ),
    ...section(
      '没有当作指标',
      ignored.map(({ text, why: reason }) => `${shortened(text)}（${reason}）`),
    ),
  ];
}

function indicatorLines(indicator: ImportedIndicator): string[] {
  const { group, path, name, weight, reading } = indicator;
  const kind = kindOf(reading.rule);
  const place = [...(group === undefined ? [] : [group]), ...path, name].map((each) => each.replace(/\s+/gu, '')).join('/');
  const terms = kind.terms(reading.rule, weight ?? undefined).split('\n');
  return [
    '',
    `【${confidenceWords[reading.confidence]}】${place}　${weight === null ? '未写分值' : `${showPoints(weight)} 分`}　${kind.title}`,
    `  条文：${indicator.clause.replace(/\s*\n\s*/gu, ' ')}`,
    ...terms.map((line) => `  计分：${line}`),
    ...reading.why.map((line) => `  请看：${line}`),
    ...(reading.choices.length > 1 ? [`  读法：${reading.choices.map(({ label }) => label).join(' / ')}`] : []),
  ];
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}：`, ...lines.map((line) => `  ${line}`)];

const shortened = (text: string): string => clip(text.replace(/\s+/gu, ' ').trim(), 60);

// compare: what a rubric says otherwise than another, clause by clause.
import { effectLines } from '../../app/other-rubric/effect-words';
import { rubricEffects, type UnitEffect } from '../../app/other-rubric/effects';
import type { Outcome } from '../../model/outcome';
import { compareRubrics, type ComparedIndicator, type RubricComparison } from '../../rubric/compare';
import { comparisonLines, countsInWords, isSameRubric } from '../../rubric/compare/words';
import type { RubricData } from '../../rubric/schema';
import { loadScheme } from '../../rubric/tree';
import { readAnyRubric, type FoundRubric } from '../any-rubric';
import { EXIT, complain, readOptions, type Command } from '../command';

export const compareCommand: Command = {
  name: 'compare',
  summary: '逐条比较两份评估细则：哪些不变，哪些改了说法、改了数，哪些新增、去掉',
  help: () => `用法：rubric-score compare 原来的 现在的 [--json]

逐条比较两份评估细则。每一份可以是评估细则文件（.json）、用它生成的工作簿、自带方案的编号，也可以直接是公文（Word、Excel、网页、CSV、文本，先读成规则再比）。
原来的一份是录入了数的工作簿时，还列出照现在的细则计分，哪些单位的哪项得分、总分、名次会变。工作簿只读不改。
列出：改了数的、改了说法的、新增的、去掉的指标，分值、所属一级指标和顺序的变动，条文不变而计分方式不同的，以及否决、满分、等次的变动。
  --json   用 JSON 列出全部指标，包括不变的；isComparable 是两年的得分可以相比的（条文的数、分值、计分方式都没有变）。

例：rubric-score compare 2023细则.json 2024细则.docx
退出状态：0 没有不同；1 有不同；2 用法有误或读不了输入。
`,
  async run(args, io, shelf) {
    const options = readOptions(args, { json: { type: 'boolean' } }, ['原来的', '现在的']);
    if (!options.ok) return complain(io, options.refusal);
    const found: FoundRubric[] = [];
    for (const target of options.value.positionals) {
      const rubric: Outcome<FoundRubric> = await readAnyRubric(target, shelf);
      if (!rubric.ok) return complain(io, rubric.refusal);
      found.push(rubric.value);
    }
    const [before, now] = found as [FoundRubric, FoundRubric];
    for (const [at, { unconfirmed }] of found.entries())
      if (unconfirmed > 0)
        io.stderr.write(`“${options.value.positionals[at]}”是刚从公文读的，有 ${unconfirmed} 项的计分方式没有核对过。\n`);
    const comparison = compareRubrics(before.rubric, now.rubric);
    const scheme = before.book ? loadScheme(now.rubric) : undefined;
    if (scheme && !scheme.ok) return complain(io, scheme.refusal);
    const effects = before.book && scheme ? rubricEffects(before.book, scheme.value) : undefined;
    io.stdout.write(
      options.value.values.json
        ? `${JSON.stringify({ ...asJson(comparison, before.rubric, now.rubric), ...(effects && { effects }) }, null, 2)}\n`
        : `${[...told(comparison, before.rubric, now.rubric), ...(effects ? toldEffects(effects) : [])].join('\n')}\n`,
    );
    return isSameRubric(comparison) ? EXIT.fine : EXIT.issues;
  },
};

function toldEffects(effects: readonly UnitEffect[]): string[] {
  if (effects.length === 0) return ['', '照现在的细则计分，已录入的各单位得分、名次都不变。'];
  return ['', `照现在的细则计分，得分、名次会变的 ${effects.length} 个单位：`, ...effectLines(effects).map((line) => `  ${line}`)];
}

const cited = ({ title, year, id, version }: RubricData): string => `${title}（${year} 年度，${id}，版本 ${version}）`;

function told(comparison: RubricComparison, before: RubricData, now: RubricData): string[] {
  const comparable = comparison.indicators.filter(({ isComparable }) => isComparable).length;
  return [
    `原来：${cited(before)}`,
    `现在：${cited(now)}`,
    `${countsInWords(comparison)}；两年的得分可以相比的 ${comparable} 项。`,
    ...(isSameRubric(comparison) ? ['没有不同。'] : comparisonLines(comparison)),
  ];
}

function asJson(comparison: RubricComparison, before: RubricData, now: RubricData): object {
  const edition = ({ id, version, title, year }: RubricData): object => ({ id, version, title, year });
  return {
    before: edition(before),
    now: edition(now),
    isSame: isSameRubric(comparison),
    ...comparison,
    indicators: comparison.indicators.map(({ before: old, now: fresh, ...each }) => ({
      ...each,
      ...(old && { before: placeOf(old) }),
      ...(fresh && { now: placeOf(fresh) }),
    })),
  };
}

const placeOf = ({ path, clause, weight, place }: ComparedIndicator): object => ({ path, clause, weight, place });

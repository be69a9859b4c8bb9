// 概览: what was assessed, under which readings, with what outcome, and what else the report holds.
import { fold } from '../model/text';
import { editionInWords, editionOf } from '../rubric/edition';
import { chosenOf, isAbout } from '../rubric/readings';
import { paragraph, type Block, type Section } from './block';
import { overallMissing } from './overall';
import { EXPLANATION } from './scores';
import { subjectOf, type ReportSource } from './source';
import type { CategoryStatistics } from './statistics';
import { overviewTable } from './statistics-tables';

/** The first section; `made` is the day on which the report was made, as people read it. */
export function overview(
  source: ReportSource,
  statistics: readonly CategoryStatistics[],
  others: readonly Section[],
  made: string,
): Section {
  const { data } = source.scheme;
  return {
    name: '概览',
    title: `${subjectOf(source.scheme, source.year)}评估结果`,
    blocks: [
      {
        block: 'remark',
        text: `依据：《${data.title}》${data.documentNumber === undefined ? '' : `（${data.documentNumber}）`}。${editionInWords(editionOf(source.scheme))}。生成日期：${made}。`,
      },
      ...warningOf(source),
      { block: 'heading', text: '一、总体情况' },
      overviewTable(statistics),
      { block: 'heading', text: '二、本结果包含' },
      { block: 'contents', sections: others.map(({ name, title }) => ({ name, title })) },
      ...omissionOf(source, others),
      ...overallMissing(source),
      ...readingBlocks(source),
      ...drawBlocks(source),
    ],
  };
}

function warningOf({ scoreboard }: ReportSource): Block[] {
  const count = scoreboard.issues.length;
  return count === 0 ? [] : [{ block: 'remark', text: `录入中有 ${count} 处需要核对，见“待核对”表。改好后请重新生成结果。` }];
}

/** Tells what a reader would look for in vain. */
function omissionOf({ categories }: ReportSource, others: readonly Section[]): Block[] {
  if (categories.length === 0 || others.some(({ name }) => name.startsWith(EXPLANATION))) return [];
  return [{ block: 'remark', text: '单位很多，没有列出逐项计分说明。需要时可在得分表用 SCORE.EXPLAIN 查看某个单位的某项指标。' }];
}

/** Readings that leave a choice to those who were assessed; the others have only one answer. */
function readingBlocks({ scheme, categories }: ReportSource): Block[] {
  const among = categories.length > 0 ? categories.map(({ category }) => category) : scheme.categories;
  const open = scheme.data.readings.filter((reading) => reading.choices.length > 1 && isAbout(reading, among));
  if (open.length === 0) return [];
  return [
    { block: 'heading', text: '三、采用的条文理解' },
    ...open.map((reading, index) =>
      paragraph(`${index + 1}. ${reading.question}`, { computed: chosenOf(reading, scheme.readings).label }, '。'),
    ),
  ];
}

/** What was drawn, each draw in force. */
function drawBlocks({ scheme, draws }: ReportSource): Block[] {
  const inForce = scheme.data.sampling.flatMap((sampling) => {
    const own = draws.filter((draw) => draw.sampling === sampling.id);
    const last = own.filter(({ unit = '' }, index) => !own.slice(index + 1).some((later) => fold(later.unit ?? '') === fold(unit)));
    return last.map(({ unit, drawn, seed }) => ({
      label: [sampling.name, ...(unit === undefined ? [] : [unit]), ...(seed === undefined ? [] : [`随机种子 ${seed}`])].join('，'),
      names: drawn,
    }));
  });
  return inForce.length === 0
    ? []
    : [
        { block: 'heading', text: '抽样结果' },
        { block: 'list', items: inForce },
      ];
}

/** 待核对: everything that was found wrong or doubtful in what was entered. */
export function issueSection({ scoreboard }: ReportSource): Section[] {
  if (scoreboard.issues.length === 0) return [];
  return [
    {
      name: '待核对',
      title: '需要核对的录入',
      blocks: [
        {
          block: 'table',
          records: true,
          columns: [
            { title: '程度', holds: 'mark' },
            { title: '单位', holds: 'name' },
            { title: '位置', holds: 'words' },
            { title: '情况和处理办法', holds: 'long' },
          ],
          rows: scoreboard.issues.map(({ severity, unit, where, message }) => ({
            tone: severity === 'error' ? 'problem' : undefined,
            cells: [severity === 'error' ? '错误' : '提醒', unit ?? '', where ?? '', message],
          })),
        },
      ],
    },
  ];
}

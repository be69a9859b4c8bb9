// Whatever was entered, the numbers and names of the notice are those of the tables: ranking, lists, statistics, findings, statements.
import fc from 'fast-check';
import { assess } from '../../../src/assessment/assess';
import type { TableBlock } from '../../../src/report/block';
import { composeNotice } from '../../../src/report/notice/compose';
import { starterTemplate } from '../../../src/report/notice/starter';
import { noticeWords } from '../../../src/report/notice/words';
import { problemList } from '../../../src/report/problems';
import { rankings } from '../../../src/report/ranking';
import { sourceOf } from '../../../src/report/source';
import { allStatistics, overviewTable } from '../../../src/report/statistics-tables';
import { composeStatements } from '../../../src/report/statement/compose';
import { scoreAssessment } from '../../../src/scoring/score-assessment';
import type { Honour } from '../../../src/standing/honour';
import { exampleScheme, unit } from '../example';

const scheme = exampleScheme();
const honour = (policy: Partial<Honour>): Honour => ({ name: '优秀', policy: 'threshold', clause: '自定', ...policy });
const policies = fc.constantFrom<Honour[]>(
  [honour({ from: 80 })],
  [honour({ policy: 'quota', count: 2 }), honour({ name: '表扬', policy: 'quota', count: 3 })],
  [
    honour({ policy: 'percent', percent: 30, categories: { 乙类: { percent: 50 } } }),
    honour({ name: '表扬', policy: 'threshold', from: 60 }),
  ],
);
const units = fc
  .array(
    fc.record({
      open: fc.option(fc.constantFrom(0, 30, 50, 55, 60)),
      service: fc.constantFrom(0, 255, 300, 400),
      other: fc.boolean(),
      duty: fc.boolean(),
      leak: fc.boolean(),
      came: fc.integer({ min: 0, max: 9 }),
      veto: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(({ open, service, other, duty, leak, came, veto }, at) =>
      unit(`第${at}号教育局`, [open, service, 0], {
        category: other ? '乙类' : '甲类',
        observations: { duty, leak },
        gates: { 上报总结: came > 0 },
        ...(veto === 0 && { vetoes: [1] }),
      }),
    ),
  );

const cellsOf = (table: TableBlock | undefined): readonly unknown[][] =>
  (table?.rows ?? []).flatMap((row) => ('cells' in row ? [[...row.cells]] : []));
const tablesOf = (blocks: readonly { block: string }[]): TableBlock[] =>
  blocks.filter((block): block is TableBlock => block.block === 'table');

test('numbers and names of notice, lists, statistics, ranking, findings and statements agree', () => {
  fc.assert(
    fc.property(units, policies, (given, honours) => {
      const assessment = assess({ scheme: 'example', units: given, honours }, scheme);
      const scoreboard = scoreAssessment(assessment);
      const source = sourceOf(assessment, scoreboard, { order: 'roster', year: 2022 });
      const { document } = composeNotice(assessment, scoreboard, { template: starterTemplate(scheme, 'hunan', '2023-01-05'), year: 2022 });
      const said = noticeWords(document).find((text) => text.startsWith('此次检查'))!;
      const lists = document.parts
        .slice(1)
        .flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.block === 'list' ? [block.items.flatMap(({ names }) => [...names])] : [])),
        );
      const overview = overviewTable(allStatistics(source));
      const sumOf = (title: string): number => {
        const column = overview.columns.findIndex((each) => each.title === title);
        return cellsOf(overview).reduce((sum, cells) => sum + Number(cells[column]), 0);
      };
      const ranked = rankings(source).flatMap(({ blocks }) => tablesOf(blocks).flatMap(cellsOf));
      const papers = composeStatements(assessment, scoreboard, { year: 2022 }).parts.map(({ blocks }) => JSON.stringify(blocks));
      for (const { name } of honours) {
        const listed = sumOf(name) > 0 ? lists.shift()! : [];
        expect(listed).toHaveLength(sumOf(name));
        if (listed.length > 1) expect(said).toContain(`${listed.length}个单位`);
        if (listed.length === 1) expect(said).toContain(listed[0]);
        expect(
          ranked
            .filter((cells) => cells.includes(name))
            .map((cells) => cells[1])
            .sort(),
        ).toEqual([...listed].sort());
        expect(papers.filter((paper) => paper.includes(`等次：${name}。`))).toHaveLength(listed.length);
      }
      expect(lists).toEqual([]);
      const named = document.parts[0]!.blocks.flatMap((block) =>
        block.block === 'point'
          ? block.spans.filter(({ computed, text }) => computed && text.startsWith('第')).map(({ text }) => text.split('、'))
          : [],
      );
      const found = tablesOf(problemList(source).blocks)
        .flatMap(cellsOf)
        .map(([, , count, list]) => ({ count, names: (list as { names: string[] }).names }));
      expect(found).toEqual(named.map((names) => ({ count: names.length, names })));
    }),
    { numRuns: 150 },
  );
});

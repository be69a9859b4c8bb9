// 抽样: what is to be drawn, and the record of every draw that was made. None is ever taken out.
import { list } from '../../model/text';
import type { Sampling } from '../../standing/sampling';
import { heading, SPARE_ROWS, type Frame } from '../frame';
import { sheetNames, tableNames } from '../names';
import { guideSheet } from '../part/guide-sheet';
import { line, space } from '../part/part';
import { tableOnSheet } from '../part/table';
import type { TableColumn } from '../part/table-column';
import type { SheetPlan } from '../plan';
import { drawColumns, drawFacts } from './draw-layout';

const HINT = '每次抽取记一行，写明时间、随机种子和结果；用同一种子可以重现。重新抽取的另记一行，原来的改为“已作废”，不要删除。';

export function drawSheet(frame: Frame): SheetPlan {
  const { scheme, draws = [] } = frame;
  const widths = drawColumns.map(({ width }) => width);
  const hidden = drawColumns.flatMap(({ isHidden }, index) => (isHidden ? [index] : []));
  return guideSheet(frame, {
    name: sheetNames.draws,
    tab: 'entry',
    widths,
    hidden,
    parts: [
      ...heading(frame, `抽样 · ${frame.year} 年度`, HINT, { column: 0, hintColumn: 2, widths }),
      tableOnSheet(
        taskColumns,
        scheme.data.sampling.map((sampling, index) => ({ sampling, number: index + 1 })),
        { widths, header: { style: 'band', height: 26 }, styles: ['wrapped'], height: { least: 24 } },
      ),
      space(),
      line([{ text: '抽取记录', style: 'section' }], { height: 30, isHeading: true }),
      tableOnSheet(drawColumns, drawFacts(draws, scheme), {
        widths,
        ids: {},
        name: tableNames.draws,
        filter: true,
        header: { style: 'header', height: 28 },
        styles: ['wrapped'],
        height: { least: 24 },
        spare: SPARE_ROWS,
      }),
    ],
  });
}

/** Over the columns of the record, whose widths they share. */
const taskColumns: readonly TableColumn<{ sampling: Sampling; number: number }>[] = [
  { header: '序号', styles: ['centred'], write: ({ number }) => number },
  { header: '抽样编号', isHidden: true, write: ({ sampling }) => sampling.id },
  { header: '抽样项目', write: ({ sampling }) => sampling.name },
  { header: '类别', write: ({ sampling }) => sampling.category },
  { header: '从哪里抽', write: ({ sampling }) => poolWords(sampling) },
  { header: '抽几个', span: 2, write: ({ sampling }) => countWords(sampling) },
  { header: '依据和涉及的指标', span: 3, write: ({ sampling }) => `${sampling.clause}\n${concerns(sampling)}` },
];

function poolWords(sampling: Sampling): string {
  if (sampling.kind === 'places') return `${sampling.pool}（逐个单位抽）`;
  return sampling.per === 'unit' ? '名录中的指标（逐个单位抽）' : '名录中的指标（各单位相同）';
}

function countWords(sampling: Sampling): string {
  const { draw } = sampling;
  if (sampling.kind === 'indicators' || sampling.byUnit.length === 0) return `${draw} 个`;
  return [`${draw} 个`, ...sampling.byUnit.map((each) => `${list(each.units)} ${each.draw} 个`)].join('；');
}

function concerns(sampling: Sampling): string {
  return sampling.kind === 'indicators' ? `范围：${sampling.of}` : `涉及指标：${list(sampling.indicators)}`;
}

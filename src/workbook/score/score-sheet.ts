// 得分: every row mirrors the same row of the entry sheet and works out its points, total, grade and place.
import type { Pieces } from '../../model/pieces';
import { cutAt, pageBorders, type Band } from '../band';
import { footer, heading, tabs } from '../frame';
import { formTitle } from '../form';
import { sheetNames, tableNames } from '../names';
import { pageHeader, paperFor } from '../paper';
import { bandHeight, bandLine } from '../part/band-line';
import type { SheetPiece } from '../part/part';
import { measure, stackParts } from '../part/stack';
import type { SheetPlan } from '../plan';
import { laidWith } from './laid-with';
import { scoreCells, type ScoreBoard, type ScoreColumn, type ScoredRow } from './score-column';
import type { ScoreLayout } from './score-layout';
import { scoreNotes } from './score-notes';
import { hiddenIn, scoreTable, widthsOf } from './score-table';

/** Where a score sheet takes its cells from. */
export interface ScoreSources extends ScoreBoard {
  layout: ScoreLayout;
}

const HINTS = {
  score: '这张表自动计算，请勿改动；录入请到“录入”表。每行与录入表同一行对应，录入表排序后这里跟着变。分数由 SCORE 公式按条文计算。',
  native:
    '这张表自动计算，请勿改动；录入请到“录入”表。每行与录入表同一行对应，录入表排序后这里跟着变。分数由 Excel 公式计算，不需要加载项。',
  values: '这张表的分数已固化为数值，不再随录入变化。要恢复自动计算，请在“设置”里改回公式。',
} as const;

/** The name column is the first that is not hidden. */
const NAME = 2;
const USUAL_WIDTH = 11;

/** `scored` in the order of the entry sheet's rows, at least one. */
export function* scoreSheet(sources: ScoreSources, scored: readonly ScoredRow[]): Pieces<SheetPlan> {
  const { frame, layout, mode } = sources;
  const {
    columns,
    form,
    rows: { levels: hasLevels },
  } = layout;
  const widths = widthsOf(columns, scored, () => USUAL_WIDTH);
  const hidden = hiddenIn(columns);
  const notes = mode === 'values' ? scoreNotes(columns, scored) : undefined;
  const title = `得分 · ${formTitle(form)}`;
  const head = heading(frame, title, HINTS[mode] + (notes ? '鼠标停在分数上（或选中分数）可看得分理由。' : ''), {
    column: NAME,
    hintColumn: NAME + 1,
    widths,
    isOffPaper: true,
  });
  const table = scoreTable(columns, yield* scoreCells(sources, columns, scored), {
    widths,
    name: tableNames.score(form),
    header: 'band',
    notes,
    above: { from: NAME, title: '满分', style: 'weight', height: 20, beside: laidWith(frame.scheme, form, mode) },
  });
  const over = { from: NAME, columns: columns.length };
  const partsWith = (bands: readonly GroupBand[], levels: readonly Band[]): SheetPiece[] => [
    ...head,
    ...(hasLevels === undefined
      ? [bandLine(bands, { ...over, height: 28 })]
      : [
          bandLine(
            bands.map((band) => ({ ...band, rows: band.part === undefined ? 2 : 1 })),
            { ...over, height: bandHeight(bands, widths, 28) },
          ),
          bandLine(levels, { ...over, height: bandHeight(levels, widths, 24) }),
        ]),
    table,
  ];
  const groups = bandsOf(
    columns,
    ({ band }) => band,
    ({ level }) => level,
  );
  const under = hasLevels === undefined ? [] : bandsOf(columns, ({ level }) => level);
  const printed = widths.map((width, index) => (hidden.includes(index) ? 0 : width));
  const borders = pageBorders(
    [...columns.keys()].filter((column) => column > NAME && printed[column]! > 0),
    { divided: [...groups, ...under] },
  );
  const { heights, head: top } = measure(partsWith(groups, under));
  const paper = paperFor(printed, heights, { first: top!.first, table: { repeated: NAME + 1, borders } });
  yield;
  const [bands, levels] = [groups, under].map((each) => cutAt(each, paper.columnBreaks ?? [])) as [GroupBand[], Band[]];
  const laid = stackParts(partsWith(bands, levels));
  return {
    name: sheetNames.score(form),
    tabColour: frame.demo ? tabs.demo : tabs.result,
    widths,
    hiddenColumns: hidden,
    ...laid.plan,
    freeze: laid.freeze(NAME + 1),
    gridlines: false,
    print: {
      ...paper,
      repeatRows: laid.head!,
      repeatColumns: { first: 0, last: NAME },
      area: laid.paper({ columns: columns.length }),
      header: pageHeader(title),
      footer: footer(frame),
    },
  };
}

interface GroupBand extends Band {
  /** The levels under it; a band without any takes their row as well. */
  part: string | undefined;
}

/** Neighbours with one title share a band; one that would run over many levels is said again over each of them. */
function bandsOf(
  columns: readonly ScoreColumn[],
  titleOf: (column: ScoreColumn) => string | undefined,
  partOf: (column: ScoreColumn) => string | undefined = () => undefined,
): GroupBand[] {
  const bands: GroupBand[] = [];
  for (const [column, each] of columns.entries()) {
    const title = titleOf(each);
    if (title === undefined) continue;
    const last = bands.at(-1);
    const part = partOf(each);
    if (last?.title === title && last.part === part && last.column + last.columns === column) last.columns++;
    else bands.push({ title, part, column, columns: 1 });
  }
  return bands;
}

// 抽样: what is to be drawn, and the record of every draw that was made. None is ever taken out.
import { list } from '../../model/text';
import type { Sampling } from '../../standing/sampling';
import { areaAt, columnName } from '../area';
import { drawColumns, drawRows, IN_FORCE, SUPERSEDED } from './draw-layout';
import { footer, heading, SPARE_ROWS, tabs, type Frame } from '../frame';
import { sheetNames, tableNames } from '../names';
import { blocksOnPages } from '../page-breaks';
import type { SheetPlan } from '../plan';
import { rowHeight } from '../text-size';

const HINT = '每次抽取记一行，写明时间、随机种子和结果；用同一种子可以重现。重新抽取的另记一行，原来的改为“已作废”，不要删除。';
/** The smallest letters here. */
const HINT_SIZE = 10;
const SAMPLING = 1;
const FIRST = 2;
/** 抽几个 takes the room of seed and number below it. */
const COUNT = 5;
const STATE = drawColumns.findIndex(({ field }) => field === 'state');
const DRAWN = drawColumns.findIndex(({ field }) => field === 'drawn');

export function drawSheet(frame: Frame): SheetPlan {
  const { scheme, draws = [] } = frame;
  const tasks = scheme.data.sampling.map(taskCells);
  const taskTop = 2;
  const recordTop = taskTop + tasks.length + 3;
  const at = { section: recordTop - 1, ids: recordTop, header: recordTop + 1, first: recordTop + 2 };
  const headers = drawColumns.map(({ header }) => header);
  const widths = drawColumns.map(({ width }) => width);
  const records = drawRows(draws, scheme);
  const body = records.length > 0 ? records : [drawColumns.map(() => null)];
  const head = heading(frame, `抽样 · ${frame.year} 年度`, HINT, { column: 0, hintColumn: FIRST, widths });
  const state = areaAt(at.first, STATE, body.length + SPARE_ROWS);
  const heights = [
    ...head.heights!,
    { row: taskTop, points: 26 },
    ...tasks.map((cells, index) => ({ row: taskTop + 1 + index, points: rowHeight(cells.map((text, column) => ({ text: String(text ?? ''), width: column === COUNT ? widths[COUNT]! + widths[COUNT + 1]! : column === DRAWN ? widths.slice(DRAWN).reduce((sum, each) => sum + each, 0) : widths[column]! })), { least: 24 }) })),
    { row: at.section, points: 30 },
    { row: at.header, points: 28 },
    ...body.map((cells, index) => ({ row: at.first + index, points: rowHeight(cells.map((text, column) => ({ text: String(text ?? ''), width: widths[column]! })), { least: 24 }) })),
  ];
  return {
    name: sheetNames.draws,
    tabColour: frame.demo ? tabs.demo : tabs.entry,
    widths,
    hiddenColumns: [SAMPLING],
    hiddenRows: [at.ids],
    heights,
    blocks: [
      ...head.blocks,
      { row: taskTop, column: 0, cells: [TASK_HEADERS, ...tasks] },
      { row: at.section, column: 0, cells: [['抽取记录']] },
      { row: at.ids, column: 0, cells: [drawColumns.map(({ id }) => id)] },
      { row: at.header, column: 0, cells: [headers, ...body] },
    ],
    styles: [
      ...head.styles,
      { area: areaAt(taskTop, 0, 1, TASK_HEADERS.length), style: 'band' },
      { area: areaAt(taskTop + 1, 0, tasks.length, TASK_HEADERS.length), style: 'wrapped' },
      { area: areaAt(taskTop + 1, 0, tasks.length), style: 'centred' },
      { area: areaAt(at.section, 0), style: 'section' },
      { area: areaAt(at.header, 0, 1, headers.length), style: 'header' },
      { area: areaAt(at.first, 0, body.length, headers.length), style: 'wrapped' },
      { area: areaAt(at.first, 0, body.length), style: 'centred' },
      { area: areaAt(at.first, DRAWN - 1, body.length), style: 'centred' },
      { area: areaAt(at.first, STATE, body.length), style: 'centred' },
    ],
    merges: [...head.merges, ...[taskTop, ...tasks.map((_, index) => taskTop + 1 + index)].flatMap((row) => [areaAt(row, COUNT, 1, 2), areaAt(row, DRAWN, 1, 3)])],
    tables: [{ name: tableNames.draws, area: areaAt(at.header, 0, body.length + 1, headers.length), columns: headers, filter: true }],
    validations: [
      {
        area: state,
        rule: { check: 'list', words: [IN_FORCE, SUPERSEDED] },
        prompt: { title: '状态', text: '同一抽样项目（同一单位）只有最后一次抽取有效，以前的为“已作废”。' },
        error: { title: '请从列表中选', text: `请选“${IN_FORCE}”或“${SUPERSEDED}”。` },
        severity: 'stop',
      },
    ],
    conditions: [{ area: areaAt(at.first, 0, body.length + SPARE_ROWS, headers.length), formula: `$${columnName(STATE)}${at.first + 1}="${SUPERSEDED}"`, style: 'empty' }],
    links: head.links!,
    gridlines: false,
    print: {
      orientation: 'landscape',
      fitWidth: 1,
      ...blocksOnPages({ orientation: 'landscape', widths: widths.filter((_, index) => index !== SAMPLING), heights, rows: at.first + body.length }, [{ row: at.section, rows: at.first - at.section + 1 }], HINT_SIZE),
      area: areaAt(0, 0, at.first + body.length, headers.length),
      footer: footer(frame),
    },
  };
}

const TASK_HEADERS = ['序号', '抽样编号', '抽样项目', '类别', '从哪里抽', '抽几个', null, '依据和涉及的指标', null, null];

function taskCells(sampling: Sampling, index: number): (string | number | null)[] {
  const { id, name, category, draw, clause } = sampling;
  return [index + 1, id, name, category, sampling.kind === 'places' ? `${sampling.pool}（逐个单位抽）` : sampling.per === 'unit' ? '名录中的指标（逐个单位抽）' : '名录中的指标（各单位相同）', countWords(sampling, draw), null, `${clause}\n${concerns(sampling)}`, null, null];
}

function countWords(sampling: Sampling, draw: number): string {
  if (sampling.kind === 'indicators' || sampling.byUnit.length === 0) return `${draw} 个`;
  return [`${draw} 个`, ...sampling.byUnit.map((each) => `${list(each.units)} ${each.draw} 个`)].join('；');
}

function concerns(sampling: Sampling): string {
  return sampling.kind === 'indicators' ? `范围：${sampling.of}` : `涉及指标：${list(sampling.indicators)}`;
}

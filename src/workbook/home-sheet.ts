// 首页: what this book is, how far it has come, how to fill it in, and the way to every sheet.
import { areaAt, cellName } from './area';
import type { EntryLayout } from './entry/entry-layout';
import { DEMO_MARK, footer, SPARE_ROWS, tabs, type Frame } from './frame';
import { formTitle } from './form';
import { sheetNames, tableNames } from './names';
import { blocksOnPages } from './page-breaks';
import type { Placement } from './placement';
import type { PlanCell, SheetPlan } from './plan';
import { progressFormulas, type Progress } from './entry/progress';
import { rowHeight } from './text-size';

/** One form of the book: its columns, where its entries stand, and how far they have come. */
export interface HomeCategory {
  layout: EntryLayout;
  entry: Placement;
  /** Rows of the entry table. */
  rows: number;
  progress: Progress;
}

export const HOME_HEADERS = ['类别', '单位数', '应录', '已录', '待录', '完成', '进度', '录入表', '得分表', '指标表'];
const WIDTHS = [3, 22, 10, 11, 11, 11, 10, 26, 11, 11, 11];
const WIDE = WIDTHS.slice(1).reduce((all, each) => all + each, 0);
/** The smallest letters here. */
const HINT_SIZE = 10;
const FIRST = 1;
const at = { title: 0, document: 1, mark: 2, progress: 3, header: 4, categories: 5 } as const;

const STEPS: readonly (readonly [name: string, text: string])[] = [
  ['核对名册', '在“名册”表核对单位和类别，补填黄色的格。新单位接着最后一行填写，再点“一键校验”补到录入表。'],
  ['录入', '在各类别的“录入”表逐格填写次数、名次和“是/否”。黄色格还没有填；没有的填 0 或“否”，不要留空。点单元格可看填法和条文。'],
  ['一键校验', '点“评分助手”选项卡里的“一键校验”，漏填的、填错的都会指到单元格；改名、排序、插列造成的小毛病可以一并修复。'],
  ['查看得分', '“得分”表按条文自动计算每项得分、小计、总分、等次和排名。有歧义的条文在“设置”表选定理解。'],
  ['生成结果', '点“评分助手”选项卡里的“生成通报”，得到排名、优秀单位名单、存在问题、统计和通报。'],
];

export function homeSheet(frame: Frame, categories: readonly HomeCategory[]): SheetPlan {
  const { scheme, year, demo } = frame;
  const parts = categories.flatMap(({ layout: { form } }) => (form.isWhole ? [] : [form.category]));
  const stepsRow = at.categories + categories.length + 1;
  const sheets = [
    [sheetNames.rules, '每项指标的计分方式、参数、公式和算例，可与条文逐条对照'],
    [sheetNames.roster, rosterWords(frame)],
    ...[...new Set(parts)].map((category) => [sheetNames.summary(category), `${category.data.fullName}各部分得分、总分、等次和排名`] as const),
    ...(scheme.data.sampling.length > 0 ? [[sheetNames.draws, '抽样项目和抽取记录'] as const] : []),
    [sheetNames.settings, '方案、考评年度，有歧义的条文怎样理解'],
  ];
  const sheetsRow = stepsRow + STEPS.length + 2;
  const across = WIDTHS.length - FIRST;
  // With many forms the rows move closer together, so that one page holds them.
  const isLong = categories.length > 3;
  const rows = sheetsRow + 1 + sheets.length;
  const heights = [
    { row: at.title, points: rowHeight([{ text: scheme.data.title, width: (WIDE * 11) / 20 }], { size: 20, least: 46 }) },
    { row: at.document, points: 24 },
    { row: at.mark, points: demo ? 26 : 8 },
    { row: at.progress, points: 32 },
    { row: at.header, points: 28 },
    ...categories.map((_, index) => ({ row: at.categories + index, points: isLong ? 25 : 30 })),
    { row: stepsRow, points: 32 },
    ...STEPS.map(([, text], index) => ({ row: stepsRow + 1 + index, points: rowHeight([{ text, width: WIDE - WIDTHS[FIRST]! }], { least: isLong ? 26 : 34 }) })),
    { row: sheetsRow, points: 32 },
    ...sheets.map((_, index) => ({ row: sheetsRow + 1 + index, points: isLong ? 21 : 26 })),
  ];
  const blocks = [
    { row: at.progress, rows: categories.length + 2 },
    { row: stepsRow, rows: STEPS.length + 1 },
    { row: sheetsRow, rows: sheets.length + 1 },
  ];
  return {
    name: sheetNames.home,
    tabColour: demo ? tabs.demo : tabs.guide,
    widths: WIDTHS,
    heights,
    blocks: [
      { row: at.title, column: FIRST, cells: [[scheme.data.title]] },
      { row: at.document, column: FIRST, cells: [[[scheme.data.issuer, scheme.data.documentNumber, `考评年度：${year} 年`].filter(Boolean).join('\u3000')]] },
      ...(demo ? [{ row: at.mark, column: FIRST, cells: [[`${DEMO_MARK}：单位和录入值仅供了解本工作簿的用法，不是真实的评估结果。`]] }] : []),
      { row: at.progress, column: FIRST, cells: [['录入进度']] },
      { row: at.header, column: FIRST, cells: [HOME_HEADERS, ...categories.map((category, index) => progressRow(category, at.categories + index))] },
      { row: stepsRow, column: FIRST, cells: [['怎样填写']] },
      { row: stepsRow + 1, column: FIRST, cells: STEPS.map(([name, text], index) => [`${index + 1}\u3000${name}`, text]) },
      { row: sheetsRow, column: FIRST, cells: [['其他工作表']] },
      { row: sheetsRow + 1, column: FIRST, cells: sheets.map(([name, text]) => [name, text]) },
    ],
    styles: [
      { area: areaAt(at.title, FIRST, 1, across), style: 'home_title' },
      { area: areaAt(at.document, FIRST), style: 'hint' },
      { area: areaAt(at.mark, FIRST), style: 'demo' },
      { area: areaAt(at.progress, FIRST), style: 'section' },
      { area: areaAt(at.header, FIRST, 1, across), style: 'header' },
      { area: areaAt(at.categories, FIRST, categories.length, across), style: 'cell' },
      { area: areaAt(at.categories, FIRST, categories.length, across), style: 'centred' },
      { area: areaAt(at.categories, FIRST + 5, categories.length), style: 'share' },
      { area: areaAt(at.categories, FIRST + 6, categories.length), style: 'bar' },
      { area: areaAt(at.categories, FIRST + 7, categories.length, 3), style: 'link' },
      { area: areaAt(stepsRow, FIRST), style: 'section' },
      { area: areaAt(stepsRow + 1, FIRST, STEPS.length), style: 'step' },
      { area: areaAt(stepsRow + 1, FIRST + 1, STEPS.length, across - 1), style: 'step_text' },
      { area: areaAt(sheetsRow, FIRST), style: 'section' },
      { area: areaAt(sheetsRow + 1, FIRST, sheets.length), style: 'link' },
      { area: areaAt(sheetsRow + 1, FIRST + 1, sheets.length), style: 'hint' },
    ],
    merges: [areaAt(at.title, FIRST, 1, across), ...STEPS.map((_, index) => areaAt(stepsRow + 1 + index, FIRST + 1, 1, across - 1))],
    tables: [{ name: tableNames.home, area: areaAt(at.header, FIRST, categories.length + 1, HOME_HEADERS.length), columns: HOME_HEADERS, filter: false }],
    conditions: [
      { area: areaAt(at.categories, FIRST + 4, categories.length), formula: `${cellName(at.categories, FIRST + 4)}>0`, style: 'todo' },
      { area: areaAt(at.categories, FIRST + 5, categories.length), formula: `${cellName(at.categories, FIRST + 5)}=1`, style: 'good' },
    ],
    links: [
      ...categories.flatMap(({ layout: { form } }, index) => [
        { row: at.categories + index, column: FIRST + 7, sheet: sheetNames.entry(form), cell: 'B1' },
        { row: at.categories + index, column: FIRST + 8, sheet: sheetNames.score(form), cell: 'C1' },
        { row: at.categories + index, column: FIRST + 9, sheet: sheetNames.clauses(form), cell: 'A1' },
      ]),
      ...sheets.map(([sheet], index) => ({ row: sheetsRow + 1 + index, column: FIRST, sheet, cell: 'A1' })),
    ],
    gridlines: false,
    print: { orientation: 'landscape', fitWidth: 1, ...blocksOnPages({ orientation: 'landscape', widths: WIDTHS, heights, rows }, blocks, HINT_SIZE), area: areaAt(0, 0, rows, WIDTHS.length), footer: footer(frame) },
  };
}

/** What stands in the roster of this scheme. */
function rosterWords({ scheme: { data } }: Frame): string {
  if (!data.externalDeduction) return '全部单位：类别、属性、参评条件、检查记录';
  return `全部单位：${['类别', ...(data.attributes.length > 0 ? ['属性'] : []), ...(data.gates.length > 0 ? ['参评条件'] : []), data.externalDeduction.name].join('、')}`;
}

function progressRow({ layout, entry, rows, progress }: HomeCategory, row: number): PlanCell[] {
  const formulas = progressFormulas(layout, entry, rows + SPARE_ROWS);
  const { units, due, done } = progress;
  const share = due === 0 ? 0 : done / due;
  const full = Math.round(share * 10);
  const cell = (column: number): string => cellName(row, FIRST + column);
  return [
    formTitle(layout.form),
    { formula: formulas.units, value: units },
    { formula: formulas.due, value: due },
    { formula: formulas.done, value: done },
    { formula: `${cell(2)}-${cell(3)}`, value: due - done },
    { formula: `IF(${cell(2)}=0,0,${cell(3)}/${cell(2)})`, value: share },
    { formula: `REPT("■",ROUND(${cell(5)}*10,0))&REPT("□",10-ROUND(${cell(5)}*10,0))`, value: '■'.repeat(full) + '□'.repeat(10 - full) },
    '去录入 ›',
    '看得分 ›',
    '看条文 ›',
  ];
}

// 首页: what this book is, how far it has come, how to fill it in, and the way to every sheet.
import { firstCell } from './area';
import type { EntryLayout } from './entry/entry-layout';
import { progressFormulas, type Progress } from './entry/progress';
import { formTitle } from './form';
import { DEMO_MARK, SPARE_ROWS, type Frame } from './frame';
import { sheetNames, tableNames } from './names';
import { guideSheet } from './part/guide-sheet';
import { acrossLine, line, space, type SheetPiece } from './part/part';
import { tableOnSheet } from './part/table';
import type { TableColumn } from './part/table-column';
import type { Placement } from './placement';
import type { SheetPlan } from './plan';

/** One form of the book: its columns, where its entries stand, and how far they have come. */
interface HomeCategory {
  layout: EntryLayout;
  entry: Placement;
  /** Rows of the entry table. */
  rows: number;
  progress: Progress;
}

const STEPS: readonly (readonly [name: string, text: string])[] = [
  ['核对名册', '在“名册”表核对单位和类别，补填黄色的格。新单位接着最后一行填写，再点“一键校验”补到录入表。'],
  ['录入', '在各类别的“录入”表逐格填写次数、名次和“是/否”。黄色格还没有填；没有的填 0 或“否”，不要留空。点单元格可看填法和条文。'],
  ['一键校验', '点“评分助手”选项卡里的“一键校验”，漏填的、填错的都会指到单元格；改名、排序、插列造成的小毛病可以一并修复。'],
  ['查看得分', '“得分”表按条文自动计算每项得分、小计、总分、等次和排名。有歧义的条文在“设置”表选定理解。'],
  ['生成结果', '点“评分助手”选项卡里的“生成通报”，得到排名、优秀单位名单、存在问题、统计和通报。'],
];

type Row = HomeCategory & { formulas: ReturnType<typeof progressFormulas> };

const shareOf = ({ due, done }: Progress): number => (due === 0 ? 0 : done / due);

const columns: readonly (TableColumn<Row> & { width: number })[] = [
  { header: '类别', width: 22, write: ({ layout }) => formTitle(layout.form) },
  { header: '单位数', width: 10, write: ({ formulas, progress }) => ({ formula: formulas.units, value: progress.units }) },
  { header: '应录', width: 11, write: ({ formulas, progress }) => ({ formula: formulas.due, value: progress.due }) },
  { header: '已录', width: 11, write: ({ formulas, progress }) => ({ formula: formulas.done, value: progress.done }) },
  {
    header: '待录',
    width: 11,
    write: ({ progress: { due, done } }, { cell }) => ({ formula: `${cell('应录')}-${cell('已录')}`, value: due - done }),
    conditions: (area) => [{ area, formula: `${firstCell(area)}>0`, style: 'todo' }],
  },
  {
    header: '完成',
    width: 10,
    styles: ['share'],
    write: ({ progress }, { cell }) => ({ formula: `IF(${cell('应录')}=0,0,${cell('已录')}/${cell('应录')})`, value: shareOf(progress) }),
    conditions: (area) => [{ area, formula: `${firstCell(area)}=1`, style: 'good' }],
  },
  {
    header: '进度',
    width: 26,
    styles: ['bar'],
    write({ progress }, { cell }) {
      const full = Math.round(shareOf(progress) * 10);
      const filled = `ROUND(${cell('完成')}*10,0)`;
      return { formula: `REPT("■",${filled})&REPT("□",10-${filled})`, value: '■'.repeat(full) + '□'.repeat(10 - full) };
    },
  },
  {
    header: '录入表',
    width: 11,
    styles: ['link'],
    write: () => '去录入 ›',
    link: ({ layout }) => ({ sheet: sheetNames.entry(layout.form), cell: 'B1' }),
  },
  {
    header: '得分表',
    width: 11,
    styles: ['link'],
    write: () => '看得分 ›',
    link: ({ layout }) => ({ sheet: sheetNames.score(layout.form), cell: 'C1' }),
  },
  {
    header: '指标表',
    width: 11,
    styles: ['link'],
    write: () => '看条文 ›',
    link: ({ layout }) => ({ sheet: sheetNames.clauses(layout.form) }),
  },
];

export const HOME_HEADERS = columns.map(({ header }) => header);
/** The first column is a margin. */
const LEFT = 1;
const WIDTHS = [3, ...columns.map(({ width }) => width)];

export function homeSheet(frame: Frame, categories: readonly HomeCategory[]): SheetPlan {
  const {
    scheme: { data },
    year,
    demo,
  } = frame;
  // With many forms the rows move closer together, so that one page holds them.
  const isLong = categories.length > 3;
  const rows = categories.map((each): Row => ({ ...each, formulas: progressFormulas(each.layout, each.entry, each.rows + SPARE_ROWS) }));
  const common = { widths: WIDTHS, column: LEFT, isWhole: true };
  return guideSheet(frame, {
    name: sheetNames.home,
    widths: WIDTHS,
    parts: [
      acrossLine(data.title, 'home_title', WIDTHS, { column: LEFT, size: 20, least: 46 }),
      line(
        [{ column: LEFT, text: [data.issuer, data.documentNumber, `考评年度：${year} 年`].filter(Boolean).join('\u3000'), style: 'hint' }],
        { height: 24 },
      ),
      line(
        [{ column: LEFT, text: demo ? `${DEMO_MARK}：单位和录入值仅供了解本工作簿的用法，不是真实的评估结果。` : null, style: 'demo' }],
        { height: demo ? 26 : 8 },
      ),
      section('录入进度'),
      tableOnSheet(columns, rows, {
        ...common,
        name: tableNames.home,
        header: { style: 'header', height: 28 },
        styles: ['cell', 'centred'],
        height: isLong ? 25 : 30,
      }),
      space(),
      section('怎样填写'),
      tableOnSheet(stepColumns, [...STEPS.keys()], { ...common, styles: [], height: { least: isLong ? 26 : 34 } }),
      space(),
      section('其他工作表'),
      tableOnSheet(sheetColumns, otherSheets(frame, categories), { ...common, styles: [], height: isLong ? 21 : 26 }),
    ],
  });
}

function section(text: string): SheetPiece {
  return line([{ column: LEFT, text, style: 'section' }], { height: 32, isHeading: true });
}

/** By the place of a step. */
const stepColumns: readonly TableColumn<number>[] = [
  { header: '步骤', styles: ['step'], write: (place) => `${place + 1}\u3000${STEPS[place]![0]}` },
  { header: '做法', span: columns.length - 1, styles: ['step_text'], write: (place) => STEPS[place]![1] },
];

type SheetWords = readonly [sheet: string, words: string];

const sheetColumns: readonly TableColumn<SheetWords>[] = [
  { header: '工作表', styles: ['link'], write: ([sheet]) => sheet, link: ([sheet]) => ({ sheet }) },
  { header: '说明', styles: ['hint'], write: ([, words]) => words },
];

function otherSheets(frame: Frame, categories: readonly HomeCategory[]): SheetWords[] {
  const parts = categories.flatMap(({ layout: { form } }) => (form.isWhole ? [] : [form.category]));
  return [
    [sheetNames.rules, '每项指标的计分方式、参数、公式和算例，可与条文逐条对照'],
    [sheetNames.roster, rosterWords(frame)],
    ...[...new Set(parts)].map(
      (category): SheetWords => [sheetNames.summary(category), `${category.data.fullName}各部分得分、总分、等次和排名`],
    ),
    ...(frame.scheme.data.sampling.length > 0 ? [[sheetNames.draws, '抽样项目和抽取记录'] as const] : []),
    [sheetNames.settings, '方案、考评年度，有歧义的条文怎样理解'],
  ];
}

/** What stands in the roster of this scheme. */
function rosterWords({ scheme: { data } }: Frame): string {
  if (!data.externalDeduction) return '全部单位：类别、属性、参评条件、检查记录';
  return `全部单位：${['类别', ...(data.attributes.length > 0 ? ['属性'] : []), ...(data.gates.length > 0 ? ['参评条件'] : []), data.externalDeduction.name].join('、')}`;
}

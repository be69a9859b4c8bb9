// 封面: whose file it is, by when and to whom it goes back, how to fill it in, and how far it has come.
import { list } from '../model/text';
import { acrossLine, line, space, type SheetPiece } from '../workbook/part/part';
import { heading, type Frame } from '../workbook/frame';
import { guideSheet } from '../workbook/part/guide-sheet';
import { tableOnSheet } from '../workbook/part/table';
import type { PlanCell, SheetPlan } from '../workbook/plan';
import { askedColumns, type Handout } from './handout';
import { roundNames } from './names';

/** What is told to everybody who gets a file. */
export interface Terms {
  /** `2022-12-20`. */
  deadline?: string | undefined;
  /** To whom the file goes back. */
  to?: string | undefined;
  asksEvidence?: boolean | undefined;
}

/** A sheet to fill in, and a formula for the cells that are still blank. */
export interface Task {
  sheet: string;
  /** BookCells to fill in, and those that are blank now. */
  cells: number;
  blank: number;
  blanks: string;
}

const WIDTHS = [3, 22, 46, 16, 16];
const COLUMN = 1;

const WAYS: Readonly<Record<Handout['way'], string>> = { unit: '填报单位', category: '填报类别', owner: '责任处室', expert: '评审专家' };

/** Fill in, fill in what was returned, or object. */
type CoverKind = 'fill' | 'returned' | 'objections';

const TITLES: Readonly<Record<CoverKind, string>> = { fill: '填报表', returned: '填报表（退回修改）', objections: '评估结果反馈与申诉' };

const OBJECTION_STEPS = [
  '先看“反馈单”：各项得分、录入的数和计分说明都在里面。',
  '没有异议的不用填，可以不交回。有异议的，在“申诉”表那一项写明意见，并写上佐证材料的网址或文件名；材料本身另外交。',
  '填好后保存为 .xlsx，在截止日期以前交回。处理结果和理由会另行告知。',
];

const STEPS = [
  '黄色格还没有填。没有的填 0 或“否”，不要留空；点单元格可看填法和条文。',
  '可以排序、筛选、改文件名，用 Excel、WPS、LibreOffice 填写都可以；请不要删行、删表，不要改隐藏的编号。',
  '填好后保存为 .xlsx，连同要求的材料交回。填错了可以改好再交一次，以后交的为准，由汇总单位核对。',
];

export function coverSheet(frame: Frame, handout: Handout, terms: Terms, tasks: readonly Task[], kind: CoverKind): SheetPlan {
  const { data } = frame.scheme;
  const { forms, who, way, track } = handout;
  const facts: [string, string][] = [
    [WAYS[way], who],
    ['考评年度', `${frame.year} 年`],
    ...(track !== undefined && way !== 'expert' ? [['轮次（来源）', track] as [string, string]] : []),
    ['截止日期', terms.deadline ?? '见通知'],
    ['交给', terms.to ?? '发给您这份文件的人'],
    ...(kind === 'objections' ? [] : [['填报内容', contentOf(forms)] as [string, string]]),
    ...(terms.asksEvidence
      ? [
          ['佐证材料', `${way === 'unit' ? '在每一项旁边' : '在“佐证材料”表里逐项'}写网址或文件名、日期；材料本身另外交，不放进表里。`] as [
            string,
            string,
          ],
        ]
      : []),
    ...(kind === 'returned' ? [['这一次', '只填退回的各项，退回原因写在旁边。'] as [string, string]] : []),
  ];
  return guideSheet(frame, {
    name: roundNames.cover,
    widths: WIDTHS,
    parts: [
      acrossLine(data.title, 'home_title', WIDTHS, { column: COLUMN, size: 20, least: 46 }),
      ...heading({ demo: frame.demo, home: roundNames.cover }, TITLES[kind], '', { column: COLUMN, hintColumn: 2 }).slice(0, 1),
      ...facts.map(factLine),
      space(),
      ...(tasks.length === 0
        ? []
        : [
            line([{ column: COLUMN, text: '填在哪里', style: 'section' }], { height: 30, isHeading: true }),
            tableOnSheet(
              [
                { header: '表', styles: ['link'], write: ({ sheet }: Task) => `${sheet} ›`, link: ({ sheet }: Task) => ({ sheet }) },
                { header: '说明', write: ({ cells }: Task) => `共 ${cells} 格` },
                { header: '还空着', styles: ['centred'], write: ({ blanks, blank }: Task) => ({ formula: blanks, value: blank }) },
              ],
              tasks,
              { widths: WIDTHS, column: COLUMN, header: { style: 'header', height: 26 }, styles: ['cell'], height: 24, isWhole: true },
            ),
            space(),
          ]),
      line([{ column: COLUMN, text: '怎样填', style: 'section' }], { height: 30, isHeading: true }),
      ...(kind === 'objections' ? OBJECTION_STEPS : STEPS).map((text, at) =>
        acrossLine(`${at + 1}. ${text}`, 'text', WIDTHS, { column: COLUMN }),
      ),
    ],
  });
}

/** The cells of a cover that say whose it is and how far it has come. */
export function coverCells(plan: SheetPlan, who: string): { who: Place; blank: Place } {
  const find = (is: (cell: PlanCell) => boolean): Place => {
    for (const { row, column, cells } of plan.blocks)
      for (const [down, line] of cells.entries())
        for (const [across, cell] of line.entries())
          if (column + across > COLUMN && is(cell)) return { row: row + down, column: column + across };
    throw new Error('A cover without its cells.');
  };
  return { who: find((cell) => cell === who), blank: find((cell) => typeof cell === 'object' && cell !== null) };
}

interface Place {
  row: number;
  column: number;
}

function factLine([name, text]: [string, string]): SheetPiece {
  return line(
    [
      { column: COLUMN, text: name, style: 'step' },
      { column: COLUMN + 1, text, style: 'step_text' },
    ],
    { height: 24 },
  );
}

function contentOf(forms: Handout['forms']): string {
  const units = new Set(forms.flatMap(({ units: own }) => own.map(({ name }) => name)));
  const indicators = new Set(forms.flatMap(({ of, layout }) => layout.form.indicators.map(({ key }) => `${of.form.category.name}/${key}`)));
  const cells = forms.reduce((sum, form) => sum + form.units.length * askedColumns(form).length, 0);
  return list([...(units.size > 1 ? [`${units.size} 个单位`] : []), `${indicators.size} 项指标`, `${cells} 格`]);
}

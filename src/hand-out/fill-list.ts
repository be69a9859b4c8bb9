// 填报: what one unit fills in, one line for each thing, with the clause beside it. Lines are known by a hidden id, wherever they are moved.
import type { Cell } from '../model/cell';
import { typeOf } from '../model/inputs';
import { dutiesOf, exemptsOf, type Concerned } from '../rubric/concern';
import { printedWeightOf } from '../rubric/weight';
import { cellName } from '../workbook/area';
import { checkInput } from '../workbook/cell/check-input';
import { formatStyle } from '../workbook/cell/input-style';
import { stateWordsOf } from '../workbook/cell/state-words';
import type { InputColumn } from '../workbook/entry/columns/input';
import type { Frame } from '../workbook/frame';
import { DEMO_MARK, heading } from '../workbook/frame';
import { guideSheet } from '../workbook/part/guide-sheet';
import { tableOnSheet } from '../workbook/part/table';
import type { TableColumn } from '../workbook/part/table-column';
import type { SheetPlan } from '../workbook/plan';
import type { RosterUnit } from '../workbook/roster/read-roster';
import { evidenceParts, evidenceWords, type EvidencePart } from './evidence';
import type { Handout } from './handout';
import { frozenAtHeader } from './frozen';
import { roundNames } from './names';

export const ITEM_ID = '#item';
export const VALUE_ID = '#value';
export const LABEL_ID = '#label';
export const LAST_ID = '#last';

export interface FillLine {
  unit: RosterUnit;
  column: InputColumn;
  value: Cell;
  lastYear: Cell;
  /** Why it was returned; '' where it was not. */
  reason: string;
  /** What is known as evidence of it; absent where none is asked for. */
  evidence?: Readonly<Record<EvidencePart, Cell>>;
}

/** Of the column in which a part of the evidence is filled in. */
export const evidenceColumnId = (part: EvidencePart): string => `#${part}`;

interface FillOptions {
  /** The unit, as far as the rubric asks about it. */
  concerned: Concerned;
  hasLastYear: boolean;
  hasReasons: boolean;
  hasEvidence: boolean;
}

interface Shown extends FillLine {
  /** Whether it is the first of its indicator. */
  isFirst: boolean;
}

/** Whose sheet it is, in a hidden cell: a sheet that was brought in from another file bears another. */
export const unitMark = (id: string, name: string): string => `${UNIT_MARK}${id || name}`;
export const UNIT_MARK = '#of:';

const hintOf = (hasEvidence: boolean): string =>
  `只填“填报”一列${hasEvidence ? '和佐证材料三列' : ''}，黄色格还没有填；没有的填 0 或“否”，不要留空。点单元格看填法和条文。可以排序，不要删行、改隐藏的编号。`;

type FillColumn = TableColumn<Shown> & { id: string; width: number };

const EVIDENCE_WIDTHS: Readonly<Record<EvidencePart, number>> = { evidence: 34, date: 13, note: 22 };

function columnsOf({ concerned, hasLastYear, hasReasons, hasEvidence }: FillOptions): FillColumn[] {
  return [
    { id: ITEM_ID, header: '编号', width: 10, isHidden: true, write: ({ column }) => column.id },
    { id: '#group', header: '一级指标', width: 14, write: ({ column }) => column.indicator.group },
    { id: '#indicator', header: '指标', width: 18, write: ({ column }) => column.indicator.key },
    { id: '#weight', header: '分值', width: 8, styles: ['centred'], write: ({ column }) => printedWeightOf(column.indicator) },
    { id: '#clause', header: '条文', width: 52, write: (line) => (line.isFirst ? clauseText(line, concerned) : null) },
    { id: LABEL_ID, header: '填什么', width: 22, write: ({ column }) => column.input.name },
    {
      id: '#allowed',
      header: '怎样填',
      width: 20,
      write: ({ column: { input } }) => `${typeOf(input).allowed(input)}${input.measure ? `（${input.measure}）` : ''}`,
    },
    {
      id: VALUE_ID,
      header: '填报',
      width: 16,
      headerStyle: 'step',
      base: ['entry'],
      write: ({ value }) => value,
      cellStyle: ({ column }) => formatStyle(column.input),
      check: ({ column: { indicator, input } }) => {
        const { area: _, ...check } = checkInput({ row: 0, column: 0, rows: 1, columns: 1 }, input, {
          title: `${indicator.name}·${input.name}`,
          clause: indicator.clause,
          states: stateWordsOf(indicator),
        });
        return check;
      },
      conditions: (area) => [{ area, formula: `AND($A${area.row + 1}<>"",${cellName(area.row, area.column)}="")`, style: 'blank' }],
    },
    ...(hasEvidence
      ? evidenceParts.map(
          (part): FillColumn => ({
            id: evidenceColumnId(part),
            header: evidenceWords[part],
            width: EVIDENCE_WIDTHS[part],
            headerStyle: 'step',
            styles: ['text_format'],
            write: ({ evidence }) => evidence?.[part] ?? null,
          }),
        )
      : []),
    ...(hasLastYear
      ? [{ id: LAST_ID, header: '上年填报', width: 12, styles: ['centred'] as const, write: ({ lastYear }: Shown) => lastYear }]
      : []),
    ...(hasReasons
      ? [
          {
            id: '#reason',
            header: '退回原因',
            width: 34,
            write: ({ reason }: Shown) => reason || null,
            cellStyle: ({ reason }: Shown) => (reason ? ('problem' as const) : undefined),
          },
        ]
      : []),
  ];
}

/** The clause, with what the document's appendices ask of this unit and what it need not show. */
export function clauseText({ unit, column: { indicator } }: FillLine, concerned: Concerned): string {
  return [
    indicator.clause,
    ...dutiesOf(unit.category!, concerned, indicator).map(({ title, text }) => `${title}：${text}`),
    ...exemptsOf(indicator, concerned).map(({ item }) => `不查：${item}`),
  ].join('\n');
}

const headingOf = ({ who }: Handout): string => `填报 · ${who}`;

/** What stands at the top of the sheet. */
export function fillTitle({ demo }: Frame, handout: Handout): string {
  return demo ? `【${DEMO_MARK}】${headingOf(handout)}` : headingOf(handout);
}

export function fillList(frame: Frame, handout: Handout, lines: readonly FillLine[], options: FillOptions): SheetPlan {
  const columns = columnsOf(options);
  const widths = columns.map(({ width }) => width);
  const shown = lines.map((line, at): Shown => ({ ...line, isFirst: lines[at - 1]?.column.indicator !== line.column.indicator }));
  const sheet = guideSheet(frame, {
    name: roundNames.fill,
    tab: 'entry',
    widths,
    hidden: [0],
    parts: [
      ...heading(frame, headingOf(handout), hintOf(options.hasEvidence), {
        column: 1,
        hintColumn: 3,
        widths,
        beside: [{ column: 0, text: unitMark(lines[0]!.unit.id, lines[0]!.unit.name) }],
      }),
      tableOnSheet(columns, shown, {
        widths,
        ids: {},
        name: roundNames.fill,
        filter: true,
        header: { style: 'header', height: 28 },
        styles: ['wrapped'],
        height: { least: 24 },
      }),
    ],
  });
  return frozenAtHeader(sheet);
}

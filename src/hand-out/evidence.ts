// 佐证材料: what a unit gives as evidence of every entry: a link or the name of a file, its date, a note. It is text and stays text: nothing
// of it is ever opened or fetched.
import type { OpenedWorkbook } from '../app/open';
import { statesOf } from '../app/scores';
import { readCell } from '../assessment/read-values';
import { isBlank, textOf, type Cell } from '../model/cell';
import { bare, fold } from '../model/text';
import { isStateWord } from '../workbook/cell/state-words';
import type { Column } from '../workbook/column';
import type { InputColumn } from '../workbook/entry/columns/input';
import { heading, SPARE_ROWS, type Frame } from '../workbook/frame';
import { guideSheet } from '../workbook/part/guide-sheet';
import { tableOnSheet } from '../workbook/part/table';
import type { TableColumn } from '../workbook/part/table-column';
import type { SheetPlan } from '../workbook/plan';
import type { RosterUnit } from '../workbook/roster/read-roster';
import { entryFinder, type SideFinder } from './entry-places';
import { frozenAtHeader } from './frozen';
import { filledForms } from './handout';
import type { KeptTable } from './kept-table';
import { roundNames } from './names';
import { partsOfSideId, sideId, type SideColumn } from './side-column';

/** What is asked of each entry, in this order. */
export const evidenceParts = ['evidence', 'date', 'note'] as const;
export type EvidencePart = (typeof evidenceParts)[number];
export const evidenceWords: Readonly<Record<EvidencePart, string>> = { evidence: '佐证材料', date: '材料日期', note: '材料说明' };

/** From which file it is. */
export const FROM_FILE = 'file';

export const evidenceIds = ({ id }: Pick<InputColumn, 'id'>): string[] => evidenceParts.map((part) => sideId(id, part));

/** Dates that Excel keeps as numbers: days from 1900 to 2199. */
const [FIRST_DAY, LAST_DAY] = [1, 109_574];
const BEFORE_FIRST = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** As text, the way a person reads it: 2022-12-01. */
export function evidenceText(part: EvidencePart, cell: Cell): Cell {
  if (isBlank(cell)) return null;
  if (part === 'date' && typeof cell === 'number' && cell >= FIRST_DAY && cell <= LAST_DAY)
    return new Date(BEFORE_FIRST + Math.floor(cell) * DAY).toISOString().slice(0, 10);
  return bare(textOf(cell));
}

/** One entry of one unit. */
interface EvidenceItem {
  unit: RosterUnit;
  column: InputColumn;
  /** What is known of it; absent where nothing is. */
  given?: Readonly<Record<EvidencePart, Cell>>;
}

export const evidenceKeyOf = (unit: Pick<RosterUnit, 'id' | 'name'>, column: string): string => `${unit.id || fold(unit.name)}|${column}`;

interface EvidenceColumn extends Column, TableColumn<EvidenceItem> {
  id: string;
  width: number;
  write(item: EvidenceItem): Cell;
}

const itemName = ({ input, track }: InputColumn): string => (track === undefined ? input.name : `${input.name}（${track}）`);

export const evidenceColumns: readonly EvidenceColumn[] = [
  { id: '#key', header: '编号', width: 10, isHidden: true, write: ({ unit, column }) => evidenceKeyOf(unit, column.id) },
  { id: '#who', header: '单位名称', width: 24, write: ({ unit }) => unit.name },
  { id: '#category', header: '类别', width: 12, write: ({ unit }) => unit.category?.name ?? null },
  { id: '#indicator', header: '指标', width: 22, write: ({ column }) => column.indicator.key },
  { id: '#item', header: '录入项', width: 18, write: ({ column }) => itemName(column) },
  { id: '#evidence', header: evidenceWords.evidence, width: 44, styles: ['text_format'], write: ({ given }) => given?.evidence ?? null },
  { id: '#date', header: evidenceWords.date, width: 14, styles: ['text_format', 'centred'], write: ({ given }) => given?.date ?? null },
  { id: '#note', header: evidenceWords.note, width: 30, styles: ['text_format'], write: ({ given }) => given?.note ?? null },
  { id: '#file', header: '来自文件', width: 28, styles: ['text_format'], write: () => null },
];

const HINT =
  '网址或文件名、日期、说明由填报表收来，也可以直接填写。程序只记文字，不打开、不下载。缺佐证材料的列在面板“收发”页（命令行用 status）。';

const HANDED_OUT = '每一项的数由哪些材料证明：写网址或文件名、日期、说明；材料本身另外交，不放进表里。可以排序、筛选，不要改隐藏的编号。';

/** Of the book, or of a file that goes out: there nobody asks from which file it is. */
export function evidenceSheet(frame: Frame, items: readonly EvidenceItem[], isHandedOut = false): SheetPlan {
  const columns = isHandedOut ? evidenceColumns.filter(({ id }) => id !== '#file') : evidenceColumns;
  const widths = columns.map(({ width }) => width);
  return frozenAtHeader(
    guideSheet(frame, {
      name: roundNames.evidence,
      tab: 'entry',
      widths,
      hidden: [0],
      wide: { title: `${roundNames.evidence} · ${frame.year} 年度`, repeated: 2 },
      parts: [
        ...heading(frame, `${roundNames.evidence} · ${frame.year} 年度`, isHandedOut ? HANDED_OUT : HINT, { column: 1, hintColumn: 2 }),
        tableOnSheet(columns, items, {
          widths,
          ids: {},
          name: roundNames.evidence,
          filter: true,
          header: { style: 'header', height: 28 },
          styles: ['wrapped'],
          height: 20,
          ...(!isHandedOut && { spare: SPARE_ROWS }),
        }),
      ],
    }),
  );
}

export function evidenceCells(item: EvidenceItem): (id: string) => Cell {
  return (id) => evidenceColumns.find((column) => column.id === id)?.write(item) ?? null;
}

/** Every entry that a unit is asked for and that has no row yet, in the order of the roster. */
export function evidenceItems(book: OpenedWorkbook, kept: KeptTable | undefined): EvidenceItem[] {
  const known = new Set(kept?.rows.map(({ cell }) => String(cell('#key'))));
  const stateOf = statesOf(book.frame.scheme, book.frame.draws);
  return filledForms(book.forms)
    .map((of) => entryFinder(of))
    .flatMap(({ of, units }) =>
      units().flatMap((unit) => {
        const state = stateOf(unit);
        return of.entries.layout.inputs.filter(({ indicator }) => state(indicator) === undefined).map((column) => ({ unit, column }));
      }),
    )
    .filter(({ unit, column }) => !known.has(evidenceKeyOf(unit, column.id)))
    .sort((one, other) => one.unit.row - other.unit.row);
}

/** Where the evidence of entries stands in the book. */
export function evidenceFinder({ table, match, rows }: KeptTable): SideFinder {
  const rowOf = new Map(rows.map((row) => [String(row.cell('#key')), row]));
  return (of, unit, id) => {
    const side = partsOfSideId(id);
    const column = side && of.entries.layout.inputs.find((each) => each.id === side.about);
    const row = column && rowOf.get(evidenceKeyOf(unit, column.id));
    const offset = side && match.at.get(`#${side.part}`);
    if (!row || !side || offset === undefined) return undefined;
    return {
      column: columnOf(column, side.part),
      unit,
      sheet: table.sheet,
      row: row.row,
      at: table.area.column + offset,
      value: row.cell(`#${side.part}`),
    };
  };
}

function columnOf(column: InputColumn, part: string): SideColumn {
  const word = part === FROM_FILE ? '来自文件' : evidenceWords[part as EvidencePart];
  return { id: sideId(column.id, part), header: `${column.input.name}·${word}`, beside: { indicator: column.indicator, column } };
}

/** Whether an entry says that there is something: what is blank, 0 or 否 needs no evidence. */
export function needsEvidence({ indicator, input }: InputColumn, value: Cell): boolean {
  if (isBlank(value) || isStateWord(indicator, value)) return false;
  const read = readCell(input, value);
  return read.state === 'value' && read.value !== 0 && read.value !== false && read.value !== null;
}

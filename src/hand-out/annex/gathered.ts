// The sheet in which an annex form is gathered: a row for every file that came, what is wrong in it, and which of a unit's files counts.
import type { Cell } from '../../model/cell';
import { fieldName, type Annex } from '../../rubric/annex';
import type { Column } from '../../workbook/column';
import { heading, type Frame } from '../../workbook/frame';
import { guideSheet } from '../../workbook/part/guide-sheet';
import { tableOnSheet } from '../../workbook/part/table';
import type { TableColumn } from '../../workbook/part/table-column';
import type { SheetPlan } from '../../workbook/plan';
import { frozenAtHeader } from '../frozen';

/** Which of a unit's files counts. */
export const gatheredStates = { current: '有效', replaced: '已有新的一份', old: '旧的一份', unclear: '请核对' } as const;

export interface GatheredRow {
  unit: { id: string; name: string; category: string };
  state: string;
  answers: ReadonlyMap<string, Cell>;
  faults: string;
  received: string;
  /** When the file was saved, as it says; '' where nobody says. */
  saved: string;
  file: string;
  digest: string;
}

type GatheredColumn = Column & TableColumn<GatheredRow> & { id: string; width: number; write(row: GatheredRow): Cell };

export function gatheredColumns({ fields }: Pick<Annex, 'fields'>): GatheredColumn[] {
  return [
    { id: '#unit', header: '编号', width: 12, isHidden: true, write: ({ unit }) => unit.id || null },
    { id: '#name', header: '单位名称', width: 26, write: ({ unit }) => unit.name },
    { id: '#category', header: '类别', width: 12, write: ({ unit }) => unit.category || null },
    {
      id: '#state',
      header: '状态',
      width: 14,
      styles: ['centred'],
      write: ({ state }) => state,
      conditions: (area) => [{ area, formula: `$D${area.row + 1}="${gatheredStates.unclear}"`, style: 'problem' }],
    },
    {
      id: '#faults',
      header: '问题',
      width: 40,
      write: ({ faults }) => faults || null,
      conditions: (area) => [{ area, formula: `$E${area.row + 1}<>""`, style: 'problem' }],
    },
    ...fields.map(
      (field): GatheredColumn => ({
        id: `#field:${field.id}`,
        header: fieldName(field),
        width: 18,
        styles: ['text_format'],
        write: ({ answers }) => answers.get(field.id) ?? null,
      }),
    ),
    { id: '#received', header: '收到时间', width: 20, write: ({ received }) => received },
    { id: '#file', header: '文件', width: 30, write: ({ file }) => file },
    { id: '#saved', header: '保存时间', width: 22, isHidden: true, write: ({ saved }) => saved || null },
    { id: '#digest', header: '指纹', width: 12, isHidden: true, write: ({ digest }) => digest },
  ];
}

export function gatheredSheet(frame: Frame, annex: Annex, rows: readonly GatheredRow[]): SheetPlan {
  const columns = gatheredColumns(annex);
  const widths = columns.map(({ width }) => width);
  const hint = `收到的${annex.name}一份一行；一个单位交了几次的，只有“${gatheredStates.current}”的一行算数。不要的把“状态”改掉，以前的各行都留着。`;
  return frozenAtHeader(
    guideSheet(frame, {
      name: annex.name,
      tab: 'result',
      widths,
      hidden: columns.flatMap(({ isHidden }, at) => (isHidden ? [at] : [])),
      wide: { title: annex.title, repeated: 2 },
      parts: [
        ...heading(frame, annex.title, hint, { column: 1, hintColumn: 2 }),
        tableOnSheet(columns, rows, {
          widths,
          ids: {},
          name: annex.name,
          filter: true,
          header: { style: 'header', height: { least: 28 } },
          styles: ['wrapped'],
          height: { least: 24 },
        }),
      ],
    }),
  );
}

// 名称对应: what units and entries are called in lists that others keep, as somebody confirmed it once.
import { isBlank, type Cell } from '../model/cell';
import { bare, fold } from '../model/text';
import type { Column } from '../workbook/column';
import { heading, SPARE_ROWS, type Frame } from '../workbook/frame';
import { guideSheet } from '../workbook/part/guide-sheet';
import { tableOnSheet } from '../workbook/part/table';
import type { TableColumn } from '../workbook/part/table-column';
import type { SheetPlan } from '../workbook/plan';
import { frozenAtHeader } from './frozen';
import { appended, type KeptTable } from './kept-table';
import { roundNames } from './names';
import type { Change } from '../workbook/host';

const aliasKinds = { unit: '单位', entry: '录入项' } as const;
export type AliasKind = keyof typeof aliasKinds;

/** Stands for what is none of ours: `--match 某中心=不收`. */
export const NOT_OURS = '不收';

export interface Alias {
  kind: AliasKind;
  /** As the list writes it. */
  word: string;
  /** What it is here: 甲大学 or 信息公开·开设项数; {@link NOT_OURS} for nothing of ours. */
  means: string;
  /** Of a unit. */
  category: string;
  /** The hidden id of a unit. */
  id: string;
  /** `2022-12-20 09:30:00` */
  at: string;
  /** The list in which it stood. */
  file: string;
}

type AliasColumn = Column & TableColumn<Alias> & { id: string; width: number; write(alias: Alias): Cell };

const words = (id: keyof Alias, header: string, width: number): AliasColumn => ({
  id: `#${id}`,
  header,
  width,
  write: (alias) => alias[id] || null,
});

export const aliasColumns: readonly AliasColumn[] = [
  words('word', '名单里的写法', 32),
  { ...words('kind', '种类', 10), styles: ['centred'], write: ({ kind }) => aliasKinds[kind] },
  words('means', '对应', 34),
  words('category', '类别', 14),
  words('at', '确认时间', 20),
  words('file', '来自文件', 30),
  { ...words('id', '编号', 12), isHidden: true },
];

const HINT = `别处的名单里的写法和这一本里的单位、录入项怎样对应，确认过一次就记在这里，以后照用。“对应”写“${NOT_OURS}”的以后不再问。认错了的，改“对应”或删去这一行。`;

function aliasSheet(frame: Frame, aliases: readonly Alias[]): SheetPlan {
  const widths = aliasColumns.map(({ width }) => width);
  return frozenAtHeader(
    guideSheet(frame, {
      name: roundNames.aliases,
      tab: 'entry',
      widths,
      hidden: [aliasColumns.length - 1],
      parts: [
        ...heading(frame, roundNames.aliases, HINT, { column: 0, hintColumn: 1, widths: widths.slice(0, -1) }),
        tableOnSheet(aliasColumns, aliases, {
          widths,
          ids: {},
          name: roundNames.aliases,
          filter: true,
          header: { style: 'header', height: 28 },
          styles: ['cell'],
          height: 20,
          spare: SPARE_ROWS,
        }),
      ],
    }),
  );
}

/** In the order in which they stand; rows that say nothing, or nothing that is known, are passed over. */
export function readAliases({ rows }: KeptTable): Alias[] {
  const kinds = new Map(Object.entries(aliasKinds).map(([kind, word]) => [fold(word), kind as AliasKind]));
  return rows.flatMap(({ cell }): Alias[] => {
    const text = (id: keyof Alias): string => bare(String(cell(`#${id}`) ?? ''));
    const kind = kinds.get(fold(text('kind')));
    if (!kind || isBlank(cell('#word')) || isBlank(cell('#means'))) return [];
    return [
      { kind, word: text('word'), means: text('means'), category: text('category'), id: text('id'), at: text('at'), file: text('file') },
    ];
  });
}

/** The book with some more of them. */
export function keptAliases(frame: Frame, kept: KeptTable | undefined, aliases: readonly Alias[]): Change[] {
  if (aliases.length === 0) return [];
  if (!kept) return [{ do: 'add-sheet', plan: aliasSheet(frame, aliases) }];
  return appended(
    kept,
    aliases.map((alias) => (id: string) => aliasColumns.find((column) => column.id === id)?.write(alias) ?? null),
  );
}

// 责任分工: which office answers for which indicator.
import { isBlank } from '../model/cell';
import { bare, fold } from '../model/text';
import type { Indicator } from '../rubric/tree';
import type { Column } from '../workbook/column';
import { heading, type Frame } from '../workbook/frame';
import { guideSheet } from '../workbook/part/guide-sheet';
import { tableOnSheet } from '../workbook/part/table';
import type { TableColumn } from '../workbook/part/table-column';
import type { SheetPlan } from '../workbook/plan';
import type { FilledForm } from './handout';
import { frozenAtHeader } from './frozen';
import type { KeptTable } from './kept-table';
import { roundNames } from './names';

interface OwnerRow {
  category: string;
  indicator: Indicator;
}

export const ownerColumns: readonly (Column & TableColumn<OwnerRow> & { id: string; width: number })[] = [
  { id: '#key', header: '编号', width: 10, isHidden: true, write: ({ category, indicator }) => ownerKey(category, indicator) },
  { id: '#category', header: '类别', width: 18, write: ({ category }) => category },
  { id: '#indicator', header: '指标', width: 34, write: ({ indicator }) => indicator.key },
  {
    id: '#owner',
    header: '责任处室',
    width: 34,
    base: ['choice'],
    write: () => null,
    conditions: (area) => [{ area, formula: `AND($A${area.row + 1}<>"",$D${area.row + 1}="")`, style: 'blank' }],
  },
];

const ownerKey = (category: string, { key }: Pick<Indicator, 'key'>): string => `${category}/${key}`;

const HINT = '写明各项指标由哪个处室填报；一项由几个处室填报的，用顿号分开。没有写的不下发。';

/** With every indicator of these forms that is filled in, and no office yet. */
export function ownerSheet(frame: Frame, forms: readonly FilledForm[]): SheetPlan {
  const widths = ownerColumns.map(({ width }) => width);
  const rows = forms.flatMap(({ form }) =>
    form.indicators.filter(({ entered }) => entered.length > 0).map((indicator): OwnerRow => ({ category: form.category.name, indicator })),
  );
  return frozenAtHeader(
    guideSheet(frame, {
      name: roundNames.owners,
      tab: 'entry',
      widths,
      hidden: [0],
      parts: [
        ...heading(frame, roundNames.owners, HINT, { column: 1, hintColumn: 2, widths }),
        tableOnSheet(ownerColumns, rows, {
          widths,
          ids: {},
          name: roundNames.owners,
          filter: true,
          header: { style: 'header', height: 28 },
          styles: ['wrapped'],
          height: { least: 24 },
        }),
      ],
    }),
  );
}

/** The offices of an indicator, in the order in which they are written. */
export function readOwners({ rows }: KeptTable): (category: string, indicator: Indicator) => readonly string[] {
  const owners = new Map<string, string[]>();
  for (const { cell } of rows) {
    if (isBlank(cell('#owner'))) continue;
    const key = isBlank(cell('#key'))
      ? `${bare(String(cell('#category') ?? ''))}/${bare(String(cell('#indicator') ?? ''))}`
      : String(cell('#key'));
    const names = String(cell('#owner'))
      .split(/[、，,;；\n]/u)
      .map(bare)
      .filter((name) => name !== '');
    owners.set(fold(key), [...(owners.get(fold(key)) ?? []), ...names]);
  }
  return (category, indicator) => [...new Set(owners.get(fold(ownerKey(category, indicator))) ?? [])];
}

// The part of an Excel table.
import { areaName } from '../../workbook/area';
import type { TablePlan } from '../../workbook/plan';
import { markCodes, safeHeader } from './text';
import { DECLARATION, listTag, MAIN, tag } from './xml';

/** The table part; `id` is unique in the workbook. */
export function tableXml({ name, area, columns, banded, filter }: TablePlan, id: number): string {
  const ref = areaName(area);
  return (
    DECLARATION +
    tag(
      'table',
      { xmlns: MAIN, id, name, displayName: name, ref, totalsRowShown: false },
      (filter === false ? '' : tag('autoFilter', { ref })) +
        listTag(
          'tableColumns',
          columns.map((column, index) => tag('tableColumn', { id: index + 1, name: markCodes(safeHeader(column)) })),
        ) +
        tag('tableStyleInfo', {
          name: 'TableStyleLight1',
          showFirstColumn: false,
          showLastColumn: false,
          showRowStripes: banded ?? false,
          showColumnStripes: false,
        }),
    )
  );
}

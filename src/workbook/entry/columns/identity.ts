// Whose row it is: the unit's hidden id and its name.
import { isError, type Cell } from '../../../model/cell';
import type { Form } from '../../form';
import type { WishedColumn } from '../entry-column';
import { NAME_ID, UNIT_ID } from '../entry-ids';

export const entryUnitColumn: WishedColumn = {
  wish: { name: '编号', longer: [] },
  make: (header) => ({
    id: UNIT_ID,
    header,
    width: 10,
    isIdentity: true,
    write: ({ id }) => id,
    read: (cell, row) => {
      row.id = wordOf(cell);
    },
  }),
};

export function entryNameColumn({ review }: Form, { hasLevels }: { hasLevels: boolean }): WishedColumn {
  return {
    wish: { name: '单位名称', longer: [] },
    make: (header) => ({
      id: NAME_ID,
      header,
      width: (longest) => Math.min(40, Math.max(22, longest + 3)),
      isIdentity: true,
      level: { of: NAME_ID, title: '一级 · 二级指标' },
      band: { of: NAME_ID, title: hasLevels ? '指标' : '二级指标' },
      ...(review && { trackBand: { of: NAME_ID, title: review.kind === 'rounds' ? '轮次' : '来源' } }),
      write: ({ input }) => input.name,
      read: (cell, row) => {
        row.name = wordOf(cell);
      },
    }),
  };
}

/** An error of a formula names nobody. */
function wordOf(cell: Cell): string {
  return isError(cell) ? '' : String(cell ?? '').trim();
}

// 不重复扣分: what a cause that was taken off already gives back to the indicator beside it: the points, and where they were taken off.
import { isBlank } from '../../../model/cell';
import { clip } from '../../../model/text';
import type { Indicator } from '../../../rubric/tree';
import type { Cause } from '../../../standing/cause';
import { areaName } from '../../area';
import { checkInput } from '../../cell/check-input';
import type { EntryColumn } from '../entry-column';
import { causeId } from '../entry-ids';
import type { EntryRow } from '../entry-row';
import { titlesOf } from './of-indicator';

export interface CauseColumn extends EntryColumn {
  indicator: Indicator;
  cause: Cause;
  field: 'points' | 'deductedIn';
}

export const causeHeaders = { points: '计还分数', deductedIn: '已扣分的指标' } as const;

export function causePointsColumn(indicator: Indicator, cause: Cause, header: string): CauseColumn {
  const hint = `因“${cause.name}”在别的指标已经扣过、在“${indicator.name}”又扣了的分数，在这里计还。没有的留空。`;
  return {
    ...common(indicator, cause, 'points', header),
    checks: (_board, area) => [
      checkInput(area, { name: header, type: 'mark', max: indicator.weight! }, { title: header, hint, clause: cause.clause }),
    ],
    write: ({ input }) => input.causes?.[cause.id]?.points ?? null,
  };
}

export function causePlaceColumn(indicator: Indicator, cause: Cause, header: string): CauseColumn {
  const hint = `因“${cause.name}”已经扣过分的指标，从下拉列表中选择。没有计还的留空。`;
  const error = { title: '请核对这一格', text: clip(`“${header}”应是指标的全称。请从下拉列表中选择，或按 Esc 取消。`, 225) };
  return {
    ...common(indicator, cause, 'deductedIn', header),
    checks: (board, area) => [
      {
        ...checkInput(area, { name: header, type: 'text' }, { title: header, hint, clause: cause.clause }),
        rule: { check: 'list-range', range: areaName(board.listOf(cause), true) },
        error,
      },
    ],
    /** The name of an indicator as the sheet lists it, whichever of its names is given. */
    write: ({ input, find }) => {
      const cell = input.causes?.[cause.id]?.deductedIn ?? null;
      if (isBlank(cell)) return cell;
      const found = find(String(cell));
      return found.ok ? found.value.key : cell;
    },
  };
}

function common(indicator: Indicator, cause: Cause, field: CauseColumn['field'], header: string): Omit<CauseColumn, 'write'> {
  return {
    id: causeId(cause, field),
    header,
    indicator,
    cause,
    field,
    width: 12,
    ...titlesOf(indicator),
    read: (cell, row) => {
      causeIn(row, cause)[field] = isBlank(cell) ? null : cell;
    },
  };
}

function causeIn(row: EntryRow, cause: Cause): EntryRow['causes'][string] {
  return (row.causes[cause.id] ??= { points: null, deductedIn: null });
}

// 理由: why a later round changes an earlier one.
import { isBlank } from '../../../model/cell';
import type { Indicator } from '../../../rubric/tree';
import { checkInput } from '../../cell/check-input';
import type { Form } from '../../form';
import type { EntryColumn } from '../entry-column';
import { reasonId } from '../entry-ids';
import { titlesOf } from './of-indicator';
import { lacksReason } from './rounds';

export interface ReasonColumn extends EntryColumn {
  indicator: Indicator;
}

export function reasonColumn(form: Form, indicator: Indicator, header: string): ReasonColumn {
  const id = reasonId(form.category, indicator);
  const hint = `后一轮改动了前一轮的“${indicator.name}”的，在这里写明理由；没有改动的留空。`;
  return {
    id,
    header,
    indicator,
    width: 26,
    ...titlesOf(indicator),
    checks: (_board, area) => [checkInput(area, { name: header, type: 'text' }, { title: `${indicator.name}·理由`, hint })],
    conditions: (board, area) => [
      {
        area,
        formula: `AND(${board.cell(id, area.row)}="",${lacksReason(form, indicator, (each) => board.cell(each, area.row))})`,
        style: 'blank',
      },
    ],
    write: ({ reasons }) => reasons.get(indicator.key) ?? null,
    read: (cell, row) => {
      if (!isBlank(cell)) row.reasons[indicator.key] = String(cell).trim();
    },
  };
}

// 单项否决: 是/否 for one veto clause; blank means that it was not found.
import { readCell } from '../../../assessment/read-values';
import type { Input } from '../../../model/inputs';
import type { Veto } from '../../../standing/veto';
import { checkInput } from '../../cell/check-input';
import type { Form } from '../../form';
import { vetoId } from '../entry-ids';
import type { EntryColumn } from '../entry-column';

export interface VetoColumn extends EntryColumn {
  veto: Veto;
}

const INPUT: Input = { name: '单项否决', type: 'yes-no' };

export function entryVetoColumn({ category }: Form, veto: Veto, header: string): VetoColumn {
  const id = vetoId(veto);
  const label = category.data.vetoes?.label;
  return {
    id,
    header,
    veto,
    width: 18,
    ...(label && { band: { of: 'veto', title: `${label}\n没有出现的留空` } }),
    headerStyle: 'veto_header',
    checks: (_board, area) => [
      checkInput(area, INPUT, { title: `单项否决 ${veto.number}`, hint: '没有出现的可以留空。', clause: veto.clause }),
    ],
    conditions: (board, area) => [{ area, formula: `${board.cell(id, area.row)}="是"`, style: 'problem' }],
    write: ({ input }) => (input.vetoes?.includes(veto.number) ? '是' : null),
    read: (cell, row) => {
      const read = readCell(INPUT, cell);
      if (read.state === 'value' && read.value === true) row.vetoes.push(veto.number);
    },
    /** What is neither yes nor no would otherwise pass for "not found". */
    refusal: (cell) => {
      const read = readCell({ ...INPUT, name: veto.name }, cell);
      return read.state === 'refused' ? read.refusal : undefined;
    },
  };
}

// The columns that decide the standing beside the total: gates and vetoes, by the ids of their columns.
import type { Scheme } from '../../../rubric/tree';
import type { Gate } from '../../../standing/gate';
import type { Veto } from '../../../standing/veto';
import type { FactColumn } from '../../roster/columns/fact';
import { gateId } from './fact';

export interface Deciding {
  gates: readonly { id: string; gate: Gate }[];
  vetoes: readonly { id: string; veto: Veto }[];
}

/** `facts` are those of the roster that stand on the sheet too. */
export function decidingOf({ data }: Scheme, facts: readonly FactColumn[], vetoes: Deciding['vetoes']): Deciding {
  return {
    gates: data.gates
      .filter(({ name }) => facts.some(({ of, key }) => of === 'gates' && key === name))
      .map((gate) => ({ id: gateId(gate.name), gate })),
    vetoes,
  };
}

// Checks what bends a unit's standing: gates, veto clauses and an outside body's deduction.
import { isBlank, quoteCell, type Cell } from '../model/cell';
import type { Value } from '../model/inputs';
import { isoOf, parseDate } from '../model/inputs/date';
import { readNumber } from '../model/inputs/number';
import { exact } from '../model/points';
import type { Category, Scheme } from '../rubric/tree';
import type { Facts } from './facts';
import { remembering } from './names';
import type { Note } from './note';

const lastDay = remembering((deadline: string) => parseDate(deadline)!);

/** Notes gates that are not answered, and summaries that came in after the last day. */
export function noteGates(scheme: Scheme, gates: Facts, attributes: ReadonlyMap<string, Value>, note: Note): void {
  for (const gate of scheme.data.gates) {
    const at = { gate: gate.name };
    if (!gates.values.has(gate.name) && !gates.refused.has(gate.name)) {
      note('error', 'MISSING_VALUE', `“${gate.question}”还没有填，不能定等次。请填“是”或“否”。`, { ...at, argument: gate.question });
    }
    const day = gate.dateColumn === undefined ? undefined : attributes.get(gate.dateColumn);
    if (typeof day === 'number' && gate.deadline !== undefined && day > lastDay(gate.deadline)) {
      note('warning', 'LATE_SUBMISSION', `“${gate.dateColumn}”${isoOf(day)} 晚于截止日期 ${gate.deadline}。请核定“${gate.question}”。`, {
        attribute: gate.dateColumn!,
      });
    }
  }
}

/** The numbers of the veto clauses found true, in order and each once; numbers that do not exist are noted. */
export function readVetoes(given: readonly number[], category: Category, note: Note): readonly number[] {
  if (given.length === 0) return given;
  const known = category.data.vetoes?.items.map((veto) => veto.number) ?? [];
  for (const veto of given) {
    if (known.includes(veto)) continue;
    const remedy = known.length > 0 ? `可用的序号：${known.join('、')}。请改正。` : '这一类别没有单项否决，请删去。';
    note('error', 'UNKNOWN_VETO', `没有第 ${veto} 条单项否决。${remedy}`, { veto });
  }
  return known.filter((veto) => given.includes(veto));
}

/** The points that an outside body took off; a blank is none. Where the scheme does not provide for them, any other than 0 are refused. */
export function readDeduction(scheme: Scheme, given: Cell, note: Note): number {
  if (isBlank(given)) return 0;
  const name = scheme.data.externalDeduction?.name ?? '外部扣分';
  const at = { field: 'externalDeduction' } as const;
  const points = readNumber(given);
  if (points === undefined) {
    note('error', 'INVALID_VALUE', `“${name}”应填数字，现为${quoteCell(given)}，没有使用。请只填扣去的分数，不带“分”。`, at);
  } else if (points < 0) {
    note('error', 'OUT_OF_RANGE', `“${name}”现为 ${points}，不能小于 0，没有使用。请填扣去的分数，不带负号。`, at);
  } else if (points > 0 && !scheme.data.externalDeduction) {
    note('error', 'NO_EXTERNAL_DEDUCTION', `方案 ${scheme.id} 没有外部扣分，填的 ${points} 分没有使用。请删去或改为 0。`, at);
  } else return exact(points);
  return 0;
}

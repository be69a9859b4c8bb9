// What collect tells of experts that were joined, as JSON.
import type { Joining } from '../collect/join/join-experts';

export function joinedAsJson({ experts, into, agreed, waiting, rows, spread, decided }: Joining): unknown {
  return {
    experts,
    into,
    agreed,
    waiting,
    differing: rows.map(({ key: _, ...row }) => row),
    spread,
    open: decided.open.map(({ cell, verdict }) => ({ unit: cell.unit.name, column: cell.column, value: cell.value, ...verdict })),
    written: decided.writes.length,
  };
}

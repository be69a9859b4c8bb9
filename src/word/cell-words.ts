// The cells of a table as people read them.
import { showPoints } from '../model/points';
import { list } from '../model/text';
import type { Holds, TableCell } from '../report/block';

/** What stands in the middle of its column. */
export const centred: ReadonlySet<Holds> = new Set<Holds>(['place', 'count', 'points', 'score', 'total', 'mean', 'share', 'mark', 'check']);

/** A cell as people read it. */
export function cellWords(cell: TableCell, holds: Holds): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return 'names' in cell ? list(cell.names) : cellWords(cell.value, holds);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'number') return holds === 'share' ? `${showPoints(cell * 100)}%` : showPoints(cell);
  return cell;
}

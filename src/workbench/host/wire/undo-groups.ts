// Undo groups: the package's client takes the option and tells the host nothing, the one on Microsoft's servers does.
import type { UndoGroup } from '../objects/undo';

/** Of the flags that go with each request, the client's own for waiting while a cell is edited, and ours for a group. */
const FLAG = { patient: 1 << 6, group: 1 << 20 } as const;

interface Client {
  run(...args: unknown[]): Promise<unknown>;
}
type Batch = (context: { _requestFlagModifier: number }) => Promise<unknown>;

const told = new WeakSet<Client>();

/** Has the client of a window tell which requests belong to an undo group, in the way in which it tells that they wait for an edited cell.
 *  */
export function tellUndoGroups(addin: Window | null): void {
  const client = (addin as { Excel?: Client } | null)?.Excel;
  if (!client || told.has(client)) return;
  told.add(client);
  const run = client.run.bind(client) as Client['run'];
  client.run = (...args) => {
    const [options, batch] = args as [{ mergeUndoGroup?: boolean; delayForCellEdit?: boolean } | undefined, Batch];
    if (options?.mergeUndoGroup !== true) return run(...args);
    return run(options, (context: Parameters<Batch>[0]) => {
      context._requestFlagModifier |= FLAG.group | (options.delayForCellEdit ? FLAG.patient : 0);
      return batch(context);
    });
  };
}

/** What the flags of a request say. */
export function groupOf(flags: unknown): UndoGroup {
  const set = Number(flags);
  if ((set & FLAG.group) === 0) return 'none';
  return (set & FLAG.patient) === 0 ? 'group' : 'patient group';
}

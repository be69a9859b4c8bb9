// Fills what is blank on an entry sheet from a copy that people filled; what is filled stays, and so does the copy.
import { Button } from '@fluentui/react-components';
import { refresh } from '../../commands/session';
import { ok, refuse } from '../../model/outcome';
import { useStrings } from '../strings';
import { useWork } from '../use-session';
import { WorkBar } from './WorkBar';

/** `cells` is how many there were when the workbook was read. */
export function TakeCopy({ sheet, cells }: { sheet: string; cells: number }) {
  const { check: words } = useStrings();
  const work = useWork();
  const take = () =>
    work.run(async (step) => {
      // Somebody may have filled a cell since: it is blank now, or it is left.
      const session = await refresh();
      const copy = session.state === 'open' ? session.open.book.copies.find((each) => each.sheet === sheet) : undefined;
      if (!copy || copy.changes.length === 0) return refuse('BAD_REQUEST', words.nothingToTake);
      const { excelHost } = await import('../../hosts/excel/excel-host');
      const applied = await excelHost.apply(copy.changes, step);
      if (!applied.ok) return applied;
      await refresh();
      return ok(words.taken(copy.changes.length));
    });
  return (
    <>
      <div><Button size="small" disabledFocusable={work.running} onClick={() => void take()}>{words.take(cells)}</Button></div>
      <WorkBar work={work} />
    </>
  );
}

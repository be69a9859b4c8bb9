// Fills what is blank on an entry sheet from a copy that people filled; what is filled stays, and so does the copy.
import { Button } from '@fluentui/react-components';
import { ok } from '../../model/outcome';
import { takeCopy } from '../../open-book/use-cases/mend';
import { useStrings } from '../strings';
import { useWork } from '../use-session';
import { WorkBar } from './WorkBar';

/** `cells` is how many there were when the workbook was read. */
export function TakeCopy({ sheet, cells }: { sheet: string; cells: number }) {
  const { check: words } = useStrings();
  const work = useWork();
  const take = () =>
    work.run(async (step) => {
      const taken = await takeCopy(sheet, words.nothingToTake, step);
      return taken.ok ? ok(words.taken(taken.value)) : taken;
    });
  return (
    <>
      <div>
        <Button size="small" disabledFocusable={work.running} onClick={() => void take()}>
          {words.take(cells)}
        </Button>
      </div>
      <WorkBar work={work} />
    </>
  );
}

// Says on the first page that draws are still due, with the way to them: without its draws of indicators no unit has a total.
import { Button } from '@fluentui/react-components';
import { requestPage } from '../../commands/page-requests';
import type { OpenBook } from '../../commands/session';
import { list } from '../../model/text';
import Bar from '../parts/Bar';
import { useStrings } from '../strings';
import { drawsOf } from './progress';

export default function DueDraws({ open }: { open: OpenBook }) {
  const { draw: words } = useStrings();
  const due = drawsOf(open.book).filter((each) => each.done < each.due);
  if (due.length === 0) return null;
  return (
    <Bar intent="warning" actions={<Button size="small" onClick={() => requestPage('entry')}>{words.toDraws}</Button>}>
      {words.due(list(due.map(({ sampling }) => sampling.name)))}
    </Bar>
  );
}

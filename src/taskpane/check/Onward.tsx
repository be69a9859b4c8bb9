// Where nothing is wrong and everything is entered: the one button that leads on to the results and to the notice.
import { Button } from '@fluentui/react-components';
import { requestPage } from '../../commands/page-requests';
import type { OpenBook } from '../../open-book/book';
import { ok } from '../../model/outcome';
import { goTo } from '../go-to';
import { WorkBar } from '../parts/WorkBar';
import { useStrings } from '../strings';
import { useResultSheets } from '../use-result-sheets';
import { useWork } from '../use-session';

export function Onward({ open: { results } }: { open: OpenBook }) {
  const { check: words, stale } = useStrings();
  const work = useWork({ stoppable: true });
  const make = useResultSheets(stale.unsaved);
  if (results.stale.length > 0) return null; // The button above makes them anew.
  const makeResults = () =>
    work.run(async (step) => {
      const made = await make(step);
      if (!made.ok) return made;
      requestPage('notice');
      return ok(words.made(made.value));
    });
  return (
    <>
      <div>
        {results.sheets.length > 0 ? (
          <Button onClick={() => goTo('notice')}>{words.toNotice}</Button>
        ) : (
          <Button appearance="primary" disabledFocusable={work.running} onClick={() => void makeResults()}>
            {words.makeResults}
          </Button>
        )}
      </div>
      <WorkBar work={work} />
    </>
  );
}

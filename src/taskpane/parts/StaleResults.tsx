// Says on every page that results are out of date, with the button that makes them anew: the sheets, and the notice where one was made.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { requestNotice } from '../../commands/page-requests';
import type { OpenBook } from '../../open-book/book';
import { ok } from '../../model/outcome';
import { useStrings } from '../strings';
import { useResultSheets } from '../use-result-sheets';
import { useWork } from '../use-session';
import { usePageStyles } from './page-styles';
import { WorkBar } from './WorkBar';

export default function StaleResults({ open }: { open: OpenBook }) {
  const { stale: words } = useStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const make = useResultSheets(words.unsaved);
  const renew = () =>
    work.run(async (step) => {
      const made = await make(step);
      if (!made.ok) return made;
      if (open.book.notice.settings.template.madeFrom !== undefined) requestNotice();
      return ok(words.renewed(made.value));
    });
  return (
    <div className={styles.page} style={{ gap: 8, marginBottom: 8 }}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.told(open.results.stale.length)}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" disabledFocusable={work.running} onClick={() => void renew()}>
            {words.renew}
          </Button>
        </MessageBarActions>
      </MessageBar>
      <WorkBar work={work} />
    </div>
  );
}

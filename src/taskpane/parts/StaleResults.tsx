// Says on every page that results are out of date, with the button that makes them anew: the sheets, and the notice where one was made.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { requestNotice } from '../../commands/page-requests';
import type { OpenBook } from '../../commands/session';
import { ok, refuse } from '../../model/outcome';
import { useLastYear } from '../results/last-year';
import { useStrings } from '../strings';
import { useWork } from '../use-session';
import { usePageStyles } from './page-styles';
import { WorkBar } from './WorkBar';

export default function StaleResults({ open }: { open: OpenBook }) {
  const { stale: words } = useStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const lastYear = useLastYear();
  const renew = () =>
    work.run(async (step) => {
      const [{ keepNow }, { makeResultSheets }] = await Promise.all([import('../notice/draft'), import('../notice/make-files')]);
      if (!(await keepNow())) return refuse('BAD_REQUEST', words.unsaved);
      const made = await makeResultSheets(lastYear ? { lastYear } : {}, step);
      if (!made.ok) return made;
      if (open.book.notice.settings.template.madeFrom !== undefined) requestNotice();
      return ok(words.renewed(made.value));
    });
  return (
    <div className={styles.page} style={{ gap: 8, marginBottom: 8 }}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.told(open.results.stale.length)}</MessageBarBody>
        <MessageBarActions><Button size="small" disabledFocusable={work.running} onClick={() => void renew()}>{words.renew}</Button></MessageBarActions>
      </MessageBar>
      <WorkBar work={work} />
    </div>
  );
}
